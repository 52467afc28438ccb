//! Events that pass the filter, whatever the dates shown.

use std::ops::Range;
use std::sync::Arc;

use super::Filter;
use super::search_index::SearchIndex;
use crate::model::Dataset;

/// The events that pass the filter by kind, words and grade.
///
/// Neither the dates shown nor the map's frame are part of it, so that it stays the same while
/// time or the map moves. Without a filter all events pass, which takes no memory; clones share
/// theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passing(Option<Arc<FilterResult>>);

/// The answer for each event of a dataset of which not all pass.
#[derive(Debug, Default, PartialEq, Eq)]
struct FilterResult {
    /// Why the event at each position does not pass; `None` where it does.
    failures: Vec<Option<Failure>>,
    /// The positions that pass, in order.
    positions: Vec<usize>,
}

/// Why an event does not pass: the first reason that holds, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// Its kind is switched off, or it lacks a word of the search.
    Filtered,
    /// No grade of it reaches the one asked for.
    BelowGrade,
}

impl Passing {
    /// Applies a filter to every event. The index of the dataset's words is built when a filter
    /// first has words.
    pub(super) fn of(
        filter: &Filter,
        dataset: &Dataset,
        search_index: &mut Option<SearchIndex>,
    ) -> Self {
        if filter.passes_all_events() {
            return Self::default();
        }
        let mut failures = vec![None; dataset.events().len()];
        if !filter.text.trim().is_empty() {
            failures.fill(Some(Failure::Filtered));
            let index = search_index.get_or_insert_with(|| SearchIndex::of(dataset));
            for position in index.find(&filter.text) {
                if let Some(failure) = failures.get_mut(position) {
                    *failure = None;
                }
            }
        }
        if !filter.hidden_kinds.is_empty() {
            for (failure, kind) in failures.iter_mut().zip(dataset.timetable().kinds()) {
                if filter.hidden_kinds.contains(kind) {
                    *failure = Some(Failure::Filtered);
                }
            }
        }
        if let Some(floor) = filter.at_least {
            for (failure, event) in failures.iter_mut().zip(dataset.events()) {
                if failure.is_none() && !dataset.event_reaches(event, floor) {
                    *failure = Some(Failure::BelowGrade);
                }
            }
        }
        Self::from_failures(failures)
    }

    fn from_failures(failures: Vec<Option<Failure>>) -> Self {
        let passing = failures.iter().enumerate().filter(|(_, failure)| failure.is_none());
        let positions = passing.map(|(position, _)| position).collect();
        Self(Some(Arc::new(FilterResult { failures, positions })))
    }

    /// Whether there is no filter, so that every event passes.
    pub const fn is_all(&self) -> bool {
        self.0.is_none()
    }

    /// Whether the event at that position passes.
    pub fn contains(&self, position: usize) -> bool {
        self.failure(position).is_none()
    }

    /// The positions within a range that pass, in order. What the filter leaves out costs nothing.
    pub fn within(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let (all, some) = match self.positions() {
            None => (range, &[][..]),
            Some(positions) => {
                let from = positions.partition_point(|position| *position < range.start);
                let to = positions.partition_point(|position| *position < range.end);
                (0..0, positions.get(from..to).unwrap_or_default())
            }
        };
        all.chain(some.iter().copied())
    }

    /// All positions that pass, in order; `None` if every event does.
    pub fn positions(&self) -> Option<&[usize]> {
        self.0.as_deref().map(|some| &*some.positions)
    }

    /// Exactly the events at those positions, of `total` in all.
    #[cfg(test)]
    pub(crate) fn only(positions: impl IntoIterator<Item = usize>, total: usize) -> Self {
        let mut failures = vec![Some(Failure::Filtered); total];
        for position in positions {
            failures[position] = None;
        }
        Self::from_failures(failures)
    }

    /// Why the event at that position does not pass; `None` if it does.
    pub(super) fn failure(&self, position: usize) -> Option<Failure> {
        let some = self.0.as_deref()?;
        some.failures.get(position).copied().unwrap_or(Some(Failure::Filtered))
    }
}
