//! Entries that a few letters lead to in the shipped record.

use super::*;
use crate::dataset::shipped;
use crate::model::Language;
use crate::state::{AppState, shortcuts};

fn found(text: &str) -> Vec<PaletteEntry> {
    let dataset = shipped();
    let state = AppState::opening(&dataset);
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
