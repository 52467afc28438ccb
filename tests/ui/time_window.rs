//! Dates shown: dragged by their handles and typed.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use ibar::label;
use ibar::model::Language;
use ibar::state::{Command, TimeCommand, WindowMode};
use ibar::text::{in_locale, locales};

use crate::support::{ITEM, ROW, Window, at, shipped};

const DAY_MS: i64 = 86_400_000;

/// kepler.gl #436 and #788: the ends and the length of the window could not be typed.
#[test]
fn the_length_of_the_window_is_typed() {
    let mut window = Window::on_the_bridge();
    assert_eq!(window.value(Role::TextInput, "Window length"), "7 days");
    window.click(Role::TextInput, "Window length");
    window.press_with(Modifiers::COMMAND, Key::A).type_text("1 day, 12 h").press(Key::Enter);
    assert_eq!(window.state().window.trailing_ms, DAY_MS * 3 / 2);
    assert_eq!(window.value(Role::TextInput, "Window length"), "1 day, 12 hours");
}

#[test]
fn text_that_is_not_a_length_changes_nothing() {
    let mut window = Window::on_the_bridge();
    window.click(Role::TextInput, "Window length");
    window.press_with(Modifiers::COMMAND, Key::A).type_text("long").press(Key::Enter);
    assert_eq!(window.state().window.trailing_ms, 7 * DAY_MS);
    assert_eq!(window.value(Role::TextInput, "Window length"), "7 days");
}

#[test]
fn a_leading_window_shows_what_comes_after_the_playhead() {
    let mut window = Window::on_the_bridge();
    window.click(Role::RadioButton, "Next 7 days");
    assert_eq!(window.state().window.mode, WindowMode::Leading);
    assert!(window.has(ROW, "Closure") && !window.has(ROW, "Vote"));
    assert!(window.has(Role::TextInput, "Window length"));
    window.click(Role::RadioButton, "This moment");
    assert!(!window.has(Role::TextInput, "Window length"));
}

#[test]
fn the_start_of_a_trailing_window_is_dragged() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-20", "2023-10-04");
    let start = window.middle(Role::Slider, "Start of the window");
    assert!(window.has(ROW, "Search"));
    window.drag(start, start + vec2(300.0, 0.0));
    assert!(window.state().window.trailing_ms < 4 * DAY_MS);
    assert!(!window.has(ROW, "Search") && window.has(ROW, "Vote"));
    assert_eq!(window.state().playhead, at("2023-09-29T12:00+02:00"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().window.trailing_ms, 7 * DAY_MS);
}

#[test]
fn the_end_of_a_leading_window_is_dragged() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-28", "2023-10-10");
    window.click(Role::RadioButton, "Next 7 days");
    let end = window.middle(Role::Slider, "End of the window");
    window.drag(end, end - vec2(350.0, 0.0));
    assert!(window.state().window.trailing_ms < 5 * DAY_MS);
}

/// `OpenHistoricalMap` #123: everything between two dates could not be asked for.
#[test]
fn a_drag_along_the_phases_brushes_a_range() {
    let mut window = Window::on_the_bridge();
    let row = window.get(Role::Group, "Drag to set a range").rect();
    let (from, to) = (window.middle(ITEM, "Search").x - 60.0, row.center().y);
    let from = egui::pos2(from, to);
    window.drag(from, from + vec2(260.0, 0.0));
    let window_state = window.state().window;
    assert_eq!(window_state.mode, WindowMode::Range);
    assert!(window_state.range.millis() > DAY_MS);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().window.mode, WindowMode::Trailing);
}

#[test]
fn the_middle_of_a_range_moves_both_ends() {
    let mut window = Window::on_the_bridge();
    window.click(Role::RadioButton, "From–to");
    let before = window.state().window.range;
    let bar = window.middle(Role::Slider, "The range");
    window.drag(bar, bar + vec2(90.0, 0.0));
    let after = window.state().window.range;
    assert!(after.start() > before.start());
    assert_eq!(after.millis(), before.millis());
    assert_eq!(window.state().playhead, at("2023-09-29T12:00+02:00"));
}

/// Leaflet.timeline #138: what starts and ends at one instant was never shown.
#[test]
fn an_instant_without_length_is_shown_when_the_dates_shown_hold_it() {
    let mut window = Window::on_the_bridge();
    window.click(Role::RadioButton, "This moment");
    window.press(Key::ArrowLeft);
    assert_eq!(window.selected(), "vote");
    assert!(window.has(ROW, "Vote"));
}

/// kepler.gl #436: the ends of a range could not be typed.
#[test]
fn the_ends_of_a_range_are_typed() {
    let mut window = Window::on_the_bridge();
    assert!(!window.has(Role::TextInput, "Start of the range"));
    window.click(Role::RadioButton, "From–to");
    window.click(Role::TextInput, "Start of the range");
    window.type_text("28 sep 2023 08:30").press(Key::Enter);
    assert_eq!(window.state().window.range.start(), at("2023-09-28T08:30"));
    assert_eq!(window.value(Role::TextInput, "Start of the range"), "Thu 28 Sep 2023 08:30");
    window.click(Role::TextInput, "End of the range");
    window.type_text("2 oct 2023").press(Key::Enter);
    assert_eq!(window.state().window.range.end(), at("2023-10-03"));
    assert_eq!(window.value(Role::TextInput, "End of the range"), "Mon 2 Oct 2023");
    window.click(Role::TextInput, "Start of the range");
    window.type_text("28 sep 2023").press(Key::Enter);
    assert_eq!(window.value(Role::TextInput, "Start of the range"), "Thu 28 Sep 2023");
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().window.range.start(), at("2023-09-28T08:30"));
    assert_eq!(window.value(Role::TextInput, "End of the range"), "Fri 29 Sep 2023 12:00");
}

#[test]
fn the_header_is_as_high_in_every_mode_and_at_every_date() {
    for (locale, width) in locales().iter().flat_map(|it| [1280.0, 1440.0].map(|width| (it, width)))
    {
        let mut window = Window::sized(vec2(width, 900.0), shipped(), |state| {
            state.display.language = Language::new(locale.tag());
        });
        let playhead = in_locale(locale, || label!("timeline-window-playhead"));
        let mut tops = Vec::new();
        for mode in WindowMode::ALL {
            window.apply(Command::Time(TimeCommand::SetMode(mode)));
            tops.push(window.get(Role::Slider, playhead).rect().top());
        }
        for date in ["1999-05-01", "2023-09-29T20:00+02:00"] {
            window.apply(Command::Time(TimeCommand::SetPlayhead(at(date))));
            tops.push(window.get(Role::Slider, playhead).rect().top());
        }
        tops.dedup_by(|a, b| (*a - *b).abs() < 0.5);
        assert_eq!(tops.len(), 1, "{} {width}: {tops:?}", locale.tag());
    }
}

#[test]
fn an_end_before_the_start_is_refused_with_a_reason() {
    let mut window = Window::on_the_bridge();
    window.click(Role::RadioButton, "From–to");
    let before = window.state().window.range;
    window.click(Role::TextInput, "End of the range");
    window.type_text("1 jan 2020");
    assert!(window.painted().iter().any(|text| text.starts_with("Not after the start")));
    window.press(Key::Enter);
    assert_eq!(window.state().window.range, before);
    assert!(window.has_focus(Role::TextInput, "End of the range"));
}
