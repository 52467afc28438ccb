//! From typed text to a date: EDTF, words for an instant, steps, and dates as people write them.

use super::NotUnderstood;
use super::date::Defaults;
use super::length::{Amount, amounts};
use super::lexicon::{Lexicon, Meaning};
use super::phrase::expression;
use super::stretch::{TokenReader, TypedText};
use super::token::{TokenKind, tokens};
use crate::label;
use crate::model::{Moment, Precision, TimeSpan, When};
use crate::time::edtf::{EdtfError, bounds};
use crate::time::{Unit, Zone, moved_by, parse, stepped};

/// The context in which a typed time is read.
#[derive(Clone, Copy, Debug)]
pub struct TypedContext<'a> {
    /// The zone of times without an offset.
    pub zone: &'a Zone,
    /// The reference instant: steps start there, and a date takes from it what it leaves out.
    pub from: Moment,
    /// The machine's clock, for "now", "today" and "ago".
    pub now: Moment,
    /// The span that "start" and "end" are the ends of; `None` where there is none.
    pub extent: Option<TimeSpan>,
}

/// The date that the text gives: as EDTF or as people write it, "now", "today 14:00", "start",
/// "end", a step such as "+3 days" or "2 h earlier"; in the language in use, in English or in any
/// other.
///
/// `None` where nothing in the text looks like a time, as in the name of an event. The
/// [text](When::text) of the date is EDTF wherever EDTF has a form for it.
pub fn read_when(text: &str, context: TypedContext<'_>) -> Option<Result<When, NotUnderstood>> {
    let trimmed = text.trim();
    let as_edtf = parse(trimmed, context.zone);
    if let Ok(when) = as_edtf {
        return Some(Ok(when));
    }
    let tokens = tokens(text);
    let end = tokens.last().map_or(text.len(), |token| token.at.end);
    let readings = Lexicon::all()
        .map(|lexicon| read_in(TypedText { tokens: &tokens, end, lexicon }, text, context));
    // The fault is told in the first language in which the text looks like a time.
    let mut fault = None;
    for reading in readings {
        match reading {
            Some(Ok(when)) => return Some(Ok(when)),
            Some(Err(wrong)) => fault = fault.or(Some(wrong)),
            None => {}
        }
    }
    match as_edtf {
        Err(error) if looks_like_edtf(trimmed) => {
            let indent = text.len() - text.trim_start().len();
            let at = error.at.start + indent..error.at.end + indent;
            Some(Err(NotUnderstood { at, ..error.into() }))
        }
        _ => fault.map(Err),
    }
}

/// The same in one language, of a text that is not EDTF.
fn read_in(
    typed: TypedText<'_>,
    text: &str,
    context: TypedContext<'_>,
) -> Option<Result<When, NotUnderstood>> {
    if let Some(found) = named_instant(typed, text, context) {
        return Some(found);
    }
    let step = step(typed, context);
    if let Some(Ok(when)) = step {
        return Some(Ok(when));
    }
    match (dated(typed, text, context), step) {
        (Ok(when), _) => Some(Ok(when)),
        (Err(_), Some(step)) => Some(step),
        (Err(wrong), None) => begins_a_date(typed).then_some(Err(wrong)),
    }
}

/// "now", "start" and "end".
fn named_instant(
    typed: TypedText<'_>,
    text: &str,
    context: TypedContext<'_>,
) -> Option<Result<When, NotUnderstood>> {
    let mut reader = typed.reader();
    let is_name =
        |found| matches!(found, Meaning::Now | Meaning::Start | Meaning::End).then_some(found);
    let name = reader.read(is_name).filter(|_| reader.is_done())?;
    let at = match name {
        Meaning::Start => context.extent.map(TimeSpan::start),
        Meaning::End => context.extent.map(TimeSpan::end),
        _ => Some(context.now),
    };
    let no_dates = || NotUnderstood::new(0..text.len(), label!("time-no-dates"));
    Some(at.map(|at| instant(text, at)).ok_or_else(no_dates))
}

fn instant(text: &str, at: Moment) -> When {
    When::date(text, TimeSpan::between(at, at.plus_millis(1)), Precision::Minute)
}

/// "+3 days", "-2h", "3 days later", "2 h ago"; `None` where the text is not a step.
fn step(typed: TypedText<'_>, context: TypedContext<'_>) -> Option<Result<When, NotUnderstood>> {
    let mut reader = typed.reader();
    let sign = reader.sign(&['+', '-']);
    let has_sign = sign.is_some();
    let is_ago = !has_sign && reader.skip(Meaning::AgoBefore);
    let is_ahead = !has_sign && !is_ago && reader.skip(Meaning::AheadBefore);
    let amounts = match amounts(&mut reader) {
        Ok(amounts) => amounts,
        Err(expected) if has_sign => {
            return Some(Err(NotUnderstood::new(reader.here(), expected)));
        }
        Err(_) => return None,
    };
    let direction = match sign {
        Some('-') => Some((-1.0, context.from)),
        Some(_) => Some((1.0, context.from)),
        None if is_ago => Some((-1.0, context.now)),
        None if is_ahead => Some((1.0, context.now)),
        None => direction(&mut reader, context),
    };
    if !reader.is_done() {
        let wrong = || NotUnderstood::new(reader.here(), label!("time-expected-length-or-nothing"));
        return has_sign.then(|| Err(wrong()));
    }
    let Some((sign, from)) = direction else {
        let wrong = NotUnderstood::new(0..typed.end, label!("time-expected-step"));
        return Some(Err(wrong));
    };
    Some(Ok(instant("step", stepped_by_all(from, &amounts, sign, context.zone))))
}

/// Reads the word after a length that makes it a step: its sign and the instant where it starts.
fn direction(reader: &mut TokenReader<'_>, context: TypedContext<'_>) -> Option<(f64, Moment)> {
    reader.read(|found| match found {
        Meaning::Later => Some((1.0, context.from)),
        Meaning::Earlier => Some((-1.0, context.from)),
        Meaning::Ago => Some((-1.0, context.now)),
        _ => None,
    })
}

/// Steps by all amounts: whole days, weeks, months and years are steps of the calendar, and all
/// else is a length.
///
/// Years and months are one step: a year and a month after 29 February is 29 March, though a year
/// after it is 28 February.
fn stepped_by_all(from: Moment, amounts: &[Amount], sign: f64, zone: &Zone) -> Moment {
    let signed = |count: i64| if sign < 0.0 { count.saturating_neg() } else { count };
    let months_in = |amount: &Amount| {
        let count = amount.whole()?;
        match amount.unit {
            Unit::Year => Some(count.saturating_mul(12)),
            Unit::Month => Some(count),
            _ => None,
        }
    };
    let months = amounts.iter().filter_map(months_in).fold(0, i64::saturating_add);
    let rest = amounts.iter().filter(|amount| months_in(amount).is_none());
    rest.fold(stepped(from, signed(months), Unit::Month, zone), |at, amount| {
        match amount.whole().filter(|_| amount.unit >= Unit::Day) {
            Some(count) => stepped(at, signed(count), amount.unit, zone),
            None => moved_by(at, sign * amount.millis()),
        }
    })
}

/// A date as people write it, or an interval of two.
fn dated(
    typed: TypedText<'_>,
    text: &str,
    context: TypedContext<'_>,
) -> Result<When, NotUnderstood> {
    let [from, now] = [context.from, context.now].map(|at| context.zone.civil(at).date());
    let defaults = Defaults { day: from, month: None, today: now };
    let expression = expression(typed, defaults)?;
    let edtf = expression.text().unwrap_or_else(|| text.trim().to_owned());
    // An interval that runs backwards is wrong as a whole.
    let whole = typed.start()..typed.end;
    let of_whole = |error: EdtfError| {
        let is_whole = error.at == (0..edtf.len());
        let wrong = NotUnderstood::from(error);
        if is_whole { NotUnderstood { at: whole, ..wrong } } else { wrong }
    };
    bounds::when(&edtf, &expression, context.zone).map_err(of_whole)
}

fn looks_like_edtf(text: &str) -> bool {
    let year = text.len() >= 5 && text.bytes().take(4).all(|byte| byte.is_ascii_digit());
    let after = text.as_bytes().get(4).is_some_and(|sign| b"-/~?%".contains(sign));
    year && after && !text.contains(char::is_whitespace)
}

fn begins_a_date(typed: TypedText<'_>) -> bool {
    let begins = |found| {
        let is_date = matches!(
            found,
            Meaning::Month(_)
                | Meaning::Weekday(_)
                | Meaning::Season(_)
                | Meaning::Today
                | Meaning::Yesterday
                | Meaning::Tomorrow
        );
        is_date.then_some(())
    };
    match typed.tokens.first().map(|token| &token.kind) {
        Some(TokenKind::Number(_)) => true,
        Some(TokenKind::Word(_)) => typed.reader().begins(begins),
        _ => false,
    }
}

impl From<EdtfError> for NotUnderstood {
    /// The problem as a sentence, with a capital letter.
    fn from(error: EdtfError) -> Self {
        let words = error.to_string();
        let mut letters = words.chars();
        let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
        Self { at: error.at, words: first.unwrap_or_default() + letters.as_str() }
    }
}
