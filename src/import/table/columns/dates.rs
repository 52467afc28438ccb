//! Dates in cells, as spreadsheets, programs and people write them, to EDTF.
//!
//! A date keeps the precision in which it is written: a day is a day, a year is a year. What cannot
//! be told from one cell is told by all cells of the column: whether the day or the month comes
//! first, and whether midnight is a time or what a program puts behind a day.

use std::fmt::Write as _;

use crate::import::reading::DateOrder;
use crate::model::Moment;
use crate::time::{Civil, Date, TypedContext, Zone, read_when};

/// The longest text that can be a date.
const LONGEST: usize = 80;

/// What the cells of a column of dates say together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DateEvidence {
    /// Numbers apart in which only the day can come first.
    pub(crate) day_first: usize,
    /// Those in which only the month can.
    pub(crate) month_first: usize,
    /// Those in which either can.
    pub(crate) either: usize,
    /// Dates with a time that is not midnight.
    pub(crate) timed: usize,
    /// Dates at midnight.
    pub(crate) midnight: usize,
    /// Whole numbers that can be seconds since 1970.
    pub(crate) seconds: usize,
    /// Whole numbers that can be days of a spreadsheet.
    pub(crate) serial: usize,
    /// How often the next is later than the one before when the day comes first, and when the month
    /// does, less how often it is earlier.
    pub(crate) rising: [i64; 2],
    last: [Option<(i64, u8, u8)>; 2],
}

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

impl DateEvidence {
    /// Adds what a cell says.
    pub(crate) fn see(&mut self, text: &str) {
        if text.is_empty() || text.len() > LONGEST {
            return;
        }
        let (date, clock) = split_clock(text);
        match clock {
            Some(clock) if is_midnight(clock) => self.midnight += 1,
            Some(_) => self.timed += 1,
            None => {}
        }
        if date.len() == text.len() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            let number: i64 = text.parse().unwrap_or(0);
            match text.len() {
                10 => self.seconds += 1,
                5 if (10_000..80_000).contains(&number) => self.serial += 1,
                _ => {}
            }
            return;
        }
        let Some(found) = numbers(date) else { return };
        if found.digits[0] >= 3 {
            return;
        }
        let [a, b, _] = found.numbers;
        match (a > 12, b > 12) {
            (true, false) => self.day_first += 1,
            (false, true) => self.month_first += 1,
            (false, false) => self.either += usize::from(a != b),
            (true, true) => {}
        }
        for (nth, order) in DateOrder::ALL.into_iter().enumerate() {
            let day = found.ordered(order);
            if let (Some(last), Some(rising)) = (self.last.get_mut(nth), self.rising.get_mut(nth)) {
                if let (Some(before), Some(now)) = (*last, day) {
                    *rising += match now.cmp(&before) {
                        std::cmp::Ordering::Greater => 1,
                        std::cmp::Ordering::Equal => 0,
                        std::cmp::Ordering::Less => -1,
                    };
                }
                *last = day.or(*last);
            }
        }
    }

    /// Adds what later cells of the column say.
    pub(crate) fn add(&mut self, later: &Self) {
        self.day_first += later.day_first;
        self.month_first += later.month_first;
        self.either += later.either;
        self.timed += later.timed;
        self.midnight += later.midnight;
        self.seconds += later.seconds;
        self.serial += later.serial;
        for (own, other) in self.rising.iter_mut().zip(later.rising) {
            *own += other;
        }
    }

    /// The order that the cells show, and whether they leave no doubt: some can be read in one way
    /// only, or none in two.
    pub(crate) fn order(&self) -> (DateOrder, bool) {
        if self.month_first > self.day_first {
            return (DateOrder::MonthFirst, true);
        }
        if self.day_first > 0 {
            return (DateOrder::DayFirst, true);
        }
        // A list of events is mostly in order, backwards or forwards.
        let [day, month] = self.rising.map(i64::abs);
        let order = if month > day + 1 { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        (order, self.either == 0)
    }

    /// Whether midnight is a time of day: other times are in the column too.
    pub(crate) const fn midnight_is_time(&self) -> bool {
        self.timed > 0
    }
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
    if let Some(edtf) = of_digits(text, style) {
        return Some(edtf);
    }
    let (date, clock) = split_clock(text);
    let day = numbers(date).and_then(|numbers| numbers.ordered(style.order));
    let day = day.or_else(|| named_month(date));
    if let Some((year, month, day)) = day {
        let mut edtf = String::with_capacity(20);
        year_into(&mut edtf, year);
        let _ = write!(edtf, "-{month:02}-{day:02}");
        return match clock {
            None => Some(edtf),
            Some(clock) if is_midnight(clock) && !style.midnight_is_time => Some(edtf),
            Some(clock) => {
                clock_into(&mut edtf, clock)?;
                Some(edtf)
            }
        };
    }
    typed(text, zone)
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
        let mut edtf = String::new();
        year_into(&mut edtf, date.year());
        let _ = write!(edtf, "-{:02}-{:02}", date.month(), date.day());
        let (hour, minute, second) = (clock.hour(), clock.minute(), clock.second());
        if style.midnight_is_time || (hour, minute, second) != (0, 0, 0) {
            let _ = write!(edtf, "T{hour:02}:{minute:02}:{second:02}Z");
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

/// English and other usual names of months, by their first letters.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "shk"],
    &["mar"],
    &["apr", "pri"],
    &["may", "maj"],
    &["jun", "qer"],
    &["jul", "kor"],
    &["aug", "avg", "gus"],
    &["sep", "sht"],
    &["oct", "okt", "tet"],
    &["nov", "nen"],
    &["dec", "dhj"],
];

/// `03 March 2024`, `7-Feb-25`, `March 3, 2024`: a day with the name of its month.
fn named_month(text: &str) -> Option<(i64, u8, u8)> {
    let mut parts = text.split([' ', '-', ',', '.', '/']).filter(|part| !part.is_empty());
    let parts = [parts.next()?, parts.next()?, parts.next()?, parts.next().unwrap_or_default()];
    let [first, second, year, rest] = parts;
    let month_of = |word: &str| {
        let is_word = word.len() >= 3 && word.chars().all(char::is_alphabetic);
        let start = word.get(..3).filter(|_| is_word)?.to_ascii_lowercase();
        let nth = MONTHS.iter().position(|names| names.contains(&start.as_str()))?;
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

/// Adds a year in the digits of EDTF.
fn year_into(edtf: &mut String, year: i64) {
    let _ = if (0..=9999).contains(&year) {
        write!(edtf, "{year:04}")
    } else {
        write!(edtf, "Y{year}")
    };
}

/// Adds a time of day, as `14:17`, `14:17:05.250`, `2:17 PM`, `14:17+02:00`; `None` where it is none.
fn clock_into(edtf: &mut String, text: &str) -> Option<()> {
    let (digits, rest) = text.split_at(
        text.find(|it: char| !it.is_ascii_digit() && it != ':' && it != '.').unwrap_or(text.len()),
    );
    let mut parts = digits.split(':');
    let mut hour: u8 = parts.next()?.parse().ok()?;
    let minute: u8 = parts.next()?.parse().ok()?;
    let second = parts.next();
    let rest = rest.trim();
    let zone = if rest.eq_ignore_ascii_case("am") || rest.eq_ignore_ascii_case("pm") {
        if hour == 0 || hour > 12 {
            return None;
        }
        let is_pm = rest.eq_ignore_ascii_case("pm");
        hour = hour % 12 + if is_pm { 12 } else { 0 };
        ""
    } else {
        match rest {
            "" | "h" | "hrs" => "",
            "UTC" | "GMT" | "Z" | "z" => "Z",
            offset if offset.starts_with(['+', '-']) && offset.len() <= 6 => offset,
            _ => return None,
        }
    };
    if hour > 23 || minute > 59 {
        return None;
    }
    let _ = write!(edtf, "T{hour:02}:{minute:02}");
    if let Some(second) = second.filter(|second| !second.is_empty()) {
        let (whole, part) = second.split_once('.').unwrap_or((second, ""));
        let whole: u8 = whole.parse().ok().filter(|whole| *whole < 60)?;
        let _ = write!(edtf, ":{whole:02}");
        let part = part.trim_end_matches('0');
        if !part.is_empty() {
            let _ = write!(edtf, ".{}", part.get(..part.len().min(3))?);
        }
    }
    match zone.as_bytes() {
        [sign, h1, h2, m1, m2] if [h1, h2, m1, m2].iter().all(|it| it.is_ascii_digit()) => {
            for byte in [*sign, *h1, *h2, b':', *m1, *m2] {
                edtf.push(char::from(byte));
            }
        }
        [sign, h1, h2] if h1.is_ascii_digit() && h2.is_ascii_digit() => {
            for byte in [*sign, *h1, *h2, b':', b'0', b'0'] {
                edtf.push(char::from(byte));
            }
        }
        _ => edtf.push_str(zone),
    }
    Some(())
}

/// A time of day alone, for a column of times: the part of EDTF that follows a day.
pub(crate) fn read_clock(text: &str) -> Option<String> {
    let text = text.trim();
    let mut edtf = String::new();
    let with_colon = text.replacen(['.', 'h'], ":", usize::from(!text.contains(':')));
    clock_into(&mut edtf, &with_colon)?;
    Some(edtf)
}

/// A date in words, or EDTF; none that would be another one tomorrow.
fn typed(text: &str, zone: &Zone) -> Option<String> {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digit {
        return None;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        read_date(text, DateStyle::default(), &Zone::utc())
    }

    #[test]
    fn dates_are_read_as_precisely_as_they_are_written() {
        for (text, edtf) in [
            ("2023-09-24", "2023-09-24"),
            ("24.9.2023.", "2023-09-24"),
            ("24. 9. 2023", "2023-09-24"),
            ("24/09/23", "2023-09-24"),
            ("03 March 2024", "2024-03-03"),
            ("7-Feb-25", "2025-02-07"),
            ("March 3, 2024", "2024-03-03"),
            ("March 2024", "2024-03"),
            ("2024", "2024"),
            ("2023-09", "2023-09"),
            ("20230924", "2023-09-24"),
            ("2026-04-27 00:00:00.000", "2026-04-27"),
            ("2023-09-24T02:46", "2023-09-24T02:46"),
            ("2023-09-24 02:46:05+0200", "2023-09-24T02:46:05+02:00"),
            ("9/24/2023 2:05 PM", "2023-09-24T14:05"),
            ("1710288000", "2024-03-13"),
            ("20240303141500", "2024-03-03T14:15:00Z"),
            ("-0043", "-0043"),
            ("2023-09-24/2023-09-26", "2023-09-24/2023-09-26"),
        ] {
            let order =
                if text.starts_with("9/") { DateOrder::MonthFirst } else { DateOrder::DayFirst };
            let style = DateStyle { order, ..DateStyle::default() };
            let found = read_date(text, style, &Zone::utc());
            assert_eq!(found.as_deref(), Some(edtf), "{text}");
        }
    }

    #[test]
    fn a_date_that_depends_on_today_is_none() {
        for text in ["29 sep", "+3 days", "today", "12", "soon", "31.2.2023", "99/99/2023", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_column_tells_whether_the_day_or_the_month_comes_first() {
        let order = |dates: &[&str]| {
            let mut seen = DateEvidence::default();
            dates.iter().for_each(|date| seen.see(date));
            seen.order()
        };
        assert_eq!(order(&["1/2/2023", "25/2/2023"]), (DateOrder::DayFirst, true));
        assert_eq!(order(&["1/2/2023", "2/25/2023"]), (DateOrder::MonthFirst, true));
        assert_eq!(order(&["1/2/2023"]), (DateOrder::DayFirst, false));
        // In order only with the month first.
        let rising = ["1/2/2023", "1/9/2023", "2/1/2023", "2/5/2023", "3/1/2023", "3/4/2023"];
        assert_eq!(order(&rising), (DateOrder::MonthFirst, false));
        assert_eq!(order(&["2023-01-02"]), (DateOrder::DayFirst, true));
    }

    #[test]
    fn midnight_is_a_time_only_beside_other_times() {
        let style = DateStyle { midnight_is_time: true, ..DateStyle::default() };
        let midnight = read_date("2023-09-24 00:00", style, &Zone::utc());
        assert_eq!(midnight.as_deref(), Some("2023-09-24T00:00"));
        assert_eq!(read("2023-09-24 00:00").as_deref(), Some("2023-09-24"));
    }

    #[test]
    fn times_of_day_are_read_with_colons_points_and_halves_of_the_day() {
        assert_eq!(read_clock("14:17").as_deref(), Some("T14:17"));
        assert_eq!(read_clock("14.17").as_deref(), Some("T14:17"));
        assert_eq!(read_clock("2:17 pm").as_deref(), Some("T14:17"));
        assert_eq!(read_clock("25:00"), None);
        assert_eq!(read_clock("morning"), None);
    }
}
