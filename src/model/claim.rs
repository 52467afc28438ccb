//! Claims: statements of speakers, with their figures and disputes.

use serde::{Deserialize, Serialize};

use super::{ActorId, ClaimId, Credibility, SourceId, When};

/// One statement of one speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The identifier that disputes refer to.
    pub id: ClaimId,
    /// Who says it.
    pub claimant: ActorId,
    /// Who says it too, where several speak with one voice.
    pub with: Vec<ActorId>,
    /// Who relayed the words, where they are known only through somebody else.
    pub through: Option<ActorId>,
    /// How the speaker stands to the statement.
    pub stance: Stance,
    /// What is said, in the dataset's words.
    pub statement: Box<str>,
    /// Which sides of the event the statement is about.
    pub about: Vec<Aspect>,
    /// Numbers in it.
    pub figures: Vec<Figure>,
    /// The time that the speaker gives for the event or a part of it.
    pub happened: Option<When>,
    /// When it was said; `None` where that is not known, or it is a standing position.
    pub said: Option<When>,
    /// Who carries it.
    pub sources: Vec<SourceId>,
    /// The number of the Admiralty code; `None` is ungraded.
    pub credibility: Option<Credibility>,
    /// The claims that it contradicts.
    pub disputes: Vec<Dispute>,
    /// Anything that a reader should know.
    pub note: Option<Box<str>>,
}

/// A contradiction between two claims; it is written at one of them and holds for both.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    /// The other claim, of this or another event.
    pub claim: ClaimId,
    /// What they differ about.
    pub aspect: Aspect,
    /// The question that they answer differently.
    pub question: Box<str>,
}

/// How a speaker stands to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stance {
    /// Says that it is so.
    Asserts,
    /// Says that it is not so.
    Denies,
    /// Says of itself that it did so.
    Admits,
    /// Wants it to be so.
    CallsFor,
}

/// A side of an event that a claim can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Aspect {
    /// Whether it happened at all.
    Occurrence,
    /// When.
    Time,
    /// Where.
    Place,
    /// How many were killed or hurt.
    Casualties,
    /// How many took part, with what.
    Strength,
    /// Who is answerable.
    Responsibility,
    /// What for.
    Intent,
    /// Whether it is lawful.
    Legality,
    /// What should be done.
    Demand,
}

/// A number as its speaker gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// How much, and how exactly.
    pub quantity: Quantity,
    /// What is counted, as in "soldiers hurt".
    pub unit: Box<str>,
    /// Key of the thing measured: figures with the same key can be compared.
    pub measures: Option<Box<str>>,
    /// The time for which the figure holds; `None` where the speaker named none.
    pub as_of: Option<When>,
    /// The speaker's qualification in words, as in "perhaps a fourth".
    pub note: Option<Box<str>>,
}

/// How much of something, as exactly as it was said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// That number.
    Exact(f64),
    /// About that number.
    About(f64),
    /// From the first to the second.
    Range(f64, f64),
    /// That number or more.
    AtLeast(f64),
    /// That number or fewer.
    AtMost(f64),
}

impl Quantity {
    /// The lowest number that the words allow, where they set a floor.
    pub fn low(self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::About(n) | Self::Range(n, _) | Self::AtLeast(n) => Some(n),
            Self::AtMost(_) => None,
        }
    }

    /// The highest number that the words allow, where they set a ceiling.
    pub fn high(self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::About(n) | Self::Range(_, n) | Self::AtMost(n) => Some(n),
            Self::AtLeast(_) => None,
        }
    }

    /// The number to draw it by: itself, or the middle of a range.
    pub fn nominal(self) -> f64 {
        match self {
            Self::Exact(n) | Self::About(n) | Self::AtLeast(n) | Self::AtMost(n) => n,
            Self::Range(low, high) => f64::midpoint(low, high),
        }
    }
}
