//! Numbers: casts that can lose something, each with what becomes of a value that does not fit.

/// A calendar number that is known to be small; what is not stops at the ends of the range.
pub(super) fn u8_from_i64(value: i64) -> u8 {
    u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX)
}

/// A number of milliseconds within a second; what is not stops at the ends of the range.
pub(super) fn u16_from_i64(value: i64) -> u16 {
    u16::try_from(value.clamp(0, 65_535)).unwrap_or(u16::MAX)
}

/// Milliseconds as a float: exact up to 2^53 ms, which is 285,000 years.
#[expect(clippy::cast_precision_loss, reason = "exact to 1 ms in every span that can be shown")]
pub(super) const fn f64_from_i64(value: i64) -> f64 {
    value as f64
}

/// A float as an integer, towards zero; what is out of range stops at its end, and what is not a
/// number becomes 0.
#[expect(clippy::cast_possible_truncation, reason = "such a cast saturates, as is meant here")]
pub(super) const fn i64_from_f64(value: f64) -> i64 {
    value as i64
}
