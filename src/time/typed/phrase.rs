//! Dates with the words around them: "about 1855", "17–24 sep 2023", "before June 1999".

use std::ops::Range;

use super::NotUnderstood;
use super::clock::starts_with_time;
use super::date::{Defaults, date_and_time};
use super::names::{WINTER, season};
use super::token::{TokenKind, TokenReader, TypedToken};
use super::year::{unspecified, year, year_before};
use crate::time::Date;
use crate::time::edtf::{DateValue, Expression, IntervalEnd, QualifiedDate};

/// Words for "about"; the signs for it stand before the whole text.
const ABOUT: [&str; 8] = ["about", "around", "approximately", "circa", "ca", "c", "oko", "rreth"];
/// Words for "perhaps".
const PERHAPS: [&str; 3] = ["perhaps", "possibly", "maybe"];
/// Words that stand between two dates.
const TO: [&str; 3] = ["to", "till", "until"];

/// The date, or the two with a word or a dash between them.
pub(super) fn expression(
    tokens: &[TypedToken],
    end: usize,
    defaults: Defaults,
) -> Result<Expression, NotUnderstood> {
    let rest = tokens.get(1..).unwrap_or_default();
    if tokens.first().is_some_and(|first| first.is_sign('≈') || first.is_sign('~')) {
        return expression(rest, end, defaults).map(approximated);
    }
    match tokens.first().and_then(TypedToken::word).unwrap_or_default() {
        "before" | "to" | "till" | "until" => {
            let date = IntervalEnd::Date(date(rest, end, defaults)?);
            Ok(Expression::Interval(IntervalEnd::Open, date))
        }
        "after" | "since" => since(rest, end, defaults),
        "from" => match separator(rest) {
            Some(cut) => interval(rest, cut, end, defaults),
            None => since(rest, end, defaults),
        },
        _ => match separator(tokens) {
            Some(cut) => interval(tokens, cut, end, defaults),
            None => date(tokens, end, defaults).map(Expression::Single),
        },
    }
}

/// The same with its first date marked as approximate.
fn approximated(mut expression: Expression) -> Expression {
    match &mut expression {
        Expression::Single(date)
        | Expression::Interval(IntervalEnd::Date(date), _)
        | Expression::Interval(_, IntervalEnd::Date(date)) => date.approximate = true,
        Expression::Interval(..) | Expression::Set(_) => {}
    }
    expression
}

fn since(
    tokens: &[TypedToken],
    end: usize,
    defaults: Defaults,
) -> Result<Expression, NotUnderstood> {
    let date = IntervalEnd::Date(date(tokens, end, defaults)?);
    Ok(Expression::Interval(date, IntervalEnd::Open))
}

fn interval(
    tokens: &[TypedToken],
    cut: usize,
    end: usize,
    defaults: Defaults,
) -> Result<Expression, NotUnderstood> {
    let (left, right) = (tokens.get(..cut).unwrap_or(&[]), tokens.get(cut + 1..).unwrap_or(&[]));
    let left_end = tokens.get(cut).map_or(end, |token| token.at.start);
    if starts_with_time(&TokenReader::new(right, end)) {
        // "24 sep 2023, 02:34 to 02:46": the second time is on the day of the first.
        let left = interval_end(left, left_end, defaults)?;
        let right = interval_end(right, end, defaults.of(&left))?;
        return Ok(Expression::Interval(left, right));
    }
    let right = interval_end(right, end, defaults)?;
    // "44 to 31 BCE": the era is that of the second year.
    let mut reader = TokenReader::new(left, left_end);
    let marks = MarkWords::read(&mut reader);
    if let Some(last) = right.year_before()
        && let Some(first) = year_before(&mut reader).filter(|_| reader.is_done())
    {
        let (first, at) = (first?, left.first().map_or(0, |token| token.at.start)..end);
        if let Some(value) = unspecified(first, last) {
            return Ok(Expression::Single(marks.on(value, at)));
        }
        let value = DateValue::Year { year: first, unspecified: 0, negative: true };
        let left = IntervalEnd::Date(marks.on(value, at.start..left_end));
        return Ok(Expression::Interval(left, right));
    }
    // "17–24 September 2023": the first date takes from the second what it leaves out.
    let left = interval_end(left, left_end, defaults.of(&right))?;
    Ok(Expression::Interval(left, right))
}

/// The index of the token between two dates.
fn separator(tokens: &[TypedToken]) -> Option<usize> {
    let is_word = |token: &TypedToken| token.word().is_some_and(|word| TO.contains(&word));
    let word = tokens.iter().position(is_word);
    let cut = word.or_else(|| (0..tokens.len()).find(|nth| is_dash_between(tokens, *nth)))?;
    (cut > 0).then_some(cut)
}

/// Whether that token is a dash between two dates, and not one within a date.
fn is_dash_between(tokens: &[TypedToken], nth: usize) -> bool {
    let Some(token) = tokens.get(nth) else { return false };
    let next = tokens.get(nth + 1);
    let is_dash = match token.kind {
        TokenKind::Sign('–' | '—') => true,
        TokenKind::Sign('-') => token.spaced && next.is_some_and(|next| next.spaced),
        _ => false,
    };
    is_dash && !is_within_winter(tokens.get(..nth).unwrap_or(&[]), next)
}

/// Whether the dash between these tokens joins the two years of a winter: "winter 2023–24".
fn is_within_winter(before: &[TypedToken], after: Option<&TypedToken>) -> bool {
    if after.is_none_or(|after| after.spaced || after.digits().is_none()) {
        return false;
    }
    let is_winter = |token: &TypedToken| token.word().and_then(season) == Some(WINTER);
    let Some(nth) = before.iter().rposition(is_winter) else { return false };
    let end = before.last().map_or(0, |token| token.at.end);
    let mut reader = TokenReader::new(before.get(nth + 1..).unwrap_or(&[]), end);
    year(&mut reader).is_some() && reader.is_done()
}

fn interval_end(
    tokens: &[TypedToken],
    end: usize,
    defaults: Defaults,
) -> Result<IntervalEnd, NotUnderstood> {
    let words: Vec<&str> = tokens.iter().filter_map(TypedToken::word).collect();
    if words == ["an", "unknown", "date"] && words.len() == tokens.len() {
        return Ok(IntervalEnd::Unknown);
    }
    date(tokens, end, defaults).map(IntervalEnd::Date)
}

/// A date with "about" and "perhaps" before it.
fn date(
    tokens: &[TypedToken],
    end: usize,
    defaults: Defaults,
) -> Result<QualifiedDate, NotUnderstood> {
    let mut reader = TokenReader::new(tokens, end);
    let marks = MarkWords::read(&mut reader);
    let start = reader.here().start;
    let value = match year_range(&reader) {
        Some(value) => value,
        None => date_and_time(&mut reader, defaults)?,
    };
    Ok(marks.on(value, start..end))
}

/// "1000–1999" as one end of an interval: the years that unspecified digits leave.
fn year_range(reader: &TokenReader<'_>) -> Option<DateValue> {
    let mut reader = reader.clone();
    let mut bare = reader.clone();
    let first = year(&mut reader).or_else(|| {
        let read = year_before(&mut bare);
        reader = bare;
        read
    });
    let first = first?.ok()?;
    reader.sign(&['–'])?;
    let last = year(&mut reader)?.ok().filter(|_| reader.is_done())?;
    // "1990–1981 BCE": the era is that of the second year.
    let first = if last <= 0 && first > 0 { 1 - first } else { first };
    unspecified(first, last)
}

/// The words before a date that qualify it.
#[derive(Clone, Copy)]
struct MarkWords {
    approximate: bool,
    uncertain: bool,
}

impl MarkWords {
    fn read(reader: &mut TokenReader<'_>) -> Self {
        let uncertain = reader.skip_word(&PERHAPS);
        Self { uncertain, approximate: reader.skip_word(&ABOUT) }
    }

    const fn on(self, value: DateValue, at: Range<usize>) -> QualifiedDate {
        let Self { approximate, uncertain } = self;
        QualifiedDate { value, approximate, uncertain, at }
    }
}

impl IntervalEnd {
    /// Its year, where that is before the year 1 and all it has.
    const fn year_before(&self) -> Option<i64> {
        match self {
            Self::Date(QualifiedDate {
                value: DateValue::Year { year: year @ ..=0, unspecified: 0, .. },
                approximate: false,
                uncertain: false,
                ..
            }) => Some(*year),
            _ => None,
        }
    }
}

impl Defaults {
    /// Defaults for the other end of an interval with that end.
    fn of(self, end: &IntervalEnd) -> Self {
        let IntervalEnd::Date(date) = end else { return self };
        let (year, month, day) = match date.value {
            DateValue::Day(date) | DateValue::Time { date, .. } => {
                (date.year(), Some(date.month()), date.day())
            }
            DateValue::Month { year, month } | DateValue::SomeDay { year, month } => {
                (year, month, 1)
            }
            DateValue::Season { year, .. } | DateValue::Year { year, .. } => (year, None, 1),
        };
        let date = Date::new(year, month.unwrap_or(1), day);
        Self { day: date.unwrap_or(self.day), month, ..self }
    }
}
