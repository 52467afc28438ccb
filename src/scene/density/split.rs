//! What is drawn mark by mark where there are too many events for that, and what is not.

use std::collections::BTreeSet;

use crate::geo::{Bounds, Point};
use crate::model::Dataset;
use crate::scene::convert::floor_i32;
use crate::scene::density::SpatialIndex;
use crate::state::{AppState, Visible};

/// From this many events in view on they are drawn together.
pub const MARK_LIMIT: usize = 600;

/// From this many spots with a mark on the map on they are drawn together, however few events.
const MOST_MARKS: usize = 160;

/// Events that are nearer to each other share a mark, in pixels.
const SPOT_PX: f64 = 16.0;

/// The most places beyond the edge that are drawn one by one.
const MOST_BEYOND: usize = 500;

/// The events in force, parted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// What is drawn mark by mark.
    pub marks: Visible,
    /// How many events in force lie in view as points.
    pub here: usize,
    /// How many lie beyond the edge.
    pub beyond: usize,
    /// Whether the points in view are drawn together. What is selected or under the pointer has
    /// its mark besides.
    pub together: bool,
    /// Whether those beyond the edge are counted and not docked one by one.
    pub counted_beyond: bool,
}

impl SpatialIndex {
    /// Parts the events in force by what a view can show; `None` where all of them are drawn mark
    /// by mark.
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
            marks: Visible { shown: Vec::new(), passing: visible.passing.clone(), ..*visible },
            ..Split::default()
        };
        (split.here, split.beyond) = self.here_and_beyond(visible, dataset, state, view);
        let viewport = state.map.viewport();
        let marks = if split.here > MARK_LIMIT {
            split.together = true;
            Vec::new()
        } else {
            let here = self.here(visible, dataset, state, view);
            split.together = self.spots(&here, viewport.km_from_px(SPOT_PX)) > MOST_MARKS;
            here
        };
        split.counted_beyond = split.beyond > MOST_BEYOND;
        let shown = &mut split.marks.shown;
        if !split.together {
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
        Some(split)
    }
}

impl SpatialIndex {
    /// How many points of the events in force lie in view, and how many beyond its edge. While
    /// nothing but the window decides what is in force the tree knows, and none is looked at that
    /// lies well inside or well outside.
    fn here_and_beyond(
        &self,
        visible: &Visible,
        dataset: &Dataset,
        state: &AppState,
        view: Bounds,
    ) -> (usize, usize) {
        if state.only_window_decides() && self.tree.covers(view) {
            let table = dataset.timetable();
            let here = self.tree.count_within(view, state.window_span(), &self.points, table);
            let placeless = self.others.iter().filter(|position| visible.shows(**position)).count();
            return (here, visible.shown.len() - placeless - here);
        }
        let points = visible.shown.iter().filter_map(|position| self.points.get(*position));
        let finite = points.filter(|point| point.x.is_finite());
        finite.fold((0, 0), |(here, beyond), point| {
            if view.contains(*point) { (here + 1, beyond) } else { (here, beyond + 1) }
        })
    }

    /// Positions of the events in force whose points lie in view, in order.
    fn here(
        &self,
        visible: &Visible,
        dataset: &Dataset,
        state: &AppState,
        view: Bounds,
    ) -> Vec<usize> {
        let is_here = |position: &usize| {
            self.points.get(*position).is_some_and(|point| view.contains(*point))
        };
        if state.only_window_decides() && self.tree.covers(view) {
            let mut about = self.tree.about(view, state.window_span(), dataset.timetable());
            about.retain(is_here);
            about.sort_unstable();
            return about;
        }
        visible.shown.iter().copied().filter(is_here).collect()
    }

    /// How many squares of that side hold any of the events.
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
    use crate::geo::{Camera, ScreenSize};
    use crate::model::{EventKind, Moment, Records, TimeSpan};
    use crate::scene::density::cell_sums::tests::{event, point_of};
    use crate::state::{WindowMode, visible};

    /// As many events as that, evenly over a square about the middle of the sheet, each at its own
    /// hour.
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
    fn a_small_dataset_needs_no_crowd() {
        assert!(SpatialIndex::of(&dataset(300)).is_empty());
    }

    #[test]
    fn few_events_in_view_are_drawn_mark_by_mark_however_many_there_are() {
        let dataset = dataset(9_000);
        let crowd = SpatialIndex::of(&dataset);
        let mut state = everything(&dataset);
        state.map.camera = Camera::new(Point::default(), 30.0);
        let view = state.map.viewport().visible_bounds();
        let split = crowd.split(&visible(&state, &dataset), &dataset, &state, view).unwrap();
        assert!(!split.together && split.counted_beyond);
        assert!(split.here > 0);
        assert_eq!(split.marks.shown.len(), split.here);
        let inside = |position: &usize| view.contains(point_of(&dataset.events()[*position]));
        assert!(split.marks.shown.iter().all(inside));
    }

    #[test]
    fn what_is_selected_has_its_mark_in_the_thickest_crowd() {
        let dataset = dataset(9_000);
        let crowd = SpatialIndex::of(&dataset);
        let mut state = everything(&dataset);
        state.selection = Some("e77".into());
        let view = state.map.viewport().visible_bounds();
        let split = crowd.split(&visible(&state, &dataset), &dataset, &state, view).unwrap();
        assert!(split.together);
        assert!(split.marks.shown.contains(&77));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn every_event_in_force_is_here_or_beyond(
            (x, y, scale) in (-150.0..150.0_f64, -150.0..150.0_f64, 0.3..20.0_f64),
        ) {
            let dataset = dataset(4_500);
            let crowd = SpatialIndex::of(&dataset);
            let mut state = everything(&dataset);
            state.map.camera = Camera::new(Point::new(x, y), scale);
            let visible = visible(&state, &dataset);
            let view = state.map.viewport().visible_bounds();
            let split = crowd.split(&visible, &dataset, &state, view).unwrap();
            prop_assert_eq!(split.here + split.beyond, visible.shown.len());
        }
    }
}
