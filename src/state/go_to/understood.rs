//! What a typed text means, or where it stops to mean anything.

use super::date::{Given, edtf};
use super::find::{event_named, strange_word};
use super::not_understood::NotUnderstood;
use crate::model::{Dataset, EventId, Moment, Precision, TimeSpan, When};
use crate::state::typed::{Amount, Part, Reader, Token, amounts, tokens};
use crate::time::{EdtfError, Unit, Zone, moved_by, parse, stepped};

/// What a text is understood by.
#[derive(Clone, Copy, Debug)]
pub struct GoToContext<'a> {
    /// The data, for the names of events.
    pub dataset: &'a Dataset,
    /// The zone of times without an offset.
    pub zone: &'a Zone,
    /// Where steps start, and what a date takes from that leaves something out.
    pub playhead: Moment,
    /// What the machine's clock shows.
    pub now: Moment,
}

/// What a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A date.
    Date(When),
    /// An event.
    Event(EventId),
}

/// What the text means: a date as EDTF or as people write it, "now", "today 14:00", "start",
/// "end", a step from the playhead such as "+3 days" or "2 h earlier", or an event's name.
pub fn understood(text: &str, asked: GoToContext<'_>) -> Result<Destination, NotUnderstood> {
    let tokens = tokens(text);
    if tokens.is_empty() {
        let expected = "a date, a time, a step such as +3 days, or an event\u{2019}s name";
        return Err(NotUnderstood::new(0..0, expected));
    }
    let trimmed = text.trim();
    let lead = text.len() - text.trim_start().len();
    let as_edtf = parse(trimmed, asked.zone);
    if let Ok(when) = as_edtf {
        return Ok(Destination::Date(when));
    }
    if let Some(there) = word_for_an_instant(trimmed, asked) {
        return there.map(Destination::Date);
    }
    let step = step(&tokens, text.len(), asked);
    if let Some(Ok(when)) = step {
        return Ok(Destination::Date(when));
    }
    let dated = dated(&tokens, text, asked);
    let Err(wrong) = dated else {
        return dated.map(Destination::Date);
    };
    if let Some(event) = event_named(trimmed, asked.dataset, asked.playhead) {
        return Ok(Destination::Event(event));
    }
    Err(match as_edtf {
        Err(error) if looks_like_edtf(trimmed) => from_edtf(&error, lead),
        _ if step.is_some() => step.and_then(Result::err).unwrap_or(wrong),
        _ if begins_a_date(&tokens) => wrong,
        _ => unknown_name(text, asked),
    })
}

fn unknown_name(text: &str, asked: GoToContext<'_>) -> NotUnderstood {
    let at = strange_word(text, asked.dataset).unwrap_or(0..text.len());
    NotUnderstood { at, words: "No date, and no event of that name".to_owned() }
}

/// "now", "start" and "end".
fn word_for_an_instant(text: &str, asked: GoToContext<'_>) -> Option<Result<When, NotUnderstood>> {
    let extent = asked.dataset.extent();
    let at = match text.to_lowercase().as_str() {
        "now" => Some(asked.now),
        "start" | "first" | "begin" | "beginning" => extent.map(TimeSpan::start),
        "end" | "last" => extent.map(TimeSpan::end),
        _ => return None,
    };
    let nothing =
        || NotUnderstood { at: 0..text.len(), words: "The data have no dates".to_owned() };
    Some(at.map(|at| instant(text, at)).ok_or_else(nothing))
}

fn instant(text: &str, at: Moment) -> When {
    When::date(text, TimeSpan::between(at, at.plus_millis(1)), Precision::Minute)
}

/// "+3 days", "-2h", "3 days later", "2 h ago"; `None` where the text is no step.
fn step(
    tokens: &[Token],
    end: usize,
    asked: GoToContext<'_>,
) -> Option<Result<When, NotUnderstood>> {
    let mut reader = Reader::new(tokens, end);
    let sign = reader.sign(&['+', '-']);
    let begun = sign.is_some();
    let told = amounts(&mut reader);
    let said = |reader: &mut Reader<'_>| {
        if reader.skip_word(&["later", "after", "on"]) {
            Some((1.0, asked.playhead))
        } else if reader.skip_word(&["earlier", "before", "back"]) {
            Some((-1.0, asked.playhead))
        } else if reader.skip_word(&["ago"]) {
            Some((-1.0, asked.now))
        } else {
            None
        }
    };
    let told = match told {
        Ok(told) => told,
        Err(expected) if begun => return Some(Err(NotUnderstood::new(reader.here(), expected))),
        Err(_) => return None,
    };
    let way = match sign {
        Some('-') => Some((-1.0, asked.playhead)),
        Some(_) => Some((1.0, asked.playhead)),
        None => said(&mut reader),
    };
    if !reader.is_done() {
        let wrong = NotUnderstood::new(reader.here(), "a number with a unit, or nothing more");
        return begun.then_some(Err(wrong));
    }
    let Some((way, from)) = way else {
        let expected = "a sign before it or a word after it, as in +3 days or 3 days later";
        return Some(Err(NotUnderstood::new(0..end, expected)));
    };
    let at = told.iter().fold(from, |at, amount| stepped_by(at, *amount, way, asked.zone));
    Some(Ok(instant("step", at)))
}

/// Whole days, weeks, months and years are steps of the calendar; all else is a length.
fn stepped_by(at: Moment, amount: Amount, way: f64, zone: &Zone) -> Moment {
    let whole = format!("{:.0}", amount.count).parse::<i64>().ok();
    let whole = whole.filter(|_| amount.count.fract() == 0.0 && amount.unit >= Unit::Day);
    match whole {
        Some(count) if way < 0.0 => stepped(at, -count, amount.unit, zone),
        Some(count) => stepped(at, count, amount.unit, zone),
        None => moved_by(at, way * amount.millis()),
    }
}

fn dated(tokens: &[Token], text: &str, asked: GoToContext<'_>) -> Result<When, NotUnderstood> {
    let given = Given::at(asked.zone.civil(asked.playhead), asked.zone.civil(asked.now));
    let written = edtf(tokens, text.len(), given)?;
    let lead = text.len() - text.trim_start().len();
    parse(&written, asked.zone).map_err(|error| NotUnderstood {
        at: lead..lead + text.trim().len(),
        words: sentence(&error),
    })
}

fn from_edtf(error: &EdtfError, lead: usize) -> NotUnderstood {
    let at = error.at.start + lead..error.at.end + lead;
    NotUnderstood { at, words: sentence(error) }
}

/// The error with a capital letter.
fn sentence(error: &EdtfError) -> String {
    let words = error.to_string();
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

fn looks_like_edtf(text: &str) -> bool {
    let year = text.len() >= 5 && text.bytes().take(4).all(|byte| byte.is_ascii_digit());
    let after = text.as_bytes().get(4).is_some_and(|sign| b"-/~?%".contains(sign));
    year && after && !text.contains(char::is_whitespace)
}

fn begins_a_date(tokens: &[Token]) -> bool {
    match tokens.first().map(|token| &token.part) {
        Some(Part::Number(_)) => true,
        Some(Part::Word(word)) => {
            super::calendar::month(word).is_some()
                || super::calendar::weekday(word).is_some()
                || matches!(word.as_str(), "today" | "yesterday" | "tomorrow")
        }
        _ => false,
    }
}
