//! Dates in words.

use super::qualified::{date_forms, date_words, end_forms, localized, shared_words, unknown_forms};
use super::set::set_words;
use super::{Form, date};
use crate::message;
use crate::model::{Edge, Moment, When};
use crate::text::Inflected;
use crate::time::edtf::{Expression, IntervalEnd, expression};
use crate::time::{Zone, moment_forms, moment_words};

/// A date in words: `about 29 September 2023`, `24 September 2023, 02:46`,
/// `29 September to 2 October 2023`, `from 12 June 1999`.
///
/// A text that is not EDTF, as a typed one need not be, is described by its bounds.
pub fn words(when: &When, zone: &Zone) -> String {
    match expression(when.text()) {
        Ok(Expression::Single(date)) => date_words(&date, when.start(), zone, Form::Plain),
        Ok(Expression::Interval(first, second)) => {
            interval_words(when, (&first, &second), zone, Form::Plain)
        }
        Ok(Expression::Set(set)) => set_words(when, &set, zone),
        Err(_) => bounds_words(when, zone),
    }
}

/// The same in the forms that sentences need. A set has one form.
pub fn forms(when: &When, zone: &Zone) -> Inflected {
    match expression(when.text()) {
        Ok(Expression::Single(date)) => date_forms(&date, when.start(), zone),
        Ok(Expression::Interval(first, second)) => {
            let words = |form| interval_words(when, (&first, &second), zone, form);
            Inflected { plain: words(Form::Plain), of: words(Form::Of) }
        }
        _ => Inflected::invariant(words(when, zone)),
    }
}

fn interval_words(
    when: &When,
    (first, second): (&IntervalEnd, &IntervalEnd),
    zone: &Zone,
    form: Form,
) -> String {
    let side = |side: &IntervalEnd, edge: Edge| match side {
        IntervalEnd::Date(date) => end_forms(date, edge, zone),
        IntervalEnd::Open | IntervalEnd::Unknown => unknown_forms(),
    };
    let (start, end) = (side(first, when.start()), side(second, when.end()));
    match (first, second) {
        (IntervalEnd::Open, _) => message!("time-until", date = end),
        (_, IntervalEnd::Open) => message!("time-from", date = start),
        (IntervalEnd::Date(a), IntervalEnd::Date(b)) => {
            if start == end {
                return date_words(a, when.start(), zone, form);
            }
            let starts = (localized(a, when.start(), zone), localized(b, when.end(), zone));
            let bare = [a, b].iter().all(|date| date.is_bare());
            let short = if bare { shared_words(&starts.0, &starts.1, form) } else { None };
            short.unwrap_or_else(|| message!("time-range", start = start, end = end))
        }
        _ => message!("time-range", start = start, end = end),
    }
}

fn bounds_words(when: &When, zone: &Zone) -> String {
    let start = when.start().earliest();
    if !when.is_interval() {
        let words = |at: Moment| moment_words(at, zone, when.precision());
        return start.map(words).unwrap_or_default();
    }
    let forms = |at: Moment| moment_forms(at, zone, when.precision());
    let end = when.end().latest().map(|at| forms(at.plus_millis(-1)));
    match (start.map(forms), end) {
        (Some(start), Some(end)) if start == end => start.plain,
        (Some(start), Some(end)) => message!("time-range", start = start, end = end),
        (Some(start), None) => message!("time-from", date = start),
        (None, Some(end)) => message!("time-until", date = end),
        (None, None) => date::unknown(Form::Plain).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Precision, TimeSpan};
    use crate::time::parse;

    #[track_caller]
    fn check(table: &[(&str, &str)]) {
        let zone = Zone::belgrade();
        for (text, expected) in table {
            assert_eq!(words(&parse(text, &zone).unwrap(), &zone), *expected, "{text}");
        }
    }

    #[test]
    fn dates_read_as_people_say_them() {
        check(&[
            ("2023-09-24", "24 September 2023"),
            ("2023-09-29~", "about 29 September 2023"),
            ("2023-09-29?", "perhaps 29 September 2023"),
            ("2023-09-29%", "perhaps about 29 September 2023"),
            ("2023-09", "September 2023"),
            ("2023", "2023"),
            ("2023-23", "autumn 2023"),
            ("2023-29", "southern spring 2023"),
            ("Julian 1389-02-23", "3 March 1389 (Julian 23 February)"),
            ("Julian 1389-06", "June 1389 (Julian)"),
            ("Julian 1899-12-25", "6 January 1900 (Julian 25 December 1899)"),
            (
                "Julian 1389-06-15~/1389-06-20",
                "about 23 June 1389 (Julian 15 June) to 28 June 1389 (Julian 20 June)",
            ),
            ("Gregorian 1389-06-15", "15 June 1389"),
            ("199X", "the 1990s"),
            ("19XX", "the 1900s"),
            ("1XXX", "1000 to 1999"),
            ("2023-XX", "an unknown month of 2023"),
            ("2023-XX-XX", "an unknown day of 2023"),
            ("2023-09-XX", "an unknown day of September 2023"),
            ("-0043", "44 BCE"),
            ("Y170000002", "170,000,002"),
        ]);
    }

    #[test]
    fn times_are_given_in_the_readers_zone() {
        check(&[
            ("2023-09-24T02:46", "24 September 2023, 02:46"),
            ("2023-09-24T00:46Z", "24 September 2023, 02:46"),
            ("2023-09-23T23:30Z~", "about 24 September 2023, 01:30"),
            ("2023-09-24T02:46:10", "24 September 2023, 02:46:10"),
            ("2023-09-24T24:00", "25 September 2023, 00:00"),
        ]);
        let when = parse("2023-09-24T01:30+02:00", &Zone::belgrade()).unwrap();
        assert_eq!(words(&when, &Zone::utc()), "23 September 2023, 23:30");
    }

    #[test]
    fn a_day_stays_the_day_that_was_written_in_every_zone() {
        let when = parse("2023-09-24", &Zone::belgrade()).unwrap();
        assert_eq!(words(&when, &Zone::utc()), "24 September 2023");
    }

    #[test]
    fn intervals_say_once_what_their_ends_share() {
        check(&[
            ("2023-09-29/2023-10-02", "29 September to 2 October 2023"),
            ("2023-09-24/2023-09-29", "24 to 29 September 2023"),
            ("2023-09/2023-10", "September to October 2023"),
            ("2022-12-31/2023-01-02", "31 December 2022 to 2 January 2023"),
            ("2023-09-24T02:34/2023-09-24T02:46", "24 September 2023, 02:34 to 02:46"),
            ("2023-09-24/2023-09-24", "24 September 2023"),
            ("1998-02-28~/1999-06-11~", "about 28 February 1998 to about 11 June 1999"),
            ("2023-09-24/2023-09-29~", "24 September 2023 to about 29 September 2023"),
        ]);
    }

    #[test]
    fn open_and_unknown_ends_differ() {
        check(&[
            ("1999-06-12/..", "from 12 June 1999"),
            ("../1999-06-12", "until 12 June 1999"),
            ("../1999-06~", "until about June 1999"),
            ("1999-06-12/", "12 June 1999 to an unknown date"),
            ("/1999-06-12", "an unknown date to 12 June 1999"),
        ]);
    }

    #[test]
    fn a_set_says_whether_one_of_its_members_holds_or_all() {
        check(&[
            ("[2023-10-03..2023-10-20]", "once from 3 to 20 October 2023"),
            ("[2023-09-29T12:00..2023-09-29T14:17]", "once from 29 September 2023, 12:00 to 14:17"),
            ("[..2023-10-20]", "once, 20 October 2023 or earlier"),
            ("[2023-10..]", "once, October 2023 or later"),
            ("[1667,1669,1672]", "1667, 1669 or 1672"),
            ("{1667, 1668..1670}", "1667 and 1668 to 1670"),
            (
                "{2023-10-01..2023-10-04,2023-10-20..2023-10-22}",
                "1 to 4 October 2023 and 20 to 22 October 2023",
            ),
        ]);
        let when = parse("[2023-09-29T12:00..2023-09-29T14:17]", &Zone::belgrade()).unwrap();
        let in_utc = "once from 29 September 2023, 10:00 to 12:17";
        assert_eq!(words(&when, &Zone::utc()), in_utc);
    }

    #[test]
    fn a_date_that_is_not_edtf_is_described_by_its_bounds() {
        let zone = Zone::belgrade();
        let day = |text| parse(text, &zone).unwrap().hull();
        let span = TimeSpan::new(day("2023-09-24").start(), day("2023-09-26").end()).unwrap();
        let edge = |at| Edge::Within(TimeSpan::instant(at));
        let when = When::interval("?", edge(span.start()), edge(span.end()), Precision::Day);
        assert_eq!(words(&when.unwrap(), &zone), "24 September 2023 to 26 September 2023");
    }

    proptest! {
        /// `TimelineJS` #499: “about 520”, “after 500” and “before” could not be expressed.
        #[test]
        fn every_date_has_words(text in "(-?[0-9]{4}|[12][0-9]{1,2}X{1,2})(-(0[1-9]|2[1-4]|XX))?[~?%]?(/(\\.\\.)?)?") {
            if let Ok(when) = parse(&text, &Zone::belgrade()) {
                prop_assert!(!words(&when, &Zone::belgrade()).is_empty());
            }
        }
    }
}
