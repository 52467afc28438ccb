//! Names of months and days of the week, and years in words, in the language in use.

use super::Weekday;
use super::number::f64_from_i64;
use crate::text::number;
use crate::{label, message};

/// The form of a date: see [`Inflected`](crate::text::Inflected).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Alone.
    Plain,
    /// After "of", "about", "before" and the like.
    Of,
}

/// The name of a month, 1 to 12; empty for any other number.
pub(super) fn month_name(month: u8, form: Form) -> &'static str {
    match (month, form) {
        (1, Form::Plain) => label!("time-month-1"),
        (1, Form::Of) => label!("time-month-1.of"),
        (2, Form::Plain) => label!("time-month-2"),
        (2, Form::Of) => label!("time-month-2.of"),
        (3, Form::Plain) => label!("time-month-3"),
        (3, Form::Of) => label!("time-month-3.of"),
        (4, Form::Plain) => label!("time-month-4"),
        (4, Form::Of) => label!("time-month-4.of"),
        (5, Form::Plain) => label!("time-month-5"),
        (5, Form::Of) => label!("time-month-5.of"),
        (6, Form::Plain) => label!("time-month-6"),
        (6, Form::Of) => label!("time-month-6.of"),
        (7, Form::Plain) => label!("time-month-7"),
        (7, Form::Of) => label!("time-month-7.of"),
        (8, Form::Plain) => label!("time-month-8"),
        (8, Form::Of) => label!("time-month-8.of"),
        (9, Form::Plain) => label!("time-month-9"),
        (9, Form::Of) => label!("time-month-9.of"),
        (10, Form::Plain) => label!("time-month-10"),
        (10, Form::Of) => label!("time-month-10.of"),
        (11, Form::Plain) => label!("time-month-11"),
        (11, Form::Of) => label!("time-month-11.of"),
        (12, Form::Plain) => label!("time-month-12"),
        (12, Form::Of) => label!("time-month-12.of"),
        _ => "",
    }
}

/// The name of a month in few letters: "Sep"; empty where there is no such month.
pub(super) fn short_month(month: u8) -> &'static str {
    match month {
        1 => label!("time-month-1.short"),
        2 => label!("time-month-2.short"),
        3 => label!("time-month-3.short"),
        4 => label!("time-month-4.short"),
        5 => label!("time-month-5.short"),
        6 => label!("time-month-6.short"),
        7 => label!("time-month-7.short"),
        8 => label!("time-month-8.short"),
        9 => label!("time-month-9.short"),
        10 => label!("time-month-10.short"),
        11 => label!("time-month-11.short"),
        12 => label!("time-month-12.short"),
        _ => "",
    }
}

impl Weekday {
    /// Its name within a line: "Sunday", "nedelja".
    pub fn name(self) -> &'static str {
        match self {
            Self::Monday => label!("time-weekday-1"),
            Self::Tuesday => label!("time-weekday-2"),
            Self::Wednesday => label!("time-weekday-3"),
            Self::Thursday => label!("time-weekday-4"),
            Self::Friday => label!("time-weekday-5"),
            Self::Saturday => label!("time-weekday-6"),
            Self::Sunday => label!("time-weekday-7"),
        }
    }

    /// Its name at the start of a line: "Sunday", "Nedelja".
    pub fn name_at_start(self) -> &'static str {
        match self {
            Self::Monday => label!("time-weekday-1.start"),
            Self::Tuesday => label!("time-weekday-2.start"),
            Self::Wednesday => label!("time-weekday-3.start"),
            Self::Thursday => label!("time-weekday-4.start"),
            Self::Friday => label!("time-weekday-5.start"),
            Self::Saturday => label!("time-weekday-6.start"),
            Self::Sunday => label!("time-weekday-7.start"),
        }
    }

    /// Its name in few letters: "Sun", "ned".
    pub fn short_name(self) -> &'static str {
        match self {
            Self::Monday => label!("time-weekday-1.short"),
            Self::Tuesday => label!("time-weekday-2.short"),
            Self::Wednesday => label!("time-weekday-3.short"),
            Self::Thursday => label!("time-weekday-4.short"),
            Self::Friday => label!("time-weekday-5.short"),
            Self::Saturday => label!("time-weekday-6.short"),
            Self::Sunday => label!("time-weekday-7.short"),
        }
    }
}

/// A year in words: `2023`, `0025`, `44 BCE`, `170,000,002`.
///
/// A year has at least four digits, so that in `3 March 0025` it cannot be taken for a day; one
/// before the year 1 has its era instead.
pub fn year_words(year: i64) -> String {
    match year {
        ..=0 => message!("time-year-before", year = year_digits(year)),
        1.. => message!("time-year", year = year_digits(year)),
    }
}

/// The same with the word for a year, where the form has one: "2023. godine".
pub(super) fn year_in_form(of: i64, form: Form) -> String {
    match (form, of) {
        (Form::Plain, _) => year_words(of),
        (Form::Of, ..=0) => message!("time-year-before.of", year = year_digits(of)),
        (Form::Of, 1..) => message!("time-year.of", year = year_digits(of)),
    }
}

/// The digits of a year within its era, at least four after the year 1.
pub(super) fn year_digits(year: i64) -> String {
    match year {
        ..=-9999 => number(f64_from_i64(1 - year)),
        -9998..=0 => (1 - year).to_string(),
        1..=9999 => format!("{year:04}"),
        _ => number(f64_from_i64(year)),
    }
}

/// A month of a year: `September 2023`.
pub(super) fn month_of_year(in_year: i64, month: u8, form: Form) -> String {
    let (month, year) = (month_name(month, form), year_words(in_year));
    message!("time-month-of-year", month = month, year = year)
}
