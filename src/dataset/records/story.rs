//! Stories: guided tours in steps, which are kept and not shown yet.

use serde::Deserialize;

use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, Record};
use crate::dataset::diagnostics::Loss;
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{EventId, SourceId, Step, Story, StoryId, When};
use crate::{label, phrase};

/// `Story(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Story", deny_unknown_fields)]
pub(crate) struct StoryForm<'t> {
    #[serde(borrow)]
    pub(crate) id: FormStr<'t>,
    pub(crate) title: WordsForm<'t>,
    #[serde(default, borrow)]
    pub(crate) steps: Vec<StepForm<'t>>,
}

/// `Step(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Step", deny_unknown_fields)]
pub(crate) struct StepForm<'t> {
    #[serde(borrow)]
    pub(crate) caption: WordsForm<'t>,
    #[serde(default)]
    pub(crate) sources: Vec<FormStr<'t>>,
    pub(crate) at: Option<FormStr<'t>>,
    pub(crate) select: Option<FormStr<'t>>,
}

impl Record for Story {
    const LIST: RecordList = RecordList::Stories;
    type Id = StoryId;
    type Form<'t> = StoryForm<'t>;

    fn id(&self) -> &StoryId {
        &self.id
    }

    /// The selected events are checked when all events are read.
    fn check(form: StoryForm<'_>, context: &mut CheckContext<'_>) -> Option<Self> {
        let at = FieldPath::Record;
        let loss = context.loss();
        let id = context.id(&form.id, &at.field("id"), loss);
        let title = context.words(&form.title, &at.field("title"), loss);
        let steps = context.each(&form.steps, &at.field("steps"), CheckContext::step);
        let story = Self { id: id?, title: title?, steps };
        context.note("not-shown", &at.field("title"), phrase!("check-story-not-shown"));
        Some(story)
    }

    fn to_ron(&self) -> RonValue {
        RonStruct::tall("Story")
            .text("id", self.id.as_str())
            .translated("title", &self.title)
            .list("steps", &self.steps)
            .into()
    }
}

impl CheckContext<'_> {
    fn step(&mut self, form: &StepForm<'_>, here: &FieldPath<'_>) -> Option<Step> {
        let loss: Loss = || label!("check-step-left-out");
        let caption = self.words(&form.caption, &here.field("caption"), loss);
        let sources = self.sources(&form.sources, &here.field("sources"));
        let loss: Loss = || label!("check-step-leaves-playhead");
        let at = self.optional_date(form.at.as_deref(), &here.field("at"), loss);
        let select = form.select.as_ref().map(|id| EventId::from(&**id));
        Some(Step { caption: caption?, sources, at, select })
    }
}

impl From<&Step> for RonValue {
    fn from(step: &Step) -> Self {
        RonStruct::new("Step")
            .translated("caption", &step.caption)
            .texts("sources", step.sources.iter().map(SourceId::as_str))
            .optional_text("at", step.at.as_ref().map(When::text))
            .optional_text("select", step.select.as_ref().map(EventId::as_str))
            .into()
    }
}
