//! Years, months, days and times of day in words.

use super::{Form, month_name, month_of_year, short_month, year_digits, year_in_form, year_words};
use crate::model::Precision;
use crate::text::decimal_mark;
use crate::time::edtf::DateValue;
use crate::time::{Clock, Date};
use crate::{label, message};

/// The years that unspecified digits leave: `the 1990s`, `the 1900s`, `1000 to 1999`.
pub(super) fn years(first: i64, last: i64, form: Form) -> String {
    if first > 0 {
        // “The 1900s” are a century, so that a decade of that name goes by its ends, and so does a
        // millennium; “the 0000s” would be neither.
        match (last - first + 1, form) {
            (10, Form::Plain) if first % 100 != 0 => {
                return message!("time-decade", year = year_digits(first));
            }
            (10, Form::Of) if first % 100 != 0 => {
                return message!("time-decade.of", year = year_digits(first));
            }
            (100, _) => {
                let [first, last] = [first, last].map(year_digits);
                return message!("time-century", first = first, last = last);
            }
            _ => {}
        }
    }
    if last <= 0 {
        let [first, last] = [first, last].map(year_digits);
        message!("time-years-before", first = first, last = last)
    } else {
        message!("time-years", first = year_words(first), last = year_words(last))
    }
}

/// The same as an end of an interval, which has a “to” of its own: `1000–1999`.
pub(super) fn years_at_end(first: i64, last: i64) -> String {
    if last <= 0 {
        let [first, last] = [first, last].map(year_digits);
        message!("time-years-end-before", first = first, last = last)
    } else {
        message!("time-years-end", first = year_words(first), last = year_words(last))
    }
}

/// A season, 21 to 32, of the year in which it begins: `spring 2023`, `winter 2023–24`,
/// `southern summer 2023–24`.
pub(super) fn season(season: u8, from: i64, form: Form) -> String {
    let in_year = year_words(from);
    match (season, form) {
        (21, Form::Plain) => message!("time-season-21", year = in_year),
        (21, Form::Of) => message!("time-season-21.of", year = in_year),
        (22, Form::Plain) => message!("time-season-22", year = in_year),
        (22, Form::Of) => message!("time-season-22.of", year = in_year),
        (23, Form::Plain) => message!("time-season-23", year = in_year),
        (23, Form::Of) => message!("time-season-23.of", year = in_year),
        (25..=28, _) => self::season(season - 4, from, form),
        (29, Form::Plain) => message!("time-season-29", year = in_year),
        (29, Form::Of) => message!("time-season-29.of", year = in_year),
        (30, _) => {
            let [from, to] = [from, from.saturating_add(1)].map(year_words);
            match form {
                Form::Plain => message!("time-season-30", from = from, to = to),
                Form::Of => message!("time-season-30.of", from = from, to = to),
            }
        }
        (31, Form::Plain) => message!("time-season-31", year = in_year),
        (31, Form::Of) => message!("time-season-31.of", year = in_year),
        (32, Form::Plain) => message!("time-season-32", year = in_year),
        (32, Form::Of) => message!("time-season-32.of", year = in_year),
        _ => winter(from, form),
    }
}

fn winter(year: i64, form: Form) -> String {
    let next = year.saturating_add(1);
    if year > 0 && year < 9999 && next % 100 != 0 {
        let (from, to) = (year_digits(year), format!("{:02}", next % 100));
        return match form {
            Form::Plain => message!("time-winter-short", from = from, to = to),
            Form::Of => message!("time-winter-short.of", from = from, to = to),
        };
    }
    let [from, to] = [year, next].map(year_words);
    match form {
        Form::Plain => message!("time-winter", from = from, to = to),
        Form::Of => message!("time-winter.of", from = from, to = to),
    }
}

/// `24 September 2023`.
pub(in crate::time) fn day(date: Date, form: Form) -> String {
    let (month, year) = (month_name(date.month(), form), year_words(date.year()));
    message!("time-day", day = date.day().to_string(), month = month, year = year)
}

/// `24 September`.
pub(super) fn day_of_month(date: Date, form: Form) -> String {
    let month = month_name(date.month(), form);
    message!("time-day-of-month", day = date.day().to_string(), month = month)
}

/// `24 Sep 2023`.
pub(in crate::time) fn short_day(date: Date) -> String {
    let (month, year) = (short_month(date.month()), year_words(date.year()));
    message!("time-short-day", day = date.day().to_string(), month = month, year = year)
}

/// `24 Sep`.
pub(in crate::time) fn short_day_of_month(date: Date) -> String {
    let month = short_month(date.month());
    message!("time-short-day-of-month", day = date.day().to_string(), month = month)
}

/// `Sep 2023`.
pub(in crate::time) fn short_month_of_year(date: Date) -> String {
    let (month, year) = (short_month(date.month()), year_words(date.year()));
    message!("time-short-month", month = month, year = year)
}

/// `02:46`, `02:46:10` or `02:46:10.250`.
pub(super) fn clock(clock: Clock, precision: Precision) -> String {
    match precision {
        Precision::Second => clock_to_second(clock),
        Precision::Millisecond => {
            format!("{}{}{:03}", clock_to_second(clock), decimal_mark(), clock.milli())
        }
        _ => format!("{:02}:{:02}", clock.hour(), clock.minute()),
    }
}

/// `02:46:10`.
pub(in crate::time) fn clock_to_second(clock: Clock) -> String {
    format!("{:02}:{:02}:{:02}", clock.hour(), clock.minute(), clock.second())
}

/// `24 September 2023, 02:46`.
pub(in crate::time) fn time(date: Date, at: Clock, precision: Precision, form: Form) -> String {
    message!("time-at", date = day(date, form), clock = clock(at, precision))
}

/// A date as it is written; a time stays in the zone in which it is written.
pub(super) fn value(value: &DateValue, form: Form) -> String {
    match *value {
        DateValue::Year { year: of, unspecified: 0, .. } => year_in_form(of, form),
        DateValue::Year { year, unspecified, negative } => {
            let (first, last) = DateValue::years(year, unspecified, negative);
            years(first, last, form)
        }
        DateValue::Season { year, season: number } => season(number, year, form),
        DateValue::Month { year: in_year, month: Some(number) } => {
            month_of_year(in_year, number, form)
        }
        DateValue::Month { year: in_year, month: None } => {
            let year = year_in_form(in_year, Form::Of);
            match form {
                Form::Plain => message!("time-month-unknown", year = year),
                Form::Of => message!("time-month-unknown.of", year = year),
            }
        }
        DateValue::SomeDay { year: in_year, month: in_month } => {
            let date = match in_month {
                Some(number) => month_of_year(in_year, number, Form::Of),
                None => year_in_form(in_year, Form::Of),
            };
            match form {
                Form::Plain => message!("time-day-unknown", date = date),
                Form::Of => message!("time-day-unknown.of", date = date),
            }
        }
        DateValue::Day(date) => day(date, form),
        DateValue::Time { date, clock, precision, .. } => time(date, clock, precision, form),
    }
}

/// `an unknown date`.
pub(super) fn unknown(form: Form) -> &'static str {
    match form {
        Form::Plain => label!("time-unknown"),
        Form::Of => label!("time-unknown.of"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_before_the_first_are_bce() {
        assert_eq!(month_of_year(-43, 3, Form::Plain), "March 44 BCE");
        assert_eq!(day(Date::new(-43, 3, 15).unwrap(), Form::Plain), "15 March 44 BCE");
    }

    #[test]
    fn a_year_below_1000_cannot_be_taken_for_a_day() {
        assert_eq!(day(Date::new(25, 3, 3).unwrap(), Form::Plain), "3 March 0025");
    }

    #[test]
    fn a_year_has_four_digits_an_era_or_commas() {
        let words = [1, 9999, 10_000, 0, -1985, -170_000_002].map(year_words);
        let expected = ["0001", "9999", "10,000", "1 BCE", "1986 BCE", "170,000,003 BCE"];
        assert_eq!(words, expected);
    }

    #[test]
    fn decades_and_centuries_have_their_names() {
        let years = |first, last| years(first, last, Form::Plain);
        assert_eq!(years(1990, 1999), "the 1990s");
        assert_eq!(years(1900, 1999), "the 1900s");
        assert_eq!(years(1000, 1999), "1000 to 1999");
        assert_eq!(years(1900, 1909), "1900 to 1909");
        assert_eq!(years(0, 9), "1 BCE to 0009");
        assert_eq!(years(-1989, -1980), "1990 to 1981 BCE");
    }

    #[test]
    fn winter_has_two_years() {
        let season = |number, year| season(number, year, Form::Plain);
        assert_eq!(season(24, 2023), "winter 2023–24");
        assert_eq!(season(24, 1999), "winter 1999–2000");
        assert_eq!(season(24, -1), "winter 2 BCE–1 BCE");
        assert_eq!(season(21, 2023), "spring 2023");
        assert_eq!(season(25, 2023), "spring 2023");
        assert_eq!(season(30, 2023), "southern summer 2023–2024");
        assert_eq!(season(32, 2023), "southern winter 2023");
    }
}
