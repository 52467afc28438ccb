//! Dates in cells, as spreadsheets, programs and people write them, to EDTF.
//!
//! A date keeps the precision in which it is written: a day is a day, a year is a year. What cannot
//! be told from one cell is told by all cells of the column: whether the day or the month comes
//! first, and whether midnight is a time or what a program puts behind a day.

mod clock;
mod evidence;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt::Write as _;

use self::clock::clock_into;
pub(crate) use self::clock::read_clock;
pub(crate) use self::evidence::DateEvidence;

use crate::import::reading::DateOrder;
use crate::model::Moment;
use crate::text::folded;
use crate::time::{Civil, Date, TypedContext, Zone, edtf, read_when};

/// The most words of a date.
const MOST_WORDS: usize = 7;
/// The longest text that can be a date.
const LONGEST: usize = 80;

/// How the cells of a column are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DateStyle {
    /// Day or month first.
    pub(crate) order: DateOrder,
    /// Whether midnight is a time of day.
    pub(crate) midnight_is_time: bool,
    /// Whether numbers are days of a spreadsheet.
    pub(crate) is_serial: bool,
}

/// A date as it is taken from a text, before its order is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NumberDate {
    numbers: [i64; 3],
    digits: [usize; 3],
}

impl NumberDate {
    /// Year, month and day in that order of the first two numbers; `None` where they are no date.
    fn ordered(self, order: DateOrder) -> Option<(i64, u8, u8)> {
        let [a, b, c] = self.numbers;
        let [first, _, last] = self.digits;
        let (year, month, day, digits) = if first >= 3 {
            (a, b, c, first)
        } else {
            match order {
                DateOrder::DayFirst => (c, b, a, last),
                DateOrder::MonthFirst => (c, a, b, last),
            }
        };
        let year = match digits {
            4 => year,
            2 => full_year(year),
            _ => return None,
        };
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Date::new(year, month, day).map(|_| (year, month, day))
    }
}

/// A year of two digits: of the hundred years up to twenty years from 2010, as spreadsheets have it.
const fn full_year(year: i64) -> i64 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

/// Three numbers with points, slashes or dashes between them and nothing else.
fn numbers(text: &str) -> Option<NumberDate> {
    let text = text.trim().trim_end_matches('.');
    let mut parts = text.split(['.', '/', '-', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let mut numbers = [0; 3];
    let mut digits = [0; 3];
    for (number, length) in numbers.iter_mut().zip(&mut digits) {
        let part = parts.next()?;
        if part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
        *length = part.len();
    }
    parts.next().is_none().then_some(NumberDate { numbers, digits })
}

/// A text as date and time of day; the time has a colon in it.
fn split_clock(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = memchr::memchr(b':', text.as_bytes()) else { return (text, None) };
    let before = text.get(..colon).unwrap_or_default();
    let Some(at) = before.rfind([' ', 'T', 't', ',']) else { return (text, None) };
    let clock = text.get(at + 1..).unwrap_or_default();
    (before.get(..at).unwrap_or_default().trim_end_matches([',', ' ']), Some(clock.trim()))
}

/// Whether a time of day is midnight, written with zeros only.
fn is_midnight(clock: &str) -> bool {
    let zeros = clock.trim_end_matches(['Z', 'z']).trim();
    let zeros = zeros.split('+').next().unwrap_or_default();
    zeros.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.')) && zeros.contains(':')
        || zeros.eq_ignore_ascii_case("12:00 am")
        || zeros.eq_ignore_ascii_case("12:00:00 am")
}

/// The EDTF of a cell; `None` where it is no date that could stand by itself.
pub(crate) fn read_date(text: &str, style: DateStyle, zone: &Zone) -> Option<String> {
    let text = text.trim().trim_matches('"');
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if let Some(edtf) = of_digits(text, style).or_else(|| of_serial(text, style)) {
        return Some(edtf);
    }
    let (date, clock) = split_clock(text);
    let day = numbers(date).and_then(|numbers| numbers.ordered(style.order));
    let day = day.or_else(|| named_month(date));
    if let Some((year, month, day)) = day {
        let mut edtf = String::with_capacity(20);
        day_into(&mut edtf, (year, month, day));
        return match clock {
            None => Some(edtf),
            Some(clock) if is_midnight(clock) && !style.midnight_is_time => Some(edtf),
            Some(clock) => {
                clock_into(&mut edtf, clock)?;
                Some(edtf)
            }
        };
    }
    year_range(text).or_else(|| about(text, style, zone)).or_else(|| typed(text, zone))
}

/// From one year to another, as `1790-2010`.
fn year_range(text: &str) -> Option<String> {
    let (from, to) = text.split_once(['-', '–', '—'])?;
    let (from, to) = (from.trim(), to.trim());
    let is_year = |year: &str| year.len() == 4 && year.bytes().all(|it| it.is_ascii_digit());
    (is_year(from) && is_year(to) && from <= to).then(|| format!("{from}/{to}"))
}

/// Words before a date that say that it is about so, in small letters.
const ABOUT: [&str; 12] = [
    "circa ",
    "ca. ",
    "ca ",
    "c. ",
    "c.",
    "about ",
    "around ",
    "oko ",
    "otprilike ",
    "rreth ",
    "um ",
    "vers ",
];

/// A year, a month or a day that is about so.
fn about(text: &str, style: DateStyle, zone: &Zone) -> Option<String> {
    let lower = text.to_lowercase();
    let rest = ABOUT.iter().find_map(|word| lower.strip_prefix(word))?.trim();
    rest.starts_with(|letter: char| letter.is_alphanumeric()).then_some(())?;
    let date = read_date(rest, style, zone)?;
    let is_plain = date.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'Y'));
    is_plain.then(|| format!("{date}~"))
}

/// A date of digits only: a year, a month, a day, seconds or thousandths since 1970, or the days of a
/// spreadsheet.
fn of_digits(text: &str, style: DateStyle) -> Option<String> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let of_civil = |civil: Civil| {
        let (date, clock) = (civil.date(), civil.clock());
        let mut edtf = String::with_capacity(24);
        day_into(&mut edtf, (date.year(), date.month(), date.day()));
        let (hour, minute, second) = (clock.hour(), clock.minute(), clock.second());
        if style.midnight_is_time || (hour, minute, second) != (0, 0, 0) {
            for (sign, number) in [('T', hour), (':', minute), (':', second)] {
                edtf.push(sign);
                pair_into(&mut edtf, number);
            }
            edtf.push('Z');
        }
        edtf
    };
    match text.len() {
        4 => Some(text.to_owned()),
        5 if style.is_serial => {
            let day = Date::new(1899, 12, 30)?.plus_days(number);
            Some(format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()))
        }
        6 => {
            let (year, month) = (number / 100, number % 100);
            let fits = (1000..=2999).contains(&year) && (1..=12).contains(&month);
            fits.then(|| format!("{year:04}-{month:02}"))
        }
        8 => {
            let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
            let fits = Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
            fits.filter(|_| year >= 1000).map(|_| format!("{year:04}-{month:02}-{day:02}"))
        }
        9 | 10 => Some(of_civil(Zone::utc().civil(Moment::from_millis(number.checked_mul(1000)?)))),
        12 | 13 => Some(of_civil(Zone::utc().civil(Moment::from_millis(number)))),
        14 => {
            let (date, clock) = (text.get(..8)?, text.get(8..)?);
            let mut edtf = of_digits(date, style)?;
            let part = |at: usize| clock.get(at..at + 2);
            if clock != "000000" || style.midnight_is_time {
                let _ = write!(edtf, "T{}:{}:{}Z", part(0)?, part(2)?, part(4)?);
            }
            Some(edtf)
        }
        _ => None,
    }
}

/// A day of a spreadsheet with a part of it behind the point, to the second.
fn of_serial(text: &str, style: DateStyle) -> Option<String> {
    let (days, part) = serial_parts(text).filter(|_| style.is_serial)?;
    let seconds = (part * 86_400.0).round();
    let (hour, minute, second) = (seconds / 3_600.0, seconds / 60.0 % 60.0, seconds % 60.0);
    let [hour, minute, second] = [hour, minute, second].map(f64::floor);
    let day = Date::new(1899, 12, 30)?.plus_days(days + i64::from(hour >= 24.0));
    let mut edtf = String::with_capacity(20);
    day_into(&mut edtf, (day.year(), day.month(), day.day()));
    if style.midnight_is_time || seconds % 86_400.0 > 0.0 {
        let hour = hour % 24.0;
        let _ = write!(edtf, "T{hour:02}:{minute:02}");
        if second > 0.0 {
            let _ = write!(edtf, ":{second:02}");
        }
    }
    Some(edtf)
}

/// A number that can be days of a spreadsheet and a part of a day: `45193.5`.
fn serial_parts(text: &str) -> Option<(i64, f64)> {
    let (days, part) = text.split_once('.')?;
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = days.len() == 5 && !part.is_empty() && are_digits(days) && are_digits(part);
    let days = days.parse().ok().filter(|days| fits && (10_000..80_000).contains(days))?;
    Some((days, format!("0.{part}").parse().ok()?))
}

/// English and other usual names of months, by their first letters.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ian", "ene", "gen", "oca", "sij"],
    &["feb", "shk", "fev", "fév", "sub", "şub", "vel"],
    &["mar", "mär", "mrt", "ozu", "ožu"],
    &["apr", "pri", "avr", "abr", "nis", "tra"],
    &["may", "maj", "mai", "maa", "mag", "svi"],
    &["jun", "qer", "giu", "haz", "lip"],
    &["jul", "kor", "lug", "tem", "srp"],
    &["aug", "avg", "gus", "aoû", "aou", "ago", "agu", "ağu", "kol"],
    &["sep", "sht", "set", "eyl", "ruj"],
    &["oct", "okt", "tet", "ott", "out", "eki", "lis"],
    &["nov", "nen", "nën", "noi", "kas", "stu"],
    &["dec", "dhj", "déc", "dez", "dic", "ara", "pro"],
];

/// Names of months whose first letters are those of two, by more of them.
const LONGER_MONTHS: [(&str, u8); 6] =
    [("juin", 6), ("juil", 7), ("ijun", 6), ("ijul", 7), ("iyun", 6), ("iyul", 7)];

/// `03 March 2024`, `7-Feb-25`, `March 3, 2024`: a day with the name of its month.
fn named_month(text: &str) -> Option<(i64, u8, u8)> {
    let is_word = |part: &&str| !part.is_empty() && !matches!(*part, "de" | "of" | "del");
    let mut parts = text.split([' ', '-', ',', '.', '/']).filter(is_word);
    let parts = [parts.next()?, parts.next()?, parts.next()?, parts.next().unwrap_or_default()];
    let [first, second, year, rest] = parts;
    let month_of = |word: &str| {
        let is_word = word.len() >= 3 && word.chars().all(char::is_alphabetic);
        is_word.then_some(())?;
        // Names in Cyrillic are read as they are in Latin letters.
        let own = if word.is_ascii() {
            Cow::Borrowed(word)
        } else if word.chars().any(|letter| ('\u{400}'..'\u{530}').contains(&letter)) {
            Cow::Owned(folded(word))
        } else {
            Cow::Owned(word.to_lowercase())
        };
        let starts = |name: &str| {
            own.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        };
        if let Some((_, month)) = LONGER_MONTHS.iter().find(|(name, _)| starts(name)) {
            return Some(*month);
        }
        let nth = MONTHS.iter().position(|names| names.iter().any(|name| starts(name)))?;
        u8::try_from(nth + 1).ok()
    };
    let number = |text: &str, most: usize| {
        let fits = text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i64>().ok().filter(|_| fits)
    };
    if !rest.is_empty() {
        return None;
    }
    let (day, month) = match (month_of(first), month_of(second)) {
        (Some(month), None) => (second, month),
        (None, Some(month)) => (first, month),
        _ => return None,
    };
    let day = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let day = u8::try_from(number(day, 2)?).ok()?;
    let whole = match year.len() {
        4 => number(year, 4)?,
        2 => full_year(number(year, 2)?),
        _ => return None,
    };
    Date::new(whole, month, day).map(|_| (whole, month, day))
}

/// Adds a day in the digits of EDTF. A million dates are written so: this does without `write!`.
fn day_into(edtf: &mut String, (year, month, day): (i64, u8, u8)) {
    match u16::try_from(year) {
        Ok(year @ 0..=9999) => {
            for pair in [year / 100, year % 100] {
                pair_into(edtf, u8::try_from(pair).unwrap_or_default());
            }
        }
        _ => year_into(edtf, year),
    }
    for pair in [month, day] {
        edtf.push('-');
        pair_into(edtf, pair);
    }
}

/// Adds a number below a hundred as two digits.
fn pair_into(edtf: &mut String, number: u8) {
    for digit in [number / 10, number % 10] {
        edtf.push(char::from(b'0' + digit));
    }
}

/// Adds a year in the digits of EDTF.
fn year_into(edtf: &mut String, year: i64) {
    let _ = if (0..=9999).contains(&year) {
        write!(edtf, "{year:04}")
    } else {
        write!(edtf, "Y{year}")
    };
}

/// A date in words, or EDTF; none that would be another one tomorrow.
fn typed(text: &str, zone: &Zone) -> Option<String> {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digit || text.split_whitespace().count() > MOST_WORDS {
        return None;
    }
    if !text.chars().any(char::is_alphabetic) {
        // Without a word it is EDTF or nothing, and a number by itself is a year of four digits.
        let is_plain =
            text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',');
        return edtf::parse(text, zone)
            .ok()
            .filter(|_| !is_plain)
            .map(|when| when.text().to_owned());
    }
    let read = |days: i64| {
        let day = Date::new(2001, 1, 1)?.plus_days(days);
        let at = zone.midnight(day);
        let context = TypedContext { zone, from: at, now: at, extent: None };
        let when = read_when(text, context)?.ok()?;
        Some((when.text().to_owned(), when.earliest(), when.latest()))
    };
    let found = read(0)?;
    (read(1_234).as_ref() == Some(&found)).then_some(found.0)
}
