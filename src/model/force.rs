//! Forces: bodies of troops with their locations and reported strengths.

use serde::{Deserialize, Serialize};

use super::{ActorId, ForceId, Names, Quantity, SourceId, Text, When, Where};

/// A body of troops.
#[derive(Clone, Debug, PartialEq)]
pub struct Force {
    /// The identifier, unique in the dataset.
    pub id: ForceId,
    /// Names by language.
    pub names: Names,
    /// Peacekeepers or other troops, which decides how it is drawn.
    pub kind: ForceKind,
    /// The actor who commands it.
    pub actor: Option<ActorId>,
    /// Its locations, each for a time; outside of them nothing is drawn.
    pub presence: Vec<Presence>,
    /// Figures of its strength by their speakers, in order of time.
    pub strength: Vec<Strength>,
    /// A remark for the reader.
    pub note: Option<Text>,
}

/// The kinds of forces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ForceKind {
    /// Peacekeepers.
    Peacekeepers,
    /// Any other troops.
    #[default]
    Deployment,
}

/// One location of a force for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Presence {
    /// The location.
    pub r#where: Where,
    /// The time it is there.
    pub when: When,
    /// Whether the whole force is there, or a part or seat of it.
    pub role: PresenceRole,
    /// The sources that report it.
    pub sources: Vec<SourceId>,
    /// A remark for the reader.
    pub note: Option<Text>,
}

/// The meaning of a location for a force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PresenceRole {
    /// The force as a whole: the mark of its strength is drawn here.
    #[default]
    Whole,
    /// Its headquarters.
    Headquarters,
    /// A camp or base.
    Camp,
    /// A forward position, as claimed by a speaker.
    Forward,
    /// An area that units came from, as claimed by a speaker; they are not there any more.
    Origin,
}

/// A figure of a force's strength by one speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Strength {
    /// The time that the figure is for.
    pub as_of: When,
    /// The number of troops; `None` if the speaker gave words and no number.
    pub quantity: Option<Quantity>,
    /// Whether it is a level, a target or a change.
    pub kind: StrengthKind,
    /// The speaker.
    pub claimant: ActorId,
    /// When it was said; `None` if that is unknown.
    pub said: Option<When>,
    /// The sources that carry it.
    pub sources: Vec<SourceId>,
    /// The speaker's qualification in words.
    pub note: Option<Text>,
}

/// The kinds of strength figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StrengthKind {
    /// The number that was there.
    #[default]
    Level,
    /// The number that was to be there; never drawn as a level.
    Target,
    /// The number that came or left.
    Change,
    /// The number of a wider body than the rest of the series, so that the two do not compare.
    Wider,
}
