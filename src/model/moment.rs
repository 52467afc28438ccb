//! Instants and spans of time, in whole milliseconds.

use serde::{Deserialize, Serialize};

/// An instant: milliseconds since 1970-01-01T00:00:00Z on the proleptic Gregorian calendar.
///
/// Leap seconds are not counted. The range is far wider than that of any date that Ibar reads.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// The earliest representable instant.
    pub const MIN: Self = Self(i64::MIN);
    /// The latest representable instant.
    pub const MAX: Self = Self(i64::MAX);

    /// The instant `millis` after 1970-01-01T00:00:00Z.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The instant `millis` later, saturating at the ends of the range.
    #[must_use]
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// Milliseconds from `earlier` to this instant; negative if `earlier` is later.
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// A span of time that includes its start and excludes its end.
///
/// Its start is never after its end. A span whose ends are equal is an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(Moment, Moment)", into = "(Moment, Moment)")]
pub struct TimeSpan {
    start: Moment,
    end: Moment,
}

impl TimeSpan {
    /// All of time.
    pub const ALWAYS: Self = Self { start: Moment::MIN, end: Moment::MAX };

    /// The span from `start` to `end`, or `None` if it would end before it starts.
    pub fn new(start: Moment, end: Moment) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// The span between two instants, given in either order.
    pub fn between(a: Moment, b: Moment) -> Self {
        Self { start: a.min(b), end: a.max(b) }
    }

    /// A span of no length.
    pub const fn instant(at: Moment) -> Self {
        Self { start: at, end: at }
    }

    /// The first instant in the span.
    pub const fn start(self) -> Moment {
        self.start
    }

    /// The first instant after the span.
    pub const fn end(self) -> Moment {
        self.end
    }

    /// The length in milliseconds.
    pub const fn millis(self) -> i64 {
        self.end.millis_since(self.start)
    }

    /// Whether `at` is in the span; an instant contains itself.
    pub fn contains(self, at: Moment) -> bool {
        self.start <= at && (at < self.end || at == self.start)
    }

    /// Whether the two share an instant. Spans that only touch do not; an instant meets a span
    /// that contains it.
    pub fn meets(self, other: Self) -> bool {
        if self.start == self.end {
            return other.contains(self.start);
        }
        if other.start == other.end {
            return self.contains(other.start);
        }
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The time that the two share, or `None` if they are apart.
    pub fn overlap(self, other: Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }
}

impl TryFrom<(Moment, Moment)> for TimeSpan {
    type Error = &'static str;

    fn try_from((start, end): (Moment, Moment)) -> Result<Self, Self::Error> {
        Self::new(start, end).ok_or("a span must not end before it starts")
    }
}

impl From<TimeSpan> for (Moment, Moment) {
    fn from(span: TimeSpan) -> Self {
        (span.start, span.end)
    }
}

/// A range of milliseconds, both ends included. Two such ranges meet where they overlap, whether one
/// of them is an instant or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ClosedRange {
    pub(super) first: i64,
    pub(super) last: i64,
}

impl ClosedRange {
    pub(super) fn hull(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }
}

impl From<TimeSpan> for ClosedRange {
    /// A span excludes its end, unless it is an instant.
    fn from(span: TimeSpan) -> Self {
        let (first, end) = (span.start().as_millis(), span.end().as_millis());
        Self { first, last: end.saturating_sub(1).max(first) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: i64, end: i64) -> TimeSpan {
        TimeSpan::between(Moment::from_millis(start), Moment::from_millis(end))
    }

    #[test]
    fn a_span_that_ends_before_it_starts_cannot_be_built() {
        assert_eq!(TimeSpan::new(Moment::from_millis(2), Moment::from_millis(1)), None);
    }

    #[test]
    fn spans_that_only_touch_do_not_meet() {
        assert!(!span(0, 10).meets(span(10, 20)));
        assert!(span(0, 11).meets(span(10, 20)));
    }

    #[test]
    fn an_instant_meets_the_span_that_starts_at_it_but_not_the_one_that_ends_there() {
        assert!(span(10, 10).meets(span(10, 20)));
        assert!(!span(10, 10).meets(span(0, 10)));
        assert!(span(10, 10).meets(span(10, 10)));
    }
}
