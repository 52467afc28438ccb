//! Names of months and days of the week in the language in use.

use super::Form;
use crate::label;
use crate::time::Weekday;

/// The name of a month, 1 to 12; empty for any other number.
pub(in crate::time) fn month_name(month: u8, form: Form) -> &'static str {
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
pub(in crate::time) fn short_month(month: u8) -> &'static str {
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
