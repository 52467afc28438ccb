//! Dates with the words around them: "about 1855", "17–24 sep 2023", "before June 1999".

use std::ops::Range;

use super::NotUnderstood;
use super::clock::starts_with_time;
use super::date::{Defaults, date_and_time};
use super::lexicon::{Meaning, WINTER};
use super::list::set;
use super::stretch::{TokenReader, TypedText};
use super::token::TokenKind;
use super::year::{unspecified, year, year_before};
use crate::time::Date;
use crate::time::edtf::{DateSet, DateValue, Expression, IntervalEnd, QualifiedDate, SetMember};

/// The date, or the two with a word or a dash between them.
pub(super) fn expression(
    text: TypedText<'_>,
    defaults: Defaults,
) -> Result<Expression, NotUnderstood> {
    if text.tokens.first().is_some_and(|first| first.is_sign('≈') || first.is_sign('~')) {
        return expression(text.from(1), defaults).map(approximated);
    }
    if let Some(set) = set(text, defaults, expression) {
        return Ok(Expression::Set(set));
    }
    if let Some(rest) = text.after(Meaning::OnceFrom)
        && let Some(cut) = separator(rest)
        && let Expression::Interval(start, end) = interval(rest, cut, defaults)?
    {
        return Ok(once(start, end));
    }
    if let Some(rest) = text.after(Meaning::Once) {
        return once_open(rest, defaults);
    }
    if let Some(rest) = text.after(Meaning::Before) {
        return until(rest, defaults);
    }
    if let Some(rest) = text.after(Meaning::After) {
        return since(rest, defaults);
    }
    if let Some(rest) = text.after(Meaning::From) {
        return match separator(rest) {
            // "from 1990–1999": from some year of these on.
            Some(cut) if !(cut.is_tight && year_range(&rest_of(rest)).is_some()) => {
                interval(rest, cut, defaults)
            }
            _ => since(rest, defaults),
        };
    }
    if let Some(rest) = text.after(Meaning::To) {
        return until(rest, defaults);
    }
    match separator(text) {
        Some(cut) => interval(text, cut, defaults),
        None => date(text, defaults).map(Expression::Single),
    }
}

/// Once within a stretch.
fn once(start: IntervalEnd, end: IntervalEnd) -> Expression {
    Expression::Set(DateSet { one_of: true, members: vec![SetMember::Stretch(start, end)] })
}

/// "once, 20 October 2023 or earlier", after the first word.
fn once_open(text: TypedText<'_>, defaults: Defaults) -> Result<Expression, NotUnderstood> {
    let has_comma = text.tokens.first().is_some_and(|first| first.is_sign(','));
    let text = if has_comma { text.from(1) } else { text };
    let end = |text| date(text, defaults).map(IntervalEnd::Date);
    if let Some(rest) = text.without_last(Meaning::OrEarlier) {
        return Ok(once(IntervalEnd::Open, end(rest)?));
    }
    let rest = text.without_last(Meaning::OrLater).unwrap_or(text);
    Ok(once(end(rest)?, IntervalEnd::Open))
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

fn since(text: TypedText<'_>, defaults: Defaults) -> Result<Expression, NotUnderstood> {
    let date = IntervalEnd::Date(date(text, defaults)?);
    Ok(Expression::Interval(date, IntervalEnd::Open))
}

fn until(text: TypedText<'_>, defaults: Defaults) -> Result<Expression, NotUnderstood> {
    let date = IntervalEnd::Date(date(text, defaults)?);
    Ok(Expression::Interval(IntervalEnd::Open, date))
}

/// The tokens between two dates: the index of the first, their number, and whether they are a dash
/// close to both.
#[derive(Clone, Copy)]
struct Separator {
    at: usize,
    count: usize,
    is_tight: bool,
}

fn interval(
    text: TypedText<'_>,
    cut: Separator,
    defaults: Defaults,
) -> Result<Expression, NotUnderstood> {
    let (left, right) = (text.before(cut.at), text.from(cut.at + cut.count));
    if starts_with_time(&right.reader()) {
        // "24 sep 2023, 02:34 to 02:46": the second time is on the day of the first.
        let left = interval_end(left, defaults)?;
        let right = interval_end(right, defaults.of(&left))?;
        return Ok(Expression::Interval(left, right));
    }
    let right_end = interval_end(right, defaults)?;
    // "44 to 31 BCE": the era is that of the second year.
    let mut reader = left.reader();
    let marks = MarkWords::read(&mut reader);
    let at = left.start()..text.end;
    let is_bare = left.tokens.last().is_some_and(|last| last.digits().is_some());
    if let Some(last) = right_end.year_before().filter(|_| is_bare)
        && let Some(first) = year_before(&mut reader).filter(|_| reader.is_done())
    {
        let first = first?;
        if let Some(value) = unspecified(first, last) {
            return Ok(Expression::Single(marks.on(value, at)));
        }
        let value = DateValue::Year { year: first, unspecified: 0, negative: true };
        let left = IntervalEnd::Date(marks.on(value, at.start..left.end));
        return Ok(Expression::Interval(left, right_end));
    }
    // "about 1000–1999" is about all of them.
    if cut.is_tight
        && (marks.approximate || marks.uncertain)
        && let Some(value) = year_range(&rest_of(text))
    {
        return Ok(Expression::Single(marks.on(value, at)));
    }
    // "17–24 September 2023": the first date takes from the second what it leaves out.
    let left = interval_end(left, defaults.of(&right_end))?;
    Ok(Expression::Interval(left, right_end))
}

/// A reader behind the words that qualify a date.
fn rest_of(text: TypedText<'_>) -> TokenReader<'_> {
    let mut reader = text.reader();
    MarkWords::read(&mut reader);
    reader
}

/// What stands between two dates: a word, or else a dash, one with spaces around it first.
fn separator(text: TypedText<'_>) -> Option<Separator> {
    let nths = || 0..text.tokens.len();
    let word = nths().find_map(|at| {
        let count = text.lexicon.begins(text.from(at).tokens, Meaning::To)?;
        Some(Separator { at, count, is_tight: false })
    });
    let dash = |spaced| {
        let at = nths().find(|nth| is_dash_between(text, *nth, spaced))?;
        Some(Separator { at, count: 1, is_tight: !spaced })
    };
    word.or_else(|| dash(true)).or_else(|| dash(false)).filter(|cut| cut.at > 0)
}

/// Whether that token is a dash between two dates, and not one within a date.
fn is_dash_between(text: TypedText<'_>, nth: usize, spaced: bool) -> bool {
    let Some(token) = text.tokens.get(nth) else { return false };
    let next = text.tokens.get(nth + 1);
    let is_spaced = token.spaced && next.is_some_and(|next| next.spaced);
    let is_dash = match token.kind {
        TokenKind::Sign('–' | '—') => is_spaced || !spaced,
        TokenKind::Sign('-') => is_spaced,
        _ => false,
    };
    is_dash && (is_spaced || !is_within_winter(text, nth))
}

/// Whether the dash at that place joins the two years of a winter: "winter 2023–24".
fn is_within_winter(text: TypedText<'_>, nth: usize) -> bool {
    let after = text.tokens.get(nth + 1);
    if after.is_none_or(|after| after.spaced || after.digits().is_none()) {
        return false;
    }
    let before = text.before(nth);
    let is_winter = |nth: &usize| {
        before.lexicon.begins(before.from(*nth).tokens, Meaning::Season(WINTER)) == Some(1)
    };
    let Some(nth) = (0..nth).rev().find(is_winter) else { return false };
    let mut reader = before.from(nth + 1).reader();
    year(&mut reader).is_some() && reader.is_done()
}

fn interval_end(text: TypedText<'_>, defaults: Defaults) -> Result<IntervalEnd, NotUnderstood> {
    if text.lexicon.begins(text.tokens, Meaning::UnknownDate) == Some(text.tokens.len()) {
        return Ok(IntervalEnd::Unknown);
    }
    date(text, defaults).map(IntervalEnd::Date)
}

/// A date with "about" and "perhaps" before it.
fn date(text: TypedText<'_>, defaults: Defaults) -> Result<QualifiedDate, NotUnderstood> {
    let mut reader = text.reader();
    let marks = MarkWords::read(&mut reader);
    let start = reader.here().start;
    let value = match year_range(&reader) {
        Some(value) => value,
        None => date_and_time(&mut reader, defaults)?,
    };
    Ok(marks.on(value, start..text.end))
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
        let uncertain = reader.skip(Meaning::Perhaps);
        Self { uncertain, approximate: reader.skip(Meaning::About) }
    }

    const fn on(self, value: DateValue, at: Range<usize>) -> QualifiedDate {
        let Self { approximate, uncertain } = self;
        QualifiedDate { value, approximate, uncertain, julian: false, at }
    }
}

impl IntervalEnd {
    /// Its year, where that is before the year 1 and all it has.
    const fn year_before(&self) -> Option<i64> {
        match self {
            Self::Date(QualifiedDate {
                julian: false,
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
    pub(super) fn of(self, end: &IntervalEnd) -> Self {
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
