//! Phases: named spans behind the timeline.

use serde::Deserialize;

use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, Record};
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{Phase, PhaseId};

/// `Phase(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Phase", deny_unknown_fields)]
pub(crate) struct PhaseForm<'t> {
    #[serde(borrow)]
    pub(crate) id: FormStr<'t>,
    pub(crate) name: WordsForm<'t>,
    pub(crate) when: FormStr<'t>,
}

impl Record for Phase {
    const LIST: RecordList = RecordList::Phases;
    type Id = PhaseId;
    type Form<'t> = PhaseForm<'t>;

    fn id(&self) -> &PhaseId {
        &self.id
    }

    fn check(form: PhaseForm<'_>, context: &mut CheckContext<'_>) -> Option<Self> {
        let at = FieldPath::Record;
        let loss = context.loss();
        let id = context.id(&form.id, &at.field("id"), loss);
        let name = context.words(&form.name, &at.field("name"), loss);
        let when = context.date(&form.when, &at.field("when"), loss);
        Some(Self { id: id?, name: name?, when: when? })
    }

    fn to_ron(&self) -> RonValue {
        RonStruct::new("Phase")
            .text("id", self.id.as_str())
            .translated("name", &self.name)
            .text("when", self.when.text())
            .into()
    }
}
