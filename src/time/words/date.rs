//! Years, months, days and times of day in words.

use crate::model::Precision;
use crate::time::date::year_count;
use crate::time::edtf::DateValue;
use crate::time::{Clock, Date, month_name, year_words};

/// The years that unspecified digits leave: `the 1990s`, `the 1900s`, `1000 to 1999`.
pub(super) fn years(first: i64, last: i64) -> String {
    years_joined(first, last, " to ")
}

/// The same as an end of an interval, which has a “to” of its own: `1000–1999`.
pub(super) fn years_at_end(first: i64, last: i64) -> String {
    years_joined(first, last, "–")
}

fn years_joined(first: i64, last: i64, to: &str) -> String {
    // “The 1900s” are a century, so that a decade of that name goes by its ends, and so does a
    // millennium; “the 0000s” would be neither.
    let has_name = match last - first + 1 {
        10 => first % 100 != 0,
        100 => true,
        _ => false,
    };
    if has_name && first > 0 {
        format!("the {}s", year_words(first))
    } else if last <= 0 {
        format!("{}{to}{} BCE", year_count(1 - first), year_count(1 - last))
    } else {
        format!("{}{to}{}", year_words(first), year_words(last))
    }
}

/// A season, 21 to 24, of the year in which it begins: `spring 2023`, `winter 2023–24`.
pub(super) fn season(season: u8, from: i64) -> String {
    let name = match season {
        21 => "spring",
        22 => "summer",
        23 => "autumn",
        _ => {
            let next = from.saturating_add(1);
            return if from > 0 && from < 9999 && next % 100 != 0 {
                format!("winter {from:04}–{:02}", next % 100)
            } else {
                format!("winter {}–{}", year_words(from), year_words(next))
            };
        }
    };
    format!("{name} {}", year_words(from))
}

/// `September 2023`.
pub(super) fn month(in_year: i64, month: u8) -> String {
    format!("{} {}", month_name(month), year_words(in_year))
}

/// `24 September 2023`.
pub(super) fn day(date: Date) -> String {
    format!("{} {}", date.day(), month(date.year(), date.month()))
}

/// `02:46`, `02:46:10` or `02:46:10.250`.
pub(super) fn clock(clock: Clock, precision: Precision) -> String {
    let (hour, minute, second) = (clock.hour(), clock.minute(), clock.second());
    match precision {
        Precision::Second => format!("{hour:02}:{minute:02}:{second:02}"),
        Precision::Millisecond => {
            format!("{hour:02}:{minute:02}:{second:02}.{:03}", clock.milli())
        }
        _ => format!("{hour:02}:{minute:02}"),
    }
}

/// `24 September 2023, 02:46`.
pub(super) fn time(date: Date, at: Clock, precision: Precision) -> String {
    format!("{}, {}", day(date), clock(at, precision))
}

/// A date as it is written; a time stays in the zone in which it is written.
pub(super) fn value(value: &DateValue) -> String {
    match *value {
        DateValue::Year { year, unspecified: 0, .. } => year_words(year),
        DateValue::Year { year, unspecified, negative } => {
            let (first, last) = DateValue::years(year, unspecified, negative);
            years(first, last)
        }
        DateValue::Season { year, season: number } => season(number, year),
        DateValue::Month { year: in_year, month: Some(number) } => month(in_year, number),
        DateValue::Month { year: in_year, month: None } => {
            format!("an unknown month of {}", year_words(in_year))
        }
        DateValue::SomeDay { year: in_year, month: Some(number) } => {
            format!("an unknown day of {}", month(in_year, number))
        }
        DateValue::SomeDay { year: in_year, month: None } => {
            format!("an unknown day of {}", year_words(in_year))
        }
        DateValue::Day(date) => day(date),
        DateValue::Time { date, clock, precision, .. } => time(date, clock, precision),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_before_the_first_are_bce() {
        assert_eq!(month(-43, 3), "March 44 BCE");
        assert_eq!(day(Date::new(-43, 3, 15).unwrap()), "15 March 44 BCE");
    }

    #[test]
    fn a_year_below_1000_cannot_be_taken_for_a_day() {
        assert_eq!(day(Date::new(25, 3, 3).unwrap()), "3 March 0025");
    }

    #[test]
    fn decades_and_centuries_have_their_names() {
        assert_eq!(years(1990, 1999), "the 1990s");
        assert_eq!(years(1900, 1999), "the 1900s");
        assert_eq!(years(1000, 1999), "1000 to 1999");
        assert_eq!(years(1900, 1909), "1900 to 1909");
        assert_eq!(years(0, 9), "1 BCE to 0009");
        assert_eq!(years(-1989, -1980), "1990 to 1981 BCE");
    }

    #[test]
    fn winter_has_two_years() {
        assert_eq!(season(24, 2023), "winter 2023–24");
        assert_eq!(season(24, 1999), "winter 1999–2000");
        assert_eq!(season(24, -1), "winter 2 BCE–1 BCE");
        assert_eq!(season(21, 2023), "spring 2023");
    }
}
