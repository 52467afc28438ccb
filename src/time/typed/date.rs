//! Single dates as people type them.

use std::ops::Range;

use super::NotUnderstood;
use super::clock::{TypedClock, starts_with_time, time};
use super::lexicon::{Meaning, WINTER};
use super::stretch::TokenReader;
use super::stretch::small;
use super::year::{year, years_of};
use crate::time::edtf::{DateValue, EdtfError, EdtfProblem};
use crate::time::{Date, Weekday};
use crate::{label, message};

/// The date from which a typed one takes what it leaves out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Defaults {
    /// The day for a time without a date, and the year for a day without one.
    pub(super) day: Date,
    /// The month for a day without one; `None` where a bare number is not a date.
    pub(super) month: Option<u8>,
    /// The day on which the text is typed.
    pub(super) today: Date,
}

/// Reads a date with the time that may follow it, to the end of the tokens.
pub(super) fn date_and_time(
    reader: &mut TokenReader<'_>,
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let mut whole = reader.clone();
    let Some((weekday, at)) = stated_weekday(reader) else { return unnamed(reader, defaults) };
    let read = unnamed(reader, defaults).and_then(|value| checked(weekday, at, value));
    let is_day = matches!(read, Ok(DateValue::Day(_) | DateValue::Time { .. }));
    if is_day || !whole.begins(month) {
        return read;
    }
    // The same letters begin a month: "mar 2023" in Albanian.
    let as_month = unnamed(&mut whole, defaults);
    if as_month.is_ok() {
        *reader = whole;
        return as_month;
    }
    read
}

/// Reads a date with the time that may follow it, without a day of the week before it.
fn unnamed(reader: &mut TokenReader<'_>, defaults: Defaults) -> Result<DateValue, NotUnderstood> {
    let value = if starts_with_time(reader) {
        DateValue::Day(defaults.day)
    } else {
        date(reader, defaults)?
    };
    let _ = reader.sign(&[',']);
    // The word for the hour is read with it.
    if !reader.begins(|found| (found == Meaning::AtHour).then_some(())) {
        reader.skip(Meaning::At);
    }
    let value = if reader.is_done() { value } else { timed(reader, value)? };
    if !reader.is_done() {
        return Err(NotUnderstood::new(reader.here(), label!("time-expected-nothing")));
    }
    Ok(value)
}

/// What a phrase says, if it is a month.
pub(super) const fn month(found: Meaning) -> Option<u8> {
    match found {
        Meaning::Month(month) => Some(month),
        _ => None,
    }
}

/// What a phrase says, if it is a season.
pub(super) const fn season(found: Meaning) -> Option<u8> {
    match found {
        Meaning::Season(season) => Some(season),
        _ => None,
    }
}

/// Reads the time of a day.
fn timed(reader: &mut TokenReader<'_>, value: DateValue) -> Result<DateValue, NotUnderstood> {
    let start = reader.here();
    let TypedClock { clock, precision, offset_seconds } = time(reader)?;
    match value {
        DateValue::Day(date) => Ok(DateValue::Time { date, clock, precision, offset_seconds }),
        _ => Err(NotUnderstood::new(start, label!("time-expected-day-before-time"))),
    }
}

/// Reads "Sunday," before a date.
fn stated_weekday(reader: &mut TokenReader<'_>) -> Option<(usize, Range<usize>)> {
    let at = reader.here();
    let nth = reader.read(|found| match found {
        Meaning::Weekday(nth) => Some(nth),
        _ => None,
    })?;
    let _ = reader.sign(&[',', '.']);
    Some((nth, at))
}

/// The date, if it is on that day of the week or has no day.
fn checked(nth: usize, at: Range<usize>, value: DateValue) -> Result<DateValue, NotUnderstood> {
    let (DateValue::Day(date) | DateValue::Time { date, .. }) = value else {
        return Ok(value);
    };
    let is = date.weekday();
    if Weekday::ALL.get(nth) == Some(&is) {
        return Ok(value);
    }
    Err(NotUnderstood::new(at, message!("time-expected-weekday", weekday = is.name())))
}

fn date(reader: &mut TokenReader<'_>, defaults: Defaults) -> Result<DateValue, NotUnderstood> {
    let start = reader.here();
    reader.skip(Meaning::Article);
    let is_decade = reader.skip(Meaning::DecadeBefore);
    let mut ahead = reader.clone();
    if let Some(year) = year(&mut ahead) {
        *reader = ahead;
        if is_decade {
            return Ok(years_of(year?));
        }
        return year_first(reader, year?, start);
    }
    if reader.peek().is_some_and(|next| next.word().is_some()) {
        return named(reader, defaults);
    }
    let Some((digits, at)) = reader.number() else {
        return Err(NotUnderstood::new(start, label!("time-expected-date")));
    };
    day_first(reader, (digits, at), defaults)
}

/// Reads a date that begins with a word: "today", "spring 2018", "an unknown day of 2023", "sep".
fn named(reader: &mut TokenReader<'_>, defaults: Defaults) -> Result<DateValue, NotUnderstood> {
    let away = reader.read(|found| match found {
        Meaning::Today => Some(0),
        Meaning::Yesterday => Some(-1),
        Meaning::Tomorrow => Some(1),
        _ => None,
    });
    if let Some(away) = away {
        return Ok(DateValue::Day(defaults.today.plus_days(away)));
    }
    if let Some(number) = reader.read(season) {
        return season_of(reader, number, defaults.day.year());
    }
    let is_unknown =
        |found| matches!(found, Meaning::UnknownMonth | Meaning::UnknownDay).then_some(found);
    if let Some(part) = reader.read(is_unknown) {
        return unknown_part(reader, part, defaults);
    }
    month_first(reader, defaults)
}

/// Reads the year of a season; of a winter perhaps both years, "2023–24".
fn season_of(
    reader: &mut TokenReader<'_>,
    season: u8,
    default_year: i64,
) -> Result<DateValue, NotUnderstood> {
    reader.skip(Meaning::Of);
    let Some(first) = year(reader) else {
        return Ok(DateValue::Season { year: default_year, season });
    };
    let year_of = first?;
    if season == WINTER && reader.sign(&['–', '-', '/']).is_some() {
        let here = reader.here();
        let next = if let Some(next) = year(reader) {
            next?
        } else {
            // The last two digits of the next year.
            let (digits, _) = reader.number().unwrap_or_default();
            reader.skip_point();
            let century = year_of.div_euclid(100) * 100;
            digits.parse().map_or(i64::MIN, |digits: i64| century + digits)
        };
        if next != year_of + 1 {
            return Err(NotUnderstood::new(here, label!("time-expected-winter")));
        }
    }
    Ok(DateValue::Season { year: year_of, season })
}

/// Reads "2023" after "an unknown month of", and "2023" or "September 2023" after "an unknown day
/// of".
fn unknown_part(
    reader: &mut TokenReader<'_>,
    part: Meaning,
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let here = reader.here();
    match (part, date(reader, defaults)?) {
        (Meaning::UnknownMonth, DateValue::Year { year, unspecified: 0, .. }) => {
            Ok(DateValue::Month { year, month: None })
        }
        (Meaning::UnknownDay, DateValue::Year { year, unspecified: 0, .. }) => {
            Ok(DateValue::SomeDay { year, month: None })
        }
        (Meaning::UnknownDay, DateValue::Month { year, month }) => {
            Ok(DateValue::SomeDay { year, month })
        }
        _ => Err(NotUnderstood::new(here, label!("time-expected-year"))),
    }
}

/// Reads the rest of a date that begins with a day: "24 sep 2023", "24.9.2023", "24/9/2023".
fn day_first(
    reader: &mut TokenReader<'_>,
    (digits, at): (&str, Range<usize>),
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let day = small(digits, &at, label!("time-expected-day-or-year"))?;
    match reader.sign(&['.', '/']) {
        Some('/') => return slashed(reader, (day, at), defaults),
        Some(_) if reader.peek().is_some_and(|next| next.digits().is_some()) => {
            let (digits, month_at) = reader.number().unwrap_or_default();
            let month = month_number(digits, &month_at)?;
            let _ = reader.sign(&['.']);
            let year = year_at_end(reader, defaults)?;
            return on_day((year, month, day), at.start..reader.here().start);
        }
        _ => {}
    }
    let here = reader.here();
    match reader.read(month) {
        Some(month) => {
            let _ = reader.sign(&['.', ',']);
            let year = year_at_end(reader, defaults)?;
            on_day((year, month, day), at.start..reader.here().start)
        }
        None => match defaults.month.filter(|_| reader.is_done()) {
            Some(month) => on_day((defaults.day.year(), month, day), at),
            None => Err(NotUnderstood::new(here, label!("time-expected-month-example"))),
        },
    }
}

/// Reads "sep 24 2023", "sep 2023", "September 24, 2023", "sep".
fn month_first(
    reader: &mut TokenReader<'_>,
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let here = reader.here();
    let Some(number) = reader.read(month) else {
        return Err(NotUnderstood::new(here, label!("time-expected-month")));
    };
    let default_year = defaults.day.year();
    let _ = reader.sign(&['.', ',']);
    if starts_with_time(reader) {
        return Ok(DateValue::Month { year: default_year, month: Some(number) });
    }
    if let Some(year) = year(reader) {
        return Ok(DateValue::Month { year: year?, month: Some(number) });
    }
    let Some((digits, at)) = reader.number() else {
        return Ok(DateValue::Month { year: default_year, month: Some(number) });
    };
    let day = small(digits, &at, label!("time-expected-day-or-year"))?;
    let _ = reader.sign(&['.', ',']);
    let year = year_at_end(reader, defaults)?;
    on_day((year, number, day), here.start..reader.here().start)
}

/// Reads what may follow a year: "2023-09-24", "2023 sep 24", "1990s"; or nothing.
fn year_first(
    reader: &mut TokenReader<'_>,
    year: i64,
    start: Range<usize>,
) -> Result<DateValue, NotUnderstood> {
    if reader.peek().is_some_and(|next| !next.spaced) && reader.skip(Meaning::DecadeAfter) {
        return Ok(years_of(year));
    }
    if reader.sign(&['-', '.', '/']).is_some() {
        let here = reader.here();
        let expected = || NotUnderstood::new(here, label!("time-expected-month-number"));
        let (digits, at) = reader.number().ok_or_else(expected)?;
        let month = month_number(digits, &at)?;
        if reader.sign(&['-', '.', '/']).is_none() {
            return Ok(DateValue::Month { year, month: Some(month) });
        }
        let here = reader.here();
        let (digits, at) =
            reader.number().ok_or_else(|| NotUnderstood::new(here, label!("time-expected-day")))?;
        let day = small(digits, &at, label!("time-expected-day"))?;
        return on_day((year, month, day), start.start..reader.here().start);
    }
    let Some(month) = reader.read(month) else {
        return Ok(DateValue::Year { year, unspecified: 0, negative: year < 0 });
    };
    match reader.number() {
        Some((digits, at)) => {
            let day = small(digits, &at, label!("time-expected-day"))?;
            on_day((year, month, day), start.start..reader.here().start)
        }
        None => Ok(DateValue::Month { year, month: Some(month) }),
    }
}

/// Reads the rest of "24/9/2023" and "9/24/2023", where only one of them can be meant.
fn slashed(
    reader: &mut TokenReader<'_>,
    (first, at): (u8, Range<usize>),
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let here = reader.here();
    let (digits, second_at) = reader
        .number()
        .ok_or_else(|| NotUnderstood::new(here, label!("time-expected-day-or-month")))?;
    let second = small(digits, &second_at, label!("time-expected-day-or-month"))?;
    let (day, month) = match (first, second) {
        (day @ 13.., month @ ..=12) | (month @ ..=12, day @ 13..) => (day, month),
        (same, other) if same == other && same <= 12 => (same, same),
        (..=12, ..=12) => {
            let whole = at.start..second_at.end;
            return Err(NotUnderstood::new(whole, label!("time-expected-day-apart")));
        }
        _ => return Err(NotUnderstood::new(second_at, label!("time-expected-month-number"))),
    };
    let year = match reader.sign(&['/']) {
        Some(_) => year_at_end(reader, defaults)?,
        None => defaults.day.year(),
    };
    on_day((year, month, day), at.start..reader.here().start)
}

/// Reads the year that may follow a day and a month; without one it is the default year.
fn year_at_end(reader: &mut TokenReader<'_>, defaults: Defaults) -> Result<i64, NotUnderstood> {
    if starts_with_time(reader) {
        return Ok(defaults.day.year());
    }
    if let Some(year) = year(reader) {
        let _ = reader.sign(&['.']);
        return year;
    }
    match reader.number() {
        Some((_, at)) => Err(NotUnderstood::new(at, label!("time-expected-year"))),
        None => Ok(defaults.day.year()),
    }
}

fn on_day((year, month, day): (i64, u8, u8), at: Range<usize>) -> Result<DateValue, NotUnderstood> {
    let missing = || EdtfError::new(at, EdtfProblem::Day { year, month, day });
    Date::new(year, month, day).map(DateValue::Day).ok_or_else(missing).map_err(Into::into)
}

fn month_number(digits: &str, at: &Range<usize>) -> Result<u8, NotUnderstood> {
    let expected = label!("time-expected-month-number");
    let month = small(digits, at, expected)?;
    let is_month = (1..=12).contains(&month);
    is_month.then_some(month).ok_or_else(|| NotUnderstood::new(at.clone(), expected))
}
