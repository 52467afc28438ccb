//! Actors: states, organisations and people.

use serde::Deserialize;

use super::names::NamesForm;
use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, Record};
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::label;
use crate::model::{Actor, ActorId, ActorKind, PlaceId};

/// `Actor(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Actor", deny_unknown_fields)]
pub(crate) struct ActorForm<'t> {
    #[serde(borrow)]
    pub(crate) id: FormStr<'t>,
    pub(crate) names: NamesForm<'t>,
    #[serde(default)]
    pub(crate) kind: ActorKind,
    pub(crate) role: Option<WordsForm<'t>>,
    pub(crate) part_of: Option<FormStr<'t>>,
    pub(crate) seat: Option<FormStr<'t>>,
    pub(crate) note: Option<WordsForm<'t>>,
}

impl Record for Actor {
    const LIST: RecordList = RecordList::Actors;
    type Id = ActorId;
    type Form<'t> = ActorForm<'t>;

    fn id(&self) -> &ActorId {
        &self.id
    }

    /// `part_of` is checked when all actors are read.
    fn check(form: ActorForm<'_>, context: &mut CheckContext<'_>) -> Option<Self> {
        let at = FieldPath::Record;
        let id = context.id(&form.id, &at.field("id"), context.loss());
        let names = context.names(&form.names, &at.field("names"));
        let seat = form
            .seat
            .as_ref()
            .and_then(|seat| context.place(seat, &at.field("seat"), || label!("check-actor-kept")));
        Some(Self {
            id: id?,
            names: names?,
            kind: form.kind,
            role: context.optional_words(form.role.as_ref(), &at.field("role")),
            part_of: form.part_of.map(|id| ActorId::from(&*id)),
            seat,
            note: context.optional_words(form.note.as_ref(), &at.field("note")),
        })
    }

    fn to_ron(&self) -> RonValue {
        RonStruct::new("Actor")
            .text("id", self.id.as_str())
            .field("names", RonValue::from(&self.names))
            .word_unless_default("kind", self.kind)
            .optional_translated("role", self.role.as_ref())
            .optional_text("part_of", self.part_of.as_ref().map(ActorId::as_str))
            .optional_text("seat", self.seat.as_ref().map(PlaceId::as_str))
            .optional_translated("note", self.note.as_ref())
            .into()
    }
}
