//! Events as a file writes them.

use serde::Deserialize;

use super::{Claim, Text, Where};
use crate::model::{DatedBy, EventKind};

/// `Event(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event<'t> {
    /// The identifier by which the rest of the file refers to it.
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    /// When it took place, as EDTF: a date, or an interval with a start and an end. Left out where
    /// nobody says.
    pub(crate) when: Option<Text<'t>>,
    /// The part of the day in words, where no source gives an hour.
    pub(crate) time_of_day: Option<Text<'t>>,
    /// What the date tells.
    #[serde(default)]
    pub(crate) dated_by: DatedBy,
    /// Where it took place.
    #[serde(default, borrow)]
    pub(crate) r#where: Where<'t>,
    /// Identifiers of other places that it concerns.
    #[serde(default)]
    pub(crate) also_at: Vec<Text<'t>>,
    /// What sort of event it is; drawn as shape and colour together.
    #[serde(default)]
    pub(crate) kind: EventKind,
    /// What happened, in one neutral line.
    pub(crate) title: Text<'t>,
    /// The title in a few words, for marks and narrow lists.
    pub(crate) short: Option<Text<'t>>,
    /// What happened, in two or three sentences.
    pub(crate) summary: Option<Text<'t>>,
    /// Identifiers of the actors who took part.
    #[serde(default)]
    pub(crate) actors: Vec<Text<'t>>,
    /// Identifiers of the sources that report it.
    #[serde(default)]
    pub(crate) sources: Vec<Text<'t>>,
    /// How credible it is that it took place, as its sources tell it: 1 to 6 of the Admiralty code.
    pub(crate) credibility: Option<i64>,
    /// Who says what about it.
    #[serde(default, borrow)]
    pub(crate) claims: Vec<Claim<'t>>,
    /// Pictures, films and documents about it.
    #[serde(default, borrow)]
    pub(crate) media: Vec<Media<'t>>,
    /// Anything that a reader should know.
    pub(crate) note: Option<Text<'t>>,
}

/// `Media(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Media<'t> {
    /// What it shows.
    #[serde(borrow)]
    pub(crate) caption: Text<'t>,
    /// Where it can be seen: a web address.
    pub(crate) address: Option<Text<'t>>,
    /// Identifier of the source that carries it.
    pub(crate) source: Option<Text<'t>>,
}
