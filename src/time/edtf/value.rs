//! A date as it is written, before a zone gives it bounds.

use std::ops::Range;

use crate::model::Precision;
use crate::time::{Clock, Date};

/// What a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::time) enum Expression {
    /// One date.
    Single(QualifiedDate),
    /// Two ends.
    Interval(IntervalEnd, IntervalEnd),
}

/// One side of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::time) enum IntervalEnd {
    /// A date.
    Date(QualifiedDate),
    /// `..`: there is no such end.
    Open,
    /// Nothing: there is such an end, and nobody says when.
    Unknown,
}

/// A date with how sure its author is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::time) struct QualifiedDate {
    /// The date.
    pub(in crate::time) value: DateValue,
    /// `~` or `%` follows it.
    pub(in crate::time) approximate: bool,
    /// `?` or `%` follows it.
    pub(in crate::time) uncertain: bool,
    /// Where in the text it stands.
    pub(in crate::time) at: Range<usize>,
}

/// A date or a date with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::time) enum DateValue {
    /// A year, or as many as the unspecified digits leave: 0 to 3 of them are the last digits,
    /// and stand as zeros in `year`.
    Year { year: i64, unspecified: u8, negative: bool },
    /// A season, 21 to 24, of the year in which it begins.
    Season { year: i64, season: u8 },
    /// A month of a year; `None` where it is unspecified (`2023-XX`).
    Month { year: i64, month: Option<u8> },
    /// A day of a month; both are `None` where they are unspecified (`2023-XX-XX`), and only the
    /// day in `2023-09-XX`.
    SomeDay { year: i64, month: Option<u8> },
    /// A day.
    Day(Date),
    /// A time of a day, of that precision; in the dataset's zone where it has no offset.
    Time { date: Date, clock: Clock, precision: Precision, offset_seconds: Option<i32> },
}

impl DateValue {
    /// The finest unit that is stated: a month that is unspecified is not.
    pub(in crate::time) const fn precision(&self) -> Precision {
        match self {
            Self::Year { unspecified: 0, .. }
            | Self::Month { month: None, .. }
            | Self::SomeDay { month: None, .. } => Precision::Year,
            Self::Year { unspecified: 1, .. } => Precision::Decade,
            Self::Year { unspecified: 2, .. } => Precision::Century,
            Self::Year { .. } => Precision::Millennium,
            Self::Season { .. } => Precision::Season,
            Self::Month { .. } | Self::SomeDay { .. } => Precision::Month,
            Self::Day(_) => Precision::Day,
            Self::Time { precision, .. } => *precision,
        }
    }

    /// The first and the last year of a year with unspecified digits.
    pub(in crate::time) const fn years(year: i64, unspecified: u8, negative: bool) -> (i64, i64) {
        let more = match unspecified {
            0 => 0,
            1 => 9,
            2 => 99,
            _ => 999,
        };
        if negative { (year - more, year) } else { (year, year + more) }
    }
}
