//! Length of a dataset's texts, which decides how long indexing them takes.

use super::words::body_texts;
use crate::model::{Dataset, Text};

/// Whether the texts of a dataset have that many bytes or more.
pub(in crate::state::filter) fn texts_reach(dataset: &Dataset, most: usize) -> bool {
    let events = dataset.events().iter().flat_map(|event| {
        let titles = [Some(&event.title), event.short.text()].into_iter().flatten();
        titles.chain(body_texts(event)).flat_map(Text::iter).map(|(_, text)| text)
    });
    let actors = dataset.actors().iter().flat_map(|actor| actor.names.iter().map(|(_, name)| name));
    let places = dataset.places().iter().flat_map(|place| place.names.iter().map(|(_, name)| name));
    let sources = dataset.sources().iter().flat_map(|source| source.title.iter());
    let texts = events.chain(actors).chain(places).chain(sources.map(|(_, title)| title));
    let mut bytes: usize = 0;
    for text in texts {
        bytes = bytes.saturating_add(text.len());
        if bytes >= most {
            return true;
        }
    }
    false
}
