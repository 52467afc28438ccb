//! Number casts of this module, with their limits.

/// A count as a float: exact up to 2⁵³, far beyond any count of vertices.
#[expect(clippy::cast_precision_loss, reason = "no line has 2⁵³ vertices")]
pub(super) const fn f64_from_count(count: usize) -> f64 {
    count as f64
}

/// The number of steps of length `step` that cover `length`: at least 1, at most `most`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped to 1..=most before"
)]
pub(super) fn steps(length: f64, step: f64, most: u32) -> usize {
    let most = f64::from(most.max(1));
    // NaN becomes one step: `max` returns the other operand.
    (length / step).ceil().max(1.0).min(most) as usize
}

/// The integer part of a number; 0 for negative numbers and NaN.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped to the range before"
)]
pub(super) fn floor_u32(value: f64) -> u32 {
    value.floor().max(0.0).min(f64::from(u32::MAX)) as u32
}

/// The integer part of a number, clamped to 0..=`most`.
pub(super) fn floor_u8(value: f64, most: u8) -> u8 {
    u8::try_from(floor_u32(value)).unwrap_or(u8::MAX).min(most)
}

/// A vertex number as an index.
pub(super) const fn index_from_u32(index: u32) -> usize {
    index as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integer_parts_are_clamped() {
        assert_eq!(
            [floor_u32(7.99), floor_u32(-3.0), floor_u32(f64::NAN), floor_u32(1e99)],
            [7, 0, 0, u32::MAX]
        );
        assert_eq!([floor_u8(7.99, 59), floor_u8(60.0, 59), floor_u8(1e9, 59)], [7, 59, 59]);
    }

    #[test]
    fn steps_are_clamped() {
        assert_eq!(steps(10.0, 3.0, 100), 4);
        assert_eq!(steps(0.0, 3.0, 100), 1);
        assert_eq!(steps(1e300, 1e-300, 100), 100);
        assert_eq!(steps(0.0, 0.0, 100), 1);
    }
}
