//! Entries that a few letters lead to in the shipped record.

use super::*;
use crate::dataset::shipped;
use crate::model::Language;
use crate::state::{AppState, Asked, Filter, VisibleCache, shortcuts};

fn found(text: &str) -> Vec<PaletteEntry> {
    found_among(text, MOST_EVENTS)
}

/// What is found where so many events are compared letter by letter.
fn found_among(text: &str, most_events: usize) -> Vec<PaletteEntry> {
    let dataset = shipped();
    let state = AppState::opening(&dataset);
    // A filter has the index made.
    let asks = AppState { filter: Filter::from_line("police").unwrap(), ..state.clone() };
    let asked = visible_with_answer(&asks, &dataset);
    let commands: Vec<_> =
        shortcuts(&state).into_iter().map(|entry| (entry, String::new())).collect();
    let zone = Zone::belgrade();
    let input = PaletteInput {
        dataset: &dataset,
        commands: &commands,
        names: Language::ENGLISH,
        zone: &zone,
        playhead: state.playhead,
        now: state.playhead,
        asked: Some(&asked),
        most_events,
        projection: state.map.projection(),
    };
    palette_entries(text, input)
}

fn first(text: &str) -> (&'static str, String) {
    let entry = found(text).into_iter().next().unwrap_or_else(|| panic!("{text}"));
    (entry.sort, entry.name)
}

#[test]
fn letters_find_commands_events_places_people_and_dates() {
    let cases = [
        ("compare", "Command", "Compare"),
        ("unfold", "Command", "Unfold"),
        ("mojsil", "Person", "Milan Mojsilović"),
        ("zvecan", "Place", "Zvečan"),
        ("Звечан", "Place", "Zvečan"),
        ("monastery searched", "Event", "Monastery searched"),
        ("2 oct", "Date", "2 October 2023"),
    ];
    for (text, sort, name) in cases {
        let entry = first(text);
        assert!(entry.0 == sort && entry.1.starts_with(name), "{text}: {entry:?}");
    }
}

#[test]
fn without_a_text_the_commands_are_listed() {
    let all = found("  ");
    assert_eq!(all.len(), MOST);
    assert!(all.iter().all(|entry| entry.sort == "Command"));
}

#[test]
fn the_first_letters_of_words_are_enough() {
    let names = |text| found(text).into_iter().map(|entry| entry.name).collect::<Vec<_>>();
    assert!(names("nst").iter().any(|name| name == "Next step of the story"), "{:?}", names("nst"));
    assert!(names("qqq").is_empty());
}

#[test]
fn a_person_is_searched_for_and_an_event_gone_to() {
    let person = found("mojsil").remove(0);
    let search = Command::Filter(FilterCommand::SetText("Milan Mojsilović".to_owned()));
    assert_eq!(person.commands, [search]);
    let event = found("monastery searched").remove(0);
    assert!(matches!(event.commands[..], [Command::Select(SelectCommand::GoTo(_))]));
}

fn visible_with_answer(state: &AppState, dataset: &Dataset) -> Asked {
    VisibleCache::default().get(state, dataset, 0).asked.clone()
}

#[test]
fn of_very_many_events_the_index_of_the_search_finds_the_last_one_too() {
    let dataset = shipped();
    let last = dataset.events().last().unwrap().title.to_string();
    for title in [last.as_str(), "monastery searched"] {
        let few = found_among(title, 1);
        assert!(
            few.iter().any(|entry| entry.sort == "Event" && entry.name.contains(title)
                || entry.name.to_lowercase().contains(&title.to_lowercase())),
            "{title}: {few:?}"
        );
    }
    // Beginnings of words, and what is said of an event.
    let said = found_among("logistical", 1);
    assert!(said.iter().any(|entry| entry.sort == "Event"), "{said:?}");
    assert!(found_among("kind:attack -police", 1).len() < 50, "signs are no orders");
}
