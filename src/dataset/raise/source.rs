//! Sources.

use super::super::form;
use super::super::list::List;
use super::super::locate::Path;
use super::Raise;
use super::record::{Record, remark};
use crate::model::{Source, SourceId};

impl Raise for Source {
    const LIST: List = List::Sources;
    type Id = SourceId;
    type Form<'t> = form::Source<'t>;

    fn id(&self) -> &SourceId {
        &self.id
    }

    fn raise(source: form::Source<'_>, record: &mut Record<'_>) -> Option<Self> {
        let at = Path::Record;
        let loss = record.loss();
        let id = record.id(&source.id, &at.field("id"), loss);
        let publisher = record.text(&source.publisher, &at.field("publisher"), loss);
        let title = record.text(&source.title, &at.field("title"), loss);
        let date = record.optional_date(
            source.date.as_ref(),
            &at.field("date"),
            "the source is kept without a date",
        );
        let address = record.address(source.address.as_ref(), &at.field("address"));
        let language = remark(source.language.as_ref());
        if let Some(tag) = &language {
            record.language_tag(tag, &at.field("language"));
        }
        Some(Self {
            id: id?,
            publisher: publisher?,
            title: title?,
            date,
            address,
            kind: source.kind,
            language,
            first_hand: source.first_hand,
            state_controlled: source.state_controlled,
            relays: remark(source.relays.as_ref()),
            reliability: source.reliability,
            note: remark(source.note.as_ref()),
        })
    }
}
