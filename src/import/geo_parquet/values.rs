//! Values of Parquet as JSON. Dates and times are ISO 8601.

use std::fmt::Write as _;

use jiff::civil::Date;
use parquet::record::Field;

/// The most bytes of a value of bytes that are written.
const MOST_BYTES: usize = 64;

/// How times of a column are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TimeCount {
    /// Parts of a second.
    pub(super) per_second: i64,
    /// Whether they are instants; otherwise they are of a clock on the wall.
    pub(super) is_utc: bool,
    /// Whether all of them are midnights, so that they are days.
    pub(super) is_day: bool,
}

/// The days since 1970 of a time, the seconds of the day and the parts of that second; `None` for
/// what is no time.
pub(super) fn time_of(field: &Field, per_second: i64) -> Option<(i64, i64, i64)> {
    let (count, per_second) = match field {
        Field::TimestampMillis(count) => (*count, 1_000),
        Field::TimestampMicros(count) => (*count, 1_000_000),
        Field::Long(count) => (*count, per_second),
        _ => return None,
    };
    let seconds = count.div_euclid(per_second);
    Some((seconds.div_euclid(86_400), seconds.rem_euclid(86_400), count.rem_euclid(per_second)))
}

/// A day of so many days since 1970; `None` beyond the calendar.
fn day(days: i64) -> Option<String> {
    let days = i32::try_from(days).ok()?;
    let start = Date::constant(1970, 1, 1);
    let date = start.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()))
}

fn hour(seconds: i64) -> String {
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{hour:02}:{minute:02}:{second:02}")
}

/// Writes a text with its quotation marks.
pub(super) fn push_text(text: &mut String, value: &str) {
    match serde_json::to_string(value) {
        Ok(quoted) => text.push_str(&quoted),
        Err(_impossible) => text.push_str("\"\""),
    }
}

/// Writes a value.
pub(super) fn push_field(text: &mut String, field: &Field, clock: Option<TimeCount>) {
    if let Some(clock) = clock
        && let Some((days, seconds, _)) = time_of(field, clock.per_second)
        && let Some(day) = day(days)
    {
        let zone = if clock.is_utc { "Z" } else { "" };
        let time = if clock.is_day { String::new() } else { format!("T{}{zone}", hour(seconds)) };
        push_text(text, &format!("{day}{time}"));
        return;
    }
    match field {
        Field::Null => text.push_str("null"),
        Field::Bool(is) => text.push_str(if *is { "true" } else { "false" }),
        Field::Byte(number) => drop(write!(text, "{number}")),
        Field::Short(number) => drop(write!(text, "{number}")),
        Field::Int(number) => drop(write!(text, "{number}")),
        Field::Long(number) => drop(write!(text, "{number}")),
        Field::UByte(number) => drop(write!(text, "{number}")),
        Field::UShort(number) => drop(write!(text, "{number}")),
        Field::UInt(number) => drop(write!(text, "{number}")),
        Field::ULong(number) => drop(write!(text, "{number}")),
        Field::Float(number) if number.is_finite() => drop(write!(text, "{number}")),
        Field::Double(number) if number.is_finite() => drop(write!(text, "{number}")),
        Field::Float(number) => push_text(text, &number.to_string()),
        Field::Double(number) => push_text(text, &number.to_string()),
        Field::Float16(number) => push_text(text, &number.to_string()),
        Field::Str(words) => push_text(text, words),
        Field::Bytes(bytes) => push_bytes(text, bytes.data()),
        Field::Date(days) => match day(i64::from(*days)) {
            Some(day) => push_text(text, &day),
            None => drop(write!(text, "{days}")),
        },
        Field::TimeMillis(time) => push_text(text, &hour(i64::from(*time) / 1_000)),
        Field::TimeMicros(time) => push_text(text, &hour(*time / 1_000_000)),
        Field::TimestampMillis(_) | Field::TimestampMicros(_) => {
            let known = time_of(field, 1_000);
            let known = known.and_then(|(days, seconds, _)| Some((day(days)?, seconds)));
            let (day, seconds) = known.unwrap_or_default();
            push_text(
                text,
                &if day.is_empty() { String::new() } else { format!("{day}T{}Z", hour(seconds)) },
            );
        }
        Field::Decimal(_) => push_text(text, &field.to_string()),
        Field::ListInternal(list) => {
            text.push('[');
            for (nth, item) in list.elements().iter().enumerate() {
                if nth > 0 {
                    text.push(',');
                }
                push_field(text, item, None);
            }
            text.push(']');
        }
        Field::Group(row) => {
            let fields = row.get_column_iter().filter(|(_, it)| !matches!(it, Field::Null));
            push_object(text, fields.map(|(name, field)| (name.clone(), field)));
        }
        Field::MapInternal(map) => {
            let name = |key: &Field| match key {
                Field::Str(name) => name.clone(),
                other => other.to_string(),
            };
            push_object(text, map.entries().iter().map(|(key, field)| (name(key), field)));
        }
    }
}

fn push_object<'f>(text: &mut String, fields: impl Iterator<Item = (String, &'f Field)>) {
    text.push('{');
    for (nth, (name, field)) in fields.enumerate() {
        if nth > 0 {
            text.push(',');
        }
        push_text(text, &name);
        text.push(':');
        push_field(text, field, None);
    }
    text.push('}');
}

/// Bytes as the text that they are, or else in hexadecimal digits; of many bytes the first ones, and
/// how many there are.
fn push_bytes(text: &mut String, bytes: &[u8]) {
    if let Ok(words) = std::str::from_utf8(bytes) {
        push_text(text, words);
        return;
    }
    let mut digits = String::new();
    for byte in bytes.iter().take(MOST_BYTES) {
        let _ = write!(digits, "{byte:02x}");
    }
    if bytes.len() > MOST_BYTES {
        let _ = write!(digits, "… ({} B)", bytes.len());
    }
    push_text(text, &digits);
}
