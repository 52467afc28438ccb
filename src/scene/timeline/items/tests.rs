//! Tests of items on the timeline.

use super::*;
use crate::dataset::load;
use crate::model::{EventId, TimeSpan};
use crate::scene::timeline::Plot;
use crate::scene::timeline::scene::fixture::scene_of;
use crate::state::AppState;
use crate::time::{View, Zone, parse};

const PLOT: Plot = Plot { left: 176.0, right: 1044.0, lanes_height: 170.0 };
const SHIPPED: &[u8] = include_bytes!("../../../../assets/datasets/banjska-2023.ron");
const FORMS: &[u8] = include_bytes!("../../../../tests/fixtures/good/tiny.ron");

/// A day of which two people spoke later, one of them twice.
const DAY: &[u8] = br#"#![enable(implicit_some)]
Dataset(ibar: 1, title: "T", summary: "S", time_zone: "Europe/Belgrade",
    actors: [Actor(id: "a", names: {"en": "A"}), Actor(id: "b", names: {"en": "B"})],
    events: [Event(id: "day", title: "Day", when: "2023-09-24", claims: [
        Claim(id: "c", claimant: "a", stance: Asserts, statement: "S", said: "2023-09-24"),
        Claim(id: "d", claimant: "a", stance: Asserts, statement: "S", said: "2023-09-27"),
        Claim(id: "e", claimant: "b", stance: Asserts, statement: "S", said: "2023-09-29"),
        Claim(id: "f", claimant: "b", stance: Asserts, statement: "S", said: "2023-10-01"),
    ])])"#;

/// The item of an event, in a view between two dates.
fn item(text: &[u8], id: &str, view: [&str; 2], select: bool) -> TimelineItem {
    let dataset = load(text).dataset.unwrap();
    let zone = Zone::belgrade();
    let mut state = AppState::opening(&dataset);
    let at = |text: &str| parse(text, &zone).unwrap().anchor();
    state.view = View::showing(TimeSpan::between(at(view[0]), at(view[1])));
    state.selection = select.then(|| EventId::from(id));
    let scene = scene_of(&dataset, &state, &zone, PLOT);
    let position = dataset.event_position(&EventId::from(id)).unwrap();
    let mut items = scene.lanes.lanes.into_iter().flat_map(|lane| lane.items);
    items.find(|item| item.events.contains(&position)).unwrap()
}

const NIGHT: [&str; 2] = ["2023-09-24T00:00+02:00", "2023-09-24T06:00+02:00"];

#[test]
fn every_start_that_claims_give_has_a_tick_at_a_scale_at_which_they_differ() {
    let night = item(SHIPPED, "s24_0240", NIGHT, true);
    assert_eq!(night.starts.len(), 3);
    assert!(night.starts.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(night.note, "three start times, 02:34 to 02:46");
    let (from, to) = night.shape.extent();
    assert!(night.starts.iter().all(|x| (from..=to).contains(x)), "every tick is on the bar");
    assert!(night.reach.1 >= to, "a title never covers a tick");
    let week = item(SHIPPED, "s24_0240", ["2023-09-20", "2023-10-05"], true);
    assert_eq!(week.starts, [0.0_f64; 0]);
}

#[test]
fn later_statements_are_shown_for_the_selected_event_alone() {
    let view = ["2023-09-20", "2023-10-05"];
    let selected = item(DAY, "day", view, true);
    assert_eq!(selected.said.len(), 3, "27 and 29 September, 1 October");
    assert!(selected.said.iter().all(|x| *x > selected.shape.extent().1));
    assert_eq!(item(DAY, "day", view, false).said, [0.0_f64; 0]);
}

#[test]
fn a_statement_that_may_be_as_early_as_the_event_is_not_a_later_one() {
    assert_eq!(item(SHIPPED, "s24_0240", NIGHT, true).said, [0.0_f64; 0]);
}

#[test]
fn a_bar_that_goes_on_beyond_the_edge_says_how_far() {
    let ongoing = item(FORMS, "patrols", ["2023-09-20", "2023-10-05"], false);
    let ItemShape::Bar { core_to, to, goes_on, .. } = ongoing.shape else {
        panic!("an ongoing event is a bar");
    };
    assert!(goes_on && core_to >= PLOT.right && to >= PLOT.right);
    assert_eq!(ongoing.goes_on, "goes on");
    let dated = item(SHIPPED, "barr22", ["2022-12-01", "2022-12-20"], false);
    assert_eq!(dated.goes_on, "to 29 Dec");
    let whole = item(SHIPPED, "barr22", ["2022-12-01", "2023-01-20"], false);
    assert_eq!(whole.goes_on, "");
}

#[test]
fn an_instant_is_there_to_click_at_every_zoom() {
    for view in [["1990", "2023-12-31"], ["2023-09-20", "2023-10-05"], NIGHT] {
        let (from, to) = item(SHIPPED, "s24_0300", view, false).solid();
        assert!(to - from >= 14.0, "{view:?}");
        assert!(from < PLOT.right && to > PLOT.left, "{view:?}");
    }
}

#[test]
fn a_day_stays_in_sight_while_only_a_part_of_it_is() {
    let evening = ["2023-09-24T18:00+02:00", "2023-09-25T04:00+02:00"];
    let item = item(DAY, "day", evening, false);
    let ItemShape::Mark { x, from, to } = item.shape else { panic!("a day is a mark") };
    assert!(x > PLOT.left && x < to && from < PLOT.left);
}

#[test]
fn several_stretches_have_their_title_between_two_of_them() {
    const SHUT: &[u8] =
        br#"Dataset(ibar: 1, title: "T", summary: "S", time_zone: "Europe/Belgrade",
        events: [Event(id: "shut", title: "Shut",
            when: "{2023-10-01..2023-10-04,2023-10-20..2023-10-22}")])"#;
    let shut = item(SHUT, "shut", ["2023-09-28", "2023-10-26"], false);
    let [first, second] = &*shut.stretches else { panic!("{:?}", shut.stretches) };
    assert!(first.is_sorted() && second.is_sorted() && first[3] < second[0]);
    assert_eq!(shut.side, TitleSide::Inside);
    let ItemShape::Bar { core_from, core_to, .. } = shut.shape else { panic!("a bar") };
    assert!((core_from - first[3]).abs() < 1e-9 && (core_to - second[0]).abs() < 1e-9);
    assert!(item(DAY, "day", ["2023-09-20", "2023-10-05"], false).stretches.is_empty());
}

#[test]
fn what_took_place_once_within_many_days_is_a_mark_and_never_a_bar() {
    const ONCE: &[u8] =
        br#"Dataset(ibar: 1, title: "T", summary: "S", time_zone: "Europe/Belgrade",
        events: [Event(id: "once", title: "Once", when: "[2023-10-03..2023-10-20]"),
            Event(id: "from", title: "From", when: "/2023-10-20")])"#;
    let once = item(ONCE, "once", ["2023-09-28", "2023-10-10"], false);
    assert!(matches!(once.shape, ItemShape::Mark { .. }) && once.goes_on.is_empty());
    let unknown = item(ONCE, "from", ["2023-09-28", "2023-10-26"], false);
    let ItemShape::Bar { from, core_from, core_to, .. } = unknown.shape else { panic!("a bar") };
    assert!(from < core_from && (core_from - core_to).abs() < 1e-9, "nothing of it is solid");
}
