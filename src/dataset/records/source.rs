//! Sources: publications that carry claims.

use serde::Deserialize;

use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, Record, remark};
use crate::dataset::diagnostics::Loss;
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::label;
use crate::model::{Reliability, Source, SourceId, SourceKind, StateControl, When};

/// `Source(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Source", deny_unknown_fields)]
pub(crate) struct SourceForm<'t> {
    #[serde(borrow)]
    pub(crate) id: FormStr<'t>,
    publisher: WordsForm<'t>,
    pub(crate) title: WordsForm<'t>,
    pub(crate) date: Option<FormStr<'t>>,
    pub(crate) address: Option<FormStr<'t>>,
    pub(crate) kind: Option<SourceKind>,
    pub(crate) language: Option<FormStr<'t>>,
    pub(crate) first_hand: Option<bool>,
    #[serde(default)]
    pub(crate) state_controlled: StateControl,
    pub(crate) relays: Option<WordsForm<'t>>,
    pub(crate) reliability: Option<Reliability>,
    pub(crate) note: Option<WordsForm<'t>>,
}

impl Record for Source {
    const LIST: RecordList = RecordList::Sources;
    type Id = SourceId;
    type Form<'t> = SourceForm<'t>;

    fn id(&self) -> &SourceId {
        &self.id
    }

    fn check(form: SourceForm<'_>, context: &mut CheckContext<'_>) -> Option<Self> {
        let at = FieldPath::Record;
        let loss = context.loss();
        let id = context.id(&form.id, &at.field("id"), loss);
        let publisher = context.words(&form.publisher, &at.field("publisher"), loss);
        let title = context.words(&form.title, &at.field("title"), loss);
        let loss: Loss = || label!("check-source-kept-undated");
        let date = context.optional_date(form.date.as_deref(), &at.field("date"), loss);
        let address = context.address(form.address.as_deref(), &at.field("address"));
        let language = remark(form.language.as_deref());
        if let Some(tag) = &language {
            context.language_tag(tag, &at.field("language"));
        }
        Some(Self {
            id: id?,
            publisher: publisher?,
            title: title?,
            date,
            address,
            kind: form.kind,
            language,
            first_hand: form.first_hand,
            state_controlled: form.state_controlled,
            relays: context.optional_words(form.relays.as_ref(), &at.field("relays")),
            reliability: form.reliability,
            note: context.optional_words(form.note.as_ref(), &at.field("note")),
        })
    }

    fn to_ron(&self) -> RonValue {
        RonStruct::new("Source")
            .text("id", self.id.as_str())
            .translated("publisher", &self.publisher)
            .translated("title", &self.title)
            .optional_text("date", self.date.as_ref().map(When::text))
            .optional_text("address", self.address.as_deref())
            .optional("kind", self.kind.map(RonValue::word))
            .optional_text("language", self.language.as_deref())
            .optional("first_hand", self.first_hand.map(RonValue::word))
            .word_unless_default("state_controlled", self.state_controlled)
            .optional_translated("relays", self.relays.as_ref())
            .optional("reliability", self.reliability.map(RonValue::word))
            .optional_translated("note", self.note.as_ref())
            .into()
    }
}
