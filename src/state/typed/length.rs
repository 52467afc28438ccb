//! Lengths of time as people type them: "3 days", "2h", "1 d 6 h", "a week".

use super::token::{Part, Reader, tokens};
use crate::time::Unit;

/// So much of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::state) struct Amount {
    pub(in crate::state) count: f64,
    pub(in crate::state) unit: Unit,
}

/// The length that the text tells, in milliseconds; `None` where it tells none.
pub(in crate::state) fn length_from_text(text: &str) -> Option<f64> {
    let tokens = tokens(text);
    let mut reader = Reader::new(&tokens, text.len());
    let amounts = amounts(&mut reader).ok()?;
    reader.is_done().then(|| amounts.iter().map(Amount::millis).sum())
}

impl Amount {
    /// How long it usually is.
    pub(in crate::state) fn millis(&self) -> f64 {
        let millis = u32::try_from(self.unit.usual_millis() / 1000).map_or(0.001, f64::from);
        let millis = if self.unit == Unit::Millisecond { 0.001 } else { millis };
        self.count * millis * 1000.0
    }
}

/// One amount or several, up to what is none; an error tells what is missing.
pub(in crate::state) fn amounts(reader: &mut Reader<'_>) -> Result<Vec<Amount>, &'static str> {
    let mut amounts = Vec::new();
    loop {
        let begins = match reader.peek().map(|token| &token.part) {
            Some(Part::Number(_)) => true,
            Some(Part::Word(word)) => matches!(word.as_str(), "a" | "an" | "one" | "half"),
            _ => false,
        };
        if !begins {
            break;
        }
        amounts.push(amount(reader)?);
        reader.skip_word(&["and"]);
        let _ = reader.sign(&[',']);
    }
    if amounts.is_empty() { Err("a number with a unit, as in 3 days") } else { Ok(amounts) }
}

/// What is expected after a number.
const UNIT: &str = "a unit: s, min, h, days, weeks, months or years";

fn amount(reader: &mut Reader<'_>) -> Result<Amount, &'static str> {
    let count = match reader.number() {
        Some((digits, _)) => {
            let mut text = digits.to_owned();
            let fraction = reader.sign(&['.', ',']).and_then(|_| reader.number());
            if let Some((fraction, _)) = fraction {
                text = format!("{text}.{fraction}");
            }
            text.parse::<f64>().map_err(|_not_a_number| "a number")?
        }
        None => match reader.word() {
            Some("half") => {
                reader.skip_word(&["a", "an"]);
                0.5
            }
            _ => 1.0,
        },
    };
    let unit = reader.peek_word().and_then(unit).ok_or(UNIT)?;
    let _ = reader.word();
    Ok(Amount { count, unit })
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "ms" | "millisecond" | "milliseconds" => Unit::Millisecond,
        "s" | "sec" | "secs" | "second" | "seconds" => Unit::Second,
        "m" | "min" | "mins" | "minute" | "minutes" => Unit::Minute,
        "h" | "hr" | "hrs" | "hour" | "hours" => Unit::Hour,
        "d" | "day" | "days" => Unit::Day,
        "w" | "wk" | "wks" | "week" | "weeks" => Unit::Week,
        "mo" | "month" | "months" => Unit::Month,
        "y" | "yr" | "yrs" | "year" | "years" => Unit::Year,
        _ => return None,
    })
}
