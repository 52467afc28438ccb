//! From typed text to a date: EDTF, words for an instant, steps, and dates as people write them.

use super::NotUnderstood;
use super::date::Defaults;
use super::length::{Amount, amounts};
use super::names::{month, season, weekday};
use super::phrase::expression;
use super::token::{TokenKind, TokenReader, TypedToken, tokens};
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
/// "end", a step such as "+3 days" or "2 h earlier".
///
/// `None` where nothing in the text looks like a time, as in the name of an event. The
/// [text](When::text) of the date is EDTF wherever EDTF has a form for it.
pub fn read_when(text: &str, context: TypedContext<'_>) -> Option<Result<When, NotUnderstood>> {
    let tokens = tokens(text);
    let trimmed = text.trim();
    let as_edtf = parse(trimmed, context.zone);
    if let Ok(when) = as_edtf {
        return Some(Ok(when));
    }
    if let Some(found) = named_instant(trimmed, context) {
        return Some(found);
    }
    let step = step(&tokens, text.len(), context);
    if let Some(Ok(when)) = step {
        return Some(Ok(when));
    }
    let dated = dated(&tokens, text, context);
    let Err(wrong) = dated else { return Some(dated) };
    let wrong = match as_edtf {
        Err(error) if looks_like_edtf(trimmed) => {
            let indent = text.len() - text.trim_start().len();
            let at = error.at.start + indent..error.at.end + indent;
            NotUnderstood { at, ..error.into() }
        }
        _ => match step {
            Some(step) => step.err().unwrap_or(wrong),
            None if begins_a_date(&tokens) => wrong,
            None => return None,
        },
    };
    Some(Err(wrong))
}

/// "now", "start" and "end".
fn named_instant(text: &str, context: TypedContext<'_>) -> Option<Result<When, NotUnderstood>> {
    let at = match text.to_lowercase().as_str() {
        "now" => Some(context.now),
        "start" | "first" | "begin" | "beginning" => context.extent.map(TimeSpan::start),
        "end" | "last" => context.extent.map(TimeSpan::end),
        _ => return None,
    };
    let no_dates =
        || NotUnderstood { at: 0..text.len(), words: "The data have no dates".to_owned() };
    Some(at.map(|at| instant(text, at)).ok_or_else(no_dates))
}

fn instant(text: &str, at: Moment) -> When {
    When::date(text, TimeSpan::between(at, at.plus_millis(1)), Precision::Minute)
}

/// "+3 days", "-2h", "3 days later", "2 h ago"; `None` where the text is not a step.
fn step(
    tokens: &[TypedToken],
    end: usize,
    context: TypedContext<'_>,
) -> Option<Result<When, NotUnderstood>> {
    let mut reader = TokenReader::new(tokens, end);
    let sign = reader.sign(&['+', '-']);
    let has_sign = sign.is_some();
    let amounts = match amounts(&mut reader) {
        Ok(amounts) => amounts,
        Err(expected) if has_sign => {
            return Some(Err(NotUnderstood::expected(reader.here(), expected)));
        }
        Err(_) => return None,
    };
    let direction = match sign {
        Some('-') => Some((-1.0, context.from)),
        Some(_) => Some((1.0, context.from)),
        None => direction(&mut reader, context),
    };
    if !reader.is_done() {
        let wrong = NotUnderstood::expected(reader.here(), "a number with a unit, or nothing more");
        return has_sign.then_some(Err(wrong));
    }
    let Some((sign, from)) = direction else {
        let expected = "a sign before it or a word after it, as in +3 days or 3 days later";
        return Some(Err(NotUnderstood::expected(0..end, expected)));
    };
    Some(Ok(instant("step", stepped_by_all(from, &amounts, sign, context.zone))))
}

/// Reads the word after a length that makes it a step: its sign and the instant where it starts.
fn direction(reader: &mut TokenReader<'_>, context: TypedContext<'_>) -> Option<(f64, Moment)> {
    if reader.skip_word(&["later", "after", "on"]) {
        Some((1.0, context.from))
    } else if reader.skip_word(&["earlier", "before", "back"]) {
        Some((-1.0, context.from))
    } else if reader.skip_word(&["ago"]) {
        Some((-1.0, context.now))
    } else {
        None
    }
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
    tokens: &[TypedToken],
    text: &str,
    context: TypedContext<'_>,
) -> Result<When, NotUnderstood> {
    let [from, now] = [context.from, context.now].map(|at| context.zone.civil(at).date());
    let defaults = Defaults { day: from, month: None, today: now };
    let end = tokens.last().map_or(text.len(), |token| token.at.end);
    let expression = expression(tokens, end, defaults)?;
    let edtf = expression.text().unwrap_or_else(|| text.trim().to_owned());
    // An interval that runs backwards is wrong as a whole.
    let whole = tokens.first().map_or(0, |token| token.at.start)..end;
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

fn begins_a_date(tokens: &[TypedToken]) -> bool {
    match tokens.first().map(|token| &token.kind) {
        Some(TokenKind::Number(_)) => true,
        Some(TokenKind::Word(word)) => {
            month(word).is_some()
                || weekday(word).is_some()
                || season(word).is_some()
                || matches!(word.as_str(), "today" | "yesterday" | "tomorrow")
        }
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
