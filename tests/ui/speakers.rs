//! Speaker lines on the map.

use egui::accesskit::Role;

use crate::support::{Window, at, shipped};

fn described(window: &Window) -> Vec<String> {
    let groups = window.names(Role::Group).into_iter();
    groups.filter(|name| name.contains(" of this: ")).collect()
}

#[test]
fn the_lines_are_described_as_one_group_and_hidden_by_the_menu() {
    let large = egui::vec2(1920.0, 1080.0);
    let mut window = Window::sized(large, shipped(), |state| {
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
fn a_click_on_the_word_of_a_line_selects_the_claim() {
    let large = egui::vec2(1920.0, 1080.0);
    let mut window = Window::sized(large, shipped(), |state| {
        state.playhead = at("2023-10-01");
    });
    assert_eq!(window.state().claim, None);
    window.click(Role::Link, "Belgrade denies: Aleksandar Vučić");
    let claim = window.state().claim.clone().expect("a claim is selected");
    let (_, claim) = window.dataset().claim(&claim).expect("a claim of the dataset");
    assert_eq!(claim.claimant.as_str(), "vucic");
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
