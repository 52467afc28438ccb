//! Tests of sums by cell against a visit of every event.

use std::collections::BTreeMap;
use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::geo::region::unproject;
use crate::geo::{Camera, ScreenSize, Viewport};
use crate::model::{
    Dataset, Event, LocationRole, Moment, Precision, Records, Spot, TimeSpan, When, Where,
};
use crate::scene::convert::floor_i32;
use crate::scene::theme::Theme;

/// An event with only a date, a kind and a point.
pub(crate) fn event(nth: usize, span: TimeSpan, kind: EventKind, point: Point) -> Event {
    Event {
        when: Some(When::date("d", span, Precision::Day)),
        r#where: Where {
            spot: Spot::Point { at: unproject(point), radius_m: 0.0 },
            role: LocationRole::Ground,
        },
        kind,
        ..Event::new(format!("e{nth}"), "T")
    }
}

/// The point of an event on the plane.
pub(crate) fn point_of(event: &Event) -> Point {
    let Spot::Point { at, .. } = event.r#where.spot else { panic!("events here are points") };
    crate::geo::region::project(at)
}

pub(crate) fn any_window() -> impl Strategy<Value = TimeSpan> {
    let moment = || (-50..50_i64).prop_map(Moment::from_millis);
    (moment(), moment()).prop_map(|(a, b)| TimeSpan::between(a, b))
}

/// Events of all kinds and lengths, some at one point.
pub(crate) fn any_dataset(count: Range<usize>) -> impl Strategy<Value = Dataset> {
    let point = prop_oneof![
        4 => (-50.0..50.0_f64, -50.0..50.0_f64).prop_map(|(x, y)| Point::new(x, y)),
        1 => Just(Point::new(3.3, -7.7)),
    ];
    let kind = prop::sample::select(&EventKind::ALL[..]);
    vec((any_window(), kind, point), count).prop_map(|all| {
        let events = all.into_iter().enumerate();
        let events = events.map(|(nth, (span, kind, point))| event(nth, span, kind, point));
        Dataset::from(Records { events: events.collect(), ..Records::default() })
    })
}

proptest! {
    #[test]
    fn each_cell_holds_exactly_the_events_of_its_ground_in_the_window(
        dataset in any_dataset(0..500),
        windows in vec(any_window(), 1..4),
        (x, y, scale, side) in (-20.0..20.0_f64, -20.0..20.0_f64, 0.3..40.0_f64, 1_u8..4),
    ) {
        let viewport = Viewport::new(crate::geo::region::camera(Point::new(x, y), scale), ScreenSize::new(320.0, 180.0));
        let grid = Grid::over(viewport, f64::from(side));
        let points: Vec<Point> = dataset.events().iter().map(point_of).collect();
        let colours = Theme::Light.kind_colours();
        let kinds = dataset.timetable().kinds();
        let input = DensityInput { serial: 1, points: &points, kinds, colours };
        let mut density = Density::default();
        // The same density again and again: nothing of one window is left over in the next.
        for window in windows {
            let mut shown = Vec::new();
            dataset.timetable().find(window, &mut shown);
            density.fill(grid, &shown, input);
            let mut asked: BTreeMap<(u32, u32), ColourSum> = BTreeMap::new();
            for position in &shown {
                let at = viewport.screen_from_plane(points[*position]);
                let (dx, dy) = (at.x - grid.corner.x, at.y - grid.corner.y);
                let place = |offset: f64| u32::try_from(floor_i32(offset / grid.side_px)).ok();
                let (Some(column), Some(row)) = (place(dx), place(dy)) else { continue };
                if column < grid.columns && row < grid.rows {
                    let ink = colours.of(dataset.events()[*position].kind);
                    asked.entry((column, row)).or_default().add(ink);
                }
            }
            let drawn: BTreeMap<(u32, u32), ColourSum> =
                density.filled().map(|(column, row, sum)| ((column, row), sum)).collect();
            let events: u32 = asked.values().map(ColourSum::count).sum();
            prop_assert_eq!(density.inside(), index_from_u32(events));
            prop_assert_eq!(drawn, asked);
        }
    }

    #[test]
    fn a_cell_covers_the_same_ground_while_the_map_is_dragged(
        (x, y) in (-20.0..20.0_f64, -20.0..20.0_f64),
        (dx, dy) in (-90.0..90.0_f64, -60.0..60.0_f64),
    ) {
        let size = ScreenSize::new(320.0, 180.0);
        let before = Viewport::new(crate::geo::region::camera(Point::new(x, y), 2.0), size);
        let after = Viewport::new(before.panned(dx, dy), size);
        let edges = |viewport| {
            let corner = Grid::over(viewport, 3.0).corner;
            let corner = viewport.plane_from_screen(corner);
            [corner.x * 2.0 / 3.0, corner.y * 2.0 / 3.0].map(|edge: f64| (edge - edge.round()).abs())
        };
        for off in edges(before).into_iter().chain(edges(after)) {
            prop_assert!(off < 1e-9, "{off}");
        }
    }
}

#[test]
fn a_point_that_is_not_finite_is_in_no_cell() {
    let viewport = Viewport::new(Camera::home(), ScreenSize::new(320.0, 180.0));
    let grid = Grid::over(viewport, 2.0);
    assert_eq!(grid.cell_of(Point::new(f64::NAN, f64::NAN)), None);
    assert_eq!(grid.cell_of(Point::new(f64::INFINITY, 0.0)), None);
    assert!(grid.cell_of(Camera::home().center()).is_some());
}
