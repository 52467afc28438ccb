//! Instants in words.

use super::date;
use crate::model::{Moment, Precision};
use crate::time::{Zone, month_name, year_words};

/// The unit of that precision that contains the instant: `24 September 2023, 02:46`,
/// `September 2023`, `the 1990s`.
pub fn moment_words(at: Moment, zone: &Zone, precision: Precision) -> String {
    let civil = zone.civil(at);
    let years = |count: i64| {
        let first = civil.date().year().div_euclid(count) * count;
        date::years(first, first + count - 1)
    };
    match precision {
        Precision::Millennium => years(1000),
        Precision::Century => years(100),
        Precision::Decade => years(10),
        Precision::Year => year_words(civil.date().year()),
        Precision::Season => {
            // January and February belong to the winter that began a year earlier.
            let months =
                civil.date().year().saturating_mul(12) + i64::from(civil.date().month()) - 3;
            let season = match months.rem_euclid(12) / 3 {
                0 => 21,
                1 => 22,
                2 => 23,
                _ => 24,
            };
            date::season(season, months.div_euclid(12))
        }
        Precision::Month => date::month(civil.date().year(), civil.date().month()),
        Precision::Day => date::day(civil.date()),
        Precision::Hour => format!("{}, {:02}:00", date::day(civil.date()), civil.clock().hour()),
        Precision::Minute | Precision::Second | Precision::Millisecond => {
            date::time(civil.date(), civil.clock(), precision)
        }
    }
}

/// An instant in few letters: `Fri 29 Sep 2023 20:00`.
pub fn short_date(at: Moment, zone: &Zone) -> String {
    let civil = zone.civil(at);
    format!(
        "{} {} {} {} {:02}:{:02}",
        civil.date().weekday().short_name(),
        civil.date().day(),
        month_name(civil.date().month()).get(..3).unwrap_or_default(),
        year_words(civil.date().year()),
        civil.clock().hour(),
        civil.clock().minute()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

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
