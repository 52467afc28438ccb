//! Dates in few letters, for rows, flags and labels.

use super::date;
use crate::model::{Moment, Precision, When};
use crate::time::names;
use crate::time::{Date, Zone, first_day, last_day};
use crate::{label, message};

/// Hour and minute: "02:34".
pub fn clock_words(at: Moment, zone: &Zone) -> String {
    date::clock(zone.civil(at).clock(), Precision::Minute)
}

/// Date in few letters: "29 Sep 2023", "Sep 2023", "24–29 Sep 2023", "from 12 Jun 1999".
pub fn short_words(when: &When, zone: &Zone) -> String {
    short_words_in_year(when, zone, None)
}

/// The same without the year, where the date ends in that one: "24–29 Sep".
pub fn short_words_in_year(when: &When, zone: &Zone, year: Option<i64>) -> String {
    let of = |at: Moment| ShortDate::of(at, when.precision(), zone);
    // A day is the one that was written, whatever the reader's zone.
    let on = |day: Date| ShortDate::on(day, when.precision());
    let first = first_day(when).map(on);
    let start = first.or_else(|| when.start().earliest().map(of));
    let last = last_day(when).map(on);
    let end = last.or_else(|| when.end().latest().map(|at| of(at.plus_millis(-1))));
    let text = match (start, end) {
        (Some(start), Some(end)) if start != end && when.is_once_within() => {
            message!("certainty-once", dates = start.to(end, year))
        }
        (Some(start), Some(end)) => start.to(end, year),
        (Some(start), None) => message!("time-short-from", date = start.words(year)),
        (None, Some(end)) => message!("time-short-to", date = end.words(year)),
        (None, None) => label!("time-short-unknown").to_owned(),
    };
    if when.is_approximate() { format!("≈{text}") } else { text }
}

/// Day, month or year in few letters, "29 Sep 2023", "Sep 2023", "1999"; without the year if it is
/// that one and something is left.
pub fn short_in_year(at: Moment, precision: Precision, zone: &Zone, year: Option<i64>) -> String {
    ShortDate::of(at, precision, zone).words(year)
}

/// The year in which a date ends, where [`short_words`] has more than that: the year that several
/// dates may share and need not repeat.
pub fn shared_year(when: &When, zone: &Zone) -> Option<i64> {
    if when.precision() <= Precision::Year {
        return None;
    }
    if let Some(day) = last_day(when) {
        return Some(day.year());
    }
    let end = when.end().latest().map(|end| end.plus_millis(-1));
    Some(zone.civil(end.or_else(|| when.start().earliest())?).date().year())
}

/// Instant in few letters: `Fri 29 Sep 2023 20:00`.
pub fn short_date(at: Moment, zone: &Zone) -> String {
    message!("time-short-at", date = with_weekday(at, zone), clock = clock_words(at, zone))
}

/// Instant in fewer letters: `29 Sep 2023 20:00`.
pub fn short_date_without_weekday(at: Moment, zone: &Zone) -> String {
    let day = date::short_day(zone.civil(at).date());
    message!("time-short-at", date = day, clock = clock_words(at, zone))
}

/// The start or the end of a range: the day alone where the range begins or ends with a whole day, else
/// with the minute. The midnight after a day ends that day.
pub fn range_end_words(at: Moment, zone: &Zone, (is_end, has_weekday): (bool, bool)) -> String {
    let before = at.plus_millis(-1);
    let day_of = |at: Moment| zone.civil(at).date();
    match (day_of(before) == day_of(at), has_weekday) {
        (true, true) => short_date(at, zone),
        (true, false) => short_date_without_weekday(at, zone),
        (false, true) => short_with_weekday(day_of(if is_end { before } else { at })),
        (false, false) => date::short_day(day_of(if is_end { before } else { at })),
    }
}

/// Instant on the playhead's flag: "Fri 29 Sep 2023  20:00".
pub fn flag_words(at: Moment, zone: &Zone) -> String {
    message!("time-flag", date = with_weekday(at, zone), clock = clock_words(at, zone))
}

fn with_weekday(at: Moment, zone: &Zone) -> String {
    short_with_weekday(zone.civil(at).date())
}

/// `Fri 29 Sep 2023`.
pub(in crate::time) fn short_with_weekday(day: Date) -> String {
    let weekday = day.weekday().short_name();
    message!("time-short-weekday", weekday = weekday, date = date::short_day(day))
}

/// Instant of "as known on": "28 Sep 2023" for the end of that day, else with the minute.
pub fn known_words(by: Moment, zone: &Zone) -> String {
    let civil = zone.civil(by);
    if (civil.clock().hour(), civil.clock().minute()) == (0, 0) {
        return date::short_day(zone.civil(by.plus_millis(-1)).date());
    }
    short_date_without_weekday(by, zone)
}

/// A date of the precision that few letters show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ShortDate {
    Year(i64),
    /// A month, by its first day.
    Month(Date),
    Day(Date),
}

impl ShortDate {
    fn of(at: Moment, precision: Precision, zone: &Zone) -> Self {
        Self::on(zone.civil(at).date(), precision)
    }

    fn on(date: Date, precision: Precision) -> Self {
        match precision {
            Precision::Month | Precision::Season => {
                let days = i64::from(date.day()) - 1;
                Self::Month(date.plus_days(-days))
            }
            precision if precision >= Precision::Day => Self::Day(date),
            _ => Self::Year(date.year()),
        }
    }

    const fn year(self) -> i64 {
        match self {
            Self::Year(year) => year,
            Self::Month(date) | Self::Day(date) => date.year(),
        }
    }

    /// The words; without the year if it is that one and something is left.
    fn words(self, without: Option<i64>) -> String {
        let is_without = without == Some(self.year());
        match self {
            Self::Year(year) => names::year_words(year),
            Self::Month(day) if is_without => names::short_month(day.month()).to_owned(),
            Self::Month(day) => date::short_month_of_year(day),
            Self::Day(day) if is_without => date::short_day_of_month(day),
            Self::Day(day) => date::short_day(day),
        }
    }

    /// Two dates with a dash, without repeating what they share: "24–29 Sep 2023".
    fn to(self, end: Self, without: Option<i64>) -> String {
        if self == end {
            return end.words(without);
        }
        let to = end.words(without);
        match (self, end) {
            (Self::Year(first), Self::Year(last)) => match (first > 0, last > 0) {
                (false, true) => {
                    message!("time-short-range", start = names::year_words(first), end = to)
                }
                _ => date::years_at_end(first, last),
            },
            (Self::Month(first), Self::Month(last)) if first.year() == last.year() => {
                message!(
                    "time-short-range-tight",
                    start = names::short_month(first.month()),
                    end = to
                )
            }
            (Self::Day(first), Self::Day(last)) if first.year() == last.year() => {
                if first.month() == last.month() {
                    let day = first.day().to_string();
                    message!("time-short-range-tight", start = day, end = to)
                } else {
                    let start = date::short_day_of_month(first);
                    message!("time-short-range", start = start, end = to)
                }
            }
            _ => message!("time-short-range", start = self.words(None), end = to),
        }
    }
}
