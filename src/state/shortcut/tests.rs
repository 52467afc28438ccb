//! Table of commands: no two share a name or a key, and each tells whether it can run.

use super::*;
use crate::state::fixture::{id, march_at};

fn table() -> Vec<ShortcutEntry> {
    shortcuts(&march_at("2020-03-04").1)
}

#[test]
fn no_two_commands_share_a_name_or_a_key() {
    for (nth, entry) in table().iter().enumerate() {
        for other in table().iter().skip(nth + 1) {
            assert_ne!(entry.text, other.text);
            assert!(
                entry.shortcut.is_none() || entry.shortcut != other.shortcut,
                "{} and {} have one key",
                entry.text,
                other.text
            );
        }
    }
}

#[test]
fn every_menu_has_something_in_it() {
    for menu in Menu::ALL {
        assert!(table().iter().any(|entry| entry.menu == menu), "{menu:?}");
    }
}

#[test]
fn what_needs_a_selection_cannot_run_without_one() {
    let (_, mut state) = march_at("2020-03-04");
    let cannot = |state: &AppState| -> Vec<&str> {
        shortcuts(state).iter().filter(|entry| !entry.enabled).map(|entry| entry.text).collect()
    };
    let views = ["Previous view", "Next view"];
    let alone = [
        "Clear selection",
        "Copy the event as a sentence",
        "Copy the event as Markdown",
        "Copy a picture of the event",
        "Show the selected event",
    ];
    assert_eq!(cannot(&state), [&alone[..], &views].concat());
    state.selection = Some(id("march"));
    assert_eq!(cannot(&state), views);
}

#[test]
fn an_entry_that_switches_or_chooses_tells_whether_it_is_on() {
    let (_, mut state) = march_at("2020-03-04");
    let on = |state: &AppState| -> Vec<&str> {
        let entries = shortcuts(state);
        entries.iter().filter(|entry| entry.on == Some(true)).map(|entry| entry.text).collect()
    };
    let at_first =
        ["Show the last days", "Locator", "Key", "Speakers' lines", "Borders", "Names of today"];
    assert_eq!(on(&state), [&at_first[..], &["Line drawn neutrally"]].concat());
    state.window.mode = WindowMode::Range;
    state.display.line = LineStyle::Border;
    state.display.locator_shown = false;
    state.display.sheet = Some(Sheet::Problems);
    let later = ["Problems", "Show from–to", "Key", "Speakers' lines", "Borders", "Names of today"];
    let line = "Line drawn as an international border";
    assert_eq!(on(&state), [&later[..], &[line]].concat());
}

#[test]
fn no_group_of_a_menu_has_more_than_ten_entries() {
    for menu in Menu::ALL {
        let entries = table();
        let entries: Vec<_> = entries.iter().filter(|entry| entry.menu == menu).collect();
        let groups = entries.chunk_by(|_, next| !next.starts_group);
        assert!(groups.clone().all(|group| group.len() <= 10), "{menu:?}");
        assert!(groups.count() <= 7, "{menu:?}");
    }
}

#[test]
fn the_entry_for_play_says_what_it_will_do() {
    let (_, mut state) = march_at("2020-03-04");
    let has = |state: &AppState, text| shortcuts(state).iter().any(|entry| entry.text == text);
    assert!(has(&state, "Play") && !has(&state, "Pause"));
    state.playback.playing = true;
    assert!(has(&state, "Pause") && !has(&state, "Play"));
}
