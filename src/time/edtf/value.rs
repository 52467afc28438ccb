//! Dates as they are written, before a zone gives them bounds.

use std::ops::Range;

use crate::model::Precision;
use crate::time::julian::JulianDate;
use crate::time::{Clock, Date};

/// A whole text: a date, an interval or a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::time) enum Expression {
    /// One date.
    Single(QualifiedDate),
    /// An interval by its two ends.
    Interval(IntervalEnd, IntervalEnd),
    /// A set of dates and stretches.
    Set(DateSet),
}

/// A set of level 2: `[1667,1669..1672]` is one of its members, `{1667,1669..1672}` all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::time) struct DateSet {
    /// Whether only one of the members holds.
    pub(in crate::time) one_of: bool,
    /// The members in the order of the text; at least one.
    pub(in crate::time) members: Vec<SetMember>,
}

/// A member of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::time) enum SetMember {
    /// One date.
    Date(QualifiedDate),
    /// A stretch by its two ends; at most one of them is open, and none is unknown.
    Stretch(IntervalEnd, IntervalEnd),
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::time) enum IntervalEnd {
    /// A date.
    Date(QualifiedDate),
    /// `..`: the interval has no such end.
    Open,
    /// No text: the interval has such an end, at an unknown date.
    Unknown,
}

/// A date with the marks that qualify it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::time) struct QualifiedDate {
    /// The date.
    pub(in crate::time) value: DateValue,
    /// `~` or `%` follows it.
    pub(in crate::time) approximate: bool,
    /// `?` or `%` follows it.
    pub(in crate::time) uncertain: bool,
    /// Whether it is written in the Julian calendar. Days and times are kept in the Gregorian one;
    /// months and years are those of the text.
    pub(in crate::time) julian: bool,
    /// The bytes of the text that it takes, without its marks.
    pub(in crate::time) at: Range<usize>,
}

/// A date or a date with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::time) enum DateValue {
    /// A year, or as many as unspecified digits leave: the last 0 to 3 digits, which are zeros in
    /// `year`. `negative` tells −0 from 0 (`-000X`).
    Year { year: i64, unspecified: u8, negative: bool },
    /// A season, 21 to 32, of the year in which it begins.
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
    /// The finest stated unit; an unspecified month does not count.
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

    /// The days that it covers: its first, and the first after it. `None` for a time of a day.
    pub(in crate::time) fn days(&self) -> Option<(Date, Date)> {
        let months = |year: i64, month: i64, count: i64| {
            let after = Date::first_of_month(year, month.saturating_add(count));
            Some((Date::first_of_month(year, month), after))
        };
        match *self {
            Self::Year { year, unspecified, negative } => {
                let (first, last) = Self::years(year, unspecified, negative);
                months(first, 1, (last - first + 1) * 12)
            }
            // Spring, 21, begins in March; winter, 24, in December and ends in the next year.
            // Of the southern half, 29 to 32, spring begins in September, autumn in March.
            Self::Season { year, season } => {
                let nth = i64::from(season.saturating_sub(21) % 4);
                let first = match (season, nth) {
                    (29.., 0 | 1) => 9 + 3 * nth,
                    (29.., _) => 3 * nth - 3,
                    _ => 3 + 3 * nth,
                };
                months(year, first, 3)
            }
            Self::Month { year, month: None } | Self::SomeDay { year, month: None } => {
                months(year, 1, 12)
            }
            Self::Month { year, month: Some(month) }
            | Self::SomeDay { year, month: Some(month) } => months(year, i64::from(month), 1),
            Self::Day(date) => Some((date, date.plus_days(1))),
            Self::Time { .. } => None,
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

impl Expression {
    /// The text in EDTF; `None` where it has a month or a day of a year beyond four digits, for
    /// which EDTF has no form.
    pub(in crate::time) fn text(&self) -> Option<String> {
        match self {
            Self::Single(date) => date.text(),
            Self::Interval(start, end) => Some(format!("{}/{}", start.text()?, end.text()?)),
            Self::Set(set) => set.text(),
        }
    }
}

impl DateSet {
    fn text(&self) -> Option<String> {
        let members: Option<Vec<String>> = self.members.iter().map(SetMember::text).collect();
        let members = members?.join(",");
        Some(if self.one_of { format!("[{members}]") } else { format!("{{{members}}}") })
    }

    /// The dates of all members, in the order of the text.
    pub(in crate::time) fn dates(&self) -> impl Iterator<Item = &QualifiedDate> {
        self.members.iter().flat_map(|member| {
            let (first, second) = match member {
                SetMember::Date(date) => (Some(date), None),
                SetMember::Stretch(start, end) => (start.date(), end.date()),
            };
            first.into_iter().chain(second)
        })
    }
}

impl SetMember {
    fn text(&self) -> Option<String> {
        match self {
            Self::Date(date) => date.text(),
            Self::Stretch(IntervalEnd::Open, end) => Some(format!("..{}", end.text()?)),
            Self::Stretch(start, IntervalEnd::Open) => Some(format!("{}..", start.text()?)),
            Self::Stretch(start, end) => Some(format!("{}..{}", start.text()?, end.text()?)),
        }
    }
}

impl IntervalEnd {
    fn text(&self) -> Option<String> {
        match self {
            Self::Date(date) => date.text(),
            Self::Open => Some("..".to_owned()),
            Self::Unknown => Some(String::new()),
        }
    }
}

impl QualifiedDate {
    /// Whether its value alone is to be said: it has no mark and is of the usual calendar.
    pub(in crate::time) const fn is_bare(&self) -> bool {
        !self.approximate && !self.uncertain && !self.julian
    }

    /// The days that it covers, in the Gregorian calendar: its first, and the first after it. `None`
    /// for a time of a day.
    pub(in crate::time) fn days(&self) -> Option<(Date, Date)> {
        let days = self.value.days()?;
        if !self.julian || matches!(self.value, DateValue::Day(_)) {
            return Some(days);
        }
        // Months and years begin on a day that every calendar has.
        let gregorian = |date: Date| {
            JulianDate::new(date.year(), date.month(), date.day()).map(JulianDate::gregorian)
        };
        Some((gregorian(days.0)?, gregorian(days.1)?))
    }

    fn text(&self) -> Option<String> {
        let mark = match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        };
        // A text in the other calendar is never written anew.
        Some(self.value.text().filter(|_| !self.julian)? + mark)
    }
}

impl DateValue {
    fn text(&self) -> Option<String> {
        Some(match *self {
            Self::Year { year, unspecified: 0, .. } if year.abs() > 9999 => format!("Y{year}"),
            Self::Year { year, unspecified, negative } => {
                let sign = if year < 0 || (negative && unspecified > 0) { "-" } else { "" };
                let digits = format!("{:04}", four_digits(year)?.abs());
                let known = digits.len().saturating_sub(usize::from(unspecified));
                let unknown = "X".repeat(usize::from(unspecified));
                format!("{sign}{}{unknown}", digits.get(..known)?)
            }
            Self::Season { year, season } => format!("{}-{season}", year_text(year)?),
            Self::Month { year, month } => format!("{}-{}", year_text(year)?, pair(month)),
            Self::SomeDay { year, month } => format!("{}-{}-XX", year_text(year)?, pair(month)),
            Self::Day(date) => day_text(date)?,
            Self::Time { date, clock, precision, offset_seconds } => {
                let time = clock_text(clock, precision);
                format!("{}T{time}{}", day_text(date)?, offset_text(offset_seconds))
            }
        })
    }
}

fn four_digits(year: i64) -> Option<i64> {
    (-9999..=9999).contains(&year).then_some(year)
}

fn year_text(year: i64) -> Option<String> {
    let year = four_digits(year)?;
    Some(format!("{}{:04}", if year < 0 { "-" } else { "" }, year.abs()))
}

fn pair(month: Option<u8>) -> String {
    month.map_or_else(|| "XX".to_owned(), |month| format!("{month:02}"))
}

fn day_text(date: Date) -> Option<String> {
    Some(format!("{}-{:02}-{:02}", year_text(date.year())?, date.month(), date.day()))
}

fn clock_text(clock: Clock, precision: Precision) -> String {
    let minute = format!("{:02}:{:02}", clock.hour(), clock.minute());
    match precision {
        Precision::Millisecond => format!("{minute}:{:02}.{:03}", clock.second(), clock.milli()),
        Precision::Second => format!("{minute}:{:02}", clock.second()),
        _ => minute,
    }
}

fn offset_text(seconds: Option<i32>) -> String {
    match seconds {
        None => String::new(),
        Some(0) => "Z".to_owned(),
        Some(seconds) => {
            let sign = if seconds < 0 { '-' } else { '+' };
            let minutes = seconds.abs() / 60;
            format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    }
}
