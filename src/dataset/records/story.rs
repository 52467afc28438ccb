//! Stories: guided tours in steps, with the claims that carry each sentence.

use serde::Deserialize;

use super::header::MapOpeningForm;
use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, LEFT_OUT, Record, remark};
use crate::dataset::diagnostics::Loss;
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{
    ActorId, ClaimId, EventId, Sentence, SourceId, Step, StepDates, StepView, Story, StoryId, When,
};
use crate::{label, phrase};

/// The most hours that a step may show up to the playhead or from it: a thousand years.
const MOST_HOURS: f64 = 8_766_000.0;

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
    pub(crate) heading: WordsForm<'t>,
    #[serde(default, borrow)]
    pub(crate) sentences: Vec<SentenceForm<'t>>,
    #[serde(default)]
    pub(crate) sources: Vec<FormStr<'t>>,
    pub(crate) at: Option<FormStr<'t>>,
    pub(crate) dates: Option<DatesForm<'t>>,
    pub(crate) view: Option<FormStr<'t>>,
    pub(crate) map: Option<MapOpeningForm>,
    pub(crate) select: Option<FormStr<'t>>,
    pub(crate) filter: Option<FormStr<'t>>,
    pub(crate) known_by: Option<FormStr<'t>>,
}

/// `Sentence(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Sentence", deny_unknown_fields)]
pub(crate) struct SentenceForm<'t> {
    #[serde(borrow)]
    pub(crate) text: WordsForm<'t>,
    #[serde(default)]
    pub(crate) claims: Vec<FormStr<'t>>,
    #[serde(default)]
    pub(crate) said_by: Vec<FormStr<'t>>,
}

/// The value of `dates:`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Dates")]
pub(crate) enum DatesForm<'t> {
    Moment,
    Last(f64),
    Next(f64),
    Until,
    #[serde(borrow)]
    Between(FormStr<'t>),
}

impl Record for Story {
    const LIST: RecordList = RecordList::Stories;
    type Id = StoryId;
    type Form<'t> = StoryForm<'t>;

    fn id(&self) -> &StoryId {
        &self.id
    }

    /// The selected events and the claims of sentences are checked when all events are read.
    fn check(form: StoryForm<'_>, context: &mut CheckContext<'_>) -> Option<Self> {
        let at = FieldPath::Record;
        let loss = context.loss();
        let id = context.id(&form.id, &at.field("id"), loss);
        let title = context.words(&form.title, &at.field("title"), loss);
        let steps = context.each(&form.steps, &at.field("steps"), CheckContext::step);
        Some(Self { id: id?, title: title?, steps: steps.into() })
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
        let heading = self.words(&form.heading, &here.field("heading"), loss);
        let sentences =
            self.each(&form.sentences, &here.field("sentences"), CheckContext::sentence);
        let sources = self.sources(&form.sources, &here.field("sources"));
        let loss: Loss = || label!("check-step-leaves-playhead");
        let at = self.optional_date(form.at.as_deref(), &here.field("at"), loss);
        let dates = form.dates.as_ref().and_then(|form| self.dates(form, &here.field("dates")));
        let view = self.optional_date(form.view.as_deref(), &here.field("view"), LEFT_OUT);
        let map = form.map.as_ref().and_then(|map| self.map_opening(map, &here.field("map")));
        let known_by =
            self.optional_date(form.known_by.as_deref(), &here.field("known_by"), LEFT_OUT);
        let select = form.select.as_ref().map(|id| EventId::from(&**id));
        let filter = remark(form.filter.as_deref());
        let view = StepView { at, dates, view, map, select, filter, known_by };
        let (sentences, sources) = (sentences.into(), sources.into());
        Some(Step { heading: heading?, sentences, sources, view })
    }

    fn sentence(&mut self, form: &SentenceForm<'_>, here: &FieldPath<'_>) -> Option<Sentence> {
        let loss: Loss = || label!("story-sentence-left-out");
        let text = self.words(&form.text, &here.field("text"), loss);
        let claims: Vec<ClaimId> = form.claims.iter().map(|id| ClaimId::from(&**id)).collect();
        let said_by = self.actors(&form.said_by, &here.field("said_by"));
        if claims.is_empty() && text.is_some() {
            let help = phrase!("story-no-claim-help");
            self.warning("no-claim", &here.field("text"), phrase!("story-no-claim"), help);
        }
        Some(Sentence { text: text?, claims, said_by: said_by.into() })
    }

    fn dates(&mut self, form: &DatesForm<'_>, here: &FieldPath<'_>) -> Option<StepDates> {
        let mut hours = |hours: f64| {
            let fits = (0.0..=MOST_HOURS).contains(&hours);
            if !fits {
                let what = phrase!("story-hours-range", found = hours.to_string());
                self.error("out-of-range", here, what, LEFT_OUT);
            }
            fits.then_some(hours)
        };
        Some(match form {
            DatesForm::Moment => StepDates::Moment,
            DatesForm::Last(number) => StepDates::Last(hours(*number)?),
            DatesForm::Next(number) => StepDates::Next(hours(*number)?),
            DatesForm::Until => StepDates::Until,
            DatesForm::Between(text) => StepDates::Between(self.date(text, here, LEFT_OUT)?),
        })
    }
}

impl From<&Step> for RonValue {
    fn from(step: &Step) -> Self {
        let StepView { at, dates, view, map, select, filter, known_by } = &step.view;
        let ron = if step.sentences.is_empty() {
            RonStruct::new("Step")
        } else {
            RonStruct::tall("Step")
        };
        ron.translated("heading", &step.heading)
            .list("sentences", &step.sentences)
            .texts("sources", step.sources.iter().map(SourceId::as_str))
            .optional_text("at", at.as_ref().map(When::text))
            .optional("dates", dates.as_ref().map(Self::from))
            .optional_text("view", view.as_ref().map(When::text))
            .optional("map", map.map(Self::from))
            .optional_text("select", select.as_ref().map(EventId::as_str))
            .optional_text("filter", filter.as_deref())
            .optional_text("known_by", known_by.as_ref().map(When::text))
            .into()
    }
}

impl From<&Sentence> for RonValue {
    fn from(sentence: &Sentence) -> Self {
        RonStruct::new("Sentence")
            .translated("text", &sentence.text)
            .texts("claims", sentence.claims.iter().map(ClaimId::as_str))
            .texts("said_by", sentence.said_by.iter().map(ActorId::as_str))
            .into()
    }
}

impl From<&StepDates> for RonValue {
    fn from(dates: &StepDates) -> Self {
        match dates {
            StepDates::Moment => Self::Leaf("Moment".to_owned()),
            StepDates::Last(hours) => Self::Leaf(format!("Last({hours})")),
            StepDates::Next(hours) => Self::Leaf(format!("Next({hours})")),
            StepDates::Until => Self::Leaf("Until".to_owned()),
            StepDates::Between(when) => Self::call("Between", when.text()),
        }
    }
}
