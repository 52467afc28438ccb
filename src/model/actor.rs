//! States, organisations and people.

use serde::{Deserialize, Serialize};

use super::{ActorId, Names, PlaceId};

/// Somebody who acts or speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// The identifier that events and claims refer to.
    pub id: ActorId,
    /// Its names by language.
    pub names: Names,
    /// What sort of actor it is.
    pub kind: ActorKind,
    /// Office or role at the time of the dataset, as in "President of Serbia".
    pub role: Option<Box<str>>,
    /// The actor that it belongs to or speaks for.
    pub part_of: Option<ActorId>,
    /// Where it has its seat; [`Dataset::seat_of`](super::Dataset::seat_of) knows that of whom a
    /// person belongs to too.
    pub seat: Option<PlaceId>,
    /// Anything that a reader should know.
    pub note: Option<Box<str>>,
}

/// What sort of actor it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ActorKind {
    /// A state or its government.
    State,
    /// An organisation, authority, party, church or body of troops.
    #[default]
    Organisation,
    /// A person.
    Person,
    /// People without a common organisation, as protesters are.
    Group,
    /// Newspapers, agencies and broadcasters speaking for themselves.
    Media,
}
