//! Times of day as they are typed: "02:46", "2 am", "14h", "noon", with an offset from UTC.

use std::ops::Range;

use super::NotUnderstood;
use super::lexicon::Meaning;
use super::stretch::TokenReader;
use super::stretch::small;
use crate::label;
use crate::model::Precision;
use crate::time::Clock;

/// A time of day as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TypedClock {
    pub(super) clock: Clock,
    pub(super) precision: Precision,
    /// Seconds ahead of UTC; `None` where none was typed, and the zone decides.
    pub(super) offset_seconds: Option<i32>,
}

/// Whether a time without a date comes next: "02:46", "2 am", "14h", "noon".
pub(super) fn starts_with_time(reader: &TokenReader<'_>) -> bool {
    let mut ahead = reader.clone();
    if ahead.skip(Meaning::AtHour) && ahead.number().is_some() {
        return true;
    }
    if ahead.skip(Meaning::Noon) || ahead.skip(Meaning::Midnight) {
        return true;
    }
    let is_half = |found| matches!(found, Meaning::Am | Meaning::Pm | Meaning::Hours).then_some(());
    ahead.number().is_some() && (ahead.sign(&[':']).is_some() || ahead.read(is_half).is_some())
}

/// Reads a time of day and the offset that may follow it.
pub(super) fn time(reader: &mut TokenReader<'_>) -> Result<TypedClock, NotUnderstood> {
    let start = reader.here();
    let is_hour_named = reader.skip(Meaning::AtHour);
    let (clock, precision) = if reader.skip(Meaning::Noon) {
        (Clock::from_millis(Clock::MIDNIGHT.millis() + crate::time::DAY_MS / 2), Precision::Minute)
    } else if reader.skip(Meaning::Midnight) {
        (Clock::MIDNIGHT, Precision::Minute)
    } else {
        let missing = || NotUnderstood::new(start.clone(), label!("time-expected-time"));
        let (digits, at) = reader.number().ok_or_else(missing)?;
        clock(reader, small(digits, &at, label!("time-expected-hour"))?, at, is_hour_named)?
    };
    Ok(TypedClock { clock, precision, offset_seconds: offset(reader)? })
}

/// Reads what follows the hour; nothing has to where a word before it has named it as one.
fn clock(
    reader: &mut TokenReader<'_>,
    hour: u8,
    at: Range<usize>,
    is_hour_named: bool,
) -> Result<(Clock, Precision), NotUnderstood> {
    let minute = sixtieth(reader, label!("time-expected-minute"))?;
    let second = match minute {
        Some(_) => sixtieth(reader, label!("time-expected-second"))?,
        None => None,
    };
    let milli = match second {
        Some(_) => thousandths(reader)?,
        None => None,
    };
    let half = if reader.skip(Meaning::Am) {
        Some(0)
    } else if reader.skip(Meaning::Pm) {
        Some(12)
    } else {
        None
    };
    let hours = reader.skip(Meaning::Hours) || is_hour_named;
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => {
            return Err(NotUnderstood::new(at, label!("time-expected-hour-of-half")));
        }
        Some(half) => hour % 12 + half,
        None if hour > 23 => return Err(NotUnderstood::new(at, label!("time-expected-hour"))),
        None if minute.is_none() && !hours => {
            return Err(NotUnderstood::new(reader.here(), label!("time-expected-minutes")));
        }
        None => hour,
    };
    let precision = match (second, milli) {
        (_, Some(_)) => Precision::Millisecond,
        (Some(_), None) => Precision::Second,
        (None, None) => Precision::Minute,
    };
    let (minute, second) = (minute.unwrap_or(0), second.unwrap_or(0));
    let clock = Clock::new(hour, minute, second, milli.unwrap_or(0));
    clock
        .map(|clock| (clock, precision))
        .ok_or_else(|| NotUnderstood::new(at, label!("time-expected-hour")))
}

/// Reads a colon and two digits below 60; `None` where no colon comes next.
fn sixtieth(reader: &mut TokenReader<'_>, expected: &str) -> Result<Option<u8>, NotUnderstood> {
    if reader.sign(&[':']).is_none() {
        return Ok(None);
    }
    let here = reader.here();
    let (digits, at) = reader.number().ok_or_else(|| NotUnderstood::new(here, expected))?;
    let value = small(digits, &at, expected)?;
    if value > 59 || digits.len() != 2 {
        return Err(NotUnderstood::new(at, expected));
    }
    Ok(Some(value))
}

/// Reads a point or a comma and three digits; `None` where they do not come next.
fn thousandths(reader: &mut TokenReader<'_>) -> Result<Option<u16>, NotUnderstood> {
    let here = reader.here();
    let Some(digits) = reader.fraction(&['.', ',']) else { return Ok(None) };
    let milli = digits.parse().ok().filter(|_| digits.len() == 3);
    let wrong = || NotUnderstood::new(here, label!("time-expected-thousandths"));
    milli.map(Some).ok_or_else(wrong)
}

/// Reads "Z", "UTC", "+02:00", "+0200" or "+2", as seconds ahead of UTC; `None` where none comes
/// next.
fn offset(reader: &mut TokenReader<'_>) -> Result<Option<i32>, NotUnderstood> {
    if reader.skip(Meaning::Utc) {
        return Ok(Some(0));
    }
    let Some(sign) = reader.sign(&['+', '-']) else {
        return Ok(None);
    };
    let here = reader.here();
    let (digits, at) =
        reader.number().ok_or_else(|| NotUnderstood::new(here, label!("time-expected-offset")))?;
    let (hours, minutes) = match digits.len() {
        4 => digits.split_at(2),
        1 | 2 => (digits, "0"),
        _ => return Err(NotUnderstood::new(at, label!("time-expected-offset"))),
    };
    let mut minutes = minutes;
    if reader.sign(&[':']).is_some() {
        let here = reader.here();
        minutes = reader
            .number()
            .ok_or_else(|| NotUnderstood::new(here, label!("time-expected-offset")))?
            .0;
    }
    let (hours, minutes) = (hours.parse::<i32>(), minutes.parse::<i32>());
    match (hours, minutes) {
        (Ok(hours @ ..=23), Ok(minutes @ ..=59)) => {
            let seconds = hours * 3600 + minutes * 60;
            Ok(Some(if sign == '-' { -seconds } else { seconds }))
        }
        _ => Err(NotUnderstood::new(at, label!("time-expected-offset"))),
    }
}
