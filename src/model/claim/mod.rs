//! Claims: statements of speakers, with their figures and disputes.

mod shared_list;

use serde::{Deserialize, Serialize};
use thin_vec::ThinVec;

pub use self::shared_list::SharedList;
use super::{ActorId, ClaimId, Credibility, SourceId, SparseStr, SparseText, Text, When};

/// One statement of one speaker, made at some time.
///
/// What most of a million claims do not have takes one word in each.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The identifier that disputes refer to.
    pub id: ClaimId,
    /// The speaker.
    pub claimant: ActorId,
    /// Further speakers of a joint statement.
    pub with: ThinVec<ActorId>,
    /// The actor who relayed the words; `None` if the speaker is heard directly.
    pub through: Option<ActorId>,
    /// Whether the speaker asserts, denies, admits or demands it.
    pub stance: Stance,
    /// The statement, in the dataset's words.
    pub statement: Text,
    /// The aspects of the event that the statement is about.
    pub about: ThinVec<Aspect>,
    /// The numbers in it.
    pub figures: SharedList<Figure>,
    /// The time that the speaker gives for the event or a part of it; `None` if none is given.
    pub happened: Option<Box<When>>,
    /// When it was said; `None` if that is unknown, or for a standing position.
    pub said: Option<When>,
    /// The sources that carry it.
    pub sources: ThinVec<SourceId>,
    /// The number of the Admiralty code; `None` if ungraded.
    pub credibility: Option<Credibility>,
    /// The claims that it contradicts.
    pub disputes: ThinVec<Dispute>,
    /// A remark for the reader.
    pub note: SparseText,
}

/// A contradiction between two claims; written at one of them, it counts for both.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    /// The other claim, of this or another event.
    pub claim: ClaimId,
    /// The aspect they differ about.
    pub aspect: Aspect,
    /// The question that they answer differently.
    pub question: Text,
}

/// A speaker's attitude to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stance {
    /// The speaker says that it is so.
    Asserts,
    /// The speaker says that it is not so.
    Denies,
    /// The speaker says that it did so itself.
    Admits,
    /// The speaker demands that it be so.
    CallsFor,
}

/// An aspect of an event that a claim can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Aspect {
    /// That it happened at all.
    Occurrence,
    /// The time.
    Time,
    /// The place.
    Place,
    /// The number of killed and hurt.
    Casualties,
    /// The number of people and weapons that took part.
    Strength,
    /// Who is responsible.
    Responsibility,
    /// The purpose.
    Intent,
    /// Its legality.
    Legality,
    /// What should be done.
    Demand,
}

/// What happened to the people that a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Harm {
    /// They were killed.
    Killed,
    /// They were hurt.
    Hurt,
}

/// A number as its speaker gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number or range.
    pub quantity: Quantity,
    /// What is counted, such as "soldiers hurt".
    pub unit: Text,
    /// A key for the thing measured: figures with the same key are rivals and can be compared.
    /// None if there is nothing to compare with.
    pub measures: SparseStr,
    /// Whether the people counted were killed or hurt; `None` for other figures.
    pub harm: Option<Harm>,
    /// The actor whose people they were; `None` where the figure counts people of every side.
    pub side: Option<ActorId>,
    /// The time that the figure is for; `None` if the speaker named none.
    pub as_of: Option<Box<When>>,
    /// The speaker's qualification in words, such as "perhaps a fourth".
    pub note: SparseText,
}

/// An amount, as exactly as it was said.
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
    /// The least number that the words allow; `None` if they set no floor.
    pub fn low(self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::About(n) | Self::Range(n, _) | Self::AtLeast(n) => Some(n),
            Self::AtMost(_) => None,
        }
    }

    /// The greatest number that the words allow; `None` if they set no ceiling.
    pub fn high(self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::About(n) | Self::Range(_, n) | Self::AtMost(n) => Some(n),
            Self::AtLeast(_) => None,
        }
    }

    /// The number to draw: itself, or the middle of a range.
    pub fn nominal(self) -> f64 {
        match self {
            Self::Exact(n) | Self::About(n) | Self::AtLeast(n) | Self::AtMost(n) => n,
            Self::Range(low, high) => f64::midpoint(low, high),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_and_a_figure_of_a_million_take_little_memory() {
        assert_eq!(size_of::<Claim>(), 184);
        assert_eq!(size_of::<Figure>(), 88);
    }
}
