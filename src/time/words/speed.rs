//! Speeds of play in words.

use crate::message;
use crate::text::rounded;
use crate::time::number::f64_from_i64;
use crate::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS};

/// A unit of speeds on screen.
#[derive(Clone, Copy)]
enum SpeedUnit {
    Year,
    Week,
    Day,
    Hour,
    Minute,
    Second,
}

/// From long to short, each with its milliseconds.
const UNITS: [(i64, SpeedUnit); 6] = [
    (365 * DAY_MS, SpeedUnit::Year),
    (7 * DAY_MS, SpeedUnit::Week),
    (DAY_MS, SpeedUnit::Day),
    (HOUR_MS, SpeedUnit::Hour),
    (MINUTE_MS, SpeedUnit::Minute),
    (SECOND_MS, SpeedUnit::Second),
];

/// Milliseconds on the timeline per second of play: `6 h/s`, `1 week/s`, `90 min/s`.
///
/// In the longest unit in which the speed is a whole number, or else the longest below it, rounded
/// to one decimal.
pub fn speed_words(millis_per_second: f64) -> String {
    let count_in = |unit: i64| (millis_per_second / f64_from_i64(unit) * 10.0).round() / 10.0;
    let is_whole = |unit: i64| {
        let (count, unit) = (count_in(unit), f64_from_i64(unit));
        let is_exact = millis_per_second >= unit && (count * unit - millis_per_second).abs() < 0.5;
        // "4902972 h" says less than "559.7 years".
        is_exact && count < 1000.0 && count.fract().abs() < 1e-9
    };
    let best = UNITS.iter().find(|(unit, _)| is_whole(*unit));
    let best =
        best.or_else(|| UNITS.iter().find(|(unit, _)| millis_per_second >= f64_from_i64(*unit)));
    let Some((millis, unit)) = best else {
        return message!("time-speed-millisecond", count = rounded(millis_per_second, 0));
    };
    let count = count_in(*millis);
    match unit {
        SpeedUnit::Year => message!("time-speed-year", count = count),
        SpeedUnit::Week => message!("time-speed-week", count = count),
        SpeedUnit::Day => message!("time-speed-day", count = count),
        SpeedUnit::Hour => message!("time-speed-hour", count = count),
        SpeedUnit::Minute => message!("time-speed-minute", count = count),
        SpeedUnit::Second => message!("time-speed-second", count = count),
    }
}
