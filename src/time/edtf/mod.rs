//! EDTF: the Extended Date/Time Format, levels 0 and 1, and the sets of level 2.
//!
//! The format is ISO 8601-2, as the Library of Congress specifies it
//! (<https://www.loc.gov/standards/datetime/>). Level 0 and level 1 are read whole; of level 2 the
//! sets are read, and its other forms are refused by name. A value covers a span from the start of its unit to the start of the
//! next, in the zone given (or at the time's own offset): a mark (`~`, `?`, `%`) does not widen it.
//!
//! A set in brackets, `[1667,1668,1670..1672]`, means *once, at some time within* one of its members:
//! `[2023-10-03..2023-10-20]` is something that took place once from the 3rd to the 20th, nobody
//! knows when; `[..2023-10-20]` once, on the 20th or before; `[2023-10-03..]` once, on the 3rd or
//! later. A set in braces, `{2023-10-01..2023-10-04,2023-10-20..2023-10-22}`, means *all of the time
//! in all of these stretches*; its single dates are something that took place within each of them.
//!
//! Where the specification leaves a choice, or Ibar goes beyond it:
//! - A time may stop at the minute (`2023-09-24T02:46+02:00`) and may have thousandths of a
//!   second, always three digits (`02:46:10.250`).
//! - The ends of an interval and the members of a set may have times, and a time may be marked (`T03:00+02:00~`).
//! - A time without an offset is in the zone given. Where clocks were put back over it, it covers
//!   both readings; where they were put forward over it, it is an error.
//! - `24:00` and `24:00:00` are the first instant of the next day, as in ISO 8601-1:2019/Amd 1.
//!   Leap seconds are not counted, and `60` is refused.
//! - A year may leave its last three digits unspecified (`1XXX`, a form of level 2), and so may a
//!   negative one: `-198X` is −1989 to −1980. `XXXX` says nothing and is refused; so is an
//!   interval without a date (`/`, `../..`).
//! - Seasons are by months. Those of no half of the earth (21 to 24) and of the northern one (25 to
//!   28, forms of level 2) are the same: spring is March to May, summer June to August, autumn
//!   September to November, and winter December to the February of the *next* year. Those of the
//!   southern half (29 to 32) are half a year off: spring is September to November, and summer
//!   December to the February of the next year.
//! - `Julian ` before a text means that its dates are of the Julian calendar, as documents of the time
//!   have them: `Julian 1389-06-15` is 23 June 1389. `Gregorian ` says what is meant without it.
//! - An interval whose end is sure to come before its start is an error, as is such a stretch of a
//!   set.
//! - Members of a set may stand in any order, with spaces around their commas; written anew, they
//!   have none. `..` without a date before it stands only at the start of a set, and without one
//!   after it only at the end.
//! - The last minute of a set is part of it: `[2023-09-24T18:00..2023-09-24T23:59]` is the evening up
//!   to midnight, and so is `[2023-09-24T18:00..2023-09-24]`.

pub(super) mod bounds;
mod days;
mod error;
mod parse;
mod part;
mod scan;
mod value;

#[cfg(test)]
mod tests;

pub use self::days::{first_day, last_day, start_days};
pub use self::error::{EdtfError, EdtfProblem};
pub(super) use self::parse::expression;
pub use self::part::{EdtfPart, LevelTwoForm};
pub(crate) use self::scan::{GREGORIAN, JULIAN};
pub(super) use self::value::{
    DateSet, DateValue, Expression, IntervalEnd, QualifiedDate, SetMember,
};
use super::Zone;
use crate::model::When;

/// Reads a date; times without an offset and the ends of days are in `zone`.
pub fn parse(text: &str, zone: &Zone) -> Result<When, EdtfError> {
    bounds::when(text, &expression(text)?, zone)
}
