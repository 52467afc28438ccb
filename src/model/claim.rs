//! What somebody said at some time.

use serde::{Deserialize, Serialize};

use super::{ActorId, ClaimId, Credibility, Figure, SourceId, When};

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
