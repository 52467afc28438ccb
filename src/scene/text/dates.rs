//! Short dates and times for rows, headings, flags and labels.

use crate::model::{Moment, Precision};
use crate::time::{Zone, short_in_year};

pub use crate::time::{clock_words as clock, flag_words, heading, known_words, short_words};

/// Day, month or year in few letters: "29 Sep 2023", "Sep 2023", "1999".
pub fn short_at(at: Moment, precision: Precision, zone: &Zone) -> String {
    short_in_year(at, precision, zone, None)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::When;
    use crate::text::{in_locale, locales};
    use crate::time::{TypedContext, parse, read_when};

    fn short(text: &str) -> String {
        let zone = Zone::belgrade();
        short_words(&parse(text, &zone).unwrap(), &zone)
    }

    #[test]
    fn dates_are_short_and_say_nothing_twice() {
        let told = ["2023-09-29", "2023-09-24/2023-09-29", "2022-12-10/2023-01-02", "2023-09~"];
        let told = told.map(short);
        assert_eq!(
            told,
            ["29 Sep 2023", "24–29 Sep 2023", "10 Dec 2022 – 2 Jan 2023", "≈Sep 2023"]
        );
        assert_eq!(short("1999-06-12/.."), "from 12 Jun 1999");
    }

    #[test]
    fn the_flag_tells_weekday_date_and_minute() {
        let zone = Zone::belgrade();
        let when = parse("2023-09-29T20:00+02:00", &zone).unwrap();
        assert_eq!(flag_words(when.anchor(), &zone), "Fri 29 Sep 2023  20:00");
    }

    #[test]
    fn years_before_the_first_have_an_era_and_early_ones_four_digits() {
        let zone = Zone::utc();
        let at = |text: &str| parse(text, &zone).unwrap().anchor();
        let ides = at("-0043-03-15T11:30Z");
        assert_eq!(flag_words(ides, &zone), "Fri 15 Mar 44 BCE  11:30");
        assert_eq!(heading(ides, Precision::Day, &zone), "Friday 15 March 44 BCE");
        assert_eq!(known_words(ides, &zone), "15 Mar 44 BCE 11:30");
        assert_eq!(short("-0043"), "44 BCE");
        assert_eq!(short("-0043/-0030"), "44–31 BCE");
        assert_eq!(short("-0043-03/-0030-04"), "Mar 44 BCE – Apr 31 BCE");
        assert_eq!(short("-0043-03-15/-0043-04-01"), "15 Mar – 1 Apr 44 BCE");
        assert_eq!(short("0025-03-03"), "3 Mar 0025");
        assert_eq!(short("0025-03-03/0025-03-07"), "3–7 Mar 0025");
        assert_eq!(short("Y12345"), "12,345");
    }

    fn read(text: &str) -> When {
        let zone = Zone::utc();
        let now = Moment::from_millis(0);
        let context = TypedContext { zone: &zone, from: now, now, extent: None };
        read_when(text, context).unwrap_or_else(|| panic!("{text}")).unwrap()
    }

    proptest! {
        #[test]
        fn short_dates_are_read_back(
            text in "-?[0-9]{4}(-(0[1-9]|1[0-2]))?~?|-?[0-9]{4}-0[1-9]-1[0-9](/-?[0-9]{4}-0[1-9]-1[0-9])?|199X|20XX|1999-06-12/\\.\\.|\\.\\./1999-06~",
            minutes in -2_000_000_000_i64..2_000_000_000,
        ) {
            let zone = Zone::utc();
            let when = parse(&text, &zone).ok();
            let at = Moment::from_millis(minutes * 60_000);
            for language in locales() {
                let print = || {
                    let short = when.as_ref().map(|when| short_words(when, &zone));
                    let again = short.as_ref().map(|it| short_words(&read(it), &zone));
                    let exact = [flag_words(at, &zone), heading(at, Precision::Day, &zone), known_words(at, &zone)];
                    let back = exact.clone().map(|it| read(&it));
                    (short, again, exact, back)
                };
                let (short, again, exact, back) = in_locale(language, print);
                prop_assert_eq!(again, short, "{}", text);
                for (back, printed) in back.iter().zip(exact) {
                    prop_assert!(back.earliest() <= at && at <= back.latest(), "{}", printed);
                }
            }
        }
    }
}
