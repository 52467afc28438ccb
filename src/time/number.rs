//! Numbers: casts that can lose something, each with what becomes of a value that does not fit, and
//! digits in groups.

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

/// A number with a comma between groups of three digits.
pub(super) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
