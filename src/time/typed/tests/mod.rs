//! Tests of typed times.

mod languages;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::*;
use crate::model::{Edge, Moment, Precision, TimeSpan, When};
use crate::text::{in_locale, locales};
use crate::time::{
    DAY_MS, Date, View, Zone, axis_ticks, duration_words, millis_words, moment_words, parse,
    short_date, stepped, words, year_words,
};

/// Reads the text in UTC at noon on 24 September 2023.
fn read(text: &str) -> Result<When, String> {
    read_at(text, parse("2023-09-24T12:00Z", &Zone::utc()).unwrap().earliest())
}

fn read_at(text: &str, from: Moment) -> Result<When, String> {
    let zone = Zone::utc();
    let context = TypedContext { zone: &zone, from, now: from, extent: None };
    let read = read_when(text, context).unwrap_or_else(|| panic!("{text} is like no time"));
    read.map_err(|wrong| format!("{text}: {:?} {}", wrong.at, wrong.words))
}

/// The EDTF text of what was typed.
fn edtf(text: &str) -> String {
    read(text).map_or_else(|wrong| wrong, |when| when.text().to_owned())
}

#[track_caller]
fn check(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(edtf(text), *expected, "{text}");
    }
}

#[test]
fn years_have_four_digits_an_era_or_commas() {
    check(&[
        ("44 BCE", "-0043"),
        ("44 bc", "-0043"),
        ("1 BCE", "0000"),
        ("25 CE", "0025"),
        ("0025", "0025"),
        ("12,345", "Y12345"),
        ("170,000,003 BCE", "Y-170000002"),
        ("3 March 0025", "0025-03-03"),
        ("3 March 25 CE", "0025-03-03"),
        ("15 March 44 BCE", "-0043-03-15"),
        ("March 44 BCE", "-0043-03"),
        ("15 mar 44 BCE, 11:30", "-0043-03-15T11:30"),
    ]);
    assert!(edtf("3 March 25").contains("Expected a year of four digits"));
    assert!(edtf("300,000,000").contains("292,000,000"));
    assert!(edtf("0 BCE").contains("292,000,000"));
}

#[test]
fn dates_joined_by_and_or_or_are_sets() {
    check(&[
        ("24 and 29 September 2023", "{2023-09-24,2023-09-29}"),
        ("September 24, 2023 and September 29, 2023", "{2023-09-24,2023-09-29}"),
        ("24 Sep 2023, 26 Sep 2023 and 29 Sep 2023", "{2023-09-24,2023-09-26,2023-09-29}"),
        (
            "1 to 4 October 2023 and 20 to 22 October 2023",
            "{2023-10-01..2023-10-04,2023-10-20..2023-10-22}",
        ),
        ("3 October 2023 or 5 October 2023", "[2023-10-03,2023-10-05]"),
        ("once, 1990 or later", "[1990..]"),
    ]);
    assert!(edtf("3 October 2023 or a day").contains("Expected"));
}

#[test]
fn decades_centuries_and_seasons_go_by_their_names() {
    check(&[
        ("the 1990s", "199X"),
        ("1990s", "199X"),
        ("the 1900s", "19XX"),
        ("spring 2018", "2018-21"),
        ("in spring 2018", "2018-21"),
        ("in September 2023", "2023-09"),
        ("in 2023", "2023"),
        ("autumn 44 BCE", "-0043-23"),
        ("fall 2018", "2018-23"),
        ("winter 2023–24", "2023-24"),
        ("winter 2023-2024", "2023-24"),
        ("winter 1999–2000", "1999-24"),
        ("winter 2 BCE–1 BCE", "-0001-24"),
        ("proleće 2018", "2018-21"),
        ("spring", "2023-21"),
    ]);
    assert!(edtf("winter 2023–25").contains("the year in which that winter ends"));
}

#[test]
fn words_around_a_date_mark_and_join_it() {
    check(&[
        ("about 1855", "1855~"),
        ("perhaps about June 1999", "1999-06%"),
        ("≈Sep 2023", "2023-09~"),
        ("before 12 June 1999", "../1999-06-12"),
        ("after about 12 June 1999", "1999-06-12~/.."),
        ("from 12 jun 1999", "1999-06-12/.."),
        ("from 12 jun 1999 to 1 jul 1999", "1999-06-12/1999-07-01"),
        ("12 June 1999 to an unknown date", "1999-06-12/"),
        ("44 to 31 BCE", "-0043/-0030"),
        ("1000–1999 to 2023", "1XXX/2023"),
        ("1990–1981 BCE to 1970 BCE", "-198X/-1969"),
        ("24 September 2023, 02:34 to 02:46", "2023-09-24T02:34/2023-09-24T02:46"),
        ("an unknown day of September 2023", "2023-09-XX"),
        ("an unknown month of 2023", "2023-XX"),
        ("24 sep 2023 02:46:10.250 +02:00", "2023-09-24T02:46:10.250+02:00"),
    ]);
}

#[test]
fn a_comma_before_three_digits_parts_thousands_and_any_other_one_a_fraction() {
    let days = |text| read_length(text).map(|millis| millis / 86_400_000.0);
    assert_eq!(days("1,000 days"), Some(1000.0));
    assert_eq!(days("1,000,000 days"), Some(1e6));
    assert_eq!(days("3,650 days"), Some(3650.0));
    assert_eq!(days("3,5 days"), Some(3.5));
    assert_eq!(days("3,25 days"), Some(3.25));
    assert_eq!(days("0,125 days"), Some(0.125));
    assert_eq!(days("1,000.5 days"), Some(1000.5));
    assert_eq!(days("3.5 days"), Some(3.5));
    for text in ["1,000,5 days", "1,5,000 days", "1, 000 days"] {
        assert_eq!(days(text), None, "{text}");
    }
}

#[test]
fn lengths_are_read_as_people_write_them() {
    for (text, hours) in [
        ("3 days", 72.0),
        ("3d", 72.0),
        (" 36 h ", 36.0),
        ("1 day, 6 hours", 30.0),
        ("1 day and 6 hours", 30.0),
        ("1.5 weeks", 252.0),
        ("2 Weeks", 336.0),
        ("90 min", 1.5),
        ("half a day", 12.0),
        ("an hour", 1.0),
        ("a week", 168.0),
        ("one day", 24.0),
        ("1 month", 720.0),
        ("1 y", 8760.0),
        ("7200 seconds", 2.0),
    ] {
        assert_eq!(read_length(text).map(|millis| millis / 3_600_000.0), Some(hours), "{text}");
    }
    assert_eq!(read_length_millis("250 ms"), Some(250));
    assert_eq!(read_length_millis("0.2 ms"), None);
}

#[test]
fn what_is_not_a_length_is_none() {
    for text in [
        "",
        "3",
        "days",
        "thirteen days",
        "-3 days",
        "0 days",
        "3 days ago",
        "1e9 years",
        "200,000 years",
        "1..5 h",
    ] {
        assert_eq!(read_length(text), None, "{text}");
    }
}

/// Instants of which some are beyond years of four digits.
fn moments() -> impl Strategy<Value = Moment> {
    let last = Date::new(Date::MAX_YEAR - 2000, 1, 1).unwrap().day_number() * DAY_MS;
    prop_oneof![
        -100_000_000_000_000_i64..100_000_000_000_000,
        -65_000_000_000_000_i64..-60_000_000_000_000,
        -last..last,
    ]
    .prop_map(Moment::from_millis)
}

fn precisions() -> impl Strategy<Value = Precision> {
    use Precision::{
        Century, Day, Decade, Hour, Millennium, Millisecond, Minute, Month, Season, Second, Year,
    };
    prop::sample::select(vec![
        Millennium,
        Century,
        Decade,
        Year,
        Season,
        Month,
        Day,
        Hour,
        Minute,
        Second,
        Millisecond,
    ])
}

/// Dates in EDTF, of every form.
fn edtf_dates() -> impl Strategy<Value = String> {
    let mark = "[~?%]?";
    let date = format!(
        "-?[0-9]{{4}}{mark}|-?[0-9]{{3}}X{mark}|-?[0-9]{{2}}XX{mark}|-?[0-9]XXX{mark}\
         |Y-?[1-9][0-9]{{4,7}}{mark}|-?[0-9]{{4}}-(0[1-9]|1[0-2]|2[1-4]|XX){mark}\
         |-?[0-9]{{4}}-(0[1-9]|1[0-2]|XX)-XX{mark}\
         |-?[0-9]{{4}}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]){mark}\
         |-?[0-9]{{4}}-0[1-9]-1[0-9]T[01][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{{3}})?)?Z{mark}"
    );
    let end = format!("({date}|\\.\\.|)");
    let texts = |pattern: &str| prop::string::string_regex(pattern).unwrap();
    prop_oneof![texts(&date), texts(&format!("{end}/{end}"))]
}

/// Whether an end is a date, open or unknown.
fn kind_of(edge: Edge) -> u8 {
    match edge {
        Edge::Within(_) => 0,
        Edge::Open => 1,
        Edge::Unknown => 2,
    }
}

/// Runs a test in each language.
fn in_each_language(test: impl Fn() -> Result<(), TestCaseError>) -> Result<(), TestCaseError> {
    locales().iter().try_for_each(|language| in_locale(language, &test))
}

proptest! {
    #[test]
    fn the_words_of_a_date_are_read_back(text in edtf_dates()) {
        in_each_language(|| {
            let Ok(when) = parse(&text, &Zone::utc()) else { return Ok(()) };
            let printed = words(&when, &Zone::utc());
            let back = read(&printed);
            prop_assert!(back.is_ok(), "{}: {:?}", text, back);
            let back = back.unwrap();
            prop_assert_eq!(back.earliest(), when.earliest(), "{} {}", &text, &printed);
            prop_assert_eq!(back.latest(), when.latest(), "{} {}", &text, &printed);
            prop_assert_eq!(kind_of(back.start()), kind_of(when.start()), "{} {}", &text, &printed);
            prop_assert_eq!(kind_of(back.end()), kind_of(when.end()), "{} {}", &text, &printed);
            prop_assert_eq!(back.is_approximate(), when.is_approximate(), "{} {}", &text, &printed);
            prop_assert_eq!(back.is_uncertain(), when.is_uncertain(), "{} {}", &text, &printed);
            prop_assert_eq!(words(&back, &Zone::utc()), printed);
            Ok(())
        })?;
    }

    #[test]
    fn the_words_of_an_instant_are_read_back(at in moments(), precision in precisions()) {
        in_each_language(|| {
            let zone = Zone::utc();
            let printed = moment_words(at, &zone, precision);
            let back = read(&printed);
            prop_assert!(back.is_ok(), "{:?}", back);
            let back = back.unwrap();
            prop_assert!(back.earliest() <= at, "{} {:?}", printed, back);
            // An hour is printed, and read, as its first minute.
            prop_assert!(at < back.latest() || precision == Precision::Hour, "{} {:?}", printed, back);
            prop_assert_eq!(moment_words(back.earliest(), &zone, precision), printed);
            Ok(())
        })?;
    }

    #[test]
    fn a_short_date_is_read_back(at in moments()) {
        in_each_language(|| {
            let printed = short_date(at, &Zone::utc());
            let back = read(&printed);
            prop_assert!(back.is_ok(), "{:?}", back);
            prop_assert_eq!(short_date(back.unwrap().earliest(), &Zone::utc()), printed);
            Ok(())
        })?;
    }

    #[test]
    fn a_year_is_read_back(year in prop_oneof![-12_000_i64..12_000, -291_000_000_i64..291_000_000]) {
        in_each_language(|| {
            let back = read(&year_words(year));
            prop_assert!(back.is_ok(), "{:?}", back);
            let start = Zone::utc().midnight(Date::new(year, 1, 1).unwrap());
            prop_assert_eq!(back.unwrap().earliest(), start);
            Ok(())
        })?;
    }

    #[test]
    fn a_length_is_read_back(millis in prop_oneof![1_i64..1_000_000_000, 1_i64..3_000_000_000_000_000]) {
        in_each_language(|| {
            let printed = millis_words(millis);
            let back = read_length_millis(&printed);
            prop_assert!(back.is_some_and(|back| back <= millis), "{} {:?}", printed, back);
            prop_assert_eq!(back.map(millis_words), Some(printed));
            Ok(())
        })?;
    }

    /// As a step from the start of the span, so that months and years are those of the calendar.
    #[test]
    fn the_words_of_a_duration_lead_from_its_start_to_its_end(
        at in moments(), millis in prop_oneof![1_i64..100_000_000_000, 1_i64..9_000_000_000_000_000],
    ) {
        in_each_language(|| {
            let span = TimeSpan::between(at, at.plus_millis(millis));
            let printed = duration_words(span, &Zone::utc());
            let back = read_at(&format!("+{printed}"), at);
            prop_assert!(back.is_ok(), "{:?}", back);
            let end = back.unwrap().earliest();
            prop_assert!(end <= span.end(), "{}", printed);
            prop_assert_eq!(duration_words(TimeSpan::between(at, end), &Zone::utc()), printed);
            Ok(())
        })?;
    }

    /// Decades on the axis that begin a century excepted: alone, “1900s” is the century.
    #[test]
    fn the_labels_of_the_axis_are_read_back(at in moments(), px in 0.0..3.0_f64, zoom in 0..46_u32) {
        in_each_language(|| {
            let zone = Zone::utc();
            let length = 1.8_f64.powi(i32::try_from(zoom).unwrap()) * (200.0 + px);
            let view = View::showing(TimeSpan::between(at, stepped(at, 1, crate::time::Unit::Day, &zone)));
            let view = view.zoomed_at(at, view.length_ms() / length);
            let ticks = axis_ticks(&crate::time::Axis::new(view, 0.0, 900.0), &zone);
            for major in ticks.major {
                let span = zone.civil(major.span.start()).date();
                    let is_decade = zone.civil(major.span.end()).date().year() - span.year() == 10;
                    if is_decade && span.year() % 100 == 0 {
                    continue;
                }
                let back = read(&major.label);
                prop_assert!(back.is_ok(), "{:?}", back);
                prop_assert_eq!(back.unwrap().hull(), major.span, "{}", major.label);
            }
            Ok(())
        })?;
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,20}|[0-9,. ]{0,12}(days|bce|s| )?[0-9,.– -]{0,8}") {
        in_each_language(|| {
            let zone = Zone::belgrade();
            let from = Moment::from_millis(0);
            let context = TypedContext { zone: &zone, from, now: from, extent: None };
            if let Some(Err(wrong)) = read_when(&text, context) {
                prop_assert!(text.get(wrong.at.clone()).is_some(), "{:?}", wrong.at);
            }
            if let Some(length) = read_length(&text) {
                prop_assert!(length > 0.0);
            }
            Ok(())
        })?;
    }
}
