//! Years as they are typed: "2023", "0025", "44 BCE", "12,345", "the 1990s".

use std::ops::Range;

use super::NotUnderstood;
use super::lexicon::Meaning;
use super::stretch::TokenReader;
use crate::label;
use crate::time::Date;
use crate::time::edtf::DateValue;

/// Reads a year where one is plain to see: it has four digits, marks between groups or an era.
/// `None`, and nothing read, where there is none.
pub(super) fn year(reader: &mut TokenReader<'_>) -> Option<Result<i64, NotUnderstood>> {
    let mut ahead = reader.clone();
    ahead.skip(Meaning::Year);
    let typed = TypedYear::read(&mut ahead)?;
    ahead.skip_after_point(Meaning::Year);
    let before = ahead.skip_after_point(Meaning::EraBefore);
    let has_era = before || ahead.skip_after_point(Meaning::EraAfter);
    if !has_era && !typed.grouped && typed.digits.len() != 4 {
        return None;
    }
    ahead.skip_point();
    *reader = ahead;
    Some(typed.counted(before))
}

/// Reads a number that is known to be a year before the year 1, whatever digits it has.
pub(super) fn year_before(reader: &mut TokenReader<'_>) -> Option<Result<i64, NotUnderstood>> {
    reader.skip(Meaning::Year);
    let typed = TypedYear::read(reader)?;
    reader.skip_after_point(Meaning::Year);
    reader.skip_after_point(Meaning::EraBefore);
    reader.skip_point();
    Some(typed.counted(true))
}

/// The digits of a year, without marks and era.
struct TypedYear {
    digits: String,
    at: Range<usize>,
    /// Whether there were marks between them.
    grouped: bool,
}

impl TypedYear {
    fn read(reader: &mut TokenReader<'_>) -> Option<Self> {
        if let Some((digits, at)) = reader.grouped_number() {
            return Some(Self { digits, at, grouped: true });
        }
        let (digits, at) = reader.number()?;
        Some(Self { digits: digits.to_owned(), at, grouped: false })
    }

    /// The year as ISO 8601 counts it: 0 is 1 BCE.
    fn counted(self, before: bool) -> Result<i64, NotUnderstood> {
        let count = self.digits.parse::<i64>().ok().filter(|count| !before || *count > 0);
        let year = count.map(|count| if before { 1 - count } else { count });
        let year = year.filter(|year| year.abs() <= Date::MAX_YEAR);
        year.ok_or_else(|| NotUnderstood::new(self.at, label!("time-expected-year-in-range")))
    }
}
/// The decade or century that begins with the year, after "s" was read: "the 1900s" is a century.
pub(super) fn years_of(year: i64) -> DateValue {
    let unspecified = if year % 100 == 0 { 2 } else { 1 };
    DateValue::Year { year, unspecified, negative: false }
}

/// The years from the first to the last, where they are those that unspecified digits leave:
/// 1000 to 1999 is `1XXX`.
pub(super) fn unspecified(first: i64, last: i64) -> Option<DateValue> {
    let unspecified = [(10, 1), (100, 2), (1000, 3)];
    let (_, unspecified) = unspecified.into_iter().find(|(many, _)| last - first + 1 == *many)?;
    [false, true].into_iter().find_map(|negative| {
        let year = if negative { last } else { first };
        let whole = DateValue::years(year, unspecified, negative) == (first, last);
        let aligned = year % 10_i64.pow(u32::from(unspecified)) == 0;
        (whole && aligned).then_some(DateValue::Year { year, unspecified, negative })
    })
}
