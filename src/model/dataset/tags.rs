//! Tags of a dataset's events, by name.

use super::Dataset;
use crate::model::{Event, Tag, TagId};

impl Dataset {
    /// The tag with that identifier.
    pub fn tag(&self, id: &TagId) -> Option<&Tag> {
        self.meta.tags.iter().find(|tag| tag.id == *id)
    }

    /// The names of an event's tags, in the order in which it carries them.
    pub fn tag_names<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = &'a str> {
        event.tags.iter().map(|id| self.tag(id).map_or_else(|| id.as_str(), Tag::name))
    }
}
