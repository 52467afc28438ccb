//! The casts between numbers that grids need, in one place.

/// The whole number at or below `value`, for columns and rows of a grid; values out of range stop
/// at its ends, and what is not a number becomes 0.
#[expect(clippy::cast_possible_truncation, reason = "such a cast saturates, as is meant here")]
pub(super) const fn floor_i32(value: f64) -> i32 {
    value.floor() as i32
}

/// The whole number at or below a value that is not negative, without asking a library to round:
/// for what is done millions of times a frame. Values out of range stop at its ends.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "such a cast saturates, as is meant here"
)]
#[inline]
pub(super) const fn whole_u32(value: f64) -> u32 {
    value as u32
}

/// A number of cells or events as an index into memory.
pub(super) const fn index_from_u32(index: u32) -> usize {
    index as usize
}

/// A position in memory as the narrower number that indexes are kept in; no dataset has 2³² events.
pub(super) fn u32_from_index(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// A count as a real number, exact up to 2³², beyond which no count goes.
pub(super) fn f64_from_count(count: usize) -> f64 {
    f64::from(u32_from_index(count))
}
