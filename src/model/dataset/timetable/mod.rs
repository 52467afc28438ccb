//! The times of all events as columns, for counting and finding without a look at each event.
//!
//! An event's date counts with everything that it can mean, as the closed range of milliseconds
//! from `first` to `last`; [`TimeSpan::meets`] is then an overlap of two closed ranges, whether one
//! of them is an instant or not. Next to the events are kept, at 49 bytes for each with a date:
//!
//! - the columns `first`, `last` and the kinds, in the order of the dataset, which is that of time;
//! - the columns of the latest starts and the earliest ends. An event is *possibly* in a window where
//!   some reading of its date is, which is where `first` to `last` meets it, and *certainly* where
//!   every reading is: where it starts at the latest before the window closes, and ends at the
//!   earliest after it opens. That is the same comparison of two columns with a window, so that the
//!   same index answers it;
//! - a [`BlockIndex`] over them, so that the events that meet a window are found without a look at
//!   the rest. With *k* events in the window, *n* in all, and *l* that last longer than their
//!   neighbours, that takes O(*k* + *l* log *n*) steps, and whole blocks of 64 at once where all of
//!   them meet it;
//! - for each kind its first and last instants, each sorted by itself. Whatever is over before the
//!   window opens has begun before it closes, so that the events that meet a window `[a, b]` are
//!   those with `first` ≤ *b* less those with `last` < *a*: a count takes two binary searches,
//!   however many events there are and however long they last. This is the usual count over
//!   intervals by their sorted end points, as in Edelsbrunner and Overmars, "On the equivalence of
//!   some rectangle problems", 1982.
//!
//! Events in [several stretches](crate::model::When::stretches), which are few, are in the columns
//! with everything from the first stretch to the last, and are looked at one by one in addition.

mod block_index;
mod gallop;
mod kinds;
mod rank_order;
mod several;

use self::block_index::BlockIndex;
use self::kinds::{KindTimes, values_between};
use self::rank_order::RankOrder;
use self::several::{SeveralStretches, without};
use crate::model::moment::ClosedRange;
use crate::model::{Event, EventKind, Moment, OwnKind, Precision, TimeSpan};

/// The times of a dataset's events, by position.
#[derive(Clone, Debug, Default)]
pub struct Timetable {
    first: Vec<i64>,
    last: Vec<i64>,
    latest_start: Vec<i64>,
    earliest_end: Vec<i64>,
    kinds: Vec<EventKind>,
    kinds_in_order: Vec<EventKind>,
    blocks: BlockIndex,
    sure: BlockIndex,
    several: Vec<SeveralStretches>,
    by_kind: Vec<KindTimes>,
    by_first: RankOrder,
    by_last: RankOrder,
    rough: Vec<usize>,
    /// The anchors, which the order of the dataset is by; empty where they equal `first`.
    anchors: Vec<i64>,
    between_starts: Vec<TimeSpan>,
}

/// A window as two numbers to compare ranks with: see [`Timetable::ranks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranks {
    /// The number of events that have begun when the window closes: those with a lesser rank by
    /// their first instant.
    pub begun: u32,
    /// The number of those that were over before it opens: those with a lesser rank by their last
    /// instant.
    pub over: u32,
}

impl Timetable {
    /// The timetable of events that are sorted by time, those without a date last. `end` is when
    /// the last of them is over, and `own` are the kinds besides those that are built in.
    pub(super) fn of(events: &[Event], end: Option<Moment>, own: &[OwnKind]) -> Self {
        let dated = events.iter().take_while(|event| event.when.is_some()).count();
        let mut table = Self {
            first: Vec::with_capacity(dated),
            last: Vec::with_capacity(dated),
            latest_start: Vec::with_capacity(dated),
            earliest_end: Vec::with_capacity(dated),
            kinds: events.iter().map(|event| event.kind).collect(),
            kinds_in_order: EventKind::in_order(own),
            ..Self::default()
        };
        let mut anchors = Vec::with_capacity(dated);
        let dates = events.iter().filter_map(|event| event.when.as_ref());
        for (position, when) in dates.enumerate() {
            let readings = when.readings();
            let ClosedRange { first, last } = readings.hull;
            let anchor = when.anchor().as_millis();
            if when.precision() < Precision::Day || anchor != first {
                table.rough.push(position);
            }
            table.first.push(first);
            table.last.push(last);
            table.latest_start.push(readings.latest_start);
            table.earliest_end.push(readings.earliest_end);
            if let Some(kind) = table.kinds.get(position) {
                table.several.extend(SeveralStretches::of(position, *kind, when));
            }
            anchors.push(anchor);
        }
        table.blocks = BlockIndex::over(&table.first, &table.last);
        table.sure = BlockIndex::over(&table.latest_start, &table.earliest_end);
        table.by_kind =
            KindTimes::of_all(&table.first, &table.last, &table.kinds, table.kinds_in_order.len());
        table.by_first = RankOrder::of(&table.first);
        table.by_last = RankOrder::of(&table.last);
        table.between_starts = between_starts(&anchors, end);
        if anchors != table.first {
            table.anchors = anchors;
        }
        table
    }

    /// The number of events with a date. They are the first ones of the dataset.
    pub fn dated(&self) -> usize {
        self.first.len()
    }

    /// The kinds of all events, in the order of the dataset.
    pub fn kinds(&self) -> &[EventKind] {
        &self.kinds
    }

    /// Every kind that the dataset's events can have, built in or its own, in the order of lists and
    /// lanes. The [index](EventKind::index) of each is below their number.
    pub fn kinds_in_order(&self) -> &[EventKind] {
        &self.kinds_in_order
    }

    /// The first instant that the date of the event at that position can mean; `None` if it has no
    /// date.
    pub fn first(&self, position: usize) -> Option<Moment> {
        self.first.get(position).copied().map(Moment::from_millis)
    }

    /// Positions of the events that belong to no single day, or not to that of their first instant:
    /// those dated by month or year, or with an open start.
    pub fn rough(&self) -> &[usize] {
        &self.rough
    }

    /// The stretches in which no event starts and that are long compared with the whole, in order.
    pub fn between_starts(&self) -> &[TimeSpan] {
        &self.between_starts
    }

    /// Takes over [`between_starts`](Self::between_starts) of the timetable that this is a part of.
    pub(super) fn keep_between_starts_of(&mut self, whole: &Self) {
        self.between_starts.clone_from(&whole.between_starts);
    }

    /// For each pair of neighbours among `edges`, which rise, the number of events with their
    /// [anchor](crate::model::When::anchor) between them.
    pub fn anchors_per_column(&self, edges: &[Moment]) -> Vec<usize> {
        let anchors = if self.anchors.is_empty() { &self.first } else { &self.anchors };
        values_between(anchors, edges)
    }

    /// Whether the event at that position is possibly in the window.
    pub fn meets(&self, position: usize, window: TimeSpan) -> bool {
        let window = ClosedRange::from(window);
        let dates = self.first.get(position).zip(self.last.get(position));
        dates.is_some_and(|(first, last)| *first <= window.last && *last >= window.first)
            && self.several_at(position).is_none_or(|several| several.possibly_in(window))
    }

    /// Whether the event at that position is certainly in the window.
    pub fn certainly_in(&self, position: usize, window: TimeSpan) -> bool {
        let window = ClosedRange::from(window);
        let dates = self.latest_start.get(position).zip(self.earliest_end.get(position));
        dates.is_some_and(|(starts, ends)| *starts <= window.last && *ends >= window.first)
            || self.several_at(position).is_some_and(|several| several.certainly_in(window))
    }

    fn several_at(&self, position: usize) -> Option<&SeveralStretches> {
        let nth = self.several.binary_search_by_key(&position, |one| one.position).ok()?;
        self.several.get(nth)
    }

    /// Adds the positions of the events that are possibly in the window to `found`, in order of time.
    pub fn find(&self, window: TimeSpan, found: &mut Vec<usize>) {
        let (window, before) = (ClosedRange::from(window), found.len());
        self.blocks.find(&self.first, &self.last, window, found);
        without(found, before, self.several.iter().filter(|one| !one.possibly_in(window)));
    }

    /// Adds the positions of the events that are possibly and not certainly in the window to
    /// `found`, in order of time. That takes a step for each of them and for each block of events
    /// that it cuts, and none for those that are certain.
    pub fn find_uncertain(&self, window: TimeSpan, found: &mut Vec<usize>) {
        let (window, before) = (ClosedRange::from(window), found.len());
        let columns = [&*self.first, &*self.last, &*self.latest_start, &*self.earliest_end];
        self.blocks.find_unsure(&self.sure, columns, window, found);
        let settled =
            |one: &&SeveralStretches| one.certainly_in(window) || !one.possibly_in(window);
        without(found, before, self.several.iter().filter(settled));
    }

    /// The window as ranks. Of any set of events without several stretches, those that meet it number
    /// as many as have a rank by their first instant below `begun`, less those with a rank by their
    /// last below `over`.
    pub fn ranks(&self, window: TimeSpan) -> Ranks {
        let ClosedRange { first, last } = window.into();
        Ranks {
            begun: self.by_first.count(&self.first, |it| it <= last),
            over: self.by_last.count(&self.last, |it| it < first),
        }
    }

    /// The position of the event with that rank by its first instant.
    pub fn by_first(&self, rank: u32) -> Option<u32> {
        self.by_first.position(rank)
    }

    /// The position of the event with that rank by its last instant.
    pub fn by_last(&self, rank: u32) -> Option<u32> {
        self.by_last.position(rank)
    }

    /// Whether both ranks of every event equal its position: events end in the order in which they
    /// begin, which is that of the dataset.
    pub fn ranks_are_positions(&self) -> bool {
        self.by_first.is_identity() && self.by_last.is_identity()
    }

    /// The number of events that meet the window.
    pub fn count(&self, window: TimeSpan) -> usize {
        let window = ClosedRange::from(window);
        let met: usize = self.by_kind.iter().map(|times| times.count(window)).sum();
        met - self.several.iter().filter(|one| one.skips(window)).count()
    }

    /// The number of events of that kind that meet the window.
    pub fn count_of(&self, kind: EventKind, window: TimeSpan) -> usize {
        let window = ClosedRange::from(window);
        let met = self.by_kind.get(kind.index()).map_or(0, |times| times.count(window));
        let skip = self.several.iter().filter(|one| one.kind == kind && one.skips(window));
        met - skip.count()
    }

    /// For each pair of neighbours among `edges`, which rise, the number of events of that kind that
    /// meet the time between them: the heights of a ridge over columns of pixels. An event that
    /// lasts over several pairs counts in each of them.
    pub fn counts_per_column(&self, kind: EventKind, edges: &[Moment]) -> Vec<usize> {
        let mut counts = self.by_kind.get(kind.index()).map_or_else(
            || vec![0; edges.len().saturating_sub(1)],
            |times| times.counts_per_column(edges),
        );
        for one in self.several.iter().filter(|one| one.kind == kind) {
            let columns = edges.iter().zip(edges.iter().skip(1));
            for (count, (from, to)) in counts.iter_mut().zip(columns) {
                *count -= usize::from(one.skips(TimeSpan::between(*from, *to).into()));
            }
        }
        counts
    }

    /// The same for the number of events of that kind that start between the two: each counts once.
    pub fn starts_per_column(&self, kind: EventKind, edges: &[Moment]) -> Vec<usize> {
        self.by_kind.get(kind.index()).map_or_else(
            || vec![0; edges.len().saturating_sub(1)],
            |times| times.starts_per_column(edges),
        )
    }
}

/// Only stretches longer than this part of the whole count, so that there are fewer than that many.
/// The overview draws nothing between events that are closer to each other on any screen.
const LEAST_SHARE: i64 = 600;

/// The stretches from one start to the next that are longer than 1/[`LEAST_SHARE`] of the time from the
/// first start to `end`, in order. The last one ends at `end`.
fn between_starts(starts: &[i64], end: Option<Moment>) -> Vec<TimeSpan> {
    let (Some(first), Some(end)) = (starts.first(), end) else {
        return Vec::new();
    };
    let least = end.as_millis().saturating_sub(*first) / LEAST_SHARE;
    let ends = starts.iter().skip(1).copied().chain([end.as_millis()]);
    starts
        .iter()
        .zip(ends)
        .filter(|(from, to)| to.saturating_sub(**from) > least)
        .filter_map(|(from, to)| TimeSpan::new(Moment::from_millis(*from), Moment::from_millis(to)))
        .collect()
}

#[cfg(test)]
mod tests;
