//! Values of parts as text: instants, spans, lengths, and signs that stand for themselves no longer.

use crate::model::{Moment, Precision, TimeSpan, When};
use crate::time::{DAY_MS, HOUR_MS, Zone, parse, rfc3339};

/// A minute in milliseconds.
const MINUTE_MS: i64 = 60_000;
/// A second in milliseconds.
const SECOND_MS: i64 = 1_000;

/// The units of lengths, the longest first.
const UNITS: [(&str, i64); 5] =
    [("d", DAY_MS), ("h", HOUR_MS), ("min", MINUTE_MS), ("s", SECOND_MS), ("ms", 1)];

/// An instant, exact to the millisecond.
pub(super) fn moment_text(at: Moment) -> String {
    let text = rfc3339(at, &Zone::utc());
    if text.starts_with(['+', '-']) {
        return format!("@{}", at.as_millis());
    }
    text.strip_suffix(":00Z").map_or_else(|| text.clone(), |minutes| format!("{minutes}Z"))
}

fn when(text: &str) -> Option<When> {
    parse(text, &Zone::utc()).ok()
}

/// The instant of a text: a longer date stands for its beginning.
pub(super) fn read_moment(text: &str) -> Option<Moment> {
    match text.strip_prefix('@') {
        Some(millis) => millis.parse().ok().map(Moment::from_millis),
        None => Some(when(text)?.anchor()),
    }
}

/// The instant at which a text ends: a day or a longer date stands for its end.
fn read_end(text: &str) -> Option<Moment> {
    let date = when(text).filter(|when| when.precision() <= Precision::Day);
    date.map_or_else(|| read_moment(text), |date| Some(date.latest()))
}

/// Two instants, of which the second is excluded.
pub(super) fn span_text(span: TimeSpan) -> String {
    format!("{}..{}", moment_text(span.start()), moment_text(span.end()))
}

pub(super) fn read_span(text: &str) -> Option<TimeSpan> {
    let (from, to) = text.split_once("..")?;
    TimeSpan::new(read_moment(from)?, read_end(to)?)
}

/// A length in the longest unit that gives a whole number.
pub(super) fn length_text(millis: i64) -> String {
    let fits = |(_, unit): &&(&str, i64)| millis % unit == 0;
    let (name, unit) = UNITS.iter().find(fits).copied().unwrap_or(("ms", 1));
    format!("{}{name}", millis / unit)
}

pub(super) fn read_length(text: &str) -> Option<i64> {
    let digits = text.find(|sign: char| !sign.is_ascii_digit())?;
    let (number, name) = text.split_at_checked(digits)?;
    let (_, unit) = UNITS.iter().find(|(unit, _)| *unit == name)?;
    number.parse::<i64>().ok()?.checked_mul(*unit)
}

/// The text with all bytes replaced by `%` and two digits that are neither letters and digits of
/// ASCII nor among `kept`.
pub(super) fn escaped(text: &str, kept: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        let sign = char::from(byte);
        if byte.is_ascii_alphanumeric() || (byte.is_ascii() && kept.contains(sign)) {
            written.push(sign);
        } else {
            written.push('%');
            for digit in [byte >> 4, byte & 15] {
                let digit = char::from_digit(u32::from(digit), 16).unwrap_or('0');
                written.push(digit.to_ascii_uppercase());
            }
        }
    }
    written
}

/// The text that [`escaped`] was given; `None` where a `%` has no two digits behind it, or the bytes
/// are no text.
pub(super) fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// Nothing for an empty text; `None` where the text is none of these values.
#[expect(clippy::option_option, reason = "a value that is not there is a value, too")]
pub(super) fn or_empty<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { read(text).map(Some) }
}
