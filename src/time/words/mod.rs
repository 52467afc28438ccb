//! Dates and durations in English words.
//!
//! Days come before months, months have names, hours are 0 to 23, and a year has at least four
//! digits or an era: see [`year_words`](super::year_words). A time is in the zone of the reader; a date without a time
//! stays the day that its author wrote. Everything printed here is read back by
//! [`typed`](crate::time::typed).

mod date;
mod duration;
mod moment;
mod when;

pub use self::duration::{duration_words, millis_words};
pub use self::moment::{moment_words, short_date};
pub use self::when::words;
