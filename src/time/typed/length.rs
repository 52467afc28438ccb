//! Lengths of time as people type them: "3 days", "2h", "1 d 6 h", "half a week".

use super::token::{TokenReader, tokens};
use crate::time::Unit;
use crate::time::number::{f64_from_i64, i64_from_f64};

/// The longest length in milliseconds: 100,000 years of 365 days, beyond which no view and no
/// window reaches.
const MOST_MS: f64 = 100_000.0 * 365.0 * 86_400_000.0;

/// A count of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    pub(super) count: f64,
    pub(super) unit: Unit,
}

/// The length in milliseconds that the text gives: `3 days`, `36 h`, `1 day, 6 hours`, `half an
/// hour`, `1,000 days`; `None` where it gives none above zero and up to 100,000 years.
///
/// A month is 30 days and a year 365, whatever the calendar has. `m` and `min` are minutes, `mo`
/// months.
pub fn read_length(text: &str) -> Option<f64> {
    let tokens = tokens(text);
    let mut reader = TokenReader::new(&tokens, text.len());
    let amounts = amounts(&mut reader).ok()?;
    let total: f64 = amounts.iter().map(Amount::millis).sum();
    (reader.is_done() && total > 0.0 && total <= MOST_MS).then_some(total)
}

/// The same in whole milliseconds, at least one.
pub fn read_length_millis(text: &str) -> Option<i64> {
    read_length(text).map(|millis| i64_from_f64(millis.round())).filter(|millis| *millis > 0)
}

impl Amount {
    /// Its usual length: see [`Unit::usual_millis`].
    pub(super) fn millis(&self) -> f64 {
        self.count * f64_from_i64(self.unit.usual_millis())
    }

    /// The count, where it has no fraction.
    pub(super) fn whole(&self) -> Option<i64> {
        (self.count.fract() == 0.0).then(|| i64_from_f64(self.count))
    }
}

/// Reads amounts as long as there are any; an error is the phrase for what is missing.
pub(super) fn amounts(reader: &mut TokenReader<'_>) -> Result<Vec<Amount>, &'static str> {
    let mut amounts = Vec::new();
    while begins_an_amount(reader) {
        amounts.push(amount(reader)?);
        let _ = reader.sign(&[',']);
        reader.skip_word(&["and"]);
    }
    if amounts.is_empty() { Err("a number with a unit, as in 3 days") } else { Ok(amounts) }
}

fn begins_an_amount(reader: &TokenReader<'_>) -> bool {
    let word = reader.peek_word();
    word.map_or_else(
        || reader.peek().is_some_and(|token| token.digits().is_some()),
        |word| matches!(word, "a" | "an" | "one" | "half"),
    )
}

fn amount(reader: &mut TokenReader<'_>) -> Result<Amount, &'static str> {
    const UNIT: &str = "a unit: s, min, h, days, weeks, months or years";
    let count = match count(reader) {
        Some(count) => count?,
        None if reader.skip_word(&["half"]) => {
            reader.skip_word(&["a", "an"]);
            0.5
        }
        None => {
            // "a", "an" or "one", as the caller has seen.
            let _ = reader.word();
            1.0
        }
    };
    let unit = reader.peek_word().and_then(unit).ok_or(UNIT)?;
    let _ = reader.word();
    Ok(Amount { count, unit })
}

/// Reads a number with a fraction; `None` where there is no number.
fn count(reader: &mut TokenReader<'_>) -> Option<Result<f64, &'static str>> {
    let grouped = reader.grouped_number();
    // After thousands a comma cannot be a decimal one.
    let points: &[char] = if grouped.is_some() { &['.'] } else { &['.', ','] };
    let digits = match grouped {
        Some((digits, _)) => digits,
        None => reader.number()?.0.to_owned(),
    };
    let fraction = reader.fraction(points);
    let number = fraction.map_or_else(|| digits.clone(), |part| format!("{digits}.{part}"));
    Some(number.parse().map_err(|_not_a_number| "a number"))
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
