//! Tests of commands to playhead, window and timeline.

use super::*;
use crate::state::fixture::{after, at, id, march_at};
use crate::state::{Command, Window};
use crate::time::View;

/// The small crisis with the playhead at noon on 4 March 2020, after the command.
fn done(command: TimeCommand) -> AppState {
    done_all([command])
}

fn done_all(commands: impl IntoIterator<Item = TimeCommand>) -> AppState {
    let (dataset, state) = march_at("2020-03-04T12:00Z");
    let (state, effects) = after(state, &dataset, commands.into_iter().map(Command::Time));
    assert_eq!(effects, []);
    state
}

fn span(from: &str, to: &str) -> TimeSpan {
    TimeSpan::between(at(from), at(to))
}

#[test]
fn the_playhead_is_put_at_an_instant() {
    assert_eq!(done(TimeCommand::SetPlayhead(at("2020-03-07"))).playhead, at("2020-03-07"));
}

#[test]
fn the_playhead_never_leaves_the_dates_of_the_data() {
    let (first, last) = (at("2020-03-01T06:00Z"), at("2020-03-12"));
    assert_eq!(done(TimeCommand::SetPlayhead(at("1999"))).playhead, first);
    assert_eq!(done(TimeCommand::SetPlayhead(at("2024"))).playhead, last);
}

#[test]
fn home_and_end_lead_to_the_first_and_the_last_instant_and_bring_it_into_view() {
    let close = TimeCommand::Show(span("2020-03-04", "2020-03-05"));
    let first = done_all([close, TimeCommand::ToStart]);
    assert_eq!(first.playhead, at("2020-03-01T06:00Z"));
    assert!(first.view.span().contains(first.playhead));
    let last = done_all([close, TimeCommand::ToEnd]);
    assert_eq!(last.playhead, at("2020-03-12"));
    assert!(last.view.span().contains(last.playhead));
}

#[test]
fn a_step_puts_the_playhead_on_the_event_selects_it_and_brings_it_into_view() {
    let close = TimeCommand::Show(span("2020-03-04", "2020-03-05"));
    let state = done_all([close, TimeCommand::StepEvent(Direction::Forward)]);
    assert_eq!(state.playhead, at("2020-03-10T12:00Z"));
    assert_eq!(state.selection, Some(id("talks")));
    assert!(state.view.span().contains(state.playhead));
}

#[test]
fn a_step_beyond_the_last_event_changes_nothing() {
    let state = done(TimeCommand::ToEnd);
    let (dataset, _) = march_at("2020-03-04");
    let step = Command::Time(TimeCommand::StepEvent(Direction::Forward));
    assert_eq!(after(state.clone(), &dataset, [step]).0, state);
}

#[test]
fn the_window_follows_the_playhead_by_its_mode() {
    for mode in WindowMode::ALL {
        assert_eq!(done(TimeCommand::SetMode(mode)).window.mode, mode);
    }
}

#[test]
fn a_range_that_was_never_set_starts_as_what_the_window_held() {
    let range = |mode| {
        let modes = [mode, WindowMode::Range].map(TimeCommand::SetMode);
        done_all(modes).window.range
    };
    let after = at("2020-03-04T12:00Z").plus_millis(1);
    let held = |from: &str| TimeSpan::between(at(from), after);
    assert_eq!(range(WindowMode::Instant), held("2020-03-04T12:00Z"));
    assert_eq!(range(WindowMode::Cumulative), held("2020-03-01T06:00Z"));
    let days = TimeCommand::SetTrailing(2 * 86_400_000);
    let trailing = done_all([days, TimeCommand::SetMode(WindowMode::Range)]);
    assert_eq!(trailing.window.range, held("2020-03-02T12:00Z"));
}

#[test]
fn a_range_set_by_hand_is_shown_and_kept_during_other_modes() {
    let range = span("2020-03-02", "2020-03-05");
    let state = done(TimeCommand::SetRange(range));
    assert_eq!(state.window_span(), range);
    let modes = [WindowMode::Instant, WindowMode::Range].map(TimeCommand::SetMode);
    let back = done_all([TimeCommand::SetRange(range)].into_iter().chain(modes));
    assert_eq!(back.window_span(), range);
}

#[test]
fn a_trailing_window_has_the_length_that_is_set_and_is_never_empty() {
    assert_eq!(done(TimeCommand::SetTrailing(3_600_000)).window.trailing_ms, 3_600_000);
    for length in [0, -5, i64::MIN] {
        assert_eq!(done(TimeCommand::SetTrailing(length)).window.trailing_ms, 1);
    }
    assert_eq!(Window::default().mode, WindowMode::Trailing);
}

#[test]
fn a_zoom_keeps_the_moment_under_the_pointer_where_it_is() {
    let moment = at("2020-03-03");
    let whole = done_all([]).view;
    let state = done(TimeCommand::ZoomAt { moment, factor: 4.0 });
    let share = |view: View| view.offset_ms(moment) / view.length_ms();
    assert!((share(state.view) - share(whole)).abs() < 1e-9);
    assert!((whole.length_ms() / state.view.length_ms() - 4.0).abs() < 1e-9);
}

#[test]
fn a_zoom_by_key_keeps_the_playhead_where_it_is() {
    let state = done(TimeCommand::Zoom(2.0));
    let whole = done_all([]).view;
    let share = |view: View| view.offset_ms(state.playhead) / view.length_ms();
    assert!((share(state.view) - share(whole)).abs() < 1e-9);
    assert!((whole.length_ms() / state.view.length_ms() - 2.0).abs() < 1e-9);
}

#[test]
fn a_zoom_by_key_keeps_the_middle_if_the_playhead_is_out_of_view() {
    let far = TimeCommand::Show(span("2020-03-08", "2020-03-10"));
    let state = done_all([far, TimeCommand::Zoom(2.0)]);
    assert_eq!(state.view.middle(), at("2020-03-09"));
}

#[test]
fn a_pan_moves_the_timeline_and_never_loses_the_data() {
    let show = TimeCommand::Show(span("2020-03-03", "2020-03-04"));
    let panned = |millis: f64| done_all([show, TimeCommand::Pan(millis)]).view.span();
    assert_eq!(panned(86_400_000.0), span("2020-03-04", "2020-03-05"));
    assert!(panned(1e15).contains(at("2020-03-12")));
    assert_eq!(panned(-1e15).end(), at("2020-03-01T06:00Z"));
    assert_eq!(panned(f64::NAN), span("2020-03-03", "2020-03-04"));
}

#[test]
fn the_timeline_shows_the_span_that_is_asked_for() {
    let wanted = span("2020-03-02", "2020-03-04");
    assert_eq!(done(TimeCommand::Show(wanted)).view.span(), wanted);
}

#[test]
fn all_of_time_is_every_date_with_a_margin_at_both_ends() {
    let close = TimeCommand::Show(span("2020-03-04", "2020-03-05"));
    let shown = done_all([close, TimeCommand::ShowAll]).view.span();
    assert!(shown.start() < at("2020-03-01T06:00Z") && shown.end() > at("2020-03-12"));
    assert!(shown.start() > at("2020-02-29") && shown.end() < at("2020-03-13"));
}

/// Rerun #8109: the map jumped to some default when a range held nothing.
#[test]
fn the_map_does_not_move_when_the_window_holds_nothing() {
    let (_, before) = march_at("2020-03-04T12:00Z");
    let empty = span("2020-03-11T01:00Z", "2020-03-11T02:00Z");
    let after = done(TimeCommand::SetRange(empty));
    assert_eq!(after.map, before.map);
}
