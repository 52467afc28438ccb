//! The whole file, field by field.

use serde::Deserialize;

use super::{Actor, Event, Force, Opening, Phase, Place, Source, Story, Text};

/// `Dataset(…)`.
///
/// Only tests read a file in one piece, to see that this is the form that the splitter cuts up:
/// one mistake would cost everything. Its docs go into the schema all the same.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dataset<'t> {
    /// The version of this form, which is 1.
    pub(crate) ibar: i64,
    /// What the dataset is called.
    #[serde(borrow)]
    pub(crate) title: Text<'t>,
    /// What it is about, in a sentence or two.
    pub(crate) summary: Text<'t>,
    /// IANA name of the time zone in which dates without an offset are meant; UTC unless given.
    pub(crate) time_zone: Option<Text<'t>>,
    /// BCP 47 tags of the languages in which it names places; English unless given.
    #[serde(default)]
    pub(crate) languages: Vec<Text<'t>>,
    /// Lines of credit that are shown with the map.
    #[serde(default)]
    pub(crate) credits: Vec<Text<'t>>,
    /// The rule by which sources and claims are graded, sentence by sentence.
    #[serde(default)]
    pub(crate) grading: Vec<Text<'t>>,
    /// How the window opens the dataset for the first time.
    pub(crate) opening: Option<Opening<'t>>,
    /// States, organisations and people: whoever acts or speaks.
    #[serde(default)]
    pub(crate) actors: Vec<Actor<'t>>,
    /// Publications that carry claims.
    #[serde(default)]
    pub(crate) sources: Vec<Source<'t>>,
    /// Everywhere that has a name.
    #[serde(default)]
    pub(crate) places: Vec<Place<'t>>,
    /// What is said to have happened.
    #[serde(default)]
    pub(crate) events: Vec<Event<'t>>,
    /// Bodies of troops: where they stand, and how strong somebody says they are.
    #[serde(default)]
    pub(crate) forces: Vec<Force<'t>>,
    /// Named spans behind the timeline.
    #[serde(default)]
    pub(crate) phases: Vec<Phase<'t>>,
    /// Guided tours through the dataset.
    #[serde(default)]
    pub(crate) stories: Vec<Story<'t>>,
}
