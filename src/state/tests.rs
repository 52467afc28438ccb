//! Tests of the state as a whole, and of `update`.

use super::*;
use crate::state::fixture::{after, at, dataset, id, march, march_at, undated};

fn opened(opening: &str) -> AppState {
    let text = format!(
        r#"#![enable(implicit_some)]
        Dataset(ibar: 1, title: "T", summary: "S", {opening} events: [
            Event(id: "first", title: "F", when: "2020-01-01"),
            Event(id: "last", title: "L", when: "2020-12-31"),
        ])"#
    );
    AppState::opening(&dataset(&text))
}

#[test]
fn a_dataset_opens_as_it_asks_to() {
    let state = opened(
        r#"opening: Opening(playhead: "2020-06-01", window: "2020-05-01/2020-05-31",
        view: "2020-04", select: "first"),"#,
    );
    assert_eq!(state.playhead, at("2020-06-01"));
    assert_eq!(state.window.range, TimeSpan::between(at("2020-05-01"), at("2020-06-01")));
    assert_eq!(state.view.span(), TimeSpan::between(at("2020-04-01"), at("2020-05-01")));
    assert_eq!(state.selection, Some(id("first")));
}

#[test]
fn a_dataset_without_an_opening_view_opens_at_its_end_with_all_of_time_in_view() {
    let state = opened("");
    assert_eq!(state.playhead, at("2021-01-01"));
    assert_eq!(state.selection, None);
    let shown = state.view.span();
    assert!(shown.contains(at("2020-01-01")) && shown.contains(at("2021-01-01")));
}

#[test]
fn a_dataset_without_dates_opens_too() {
    let state = AppState::opening(&undated());
    assert_eq!(state.selection, None);
    assert!(!state.is_moving());
}

#[test]
fn labels_are_in_the_zone_of_the_data_until_utc_is_chosen() {
    let data = dataset(
        r#"Dataset(ibar: 1, title: "T", summary: "S", time_zone: "Europe/Belgrade",
        events: [Event(id: "e", title: "E", when: "2020")])"#,
    );
    let mut state = AppState::opening(&data);
    assert_eq!(state.zone(&data).name(), "Europe/Belgrade");
    state.display.zone = ZoneChoice::Utc;
    assert_eq!(state.zone(&data).name(), "UTC");
}

#[test]
fn the_state_is_moving_during_play() {
    let (_, mut state) = march_at("2020-03-04");
    assert!(!state.is_moving());
    state.playback.playing = true;
    assert!(state.is_moving());
}

#[test]
fn a_start_at_a_date_puts_the_playhead_there_in_view_and_within_the_data() {
    let data = march();
    let mut state = AppState::opening(&data);
    state.view = View::showing(TimeSpan::between(at("2020-03-01"), at("2020-03-02")));
    state.start_at(at("2020-03-08"), &data);
    assert_eq!(state.playhead, at("2020-03-08"));
    assert!(state.view.span().contains(at("2020-03-08")));
    state.start_at(at("1900"), &data);
    assert_eq!(state.playhead, at("2020-03-01T06:00Z"));
}

#[test]
fn a_start_at_a_date_keeps_the_selection_only_if_the_window_holds_it() {
    let (data, mut state) = march_at("2020-03-04");
    state.selection = Some(id("talks"));
    state.start_at(at("2020-03-11"), &data);
    assert_eq!(state.selection, Some(id("talks")));
    state.start_at(at("2020-03-02"), &data);
    assert_eq!(state.selection, None);
}

/// `OpenHistoricalMap` #126: a link to a thing did not move time to it.
#[test]
fn a_start_with_an_event_goes_to_it_unless_a_date_was_asked_for() {
    let (data, mut state) = march_at("2020-03-04");
    state.start_with(&id("talks"), &data, false);
    assert_eq!((state.selection.clone(), state.playhead), (Some(id("talks")), at("2020-03-04")));
    state.start_with(&id("talks"), &data, true);
    assert_eq!(state.playhead, at("2020-03-10T12:00Z"));
    assert!(!state.is_moving());
    let before = state.clone();
    state.start_with(&id("nobody"), &data, true);
    assert_eq!(state, before);
}

#[test]
fn the_window_follows_the_playhead() {
    let (_, mut state) = march_at("2020-03-04");
    state.window.mode = WindowMode::Instant;
    assert_eq!(state.window_span().start(), at("2020-03-04"));
    state.playhead = at("2020-03-05");
    assert_eq!(state.window_span().start(), at("2020-03-05"));
}

/// The playhead after those ticks of play at two hours a second, from that date.
fn played(from: &str, ticks: &[f64]) -> (Moment, bool) {
    let (dataset, mut state) = march_at(from);
    state.playback.speed = Speed::TWO_HOURS;
    let play = [Command::Play(PlayCommand::Toggle)];
    let ticks = ticks.iter().copied().map(Command::Tick);
    let (state, effects) = after(state, &dataset, play.into_iter().chain(ticks));
    assert_eq!(effects, []);
    (state.playhead, state.playback.playing)
}

#[test]
fn a_second_of_play_is_as_much_time_as_its_speed_says() {
    assert_eq!(played("2020-03-04", &[1.0]), (at("2020-03-04T02:00Z"), true));
    assert_eq!(played("2020-03-04", &[0.25, 0.5, 0.25]).0, at("2020-03-04T02:00Z"));
}

#[test]
fn a_second_is_the_most_that_play_jumps_after_a_rest() {
    assert_eq!(played("2020-03-04", &[3600.0]), (at("2020-03-04T02:00Z"), true));
    assert_eq!(played("2020-03-04", &[-5.0]), (at("2020-03-04"), true));
    assert_eq!(played("2020-03-04", &[f64::NAN]).0, at("2020-03-04"));
}

#[test]
fn play_stops_at_the_last_instant() {
    let last = march().extent().unwrap().end();
    assert_eq!(played("2020-03-11T23:00Z", &[1.0]), (last, false));
    assert_eq!(played("2020-03-11T23:00Z", &[1.0, 1.0]), (last, false));
}

#[test]
fn while_nothing_plays_time_passing_changes_nothing() {
    let (dataset, state) = march_at("2020-03-04");
    assert_eq!(after(state.clone(), &dataset, [Command::Tick(1.0)]).0, state);
}

#[test]
fn the_timeline_turns_its_page_when_the_playhead_leaves_it() {
    let (dataset, mut state) = march_at("2020-03-04T23:59Z");
    state.view = crate::time::View::default().starting_at(at("2020-03-04"));
    let play = [Command::Play(PlayCommand::Toggle), Command::Tick(1.0)];
    let (state, _) = after(state, &dataset, play);
    assert_eq!(state.view.span().start(), state.playhead);
    assert_eq!(state.view.span().millis(), 86_400_000);
}

#[test]
fn the_map_does_not_fly_where_motion_is_reduced() {
    let (dataset, state) = march_at("2020-03-04");
    let zoomed = Command::Map(MapCommand::Zoom(8.0));
    let home = Command::Map(MapCommand::ShowAll);
    let flying = after(state.clone(), &dataset, [zoomed.clone(), home.clone()]).0;
    assert!(flying.is_moving());
    let still = Command::App(AppCommand::ToggleReducedMotion);
    let there = after(state.clone(), &dataset, [still, zoomed, home]).0;
    assert!(!there.is_moving());
    assert_eq!(there.map.camera, state.map.camera);
}

#[test]
fn the_selection_stays_while_time_moves() {
    let (dataset, mut state) = march_at("2020-03-04");
    state.selection = Some("march".into());
    let play = [Command::Play(PlayCommand::Toggle), Command::Tick(1.0)];
    assert_eq!(after(state, &dataset, play).0.selection, Some("march".into()));
}
