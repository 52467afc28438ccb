//! Keyboard: every row and control is reached, and says what it is.

use egui::Key;
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::NodeT as _;
use ibar::app::Document;
use ibar::dataset::load;
use ibar::state::{AppCommand, Command, FilterCommand, Menu, Sheet, TimeCommand, WindowMode};

use crate::support::{MARK, ROW, Window, bridge, shipped};

fn all_events() -> Window {
    let mut window = Window::sized(vec2(1280.0, 720.0), shipped(), |state| state.selection = None);
    window.apply(Command::Filter(FilterCommand::ShowAll));
    window
}

#[test]
fn the_list_scrolls_under_arrows_and_page_keys_and_home_and_end_stay_in_it() {
    let mut window = all_events();
    let playhead = window.state().playhead;
    let first = window.names(ROW).into_iter().next().unwrap();
    window.focus(ROW, &first);
    let mut seen = vec![first.clone()];
    for _ in 0..40 {
        window.press(Key::ArrowDown);
        assert!(window.names(ROW).contains(&window.focused()), "{}", window.focused());
        seen.push(window.focused());
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 41, "each arrow leads to another row");
    for key in [Key::PageDown, Key::PageUp] {
        let before = window.focused();
        window.press(key);
        assert_ne!(window.focused(), before);
        assert!(window.names(ROW).contains(&window.focused()));
    }
    window.press(Key::End);
    let last = window.focused();
    window.press(Key::ArrowDown);
    assert_eq!(window.focused(), last);
    window.press(Key::Home);
    assert_eq!(window.focused(), first);
    assert_eq!(window.state().playhead, playhead);
    window.press(Key::Enter);
    assert_ne!(window.selected(), "");
}

/// Roles of what a person acts on.
const CONTROLS: [Role; 11] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Link,
    Role::ListBoxOption,
    Role::ListItem,
    Role::RadioButton,
    Role::SearchInput,
    Role::Slider,
    Role::Switch,
    Role::TextInput,
];

/// Roles and names of what the focus can be on and has no name, or lacks a value.
fn unnamed(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    let mut found = Vec::new();
    for node in nodes {
        let node = node.accesskit_node();
        if !CONTROLS.contains(&node.role()) {
            continue;
        }
        let name = node.label().or_else(|| node.value()).unwrap_or_default();
        let is_open_ended = name.trim().is_empty() || name.ends_with(", ");
        let has_value = node.value().is_some_and(|value| !value.is_empty());
        if is_open_ended || (node.role() == Role::Slider && !has_value) {
            found.push(format!("{:?} {name:?} at {:?}", node.role(), node.bounding_box()));
        }
    }
    found
}

#[test]
fn every_stop_of_the_tab_key_has_a_name() {
    let mut window = Window::on_the_bridge();
    let mut names = Vec::new();
    for _ in 0..150 {
        window.strike(Key::Tab);
        names.push(window.focused());
    }
    let unnamed = names.iter().position(String::is_empty);
    assert_eq!(unnamed, None, "{names:#?}");
    names.sort();
    names.dedup();
    assert!(names.len() > 40, "{names:#?}");
}

/// A dataset with little more than it needs.
fn bare() -> Document {
    let text = r#"Dataset(ibar: 1, title: "T", summary: "S", events: [
        Event(id: "e", title: "E", when: "2020-03-01"),
    ])"#;
    Document::without_file("bare.ron", load(text.as_bytes())).unwrap()
}

#[test]
fn nothing_that_takes_the_focus_is_without_a_name_and_no_slider_without_a_value() {
    for document in [bridge(), shipped(), bare()] {
        let mut window = Window::open(document, |_| {});
        assert_eq!(unnamed(&window), Vec::<String>::new());
        for mode in WindowMode::ALL {
            window.apply(Command::Time(TimeCommand::SetMode(mode)));
            assert_eq!(unnamed(&window), Vec::<String>::new(), "{mode:?}");
        }
        for sheet in Sheet::ALL {
            window.apply(Command::App(AppCommand::ToggleSheet(sheet)));
            assert_eq!(unnamed(&window), Vec::<String>::new(), "{sheet:?}");
        }
        window.press(Key::Escape);
        for menu in Menu::ALL {
            window.click(Role::Button, menu.label());
            assert_eq!(unnamed(&window), Vec::<String>::new(), "{menu:?}");
            window.press(Key::Escape);
        }
    }
}

#[test]
fn a_dataset_without_a_zone_says_that_it_is_in_utc() {
    let window = Window::open(bare(), |_| {});
    assert!(window.names(Role::ComboBox).iter().any(|name| name == "Time zone, UTC"));
}

#[test]
fn a_field_for_a_length_says_at_once_that_it_does_not_take_a_text() {
    let mut window = Window::on_the_bridge();
    let refusal = "This is no length of time, as “3 days” is; the dates shown stay as they are";
    for text in ["rubbish", "0 days"] {
        window.focus(Role::TextInput, "Window length");
        window.press_with(egui::Modifiers::COMMAND, Key::A).type_text(text);
        assert!(window.shows(refusal), "{text}");
        window.press(Key::Escape);
        assert!(!window.shows(refusal));
    }
}

#[test]
fn the_day_of_what_was_known_is_typed_as_people_write_it() {
    let mut window = Window::open(shipped(), |_| {});
    window.click(Role::Button, "Known by today");
    window.focus(Role::TextInput, "Known by the end of").type_text("26 Sep 2023");
    assert!(window.state().known_by.on);
    assert_eq!(window.state().known_by.by, Some(crate::support::at("2023-09-27")));
}

/// A pen and a finger press where no pointer was before.
#[test]
fn a_press_without_a_hover_before_it_takes_what_is_there() {
    let mut window = Window::on_the_bridge();
    let mark = window.middle(MARK, "Convoy");
    window.button(mark, true).button(mark, false).settle();
    assert_eq!(window.selected(), "convoy");
    window.apply(Command::Time(TimeCommand::SetMode(WindowMode::Range)));
    let (playhead, range) = (window.state().playhead, window.state().window.range);
    let end = window.middle(Role::Slider, "End of the range");
    window.harness.event(egui::Event::PointerGone);
    window.frames(2);
    window.button(end, true).frames(1);
    let to = end - vec2(60.0, 0.0);
    window.move_to(end.lerp(to, 0.5)).move_to(to).button(to, false).settle();
    assert_eq!(window.state().playhead, playhead);
    assert_eq!(window.state().window.range.start(), range.start());
    assert!(window.state().window.range.end() < range.end());
}
