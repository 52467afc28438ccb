//! How far the reading of a file has come, and the way to call it off.

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};

/// How many records are read between two words on it: often enough for a bar to glide, and
/// seldom enough to cost nothing.
pub(super) const RECORDS_A_WORD: usize = 512;

/// How far the reading of a file has come.
///
/// It is shared: the threads that read count up, and whoever watches looks in at any time. All of
/// it is plain counters, so that neither waits for the other.
#[derive(Default)]
pub struct Progress {
    work: AtomicU8,
    /// How much of each work is done, and how much of it there is: bytes, or steps.
    amounts: [(AtomicU64, AtomicU64); 4],
    events: AtomicU64,
    cancelled: AtomicBool,
    listener: Option<Box<dyn Fn() + Send + Sync>>,
}

/// What is done with a file, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Its bytes are fetched.
    #[default]
    Reading,
    /// It is cut into records.
    Cutting,
    /// Its records are read and checked.
    Checking,
    /// Events are put in order, and indexed.
    Indexing,
}

/// How far it is at one instant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// What is done now.
    pub work: Work,
    /// How much of that is done: bytes, or steps of the indexing.
    pub done: u64,
    /// How much of that there is.
    pub total: u64,
    /// How many events were found so far.
    pub events: u64,
}

impl Work {
    const ALL: [Self; 4] = [Self::Reading, Self::Cutting, Self::Checking, Self::Indexing];

    /// The share of everything that is done when the work begins, as was measured of large files
    /// that the system had at hand.
    const fn begins_at(self) -> f64 {
        match self {
            Self::Reading => 0.0,
            Self::Cutting => 0.04,
            Self::Checking => 0.14,
            Self::Indexing => 0.76,
        }
    }

    /// The same for its end.
    fn ends_at(self) -> f64 {
        let next = Self::ALL.into_iter().find(|work| *work > self);
        next.map_or(1.0, Self::begins_at)
    }
}

impl Stage {
    /// The share of everything that is done, from 0 to 1.
    pub fn share(self) -> f64 {
        let thousandths = (self.done.saturating_mul(1000)).checked_div(self.total).unwrap_or(0);
        let within = f64::from(u16::try_from(thousandths.min(1000)).unwrap_or(1000)) / 1000.0;
        let (from, to) = (self.work.begins_at(), self.work.ends_at());
        from + within * (to - from)
    }
}

impl Progress {
    /// Progress that calls `listener` now and then while it goes on, on whichever thread reads.
    pub fn heard_by(listener: impl Fn() + Send + Sync + 'static) -> Self {
        Self { listener: Some(Box::new(listener)), ..Self::default() }
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        let nth = usize::from(self.work.load(Ordering::Acquire));
        let amount = self.amounts.get(nth).map_or((0, 0), |(done, total)| {
            (done.load(Ordering::Relaxed), total.load(Ordering::Relaxed))
        });
        Stage {
            work: Work::ALL.get(nth).copied().unwrap_or_default(),
            done: amount.0,
            total: amount.1,
            events: self.events.load(Ordering::Relaxed),
        }
    }

    /// Calls the reading off: it ends soon, and nothing comes of it.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the reading was called off.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The next work begins, and there is that much of it.
    pub(crate) fn begin(&self, work: Work, total: usize) {
        if let Some((_, amount)) = self.amounts.get(usize::from(work as u8)) {
            amount.store(number(total), Ordering::Relaxed);
        }
        // Whoever sees the work sees how much of it there is.
        self.work.store(work as u8, Ordering::Release);
        self.tell();
    }

    /// So much more of the work at hand is done.
    pub(crate) fn advance(&self, amount: usize) {
        let nth = usize::from(self.work.load(Ordering::Relaxed));
        if let Some((done, _)) = self.amounts.get(nth) {
            done.fetch_add(number(amount), Ordering::Relaxed);
        }
        self.tell();
    }

    /// So many more events were found.
    pub(super) fn count_events(&self, events: usize) {
        self.events.fetch_add(number(events), Ordering::Relaxed);
    }

    fn tell(&self) {
        if let Some(listener) = &self.listener {
            listener();
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = f.debug_struct("Progress");
        told.field("stage", &self.stage()).field("cancelled", &self.is_cancelled());
        told.finish_non_exhaustive()
    }
}

fn number(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_phase_goes_on_where_the_one_before_it_ends() {
        let share = |work, done| Stage { work, done, total: 7, events: 0 }.share();
        let mut shares = Vec::new();
        for work in Work::ALL {
            shares.extend((0..=7).map(|done| share(work, done)));
        }
        assert!(shares.is_sorted(), "{shares:?}");
        assert_eq!((shares.first(), shares.last()), (Some(&0.0), Some(&1.0)));
    }

    #[test]
    fn a_share_is_known_where_there_is_nothing_to_do_or_more_was_done_than_there_was() {
        let share = |done, total| Stage { done, total, ..Stage::default() }.share();
        assert!((share(0, 0) - 0.0).abs() < f64::EPSILON);
        assert!((share(9, 3) - 0.04).abs() < f64::EPSILON);
        assert!((share(u64::MAX, u64::MAX) - 0.0).abs() < 0.05);
    }
}
