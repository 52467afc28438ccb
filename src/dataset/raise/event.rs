//! Events.

use super::super::form;
use super::super::list::List;
use super::super::locate::Path;
use super::Raise;
use super::record::{Record, remark};
use crate::model::{Event, EventId, Media};

impl Raise for Event {
    const LIST: List = List::Events;
    type Id = EventId;
    type Form<'t> = form::Event<'t>;

    fn id(&self) -> &EventId {
        &self.id
    }

    fn raise(event: form::Event<'_>, record: &mut Record<'_>) -> Option<Self> {
        let at = Path::Record;
        let loss = record.loss();
        let id = record.id(&event.id, &at.field("id"), loss);
        let title = record.text(&event.title, &at.field("title"), loss);
        let when = record.optional_date(
            event.when.as_ref(),
            &at.field("when"),
            "the event is kept without a date",
        );
        let r#where = record.location(&event.r#where, &at.field("where"));
        let also_at = record.places(&event.also_at, &at.field("also_at"));
        let actors = record.actors(&event.actors, &at.field("actors"));
        let sources = record.sources(&event.sources, &at.field("sources"));
        let credibility = record.credibility(event.credibility, &at.field("credibility"));
        let claims = record.claims(&event.claims, &at.field("claims"));
        let media = record.media(&event.media, &at.field("media"));
        Some(Self {
            id: id?,
            when,
            time_of_day: remark(event.time_of_day.as_ref()).into(),
            dated_by: event.dated_by,
            r#where,
            also_at: also_at.into(),
            kind: event.kind,
            title: title?,
            short: remark(event.short.as_ref()).into(),
            summary: remark(event.summary.as_ref()).into(),
            actors: actors.into(),
            sources: sources.into(),
            credibility,
            claims: claims.into(),
            media: media.into(),
            note: remark(event.note.as_ref()).into(),
        })
    }
}

impl Record<'_> {
    fn media(&mut self, media: &[form::Media<'_>], at: &Path<'_>) -> Vec<Media> {
        let known = self.known;
        let mut kept = Vec::with_capacity(media.len());
        for (nth, item) in media.iter().enumerate() {
            let here = at.item(nth);
            let caption = self.text(&item.caption, &here.field("caption"), "this is left out");
            let address = self.address(item.address.as_ref(), &here.field("address"));
            let source = item.source.as_ref().and_then(|source| {
                let loss = "the reference is left out";
                self.reference(&known.sources, "source", source, &here.field("source"), loss)
            });
            kept.extend(caption.map(|caption| Media { caption, address, source }));
        }
        kept
    }
}
