//! Counts by kind of the events that meet a window.

use super::ClosedRange;
use super::gallop::gallop;
use crate::model::{EventKind, Moment};

/// The first and the last instants of the events of one kind, each list sorted by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct KindTimes {
    firsts: Vec<i64>,
    lasts: Vec<i64>,
}

impl KindTimes {
    /// One for each of `count` kinds, at their indices.
    pub(super) fn of_all(
        first: &[i64],
        last: &[i64],
        kinds: &[EventKind],
        count: usize,
    ) -> Vec<Self> {
        let mut all = vec![Self::default(); count];
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
        let begun = ranks_of(&self.firsts, edges);
        let over = ranks_of(&self.lasts, edges);
        begun.iter().skip(1).zip(&over).map(|(begun, over)| begun - over).collect()
    }

    /// For each pair of neighbouring edges, the number of events that start between them.
    pub(super) fn starts_per_column(&self, edges: &[Moment]) -> Vec<usize> {
        values_between(&self.firsts, edges)
    }
}

/// For each pair of neighbouring edges, the number of values of a sorted column between them.
pub(super) fn values_between(column: &[i64], edges: &[Moment]) -> Vec<usize> {
    let ranks = ranks_of(column, edges);
    ranks.iter().zip(ranks.iter().skip(1)).map(|(from, to)| to - from).collect()
}

/// For each edge, the number of values of a sorted column before it. Edges rise, so each search
/// starts at the answer of the last: narrow columns of pixels cost little.
fn ranks_of(column: &[i64], edges: &[Moment]) -> Vec<usize> {
    let mut rank = 0;
    edges
        .iter()
        .map(|edge| {
            let rest = column.get(rank..).unwrap_or_default();
            rank += gallop(rest, |it| *it < edge.as_millis());
            rank
        })
        .collect()
}
