//! Auto-scroll of the timeline while something is dragged at its edge.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, vec2};
use ibar::state::{AppCommand, Command, WindowMode};

use crate::support::{Window, at};

/// The quarrel at a bridge with four days in sight, the playhead among them.
fn close() -> Window {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-27", "2023-10-01");
    window
}

/// A point `by` pixels beyond the right end of the timeline, at the height of `of`.
fn beyond(window: &Window, of: Pos2, by: f32) -> Pos2 {
    let edge = window.get(Role::ScrollBar, "Overview of all of time").rect().right();
    Pos2::new(edge + by, of.y)
}

#[test]
fn a_playhead_dragged_to_the_edge_scrolls_the_timeline() {
    let mut window = close();
    let before = (window.state().view, window.state().playhead);
    let playhead = window.middle(Role::Slider, "Playhead");
    let edge = beyond(&window, playhead, 20.0);
    window.hold(playhead, edge).frames(4);
    let now = window.state();
    assert!(now.view.span().start() > before.0.span().start());
    assert!((now.view.length_ms() - before.0.length_ms()).abs() < 1.0);
    assert!(now.playhead > before.0.span().end(), "it is held past what was in sight");
    window.button(edge, false).settle();
    let rest = window.state().view;
    assert_eq!(window.frames(4).state().view, rest);
    assert_eq!(window.next_frame_in(), Duration::MAX);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!((window.state().view, window.state().playhead), before);
}

#[test]
fn the_farther_beyond_the_edge_the_faster_the_timeline_scrolls() {
    let way = |by: f32| {
        let mut window = close();
        let before = window.state().view.span().start();
        let playhead = window.middle(Role::Slider, "Playhead");
        let edge = beyond(&window, playhead, by);
        window.hold(playhead, edge).frames(2);
        window.state().view.span().start().millis_since(before)
    };
    assert!(way(120.0) > 2 * way(0.0), "{} {}", way(120.0), way(0.0));
}

#[test]
fn the_end_of_a_range_and_a_brush_scroll_it_to_the_left_too() {
    let mut window = close();
    window.click(Role::RadioButton, &WindowMode::Range.label(0));
    let shown = window.state().view.span();
    let row = window.get(Role::Group, "Drag to set a range").rect();
    let from = row.center();
    window.hold(from, Pos2::new(row.left() - 60.0, from.y)).frames(4);
    let range = window.state().window.range;
    assert!(range.start() < shown.start(), "{range:?}");
    let brushed_to = range.end();
    window.frames(2);
    assert_eq!(window.state().window.range.end(), brushed_to, "where it began stays");
    window.button(from, false).settle();
    window.zoom_time_to("2023-09-27", "2023-10-01");
    let end = window.middle(Role::Slider, "End of the range");
    let edge = beyond(&window, end, 40.0);
    window.hold(end, edge).frames(4);
    assert!(window.state().window.range.end() > shown.end());
}

#[test]
fn it_stops_scrolling_a_little_past_the_data() {
    let mut window = close();
    let playhead = window.middle(Role::Slider, "Playhead");
    let edge = beyond(&window, playhead, 300.0);
    window.hold(playhead, edge).frames(400);
    let last = window.dataset().extent().unwrap().end();
    assert_eq!(window.state().playhead, last);
    let shown = window.state().shown(window.dataset());
    assert!(shown.contains(last));
    assert_eq!(window.next_frame_in(), Duration::MAX, "nothing is left to move");
}

#[test]
fn with_reduced_motion_it_scrolls_in_steps() {
    let mut window = close();
    window.apply(Command::App(AppCommand::ToggleReducedMotion));
    let playhead = window.middle(Role::Slider, "Playhead");
    let edge = beyond(&window, playhead, 20.0);
    window.hold(playhead, edge);
    let mut starts = vec![window.state().view.span().start()];
    for _ in 0..8 {
        starts.push(window.frames(1).state().view.span().start());
    }
    let moved = starts.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!((2..=5).contains(&moved), "{moved} steps in two seconds");
    window.button(edge, false).settle();
    assert_eq!(window.next_frame_in(), Duration::MAX);
}

#[test]
fn a_click_on_the_phases_sets_no_range() {
    let mut window = close();
    let row = window.get(Role::Group, "Drag to set a range").rect();
    window.click_at(row.center() + vec2(90.0, 0.0));
    assert_eq!(window.state().window.mode, WindowMode::Trailing);
}

#[test]
fn an_end_dragged_past_the_other_takes_its_place() {
    let mut window = close();
    window.click(Role::RadioButton, &WindowMode::Range.label(0));
    window.click(Role::TextInput, "Start of the range").type_text("28 sep 2023").press(Key::Enter);
    window.click(Role::TextInput, "End of the range").type_text("28 sep 2023").press(Key::Enter);
    let start = window.middle(Role::Slider, "Start of the range");
    let end = window.middle(Role::Slider, "End of the range");
    window.press_with(Modifiers::NONE, Key::Escape);
    window.drag(start, end + vec2(150.0, 0.0));
    let range = window.state().window.range;
    assert_eq!(range.start(), at("2023-09-29"));
    assert!(range.millis() > 6 * 3_600_000, "{range:?}");
}
