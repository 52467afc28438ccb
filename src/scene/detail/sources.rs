//! Sources in the panel: publisher, date, language, address, control by a state.

use crate::model::{Dataset, Source, SourceId, SourceKind, StateControl, WebAddress};
use crate::scene::text::{capitalised, listed, short_words, told};
use crate::text::{NAME_LETTERS, in_language, is_interface_language, start_of};
use crate::time::Zone;
use crate::{label, message};

/// Source in the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// Publisher, date, and the language unless it is that of the window: "Danas, 29 Sep 2023, in Serbian".
    pub text: String,
    /// Tooltip: title of the publication, its kind and language, whom it relays, remarks; one a
    /// line.
    pub about: String,
    /// Address to open; `None` if only a copy was read.
    pub address: Option<String>,
    /// How a state controls it: "state media"; `None` if no state does.
    pub state: Option<&'static str>,
}

/// Rows of the sources in the given order; unknown identifiers are left out. Two of one publisher and day
/// have their titles, which tell them apart.
pub(super) fn source_rows(ids: &[SourceId], dataset: &Dataset, zone: &Zone) -> Vec<SourceRow> {
    let mut rows = plain_rows(ids, dataset, zone);
    let texts: Vec<String> = rows.iter().map(|row| row.text.clone()).collect();
    for row in &mut rows {
        let is_alone = texts.iter().filter(|text| **text == row.text).count() < 2;
        if let Some(title) = row.about.lines().next().filter(|_| !is_alone) {
            row.text = listed([row.text.as_str(), title]);
        }
    }
    rows
}

fn plain_rows(ids: &[SourceId], dataset: &Dataset, zone: &Zone) -> Vec<SourceRow> {
    ids.iter()
        .filter_map(|id| dataset.source(id))
        .map(|source| {
            let date = source.date.as_ref().map(|when| short_words(when, zone));
            let language = source.language.as_deref();
            let foreign = language.filter(|tag| !is_interface_language(tag)).map(in_language);
            let publisher = std::iter::once(start_of(&source.publisher, NAME_LETTERS));
            let text = listed(publisher.map(str::to_owned).chain(date).chain(foreign));
            let character = character_words(source);
            let relays = source.relays.as_deref();
            let relays = relays.map(|whose| {
                message!("detail-source-relays", whose = start_of(whose, NAME_LETTERS))
            });
            let note = source.note.as_ref().map(|note| told(note).into_owned());
            let address = source.address.as_deref().and_then(opened_form);
            let no_address = address.is_none().then(|| label!("detail-source-copy").to_owned());
            let about: Vec<String> = std::iter::once(told(&source.title).into_owned())
                .chain(character)
                .chain(relays)
                .chain(note)
                .chain(no_address)
                .collect();
            SourceRow { text, about: about.join("\n"), address, state: state_label(source) }
        })
        .collect()
}

/// An address as it will be opened.
fn opened_form(address: &str) -> Option<String> {
    WebAddress::parse(address).ok().map(|address| address.to_string())
}

/// Kind, language and closeness of a source: "Newspaper, in Serbian, first-hand report"; `None` if
/// nothing of it is known.
fn character_words(source: &Source) -> Option<String> {
    let kind = source.kind.map(|kind| kind_words(kind).to_owned());
    let language = source.language.as_deref().map(in_language);
    let hand = source.first_hand.map(|first| {
        let (first_hand, second_hand) =
            (label!("detail-source-first-hand"), label!("detail-source-second-hand"));
        if first { first_hand } else { second_hand }.to_owned()
    });
    let control = (source.state_controlled == StateControl::PublicBroadcaster)
        .then(|| label!("detail-source-public").to_owned());
    let words = listed([kind, language, hand, control].into_iter().flatten());
    (!words.is_empty()).then(|| capitalised(&words))
}

fn kind_words(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsAgency => label!("detail-source-agency"),
        SourceKind::Newspaper => label!("detail-source-newspaper"),
        SourceKind::Broadcaster => label!("detail-source-broadcaster"),
        SourceKind::OnlineMedia => label!("detail-source-online"),
        SourceKind::Government => label!("detail-source-government"),
        SourceKind::Military => label!("detail-source-military"),
        SourceKind::InternationalOrganisation => label!("detail-source-international"),
        SourceKind::Ngo => label!("detail-source-ngo"),
        SourceKind::Church => label!("detail-source-church"),
        SourceKind::Encyclopedia => label!("detail-source-encyclopedia"),
        SourceKind::Reference => label!("detail-source-reference"),
        SourceKind::Blog => label!("detail-source-blog"),
    }
}

/// Label of a source that a state controls. Authorities are not called media, and a page that
/// relays state media is not called state media itself.
fn state_label(source: &Source) -> Option<&'static str> {
    (source.state_controlled == StateControl::Yes).then_some(match (source.kind, &source.relays) {
        (Some(SourceKind::Government), _) => label!("detail-state-government"),
        (Some(SourceKind::Military), _) => label!("detail-state-military"),
        (_, Some(_)) => label!("detail-state-relays"),
        (_, None) => label!("detail-state-media"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn two_sources_of_one_publisher_and_day_have_their_titles() {
        let text = r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", sources: [
                Source(id: "a", publisher: "P", title: "Police kill two", date: "2023-09-24"),
                Source(id: "b", publisher: "P", title: "No recognition", date: "2023-09-24"),
                Source(id: "c", publisher: "P", title: "Later", date: "2023-09-25"),
            ])"#;
        let dataset = load(text.as_bytes()).dataset.expect("a dataset");
        let rows = source_rows(&["a", "b", "c"].map(SourceId::from), &dataset, &Zone::utc());
        let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
        assert_eq!(
            texts,
            ["P, 24 Sep 2023, Police kill two", "P, 24 Sep 2023, No recognition", "P, 25 Sep 2023"]
        );
    }

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

    #[test]
    fn the_language_is_in_the_row_unless_it_is_that_of_the_window() {
        let text = r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", sources: [
                Source(id: "a", publisher: "A", title: "T", date: "2023-09-29", language: "sr-Latn", kind: Newspaper, first_hand: true),
                Source(id: "b", publisher: "B", title: "T", language: "en-GB"),
                Source(id: "c", publisher: "C", title: "T", language: "tlh"),
            ])"#;
        let dataset = load(text.as_bytes()).dataset.expect("a dataset");
        let rows = source_rows(&["a", "b", "c"].map(SourceId::from), &dataset, &Zone::utc());
        let texts: Vec<&str> = rows.iter().map(|row| &*row.text).collect();
        assert_eq!(texts, ["A, 29 Sep 2023, in Serbian", "B", "C, in tlh"]);
        assert!(rows[0].about.contains("\nNewspaper, in Serbian, first-hand report\n"));
        assert!(rows[1].about.contains("\nIn English\n"), "{}", rows[1].about);
    }
}
