//! Events as a file writes them.

use serde::Deserialize;

use super::{Claim, Text, Where};
use crate::model::{DatedBy, EventKind};

/// `Event(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event<'t> {
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    pub(crate) when: Option<Text<'t>>,
    pub(crate) time_of_day: Option<Text<'t>>,
    #[serde(default)]
    pub(crate) dated_by: DatedBy,
    #[serde(default, borrow)]
    pub(crate) r#where: Where<'t>,
    #[serde(default)]
    pub(crate) also_at: Vec<Text<'t>>,
    #[serde(default)]
    pub(crate) kind: EventKind,
    pub(crate) title: Text<'t>,
    pub(crate) short: Option<Text<'t>>,
    pub(crate) summary: Option<Text<'t>>,
    #[serde(default)]
    pub(crate) actors: Vec<Text<'t>>,
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    pub(crate) credibility: Option<i64>,
    #[serde(default, borrow)]
    pub(crate) claims: Vec<Claim<'t>>,
    #[serde(default, borrow)]
    pub(crate) media: Vec<Media<'t>>,
    pub(crate) note: Option<Text<'t>>,
}

/// `Media(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Media<'t> {
    #[serde(borrow)]
    pub(crate) caption: Text<'t>,
    pub(crate) address: Option<Text<'t>>,
    pub(crate) source: Option<Text<'t>>,
}
