//! Actors as a file writes them.

use serde::Deserialize;

use super::{Names, Text};
use crate::model::ActorKind;

/// `Actor(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Actor<'t> {
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    pub(crate) names: Names<'t>,
    #[serde(default)]
    pub(crate) kind: ActorKind,
    pub(crate) role: Option<Text<'t>>,
    pub(crate) part_of: Option<Text<'t>>,
    pub(crate) note: Option<Text<'t>>,
}
