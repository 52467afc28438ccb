//! Single dates as people type them.

use std::ops::Range;

use super::NotUnderstood;
use super::clock::{TypedClock, starts_with_time, time};
use super::names::{WINTER, month, season, weekday};
use super::token::{TokenReader, small};
use super::year::{year, years_of};
use crate::time::edtf::{DateValue, EdtfError, EdtfProblem};
use crate::time::{Date, Weekday};

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
    let stated = stated_weekday(reader);
    let value = if starts_with_time(reader) {
        DateValue::Day(defaults.day)
    } else {
        date(reader, defaults)?
    };
    let _ = reader.sign(&[',']);
    reader.skip_word(&["at", "t", "u", "ne"]);
    let value = if reader.is_done() { value } else { timed(reader, value)? };
    if !reader.is_done() {
        return Err(NotUnderstood::expected(reader.here(), "nothing more"));
    }
    if let Some((weekday, at)) = stated {
        check_weekday(weekday, at, &value)?;
    }
    Ok(value)
}

/// Reads the time of a day.
fn timed(reader: &mut TokenReader<'_>, value: DateValue) -> Result<DateValue, NotUnderstood> {
    let start = reader.here();
    let TypedClock { clock, precision, offset_seconds } = time(reader)?;
    match value {
        DateValue::Day(date) => Ok(DateValue::Time { date, clock, precision, offset_seconds }),
        _ => Err(NotUnderstood::expected(start, "a day before the time")),
    }
}

/// Reads "Sunday," before a date.
fn stated_weekday(reader: &mut TokenReader<'_>) -> Option<(usize, Range<usize>)> {
    let at = reader.here();
    let nth = weekday(reader.peek_word()?)?;
    let _ = reader.word();
    let _ = reader.sign(&[',', '.']);
    Some((nth, at))
}

fn check_weekday(nth: usize, at: Range<usize>, value: &DateValue) -> Result<(), NotUnderstood> {
    let (DateValue::Day(date) | DateValue::Time { date, .. }) = value else {
        return Ok(());
    };
    let is = date.weekday();
    if Weekday::ALL.get(nth) == Some(&is) {
        return Ok(());
    }
    Err(NotUnderstood::expected(at, is.name()))
}

fn date(reader: &mut TokenReader<'_>, defaults: Defaults) -> Result<DateValue, NotUnderstood> {
    let start = reader.here();
    reader.skip_word(&["the"]);
    if let Some(word) = reader.peek_word() {
        return named(reader, word, defaults);
    }
    let mut ahead = reader.clone();
    if let Some(year) = year(&mut ahead) {
        *reader = ahead;
        return year_first(reader, year?, start);
    }
    let Some((digits, at)) = reader.number() else {
        let expected = "a date, a time or a step such as +3 days";
        return Err(NotUnderstood::expected(start, expected));
    };
    day_first(reader, (digits, at), defaults)
}

/// Reads a date that begins with a word: "today", "spring 2018", "an unknown day of 2023", "sep".
fn named(
    reader: &mut TokenReader<'_>,
    word: &str,
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let away = match word {
        "today" => Some(0),
        "yesterday" => Some(-1),
        "tomorrow" => Some(1),
        _ => None,
    };
    if let Some(away) = away {
        let _ = reader.word();
        return Ok(DateValue::Day(defaults.today.plus_days(away)));
    }
    if let Some(number) = season(word) {
        let _ = reader.word();
        return season_of(reader, number, defaults.day.year());
    }
    let mut ahead = reader.clone();
    if ahead.skip_word(&["an"]) && ahead.skip_word(&["unknown"]) {
        *reader = ahead;
        return unknown_part(reader, defaults);
    }
    month_first(reader, defaults)
}

/// Reads the year of a season; of a winter perhaps both years, "2023–24".
fn season_of(
    reader: &mut TokenReader<'_>,
    season: u8,
    default_year: i64,
) -> Result<DateValue, NotUnderstood> {
    reader.skip_word(&["of"]);
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
            let century = year_of.div_euclid(100) * 100;
            digits.parse().map_or(i64::MIN, |digits: i64| century + digits)
        };
        if next != year_of + 1 {
            return Err(NotUnderstood::expected(here, "the year in which that winter ends"));
        }
    }
    Ok(DateValue::Season { year: year_of, season })
}

/// Reads "month of 2023", "day of 2023" or "day of September 2023" after "an unknown".
fn unknown_part(
    reader: &mut TokenReader<'_>,
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let here = reader.here();
    let part = reader.word();
    reader.skip_word(&["of"]);
    match (part, date(reader, defaults)?) {
        (Some("month"), DateValue::Year { year, unspecified: 0, .. }) => {
            Ok(DateValue::Month { year, month: None })
        }
        (Some("day"), DateValue::Year { year, unspecified: 0, .. }) => {
            Ok(DateValue::SomeDay { year, month: None })
        }
        (Some("day"), DateValue::Month { year, month }) => Ok(DateValue::SomeDay { year, month }),
        _ => Err(NotUnderstood::expected(here, "a day or a month, as in an unknown day of 2023")),
    }
}

/// Reads the rest of a date that begins with a day: "24 sep 2023", "24.9.2023", "24/9/2023".
fn day_first(
    reader: &mut TokenReader<'_>,
    (digits, at): (&str, Range<usize>),
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let day = small(digits, &at, "a day, or a year of four digits")?;
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
    match reader.peek_word().and_then(month) {
        Some(month) => {
            let _ = reader.word();
            let _ = reader.sign(&['.', ',']);
            let year = year_at_end(reader, defaults)?;
            on_day((year, month, day), at.start..reader.here().start)
        }
        None => match defaults.month.filter(|_| reader.is_done()) {
            Some(month) => on_day((defaults.day.year(), month, day), at),
            None => Err(NotUnderstood::expected(here, "a month, as in 24 sep or 24.9.")),
        },
    }
}

/// Reads "sep 24 2023", "sep 2023", "September 24, 2023", "sep".
fn month_first(
    reader: &mut TokenReader<'_>,
    defaults: Defaults,
) -> Result<DateValue, NotUnderstood> {
    let here = reader.here();
    let Some(number) = reader.word().and_then(month) else {
        return Err(NotUnderstood::expected(here, "a month"));
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
    let day = small(digits, &at, "a day, or a year of four digits")?;
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
    if reader.peek().is_some_and(|next| !next.spaced) && reader.skip_word(&["s"]) {
        return Ok(years_of(year));
    }
    if reader.sign(&['-', '.', '/']).is_some() {
        let here = reader.here();
        let expected = || NotUnderstood::expected(here, "a month from 1 to 12");
        let (digits, at) = reader.number().ok_or_else(expected)?;
        let month = month_number(digits, &at)?;
        if reader.sign(&['-', '.', '/']).is_none() {
            return Ok(DateValue::Month { year, month: Some(month) });
        }
        let here = reader.here();
        let (digits, at) = reader.number().ok_or_else(|| NotUnderstood::expected(here, "a day"))?;
        let day = small(digits, &at, "a day")?;
        return on_day((year, month, day), start.start..reader.here().start);
    }
    let Some(month) = reader.peek_word().and_then(month) else {
        return Ok(DateValue::Year { year, unspecified: 0, negative: year < 0 });
    };
    let _ = reader.word();
    match reader.number() {
        Some((digits, at)) => {
            let day = small(digits, &at, "a day")?;
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
    let (digits, second_at) =
        reader.number().ok_or_else(|| NotUnderstood::expected(here, "a day or a month"))?;
    let second = small(digits, &second_at, "a day or a month")?;
    let (day, month) = match (first, second) {
        (day @ 13.., month @ ..=12) | (month @ ..=12, day @ 13..) => (day, month),
        (same, other) if same == other && same <= 12 => (same, same),
        (..=12, ..=12) => {
            let whole = at.start..second_at.end;
            return Err(NotUnderstood::expected(whole, "day and month apart, as in 4.9. or 4 sep"));
        }
        _ => return Err(NotUnderstood::expected(second_at, "a month from 1 to 12")),
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
        Some((_, at)) => Err(NotUnderstood::expected(at, "a year of four digits")),
        None => Ok(defaults.day.year()),
    }
}

fn on_day((year, month, day): (i64, u8, u8), at: Range<usize>) -> Result<DateValue, NotUnderstood> {
    let missing = || EdtfError::new(at, EdtfProblem::Day { year, month, day });
    Date::new(year, month, day).map(DateValue::Day).ok_or_else(missing).map_err(Into::into)
}

fn month_number(digits: &str, at: &Range<usize>) -> Result<u8, NotUnderstood> {
    const MONTH: &str = "a month from 1 to 12";
    let month = small(digits, at, MONTH)?;
    let is_month = (1..=12).contains(&month);
    is_month.then_some(month).ok_or_else(|| NotUnderstood::expected(at.clone(), MONTH))
}
