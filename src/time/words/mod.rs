//! Dates and lengths in the words of the language in use.
//!
//! Days come before months in every language so far, and the messages could change that; hours are
//! 0 to 23, and a year has at least four digits or an era: see [`year_words`]. A time is in the zone
//! of the reader; a date without a time stays the day that its author wrote. Everything printed here
//! is read back by [`typed`](crate::time::typed).

mod date;
mod duration;
mod moment;
mod qualified;
mod set;
mod short;
mod speed;
mod when;

#[cfg(test)]
mod tests;

pub use self::duration::{Duration, duration_words, length_words, millis_words, single_unit};
pub use self::moment::{heading, heading_with_clock, moment_forms, moment_words};
pub use self::short::{
    clock_words, flag_words, known_words, range_end_words, shared_year, short_date,
    short_date_without_weekday, short_in_year, short_words, short_words_in_year,
};
pub use self::speed::speed_words;
pub use self::when::{forms, words};

pub(in crate::time) use self::date::{
    clock_to_second, day, short_day, short_day_of_month, short_month_of_year,
};
pub(in crate::time) use self::short::short_with_weekday;
pub use super::names::year_words;
pub(in crate::time) use super::names::{
    Form, month_name, month_of_year, short_month, year_digits, year_in_form,
};
