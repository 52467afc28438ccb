//! Parser: from text to [`Expression`].

use super::scan::Scan;
use super::value::{DateSet, DateValue, Expression, IntervalEnd, QualifiedDate, SetMember};
use super::{EdtfError, EdtfPart, EdtfProblem, LevelTwoForm};
use crate::model::Precision;
use crate::time::julian::JulianDate;
use crate::time::{Clock, Date};

/// Reads a whole text.
pub(in crate::time) fn expression(text: &str) -> Result<Expression, EdtfError> {
    let mut scan = Scan::new(text);
    scan.calendar();
    if let Some(set) = set(&mut scan)? {
        scan.finish()?;
        return Ok(Expression::Set(set));
    }
    let first = interval_end(&mut scan)?;
    if !scan.eat("/") {
        scan.finish()?;
        return match first {
            IntervalEnd::Date(date) => Ok(Expression::Single(date)),
            IntervalEnd::Open => Err(EdtfError::new(0..text.len(), EdtfProblem::NoSide)),
            IntervalEnd::Unknown => Err(EdtfError::new(0..0, EdtfProblem::Empty)),
        };
    }
    let second = interval_end(&mut scan)?;
    scan.finish()?;
    if matches!((&first, &second), (IntervalEnd::Date(_), _) | (_, IntervalEnd::Date(_))) {
        Ok(Expression::Interval(first, second))
    } else {
        Err(EdtfError::new(0..text.len(), EdtfProblem::NoSide))
    }
}

/// Reads a set, whose bracket comes next; `None` where something else does.
fn set(scan: &mut Scan<'_>) -> Result<Option<DateSet>, EdtfError> {
    let start = scan.position();
    let brackets = if scan.eat("[") {
        Brackets {
            one_of: true,
            close: "]",
            next: EdtfPart::CommaOrSquare,
            end: EdtfPart::SquareAfterOpen,
        }
    } else if scan.eat("{") {
        Brackets {
            one_of: false,
            close: "}",
            next: EdtfPart::CommaOrBrace,
            end: EdtfPart::BraceAfterOpen,
        }
    } else {
        return Ok(None);
    };
    let mut members = Vec::new();
    loop {
        scan.skip_spaces();
        if members.is_empty() && scan.eat(brackets.close) {
            return Err(EdtfError::new(start..scan.position(), EdtfProblem::EmptySet));
        }
        let member = member(scan, &brackets, members.is_empty())?;
        let is_last = matches!(member, SetMember::Stretch(_, IntervalEnd::Open));
        members.push(member);
        scan.skip_spaces();
        if scan.eat(brackets.close) {
            return Ok(Some(DateSet { one_of: brackets.one_of, members }));
        }
        if is_last {
            return Err(scan.unexpected(brackets.end));
        }
        scan.need(",", brackets.next)?;
    }
}

/// The signs around a set, with what can follow a member.
struct Brackets {
    one_of: bool,
    close: &'static str,
    next: EdtfPart,
    end: EdtfPart,
}

fn member(
    scan: &mut Scan<'_>,
    brackets: &Brackets,
    is_first: bool,
) -> Result<SetMember, EdtfError> {
    let start = scan.position();
    if scan.eat("..") {
        if !is_first {
            return Err(EdtfError::new(start..scan.position(), EdtfProblem::OpenWithin));
        }
        if scan.eat(brackets.close) {
            return Err(EdtfError::new(0..scan.position(), EdtfProblem::NoSide));
        }
        let end = IntervalEnd::Date(qualified_date(scan)?);
        return Ok(SetMember::Stretch(IntervalEnd::Open, end));
    }
    let date = qualified_date(scan)?;
    if !scan.eat("..") {
        return Ok(SetMember::Date(date));
    }
    scan.skip_spaces();
    let is_over = scan.rest().starts_with([',', ']', '}']) || scan.rest().is_empty();
    let end = if is_over { IntervalEnd::Open } else { IntervalEnd::Date(qualified_date(scan)?) };
    Ok(SetMember::Stretch(IntervalEnd::Date(date), end))
}

fn interval_end(scan: &mut Scan<'_>) -> Result<IntervalEnd, EdtfError> {
    if scan.eat("..") {
        return Ok(IntervalEnd::Open);
    }
    match scan.peek() {
        None | Some('/') => Ok(IntervalEnd::Unknown),
        Some(_) => qualified_date(scan).map(IntervalEnd::Date),
    }
}

fn qualified_date(scan: &mut Scan<'_>) -> Result<QualifiedDate, EdtfError> {
    let start = scan.position();
    refuse_level_two_start(scan)?;
    let value = value(scan)?;
    let at = start..scan.position();
    let both = scan.eat("%");
    let approximate = both || scan.eat("~");
    let uncertain = both || (!approximate && scan.eat("?"));
    let qualified = approximate || uncertain;
    if qualified && scan.peek() == Some('-') {
        return Err(level_two(scan, LevelTwoForm::MarkOfPart));
    }
    if matches!(scan.peek(), Some('~' | '?' | '%')) {
        return Err(scan.unexpected(EdtfPart::BothMarks));
    }
    Ok(QualifiedDate { value, approximate, uncertain, julian: scan.is_julian(), at })
}

/// Refuses the forms of level 2 that can be recognised by their first character, and a set where a
/// date is wanted.
fn refuse_level_two_start(scan: &Scan<'_>) -> Result<(), EdtfError> {
    match scan.peek() {
        Some('~' | '?' | '%') => Err(level_two(scan, LevelTwoForm::MarkBefore)),
        Some('[' | '{') => {
            let at = scan.position()..scan.position() + 1;
            Err(EdtfError::new(at, EdtfProblem::SetWithin))
        }
        _ => Ok(()),
    }
}

fn value(scan: &mut Scan<'_>) -> Result<DateValue, EdtfError> {
    if scan.eat("Y") {
        return long_year(scan);
    }
    let start = scan.position();
    let negative = scan.eat("-");
    let (year, unspecified) = year(scan)?;
    if negative && year == 0 && unspecified == 0 {
        return Err(EdtfError::new(start..scan.position(), EdtfProblem::MinusZero));
    }
    let year = if negative { -year } else { year };
    if unspecified > 0 && scan.peek() == Some('-') {
        return Err(level_two(scan, LevelTwoForm::MonthOfUnspecifiedYear));
    }
    if scan.peek() == Some('S') {
        return Err(level_two(scan, LevelTwoForm::SignificantDigits));
    }
    if !scan.eat("-") {
        return Ok(DateValue::Year { year, unspecified, negative });
    }
    month(scan, year)
}

/// A year of more than four digits.
fn long_year(scan: &mut Scan<'_>) -> Result<DateValue, EdtfError> {
    let start = scan.position();
    let negative = scan.eat("-");
    let digits = scan.digits(usize::MAX);
    let at = start..scan.position();
    if digits.is_empty() {
        return Err(scan.unexpected(EdtfPart::YearDigits));
    }
    if matches!(scan.peek(), Some('E' | 'S')) {
        return Err(level_two(scan, LevelTwoForm::ExponentOrDigits));
    }
    if digits.len() <= 4 || digits.starts_with('0') {
        return Err(EdtfError::new(at, EdtfProblem::ShortLongYear));
    }
    match digits.parse::<i64>() {
        Ok(year) if year <= Date::MAX_YEAR => {
            let year = if negative { -year } else { year };
            Ok(DateValue::Year { year, unspecified: 0, negative })
        }
        _ => Err(EdtfError::new(at, EdtfProblem::YearTooFar)),
    }
}

/// Four digits, the last of which may be `X`, with the number of those.
fn year(scan: &mut Scan<'_>) -> Result<(i64, u8), EdtfError> {
    const EXPECTED: EdtfPart = EdtfPart::Year;
    let start = scan.position();
    let digits = scan.digits(4);
    let known = digits.parse::<i64>().unwrap_or(0);
    let (mut year, mut unspecified) = (known, 0);
    while digits.len() + usize::from(unspecified) < 4 && scan.eat("X") {
        unspecified += 1;
        year *= 10;
    }
    if unspecified == 4 {
        return Err(EdtfError::new(start..scan.position(), EdtfProblem::NoYear));
    }
    if digits.len() + usize::from(unspecified) < 4 {
        if unspecified > 0 && scan.peek().is_some_and(|c| c.is_ascii_digit()) {
            return Err(level_two(scan, LevelTwoForm::DigitAfterUnspecified));
        }
        return Err(scan.unexpected(EXPECTED));
    }
    Ok((year, unspecified))
}

/// Reads what follows the first hyphen: a month or a season.
fn month(scan: &mut Scan<'_>, year: i64) -> Result<DateValue, EdtfError> {
    const EXPECTED: EdtfPart = EdtfPart::Month;
    if scan.eat("XX") {
        if !scan.eat("-") {
            return Ok(DateValue::Month { year, month: None });
        }
        if scan.peek().is_some_and(|c| c.is_ascii_digit()) {
            return Err(level_two(scan, LevelTwoForm::DayOfUnspecifiedMonth));
        }
        scan.need("XX", EdtfPart::UnspecifiedDay)?;
        return Ok(DateValue::SomeDay { year, month: None });
    }
    refuse_half_known(scan)?;
    let (month, at) = scan.pair(EXPECTED)?;
    match month {
        1..=12 if scan.eat("-") => day(scan, year, month),
        1..=12 => Ok(DateValue::Month { year, month: Some(month) }),
        21..=32 => Ok(DateValue::Season { year, season: month }),
        33..=41 => {
            Err(EdtfError::new(at, EdtfProblem::LevelTwo(LevelTwoForm::QuarterOrHemisphere)))
        }
        _ => Err(EdtfError::new(at, EdtfProblem::Month(month))),
    }
}

/// Reads what follows the second hyphen.
fn day(scan: &mut Scan<'_>, year: i64, month: u8) -> Result<DateValue, EdtfError> {
    if scan.eat("XX") {
        return Ok(DateValue::SomeDay { year, month: Some(month) });
    }
    refuse_half_known(scan)?;
    let (day, at) = scan.pair(EdtfPart::Day)?;
    let date = if scan.is_julian() {
        JulianDate::new(year, month, day).map(JulianDate::gregorian)
    } else {
        Date::new(year, month, day)
    };
    let date = date.ok_or(EdtfError::new(at, EdtfProblem::Day { year, month, day }))?;
    if scan.eat("T") { time(scan, date) } else { Ok(DateValue::Day(date)) }
}

/// Reads what follows `T`.
fn time(scan: &mut Scan<'_>, date: Date) -> Result<DateValue, EdtfError> {
    let (hour, hour_at) = scan.pair(EdtfPart::Hour)?;
    scan.need(":", EdtfPart::ColonAndMinutes)?;
    let (minute, minute_at) = scan.pair(EdtfPart::Minutes)?;
    let (mut second, mut milli, mut precision) = (0, 0, Precision::Minute);
    if scan.eat(":") {
        let (read, at) = scan.pair(EdtfPart::Seconds)?;
        if read > 59 {
            return Err(EdtfError::new(at, EdtfProblem::Second(read)));
        }
        (second, precision) = (read, Precision::Second);
        if !scan.rest().starts_with("..") && scan.eat(".") {
            milli = scan.number(3, EdtfPart::Thousandths)?;
            precision = Precision::Millisecond;
        }
    }
    if minute > 59 {
        return Err(EdtfError::new(minute_at, EdtfProblem::Minute(minute)));
    }
    let (date, hour) = match hour {
        0..=23 => (date, hour),
        24 if (minute, second, milli) == (0, 0, 0) => (date.plus_days(1), 0),
        24 => return Err(EdtfError::new(hour_at, EdtfProblem::PastMidnight)),
        _ => return Err(EdtfError::new(hour_at, EdtfProblem::Hour(hour))),
    };
    let clock = Clock::new(hour, minute, second, milli)
        .ok_or(EdtfError::new(hour_at, EdtfProblem::Hour(hour)))?;
    Ok(DateValue::Time { date, clock, precision, offset_seconds: offset(scan)? })
}

/// Reads `Z`, `±hh` or `±hh:mm`, in seconds ahead of UTC; `None` where there is none.
fn offset(scan: &mut Scan<'_>) -> Result<Option<i32>, EdtfError> {
    let start = scan.position();
    if scan.eat("Z") {
        return Ok(Some(0));
    }
    let sign = if scan.eat("+") {
        1
    } else if scan.eat("-") {
        -1
    } else {
        return Ok(None);
    };
    let (hours, hours_at) = scan.pair(EdtfPart::OffsetHours)?;
    if hours > 23 {
        return Err(EdtfError::new(hours_at, EdtfProblem::Offset(hours)));
    }
    let mut minutes = 0;
    if scan.eat(":") {
        let (read, at) = scan.pair(EdtfPart::OffsetMinutes)?;
        if read > 59 {
            return Err(EdtfError::new(at, EdtfProblem::Minute(read)));
        }
        minutes = read;
    }
    if sign < 0 && (hours, minutes) == (0, 0) {
        return Err(EdtfError::new(start..scan.position(), EdtfProblem::MinusZeroOffset));
    }
    Ok(Some(sign * (i32::from(hours) * 3600 + i32::from(minutes) * 60)))
}

/// Refuses `1X`, `X1` and a mark before a month or a day.
fn refuse_half_known(scan: &Scan<'_>) -> Result<(), EdtfError> {
    let mut next = scan.rest().chars();
    match (next.next(), next.next()) {
        (Some('0'..='9'), Some('X')) | (Some('X'), Some('0'..='9')) => {
            Err(level_two(scan, LevelTwoForm::OneDigitUnspecified))
        }
        (Some('~' | '?' | '%'), _) => Err(level_two(scan, LevelTwoForm::MarkBefore)),
        _ => Ok(()),
    }
}

/// The error that the next character belongs to level 2.
fn level_two(scan: &Scan<'_>, form: LevelTwoForm) -> EdtfError {
    let start = scan.position();
    let length = scan.peek().map_or(0, char::len_utf8);
    EdtfError::new(start..start + length, EdtfProblem::LevelTwo(form))
}
