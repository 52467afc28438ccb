//! Window as a whole: menus, keys, names for assistive technology, idle frames, sizes.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use ibar::state::{Command, Menu, SelectCommand, TimeCommand, WindowMode, shortcuts};

use crate::support::{MARK, ROW, Window, at, bridge, document, shipped};

/// Roles that need a name: what a person can act on or has to know.
const NAMED: [Role; 15] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Image,
    Role::Link,
    Role::ListBoxOption,
    Role::ListItem,
    Role::MenuItem,
    Role::RadioButton,
    Role::SearchInput,
    Role::Slider,
    Role::SpinButton,
    Role::Splitter,
    Role::Switch,
    Role::TextInput,
];

#[track_caller]
fn assert_all_named(window: &Window) {
    let unnamed: Vec<Role> = window
        .everything()
        .into_iter()
        .filter(|(role, name)| NAMED.contains(role) && name.trim().is_empty())
        .map(|(role, _)| role)
        .collect();
    assert!(unnamed.is_empty(), "{unnamed:?} without a name");
}

#[test]
fn every_marker_item_row_and_control_has_a_name() {
    let mut window = Window::open(shipped(), |_| {});
    for date in ["1999-05", "2023-05-29T12:00+02:00", "2023-09-24T12:00+02:00", "2023-10-02"] {
        window.apply(Command::Time(TimeCommand::SetPlayhead(at(date))));
        for mode in WindowMode::ALL {
            window.click(Role::RadioButton, &mode.label(7 * 86_400_000));
            assert_all_named(&window);
        }
    }
    window.press_with(Modifiers::SHIFT, Key::Questionmark);
    assert_all_named(&window);
}

#[test]
fn the_same_event_has_the_same_name_on_map_timeline_and_list() {
    let window = Window::open(bridge(), |_| {});
    for (_, name) in window.everything().into_iter().filter(|(role, _)| *role == ROW) {
        assert!(window.has(crate::support::ITEM, &name), "{name}");
        assert!(window.has(MARK, &name), "{name}");
    }
}

#[test]
fn every_menu_lists_all_of_its_commands() {
    let mut window = Window::on_the_bridge();
    for menu in Menu::ALL {
        window.click(Role::Button, menu.label());
        for entry in shortcuts(window.state()).iter().filter(|entry| entry.menu == menu) {
            assert!(window.has(Role::Button, entry.text), "{} in {}", entry.text, menu.label());
        }
        window.press(Key::Escape);
    }
}

#[test]
fn a_menu_entry_runs_its_command() {
    let mut window = Window::on_the_bridge();
    window.choose("Time", "Previous event");
    assert_eq!(window.selected(), "vote");
    window.choose("Edit", "Clear selection");
    assert_eq!(window.selected(), "");
    window.choose("Edit", "Undo");
    assert_eq!(window.selected(), "vote");
    window.choose("View", "Light or dark");
    assert!(window.state().display.dark);
    window.choose("Time", "Show everything until now");
    assert_eq!(window.state().window.mode, WindowMode::Cumulative);
    let scale = window.state().map.camera.px_per_km();
    window.choose("Map", "Zoom in");
    assert!(window.state().map.camera.px_per_km() > scale);
}

#[test]
fn the_page_of_shortcuts_lists_every_key_and_can_be_closed() {
    let mut window = Window::on_the_bridge();
    window.press_with(Modifiers::SHIFT, Key::Questionmark);
    for entry in shortcuts(window.state()).iter().filter(|entry| entry.shortcut.is_some()) {
        assert!(window.has(Role::Label, entry.text), "{}", entry.text);
    }
    window.press_with(Modifiers::SHIFT, Key::Questionmark);
    assert_eq!(window.state().display.sheet, None);
}

#[test]
fn undo_and_redo_work_by_key_one_step_at_a_time() {
    let mut window = Window::sized(egui::vec2(1440.0, 1000.0), crate::support::bridge(), |_| {});
    window.click(ROW, "Vote").click(ROW, "Convoy").click(ROW, "Ambush");
    window.press_with(Modifiers::COMMAND, Key::Z).press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.selected(), "vote");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(window.selected(), "convoy");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(window.selected(), "ambush");
}

/// QGIS #54433: keys worked only while the widget had the focus.
#[test]
fn the_window_modes_have_keys() {
    let mut window = Window::on_the_bridge();
    for (key, mode) in [
        (Key::Num1, WindowMode::Instant),
        (Key::Num3, WindowMode::Cumulative),
        (Key::Num4, WindowMode::Range),
        (Key::Num2, WindowMode::Trailing),
    ] {
        window.press(key);
        assert_eq!(window.state().window.mode, mode);
    }
}

#[test]
fn the_theme_is_chosen_in_the_top_bar() {
    let mut window = Window::on_the_bridge();
    window.click(Role::ComboBox, "Theme").click(Role::Button, "Dark");
    assert!(window.state().display.dark);
    assert!(window.has(Role::ComboBox, "Theme, Dark"));
}

#[test]
fn the_status_line_counts_what_is_hidden_by_reason() {
    let mut window = Window::on_the_bridge();
    let sentence = "6 of 8 events: 1 outside these dates, 1 undated";
    assert!(window.has(Role::Label, sentence));
    window.press(Key::Home);
    assert!(window.has(Role::Label, "1 of 8 events: 6 outside these dates, 1 undated"));
    assert!(window.has(Role::Label, "bridge.ron"));
    assert!(window.has(Role::Button, "no problems"));
}

#[test]
fn as_known_on_hides_later_claims_until_it_is_switched_off() {
    let mut window = Window::on_the_bridge();
    window.apply(Command::Time(TimeCommand::SetKnownBy(at("2023-09-25"))));
    window.apply(Command::Select(SelectCommand::Event("ambush".into())));
    assert!(window.has(Role::Label, "Police Says") && !window.has(Role::Label, "The speaker"));
    assert!(window.has(Role::Label, "not yet reported"));
    window.apply(Command::Time(TimeCommand::SetKnownBy(at("2023-10-02"))));
    assert!(window.has(Role::Label, "The speaker Denies"));
    window.click(Role::Switch, "As known on a day");
    assert!(!window.has(Role::Label, "not yet reported"));
}

#[test]
fn an_idle_window_requests_no_frames() {
    let mut window = Window::open(shipped(), |_| {});
    assert_eq!(window.settle().frames(3).next_frame_in(), Duration::MAX);
    window.click(MARK, "Visit to a").hover(Role::Button, "Whole record").frames(8);
    assert_eq!(window.next_frame_in(), Duration::MAX);
}

#[test]
fn ctrl_q_closes_the_window_and_q_does_not() {
    let mut window = Window::on_the_bridge();
    assert!(!window.closes_on(Modifiers::NONE, Key::Q));
    assert!(window.closes_on(Modifiers::COMMAND, Key::Q));
}

#[test]
fn the_smallest_window_has_room_for_everything() {
    let mut window = Window::sized(vec2(960.0, 600.0), bridge(), |_| {});
    let map = window.state().map.size;
    assert!(map.width >= 320.0 && map.height >= 240.0, "{map:?}");
    window.click(MARK, "Convoy");
    assert_eq!(window.selected(), "convoy");
    assert_all_named(&window);
}

#[test]
fn a_dataset_without_dates_or_without_events_can_be_used() {
    for text in [
        r#"Dataset(ibar: 1, title: "T", summary: "S")"#,
        r#"Dataset(ibar: 1, title: "T", summary: "S", events: [Event(id: "e", title: "E")])"#,
    ] {
        let mut window = Window::open(document("t.ron", text), |_| {});
        for key in [Key::Home, Key::End, Key::Space, Key::ArrowLeft, Key::ArrowRight, Key::Num4] {
            window.press(key);
        }
        window.click(Role::Button, "Whole record").click(Role::Button, "Zoom in on time");
        assert!(!window.state().is_moving());
    }
}

#[test]
fn a_low_timeline_hides_charts_before_lanes() {
    let mut window = Window::sized(vec2(960.0, 900.0), bridge(), |_| {});
    assert!(window.shows("Killed, hurt"));
    let edge = window.middle(Role::Button, "Play") - vec2(0.0, 17.0);
    window.drag(edge, edge + vec2(0.0, 70.0));
    assert!(window.has(crate::support::ITEM, "Search"), "the last lane");
    assert!(!window.shows("Killed, hurt"));
}

#[test]
fn a_window_far_too_small_for_its_parts_keeps_map_and_timeline() {
    for (width, height) in [(720.0, 450.0), (300.0, 200.0), (80.0, 60.0)] {
        let window = Window::sized(vec2(width, height), bridge(), |_| {});
        assert!(window.has(Role::Canvas, "Map"), "{width} by {height}");
        assert!(window.has(Role::Slider, "Playhead"), "{width} by {height}");
    }
}
