//! Casts between numbers: the only ones of this floor.

/// Largest whole number not above `value`, for columns and rows of a grid. Saturates; NaN gives 0.
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, as intended")]
pub(super) const fn floor_i32(value: f64) -> i32 {
    value.floor() as i32
}

/// Largest whole number not above a non-negative value, without a call to `floor`: for loops that
/// run millions of times a frame. Saturates.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, as intended"
)]
#[inline]
pub(super) const fn whole_u32(value: f64) -> u32 {
    value as u32
}

/// Index of a cell or an event for slices.
pub(super) const fn index_from_u32(index: u32) -> usize {
    index as usize
}

/// Position in a slice as the narrower number that indexes store. Saturates: no dataset has 2³²
/// events.
pub(super) fn u32_from_index(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Count as a real number, exact up to 2³²; larger counts do not occur.
pub(crate) fn f64_from_count(count: usize) -> f64 {
    f64::from(u32_from_index(count))
}
