//! Labels of ticks.

use super::sequence::{first_year, next_year};
use crate::message;
use crate::text::decimal_mark;
use crate::time::words::{
    Form, clock_to_second, day, month_of_year, short_day, short_day_of_month, short_month,
    short_month_of_year, short_with_weekday, year_digits, year_words,
};
use crate::time::{Civil, Unit};

/// The label of a minor tick.
pub(super) fn minor(civil: &Civil, unit: Unit) -> String {
    let date = civil.date();
    match unit {
        Unit::Millisecond => format!("{}{:03}", decimal_mark(), civil.clock().milli()),
        Unit::Second => format!(":{:02}", civil.clock().second()),
        Unit::Minute | Unit::Hour => minute(civil),
        Unit::Day | Unit::Week => {
            let (weekday, day) = (date.weekday().short_name(), date.day().to_string());
            message!("time-tick-day", weekday = weekday, day = day)
        }
        Unit::Month => short_month(date.month()).to_owned(),
        Unit::Year => year_words(date.year()),
    }
}

/// The label of a major unit that begins there, in full.
pub(super) fn major(civil: &Civil, unit: Unit, count: i64) -> String {
    let date = civil.date();
    match unit {
        Unit::Millisecond | Unit::Second => {
            message!("time-at", date = day(date, Form::Plain), clock = second(civil))
        }
        Unit::Minute => message!("time-at", date = day(date, Form::Plain), clock = minute(civil)),
        Unit::Hour | Unit::Day | Unit::Week => {
            let weekday = date.weekday().name_at_start();
            message!("time-heading", weekday = weekday, date = day(date, Form::Plain))
        }
        Unit::Month => month_of_year(date.year(), date.month(), Form::Plain),
        Unit::Year if count <= 1 => year_words(date.year()),
        // “The 1990s” is a decade; the 1900s could be ten years or a hundred.
        Unit::Year if count == 10 && date.year() >= 10 => {
            message!("time-tick-decade", year = year_digits(date.year()))
        }
        Unit::Year => {
            let last = next_year(date.year(), count).saturating_sub(1);
            // A group that reaches beyond the first year that there is is called by all of its years.
            let first = first_year(date.year(), count);
            message!("time-years-end", first = year_words(first), last = year_words(last))
        }
    }
}

/// Shorter forms of the same label, the longest first.
pub(super) fn shorter_major(civil: &Civil, unit: Unit, count: i64) -> Vec<String> {
    let date = civil.date();
    match unit {
        Unit::Millisecond | Unit::Second => {
            let clock = second(civil);
            vec![message!("time-at", date = short_day(date), clock = clock.as_str()), clock]
        }
        Unit::Minute => {
            let clock = minute(civil);
            vec![message!("time-at", date = short_day(date), clock = clock.as_str()), clock]
        }
        Unit::Hour | Unit::Day | Unit::Week => vec![
            short_with_weekday(date),
            short_day(date),
            short_day_of_month(date),
            message!("time-short-day-alone", day = date.day().to_string()),
        ],
        Unit::Month => vec![short_month_of_year(date), short_month(date.month()).to_owned()],
        Unit::Year if count <= 10 => Vec::new(),
        Unit::Year => vec![year_words(date.year())],
    }
}

fn minute(civil: &Civil) -> String {
    format!("{:02}:{:02}", civil.clock().hour(), civil.clock().minute())
}

fn second(civil: &Civil) -> String {
    clock_to_second(civil.clock())
}
