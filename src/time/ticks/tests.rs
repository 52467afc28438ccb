//! Tests of ticks.

use proptest::prelude::*;

use super::*;
use crate::time::{DAY_MS, Fold, View, parse};

fn moment(text: &str) -> Moment {
    parse(text, &Zone::belgrade()).unwrap().earliest()
}

fn axis(start: &str, end: &str, width: f64) -> Axis {
    let span = TimeSpan::new(moment(start), moment(end)).unwrap();
    Axis::new(View::showing(span), 0.0, width)
}

/// The labels of both rows of an axis from `start` to `end`.
fn rows(start: &str, end: &str, width: f64) -> (String, String) {
    let ticks = axis_ticks(&axis(start, end, width), &Zone::belgrade());
    let minor: Vec<_> = ticks.minor.into_iter().map(|tick| tick.label).collect();
    let major: Vec<_> = ticks.major.into_iter().map(|tick| tick.label).collect();
    (minor.join(" "), major.join(" | "))
}

#[track_caller]
fn check(start: &str, end: &str, width: f64, minor: &str, major: &str) {
    assert_eq!(rows(start, end, width), (minor.to_owned(), major.to_owned()), "{start} to {end}");
}

#[test]
fn days_stand_under_months() {
    check(
        "2023-09-28",
        "2023-10-03",
        300.0,
        "Thu 28 Fri 29 Sat 30 Sun 1 Mon 2",
        "September 2023 | October 2023",
    );
}

#[test]
fn hours_stand_under_days() {
    check(
        "2023-09-24T20:30",
        "2023-09-25T03:30",
        400.0,
        "21:00 22:00 23:00 00:00 01:00 02:00 03:00",
        "Sunday 24 September 2023 | Monday 25 September 2023",
    );
}

#[test]
fn minutes_seconds_and_milliseconds_have_their_ticks() {
    check(
        "2023-09-24T02:46",
        "2023-09-24T02:50",
        200.0,
        "02:46 02:47 02:48 02:49",
        "Sunday 24 September 2023",
    );
    check(
        "2023-09-24T02:46:50",
        "2023-09-24T02:47:10",
        200.0,
        ":50 :55 :00 :05",
        "24 September 2023, 02:46 | 24 September 2023, 02:47",
    );
    check(
        "2023-09-24T02:46:10.900",
        "2023-09-24T02:46:11.100",
        200.0,
        ".900 .950 .000 .050",
        "24 September 2023, 02:46:10 | 24 September 2023, 02:46:11",
    );
}

#[test]
fn weeks_begin_on_monday() {
    check(
        "2023-09-20",
        "2023-10-18",
        200.0,
        "Mon 25 Mon 2 Mon 9 Mon 16",
        "September 2023 | October 2023",
    );
}

#[test]
fn every_second_day_is_counted_anew_in_each_month() {
    check(
        "2023-08-27",
        "2023-09-06",
        250.0,
        "Sun 27 Tue 29 Fri 1 Sun 3 Tue 5",
        "August 2023 | September 2023",
    );
}

/// vis #3179: the end of April was drawn in the middle of the month.
#[test]
fn months_quarters_and_years_have_their_ticks() {
    check("2023-10", "2024-03", 300.0, "Oct Nov Dec Jan Feb", "2023 | 2024");
    check("2022-11", "2024-02", 300.0, "Jan Apr Jul Oct Jan", "2022 | 2023 | 2024");
    check("1998", "2003", 300.0, "1998 1999 2000 2001 2002", "1990s | 2000s");
    check(
        "1990",
        "2030",
        400.0,
        "1990 1995 2000 2005 2010 2015 2020 2025",
        "1990s | 2000s | 2010s | 2020s",
    );
    check("1850", "2050", 200.0, "1850 1900 1950 2000", "1800–1899 | 1900–1999 | 2000–2099");
}

#[test]
fn years_before_the_first_have_an_era() {
    check("-0500", "0500", 420.0, "400 BCE 200 BCE 0001 0200 0400", "1000 BCE–1 BCE | 0001–0999");
    check(
        "-0015",
        "0015",
        800.0,
        "15 BCE 10 BCE 5 BCE 0001 0005 0010",
        "20 BCE–11 BCE | 10 BCE–1 BCE | 0001–0009 | 0010s",
    );
}

#[test]
fn the_hour_that_spring_skips_has_no_tick_and_the_one_that_autumn_repeats_has_two() {
    check(
        "2023-03-26",
        "2023-03-26T06:00",
        400.0,
        "00:00 01:00 03:00 04:00 05:00",
        "Sunday 26 March 2023",
    );
    check(
        "2023-10-29",
        "2023-10-29T05:00",
        400.0,
        "00:00 01:00 02:00 02:00 03:00 04:00",
        "Sunday 29 October 2023",
    );
}

#[test]
fn on_a_day_of_change_coarse_hour_ticks_are_at_hours_that_clocks_show() {
    check("2023-03-26", "2023-03-27", 210.0, "00:00 06:00 12:00 18:00", "Sunday 26 March 2023");
    check("2023-10-29", "2023-10-30", 210.0, "00:00 06:00 12:00 18:00", "Sunday 29 October 2023");
}

#[test]
fn ticks_follow_the_zone() {
    let axis = axis("2023-09-24T00:00", "2023-09-24T06:00", 400.0);
    let first = axis_ticks(&axis, &Zone::utc()).minor.remove(0);
    assert_eq!((first.label.as_str(), first.at), ("22:00", moment("2023-09-24T00:00")));
}

#[test]
fn the_major_label_sticks_to_the_left_edge() {
    let ticks = axis_ticks(&axis("2023-09-24T03:00", "2023-09-24T09:00", 300.0), &Zone::belgrade());
    assert_eq!(ticks.major.len(), 1);
    assert_eq!((ticks.major[0].x0, ticks.major[0].x1), (0.0, 300.0));
    assert_eq!(ticks.major[0].span, parse("2023-09-24", &Zone::belgrade()).unwrap().hull());
}

#[test]
fn the_longest_form_of_a_major_label_that_fits_is_taken() {
    let view = axis("2023-09-24", "2023-09-25", 300.0).view();
    let major = ticks(view, 300.0, &Zone::belgrade()).major.remove(0);
    let forms: Vec<_> = [99, 23, 14, 10, 5, 1]
        .map(|most| major.fitting(|form| form.len() <= most).unwrap_or("none"))
        .into();
    assert_eq!(
        forms,
        ["Sunday 24 September 2023", "Sun 24 Sep 2023", "24 Sep 2023", "24 Sep", "24", "none"]
    );
}

#[test]
fn after_a_fold_the_major_label_stands_again() {
    let fold = Fold {
        span: TimeSpan::new(moment("2013-05-01"), moment("2022-01-01")).unwrap(),
        width_px: 30.0,
    };
    let axis = axis("2013-02", "2013-08", 430.0).folded([fold]);
    let ticks = axis_ticks(&axis, &Zone::belgrade());
    let minor: Vec<_> = ticks.minor.iter().map(|tick| tick.label.as_str()).collect();
    let major: Vec<_> = ticks.major.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(minor, ["Feb", "Mar", "Apr", "Jan", "Feb", "Mar"]);
    assert_eq!(major, ["2013", "2022"]);
    assert!((ticks.major[1].x0 - ticks.major[0].x1 - 30.0).abs() < 1e-6);
}

#[test]
fn a_major_unit_with_folds_in_it_has_one_label() {
    let fold = |from: &str, to: &str| Fold {
        span: TimeSpan::new(moment(from), moment(to)).unwrap(),
        width_px: 12.0,
    };
    let folds =
        [fold("1992-04", "1998-02"), fold("2001-03", "2004-03"), fold("2004-04", "2008-01")];
    let axis = axis("1990", "2012", 900.0).folded(folds);
    let ticks = axis_ticks(&axis, &Zone::belgrade());
    let labels: Vec<_> = ticks.major.iter().map(|major| major.label.as_str()).collect();
    assert_eq!(labels[..3], ["1990s", "2000s", "2010s"]);
    let mut once = labels.clone();
    once.dedup();
    assert_eq!(once, labels);
    for pair in ticks.major.windows(2) {
        assert!(pair[0].x1 <= pair[1].x0 + 1e-6, "{pair:?}");
    }
}

#[test]
fn a_tick_says_whether_a_major_unit_begins_there() {
    let ticks = axis_ticks(&axis("2023-09-28", "2023-10-03", 300.0), &Zone::belgrade());
    let starts: Vec<_> = ticks.minor.iter().filter(|tick| tick.starts_major).collect();
    assert_eq!(starts.len(), 1);
    assert_eq!(starts[0].label, "Sun 1");
}

fn any_axis() -> impl Strategy<Value = Axis> {
    let start = -4_000_000_i64..4_000_000;
    (start, 0_i64..DAY_MS, 2.0..14.8_f64, 40.0..3000.0_f64).prop_map(
        |(day, millis, exponent, width)| {
            let start = Moment::from_millis(day * DAY_MS + millis);
            let length = crate::time::number::i64_from_f64(10_f64.powf(exponent));
            let span = TimeSpan::between(start, start.plus_millis(length));
            Axis::new(View::showing(span), 0.0, width)
        },
    )
}

proptest! {
    #[test]
    fn minor_ticks_never_crowd_and_never_lack(axis in any_axis()) {
        let zone = Zone::belgrade();
        let ticks = axis_ticks(&axis, &zone);
        for pair in ticks.minor.windows(2) {
            prop_assert!(pair[1].x - pair[0].x >= 43.999, "{:?}", pair);
        }
        if axis.x1() > 500.0 {
            prop_assert!(ticks.minor.len() >= 2, "{:?}", ticks);
        }
        for tick in &ticks.minor {
            prop_assert!((axis.x0()..=axis.x1()).contains(&tick.x));
            prop_assert!(!tick.label.is_empty());
        }
    }

    #[test]
    fn major_units_cover_the_axis_without_a_hole(axis in any_axis()) {
        let ticks = axis_ticks(&axis, &Zone::belgrade());
        let mut x = axis.x0();
        for major in &ticks.major {
            prop_assert!((major.x0 - x).abs() < 1e-3, "{} and {}", major.x0, x);
            prop_assert!(major.span.start() < major.span.end());
            x = major.x1;
        }
        prop_assert!((axis.x1() - x).abs() < 1e-3, "{} and {}", axis.x1(), x);
    }
}

#[test]
fn years_by_the_million_have_room_for_their_labels() {
    let zone = Zone::belgrade();
    let year = |text: &str| crate::time::parse(text, &zone).unwrap().earliest();
    for from in ["Y-292000000", "Y-66000000", "Y-2500000"] {
        let view = View::showing(TimeSpan::between(year(from), year("2023")));
        let found = ticks(view, 800.0, &zone);
        assert!((2..=7).contains(&found.minor.len()), "{from}: {:?}", found.minor);
        assert!(!found.major.is_empty(), "{from}");
        let round =
            |label: &str| label.contains("000,000") || label.contains("00,000") || label == "0001";
        assert!(found.minor.iter().all(|it| round(&it.label)), "{from}: {:?}", found.minor);
        let apart = found.minor.windows(2).all(|pair| pair[1].x - pair[0].x >= 112.0 - 1e-6);
        assert!(apart, "{from}: {:?}", found.minor);
    }
}
