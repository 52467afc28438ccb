//! Instants in words.

use super::{Form, date};
use crate::message;
use crate::model::{Moment, Precision};
use crate::text::Inflected;
use crate::time::edtf::DateValue;
use crate::time::{Clock, Zone, names};

/// The unit of that precision that contains the instant: `24 September 2023, 02:46`,
/// `September 2023`, `the 1990s`.
pub fn moment_words(at: Moment, zone: &Zone, precision: Precision) -> String {
    in_form(at, zone, precision, Form::Plain)
}

/// The same in the forms that sentences need.
pub fn moment_forms(at: Moment, zone: &Zone, precision: Precision) -> Inflected {
    let [plain, of] = [Form::Plain, Form::Of].map(|form| in_form(at, zone, precision, form));
    Inflected { plain, of }
}

/// Heading for a date: its day with the weekday, month or year: "Thursday 28 September 2023",
/// "May 2022", "1999".
pub fn heading(at: Moment, precision: Precision, zone: &Zone) -> String {
    if precision < Precision::Day {
        return moment_words(at, zone, precision);
    }
    let day = zone.civil(at).date();
    let weekday = day.weekday().name_at_start();
    message!("time-heading", weekday = weekday, date = date::day(day, Form::Plain))
}

/// The same with the time of day, where the precision has one: "Thursday 28 September 2023, 20:00".
pub fn heading_with_clock(at: Moment, precision: Precision, zone: &Zone) -> String {
    let day = heading(at, precision, zone);
    if precision <= Precision::Day {
        return day;
    }
    message!("time-at", date = day, clock = clock(at, zone, precision))
}

/// The time of day; of an hour its first minute.
fn clock(at: Moment, zone: &Zone, precision: Precision) -> String {
    let clock = zone.civil(at).clock();
    let clock = match precision {
        Precision::Hour => Clock::new(clock.hour(), 0, 0, 0).unwrap_or(clock),
        _ => clock,
    };
    date::clock(clock, precision)
}

fn in_form(at: Moment, zone: &Zone, precision: Precision, form: Form) -> String {
    let day = zone.civil(at).date();
    let years = |count: i64| {
        let first = day.year().div_euclid(count) * count;
        date::years(first, first + count - 1, form)
    };
    match precision {
        Precision::Millennium => years(1000),
        Precision::Century => years(100),
        Precision::Decade => years(10),
        Precision::Year => {
            let year = DateValue::Year { year: day.year(), unspecified: 0, negative: false };
            date::value(&year, form)
        }
        Precision::Season => {
            // January and February belong to the winter that began a year earlier.
            let months = day.year().saturating_mul(12) + i64::from(day.month()) - 3;
            let season = match months.rem_euclid(12) / 3 {
                0 => 21,
                1 => 22,
                2 => 23,
                _ => 24,
            };
            date::season(season, months.div_euclid(12), form)
        }
        Precision::Month => names::month_of_year(day.year(), day.month(), form),
        Precision::Day => date::day(day, form),
        Precision::Hour | Precision::Minute | Precision::Second | Precision::Millisecond => {
            message!("time-at", date = date::day(day, form), clock = clock(at, zone, precision))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::short_date;

    fn moment(text: &str) -> Moment {
        crate::time::parse(text, &Zone::belgrade()).unwrap().earliest()
    }

    #[test]
    fn an_instant_is_given_in_the_unit_of_the_precision() {
        let at = moment("2024-02-29T02:46:10.250");
        let words = |precision| moment_words(at, &Zone::belgrade(), precision);
        assert_eq!(words(Precision::Millisecond), "29 February 2024, 02:46:10.250");
        assert_eq!(words(Precision::Second), "29 February 2024, 02:46:10");
        assert_eq!(words(Precision::Minute), "29 February 2024, 02:46");
        assert_eq!(words(Precision::Hour), "29 February 2024, 02:00");
        assert_eq!(words(Precision::Day), "29 February 2024");
        assert_eq!(words(Precision::Month), "February 2024");
        assert_eq!(words(Precision::Season), "winter 2023–24");
        assert_eq!(words(Precision::Year), "2024");
        assert_eq!(words(Precision::Decade), "the 2020s");
        assert_eq!(words(Precision::Century), "the 2000s");
        assert_eq!(words(Precision::Millennium), "2000 to 2999");
    }

    #[test]
    fn a_short_date_follows_the_zone() {
        let at = moment("2023-09-29T00:30");
        assert_eq!(short_date(at, &Zone::belgrade()), "Fri 29 Sep 2023 00:30");
        assert_eq!(short_date(at, &Zone::utc()), "Thu 28 Sep 2023 22:30");
    }

    #[test]
    fn the_ends_of_time_have_words() {
        for precision in [Precision::Millennium, Precision::Season, Precision::Minute] {
            assert!(!moment_words(Moment::MIN, &Zone::belgrade(), precision).is_empty());
            assert!(!moment_words(Moment::MAX, &Zone::belgrade(), precision).is_empty());
        }
    }
}
