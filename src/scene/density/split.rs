//! Split of the shown events into those with marks and those drawn as density.

use std::collections::BTreeSet;

use super::spatial_index::{MARK_LIMIT, SpatialIndex};
use crate::geo::{Bounds, Point};
use crate::model::{Dataset, EventKind};
use crate::scene::convert::floor_i32;
use crate::state::{AppState, Visible};

/// The most separate spots in view that have marks, however few events they hold: with more, marks
/// cover the map.
const MOST_MARKS: usize = 160;

/// Side of a spot in pixels: events closer to each other would mostly share a mark.
const SPOT_PX: f64 = 16.0;

/// The most events beyond the edge that have docks.
const MOST_BEYOND: usize = 500;

/// The shown events, split.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// The events with marks and docks.
    pub marks: Visible,
    /// Number of shown events with points in view.
    pub in_view: usize,
    /// Number of shown events with points beyond the edge.
    pub beyond: usize,
    /// Whether the points in view are drawn as density. The selected event and the one under the
    /// pointer have marks as well.
    pub as_density: bool,
    /// Whether the events beyond the edge are only counted.
    pub counted_beyond: bool,
    /// The kinds of the events that are drawn as density, in the order of lists.
    pub kinds: Vec<EventKind>,
}

impl SpatialIndex {
    /// Splits the shown events by what a view has room for; `None` if all of them have marks.
    pub fn split(
        &self,
        visible: &Visible,
        dataset: &Dataset,
        state: &AppState,
        view: Bounds,
    ) -> Option<Split> {
        if self.is_empty() || visible.shown.len() <= MARK_LIMIT {
            return None;
        }
        let mut split = Split {
            marks: Visible {
                shown: Vec::new(),
                possible: Vec::new(),
                passing: visible.passing.clone(),
                asked: visible.asked.clone(),
                ..*visible
            },
            ..Split::default()
        };
        (split.in_view, split.beyond) = self.count_in_view(visible, dataset, state, view);
        let viewport = state.map.viewport();
        let marks = if split.in_view > MARK_LIMIT {
            split.as_density = true;
            Vec::new()
        } else {
            let in_view = self.positions_in_view(visible, dataset, state, view);
            split.as_density = self.spots(&in_view, viewport.km_from_px(SPOT_PX)) > MOST_MARKS;
            in_view
        };
        if split.as_density {
            split.kinds = self.kinds_in_view(visible, dataset, state, view);
        }
        split.counted_beyond = split.beyond > MOST_BEYOND;
        let shown = &mut split.marks.shown;
        if !split.as_density {
            shown.extend(marks);
        }
        if !split.counted_beyond && split.beyond > 0 {
            let is_beyond = |point: &Point| point.x.is_finite() && !view.contains(*point);
            let is_beyond = |position: &usize| self.points.get(*position).is_some_and(is_beyond);
            shown.extend(visible.shown.iter().copied().filter(is_beyond));
        }
        let is_shown = |position: &usize| visible.shows(*position);
        shown.extend(self.others.iter().copied().filter(is_shown).take(MARK_LIMIT));
        let pointed = [&state.selection, &state.hover].into_iter().flatten();
        shown.extend(pointed.filter_map(|id| dataset.event_position(id)).filter(is_shown));
        shown.sort_unstable();
        shown.dedup();
        let possible = shown.iter().copied().filter(|position| visible.is_possible(*position));
        split.marks.possible = possible.collect();
        Some(split)
    }
}

impl SpatialIndex {
    /// Numbers of shown events in view and beyond its edge. If only the dates decide what is shown
    /// the tree counts them, and looks only at points near the edge of the view.
    fn count_in_view(
        &self,
        visible: &Visible,
        dataset: &Dataset,
        state: &AppState,
        view: Bounds,
    ) -> (usize, usize) {
        if state.only_window_decides() && self.tree.covers(view) {
            let table = dataset.timetable();
            let in_view = self.tree.count_within(view, state.window_span(), &self.points, table);
            let placeless = self.others.iter().filter(|position| visible.shows(**position)).count();
            return (in_view, visible.shown.len() - placeless - in_view);
        }
        let points = visible.shown.iter().filter_map(|position| self.points.get(*position));
        let finite = points.filter(|point| point.x.is_finite());
        finite.fold((0, 0), |(in_view, beyond), point| {
            if view.contains(*point) { (in_view + 1, beyond) } else { (in_view, beyond + 1) }
        })
    }

    /// Positions of the shown events in view, in order.
    fn positions_in_view(
        &self,
        visible: &Visible,
        dataset: &Dataset,
        state: &AppState,
        view: Bounds,
    ) -> Vec<usize> {
        let is_in_view = |position: &usize| {
            self.points.get(*position).is_some_and(|point| view.contains(*point))
        };
        if state.only_window_decides() && self.tree.covers(view) {
            let mut found = self.tree.about(view, state.window_span(), dataset.timetable());
            found.retain(is_in_view);
            found.sort_unstable();
            return found;
        }
        visible.shown.iter().copied().filter(is_in_view).collect()
    }

    /// Kinds of the shown events in view, in the order of lists. If only the dates decide what is shown
    /// the tree knows them.
    fn kinds_in_view(
        &self,
        visible: &Visible,
        dataset: &Dataset,
        state: &AppState,
        view: Bounds,
    ) -> Vec<EventKind> {
        let table = dataset.timetable();
        let order = table.kinds_in_order();
        if state.only_window_decides() && self.tree.covers(view) {
            return self.tree.kinds_within(view, state.window_span(), &self.points, table);
        }
        let mut found = vec![false; order.len()];
        for position in &visible.shown {
            let inside = self.points.get(*position).is_some_and(|at| view.contains(*at));
            let kind = table.kinds().get(*position).filter(|_| inside);
            if let Some(seen) = kind.and_then(|kind| found.get_mut(kind.index())) {
                *seen = true;
            }
        }
        let is_found = |kind: &EventKind| found.get(kind.index()).copied().unwrap_or_default();
        order.iter().copied().filter(is_found).collect()
    }

    /// Number of squares of that side that contain any of the events.
    fn spots(&self, positions: &[usize], side_km: f64) -> usize {
        let square = |position: &usize| {
            let point = self.points.get(*position)?;
            Some((floor_i32(point.x / side_km), floor_i32(point.y / side_km)))
        };
        let squares: BTreeSet<(i32, i32)> = positions.iter().filter_map(square).collect();
        squares.len()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::ScreenSize;
    use crate::model::{Moment, Records, TimeSpan};
    use crate::scene::density::cell_sums::tests::{event, point_of};
    use crate::state::{WindowMode, visible};

    /// `count` events, evenly spread over a square around the origin, each at its own hour.
    fn dataset(count: u32) -> Dataset {
        let events = (0..count).map(|nth| {
            let share = |of: f64| (f64::from(nth) * of).fract() * 400.0 - 200.0;
            let at = Moment::from_millis(i64::from(nth) * 3_600_000);
            let nth = usize::try_from(nth).unwrap();
            let point = Point::new(share(0.618_033_988), share(0.754_877_666));
            event(nth, TimeSpan::instant(at), EventKind::ALL[nth % 6], point)
        });
        Dataset::from(Records { events: events.collect(), ..Records::default() })
    }

    fn everything(dataset: &Dataset) -> AppState {
        let mut state = AppState::opening(dataset);
        state.window.mode = WindowMode::Cumulative;
        state.map.size = ScreenSize::new(760.0, 468.0);
        state
    }

    #[test]
    fn a_small_dataset_needs_no_index() {
        assert!(SpatialIndex::of(&dataset(300)).is_empty());
    }

    #[test]
    fn few_events_in_view_have_marks_however_large_the_dataset_is() {
        let dataset = dataset(9_000);
        let index = SpatialIndex::of(&dataset);
        let mut state = everything(&dataset);
        state.map.camera = crate::geo::region::camera(Point::default(), 30.0);
        let view = state.map.viewport().visible_bounds();
        let split = index.split(&visible(&state, &dataset), &dataset, &state, view).unwrap();
        assert!(!split.as_density && split.counted_beyond);
        assert!(split.in_view > 0);
        assert_eq!(split.marks.shown.len(), split.in_view);
        let inside = |position: &usize| view.contains(point_of(&dataset.events()[*position]));
        assert!(split.marks.shown.iter().all(inside));
    }

    #[test]
    fn the_selected_event_has_a_mark_among_very_many() {
        let dataset = dataset(9_000);
        let index = SpatialIndex::of(&dataset);
        let mut state = everything(&dataset);
        state.selection = Some("e77".into());
        let view = state.map.viewport().visible_bounds();
        let split = index.split(&visible(&state, &dataset), &dataset, &state, view).unwrap();
        assert!(split.as_density);
        assert!(split.marks.shown.contains(&77));
    }

    proptest! {
        #[test]
        fn every_shown_event_is_in_view_or_beyond(
            (x, y, scale) in (-150.0..150.0_f64, -150.0..150.0_f64, 0.3..20.0_f64),
        ) {
            let dataset = dataset(4_500);
            let index = SpatialIndex::of(&dataset);
            let mut state = everything(&dataset);
            state.map.camera = crate::geo::region::camera(Point::new(x, y), scale);
            let visible = visible(&state, &dataset);
            let view = state.map.viewport().visible_bounds();
            let split = index.split(&visible, &dataset, &state, view).unwrap();
            prop_assert_eq!(split.in_view + split.beyond, visible.shown.len());
            if split.as_density {
                let inside = |nth: &&usize| view.contains(point_of(&dataset.events()[**nth]));
                let is_drawn = |kind: &EventKind| {
                    let mut drawn = visible.shown.iter().filter(inside);
                    drawn.any(|nth| dataset.events()[*nth].kind == *kind)
                };
                let order = dataset.timetable().kinds_in_order();
                let expected: Vec<EventKind> = order.iter().copied().filter(is_drawn).collect();
                prop_assert_eq!(&split.kinds, &expected);
                state.filter.text = "e".to_owned();
                let filtered = crate::state::visible(&state, &dataset);
                let split = index.split(&filtered, &dataset, &state, view);
                prop_assert!(split.is_none_or(|it| !it.as_density || it.kinds == expected));
            }
        }
    }
}
