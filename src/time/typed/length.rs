//! Lengths of time as people type them: "3 days", "2h", "1 d 6 h", "half a week"; and speeds.

use super::lexicon::{Lexicon, Meaning};
use super::stretch::{TokenReader, TypedText};
use super::token::tokens;
use crate::label;
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
    in_each_language(text, length_of)
}

/// The same in whole milliseconds, at least one.
pub fn read_length_millis(text: &str) -> Option<i64> {
    read_length(text).map(|millis| i64_from_f64(millis.round())).filter(|millis| *millis > 0)
}

/// The milliseconds per second of a speed: `a day a second`, `6 h/s`, `90 min per second`, or a
/// length alone, which is that of a second; `None` where the text gives none.
pub fn read_speed(text: &str) -> Option<f64> {
    in_each_language(text, |text| length_of(text.without_last(Meaning::PerSecond).unwrap_or(text)))
}

fn in_each_language(text: &str, read: impl Fn(TypedText<'_>) -> Option<f64>) -> Option<f64> {
    let tokens = tokens(text);
    Lexicon::all().find_map(|lexicon| read(TypedText { tokens: &tokens, end: text.len(), lexicon }))
}

fn length_of(text: TypedText<'_>) -> Option<f64> {
    let mut reader = text.reader();
    let amounts = amounts(&mut reader).ok()?;
    let total: f64 = amounts.iter().map(Amount::millis).sum();
    (reader.is_done() && total > 0.0 && total <= MOST_MS).then_some(total)
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

/// Reads amounts as long as there are any; an error is the sentence for what is missing.
pub(super) fn amounts(reader: &mut TokenReader<'_>) -> Result<Vec<Amount>, &'static str> {
    let mut amounts = Vec::new();
    while begins_an_amount(reader) {
        amounts.push(amount(reader)?);
        let _ = reader.sign(&[',']);
        reader.skip(Meaning::And);
    }
    if amounts.is_empty() { Err(label!("time-expected-length")) } else { Ok(amounts) }
}

fn begins_an_amount(reader: &TokenReader<'_>) -> bool {
    let is_count =
        |found| matches!(found, Meaning::One | Meaning::Count(_) | Meaning::Half).then_some(());
    reader.peek().is_some_and(|token| token.digits().is_some()) || reader.begins(is_count)
}

fn amount(reader: &mut TokenReader<'_>) -> Result<Amount, &'static str> {
    let count = match count(reader) {
        Some(count) => count?,
        None if reader.skip(Meaning::Half) => {
            reader.skip(Meaning::One);
            0.5
        }
        None => {
            // A word for one, as the caller has seen.
            reader.skip(Meaning::One);
            1.0
        }
    };
    let unit = reader.read(|found| match found {
        Meaning::Unit(unit) => Some(unit),
        _ => None,
    });
    let unit = unit.ok_or_else(|| label!("time-expected-unit"))?;
    // "3 mes."
    reader.skip_point();
    Ok(Amount { count, unit })
}

/// What a phrase says, if it is a count in words.
const fn counted(found: Meaning) -> Option<u8> {
    match found {
        Meaning::Count(number) => Some(number),
        _ => None,
    }
}

/// Reads a number in words, or in digits with a fraction; `None` where there is no number.
fn count(reader: &mut TokenReader<'_>) -> Option<Result<f64, &'static str>> {
    let grouped = reader.grouped_number();
    let has_groups = grouped.is_some();
    let digits = match grouped {
        Some((digits, _)) => digits,
        None => match reader.read(counted) {
            Some(number) => return Some(Ok(number.into())),
            None => reader.number()?.0.to_owned(),
        },
    };
    let fraction = reader.decimals(has_groups);
    let number = fraction.map_or_else(|| digits.clone(), |part| format!("{digits}.{part}"));
    Some(number.parse().map_err(|_not_a_number| label!("time-expected-number")))
}
