//! Speaker lines on the map.

use egui::accesskit::Role;

use crate::support::{Window, at, shipped};

fn described(window: &Window) -> Vec<String> {
    let groups = window.names(Role::Group).into_iter();
    groups.filter(|name| name.contains(" of this: ")).collect()
}

#[test]
fn the_lines_are_described_as_one_group_and_hidden_by_the_menu() {
    let mut window = Window::open(shipped(), |state| {
        state.playhead = at("2023-10-01");
    });
    let [words] = described(&window).try_into().unwrap();
    assert!(words.contains("Belgrade denies: Aleksandar Vučić"), "{words}");
    assert!(window.shows("asserts") && window.shows("denies"));
    window.choose("Map", "Speakers' lines");
    assert!(described(&window).is_empty() && !window.shows("denies"));
    window.choose("Map", "Speakers' lines");
    assert_eq!(described(&window), [words]);
}

#[test]
fn only_the_selected_event_has_lines() {
    let mut window = Window::open(shipped(), |state| {
        state.playhead = at("2023-10-01");
    });
    window.press(egui::Key::Escape);
    assert_eq!(window.selected(), "");
    assert!(described(&window).is_empty());
}
