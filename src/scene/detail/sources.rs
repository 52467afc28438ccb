//! Sources as the panel names them.

use crate::model::{Dataset, SourceId, StateControl};
use crate::scene::words::short_words;
use crate::time::Zone;

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// Publisher and date: "Reuters, 29 Sep 2023".
    pub text: String,
    /// What it is called, and what a reader should know of it.
    pub about: String,
    /// Where it can be read; `None` where only a copy was read.
    pub address: Option<String>,
    /// Whether a state controls the publisher.
    pub state_media: bool,
}

/// The sources in their order; unknown names are left out.
pub(super) fn source_rows(ids: &[SourceId], dataset: &Dataset, zone: &Zone) -> Vec<SourceRow> {
    ids.iter()
        .filter_map(|id| dataset.source(id))
        .map(|source| {
            let date = source.date.as_ref().map(|when| short_words(when, zone));
            let text = match date {
                Some(date) => format!("{}, {date}", source.publisher),
                None => source.publisher.to_string(),
            };
            let relays = source.relays.as_deref().map(|whose| format!("Relays {whose}"));
            let note = source.note.as_deref().map(str::to_owned);
            let address = source.address.as_deref().map(str::to_owned);
            let no_address = address.is_none().then(|| "Only a copy was read".to_owned());
            let about: Vec<String> = std::iter::once(source.title.to_string())
                .chain(relays)
                .chain(note)
                .chain(no_address)
                .collect();
            SourceRow {
                text,
                about: about.join("\n"),
                address,
                state_media: source.state_controlled == StateControl::Yes,
            }
        })
        .collect()
}
