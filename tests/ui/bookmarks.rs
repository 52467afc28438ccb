//! Bookmarks: flags and their list.

use egui::Key;
use egui::accesskit::Role;
use ibar::state::{AppCommand, Command, WindowMode};
use ibar::time::Zone;

use crate::support::{Window, at};

#[test]
fn a_key_bookmarks_an_instant_and_its_flag_goes_back_to_it() {
    let mut window = Window::on_the_bridge();
    let there = window.state().playhead;
    window.press(Key::B).press(Key::Home);
    assert_ne!(window.state().playhead, there);
    window.click(Role::Button, "Bookmark 29 September 2023, 12:00");
    assert_eq!(window.state().playhead, there);
}

#[test]
fn a_bookmark_is_renamed_and_removed_in_the_list() {
    let mut window = Window::on_the_bridge();
    window.click(Role::Button, "Bookmarks").click(Role::Button, "Add this instant");
    window.focus(Role::TextInput, "Name of the bookmark");
    window.press_with(egui::Modifiers::COMMAND, Key::A).type_text("The vote");
    assert_eq!(window.state().bookmarks[0].name, "The vote");
    assert!(window.has(Role::Button, "Bookmark The vote, 29 September 2023, 12:00"));
    window.click(Role::Button, "Remove The vote");
    assert!(window.state().bookmarks.is_empty());
    window.apply(Command::App(AppCommand::Undo));
    assert_eq!(window.state().bookmarks.len(), 1);
}

#[test]
fn a_click_in_the_list_shows_the_dates_of_a_time_span() {
    let mut window = Window::on_the_bridge();
    window.click(Role::Button, "Bookmarks").click(Role::Button, "Add the dates shown");
    let span = window.state().bookmarks[0].span;
    let name = window.state().bookmarks[0].words(&Zone::named("Europe/Belgrade").unwrap());
    window.press(Key::Escape).press(Key::Num1);
    window.click(Role::Button, "Bookmarks").click(Role::Button, &format!("Go to {name}"));
    assert_eq!(window.state().window.mode, WindowMode::Range);
    assert_eq!(window.state().window_span(), span);
    assert!(span.contains(at("2023-09-27")));
}
