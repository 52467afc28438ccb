//! Dates and durations in English words.
//!
//! Days come before months, months have names, hours are 0 to 23. A time is put into the zone of
//! the reader; a date without a time stays the day that its author wrote.

mod date;
mod duration;
mod length;
mod moment;
mod when;

pub(super) use self::date::{year as year_words, years as years_words};
pub use self::duration::{duration_words, millis_words};
pub use self::length::length_from_words;
pub use self::moment::{moment_words, short_date};
pub use self::when::words;
