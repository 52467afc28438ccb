//! Counting what meets a window, kind by kind.

use super::super::{EventKind, Moment};
use super::{Run, nth};

/// The instants at which the events of one kind begin and end.
#[derive(Clone, Debug, Default)]
pub(super) struct KindTimes {
    /// The first instants, sorted.
    firsts: Vec<i64>,
    /// The last instants, sorted.
    lasts: Vec<i64>,
}

impl KindTimes {
    /// One for each kind, in the order of [`EventKind::ALL`].
    pub(super) fn of_all(first: &[i64], last: &[i64], kinds: &[EventKind]) -> Vec<Self> {
        let mut all = vec![Self::default(); EventKind::ALL.len()];
        for ((first, last), kind) in first.iter().zip(last).zip(kinds) {
            if let Some(times) = all.get_mut(nth(*kind)) {
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

    pub(super) fn count(&self, window: Run) -> usize {
        let begun = self.firsts.partition_point(|first| *first <= window.last);
        let over = self.lasts.partition_point(|last| *last < window.first);
        begun - over
    }

    pub(super) fn columns(&self, edges: &[Moment]) -> Vec<usize> {
        let (mut begun, mut over) = (Cursor::over(&self.firsts), Cursor::over(&self.lasts));
        let stretches = edges.iter().zip(edges.iter().skip(1));
        stretches
            .map(|(from, to)| begun.below(to.as_millis()) - over.below(from.as_millis()))
            .collect()
    }

    pub(super) fn begun(&self, edges: &[Moment]) -> Vec<usize> {
        let (mut from_cursor, mut to_cursor) =
            (Cursor::over(&self.firsts), Cursor::over(&self.firsts));
        let stretches = edges.iter().zip(edges.iter().skip(1));
        stretches
            .map(|(from, to)| to_cursor.below(to.as_millis()) - from_cursor.below(from.as_millis()))
            .collect()
    }
}

/// A place in a sorted column that only moves on.
pub(super) struct Cursor<'a> {
    column: &'a [i64],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) const fn over(column: &'a [i64]) -> Self {
        Self { column, at: 0 }
    }

    /// How many values are less than that. It looks at twice as many as lie between this and the
    /// last answer in steps that double, then halves: narrow columns cost little.
    pub(super) fn below(&mut self, value: i64) -> usize {
        let rest = self.column.get(self.at..).unwrap_or_default();
        let mut reach = 1;
        while rest.get(reach - 1).is_some_and(|it| *it < value) {
            reach *= 2;
        }
        let (from, to) = (reach / 2, (reach - 1).min(rest.len()));
        let near = rest.get(from..to.max(from)).unwrap_or_default();
        self.at += from + near.partition_point(|it| *it < value);
        self.at
    }
}
