//! Actors as a file writes them.

use serde::Deserialize;

use super::{Names, Text};
use crate::model::ActorKind;

/// `Actor(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Actor<'t> {
    /// The identifier by which the rest of the file refers to it: no white space, and no other
    /// actor has it.
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    /// Its names by language, under BCP 47 tags; one at least.
    pub(crate) names: Names<'t>,
    /// What sort of actor it is.
    #[serde(default)]
    pub(crate) kind: ActorKind,
    /// Office or role at the time of the dataset.
    pub(crate) role: Option<Text<'t>>,
    /// Identifier of the actor that it belongs to or speaks for.
    pub(crate) part_of: Option<Text<'t>>,
    /// Identifier of the place where it has its seat. A person without one speaks from the seat of
    /// whom they belong to.
    pub(crate) seat: Option<Text<'t>>,
    /// Anything that a reader should know.
    pub(crate) note: Option<Text<'t>>,
}
