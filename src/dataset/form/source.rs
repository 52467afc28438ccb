//! Sources as a file writes them.

use serde::Deserialize;

use super::Text;
use crate::model::{Reliability, SourceKind, StateControl};

/// `Source(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source<'t> {
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    pub(crate) publisher: Text<'t>,
    pub(crate) title: Text<'t>,
    pub(crate) date: Option<Text<'t>>,
    pub(crate) address: Option<Text<'t>>,
    pub(crate) kind: Option<SourceKind>,
    pub(crate) language: Option<Text<'t>>,
    pub(crate) first_hand: Option<bool>,
    #[serde(default)]
    pub(crate) state_controlled: StateControl,
    pub(crate) relays: Option<Text<'t>>,
    pub(crate) reliability: Option<Reliability>,
    pub(crate) note: Option<Text<'t>>,
}
