//! States, organisations and people.

use serde::{Deserialize, Serialize};

use super::{ActorId, Names, PlaceId, Text};

/// A state, organisation, person or group that acts or speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// The identifier that events and claims refer to.
    pub id: ActorId,
    /// Names by language.
    pub names: Names,
    /// A state, an organisation, a person and so on.
    pub kind: ActorKind,
    /// Office or role at the time of the dataset, such as "President of Serbia"; `None` if it
    /// matters to nothing, as for states.
    pub role: Option<Text>,
    /// The actor that it belongs to or speaks for; `None` if it acts for itself.
    pub part_of: Option<ActorId>,
    /// The place of its seat; [`Dataset::seat_of`](super::Dataset::seat_of) falls back to that of
    /// the actor a person belongs to.
    pub seat: Option<PlaceId>,
    /// A remark for the reader.
    pub note: Option<Text>,
}

/// The kinds of actors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ActorKind {
    /// A state or its government.
    State,
    /// An organisation, authority, party, church or body of troops.
    #[default]
    Organisation,
    /// A person.
    Person,
    /// People without a common organisation, such as protesters.
    Group,
    /// Newspapers, agencies and broadcasters speaking for themselves.
    Media,
}
