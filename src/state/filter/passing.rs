//! Events that pass the filter, whatever the dates shown.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::index::Bits;

/// The events that pass the filter by kind, words, terms and grade.
///
/// Neither the dates shown nor the map's frame are part of it, so that it stays the same while
/// time or the map moves. Without a filter all events pass, which takes no memory; clones share
/// theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passing(Option<Arc<FilterResult>>);

/// The answer for the events of a dataset of which not all pass.
#[derive(Debug, Default)]
struct FilterResult {
    /// Those that pass.
    passes: Bits,
    /// Those that would without a grade; `None` where none is asked for.
    ungraded: Option<Bits>,
    /// The positions that pass, in order, once somebody asks for them.
    positions: OnceLock<Vec<usize>>,
}

impl PartialEq for FilterResult {
    fn eq(&self, other: &Self) -> bool {
        self.passes == other.passes && self.ungraded == other.ungraded
    }
}

impl Eq for FilterResult {}

/// Why an event does not pass: the first reason that holds, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// It does not fulfil a term, its kind is switched off, or it lacks a word of the search.
    Filtered,
    /// No grade of it reaches the one asked for.
    BelowGrade,
}

impl Passing {
    /// Those events pass; `ungraded` would without a grade, if one is asked for.
    pub(super) fn of(passes: Bits, ungraded: Option<Bits>) -> Self {
        Self(Some(Arc::new(FilterResult { passes, ungraded, positions: OnceLock::new() })))
    }

    /// Whether there is no filter, so that every event passes.
    pub const fn is_all(&self) -> bool {
        self.0.is_none()
    }

    /// Whether the event at that position passes.
    pub fn contains(&self, position: usize) -> bool {
        self.0.as_deref().is_none_or(|some| some.passes.contains(position))
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
        let some = self.0.as_deref()?;
        Some(some.positions.get_or_init(|| some.passes.positions()))
    }

    /// How many pass of so many in all.
    pub fn count(&self, total: usize) -> usize {
        self.0.as_deref().map_or(total, |some| some.passes.count())
    }

    /// Exactly the events at those positions, of `total` in all.
    #[cfg(test)]
    pub(crate) fn only(positions: impl IntoIterator<Item = usize>, total: usize) -> Self {
        Self::of(Bits::at(total, positions), None)
    }

    /// Why the event at that position does not pass; `None` if it does.
    pub(super) fn failure(&self, position: usize) -> Option<Failure> {
        let some = self.0.as_deref()?;
        if some.passes.contains(position) {
            return None;
        }
        let passes_else = some.ungraded.as_ref().is_some_and(|bits| bits.contains(position));
        Some(if passes_else { Failure::BelowGrade } else { Failure::Filtered })
    }
}
