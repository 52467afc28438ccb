//! Errors in EDTF.

use std::error::Error;
use std::fmt;
use std::ops::Range;

use super::part::{EdtfPart, LevelTwoForm};
use crate::time::names::{Form, month_of_year};
use crate::{label, message};

/// The year that no date reaches beyond, before and after the year 0.
const FARTHEST_YEAR: u32 = 292_000_000;

/// An error in a date, with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem}")]
pub struct EdtfError {
    /// The bytes of the text that are wrong; empty at the end where something is missing. Both
    /// ends lie between characters.
    pub at: Range<usize>,
    /// The problem.
    pub problem: EdtfProblem,
}

/// A problem with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EdtfProblem {
    /// There is no text.
    Empty,
    /// Another character was expected.
    Found {
        /// The part that was expected.
        expected: EdtfPart,
        /// The character found.
        found: char,
    },
    /// The text ends too early.
    Ends {
        /// The part that was expected.
        expected: EdtfPart,
    },
    /// The year has four digits and `Y` before it.
    ShortLongYear,
    /// The year is beyond what can be shown.
    YearTooFar,
    /// The year −0000.
    MinusZero,
    /// No digit of the year is known.
    NoYear,
    /// A month that does not exist.
    Month(u8),
    /// A day that its month does not have.
    Day {
        /// The year; 0 is 1 BCE.
        year: i64,
        /// The month, 1 to 12.
        month: u8,
        /// The day that does not exist.
        day: u8,
    },
    /// An hour above 24.
    Hour(u8),
    /// A minute above 59.
    Minute(u8),
    /// A second above 59.
    Second(u8),
    /// 24:00 with minutes or seconds.
    PastMidnight,
    /// An offset of a day or more.
    Offset(u8),
    /// −00:00.
    MinusZeroOffset,
    /// A time that the zone's clocks skip.
    Skipped {
        /// The zone.
        zone: String,
    },
    /// A form that only EDTF level 2 has.
    LevelTwo(LevelTwoForm),
    /// An interval without a date.
    NoSide,
    /// A set without members.
    EmptySet,
    /// `..` without a date before it, after the first member of a set.
    OpenWithin,
    /// A set within an interval or within a set.
    SetWithin,
    /// An interval that ends before it starts.
    Backwards,
}

impl fmt::Display for EdtfProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let two = |number: u8| format!("{number:02}");
        let words = match self {
            Self::Empty => message!("edtf-empty"),
            Self::Found { expected, found } => {
                message!("edtf-found", expected = expected.words(), found = visible(*found))
            }
            Self::Ends { expected } => message!("edtf-ends", expected = expected.words()),
            Self::ShortLongYear => message!("edtf-short-long-year"),
            Self::YearTooFar => message!("edtf-year-too-far", years = FARTHEST_YEAR),
            Self::MinusZero => message!("edtf-minus-zero", year = "−0000"),
            Self::NoYear => message!("edtf-no-year"),
            Self::Month(month) => message!("edtf-month", month = two(*month)),
            Self::Day { year, month, day } => {
                message!(
                    "edtf-day",
                    month = month_of_year(*year, *month, Form::Plain),
                    day = two(*day)
                )
            }
            Self::Hour(hour) => message!("edtf-hour", hour = two(*hour)),
            Self::Minute(minute) => message!("edtf-minute", minute = two(*minute)),
            Self::Second(second) => message!("edtf-second", second = two(*second)),
            Self::PastMidnight => message!("edtf-past-midnight"),
            Self::Offset(hours) => message!("edtf-offset", hours = u32::from(*hours)),
            Self::MinusZeroOffset => message!("edtf-minus-zero-offset", offset = "−00:00"),
            Self::Skipped { zone } => message!("edtf-skipped", zone = zone),
            Self::LevelTwo(form) => message!("edtf-level-two", form = form.words()),
            Self::NoSide => message!("edtf-no-side"),
            Self::EmptySet => message!("edtf-empty-set"),
            Self::OpenWithin => message!("edtf-open-within"),
            Self::SetWithin => message!("edtf-set-within"),
            Self::Backwards => message!("edtf-backwards"),
        };
        f.write_str(&words)
    }
}

impl Error for EdtfProblem {}

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
            Self::Empty => label!("edtf-empty-help"),
            Self::Found { found, expected } => return help_for(*found, *expected),
            Self::Ends { .. } => label!("edtf-ends-help"),
            Self::ShortLongYear => label!("edtf-short-long-year-help"),
            Self::MinusZero => label!("edtf-minus-zero-help"),
            Self::NoYear => label!("edtf-no-year-help"),
            Self::Month(_) => label!("edtf-month-help"),
            Self::Second(60) => label!("edtf-leap-second-help"),
            Self::PastMidnight => label!("edtf-past-midnight-help"),
            Self::MinusZeroOffset => label!("edtf-minus-zero-offset-help"),
            Self::Skipped { .. } => label!("edtf-skipped-help"),
            Self::LevelTwo(_) => label!("edtf-level-two-help"),
            Self::NoSide => label!("edtf-no-side-help"),
            Self::EmptySet => label!("edtf-empty-set-help"),
            Self::OpenWithin => label!("edtf-open-within-help"),
            Self::SetWithin => label!("edtf-set-within-help"),
            Self::Backwards => label!("edtf-backwards-help"),
            Self::YearTooFar => label!("edtf-year-too-far-help"),
            Self::Day { .. }
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
fn help_for(found: char, expected: EdtfPart) -> Option<&'static str> {
    Some(match found {
        ' ' => label!("edtf-space-help"),
        'x' | 'u' | 'U' => label!("edtf-small-x-help"),
        't' | 'z' | 'y' => label!("edtf-capitals-help"),
        's' => label!("edtf-decade-help"),
        'W' => label!("certainty-week-help"),
        '/' if matches!(expected, EdtfPart::CommaOrSquare | EdtfPart::CommaOrBrace) => {
            label!("edtf-slash-in-set-help")
        }
        '/' | '.' if expected == EdtfPart::Year => {
            label!("edtf-day-first-help")
        }
        '/' => label!("edtf-slash-help"),
        '–' | '—' | '−' => label!("edtf-hyphen-help"),
        '.' if expected == EdtfPart::End => {
            label!("edtf-dots-help")
        }
        '0'..='9' if expected == EdtfPart::End => {
            label!("edtf-more-digits-help")
        }
        _ => return None,
    })
}
