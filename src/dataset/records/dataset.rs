//! The whole of a dataset file as one form.
//!
//! Only tests read a file in one piece: the reader cuts it up, because in one piece one mistake
//! would cost everything. They compare this form with what the reader and the schema know.

use serde::Deserialize;

use crate::model::DateCalendar;

use super::actor::ActorForm;
use super::event::EventForm;
use super::force::ForceForm;
use super::header::OpeningForm;
use super::kind::{KindRecordForm, TagRecordForm};
use super::layer::LayerForm;
use super::names::NamesForm;
use super::phase::PhaseForm;
use super::place::PlaceForm;
use super::projection::ProjectionForm;
use super::source::SourceForm;
use super::story::StoryForm;
use super::{FormStr, WordsForm};
use crate::model::GroundKind;

/// `Dataset(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Dataset", deny_unknown_fields)]
pub(crate) struct DatasetForm<'t> {
    pub(crate) ibar: i64,
    #[serde(borrow)]
    pub(crate) title: WordsForm<'t>,
    pub(crate) summary: WordsForm<'t>,
    pub(crate) time_zone: Option<FormStr<'t>>,
    pub(crate) calendar: Option<DateCalendar>,
    pub(crate) day_parts: Option<NamesForm<'t>>,
    #[serde(default)]
    pub(crate) languages: Vec<FormStr<'t>>,
    #[serde(default)]
    pub(crate) reviewed: Vec<FormStr<'t>>,
    #[serde(default)]
    pub(crate) credits: Vec<WordsForm<'t>>,
    #[serde(default)]
    pub(crate) grading: Vec<WordsForm<'t>>,
    #[serde(default)]
    pub(crate) kinds: Vec<KindRecordForm<'t>>,
    #[serde(default)]
    pub(crate) tags: Vec<TagRecordForm<'t>>,
    pub(crate) projection: Option<ProjectionForm>,
    #[serde(default)]
    pub(crate) layers: Vec<LayerForm<'t>>,
    pub(crate) basemap: Option<GroundKind>,
    pub(crate) opening: Option<OpeningForm<'t>>,
    #[serde(default)]
    pub(crate) actors: Vec<ActorForm<'t>>,
    #[serde(default)]
    pub(crate) sources: Vec<SourceForm<'t>>,
    #[serde(default)]
    pub(crate) places: Vec<PlaceForm<'t>>,
    #[serde(default)]
    pub(crate) events: Vec<EventForm<'t>>,
    #[serde(default)]
    pub(crate) forces: Vec<ForceForm<'t>>,
    #[serde(default)]
    pub(crate) phases: Vec<PhaseForm<'t>>,
    #[serde(default)]
    pub(crate) stories: Vec<StoryForm<'t>>,
}
