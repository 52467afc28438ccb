//! Ridge of a dense lane: how many events begin in each few pixels of time.

use crate::model::{Moment, TimeSpan};
use crate::scene::f64_from_count;
use crate::time::Axis;

/// Width of a column in pixels: wide enough to point at.
const COLUMN: f64 = 4.0;
/// How far left of a column an event may begin and still count in it, in columns: rounding differs
/// from one pan to the next.
const EDGE: f64 = 1e-6;

/// Counts of events, column by column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneRidge {
    /// The columns that are not empty, from left to right.
    pub columns: Vec<LaneColumn>,
    /// The largest count of a column; 0 without columns.
    pub most: usize,
}

/// The events that begin within a few pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneColumn {
    /// The left edge in pixels.
    pub left: f64,
    /// The right edge in pixels.
    pub right: f64,
    /// The time between both edges.
    pub span: TimeSpan,
    /// Positions of its events in the dataset, in order of time.
    pub events: Vec<usize>,
    /// How many of them the dates shown hold.
    pub shown: usize,
}

/// An event of a ridge.
#[derive(Clone, Copy, Debug)]
pub(super) struct RidgeEvent {
    /// Its position in the dataset.
    pub position: usize,
    /// When it begins.
    pub at: Moment,
    /// Whether the dates shown hold it.
    pub shown: bool,
}

/// Counts events, given in order of time, column by column: each once, where it begins, or at the
/// left edge if it began earlier.
///
/// Columns are aligned to `origin`, not to the view: panning moves them with the axis and changes
/// counts at the edges alone.
pub(super) fn ridge(events: &[RidgeEvent], origin: Moment, axis: &Axis) -> LaneRidge {
    let start = axis.x_from_time(origin);
    let mut columns: Vec<LaneColumn> = Vec::new();
    let last = axis.x1() - 1e-6;
    for RidgeEvent { position, at, shown } in events {
        let x = axis.x_from_time(*at).clamp(axis.x0(), last);
        let left = start + ((x - start) / COLUMN + EDGE).floor() * COLUMN;
        let shown = usize::from(*shown);
        match columns.last_mut() {
            Some(column) if (column.left - left).abs() < COLUMN / 2.0 => {
                column.events.push(*position);
                column.shown += shown;
            }
            _ => {
                let right = left + COLUMN;
                let span = TimeSpan::between(axis.time_from_x(left), axis.time_from_x(right));
                columns.push(LaneColumn { left, right, span, events: vec![*position], shown });
            }
        }
    }
    let most = columns.iter().map(|column| column.events.len()).max().unwrap_or(0);
    LaneRidge { columns, most }
}

impl LaneRidge {
    /// The height of a column as a share of the ridge's: by the square root of its count, so that
    /// one event is visible next to a hundred.
    pub fn height(&self, column: &LaneColumn) -> f64 {
        (f64_from_count(column.events.len()) / f64_from_count(self.most.max(1))).sqrt()
    }

    /// The column at `x`.
    pub fn column_at(&self, x: f64) -> Option<&LaneColumn> {
        self.columns.iter().find(|column| (column.left..column.right).contains(&x))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::View;

    fn axis(start: i64) -> Axis {
        let span =
            TimeSpan::between(Moment::from_millis(start), Moment::from_millis(start + 800_000));
        Axis::new(View::showing(span), 200.0, 1000.0)
    }

    fn event(position: usize, millis: i64, shown: bool) -> RidgeEvent {
        RidgeEvent { position, at: Moment::from_millis(millis), shown }
    }

    proptest! {
        #[test]
        fn every_event_is_counted_once_in_the_column_of_its_start(
            starts in prop::collection::vec(0..800_000_i64, 0..400),
        ) {
            let mut starts = starts;
            starts.sort_unstable();
            let events: Vec<RidgeEvent> =
                starts.iter().enumerate().map(|(nth, at)| event(nth, *at, nth % 3 == 0)).collect();
            let ridge = ridge(&events, Moment::from_millis(0), &axis(0));
            let counted: usize = ridge.columns.iter().map(|column| column.events.len()).sum();
            prop_assert_eq!(counted, starts.len());
            let shown: usize = ridge.columns.iter().map(|column| column.shown).sum();
            prop_assert_eq!(shown, starts.len().div_ceil(3));
            for column in &ridge.columns {
                let within = starts.iter().filter(|at| {
                    let x = axis(0).x_from_time(Moment::from_millis(**at)) + EDGE * COLUMN;
                    (column.left..column.right).contains(&x)
                });
                prop_assert_eq!(within.count(), column.events.len());
            }
        }

        #[test]
        fn panning_changes_no_count_of_what_stays_in_sight(
            starts in prop::collection::vec(0..1_600_000_i64, 0..400), pan in 0..800_000_i64,
        ) {
            let mut starts = starts;
            starts.sort_unstable();
            let counts = |view: i64| -> Vec<(i64, usize)> {
                let inside = |at: &i64| (view..view + 800_000).contains(at);
                let seen = starts.iter().copied().filter(inside).enumerate();
                let events: Vec<RidgeEvent> = seen.map(|(nth, at)| event(nth, at, true)).collect();
                let ridge = ridge(&events, Moment::from_millis(0), &axis(view));
                let both = pan + 5000..795_000;
                ridge
                    .columns
                    .iter()
                    .map(|column| (column.span.start().as_millis(), column.events.len()))
                    .filter(|(start, _)| both.contains(start))
                    .collect()
            };
            prop_assert_eq!(counts(0), counts(pan));
        }
    }

    #[test]
    fn one_event_is_visible_next_to_a_hundred() {
        let events: Vec<RidgeEvent> =
            (0..101).map(|nth| event(nth, if nth == 0 { 0 } else { 400_000 }, true)).collect();
        let ridge = ridge(&events, Moment::from_millis(0), &axis(0));
        assert_eq!(ridge.most, 100);
        assert!((ridge.height(&ridge.columns[0]) - 0.1).abs() < 1e-9);
    }
}
