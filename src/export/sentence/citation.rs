//! Citations: publisher, title, date and address of a source, and nothing that the record does not
//! say, as when somebody looked at it.

use super::Telling;
use crate::export::inert::inert_line;
use crate::message;
use crate::model::{Source, SourceId};
use crate::scene::text::{listed, told};
use crate::time::words;

/// A source as a citation: "Beta, “Vučević: …”, 4 October 2023, https://…".
pub fn citation(source: &Source, telling: Telling<'_>) -> String {
    let title = told(&source.title);
    let quoted = message!("sentence-quoted", title = title.trim());
    let date = source.date.as_ref().map(|date| words(date, telling.zone)).unwrap_or_default();
    let address = source.address.as_deref().unwrap_or_default();
    inert_line(&listed([&*source.publisher, &quoted, &date, address])).into_owned()
}

/// The publishers of those sources in a line, each once: "AFP; AP".
pub fn publishers(ids: &[SourceId], telling: Telling<'_>) -> String {
    let mut publishers: Vec<&str> = Vec::new();
    for source in ids.iter().filter_map(|id| telling.dataset.source(id)) {
        if !publishers.contains(&&*source.publisher) {
            publishers.push(&source.publisher);
        }
    }
    inert_line(&crate::scene::text::listed_apart(publishers)).into_owned()
}
