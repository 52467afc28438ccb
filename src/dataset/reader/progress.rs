//! Progress of the reading of a file, and its cancellation.

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};

use crate::model::variants::all_variants;

/// Records between two updates of the progress, and the records that one thread reads at a time.
/// Many updates make the bar glide; few cost nothing.
pub(super) const RECORDS_PER_UPDATE: usize = 512;

/// Progress of the reading of a file, shared by the threads that read and those that watch.
///
/// It consists of plain counters, so that neither side waits for the other.
#[derive(Default)]
pub struct Progress {
    work: AtomicU8,
    /// Done and total amount of each work, in bytes or steps.
    amounts: [(AtomicU64, AtomicU64); 4],
    /// How many events are read.
    events: AtomicU64,
    cancelled: AtomicBool,
    /// Called after each update.
    listener: Option<Box<dyn Fn() + Send + Sync>>,
}

/// The works of opening a file, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, strum::VariantArray)]
pub enum Work {
    /// Fetching its bytes.
    #[default]
    Reading,
    /// Cutting it into records.
    Cutting,
    /// Reading and checking its records.
    Checking,
    /// Sorting and indexing its events.
    Indexing,
}

/// The progress at one instant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// The current work.
    pub work: Work,
    /// How much of the work is done, in bytes, or in steps of the indexing.
    pub done: u64,
    /// The total of the work; 0 while it is not known.
    pub total: u64,
    /// How many events are read.
    pub events: u64,
}

impl Work {
    all_variants! {
        /// All works, in their order.
        pub(super)
    }

    /// The share of the whole that is done when the work begins, measured with large files in the
    /// system's cache.
    const fn begins_at(self) -> f64 {
        match self {
            Self::Reading => 0.0,
            Self::Cutting => 0.04,
            Self::Checking => 0.14,
            Self::Indexing => 0.76,
        }
    }

    /// The share of the whole that is done when the work ends.
    fn ends_at(self) -> f64 {
        let next = Self::ALL.into_iter().find(|work| *work > self);
        next.map_or(1.0, Self::begins_at)
    }
}

impl Stage {
    /// The share of the whole that is done, from 0 to 1.
    pub fn share(self) -> f64 {
        let thousandths = (self.done.saturating_mul(1000)).checked_div(self.total).unwrap_or(0);
        let within = f64::from(u16::try_from(thousandths.min(1000)).unwrap_or(1000)) / 1000.0;
        let (from, to) = (self.work.begins_at(), self.work.ends_at());
        from + within * (to - from)
    }
}

impl Progress {
    /// Progress that calls `listener` after each update, on the thread that reads.
    pub fn heard_by(listener: impl Fn() + Send + Sync + 'static) -> Self {
        Self { listener: Some(Box::new(listener)), ..Self::default() }
    }

    /// The progress now.
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

    /// Cancels the reading: it ends soon, without a result.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the reading was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Begins the next work, which takes `total` bytes or steps.
    pub(crate) fn begin(&self, work: Work, total: usize) {
        if let Some((_, amount)) = self.amounts.get(usize::from(work as u8)) {
            amount.store(number(total), Ordering::Relaxed);
        }
        // Released last, so that whoever sees the work sees its total.
        self.work.store(work as u8, Ordering::Release);
        self.notify();
    }

    /// Adds to what is done of the current work.
    pub(crate) fn advance(&self, amount: usize) {
        let nth = usize::from(self.work.load(Ordering::Relaxed));
        if let Some((done, _)) = self.amounts.get(nth) {
            done.fetch_add(number(amount), Ordering::Relaxed);
        }
        self.notify();
    }

    /// Adds to the number of events.
    pub(crate) fn count_events(&self, events: usize) {
        self.events.fetch_add(number(events), Ordering::Relaxed);
    }

    fn notify(&self) {
        if let Some(listener) = &self.listener {
            listener();
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Progress");
        shown.field("stage", &self.stage()).field("cancelled", &self.is_cancelled());
        shown.finish_non_exhaustive()
    }
}

fn number(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_work_begins_at_the_share_where_the_one_before_it_ends() {
        let share = |work, done| Stage { work, done, total: 7, events: 0 }.share();
        let mut shares = Vec::new();
        for work in Work::ALL {
            shares.extend((0..=7).map(|done| share(work, done)));
        }
        assert!(shares.is_sorted(), "{shares:?}");
        assert_eq!((shares.first(), shares.last()), (Some(&0.0), Some(&1.0)));
    }

    #[test]
    fn the_share_is_defined_with_nothing_to_do_and_with_more_done_than_there_was() {
        let share = |done, total| Stage { done, total, ..Stage::default() }.share();
        assert!((share(0, 0) - 0.0).abs() < f64::EPSILON);
        assert!((share(9, 3) - 0.04).abs() < f64::EPSILON);
        assert!((share(u64::MAX, u64::MAX) - 0.0).abs() < 0.05);
    }
}
