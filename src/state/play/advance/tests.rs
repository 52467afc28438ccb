//! Tests of play from tick to tick.

use super::*;
use crate::state::fixture::{after, at, dataset, id, march, march_at};
use crate::state::{
    AppCommand, Command, Display, FilterCommand, PlayCommand, Playback, Speed, TimeCommand,
};

const PLAY: Command = Command::Play(PlayCommand::Toggle);
const STILL: Command = Command::App(AppCommand::ToggleReducedMotion);

fn settings(change: impl FnOnce(&mut Playback)) -> Command {
    let mut playback = Playback { speed: Speed::TWO_HOURS, dwell: false, ..Playback::default() };
    change(&mut playback);
    Command::Play(PlayCommand::SetPlayback(playback))
}

/// The state after a number of ticks of a quarter of a second.
fn ticked(state: AppState, dataset: &Dataset, quarters: usize) -> AppState {
    after(state, dataset, std::iter::repeat_n(Command::Tick(0.25), quarters)).0
}

fn playing(from: &str, commands: impl IntoIterator<Item = Command>) -> (Dataset, AppState) {
    let (dataset, state) = march_at(from);
    let (state, _) = after(state, &dataset, commands.into_iter().chain([PLAY]));
    (dataset, state)
}

/// The playhead after a number of seconds, and whether it still plays.
fn played(from: &str, commands: Vec<Command>, seconds: usize) -> (Moment, bool) {
    let (dataset, state) = playing(from, commands);
    let state = ticked(state, &dataset, 4 * seconds);
    (state.playhead, state.playback.playing)
}

/// The events that play visits, each with its seconds.
fn visited(from: &str, commands: Vec<Command>, seconds: usize) -> Vec<(String, f64)> {
    let (dataset, mut state) = playing(from, commands);
    let mut visits: Vec<(String, f64)> = Vec::new();
    for _ in 0..4 * seconds {
        if !state.playback.playing {
            break;
        }
        let here = state.selection.as_ref().map(ToString::to_string).unwrap_or_default();
        match visits.last_mut() {
            Some((last, seconds)) if *last == here => *seconds += 0.25,
            _ => visits.push((here, 0.25)),
        }
        state = ticked(state, &dataset, 1);
    }
    visits
}

fn names(visits: &[(String, f64)]) -> Vec<&str> {
    visits.iter().map(|(name, _)| name.as_str()).collect()
}

fn by_event(playback: &mut Playback) {
    playback.pace = Pace::Event;
}

#[test]
fn a_second_is_the_same_stretch_forwards_and_backwards() {
    assert_eq!(played("2020-03-06", vec![settings(|_| {})], 3).0, at("2020-03-06T06:00Z"));
    let back = settings(|how| how.reverse = true);
    assert_eq!(played("2020-03-06", vec![back], 3).0, at("2020-03-05T18:00Z"));
}

#[test]
fn play_backwards_stops_at_the_first_instant() {
    let back = settings(|how| how.reverse = true);
    assert_eq!(played("2020-03-01T07:00Z", vec![back], 3), (at("2020-03-01T06:00Z"), false));
}

#[test]
fn play_that_repeats_shows_the_last_instant_before_it_starts_over() {
    let again = settings(|how| how.repeat = true);
    let (dataset, state) = playing("2020-03-11T23:45Z", [again]);
    let end = ticked(state.clone(), &dataset, 1);
    assert_eq!((end.playhead, end.playback.playing), (at("2020-03-12"), true));
    let over = ticked(state, &dataset, 2);
    assert_eq!((over.playhead, over.playback.playing), (at("2020-03-01T06:30Z"), true));
}

#[test]
fn play_of_the_range_stays_in_it() {
    let range = TimeSpan::between(at("2020-03-06"), at("2020-03-06T04:00Z"));
    let set = Command::Time(TimeCommand::SetRange(range));
    let once = settings(|how| how.in_range = true);
    assert_eq!(played("2020-03-06", vec![set.clone(), once], 5), (range.end(), false));
    let again = settings(|how| (how.in_range, how.repeat) = (true, true));
    let (playhead, still) = played("2020-03-06", vec![set, again], 5);
    assert!(still && range.contains(playhead), "{playhead:?}");
}

#[test]
fn play_slows_down_in_dense_hours_and_not_in_empty_ones() {
    let dense = dataset(
        r#"Dataset(ibar: 1, title: "T", summary: "S", events: [
            Event(id: "a", title: "A", when: "2020-01-01T00:00Z"),
            Event(id: "b", title: "B", when: "2020-01-11T00:00Z"),
            Event(id: "c", title: "C", when: "2020-01-11T00:05Z"),
            Event(id: "d", title: "D", when: "2020-01-11T00:06Z"),
            Event(id: "e", title: "E", when: "2020-01-21T00:06Z"),
        ])"#,
    );
    // The seconds until the playhead comes to that instant, at a day a second.
    let seconds = |from: &str, to: &str, dwell: bool, reverse: bool| {
        let mut state = AppState::opening(&dense);
        state.playhead = at(from);
        let speed = Speed::of_millis(86_400_000.0);
        state.playback = Playback { playing: true, speed, dwell, reverse, ..Playback::default() };
        let mut ticks = 0.0_f64;
        while state.playback.playing
            && (state.playhead < at(to)) != reverse
            && state.playhead != at(to)
        {
            state = after(state, &dense, [Command::Tick(0.01)]).0;
            ticks += 0.01;
        }
        ticks
    };
    let (b, d) = ("2020-01-11T00:00Z", "2020-01-11T00:06Z");
    assert!((seconds("2020-01-01T00:00Z", b, true, false) - 10.0).abs() < 0.05, "ten empty days");
    assert!((seconds(b, d, true, false) - 0.8).abs() < 0.05, "two events of six minutes");
    assert!((seconds(d, b, true, true) - 0.8).abs() < 0.05, "and back");
    assert!(seconds(b, d, false, false) < 0.05, "unless dwelling is off");
}

#[test]
fn play_does_not_slow_down_for_events_that_a_filter_hides() {
    let (dataset, mut state) = march_at("2020-03-02T10:00Z");
    state.playback = Playback { playing: true, speed: Speed::WEEK, ..Playback::default() };
    let slow = ticked(state.clone(), &dataset, 1);
    assert!(slow.playhead < at("2020-03-03"), "three events of one instant have a second");
    state.filter.text = "talks".to_owned();
    assert!(ticked(state, &dataset, 1).playhead > at("2020-03-03"));
}

/// kepler.gl #151 and #1441: dates without an hour could not be played.
#[test]
fn by_event_each_has_the_same_number_of_seconds() {
    let visits = visited("2020-03-01", vec![settings(by_event)], 60);
    assert_eq!(names(&visits), ["march", "clash", "call", "order", "siege", "talks", "patrols"]);
    assert!(visits.iter().all(|(_, seconds)| (seconds - 2.0).abs() < 1e-9), "{visits:?}");
    let slower = settings(|how| (how.pace, how.seconds_an_event) = (Pace::Event, 5.0));
    assert!((visited("2020-03-01", vec![slower], 60)[0].1 - 5.0).abs() < 1e-9);
}

#[test]
fn by_event_backwards_the_last_comes_first() {
    let back = settings(|how| (how.pace, how.reverse) = (Pace::Event, true));
    let visits = visited("2020-03-12", vec![back], 60);
    assert_eq!(names(&visits), ["patrols", "talks", "siege", "order", "call", "clash", "march"]);
}

#[test]
fn by_event_only_those_in_the_range_are_visited_over_and_over() {
    let range = TimeSpan::between(at("2020-03-02T10:00Z"), at("2020-03-10T12:00Z"));
    let set = Command::Time(TimeCommand::SetRange(range));
    let again = settings(|how| {
        (how.pace, how.in_range, how.repeat) = (Pace::Event, true, true);
    });
    let visits = visited("2020-03-02T10:00Z", vec![set, again], 16);
    assert_eq!(
        names(&visits),
        ["clash", "call", "order", "siege", "clash", "call", "order", "siege"]
    );
}

#[test]
fn by_event_what_a_filter_hides_is_skipped() {
    let words = Command::Filter(FilterCommand::SetText("bridge".to_owned()));
    let visits = visited("2020-03-01", vec![words, settings(by_event)], 60);
    assert_eq!(names(&visits), ["march", "clash"]);
}

#[test]
fn play_by_event_begins_with_the_event_at_the_playhead() {
    let (_, state) = playing("2020-03-10T12:00Z", [settings(by_event)]);
    assert_eq!(state.selection, Some(id("talks")));
    let (_, state) = playing("2020-03-06", [settings(by_event)]);
    assert_eq!((state.selection, state.playhead), (Some(id("talks")), at("2020-03-10T12:00Z")));
}

#[test]
fn by_reading_a_long_text_gets_more_time_than_a_short_one() {
    let told = |words: usize| {
        let summary = "word ".repeat(words);
        let text = format!(
            r#"Dataset(ibar: 1, title: "T", summary: "S", events: [
                Event(id: "e", title: "One two three four", when: "2020-01-01", summary: "{summary}")])"#
        );
        let dataset = dataset(&text);
        reading_seconds(&dataset.events()[0], 240.0)
    };
    assert!((told(0) - (GLANCE_S + 1.0)).abs() < 1e-9, "four words a second");
    assert!((told(36) - (GLANCE_S + 10.0)).abs() < 1e-9);
}

#[test]
fn by_reading_events_are_visited_in_order() {
    let read = settings(|how| how.pace = Pace::Reading);
    let visits = visited("2020-03-01", vec![read], 60);
    assert_eq!(visits.len(), 7);
    let longest = visits.iter().map(|(_, seconds)| *seconds).fold(0.0, f64::max);
    assert!(visits.iter().any(|(_, seconds)| *seconds < longest), "{visits:?}");
}

/// rerun #11260: the playhead left the view that was zoomed to.
#[test]
fn the_timeline_follows_the_playhead_only_if_it_is_set_to() {
    let view = crate::time::View::default().starting_at(at("2020-03-06"));
    for follow in [true, false] {
        let (dataset, mut state) =
            playing("2020-03-06T23:00Z", [settings(|how| how.follow = follow)]);
        state.view = view;
        let state = ticked(state, &dataset, 8);
        assert_eq!(state.view != view, follow);
        assert_eq!(state.view.span().contains(state.playhead), follow);
    }
}

#[test]
fn backwards_the_page_is_turned_to_the_one_before() {
    let (dataset, mut state) = playing("2020-03-06T01:00Z", [settings(|how| how.reverse = true)]);
    state.view = crate::time::View::default().starting_at(at("2020-03-06"));
    let state = ticked(state, &dataset, 4);
    assert!(state.view.span().contains(state.playhead));
    assert!(state.view.span().start() < at("2020-03-05T01:00Z"));
}

#[test]
fn with_reduced_motion_the_playhead_steps_once_a_second() {
    let (dataset, state) = playing("2020-03-06", [settings(|_| {}), STILL]);
    let before = ticked(state.clone(), &dataset, 3);
    assert_eq!(before.playhead, at("2020-03-06"));
    assert_eq!(ticked(state.clone(), &dataset, 4).playhead, at("2020-03-06T02:00Z"));
    assert_eq!(ticked(state.clone(), &dataset, 8).playhead, at("2020-03-06T04:00Z"));
    assert!(state.seconds_until_change() > 0.0, "the frames between are all the same");
}

#[test]
fn play_that_waits_for_the_next_event_needs_few_frames() {
    let (dataset, state) = playing("2020-03-01", [settings(by_event)]);
    let landed = ticked(state, &dataset, 4);
    assert!(landed.seconds_until_change() > 0.0);
    let (_, gliding) = playing("2020-03-01", [settings(|_| {})]);
    assert!(gliding.seconds_until_change() < f64::MIN_POSITIVE);
}

#[test]
fn the_slowest_play_moves_too() {
    let slow = settings(|how| how.speed = Speed::of_millis(30.0));
    let (dataset, state) = playing("2020-03-06", [slow]);
    let ticks = std::iter::repeat_n(Command::Tick(1.0 / 60.0), 120);
    let moved = after(state, &dataset, ticks).0.playhead.millis_since(at("2020-03-06"));
    assert!((40..=62).contains(&moved), "{moved}");
}

#[test]
fn play_ends_if_a_filter_leaves_no_event_to_visit() {
    let words = Command::Filter(FilterCommand::SetText("zeppelin".to_owned()));
    let (_, state) = playing("2020-03-01", [words, settings(by_event)]);
    assert!(!state.playback.playing);
    assert_eq!(march().events().len(), 8);
}

/// kepler.gl #759: play stopped when a panel was closed.
#[test]
fn play_goes_on_when_a_panel_is_closed() {
    let (dataset, state) = playing("2020-03-04", vec![]);
    let closed = Display { detail_shown: false, list_shown: false, ..state.display };
    let close = Command::App(AppCommand::SetDisplay(closed));
    let (state, _) = after(state, &dataset, [close, Command::Tick(1.0)]);
    assert!(state.playback.playing);
    assert!(state.playhead > at("2020-03-04"));
}
