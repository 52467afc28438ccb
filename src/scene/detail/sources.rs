//! Sources in the panel: publisher, date, address, control by a state.

use crate::model::{Dataset, Source, SourceId, SourceKind, StateControl};
use crate::scene::text::short_words;
use crate::time::Zone;

/// Source in the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// Publisher and date: "Reuters, 29 Sep 2023".
    pub text: String,
    /// Tooltip: title of the publication, whom it relays, remarks; one a line.
    pub about: String,
    /// Address to open; `None` if only a copy was read.
    pub address: Option<String>,
    /// How a state controls it: "state media"; `None` if no state does.
    pub state: Option<&'static str>,
}

/// Rows of the sources in the given order; unknown identifiers are left out.
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

/// Label of a source that a state controls. Authorities are not called media, and a page that
/// relays state media is not called state media itself.
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
    fn authorities_are_not_called_media_and_relays_not_state_media() {
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
