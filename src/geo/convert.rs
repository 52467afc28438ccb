//! The casts between numbers that geometry needs, in one place.

/// A count as a real number: exact up to 2⁵³, far beyond any count of vertices.
#[expect(clippy::cast_precision_loss, reason = "no line has 2⁵³ vertices")]
pub(super) const fn f64_from_count(count: usize) -> f64 {
    count as f64
}

/// How many whole steps of `step` cover `length`: at least 1, at most `most`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is brought between 1 and `most` before"
)]
pub(super) fn steps(length: f64, step: f64, most: u32) -> usize {
    let most = f64::from(most.max(1));
    // A quotient that is not a number becomes one step: `max` prefers the number.
    (length / step).ceil().max(1.0).min(most) as usize
}

/// The whole part of a number that is not negative; what is negative or no number becomes 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is brought into the range before"
)]
pub(super) fn whole(value: f64) -> u32 {
    value.floor().max(0.0).min(f64::from(u32::MAX)) as u32
}

/// The whole part of a number, from 0 to `most`.
pub(super) fn small(value: f64, most: u8) -> u8 {
    u8::try_from(whole(value)).unwrap_or(u8::MAX).min(most)
}

/// A vertex' number as an index into memory.
pub(super) const fn index_from_u32(index: u32) -> usize {
    index as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_parts_are_within_their_limits() {
        assert_eq!([whole(7.99), whole(-3.0), whole(f64::NAN), whole(1e99)], [7, 0, 0, u32::MAX]);
        assert_eq!([small(7.99, 59), small(60.0, 59), small(1e9, 59)], [7, 59, 59]);
    }

    #[test]
    fn steps_are_whole_and_within_their_limits() {
        assert_eq!(steps(10.0, 3.0, 100), 4);
        assert_eq!(steps(0.0, 3.0, 100), 1);
        assert_eq!(steps(1e300, 1e-300, 100), 100);
        assert_eq!(steps(0.0, 0.0, 100), 1);
    }
}
