//! Short dates and times for rows, headings, flags and labels.

use crate::model::{Moment, Precision, When};
use crate::time::{Date, Zone, moment_words, month_name, year_words};

/// Hour and minute: "02:34".
pub fn clock(at: Moment, zone: &Zone) -> String {
    let clock = zone.civil(at).clock();
    format!("{:02}:{:02}", clock.hour(), clock.minute())
}

/// Heading for a date: its day, month or year: "Thursday 28 September 2023", "May 2022",
/// "1999".
pub fn heading(at: Moment, precision: Precision, zone: &Zone) -> String {
    let date = zone.civil(at).date();
    if precision >= Precision::Day {
        return format!("{} {}", date.weekday().name(), moment_words(at, zone, Precision::Day));
    }
    moment_words(at, zone, precision)
}

/// Date in few letters: "29 Sep 2023", "Sep 2023", "24–29 Sep 2023", "from 12 Jun 1999".
pub fn short_words(when: &When, zone: &Zone) -> String {
    let about = if when.is_approximate() { "≈" } else { "" };
    let short = |at: Moment| short_at(at, when.precision(), zone);
    let (start, end) = (when.start().earliest(), when.end().latest());
    let text = match (start, end) {
        (Some(start), Some(end)) => {
            let (from, to) = (short(start), short(end.plus_millis(-1)));
            if from == to { from } else { joined(&from, &to) }
        }
        (Some(start), None) => format!("from {}", short(start)),
        (None, Some(end)) => format!("to {}", short(end.plus_millis(-1))),
        (None, None) => "not known".to_owned(),
    };
    format!("{about}{text}")
}

/// Two dates with a dash, without repeating what they share: "24–29 Sep 2023".
fn joined(from: &str, to: &str) -> String {
    let words = |date: &str| date.split(' ').count();
    let shared = from.split(' ').rev().zip(to.split(' ').rev()).take_while(|(a, b)| a == b).count();
    // Two years share an era, "44–31 BCE", but days of different years do not.
    let is_era = shared == 1 && to.ends_with(" BCE");
    let shared = if is_era && words(from).max(words(to)) > 2 { 0 } else { shared };
    let start: Vec<&str> = from.split(' ').take(words(from).saturating_sub(shared)).collect();
    let dash = if start.len() == 1 && words(to) - shared == 1 { "–" } else { " – " };
    format!("{}{dash}{to}", start.join(" "))
}

/// Day, month or year in few letters: "29 Sep 2023", "Sep 2023", "1999".
pub fn short_at(at: Moment, precision: Precision, zone: &Zone) -> String {
    let date = zone.civil(at).date();
    let year = year_words(date.year());
    match precision {
        Precision::Month | Precision::Season => format!("{} {year}", short_month(date)),
        precision if precision >= Precision::Day => {
            format!("{} {} {year}", date.day(), short_month(date))
        }
        _ => year,
    }
}

fn short_month(date: Date) -> &'static str {
    let name = month_name(date.month());
    name.get(..3).unwrap_or(name)
}

/// Instant on the playhead's flag: "Fri 29 Sep 2023  20:00".
pub fn flag_words(at: Moment, zone: &Zone) -> String {
    let date = zone.civil(at).date();
    let weekday = date.weekday().short_name();
    let (day, month, year) = (date.day(), short_month(date), year_words(date.year()));
    format!("{weekday} {day} {month} {year}  {}", clock(at, zone))
}

/// Instant of "as known on": "28 Sep 2023" for the end of that day, else with the minute.
pub fn known_words(by: Moment, zone: &Zone) -> String {
    let clock = clock(by, zone);
    if clock == "00:00" {
        return short_at(by.plus_millis(-1), Precision::Day, zone);
    }
    format!("{} {clock}", short_at(by, Precision::Day, zone))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
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
            if let Ok(when) = parse(&text, &zone) {
                let printed = short_words(&when, &zone);
                prop_assert_eq!(short_words(&read(&printed), &zone), printed, "{}", text);
            }
            let at = Moment::from_millis(minutes * 60_000);
            for printed in [flag_words(at, &zone), heading(at, Precision::Day, &zone), known_words(at, &zone)] {
                let back = read(&printed);
                prop_assert!(back.earliest() <= at && at <= back.latest(), "{}", printed);
            }
        }
    }
}
