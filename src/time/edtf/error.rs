//! Errors in EDTF.

use std::ops::Range;

use thiserror::Error;

use crate::time::words::month_of_year;

/// The phrase for what is expected after a complete date.
pub(super) const THE_END: &str = "the end of the date";

/// An error in a date, with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{problem}")]
pub struct EdtfError {
    /// The bytes of the text that are wrong; empty at the end where something is missing. Both
    /// ends lie between characters.
    pub at: Range<usize>,
    /// The problem.
    pub problem: EdtfProblem,
}

/// A problem with a date.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EdtfProblem {
    /// There is no text.
    #[error("a date is missing")]
    Empty,
    /// Another character was expected.
    #[error("expected {expected}, found “{}”", visible(*.found))]
    Found {
        /// The phrase for what was expected.
        expected: &'static str,
        /// The character found.
        found: char,
    },
    /// The text ends too early.
    #[error("expected {expected}, but the date ends here")]
    Ends {
        /// The phrase for what was expected.
        expected: &'static str,
    },
    /// The year has four digits and `Y` before it.
    #[error("“Y” stands only before a year of more than four digits")]
    ShortLongYear,
    /// The year is beyond what can be shown.
    #[error("the year is too far away: years reach from −292,000,000 to 292,000,000")]
    YearTooFar,
    /// The year −0000.
    #[error("there is no year −0000")]
    MinusZero,
    /// No digit of the year is known.
    #[error("a year needs at least its first digit")]
    NoYear,
    /// A month that does not exist.
    #[error("there is no month {0:02}")]
    Month(u8),
    /// A day that its month does not have.
    #[error("{} has no day {day:02}", month_of_year(*.year, *.month))]
    Day {
        /// The year; 0 is 1 BCE.
        year: i64,
        /// The month, 1 to 12.
        month: u8,
        /// The day that does not exist.
        day: u8,
    },
    /// An hour above 24.
    #[error("there is no hour {0:02}")]
    Hour(u8),
    /// A minute above 59.
    #[error("there is no minute {0:02}")]
    Minute(u8),
    /// A second above 59.
    #[error("there is no second {0:02}")]
    Second(u8),
    /// 24:00 with minutes or seconds.
    #[error("an hour 24 ends its day, so only zeros follow it")]
    PastMidnight,
    /// An offset of a day or more.
    #[error("there is no offset of {0} hours")]
    Offset(u8),
    /// −00:00.
    #[error("there is no offset of −00:00")]
    MinusZeroOffset,
    /// A time that the zone's clocks skip.
    #[error("clocks in {zone} were put forward over this time, so it did not exist")]
    Skipped {
        /// The zone.
        zone: String,
    },
    /// A form that only EDTF level 2 has.
    #[error("{0}, which is EDTF level 2; of that only sets are read")]
    LevelTwo(&'static str),
    /// An interval without a date.
    #[error("an interval needs a date on at least one side")]
    NoSide,
    /// A set without members.
    #[error("a set needs at least one date")]
    EmptySet,
    /// `..` without a date before it, after the first member of a set.
    #[error("“..” without a date before it stands only at the start of a set")]
    OpenWithin,
    /// A set within an interval or within a set.
    #[error("a set stands alone")]
    SetWithin,
    /// An interval that ends before it starts.
    #[error("the interval ends before it starts")]
    Backwards,
}

impl EdtfError {
    pub(in crate::time) const fn new(at: Range<usize>, problem: EdtfProblem) -> Self {
        Self { at, problem }
    }

    /// The way to correct it, as a short phrase; `None` where the message says it.
    pub fn help(&self) -> Option<&'static str> {
        self.problem.help()
    }
}

impl EdtfProblem {
    /// The way to correct it, as a short phrase; `None` where the message says it.
    pub fn help(&self) -> Option<&'static str> {
        Some(match self {
            Self::Empty => "write a date such as 2023-09-24, or leave the field out",
            Self::Found { found, expected } => return help_for(*found, expected),
            Self::Ends { .. } => "months, days, hours, minutes and seconds have two digits",
            Self::ShortLongYear => "write the four digits without “Y”",
            Self::MinusZero => "write 0000 for 1 BCE",
            Self::NoYear => "leave the side of an interval empty where its date is unknown",
            Self::Month(_) => "months are 01 to 12, and seasons 21 to 24",
            Self::Second(60) => "leap seconds are not counted: write 59",
            Self::PastMidnight => "write 00 as the hour of the next day",
            Self::MinusZeroOffset => "write Z for UTC",
            Self::Skipped { .. } => "write the offset after the time, as in +02:00",
            Self::LevelTwo(_) => "~ ? % stand at the end, and X at the end of a year or as XX",
            Self::NoSide => "leave the date out where nothing is known",
            Self::EmptySet => "write [a..b] for once between two dates",
            Self::OpenWithin => "write the open stretch first",
            Self::SetWithin => "write [a..b] for once between two dates, {a..b} for all the time",
            Self::Backwards => "write the earlier date first",
            Self::YearTooFar
            | Self::Day { .. }
            | Self::Hour(_)
            | Self::Minute(_)
            | Self::Second(_)
            | Self::Offset(_) => return None,
        })
    }
}

/// A character for a sentence: control characters are escaped, since a line break would tear it
/// apart.
fn visible(found: char) -> String {
    if found.is_control() { found.escape_default().to_string() } else { found.to_string() }
}

/// The help for a character that people often write in that place.
fn help_for(found: char, expected: &str) -> Option<&'static str> {
    Some(match found {
        ' ' => "write T between a date and a time, and no spaces",
        'x' | 'u' | 'U' => "an unspecified digit is a capital X",
        't' | 'z' | 'y' => "T, Z and Y are capitals",
        's' => "write 199X for the 1990s",
        '/' if expected.starts_with("“,”") => "two dots stand between the ends within a set",
        '/' => "an interval has two sides",
        '–' | '—' | '−' => "write a plain hyphen",
        '.' if expected == THE_END => {
            "write [a..b] for once between two dates, and a/.. for an open end"
        }
        '0'..='9' if expected == THE_END => {
            "a year of more than four digits starts with Y; all else has two digits"
        }
        _ => return None,
    })
}
