//! Tests of lanes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;

use crate::dataset::load;
use crate::model::{Dataset, EventKind, Moment, TimeSpan};
use crate::scene::timeline::lanes::layout::COLLAPSED_HEIGHT;
use crate::scene::timeline::lanes::*;
use crate::scene::timeline::scene::fixture;
use crate::scene::timeline::{Plot, TimelineScene};
use crate::state::{AppState, Command, LaneCommand, LaneKey, LanePlan, LanesBy, Passing, update};
use crate::time::{View, Zone, parse};

const PLOT: Plot = Plot { left: 176.0, right: 1044.0, lanes_height: 170.0 };

fn shipped() -> Dataset {
    let text = include_bytes!("../../../../assets/datasets/banjska-2023.ron");
    load(text).dataset.unwrap()
}

fn at(date: &str) -> Moment {
    parse(date, &Zone::belgrade()).unwrap().anchor()
}

/// The shipped dataset between two dates, with the lanes set up by those commands.
fn opened(dataset: &Dataset, view: [&str; 2], commands: &[LaneCommand]) -> AppState {
    let mut state = AppState::opening(dataset);
    state.selection = None;
    state.view = View::showing(TimeSpan::between(at(view[0]), at(view[1])));
    for command in commands {
        update(&mut state, dataset, &Passing::default(), Command::Lane(command.clone()));
    }
    state
}

fn scene_of(dataset: &Dataset, state: &AppState, plot: Plot) -> TimelineScene {
    fixture::scene_of(dataset, state, &Zone::belgrade(), plot)
}

fn lanes_of(dataset: &Dataset, state: &AppState) -> Vec<Lane> {
    // As high as it needs to be for every lane to be in sight.
    scene_of(dataset, state, Plot { lanes_height: 4000.0, ..PLOT }).lanes.lanes
}

/// How many events a lane draws, stacked ones counted one by one.
fn drawn(lane: &Lane) -> usize {
    let items: usize = lane.items.iter().map(|item| item.events.len()).sum();
    let ridge = lane.ridge.iter().flat_map(|ridge| &ridge.columns);
    items + ridge.map(|column| column.events.len()).sum::<usize>()
}

const VIEWS: [[&str; 2]; 5] = [
    ["1980", "2030"],
    ["2022", "2024"],
    ["2023-09-01", "2023-10-10"],
    ["2023-09-24", "2023-09-25"],
    ["2023-09-24T02:30+02:00", "2023-09-24T03:30+02:00"],
];

/// timemapper's thread 215: more than three events on one date do not show.
#[test]
fn every_event_is_drawn_or_counted_beyond_an_edge_in_every_way_of_grouping() {
    let dataset = shipped();
    for by in LanesBy::ALL {
        for view in VIEWS {
            for collapsed in [false, true] {
                let commands = [LaneCommand::SetBy(by), LaneCommand::SetAllCollapsed(collapsed)];
                let mut state = opened(&dataset, view, &commands);
                state.lanes.empty_shown = true;
                let lanes = lanes_of(&dataset, &state);
                let plan = LanePlan::new(&dataset, &state.lanes);
                let dated = dataset.events().iter().filter(|event| event.when.is_some());
                let mut expected: BTreeMap<LaneKey, usize> = BTreeMap::new();
                for nth in dated.flat_map(|event| plan.lanes_of(event)) {
                    *expected.entry(plan.keys()[nth].clone()).or_default() += 1;
                }
                for lane in &lanes {
                    assert_eq!(drawn(lane), lane.count, "{by:?} {view:?} {}", lane.name);
                    let all = lane.before.count + lane.count + lane.after.count;
                    let wanted = expected.get(&lane.key).copied().unwrap_or(0);
                    assert_eq!(all, wanted, "{by:?} {view:?} {}", lane.name);
                }
            }
        }
    }
}

/// visjs/vis' threads 415 and 776: lanes with nothing in sight are to be hidden.
#[test]
fn lanes_with_nothing_in_sight_are_hidden_unless_empty_lanes_are_shown() {
    let dataset = shipped();
    let night = VIEWS[4];
    let usual = lanes_of(&dataset, &opened(&dataset, night, &[]));
    assert!(usual.len() < EventKind::ALL.len());
    assert!(usual.iter().all(|lane| lane.count > 0));
    let all = lanes_of(&dataset, &opened(&dataset, night, &[LaneCommand::ToggleEmpty]));
    assert_eq!(all.len(), EventKind::ALL.len());
}

/// vis-timeline's thread 611: nothing shows that there are events out of sight.
#[test]
fn events_beyond_an_edge_are_counted_and_the_nearest_is_named() {
    let dataset = shipped();
    let lanes = lanes_of(&dataset, &opened(&dataset, VIEWS[3], &[]));
    let attack = lanes.iter().find(|lane| lane.kind() == Some(EventKind::Attack)).unwrap();
    let kinds = dataset.events().iter().filter(|event| event.kind == EventKind::Attack);
    let total = kinds.filter(|event| event.when.is_some()).count();
    assert_eq!(attack.before.count + attack.count + attack.after.count, total);
    for lane in &lanes {
        if let Some((nearest, position)) = lane.before.nearest {
            let event = &dataset.events()[position];
            assert_eq!(event.when.as_ref().unwrap().anchor(), nearest);
            assert!(nearest < at("2023-09-24"));
        }
        if let Some((nearest, _)) = lane.after.nearest {
            assert!(nearest >= at("2023-09-25"));
        }
    }
}

/// `TimelineJS`' thread 416: the order of groups is fixed.
#[test]
fn lanes_are_in_the_order_in_which_the_person_put_them() {
    let dataset = shipped();
    let key = LaneKey::Kind;
    let up = LaneCommand::Place { lane: key(EventKind::Court), at: key(EventKind::Attack) };
    let lanes = lanes_of(&dataset, &opened(&dataset, VIEWS[2], &[up]));
    assert_eq!(lanes[0].kind(), Some(EventKind::Court));
    assert_eq!(lanes[1].kind(), Some(EventKind::Attack));
    assert!(
        lanes.windows(2).all(|pair| { (pair[0].top + pair[0].height - pair[1].top).abs() < 1e-9 })
    );
}

#[test]
fn a_collapsed_lane_is_one_thin_row_that_counts_the_same() {
    let dataset = shipped();
    let court = LaneKey::Kind(EventKind::Court);
    let state = opened(&dataset, VIEWS[2], &[LaneCommand::ToggleCollapsed(court.clone())]);
    let lanes = lanes_of(&dataset, &state);
    let lane = lanes.iter().find(|lane| lane.key == court).unwrap();
    assert!((lane.height - COLLAPSED_HEIGHT).abs() < 1e-9);
    assert!(lane.items.is_empty());
    assert_eq!(drawn(lane), lane.count);
}

#[test]
fn lanes_fit_the_height_and_those_out_of_sight_are_counted_and_reached() {
    let dataset = shipped();
    for by in LanesBy::ALL {
        let mut state = opened(&dataset, VIEWS[0], &[LaneCommand::SetBy(by)]);
        let total = lanes_of(&dataset, &state).len();
        let mut reached: Vec<LaneKey> = Vec::new();
        for first in 0..total {
            state.lanes.first = first;
            let stack = scene_of(&dataset, &state, PLOT).lanes;
            let height: f64 = stack.lanes.iter().map(|lane| lane.height).sum();
            assert!(height <= PLOT.lanes_height + 0.5, "{by:?}");
            assert_eq!(stack.above + stack.lanes.len() + stack.below, total, "{by:?}");
            reached.extend(stack.lanes.into_iter().map(|lane| lane.key));
        }
        reached.sort();
        reached.dedup();
        assert_eq!(reached.len(), total, "{by:?}");
        state.lanes.first = 1000;
        assert_eq!(scene_of(&dataset, &state, PLOT).lanes.below, 0, "never past the last lane");
    }
}

/// Events in one lane, at those seconds of 1 January 2020.
fn seconds_dataset(seconds: &[u32]) -> Dataset {
    let mut text = String::from("Dataset(ibar: 1, title: \"T\", summary: \"S\", events: [");
    for (nth, second) in seconds.iter().enumerate() {
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let when = format!("2020-01-01T{hour:02}:{minute:02}:{second:02}Z");
        write!(
            text,
            "Event(id: \"e{nth}\", title: \"Event {nth}\", when: \"{when}\", kind: Clash),"
        )
        .unwrap();
    }
    text.push_str("])");
    load(text.as_bytes()).dataset.unwrap()
}

fn shows(dataset: &Dataset, from: i64, length: i64) -> Vec<Lane> {
    let mut state = AppState::opening(dataset);
    let start = at("2020-01-01T00:00Z").plus_millis(from * 1000);
    state.unfolded = true;
    state.view = View::showing(TimeSpan::between(start, start.plus_millis(length * 1000)));
    lanes_of(dataset, &state)
}

/// vis-timeline's threads 242 and 10, `TimelineJS`' thread 17: what is dense covers itself.
#[test]
fn a_lane_shows_items_then_stacks_then_a_ridge_and_counts_all_of_them_at_each_level() {
    let dense: Vec<u32> = (0..900).map(|nth| nth * 90).collect();
    let dataset = seconds_dataset(&dense);
    let level = |from, length| -> (usize, usize, usize) {
        let lanes = shows(&dataset, from, length);
        let lane = &lanes[0];
        assert_eq!(drawn(lane), lane.count);
        let stacked = lane.items.iter().filter(|item| item.events.len() > 1).count();
        let columns = lane.ridge.as_ref().map_or(0, |ridge| ridge.columns.len());
        (lane.items.len() - stacked, stacked, columns)
    };
    let (single, stacked, columns) = level(0, 600);
    assert!(single > 0 && stacked == 0 && columns == 0);
    let (_, stacked, columns) = level(0, 26_000);
    assert!(stacked > 0 && columns == 0);
    let (single, stacked, columns) = level(0, 86_400);
    assert!(single == 0 && stacked == 0 && columns > 0);
}

proptest! {
    #[test]
    fn no_mark_covers_another_and_every_event_is_counted_once(
        seconds in prop::collection::vec(0..86_400_u32, 1..160),
        from in -20_000..80_000_i64,
        length in 60..90_000_i64,
    ) {
        let mut seconds = seconds;
        seconds.sort_unstable();
        let dataset = seconds_dataset(&seconds);
        let inside = |second: &&u32| (from..from + length).contains(&i64::from(**second));
        let expected = seconds.iter().filter(inside).count();
        let lanes = shows(&dataset, from, length);
        prop_assert_eq!(lanes.iter().map(drawn).sum::<usize>(), expected);
        for lane in &lanes {
            for (nth, a) in lane.items.iter().enumerate() {
                for b in lane.items.iter().skip(nth + 1).filter(|b| b.row == a.row) {
                    let ((a0, a1), (b0, b1)) = (a.solid(), b.solid());
                    prop_assert!(a1 <= b0 || b1 <= a0, "{:?} {:?}", a.solid(), b.solid());
                }
            }
        }
    }

    /// vis-timeline's thread 1118: items shift while the timeline is panned.
    #[test]
    fn an_item_keeps_its_row_while_the_timeline_is_panned(
        seconds in prop::collection::vec(0..86_400_u32, 1..120),
        from in 0..40_000_i64,
        length in 600..40_000_i64,
        pan in 1..20_000_i64,
    ) {
        let mut seconds = seconds;
        seconds.sort_unstable();
        let dataset = seconds_dataset(&seconds);
        // Where both views give the lane as many rows, an item in both is on the same one.
        let rows = |from: i64| -> BTreeMap<Vec<usize>, usize> {
            let lanes = shows(&dataset, from, length);
            let items = lanes.iter().flat_map(|lane| &lane.items);
            let whole = items.filter(|item| {
                let (left, right) = item.solid();
                left > PLOT.left + 20.0 && right < PLOT.right - 20.0
            });
            whole.map(|item| (item.events.clone(), item.row)).collect()
        };
        let (before, after) = (rows(from), rows(from + pan.min(length / 2)));
        for (events, row) in &before {
            if let Some(other) = after.get(events) {
                prop_assert_eq!(row, other, "{:?}", events);
            }
        }
    }
}
