//! Bounds of dates as other formats write them: ISO 8601 days where they are whole days, RFC 3339
//! instants where they are not.

use crate::model::{Edge, Moment, TimeSpan, When};
use crate::time::{Clock, Date, Zone, rfc3339};

/// One end of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateBound {
    /// A whole day in the zone.
    Day(Date),
    /// An instant.
    Instant(Moment),
}

impl DateBound {
    /// The text: `2023-09-24`, or `2023-09-24T02:46:00+02:00`.
    pub(super) fn text(self, zone: &Zone) -> String {
        match self {
            Self::Day(date) => day_text(date),
            Self::Instant(at) => rfc3339(at, zone),
        }
    }
}

/// A day in ISO 8601, with a sign and six digits for years that have not four.
pub(super) fn day_text(date: Date) -> String {
    let year = match date.year() {
        year @ 0..=9999 => format!("{year:04}"),
        year => format!("{year:+07}"),
    };
    format!("{year}-{:02}-{:02}", date.month(), date.day())
}

/// The first and the last instant that a date can mean, as far as they are bounded. The last one is
/// inside: the last day, or the last minute.
pub(super) fn bounds(when: &When, zone: &Zone) -> (Option<DateBound>, Option<DateBound>) {
    let (first, after) = (when.start().earliest(), when.end().latest());
    if when.is_instant() {
        return (first.map(DateBound::Instant), first.map(DateBound::Instant));
    }
    let whole = |at: Moment| zone.civil(at).clock() == Clock::MIDNIGHT;
    let days = first.is_none_or(whole) && after.is_none_or(whole);
    let bound = |at: Moment, shown: Moment| {
        if days { DateBound::Day(zone.civil(shown).date()) } else { DateBound::Instant(at) }
    };
    let last = |after: Moment| bound(last_shown(after), after.plus_millis(-1));
    (first.map(|at| bound(at, at)), after.map(last))
}

/// The end as it is shown: a clock time is a minute long, and ends when it begins.
fn last_shown(after: Moment) -> Moment {
    let minute = 60_000;
    let start = Moment::from_millis((after.as_millis() - 1).div_euclid(minute) * minute);
    if after.millis_since(start) >= minute { start } else { after.plus_millis(-1) }
}

/// The span that an edge lies in, as an earliest and a latest text; the same for a whole day.
pub(super) fn edge_texts(edge: Edge, zone: &Zone) -> Option<(String, String)> {
    let Edge::Within(span) = edge else { return None };
    Some(span_texts(span, zone))
}

/// The first and the last instant of a span.
pub(super) fn span_texts(span: TimeSpan, zone: &Zone) -> (String, String) {
    let whole = |at: Moment| zone.civil(at).clock() == Clock::MIDNIGHT;
    if whole(span.start()) && whole(span.end()) && span.millis() > 0 {
        let last = span.end().plus_millis(-1);
        return (day_text(zone.civil(span.start()).date()), day_text(zone.civil(last).date()));
    }
    (rfc3339(span.start(), zone), rfc3339(last_shown(span.end()), zone))
}
