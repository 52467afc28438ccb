//! Tests that the map accounts for every shown event, and of leaders.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::fans::{BASEMAP, SHIPPED, any_state};
use crate::geo::Point;
use crate::model::{Dataset, GradeFloor, Moment, TimeSpan};
use crate::scene::map::*;
use crate::scene::rect::Rect;
use crate::state::{AppState, visible};
use crate::time::Zone;

/// The shipped dataset whole, and as it was known on some days.
static KNOWN: LazyLock<Vec<Dataset>> = LazyLock::new(|| {
    let day = |date| crate::time::parse(date, &Zone::belgrade()).unwrap().anchor();
    let days: [Moment; 4] = ["2023-05-30", "2023-09-25", "2023-09-28", "2023-10-03"].map(day);
    let known = days.iter().map(|by| SHIPPED.as_known(*by));
    std::iter::once(SHIPPED.clone()).chain(known).collect()
});

/// Any state with any filter, with or without a comparison, and a dataset to show.
fn any_view() -> impl Strategy<Value = (AppState, usize)> {
    let words = prop::sample::select(vec!["", "", "", "Banjska", "Kurti", "police", "nowhere"]);
    let floors: Vec<GradeFloor> = SHIPPED
        .events()
        .iter()
        .filter_map(|event| {
            let grade = SHIPPED.event_grade(event);
            Some((grade.reliability?, grade.credibility?))
        })
        .collect();
    let grade = prop::option::weighted(0.3, prop::sample::select(floors));
    let filter = (words, grade, prop::bool::weighted(0.2));
    let compared = (prop::bool::weighted(0.2), 0..40_i64, 1..20_i64);
    let known = 0..5_usize;
    let near = (prop::bool::weighted(0.35), -60.0..60.0_f64, -60.0..60.0_f64, 0..5_usize);
    let all = (any_state(), filter, compared, known, near);
    all.prop_map(|(mut state, filter, compared, known, near)| {
        // A camera anywhere has few events in view: some look at the fan.
        if let (true, dx, dy, mode) = near
            && let Some(fan) = state.fan.filter(|fan| crate::geo::theatre().reach.contains(*fan))
        {
            let viewport = state.map.viewport();
            let (dx, dy) = (viewport.km_from_px(dx), viewport.km_from_px(dy));
            let center = Point::new(fan.x + dx, fan.y + dy);
            state.map.camera = viewport.camera.centered(center);
            if mode > 1 {
                state.window.mode = crate::state::WindowMode::Cumulative;
            }
        }
        let (words, grade, only_on_map) = filter;
        state.filter.text = words.to_owned();
        state.filter.at_least = grade;
        state.filter.only_on_map = only_on_map;
        let (on, back, days) = compared;
        let day = 86_400_000;
        let start = state.playhead.plus_millis(-back * day);
        let span = |from: i64| {
            let start = start.plus_millis(from * days * day);
            TimeSpan::between(start, start.plus_millis(days * day))
        };
        (state.comparison.on, state.comparison.a, state.comparison.b) = (on, span(0), span(1));
        state.window.range = span(0);
        (state, known)
    })
}

proptest! {
    #[test]
    fn every_event_shown_can_be_reached_once_and_all_others_are_accounted_for(
        (state, known) in any_view(),
    ) {
        let dataset = &KNOWN[known];
        let visible = visible(&state, dataset);
        let hidden = visible.hidden;
        let gone = hidden.undated + hidden.outside_window + hidden.filtered + hidden.below_grade
            + hidden.off_map;
        prop_assert_eq!(visible.shown.len() + gone, dataset.events().len());
        let scene = map_scene(&MapInput::new(dataset, &BASEMAP, &state, &visible, &Zone::belgrade()));
        let marks = scene.marks.events.iter().flat_map(|group| group.events.clone());
        let docked = scene.edge.docks.iter().flat_map(|dock| dock.events.clone());
        let rows = scene.overlays.unlocated.rows.iter().map(|row| row.position);
        let mut found: Vec<usize> = marks.chain(docked).chain(rows).collect();
        found.sort_unstable();
        prop_assert_eq!(&found, &visible.shown);
        let open = scene.marks.events.iter().filter(|group| group.is_open).count()
            + scene.edge.docks.iter().filter(|dock| dock.is_open).count();
        prop_assert_eq!(open, usize::from(scene.fan.is_some()));
        if let Some(fan) = &scene.fan {
            let mut events = match fan.of {
                TargetId::Mark(nth) => scene.marks.events[nth].events.clone(),
                TargetId::Dock(nth) => scene.edge.docks[nth].events.clone(),
                TargetId::Row(_) => Vec::new(),
            };
            events.sort_unstable();
            let fanned: Vec<usize> = fan.rows.iter().flat_map(|row| row.events.clone()).collect();
            prop_assert_eq!(fanned, events);
            for row in &fan.rows {
                let (top, bottom) = (row.rect.top, row.rect.bottom);
                prop_assert!(top >= 0.0 && bottom <= state.map.size.height, "{:?}", row);
            }
        }
        for target in scene.focus_targets() {
            prop_assert!(!target.events.is_empty());
        }
    }
}

/// The states above include open fans at marks and docks, filters and clusters often enough for the
/// test to mean something.
#[test]
fn the_states_tried_include_fans_docks_and_filters() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut marks, mut docks, mut filtered, mut crowds) = (0, 0, 0, 0);
    for _ in 0..300 {
        let (state, known) = any_view().new_tree(&mut runner).unwrap().current();
        let dataset = &KNOWN[known];
        let shown = visible(&state, dataset);
        let scene = map_scene(&MapInput::new(dataset, &BASEMAP, &state, &shown, &Zone::belgrade()));
        let of = scene.fan.as_ref().map(|fan| fan.of);
        marks += usize::from(matches!(of, Some(TargetId::Mark(_))));
        docks += usize::from(matches!(of, Some(TargetId::Dock(_))));
        filtered += usize::from(shown.hidden.filtered + shown.hidden.below_grade > 0);
        crowds += usize::from(scene.marks.events.iter().any(EventMark::is_cluster));
    }
    let all = [marks, docks, filtered, crowds];
    assert!(all.iter().all(|count| *count >= 8), "{all:?}");
}

#[test]
fn a_leader_crosses_no_mark_but_its_own() {
    let mut found = 0;
    for nth in 0..160_u32 {
        let mut state = AppState::opening(&SHIPPED);
        let at = f64::from(nth);
        let scale = (-0.4 + 3.6 * f64::from(nth * 11 % 160) / 160.0).exp();
        let center = Point::new(-100.0 + 1.2 * at, 100.0 - 1.1 * f64::from(nth * 7 % 160));
        state.map.camera = crate::geo::region::camera(center, scale);
        let event = &SHIPPED.events()[usize::try_from(nth).unwrap() % SHIPPED.events().len()];
        if let Some(when) = &event.when {
            state.playhead = when.anchor();
        }
        let shown = visible(&state, &SHIPPED);
        let scene =
            map_scene(&MapInput::new(&SHIPPED, &BASEMAP, &state, &shown, &Zone::belgrade()));
        let squares = scene.marks.forces.iter().filter_map(ForceMark::square);
        let marks: Vec<Rect> = scene
            .marks
            .events
            .iter()
            .map(|group| Rect::about(group.at, 24.0, 24.0))
            .chain(squares.map(|square| square.grown(-3.0)))
            .collect();
        for leader in &scene.labels.leaders {
            found += 1;
            let own = |mark: &&Rect| mark.grown(14.0).contains(leader.from);
            for mark in marks.iter().filter(|mark| !own(mark)) {
                for step in 0..=60_u8 {
                    let share = f64::from(step) / 60.0;
                    let at = crate::geo::ScreenPoint::new(
                        leader.from.x + (leader.to.x - leader.from.x) * share,
                        leader.from.y + (leader.to.y - leader.from.y) * share,
                    );
                    assert!(!mark.contains(at), "{leader:?} crosses {mark:?}");
                }
            }
        }
    }
    assert!(found > 30, "{found}");
}
