//! Sources as the panel names them.

use crate::model::{Dataset, Source, SourceId, SourceKind, StateControl};
use crate::scene::text::short_words;
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
    /// What of a state's stands behind it: "state media"; `None` where no state does.
    pub state: Option<&'static str>,
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
            SourceRow { text, about: about.join("\n"), address, state: state_label(source) }
        })
        .collect()
}

/// How a source that a state controls is labelled. Authorities are no media, and a page that
/// relays state media need not be one of them.
fn state_label(source: &Source) -> Option<&'static str> {
    (source.state_controlled == StateControl::Yes).then_some(match (source.kind, &source.relays) {
        (Some(SourceKind::Government), _) => "government",
        (Some(SourceKind::Military), _) => "armed forces",
        (_, Some(_)) => "relays state media",
        (_, None) => "state media",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn an_authority_is_no_media_and_a_relay_is_told_from_what_it_relays() {
        let text = r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", sources: [
                Source(id: "agency", publisher: "A", title: "T", kind: NewsAgency, state_controlled: Yes),
                Source(id: "ministry", publisher: "M", title: "T", kind: Government, state_controlled: Yes),
                Source(id: "army", publisher: "R", title: "T", kind: Military, state_controlled: Yes),
                Source(id: "page", publisher: "P", title: "T", kind: OnlineMedia, relays: "A", state_controlled: Yes),
                Source(id: "daily", publisher: "D", title: "T", kind: Newspaper, state_controlled: No),
            ])"#;
        let dataset = load(text.as_bytes()).dataset.expect("a dataset");
        let ids = ["agency", "ministry", "army", "page", "daily"].map(SourceId::from);
        let rows = source_rows(&ids, &dataset, &Zone::utc());
        let states: Vec<_> = rows.iter().map(|row| row.state.unwrap_or("none")).collect();
        let expected = ["state media", "government", "armed forces", "relays state media", "none"];
        assert_eq!(states, expected);
    }
}
