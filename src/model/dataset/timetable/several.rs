//! Events in several stretches of time, which no pair of columns can hold.

use crate::model::moment::ClosedRange;
use crate::model::when::ReadingBounds;
use crate::model::{EventKind, Stretch, When};

/// An event in several stretches.
#[derive(Clone, Debug)]
pub(super) struct SeveralStretches {
    /// Its position in the dataset.
    pub(super) position: usize,
    pub(super) kind: EventKind,
    hull: ReadingBounds,
    one_of: bool,
    stretches: Box<[ReadingBounds]>,
}

impl SeveralStretches {
    /// The event at that position; `None` if its date is a single stretch.
    pub(super) fn of(position: usize, kind: EventKind, when: &When) -> Option<Self> {
        let mut stretches = when.stretches();
        stretches.nth(1)?;
        let stretches = when.stretches().map(Stretch::readings).collect();
        let (hull, one_of) = (when.readings(), when.is_one_of());
        Some(Self { position, kind, hull, one_of, stretches })
    }

    /// Whether one of its stretches is possibly in the window.
    pub(super) fn possibly_in(&self, window: ClosedRange) -> bool {
        self.stretches.iter().any(|stretch| stretch.possibly_in(window))
    }

    /// Whether every reading of it is in the window.
    pub(super) fn certainly_in(&self, window: ClosedRange) -> bool {
        if self.one_of {
            return self.hull.certainly_in(window);
        }
        self.stretches.iter().any(|stretch| stretch.certainly_in(window))
    }

    /// Whether the window lies between two of its stretches and meets none.
    pub(super) fn skips(&self, window: ClosedRange) -> bool {
        self.hull.possibly_in(window) && !self.possibly_in(window)
    }
}

/// Takes the positions of these events, which are in rising order, out of those found from `before`
/// on, which are too.
pub(super) fn without<'a>(
    found: &mut Vec<usize>,
    before: usize,
    events: impl Iterator<Item = &'a SeveralStretches>,
) {
    let out: Vec<usize> = events.map(|one| one.position).collect();
    let found_now = found.get(before..).unwrap_or_default();
    if out.is_empty() || !out.iter().any(|position| found_now.binary_search(position).is_ok()) {
        return;
    }
    let kept: Vec<usize> = found.drain(before..).collect();
    found.extend(kept.into_iter().filter(|position| out.binary_search(position).is_err()));
}
