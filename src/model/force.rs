//! Bodies of troops: where they are, and how strong somebody says they are.

use serde::{Deserialize, Serialize};

use super::{ActorId, ForceId, Names, Quantity, SourceId, When, Where};

/// A body of troops.
#[derive(Clone, Debug, PartialEq)]
pub struct Force {
    /// The identifier, unique in the dataset.
    pub id: ForceId,
    /// Its names by language.
    pub names: Names,
    /// How it is drawn.
    pub kind: ForceKind,
    /// Who commands it.
    pub actor: Option<ActorId>,
    /// Where it stands, and from when to when.
    pub presence: Vec<Presence>,
    /// How strong it is by whom; in order of time.
    pub strength: Vec<Strength>,
    /// Anything that a reader should know.
    pub note: Option<Box<str>>,
}

/// How a force is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ForceKind {
    /// Peacekeepers.
    Peacekeepers,
    /// Any other troops.
    #[default]
    Deployment,
}

/// One location of a force.
#[derive(Clone, Debug, PartialEq)]
pub struct Presence {
    /// Where.
    pub r#where: Where,
    /// From when to when.
    pub when: When,
    /// What the location is to the force.
    pub role: PresenceRole,
    /// Who reports it.
    pub sources: Vec<SourceId>,
    /// Anything that a reader should know.
    pub note: Option<Box<str>>,
}

/// What a location is to a force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PresenceRole {
    /// The force as a whole; its strength is drawn here.
    #[default]
    Whole,
    /// Its headquarters.
    Headquarters,
    /// A camp or base.
    Camp,
    /// A forward position, as somebody claims.
    Forward,
}

/// How strong a force was, as somebody said.
#[derive(Clone, Debug, PartialEq)]
pub struct Strength {
    /// The time for which the figure holds.
    pub as_of: When,
    /// How many; `None` where the speaker gave words and no number.
    pub quantity: Option<Quantity>,
    /// What the figure is.
    pub kind: StrengthKind,
    /// Who said it.
    pub claimant: ActorId,
    /// When; `None` where that is not known.
    pub said: Option<When>,
    /// Who carries it.
    pub sources: Vec<SourceId>,
    /// The speaker's qualification in words.
    pub note: Option<Box<str>>,
}

/// What a strength figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StrengthKind {
    /// How many there were.
    #[default]
    Level,
    /// How many there were to be; never drawn as a level.
    Target,
    /// How many came or went.
    Change,
    /// Counts something wider than the rest of the series, and does not compare with it.
    Wider,
}
