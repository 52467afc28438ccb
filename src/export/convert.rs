//! Conversions between the numbers of scenes and those of the formats.

/// A coordinate for libraries that draw with single precision.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a coordinate of a figure needs no more than seven digits"
)]
pub(super) const fn f32_from(number: f64) -> f32 {
    number as f32
}

/// The number of whole pixels that hold a length; 0 where it is negative or not a number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range of the result before the cast"
)]
pub(super) fn pixels_from(length: f64) -> u32 {
    length.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

/// A share from 0 to 1 as a byte.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0..=255 before the cast"
)]
pub(super) fn byte_from(share: f64) -> u8 {
    (share * 255.0).round().clamp(0.0, 255.0) as u8
}

/// A number in at most three decimals, without trailing zeros, and never in another form.
pub(super) fn decimal(number: f64) -> String {
    let number = if number.is_finite() { number } else { 0.0 };
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_plain() {
        let told = [0.0, -0.0001, 12.5, -3.1419, 1e9, f64::NAN].map(decimal);
        assert_eq!(told, ["0", "0", "12.5", "-3.142", "1000000000", "0"]);
    }
}
