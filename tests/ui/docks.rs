//! Docks of several events, and the key of the map.

use egui::accesskit::Role;
use egui::{Key, vec2};
use ibar::geo::region::project;
use ibar::model::{EventKind, LatLon};
use ibar::state::{Command, MapCommand, TimeCommand};

use crate::support::{MARK, Window, at, shipped};

const WASHINGTON: &str = "Washington, 7,";

/// The north of Kosovo on 29 September, with Belgrade, Pristina and Washington beyond the edge.
fn north() -> Window {
    Window::open(shipped(), |state| {
        let near = project(LatLon { lat: 43.03, lon: 20.86 });
        state.map.camera = ibar::geo::region::camera(near, 7.2);
        state.map.fitted = false;
        state.playhead = at("2023-09-29T20:00+02:00");
        state.selection = None;
    })
}

/// The names of marks of one event that are not docks.
fn singles(window: &Window) -> Vec<String> {
    let names = window.names(MARK).into_iter();
    names
        .filter(|name| {
            name.contains(", Washington") && name.ends_with(')') && !name.contains(" away to ")
        })
        .collect()
}

#[test]
fn a_dock_of_several_events_opens_a_fan_and_each_can_be_selected() {
    let mut window = north();
    let camera = window.state().map.camera;
    assert_eq!(singles(&window), Vec::<String>::new());
    window.click(MARK, WASHINGTON);
    assert_eq!(window.selected(), "");
    let fanned = singles(&window);
    assert!(fanned.len() > 1, "{fanned:?}");
    let mut selected = Vec::new();
    for name in &fanned {
        window.click(MARK, name);
        selected.push(window.selected().to_owned());
    }
    selected.dedup();
    assert_eq!(selected.len(), fanned.len());
    assert_eq!(window.state().map.camera, camera, "the map stays where it is");
    window.click(MARK, WASHINGTON);
    assert_eq!(singles(&window), Vec::<String>::new());
}

#[test]
fn a_fan_of_a_dock_opens_by_key_and_escape_leads_back_to_it() {
    let mut window = north();
    window.focus(MARK, WASHINGTON).press(Key::Enter);
    assert!(window.focused().contains(", Washington"), "{}", window.focused());
    let first = window.focused();
    window.press(Key::PageDown);
    assert!(window.focused().contains(", Washington") && window.focused() != first);
    window.press(Key::Enter);
    assert_ne!(window.selected(), "");
    window.press(Key::Escape);
    assert!(window.focused().starts_with(WASHINGTON), "{}", window.focused());
    assert_eq!(singles(&window), Vec::<String>::new());
}

#[test]
fn the_fan_of_a_dock_stays_open_through_a_scrub_while_its_events_are_shown() {
    let mut window = north();
    window.click(MARK, WASHINGTON);
    let scrub = |date: &str| Command::Time(TimeCommand::SetPlayhead(at(date)));
    window.apply(scrub("2023-10-01T12:00+02:00"));
    assert!(singles(&window).len() > 1, "{:?}", singles(&window));
    window.apply(scrub("2022-01-01"));
    assert_eq!(singles(&window), Vec::<String>::new());
    window.apply(scrub("2023-09-29T20:00+02:00"));
    assert!(singles(&window).len() > 1, "what comes back is fanned out again");
}

#[test]
fn an_open_dock_still_offers_a_wider_view() {
    let docked = |window: &Window| {
        window
            .names(MARK)
            .iter()
            .any(|name| name.starts_with("Belgrade, ") && name.contains(" away"))
    };
    let mut window = north();
    assert!(docked(&window) && !window.has(Role::Button, "Widen the view"));
    window.click(MARK, "Belgrade, ");
    assert!(window.has(Role::Button, "Widen the view"));
    window.click(Role::Button, "Widen the view");
    assert!(!docked(&window), "{:?}", window.names(MARK));
    let mut window = north();
    let dock = window.middle(MARK, "Belgrade, ");
    window.double_click_at(dock);
    assert!(!docked(&window), "two clicks do the same");
}

#[test]
fn a_folded_key_on_a_small_map_unfolds_and_filters_by_click() {
    let mut window = Window::sized(vec2(700.0, 640.0), shipped(), |state| {
        state.display.list_shown = false;
    });
    assert!(!window.has(Role::CheckBox, "Key: Attack"));
    window.click(Role::Button, "Key");
    assert!(window.is_on(Role::Button, "Key"));
    window.click(Role::CheckBox, "Key: Attack");
    assert!(window.state().filter.hidden_kinds.contains(&EventKind::Attack));
    window.click(Role::CheckBox, "Key: Attack");
    assert!(window.state().filter.hidden_kinds.is_empty());
    let attack = window.middle(Role::CheckBox, "Key: Attack");
    window.double_click_at(attack);
    assert_eq!(window.state().filter.hidden_kinds.len(), EventKind::ALL.len() - 1);
    window.click(Role::Button, "Key");
    assert!(!window.has(Role::CheckBox, "Key: Attack"));
}

#[test]
fn a_key_folds_on_a_large_map_and_unfolds_by_key() {
    let mut window = Window::open(shipped(), |_| {});
    assert!(window.has(Role::CheckBox, "Key: Attack"));
    window.click(Role::Button, "Key");
    assert!(!window.has(Role::CheckBox, "Key: Attack"));
    window.press(Key::Y);
    assert!(window.has(Role::CheckBox, "Key: Attack"));
    window.apply(Command::Map(MapCommand::ToggleKey));
    assert!(!window.has(Role::CheckBox, "Key: Attack"));
}
