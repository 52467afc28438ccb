//! The casts of this floor that can lose something, each with what it does to a value that does
//! not fit.

/// A calendar number that is known to be small; what is not stops at the ends of the range.
pub(super) fn u8_from_i64(value: i64) -> u8 {
    u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX)
}

/// A number of milliseconds within a second; what is not stops at the ends of the range.
pub(super) fn u16_from_i64(value: i64) -> u16 {
    u16::try_from(value.clamp(0, 65_535)).unwrap_or(u16::MAX)
}
