//! Palette of commands: found by a few letters, chosen by a key.

use egui::accesskit::Role;
use egui::{Key, Modifiers};

use crate::support::{Window, shipped};

const FIELD: &str = "Command, event, place, person or date";

fn opened() -> Window {
    let mut window = Window::open(shipped(), |_| {});
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    assert!(window.has_focus(Role::TextInput, FIELD));
    window
}

#[test]
fn a_few_letters_and_enter_run_a_command() {
    let mut window = opened();
    window.type_text("high con").press(Key::Enter);
    assert!(window.state().display.high_contrast);
    assert!(!window.has(Role::TextInput, FIELD), "it closes");
}

#[test]
fn an_event_a_place_and_a_date_are_gone_to() {
    let mut window = opened();
    window.type_text("monastery searched").press(Key::Enter);
    assert_eq!(window.selected(), "s25_mon");
    let camera = window.state().map.camera;
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.type_text("merdare").press(Key::Enter).settle();
    assert_ne!(window.state().map.camera, camera);
    let playhead = window.state().playhead;
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.type_text("4 oct 2023").press(Key::Enter);
    assert_ne!(window.state().playhead, playhead);
}

#[test]
fn arrows_choose_another_entry_and_escape_closes() {
    let mut window = opened();
    window.type_text("banjska");
    let rows = window.names(Role::MenuItem);
    assert!(rows.len() > 3, "{rows:?}");
    assert!(window.is_on(Role::MenuItem, &rows[0]));
    window.press(Key::ArrowDown);
    assert!(window.is_on(Role::MenuItem, &rows[1]));
    window.press(Key::Escape);
    assert!(!window.has(Role::TextInput, FIELD));
    assert_eq!(window.state().display.sheet, None);
}

#[test]
fn every_command_with_a_key_shows_it() {
    let mut window = opened();
    window.type_text("compare");
    assert!(
        window.has(Role::MenuItem, "Command: Compare two stretches of time V"),
        "{:?}",
        window.names(Role::MenuItem)
    );
}
