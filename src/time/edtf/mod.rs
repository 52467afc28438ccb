//! EDTF: the Extended Date/Time Format, levels 0 and 1.
//!
//! The format is ISO 8601-2, as the Library of Congress specifies it
//! (<https://www.loc.gov/standards/datetime/>). Level 0 and level 1 are read whole; forms of level
//! 2 are refused by name. A value covers a span from the start of its unit to the start of the
//! next, in the zone given (or at the time's own offset): a mark (`~`, `?`, `%`) does not widen it.
//!
//! Where the specification leaves a choice, or Ibar goes beyond it:
//! - A time may stop at the minute (`2023-09-24T02:46+02:00`) and may have thousandths of a
//!   second, always three digits (`02:46:10.250`).
//! - The ends of an interval may have times, and a time may be marked (`T03:00+02:00~`).
//! - A time without an offset is in the zone given. Where clocks were put back over it, it covers
//!   both readings; where they were put forward over it, it is an error.
//! - `24:00` and `24:00:00` are the first instant of the next day, as in ISO 8601-1:2019/Amd 1.
//!   Leap seconds are not counted, and `60` is refused.
//! - A year may leave its last three digits unspecified (`1XXX`, a form of level 2), and so may a
//!   negative one: `-198X` is −1989 to −1980. `XXXX` says nothing and is refused; so is an
//!   interval without a date (`/`, `../..`).
//! - Seasons are those of the northern half of the earth, by months: spring (21) is March to May,
//!   summer June to August, autumn September to November, and winter (24) December to the
//!   February of the *next* year.
//! - An interval whose end is sure to come before its start is an error.

pub(super) mod bounds;
mod error;
mod parse;
mod scan;
mod value;

#[cfg(test)]
mod tests;

pub use self::error::{EdtfError, EdtfProblem};
pub(super) use self::parse::expression;
pub(super) use self::value::{DateValue, Expression, IntervalEnd, QualifiedDate};
use super::Zone;
use crate::model::When;

/// Reads a date; times without an offset and the ends of days are in `zone`.
pub fn parse(text: &str, zone: &Zone) -> Result<When, EdtfError> {
    bounds::when(text, &expression(text)?, zone)
}
