//! Counts by kind of the events that meet a window.

use super::ClosedRange;
use crate::model::gallop::gallop;
use crate::model::{EventKind, Moment};

/// The first and the last instants of the events of one kind, each list sorted by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct KindTimes {
    firsts: Vec<i64>,
    lasts: Vec<i64>,
}

impl KindTimes {
    /// One for each kind, in the order of [`EventKind::ALL`].
    pub(super) fn of_all(first: &[i64], last: &[i64], kinds: &[EventKind]) -> Vec<Self> {
        let mut all = vec![Self::default(); EventKind::ALL.len()];
        for ((first, last), kind) in first.iter().zip(last).zip(kinds) {
            if let Some(times) = all.get_mut(kind.index()) {
                times.firsts.push(*first);
                times.lasts.push(*last);
            }
        }
        for times in &mut all {
            times.firsts.sort_unstable();
            times.lasts.sort_unstable();
            times.firsts.shrink_to_fit();
            times.lasts.shrink_to_fit();
        }
        all
    }

    /// The number of events that meet the window.
    pub(super) fn count(&self, window: ClosedRange) -> usize {
        let begun = self.firsts.partition_point(|first| *first <= window.last);
        let over = self.lasts.partition_point(|last| *last < window.first);
        begun - over
    }

    /// For each pair of neighbouring edges, the number of events that meet the time between them.
    pub(super) fn counts_per_column(&self, edges: &[Moment]) -> Vec<usize> {
        let (mut begun, mut over) = (Gallop::over(&self.firsts), Gallop::over(&self.lasts));
        let stretches = edges.iter().zip(edges.iter().skip(1));
        stretches
            .map(|(from, to)| begun.below(to.as_millis()) - over.below(from.as_millis()))
            .collect()
    }

    /// For each pair of neighbouring edges, the number of events that start between them.
    pub(super) fn starts_per_column(&self, edges: &[Moment]) -> Vec<usize> {
        values_between(&self.firsts, edges)
    }
}

/// For each pair of neighbouring edges, the number of values of a sorted column between them.
pub(super) fn values_between(column: &[i64], edges: &[Moment]) -> Vec<usize> {
    let mut gallop = Gallop::over(column);
    let below: Vec<usize> = edges.iter().map(|edge| gallop.below(edge.as_millis())).collect();
    below.iter().zip(below.iter().skip(1)).map(|(from, to)| to - from).collect()
}

/// A galloping search in a sorted column, for values that only rise.
struct Gallop<'a> {
    column: &'a [i64],
    at: usize,
}

impl<'a> Gallop<'a> {
    const fn over(column: &'a [i64]) -> Self {
        Self { column, at: 0 }
    }

    /// The number of values less than `value`, which is not less than in the last call.
    ///
    /// Gallops from the last answer, so that narrow stretches are cheap.
    fn below(&mut self, value: i64) -> usize {
        let rest = self.column.get(self.at..).unwrap_or_default();
        self.at += gallop(rest, |it| *it < value);
        self.at
    }
}
