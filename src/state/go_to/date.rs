//! Dates as people type them, put into EDTF.

use std::ops::Range;

use super::calendar::{month, weekday};
use super::not_understood::NotUnderstood;
use crate::state::typed::{Part, Reader, Token};
use crate::time::{Civil, Date, Weekday};

/// What a date that leaves something out takes it from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given {
    /// The day for a time without a date, and the year for a day without one.
    pub(super) day: Date,
    /// The month for a day without one; `None` where that is no date.
    pub(super) month: Option<u8>,
    /// Today.
    pub(super) today: Date,
}

/// A date, as far as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct TypedDate {
    year: i64,
    month: Option<u8>,
    day: Option<u8>,
    /// Hours to seconds as EDTF has them, with `T`.
    clock: String,
    /// `Z` or an offset.
    offset: String,
}

/// The EDTF text of a date, or of two with a word or a dash between them.
pub(super) fn edtf(tokens: &[Token], end: usize, given: Given) -> Result<String, NotUnderstood> {
    let Some((cut, rest)) = separator(tokens) else {
        return single(tokens, end, given).map(|draft| draft.edtf());
    };
    let (left, right) = (tokens.get(..cut).unwrap_or(&[]), tokens.get(rest..).unwrap_or(&[]));
    let right = single(right, end, given)?;
    // "17–24 September 2023": the first date takes from the second what it leaves out.
    let day = Date::new(right.year, right.month.unwrap_or(1), right.day.unwrap_or(1));
    let given = Given { day: day.unwrap_or(given.day), month: right.month, ..given };
    let left_end = tokens.get(cut).map_or(end, |token| token.at.start);
    let left = single(left, left_end, given)?;
    Ok(format!("{}/{}", left.edtf(), right.edtf()))
}

/// Where two dates are parted: the tokens from the first to before the second number are between.
fn separator(tokens: &[Token]) -> Option<(usize, usize)> {
    let nth = tokens.iter().enumerate().position(|(nth, token)| match &token.part {
        Part::Word(word) => matches!(word.as_str(), "to" | "till" | "until"),
        Part::Sign('–' | '—') => true,
        Part::Sign('-') => token.spaced && tokens.get(nth + 1).is_some_and(|token| token.spaced),
        _ => false,
    })?;
    (nth > 0).then_some((nth, nth + 1))
}

fn single(tokens: &[Token], end: usize, given: Given) -> Result<TypedDate, NotUnderstood> {
    let mut reader = Reader::new(tokens, end);
    let mut draft = TypedDate {
        year: given.day.year(),
        month: Some(given.day.month()),
        day: Some(given.day.day()),
        clock: String::new(),
        offset: String::new(),
    };
    let said = said_weekday(&mut reader);
    if !starts_with_time(&reader) {
        date(&mut reader, &mut draft, given)?;
    }
    let _ = reader.sign(&[',']);
    reader.skip_word(&["at", "t", "u", "ne"]);
    if !reader.is_done() {
        time(&mut reader, &mut draft)?;
    }
    if !reader.is_done() {
        return Err(NotUnderstood::new(reader.here(), "nothing more"));
    }
    if let Some((weekday, at)) = said {
        check_weekday(weekday, at, &draft)?;
    }
    Ok(draft)
}

/// "Sunday," before a date.
fn said_weekday(reader: &mut Reader<'_>) -> Option<(usize, Range<usize>)> {
    let at = reader.here();
    let nth = weekday(reader.peek_word()?)?;
    let _ = reader.word();
    let _ = reader.sign(&[',', '.']);
    Some((nth, at))
}

fn check_weekday(nth: usize, at: Range<usize>, draft: &TypedDate) -> Result<(), NotUnderstood> {
    let (Some(month), Some(day)) = (draft.month, draft.day) else {
        return Ok(());
    };
    let date = Date::new(draft.year, month, day);
    let Some(is) = date.map(Date::weekday).filter(|is| Weekday::ALL.get(nth) != Some(is)) else {
        return Ok(());
    };
    Err(NotUnderstood::new(at, is.name()))
}

/// "02:46", "2 am", "14h", "noon": a time without a date.
fn starts_with_time(reader: &Reader<'_>) -> bool {
    let mut ahead = reader.clone();
    if ahead.peek_word().is_some_and(|word| matches!(word, "noon" | "midnight")) {
        return true;
    }
    ahead.number().is_some()
        && (ahead.sign(&[':']).is_some() || ahead.skip_word(&["am", "pm", "h", "hrs"]))
}

fn date(reader: &mut Reader<'_>, draft: &mut TypedDate, given: Given) -> Result<(), NotUnderstood> {
    let start = reader.here();
    if let Some(word) = reader.peek_word() {
        let away = match word {
            "today" => Some(0),
            "yesterday" => Some(-1),
            "tomorrow" => Some(1),
            _ => None,
        };
        if let Some(away) = away {
            let _ = reader.word();
            let day = given.today.plus_days(away);
            (draft.year, draft.month, draft.day) = (day.year(), Some(day.month()), Some(day.day()));
            return Ok(());
        }
        return month_first(reader, draft);
    }
    let Some((digits, at)) = reader.number() else {
        return Err(NotUnderstood::new(start, "a date, a time or a step such as +3 days"));
    };
    if digits.len() == 4 {
        return year_first(reader, draft, digits);
    }
    let first = small(digits, &at, "a day, or a year of four digits")?;
    match reader.sign(&['.', '/']) {
        Some('/') => return slashed(reader, draft, (first, at)),
        Some(_) if reader.peek().is_some_and(|next| matches!(next.part, Part::Number(_))) => {
            draft.day = Some(first);
            let (digits, at) = reader.number().unwrap_or_default();
            draft.month = Some(month_number(digits, &at)?);
            let _ = reader.sign(&['.']);
            return year_at_end(reader, draft);
        }
        _ => {}
    }
    draft.day = Some(first);
    let here = reader.here();
    match reader.peek_word().map(month) {
        Some(Some(number)) => {
            let _ = reader.word();
            let _ = reader.sign(&['.', ',']);
            draft.month = Some(number);
            year_at_end(reader, draft)
        }
        _ if given.month.is_some() && reader.is_done() => {
            draft.month = given.month;
            Ok(())
        }
        _ => Err(NotUnderstood::new(here, "a month, as in 24 sep or 24.9.")),
    }
}

/// "sep 24 2023", "sep 2023", "September 24, 2023", "sep".
fn month_first(reader: &mut Reader<'_>, draft: &mut TypedDate) -> Result<(), NotUnderstood> {
    let here = reader.here();
    let Some(number) = reader.word().and_then(month) else {
        return Err(NotUnderstood::new(here, "a month"));
    };
    (draft.month, draft.day) = (Some(number), None);
    let _ = reader.sign(&['.', ',']);
    if starts_with_time(reader) {
        return Ok(());
    }
    let Some((digits, at)) = reader.number() else {
        return Ok(());
    };
    if digits.len() == 4 {
        draft.year = year(digits);
        return Ok(());
    }
    draft.day = Some(small(digits, &at, "a day, or a year of four digits")?);
    let _ = reader.sign(&['.', ',']);
    year_at_end(reader, draft)
}

/// "2023-09-24" before a time that EDTF writes otherwise, "2023".
fn year_first(
    reader: &mut Reader<'_>,
    draft: &mut TypedDate,
    digits: &str,
) -> Result<(), NotUnderstood> {
    draft.year = year(digits);
    (draft.month, draft.day) = (None, None);
    if reader.sign(&['-', '.', '/']).is_none() {
        if let Some(number) = reader.peek_word().and_then(month) {
            let _ = reader.word();
            draft.month = Some(number);
            if let Some((digits, at)) = reader.number() {
                draft.day = Some(small(digits, &at, "a day")?);
            }
        }
        return Ok(());
    }
    let here = reader.here();
    let (digits, at) =
        reader.number().ok_or_else(|| NotUnderstood::new(here, "a month from 1 to 12"))?;
    draft.month = Some(month_number(digits, &at)?);
    if reader.sign(&['-', '.', '/']).is_some() {
        let here = reader.here();
        let (digits, at) = reader.number().ok_or_else(|| NotUnderstood::new(here, "a day"))?;
        draft.day = Some(small(digits, &at, "a day")?);
    }
    Ok(())
}

/// "24/9/2023" and "9/24/2023", where only one of them can be meant.
fn slashed(
    reader: &mut Reader<'_>,
    draft: &mut TypedDate,
    (first, at): (u8, Range<usize>),
) -> Result<(), NotUnderstood> {
    let here = reader.here();
    let (digits, second_at) =
        reader.number().ok_or_else(|| NotUnderstood::new(here, "a day or a month"))?;
    let second = small(digits, &second_at, "a day or a month")?;
    let (day, month) = match (first, second) {
        (day @ 13.., month @ ..=12) | (month @ ..=12, day @ 13..) => (day, month),
        (same, other) if same == other && same <= 12 => (same, same),
        (..=12, ..=12) => {
            let whole = at.start..second_at.end;
            return Err(NotUnderstood::new(whole, "day and month apart, as in 4.9. or 4 sep"));
        }
        _ => return Err(NotUnderstood::new(second_at, "a month from 1 to 12")),
    };
    (draft.day, draft.month) = (Some(day), Some(month));
    if reader.sign(&['/']).is_none() {
        return Ok(());
    }
    year_at_end(reader, draft)
}

/// The year of four digits that may follow a day and a month.
fn year_at_end(reader: &mut Reader<'_>, draft: &mut TypedDate) -> Result<(), NotUnderstood> {
    if starts_with_time(reader) {
        return Ok(());
    }
    if let Some((digits, at)) = reader.number() {
        if digits.len() != 4 {
            return Err(NotUnderstood::new(at, "a year of four digits"));
        }
        draft.year = year(digits);
        let _ = reader.sign(&['.']);
    }
    Ok(())
}

fn time(reader: &mut Reader<'_>, draft: &mut TypedDate) -> Result<(), NotUnderstood> {
    const TIME: &str = "a time, as in 02:46 or 2 am";
    let start = reader.here();
    if reader.skip_word(&["noon"]) {
        "T12:00".clone_into(&mut draft.clock);
    } else if reader.skip_word(&["midnight"]) {
        "T00:00".clone_into(&mut draft.clock);
    } else {
        let (digits, at) =
            reader.number().ok_or_else(|| NotUnderstood::new(start.clone(), TIME))?;
        let hour = small(digits, &at, "an hour from 0 to 23")?;
        draft.clock = clock(reader, hour, at)?;
    }
    if draft.day.is_none() {
        return Err(NotUnderstood::new(start, "a day before the time"));
    }
    offset(reader, draft)
}

fn clock(reader: &mut Reader<'_>, hour: u8, at: Range<usize>) -> Result<String, NotUnderstood> {
    let mut rest = Vec::new();
    while rest.len() < 2 && reader.sign(&[':']).is_some() {
        let here = reader.here();
        let name =
            if rest.is_empty() { "a minute from 00 to 59" } else { "a second from 00 to 59" };
        let (digits, at) = reader.number().ok_or_else(|| NotUnderstood::new(here, name))?;
        let value = small(digits, &at, name)?;
        if value > 59 || digits.len() != 2 {
            return Err(NotUnderstood::new(at, name));
        }
        rest.push(value);
    }
    let half = if reader.skip_word(&["am"]) {
        Some(0)
    } else if reader.skip_word(&["pm"]) {
        Some(12)
    } else {
        None
    };
    let hours = reader.skip_word(&["h", "hrs"]);
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => {
            return Err(NotUnderstood::new(at, "an hour from 1 to 12"));
        }
        Some(half) => hour % 12 + half,
        None if hour > 23 => return Err(NotUnderstood::new(at, "an hour from 0 to 23")),
        None if rest.is_empty() && !hours => {
            return Err(NotUnderstood::new(reader.here(), "minutes, as in 02:46"));
        }
        None => hour,
    };
    let (minute, second) = (rest.first().copied().unwrap_or(0), rest.get(1));
    let seconds = second.map(|second| format!(":{second:02}")).unwrap_or_default();
    Ok(format!("T{hour:02}:{minute:02}{seconds}"))
}

/// What is expected after the sign of an offset.
const HOURS: &str = "hours from UTC, as in +02:00";

/// "Z", "UTC", "+02:00", "+2".
fn offset(reader: &mut Reader<'_>, draft: &mut TypedDate) -> Result<(), NotUnderstood> {
    if reader.skip_word(&["z", "utc", "gmt"]) {
        "Z".clone_into(&mut draft.offset);
        return Ok(());
    }
    let Some(sign) = reader.sign(&['+', '-']) else {
        return Ok(());
    };
    let here = reader.here();
    let (digits, at) = reader.number().ok_or_else(|| NotUnderstood::new(here, HOURS))?;
    let (hour, minute) = match digits.len() {
        4 => digits.split_at(2),
        1 | 2 => (digits, "00"),
        _ => return Err(NotUnderstood::new(at, HOURS)),
    };
    let mut minute = minute.to_owned();
    if reader.sign(&[':']).is_some() {
        let here = reader.here();
        let (digits, _) = reader.number().ok_or_else(|| NotUnderstood::new(here, HOURS))?;
        digits.clone_into(&mut minute);
    }
    draft.offset = if hour.trim_matches('0').is_empty() && minute == "00" {
        "Z".to_owned()
    } else {
        format!("{sign}{hour:0>2}:{minute:0>2}")
    };
    Ok(())
}

fn year(digits: &str) -> i64 {
    digits.parse().unwrap_or_default()
}

fn small(digits: &str, at: &Range<usize>, expected: &str) -> Result<u8, NotUnderstood> {
    let short = (1..=2).contains(&digits.len()).then(|| digits.parse::<u8>().ok()).flatten();
    short.ok_or_else(|| NotUnderstood::new(at.clone(), expected))
}

fn month_number(digits: &str, at: &Range<usize>) -> Result<u8, NotUnderstood> {
    const MONTH: &str = "a month from 1 to 12";
    let month = small(digits, at, MONTH)?;
    let is_month = (1..=12).contains(&month);
    is_month.then_some(month).ok_or_else(|| NotUnderstood::new(at.clone(), MONTH))
}

impl TypedDate {
    fn edtf(&self) -> String {
        let Self { year, clock, offset, .. } = self;
        match (self.month, self.day) {
            (None, _) => format!("{year:04}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}{clock}{offset}"),
        }
    }
}

impl Given {
    /// What is left out is taken from where the playhead stands.
    pub(super) const fn at(playhead: Civil, now: Civil) -> Self {
        Self { day: playhead.date(), month: None, today: now.date() }
    }
}
