//! Events, and the media about them.

use serde::{Deserialize, Serialize};
use thin_vec::ThinVec;

use super::{
    ActorId, Claim, Credibility, EventId, EventKind, LocationRole, Moment, PlaceId, SharedList,
    SourceId, SparseStr, SparseText, Spot, TagId, Text, When, Where,
};
use crate::text::{NAME_LETTERS, start_of};

/// Something that is said to have happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The identifier, unique in the dataset.
    pub id: EventId,
    /// The time it took place; `None` if no source gives one.
    pub when: Option<When>,
    /// The part of the day in words if no source gives an hour: "morning", "by 14:17". They narrow
    /// `when` by the rule of the dataset.
    pub time_of_day: SparseStr,
    /// Whether `when` is the time of the happening or only of its publication.
    pub dated_by: DatedBy,
    /// The place it took place at.
    pub r#where: Where,
    /// Other places that it affects.
    pub also_at: ThinVec<PlaceId>,
    /// Its kind, which decides lane, shape and colour.
    pub kind: EventKind,
    /// Its tags, each once.
    pub tags: SharedList<TagId>,
    /// The title, in one line.
    pub title: Text,
    /// The title in a few words for marks and narrow lists; if absent, the title is used.
    pub short: SparseText,
    /// A summary of two or three sentences.
    pub summary: SparseText,
    /// The actors who took part.
    pub actors: ThinVec<ActorId>,
    /// The sources that report it.
    pub sources: ThinVec<SourceId>,
    /// The number of the Admiralty code for its having taken place at all; `None` if ungraded.
    pub credibility: Option<Credibility>,
    /// The statements about it; the first one is the one that it is about.
    pub claims: ThinVec<Claim>,
    /// Pictures, films and documents.
    pub media: ThinVec<Media>,
    /// A remark for the reader.
    pub note: SparseText,
}

impl Event {
    /// An event of which only the identifier and the title are known; the rest is added with
    /// `Event { when, ..Event::new(id, title) }`.
    pub fn new(id: impl Into<EventId>, title: impl Into<Text>) -> Self {
        Self {
            id: id.into(),
            when: None,
            time_of_day: SparseStr::none(),
            dated_by: DatedBy::default(),
            r#where: Where { spot: Spot::Unlocated, role: LocationRole::default() },
            also_at: ThinVec::new(),
            kind: EventKind::default(),
            tags: SharedList::new(),
            title: title.into(),
            short: SparseText::none(),
            summary: SparseText::none(),
            actors: ThinVec::new(),
            sources: ThinVec::new(),
            credibility: None,
            claims: ThinVec::new(),
            media: ThinVec::new(),
            note: SparseText::none(),
        }
    }

    /// The title in a few words; of a very long one its start: see [`NAME_LETTERS`].
    pub fn short_title(&self) -> &str {
        start_of(self.short_text(), NAME_LETTERS)
    }

    /// The title in a few words, in all its languages.
    pub fn short_text(&self) -> &Text {
        self.short.text().unwrap_or(&self.title)
    }

    /// The places of the dataset that it is at: its own, those along its track, and the others that
    /// it affects. One may come twice.
    pub fn places(&self) -> impl Iterator<Item = &PlaceId> {
        self.r#where.spot.places().chain(&self.also_at)
    }

    /// The instant to sort by and to jump to; `None` if it has no date.
    pub fn anchor(&self) -> Option<Moment> {
        self.when.as_ref().map(When::anchor)
    }
}

/// What an event's date is the date of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DatedBy {
    /// The happening.
    #[default]
    Happening,
    /// The publication: it took place then or before.
    Publication,
}

/// A picture, film or document about an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Media {
    /// A description of what it shows.
    pub caption: Text,
    /// The web address; `None` if it is not online.
    pub address: Option<Box<str>>,
    /// The source that carries it.
    pub source: Option<SourceId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_of_a_million_takes_little_memory() {
        assert_eq!(size_of::<Option<When>>(), 48);
        assert_eq!(size_of::<ThinVec<Claim>>(), size_of::<usize>());
        assert_eq!(size_of::<Event>(), 224);
    }
}
