//! How many threads share the reading of a long list, and how.

use std::num::NonZero;
use std::thread;

/// The threads that share a list: each takes the next stretch of it, until there is none. So all
/// of them are done at the same time, however busy the machine is with other things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Crew {
    /// How many there are at most, this one included.
    threads: usize,
    /// How many records a stretch has.
    stretch: usize,
}

impl Crew {
    /// As many as the machine has room for.
    pub(super) fn of_machine() -> Self {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        Self { threads, stretch: 2_048 }
    }

    /// That many, with stretches of that many records.
    #[cfg(test)]
    pub(super) const fn of(threads: usize, stretch: usize) -> Self {
        Self { threads, stretch }
    }

    /// How many records a stretch has.
    pub(super) fn stretch(self) -> usize {
        self.stretch.max(1)
    }

    /// How many threads are worth having for so many records, beside this one.
    pub(super) fn others_for(self, records: usize) -> usize {
        records.div_ceil(self.stretch()).min(self.threads).saturating_sub(1)
    }
}
