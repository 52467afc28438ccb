//! Comparison of two windows.

use egui::accesskit::Role;
use egui::{Key, vec2};
use ibar::model::TimeSpan;
use ibar::state::{Command, HeldBy, TimeCommand};

use crate::support::{MARK, ROW, Window, at, shipped};

/// The week before 24 September 2023 and the week after, typed into the fields.
fn weeks() -> Window {
    let mut window = Window::open(shipped(), |_| {});
    window.press(Key::V);
    for (field, dates) in [("Dates of A", "17–23 sep 2023"), ("Dates of B", "24–30 sep 2023")] {
        window.focus(Role::TextInput, field).type_text(dates).press(Key::Enter);
    }
    window
}

#[test]
fn the_week_before_24_september_is_compared_with_the_week_after() {
    let mut window = weeks();
    window.click(Role::RadioButton, "One map").settle();
    let comparison = window.state().comparison;
    assert_eq!(comparison.a, TimeSpan::between(at("2023-09-17"), at("2023-09-24")));
    assert_eq!(comparison.b, TimeSpan::between(at("2023-09-24"), at("2023-10-01")));
    let among = |wanted| {
        let events = window.dataset().events().iter();
        events.filter(|event| comparison.of(event) == Some(wanted)).count()
    };
    for (words, wanted) in
        [("Only in A", HeldBy::OnlyA), ("Only in B", HeldBy::OnlyB), ("In both", HeldBy::Both)]
    {
        // Once in the panel and once in the key of a map that shows both.
        let name = format!("{words}, {}", among(wanted));
        let shown = window.names(Role::Label).iter().filter(|label| **label == name).count();
        assert_eq!(shown, 2, "{name}");
    }
    assert!(window.has(Role::Label, "Attack, A 0, B "), "{:#?}", window.names(Role::Label));
    assert!(window.has(MARK, "Bridge blocked") || window.has(MARK, "events here"));
    assert!(window.has(Role::Label, "Forces") && window.has(Role::Label, "Change"));
}

#[test]
fn a_button_leads_back_from_a_selected_event_to_the_comparison() {
    let mut window = weeks();
    window.click(Role::RadioButton, "One map");
    let row = window.names(ROW).into_iter().nth(1).unwrap();
    window.click(ROW, &row);
    assert_ne!(window.selected(), "");
    assert!(!window.has(Role::Label, "Comparison"));
    window.click(Role::Button, "Back to the comparison");
    assert!(window.has(Role::Label, "Comparison"));
}

#[test]
fn a_window_is_dragged_by_its_ends_and_by_its_middle() {
    let mut window = weeks();
    window.zoom_time_to("2023-09-10", "2023-10-10");
    let before = window.state().comparison;
    let end = window.middle(Role::Slider, "End of A");
    window.drag(end, end - vec2(60.0, 0.0));
    let shorter = window.state().comparison;
    assert!(shorter.a.end() < before.a.end());
    assert_eq!((shorter.a.start(), shorter.b), (before.a.start(), before.b));
    let middle = window.middle(Role::Slider, "Window B");
    window.drag(middle, middle + vec2(60.0, 0.0));
    let moved = window.state().comparison;
    assert!(moved.b.start() > before.b.start());
    assert_eq!((moved.b.millis(), moved.a), (before.b.millis(), shorter.a));
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().comparison, shorter, "a drag is one entry of the undo history");
}

#[test]
fn an_end_is_moved_by_keys_while_it_has_the_focus() {
    let mut window = weeks();
    window.zoom_time_to("2023-09-10", "2023-10-10").focus(Role::Slider, "Start of B");
    let before = window.state().comparison.b;
    window.press(Key::ArrowUp);
    assert!(window.state().comparison.b.start() > before.start());
    window.press(Key::ArrowDown);
    assert_eq!(window.state().comparison.b.end(), before.end());
}

#[test]
fn the_dates_shown_can_be_taken_as_a_side_and_sides_can_be_swapped() {
    let mut window = weeks();
    let range = TimeSpan::between(at("2023-10-01"), at("2023-10-03"));
    window.apply(Command::Time(TimeCommand::SetRange(range)));
    window.click(Role::Button, "Use the dates shown as A");
    assert_eq!(window.state().comparison.a, range);
    window.click(Role::Button, "Swap");
    assert_eq!(window.state().comparison.b, range);
}

#[test]
fn closing_the_comparison_shows_the_same_dates_as_before() {
    let mut window = Window::open(shipped(), |_| {});
    let rows = window.names(ROW);
    window.click(Role::Button, "Compare");
    assert!(window.is_on(Role::Button, "Compare"));
    window.click(Role::Button, "Close");
    assert_eq!(window.names(ROW), rows);
    assert!(!window.has(Role::Label, "Only in A"));
}
