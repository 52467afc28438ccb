//! When all events of a dataset take place, as columns.
//!
//! An event's date is taken for everything that it can mean, as the closed run of milliseconds
//! from `first` to `last`; [`TimeSpan::meets`] is then the plain question of two closed intervals,
//! whether one of the two is an instant or not. Three things are kept beside the events, 33 bytes
//! for each that has a date:
//!
//! - the columns `first`, `last` and the kinds, in the order of the dataset, which is that of time;
//! - over them a tree of the least and greatest value of each 64 neighbours (`fence`), so that
//!   the events that meet a window are found by walking over nothing else. With *k* events in
//!   the window, *n* in all, and *l* that last longer than their neighbours, that takes
//!   O(*k* + *l* log *n*) steps, and whole blocks of 64 at once where all of them meet it;
//! - for each kind its first and last instants, each sorted by itself. All that lasts until the
//!   window opens has begun before the window closes, so that the events that meet a window
//!   `[a, b]` are those with `first` ≤ *b* less those with `last` < *a*: a count takes two binary
//!   searches, however many events there are and however long they last. This is the usual count
//!   over intervals by their sorted end points, as in Edelsbrunner and Overmars, "On the
//!   equivalence of some rectangle problems", 1982.

mod fence;
mod kinds;
mod order;
mod waits;

use self::fence::Fence;
use self::kinds::{Cursor, KindTimes};
use self::order::Order;
use self::waits::waits;
use super::{Event, EventKind, Moment, Precision, TimeSpan};

/// When the events of a dataset take place.
#[derive(Clone, Debug, Default)]
pub struct Timetable {
    first: Vec<i64>,
    last: Vec<i64>,
    kinds: Vec<EventKind>,
    fence: Fence,
    by_kind: Vec<KindTimes>,
    by_first: Order,
    by_last: Order,
    rough: Vec<usize>,
    /// The instants that the order is by; empty where those are the first ones.
    anchors: Vec<i64>,
    waits: Vec<TimeSpan>,
}

/// A window as two numbers to compare ranks with: see [`Timetable::ranks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranks {
    /// How many events have begun when the window closes: those with a lesser rank by their first
    /// instant.
    pub begun: u32,
    /// How many of them were over before it opens: those with a lesser rank by their last instant.
    pub over: u32,
}

/// A date, or a window, as the run of milliseconds that belong to it, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The first millisecond.
    pub(super) first: i64,
    /// The last millisecond.
    pub(super) last: i64,
}

impl From<TimeSpan> for Run {
    /// A span excludes its end, save where it is an instant.
    fn from(span: TimeSpan) -> Self {
        let (first, end) = (span.start().as_millis(), span.end().as_millis());
        Self { first, last: end.saturating_sub(1).max(first) }
    }
}

impl Timetable {
    /// The timetable of events that stand in order of time, those without a date last, and are
    /// all over at `end`.
    pub(super) fn of(events: &[Event], end: Option<Moment>) -> Self {
        let dated = events.iter().take_while(|event| event.when.is_some()).count();
        let mut table = Self {
            first: Vec::with_capacity(dated),
            last: Vec::with_capacity(dated),
            kinds: events.iter().map(|event| event.kind).collect(),
            ..Self::default()
        };
        let dates = events.iter().filter_map(|event| event.when.as_ref());
        for (position, when) in dates.enumerate() {
            let Run { first, last } = Run::from(when.hull());
            if when.precision() < Precision::Day || when.anchor().as_millis() != first {
                table.rough.push(position);
            }
            table.first.push(first);
            table.last.push(last);
        }
        table.fence = Fence::over(&table.first, &table.last);
        table.by_kind = KindTimes::of_all(&table.first, &table.last, &table.kinds);
        table.by_first = Order::of(&table.first);
        table.by_last = Order::of(&table.last);
        let dates = events.iter().filter_map(|event| event.when.as_ref());
        let anchors: Vec<i64> = dates.map(|when| when.anchor().as_millis()).collect();
        table.waits = waits(&anchors, end);
        if anchors != table.first {
            table.anchors = anchors;
        }
        table
    }

    /// How many events have a date. They are the first ones of the dataset.
    pub fn dated(&self) -> usize {
        self.first.len()
    }

    /// The kinds of all events, in the order of the dataset.
    pub fn kinds(&self) -> &[EventKind] {
        &self.kinds
    }

    /// The first instant that the date of the event at that position can mean; `None` where it has
    /// no date.
    pub fn first(&self, position: usize) -> Option<Moment> {
        self.first.get(position).copied().map(Moment::from_millis)
    }

    /// Positions of the events that stand under no day, or not under that of their first instant:
    /// those dated by month or year, or without a beginning.
    pub fn rough(&self) -> &[usize] {
        &self.rough
    }

    /// The stretches in which no event begins and that are long beside the whole, in order.
    pub fn waits(&self) -> &[TimeSpan] {
        &self.waits
    }

    /// Takes the waits of a timetable that holds these events and others.
    pub(super) fn keep_waits_of(&mut self, whole: &Self) {
        self.waits.clone_from(&whole.waits);
    }

    /// For each stretch between two neighbours among `edges`, which rise, how many events have
    /// their anchor in it, which is what the order of the dataset goes by.
    pub fn anchored(&self, edges: &[Moment]) -> Vec<usize> {
        let anchors = if self.anchors.is_empty() { &self.first } else { &self.anchors };
        let mut cursor = Cursor::over(anchors);
        let below: Vec<usize> = edges.iter().map(|edge| cursor.below(edge.as_millis())).collect();
        below.iter().zip(below.iter().skip(1)).map(|(from, to)| to - from).collect()
    }

    /// Whether the event at that position has a date that meets the window.
    pub fn meets(&self, position: usize, window: TimeSpan) -> bool {
        let Run { first, last } = window.into();
        let dates = self.first.get(position).zip(self.last.get(position));
        dates.is_some_and(|(its_first, its_last)| *its_first <= last && *its_last >= first)
    }

    /// Adds the positions of the events that meet the window to `found`, in order of time.
    pub fn find(&self, window: TimeSpan, found: &mut Vec<usize>) {
        self.fence.find(&self.first, &self.last, window.into(), found);
    }

    /// The window as ranks. Of any set of events those that meet it number as many as have a rank
    /// by their first instant below `begun`, less those with a rank by their last below `over`.
    pub fn ranks(&self, window: TimeSpan) -> Ranks {
        let Run { first, last } = window.into();
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

    /// Whether events end in the order in which they begin, which is that of the dataset.
    pub fn is_plain(&self) -> bool {
        self.by_first.is_plain() && self.by_last.is_plain()
    }

    /// How many events meet the window.
    pub fn count(&self, window: TimeSpan) -> usize {
        self.by_kind.iter().map(|times| times.count(window.into())).sum()
    }

    /// How many events of that kind meet the window.
    pub fn count_of(&self, kind: EventKind, window: TimeSpan) -> usize {
        self.by_kind.get(nth(kind)).map_or(0, |times| times.count(window.into()))
    }

    /// For each stretch between two neighbours among `edges`, how many events of that kind meet
    /// it: what a ridge over columns of pixels is drawn from. The edges rise; an event that lasts
    /// over several stretches counts in each of them.
    pub fn columns_of(&self, kind: EventKind, edges: &[Moment]) -> Vec<usize> {
        self.by_kind
            .get(nth(kind))
            .map_or_else(|| vec![0; edges.len().saturating_sub(1)], |times| times.columns(edges))
    }

    /// The same for how many events of that kind begin within each stretch: each counts once.
    pub fn begun_of(&self, kind: EventKind, edges: &[Moment]) -> Vec<usize> {
        self.by_kind
            .get(nth(kind))
            .map_or_else(|| vec![0; edges.len().saturating_sub(1)], |times| times.begun(edges))
    }
}

/// The position of a kind among all kinds.
fn nth(kind: EventKind) -> usize {
    kind as usize
}

#[cfg(test)]
mod tests;
