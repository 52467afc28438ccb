//! Tests of counts and of queries against a visit of every event.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::model::Dataset;
use crate::scene::density::cell_sums::tests::{any_dataset, any_window, point_of};
use crate::scene::density::quadtree::*;

const SHEET: Bounds = Bounds::between(Point::new(-60.0, -60.0), Point::new(60.0, 60.0));

fn points(dataset: &Dataset) -> Vec<Point> {
    dataset.events().iter().map(point_of).collect()
}

/// Number of events of a kind in a cell that meet the window, by visiting each.
fn counted(dataset: &Dataset, ground: Bounds, kind: EventKind, window: TimeSpan) -> usize {
    let inside = |point: Point| {
        let (min, max) = (ground.min(), ground.max());
        (min.x..max.x).contains(&point.x) && (min.y..max.y).contains(&point.y)
    };
    let events = dataset.events().iter();
    events
        .filter(|event| event.kind == kind && inside(point_of(event)))
        .filter(|event| event.when.as_ref().is_some_and(|when| window.meets(when.hull())))
        .count()
}

proptest! {
    #[test]
    fn every_cell_of_every_level_counts_its_events_in_any_window(
        dataset in any_dataset(0..700),
        windows in vec(any_window(), 1..4),
    ) {
        let tree = Quadtree::over(&points(&dataset), dataset.timetable(), SHEET);
        for level in 0..=tree.deepest() {
            let mut sum = 0;
            for cell in tree.cells_in(SHEET, level) {
                for window in &windows {
                    let ranks = dataset.timetable().ranks(*window);
                    for kind in EventKind::ALL {
                        let ground = tree.bounds_of(cell);
                        let count = tree.count(cell, kind, ranks);
                        prop_assert_eq!(count, counted(&dataset, ground, kind, *window));
                        sum += count;
                    }
                }
            }
            let all = windows.iter().map(|window| dataset.timetable().count(*window));
            prop_assert_eq!(sum, all.sum::<usize>(), "each event is in one cell");
        }
    }

    #[test]
    fn near_finds_all_events_within_bounds_in_the_window(
        dataset in any_dataset(0..700),
        window in any_window(),
        (x, y, reach) in (-55.0..55.0_f64, -55.0..55.0_f64, 0.1..20.0_f64),
    ) {
        let points = points(&dataset);
        let tree = Quadtree::over(&points, dataset.timetable(), SHEET);
        let ground = Bounds::at(Point::new(x, y)).grown(reach);
        let mut near = tree.near(ground, window, &points, dataset.timetable());
        near.sort_unstable();
        let mut met = Vec::new();
        dataset.timetable().find(window, &mut met);
        met.retain(|position| ground.contains(points[*position]));
        prop_assert_eq!(&near, &met);
        let table = dataset.timetable();
        prop_assert_eq!(tree.count_within(ground, window, &points, table), met.len());
        let mut about = tree.about(ground, window, table);
        about.sort_unstable();
        prop_assert!(about.windows(2).all(|pair| pair[0] < pair[1]), "none twice");
        prop_assert!(met.iter().all(|position| about.binary_search(position).is_ok()));
        prop_assert!(about.iter().all(|position| table.meets(*position, window)));
    }
}

#[test]
fn a_cell_covers_the_same_ground_while_the_map_is_dragged() {
    let tree = Quadtree {
        corner: SHEET.min(),
        side_km: 120.0,
        levels: vec![Level::default(); 5],
        kinds: EventKind::ALL.to_vec(),
    };
    let level = tree.level_for(9.0);
    assert_eq!((level, tree.deepest()), (3, 4));
    let here = tree.cell_at(Point::new(1.0, 1.0), level).unwrap();
    for shift in [-14.0, -3.0, 0.5, 7.0, 13.9] {
        let view = Bounds::at(Point::new(1.0 + shift, 1.0)).grown(15.0);
        assert!(tree.cells_in(view, level).any(|cell| cell == here), "{shift}");
    }
    assert!(tree.bounds_of(here).contains(Point::new(1.0, 1.0)));
    assert_eq!(tree.cell_at(Point::new(61.0, 0.0), level), None);
}
