//! Ridges: lanes of very many events as numbers of events in each few pixels of time.

use crate::model::{Dataset, EventKind, Moment, TimeSpan};
use crate::scene::convert::f64_from_count;
use crate::state::Passing;
use crate::time::Axis;

/// Width of a column in pixels: narrow enough for a smooth outline.
const COLUMN: f64 = 2.0;

/// The events of one kind, column by column.
#[derive(Clone, Debug, PartialEq)]
pub struct KindRidge {
    /// The kind.
    pub kind: EventKind,
    /// Number of its events that begin in the time in view.
    pub count: usize,
    /// The columns that are not empty, from left to right.
    pub columns: Vec<RidgeColumn>,
}

/// The number of events that begin within a few pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RidgeColumn {
    /// The left edge in pixels.
    pub left: f64,
    /// The right edge in pixels.
    pub right: f64,
    /// Number of events.
    pub count: usize,
    /// Square root of the number as a share of the largest in all lanes, 0 to 1.
    pub height: f64,
}

/// The ridges of all kinds with passing events, between two edges of the axis in pixels. Each event
/// counts once, in the column where it begins.
///
/// If all events pass, a column costs two searches in the sorted instants of its kind, which start
/// from the previous column's answer, whatever the number of events.
pub fn ridges(
    dataset: &Dataset,
    passing: &Passing,
    axis: &Axis,
    (left, right): (f64, f64),
) -> Vec<KindRidge> {
    let xs: Vec<f64> = std::iter::successors(Some(left), |x| Some(x + COLUMN))
        .take_while(|x| *x < right)
        .chain([right])
        .collect();
    let mut edges: Vec<Moment> = xs.iter().map(|x| axis.time_from_x(*x)).collect();
    // The last column includes an event that begins at the last instant of the data.
    if let (Some(last), Some(extent)) = (edges.last_mut(), dataset.extent())
        && *last == extent.end()
    {
        *last = last.plus_millis(1);
    }
    let timetable = dataset.timetable();
    let counts: Vec<Vec<usize>> = match passing.positions() {
        None => {
            let kinds = timetable.kinds_in_order().iter();
            kinds.map(|kind| timetable.starts_per_column(*kind, &edges)).collect()
        }
        Some(positions) => {
            let mut counts = counted(dataset, positions, &edges);
            let kinds = timetable.kinds_in_order().iter();
            let taken = |kind: &EventKind| counts.get_mut(kind.index()).map(std::mem::take);
            kinds.map(taken).map(Option::unwrap_or_default).collect()
        }
    };
    let mut ridges: Vec<KindRidge> = timetable
        .kinds_in_order()
        .iter()
        .copied()
        .zip(counts)
        .map(|(kind, counts)| {
            let columns = xs.iter().zip(xs.iter().skip(1)).zip(&counts);
            let columns = columns.filter(|(_, count)| **count > 0).map(|((left, right), count)| {
                RidgeColumn { left: *left, right: *right, count: *count, height: 0.0 }
            });
            KindRidge { kind, count: counts.iter().sum(), columns: columns.collect() }
        })
        .filter(|ridge| ridge.count > 0)
        .collect();
    let most = ridges.iter().flat_map(|ridge| &ridge.columns).map(|it| it.count).max().unwrap_or(1);
    for column in ridges.iter_mut().flat_map(|ridge| &mut ridge.columns) {
        column.height = (f64_from_count(column.count) / f64_from_count(most)).sqrt();
    }
    ridges
}

/// Numbers of the events at `positions` that begin between each two edges, by the index of their
/// kind.
fn counted(dataset: &Dataset, positions: &[usize], edges: &[Moment]) -> Vec<Vec<usize>> {
    let timetable = dataset.timetable();
    let mut counts = vec![vec![0; edges.len().saturating_sub(1)]; timetable.kinds_in_order().len()];
    for position in positions {
        let Some(first) = timetable.first(*position) else { continue };
        let kind = timetable.kinds().get(*position);
        let nth = kind.map(|kind| kind.index());
        let column = edges.partition_point(|edge| *edge <= first).checked_sub(1);
        let counts = nth.and_then(|nth| counts.get_mut(nth));
        if let Some(count) = column.zip(counts).and_then(|(column, counts)| counts.get_mut(column))
        {
            *count += 1;
        }
    }
    counts
}

/// Positions of the passing events that meet `stretch`; `None` if there are more than `most`.
pub fn events_if_few(
    dataset: &Dataset,
    passing: &Passing,
    stretch: TimeSpan,
    most: usize,
) -> Option<Vec<usize>> {
    let timetable = dataset.timetable();
    if passing.is_all() && timetable.count(stretch) > most {
        return None;
    }
    let mut found = Vec::new();
    timetable.find(stretch, &mut found);
    found.retain(|position| passing.contains(*position));
    (found.len() <= most).then_some(found)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scene::density::cell_sums::tests::any_dataset;
    use crate::time::View;

    proptest! {
        #[test]
        fn every_event_that_begins_in_view_counts_in_one_column(
            dataset in any_dataset(1..300),
            (from, length, width) in (-60..60_i64, 1..80_i64, 3.0..400.0_f64),
            some in any::<bool>(),
        ) {
            let span = TimeSpan::between(Moment::from_millis(from), Moment::from_millis(from + length));
            let axis = Axis::new(View::showing(span), 10.0, 10.0 + width);
            let (seen_from, seen_to) = (axis.time_from_x(10.0), axis.time_from_x(10.0 + width));
            let all = dataset.events().len();
            let passing =
                if some { Passing::only((0..all).step_by(3), all) } else { Passing::default() };
            let ridges = ridges(&dataset, &passing, &axis, (10.0, 10.0 + width));
            for kind in EventKind::ALL {
                let begins_here = |position: &usize| {
                    let event = &dataset.events()[*position];
                    let first = event.when.as_ref().unwrap().earliest();
                    let at_the_end = first == seen_to && dataset.extent().unwrap().end() == first;
                    let inside = seen_from <= first && first < seen_to;
                    event.kind == kind && (inside || at_the_end)
                };
                let asked = passing.within(0..all).filter(begins_here).count();
                let ridge = ridges.iter().find(|ridge| ridge.kind == kind);
                prop_assert_eq!(ridge.map_or(0, |ridge| ridge.count), asked);
            }
        }
    }
}
