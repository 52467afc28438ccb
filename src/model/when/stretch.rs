//! Stretches of a date: its ends, and what they leave open.

use crate::model::moment::ClosedRange;
use crate::model::{Moment, TimeSpan};

/// The longest unit that counts as an instant, in milliseconds: a clock time to the minute.
const INSTANT_MS: i64 = 60_000;

/// One end of a [`When`](super::When), as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// At some time within the span.
    Within(TimeSpan),
    /// No such end: it goes on, or has no beginning (`..`).
    Open,
    /// Some time that no source gives (an empty side of an interval).
    Unknown,
}

impl Edge {
    /// The earliest instant at which the end can be; `None` if it is not bounded.
    pub fn earliest(self) -> Option<Moment> {
        match self {
            Self::Within(span) => Some(span.start()),
            Self::Open | Self::Unknown => None,
        }
    }

    /// The instant by which the end has passed; `None` if it is not bounded.
    pub fn latest(self) -> Option<Moment> {
        match self {
            Self::Within(span) => Some(span.end()),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// A stretch of time in a [`When`](super::When): all of it, unless the date is a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    start: Edge,
    end: Edge,
    lasts: bool,
}

impl Stretch {
    /// Something that took place once, at some time from the first instant of `start` to the last
    /// of `end`.
    pub const fn once(start: Edge, end: Edge) -> Self {
        Self { start, end, lasts: false }
    }

    /// Something that went on from one end to the other.
    pub const fn lasting(start: Edge, end: Edge) -> Self {
        Self { start, end, lasts: true }
    }

    /// The start.
    pub const fn start(self) -> Edge {
        self.start
    }

    /// The end.
    pub const fn end(self) -> Edge {
        self.end
    }

    /// Whether it went on from one end to the other; if not, it took place once in between.
    pub const fn lasts(self) -> bool {
        self.lasts
    }

    /// The earliest instant that it can mean; [`Moment::MIN`] if its start is not bounded.
    pub fn earliest(self) -> Moment {
        self.start.earliest().unwrap_or(Moment::MIN)
    }

    /// The first instant by which all that it can mean is over; [`Moment::MAX`] if its end is not
    /// bounded.
    pub fn latest(self) -> Moment {
        self.end.latest().unwrap_or(Moment::MAX)
    }

    /// The span of everything that it can mean.
    pub fn hull(self) -> TimeSpan {
        TimeSpan::between(self.earliest(), self.latest())
    }

    /// The span that belongs to it by every reading: from its latest start to its earliest end;
    /// `None` if no instant is certain.
    pub fn core(self) -> Option<TimeSpan> {
        if !self.lasts {
            return None;
        }
        let start = match self.start {
            Edge::Within(span) => span.end(),
            Edge::Open => Moment::MIN,
            Edge::Unknown => return None,
        };
        let end = match self.end {
            Edge::Within(span) => span.start(),
            Edge::Open => Moment::MAX,
            Edge::Unknown => start,
        };
        TimeSpan::new(start, end)
    }

    /// Whether it is one unit of time no longer than a minute, which counts as an instant.
    pub fn is_instant(self) -> bool {
        !self.lasts && self.hull().millis() <= INSTANT_MS
    }

    /// What its readings have in common.
    pub(in crate::model) fn readings(self) -> ReadingBounds {
        let hull = ClosedRange::from(self.hull());
        if !self.lasts {
            let instant = self.is_instant();
            let (latest_start, earliest_end) =
                if instant { (hull.first, hull.last) } else { (hull.last, hull.first) };
            return ReadingBounds { hull, latest_start, earliest_end };
        }
        // A clock time is an instant, although its unit lasts a minute.
        let (latest_start, earliest_end) = match (self.start, self.end) {
            (Edge::Within(start), Edge::Within(end)) => {
                let (start, end) = (ClosedRange::from(start), ClosedRange::from(end));
                (start.instant_or(start.last).min(end.last), end.last_or_first().max(start.first))
            }
            (Edge::Within(start), Edge::Open) => {
                let start = ClosedRange::from(start);
                (start.instant_or(start.last), hull.last)
            }
            (Edge::Within(start), Edge::Unknown) => {
                let start = ClosedRange::from(start);
                (start.instant_or(start.last), start.last_or_first())
            }
            (Edge::Open, Edge::Within(end)) => (hull.first, ClosedRange::from(end).last_or_first()),
            (Edge::Unknown, Edge::Within(end)) => {
                let end = ClosedRange::from(end);
                (end.instant_or(end.last), end.last_or_first())
            }
            (Edge::Open, Edge::Open) => (hull.first, hull.last),
            // With no date at either end nothing is certain.
            _ => (i64::MAX, i64::MIN),
        };
        // An end of no length lies just behind the hull.
        ReadingBounds {
            hull,
            latest_start: latest_start.max(hull.first),
            earliest_end: earliest_end.min(hull.last),
        }
    }
}

/// What all readings of a stretch have in common, in closed ranges of milliseconds.
///
/// A reading is a start and an end, each within its edge. Some reading is in a window where the hull
/// meets it. Every reading is in it where the latest start is not after the window and the earliest
/// end not before it; a reading that misses the window would start after it or end before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::model) struct ReadingBounds {
    /// From the earliest start to the latest end.
    pub(in crate::model) hull: ClosedRange,
    /// The latest start.
    pub(in crate::model) latest_start: i64,
    /// The earliest end; before the latest start where nothing is certain to go on.
    pub(in crate::model) earliest_end: i64,
}

impl ReadingBounds {
    /// Whether some reading is in the window.
    pub(in crate::model) const fn possibly_in(self, window: ClosedRange) -> bool {
        self.hull.first <= window.last && self.hull.last >= window.first
    }

    /// Whether every reading is in the window.
    pub(in crate::model) const fn certainly_in(self, window: ClosedRange) -> bool {
        self.latest_start <= window.last && self.earliest_end >= window.first
    }
}

impl ClosedRange {
    const fn is_instant(self) -> bool {
        self.last.saturating_sub(self.first) < INSTANT_MS
    }

    /// Its first value if it counts as an instant, else the other one.
    const fn instant_or(self, other: i64) -> i64 {
        if self.is_instant() { self.first } else { other }
    }

    /// Its last value if it counts as an instant, else its first.
    const fn last_or_first(self) -> i64 {
        if self.is_instant() { self.last } else { self.first }
    }
}
