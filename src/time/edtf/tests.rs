//! Tests of the EDTF reader.

mod sets;

use proptest::prelude::*;

use super::*;
use crate::model::{Edge, Moment, Precision, Stretch};

/// The span of one end in UTC.
fn end_text(edge: Edge) -> String {
    let text = |at: Moment| {
        let c = Zone::utc().civil(at);
        let day = format!("{}-{:02}-{:02}", c.date().year(), c.date().month(), c.date().day());
        let time = format!(
            "T{:02}:{:02}:{:02}.{:03}",
            c.clock().hour(),
            c.clock().minute(),
            c.clock().second(),
            c.clock().milli()
        );
        let time = time.strip_suffix(".000").unwrap_or(&time);
        let time = time.strip_suffix(":00").unwrap_or(time);
        if time == "T00:00" { day } else { day + time }
    };
    match edge {
        Edge::Within(span) => format!("{} {}", text(span.start()), text(span.end())),
        Edge::Open => "open".into(),
        Edge::Unknown => "unknown".into(),
    }
}

/// A stretch in UTC: "once" within its bounds, or its two ends.
fn stretch_text(stretch: Stretch) -> String {
    if stretch.lasts() {
        return format!("{} | {}", end_text(stretch.start()), end_text(stretch.end()));
    }
    let bound = |edge: Edge, nth: usize| {
        let text = end_text(edge);
        text.split(' ').nth(nth).map_or_else(|| text.clone(), str::to_owned)
    };
    format!("once {} {}", bound(stretch.start(), 0), bound(stretch.end(), 1))
}

/// What a date means: precision, marks and the bounds of its ends in UTC.
fn meaning(text: &str, zone: &Zone) -> String {
    let when = match parse(text, zone) {
        Ok(when) => when,
        Err(error) => return format!("{error} at {:?}", error.at),
    };
    assert_eq!(when.text(), text);
    let marks = match (when.is_approximate(), when.is_uncertain()) {
        (false, false) => "",
        (true, false) => "~",
        (false, true) => "?",
        (true, true) => "%",
    };
    let ends = if text.contains(['[', '{']) {
        let join = if when.is_interval() { " & " } else { " or " };
        when.stretches().map(stretch_text).collect::<Vec<_>>().join(join)
    } else if when.is_interval() {
        format!("{} | {}", end_text(when.start()), end_text(when.end()))
    } else {
        assert_eq!(when.start(), when.end());
        end_text(when.start())
    };
    format!("{:?}{marks} {ends}", when.precision())
}

#[track_caller]
fn check(zone: &Zone, table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(meaning(text, zone), *expected, "{text}");
    }
}

/// kepler.gl #371: with an offset in the time every point vanished.
#[test]
fn the_examples_of_level_0_are_read() {
    check(
        &Zone::utc(),
        &[
            ("1985-04-12", "Day 1985-04-12 1985-04-13"),
            ("1985-04", "Month 1985-04-01 1985-05-01"),
            ("1985", "Year 1985-01-01 1986-01-01"),
            ("1985-04-12T23:20:30", "Second 1985-04-12T23:20:30 1985-04-12T23:20:31"),
            ("1985-04-12T23:20:30Z", "Second 1985-04-12T23:20:30 1985-04-12T23:20:31"),
            ("1985-04-12T23:20:30-04", "Second 1985-04-13T03:20:30 1985-04-13T03:20:31"),
            ("1985-04-12T23:20:30+04:30", "Second 1985-04-12T18:50:30 1985-04-12T18:50:31"),
            ("1964/2008", "Year 1964-01-01 1965-01-01 | 2008-01-01 2009-01-01"),
            ("2004-06/2006-08", "Month 2004-06-01 2004-07-01 | 2006-08-01 2006-09-01"),
            ("2004-02-01/2005-02-08", "Day 2004-02-01 2004-02-02 | 2005-02-08 2005-02-09"),
            ("2004-02-01/2005-02", "Month 2004-02-01 2004-02-02 | 2005-02-01 2005-03-01"),
            ("2004-02-01/2005", "Year 2004-02-01 2004-02-02 | 2005-01-01 2006-01-01"),
            ("2005/2006-02", "Year 2005-01-01 2006-01-01 | 2006-02-01 2006-03-01"),
        ],
    );
}

#[test]
fn the_examples_of_level_1_are_read() {
    check(
        &Zone::utc(),
        &[
            ("Y170000002", "Year 170000002-01-01 170000003-01-01"),
            ("Y-170000002", "Year -170000002-01-01 -170000001-01-01"),
            ("2001-21", "Season 2001-03-01 2001-06-01"),
            ("2001-22", "Season 2001-06-01 2001-09-01"),
            ("2001-23", "Season 2001-09-01 2001-12-01"),
            ("2023-24", "Season 2023-12-01 2024-03-01"),
            ("1984?", "Year? 1984-01-01 1985-01-01"),
            ("2004-06~", "Month~ 2004-06-01 2004-07-01"),
            ("2004-06-11%", "Day% 2004-06-11 2004-06-12"),
            ("201X", "Decade 2010-01-01 2020-01-01"),
            ("20XX", "Century 2000-01-01 2100-01-01"),
            ("2004-XX", "Year 2004-01-01 2005-01-01"),
            ("1985-04-XX", "Month 1985-04-01 1985-05-01"),
            ("1985-XX-XX", "Year 1985-01-01 1986-01-01"),
            ("1985-04-12/..", "Day 1985-04-12 1985-04-13 | open"),
            ("1985-04/..", "Month 1985-04-01 1985-05-01 | open"),
            ("1985/..", "Year 1985-01-01 1986-01-01 | open"),
            ("../1985-04-12", "Day open | 1985-04-12 1985-04-13"),
            ("../1985", "Year open | 1985-01-01 1986-01-01"),
            ("1985-04-12/", "Day 1985-04-12 1985-04-13 | unknown"),
            ("1985/", "Year 1985-01-01 1986-01-01 | unknown"),
            ("/1985-04-12", "Day unknown | 1985-04-12 1985-04-13"),
            ("/1985-04", "Month unknown | 1985-04-01 1985-05-01"),
            ("1984~/2004-06", "Year~ 1984-01-01 1985-01-01 | 2004-06-01 2004-07-01"),
            ("1984?/2004%", "Year% 1984-01-01 1985-01-01 | 2004-01-01 2005-01-01"),
            ("-1985", "Year -1985-01-01 -1984-01-01"),
        ],
    );
}

#[test]
fn what_goes_beyond_the_specification_is_read() {
    check(
        &Zone::utc(),
        &[
            ("2023-09-24T02:46+02:00", "Minute 2023-09-24T00:46 2023-09-24T00:47"),
            ("2023-09-24T02:46+02:00~", "Minute~ 2023-09-24T00:46 2023-09-24T00:47"),
            (
                "2023-09-24T02:46:10.250Z",
                "Millisecond 2023-09-24T02:46:10.250 2023-09-24T02:46:10.251",
            ),
            (
                "2023-09-24T02:34+02:00/2023-09-24",
                "Day 2023-09-24T00:34 2023-09-24T00:35 | 2023-09-24 2023-09-25",
            ),
            ("2023-09-24T24:00:00Z", "Second 2023-09-25 2023-09-25T00:00:01"),
            ("1XXX", "Millennium 1000-01-01 2000-01-01"),
            ("-198X", "Decade -1989-01-01 -1979-01-01"),
            ("0000", "Year 0-01-01 1-01-01"),
            ("Y292000000", "Year 292000000-01-01 292000001-01-01"),
        ],
    );
}

#[test]
fn a_day_is_a_day_of_the_zone() {
    check(
        &Zone::belgrade(),
        &[
            ("2023-09-24", "Day 2023-09-23T22:00 2023-09-24T22:00"),
            ("2023-03-26", "Day 2023-03-25T23:00 2023-03-26T22:00"),
            ("2023-10-29", "Day 2023-10-28T22:00 2023-10-29T23:00"),
            ("2023-09-24T03:00", "Minute 2023-09-24T01:00 2023-09-24T01:01"),
            ("2023-03-26T24:00", "Minute 2023-03-26T22:00 2023-03-26T22:01"),
        ],
    );
}

#[test]
fn a_time_that_clocks_show_twice_covers_both_and_one_they_skip_is_an_error() {
    check(
        &Zone::belgrade(),
        &[
            ("2023-10-29T02:30", "Minute 2023-10-29T00:30 2023-10-29T01:31"),
            ("2023-10-29T02:30+01:00", "Minute 2023-10-29T01:30 2023-10-29T01:31"),
            (
                "2023-03-25/2023-03-26T02:30~",
                "clocks in Europe/Belgrade were put forward over this time, so it did not exist \
                 at 11..27",
            ),
            ("2023-03-26T02:30+01:00", "Minute 2023-03-26T01:30 2023-03-26T01:31"),
        ],
    );
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    check(
        &Zone::utc(),
        &[
            ("20\n23", "expected a year of four digits, found “\\n” at 2..3"),
            ("", "a date is missing at 0..0"),
            ("2023-13", "there is no month 13 at 5..7"),
            ("2023-00", "there is no month 00 at 5..7"),
            ("2023-02-29", "February 2023 has no day 29 at 8..10"),
            ("2023-9-24", "expected a month of two digits, found “-” at 6..7"),
            ("2023-09-", "expected a day of two digits, but the date ends here at 8..8"),
            ("202", "expected a year of four digits, but the date ends here at 3..3"),
            ("20231", "expected the end of the date, found “1” at 4..5"),
            ("2023–09", "expected the end of the date, found “–” at 4..7"),
            ("2023-09-24T", "expected an hour of two digits, but the date ends here at 11..11"),
            ("2023-09-24T02", "expected “:” and the minutes, but the date ends here at 13..13"),
            ("2023-09-24T25:00", "there is no hour 25 at 11..13"),
            ("2023-09-24T24:01", "an hour 24 ends its day, so only zeros follow it at 11..13"),
            ("2023-09-24T02:60", "there is no minute 60 at 14..16"),
            ("2023-09-24T02:59:60", "there is no second 60 at 17..19"),
            ("2023-09-24T02:59-00:00", "there is no offset of −00:00 at 16..22"),
            ("2023-09-24T02:59+24", "there is no offset of 24 hours at 17..19"),
            ("2023-09T02:59", "expected the end of the date, found “T” at 7..8"),
            ("-0000", "there is no year −0000 at 0..5"),
            ("XXXX", "a year needs at least its first digit at 0..4"),
            ("Y2023", "“Y” stands only before a year of more than four digits at 1..5"),
            (
                "Y292000001",
                "the year is too far away: years reach from −292,000,000 to 292,000,000 at 1..10",
            ),
            (
                "Y-99999999999999999999",
                "the year is too far away: years reach from −292,000,000 to 292,000,000 at 1..22",
            ),
            ("..", "an interval needs a date on at least one side at 0..2"),
            ("../..", "an interval needs a date on at least one side at 0..5"),
            ("/", "an interval needs a date on at least one side at 0..1"),
            ("2023/2024/2025", "expected the end of the date, found “/” at 9..10"),
            ("2024/2023", "the interval ends before it starts at 0..9"),
            ("2023-10/2023-09", "the interval ends before it starts at 0..15"),
            ("2023~?", "expected “%”, which is “~” and “?” together, found “?” at 5..6"),
            ("1990s", "expected the end of the date, found “s” at 4..5"),
        ],
    );
}

#[test]
fn level_2_is_refused_by_name() {
    for text in [
        "Y-17E7",
        "1950S2",
        "2001-34",
        "2004-06~-11",
        "?2004-06",
        "2004-?06",
        "1X32",
        "15XX-12-25",
        "1984-1X",
        "1984-XX-12",
        "2004-06-~01/2004-06-~20",
    ] {
        let error = parse(text, &Zone::utc()).unwrap_err();
        assert!(error.to_string().contains("level 2"), "{text}: {error}");
        assert!(error.help().is_some(), "{text}");
    }
}

#[test]
fn common_slips_are_answered_with_help() {
    for (text, help) in [
        ("2023-09-24 02:46", "write T"),
        ("199u", "capital X"),
        ("2023-09-24t02:46", "capitals"),
        ("1990s", "199X"),
        ("20231", "starts with Y"),
        ("2023−09", "plain hyphen"),
        ("2023-03-26T02:30", "offset"),
    ] {
        let help_given = parse(text, &Zone::belgrade()).unwrap_err().help().unwrap_or("none");
        assert!(help_given.contains(help), "{text}: {help_given}");
    }
}

#[test]
fn an_interval_may_start_and_end_within_one_unit() {
    assert!(parse("2023-09-24/2023-09-24", &Zone::utc()).is_ok());
    assert!(parse("2023/2023-09", &Zone::utc()).is_ok());
}

#[test]
fn marks_belong_to_the_date_before_them() {
    let when = parse("2023-09~/2023-10?", &Zone::utc()).unwrap();
    assert!(when.is_approximate() && when.is_uncertain());
    assert_eq!(when.precision(), Precision::Month);
}

/// Text that is a date more often than not.
fn dates() -> impl Strategy<Value = String> {
    let date = "(-?[0-9]{4}|[12][0-9]{1,2}X{1,2}|Y-?[1-9][0-9]{4,9})\
                (-(0[1-9]|1[0-2]|2[1-4]|XX)(-([012][0-9]|3[01]|XX)(T[012][0-9]:[0-5][0-9]\
                (:[0-5][0-9])?(Z|[+-]0[0-9](:30)?)?)?)?)?[~?%]?";
    let interval = format!("({date}|\\.\\.)?/({date}|\\.\\.)?");
    let member = format!("{date}(\\.\\.{date})?");
    let set = format!(
        "(\\[(\\.\\.)?{member}(, ?{member}){{0,2}}(\\.\\.)?\\]|\\{{{member}(,{member}){{0,2}}\\}})"
    );
    prop_oneof![
        date,
        proptest::string::string_regex(&interval).unwrap(),
        proptest::string::string_regex(&set).unwrap(),
        "[-0-9XYTZ:+~?%/., \\[\\]{}]{0,24}",
        "\\PC{0,12}",
    ]
}

proptest! {
    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = parse(&text, &Zone::belgrade());
    }

    #[test]
    fn bounds_are_ordered_and_the_text_is_kept(text in dates()) {
        match parse(&text, &Zone::belgrade()) {
            Ok(when) => {
                prop_assert_eq!(when.text(), text.as_str());
                prop_assert!(when.earliest() < when.latest());
                for stretch in when.stretches() {
                    prop_assert!(when.earliest() <= stretch.earliest());
                    prop_assert!(stretch.latest() <= when.latest());
                    if let Some(core) = stretch.core() {
                        prop_assert!(stretch.earliest() <= core.start());
                        prop_assert!(core.end() <= stretch.latest());
                    }
                }
                for edge in [when.start(), when.end()] {
                    if let Edge::Within(span) = edge {
                        prop_assert!(span.millis() > 0);
                    }
                }
            }
            Err(error) => {
                prop_assert!(text.get(error.at.clone()).is_some(), "{:?}", error.at);
                prop_assert!(!error.to_string().is_empty());
            }
        }
    }
    #[test]
    fn a_date_that_is_written_anew_means_the_same(text in dates()) {
        let zone = Zone::belgrade();
        if let Ok(when) = parse(&text, &zone) {
            let written = expression(&text).unwrap().text().unwrap();
            let again = parse(&written, &zone).unwrap();
            prop_assert!(when.stretches().eq(again.stretches()), "{} as {}", text, written);
            prop_assert_eq!(when.precision(), again.precision());
            prop_assert_eq!(when.is_one_of(), again.is_one_of());
            prop_assert_eq!(expression(&written).unwrap().text().unwrap(), written);
        }
    }
}
