//! Dates as spreadsheets, programs and people write them.

use super::*;

fn read(text: &str) -> Option<String> {
    read_date(text, DateStyle::default(), &Zone::utc())
}

#[test]
fn dates_are_read_as_precisely_as_they_are_written() {
    for (text, edtf) in [
        ("2023-09-24", "2023-09-24"),
        ("24.9.2023.", "2023-09-24"),
        ("24. 9. 2023", "2023-09-24"),
        ("24/09/23", "2023-09-24"),
        ("03 March 2024", "2024-03-03"),
        ("7-Feb-25", "2025-02-07"),
        ("March 3, 2024", "2024-03-03"),
        ("March 2024", "2024-03"),
        ("2024", "2024"),
        ("2023-09", "2023-09"),
        ("20230924", "2023-09-24"),
        ("2026-04-27 00:00:00.000", "2026-04-27"),
        ("2023-09-24T02:46", "2023-09-24T02:46"),
        ("2023-09-24 02:46:05+0200", "2023-09-24T02:46:05+02:00"),
        ("9/24/2023 2:05 PM", "2023-09-24T14:05"),
        ("1710288000", "2024-03-13"),
        ("20240303141500", "2024-03-03T14:15:00Z"),
        ("-0043", "-0043"),
        ("2023-09-24/2023-09-26", "2023-09-24/2023-09-26"),
    ] {
        let order =
            if text.starts_with("9/") { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        let style = DateStyle { order, ..DateStyle::default() };
        let found = read_date(text, style, &Zone::utc());
        assert_eq!(found.as_deref(), Some(edtf), "{text}");
    }
}

#[test]
fn a_date_that_depends_on_today_is_none() {
    for text in ["29 sep", "+3 days", "today", "12", "soon", "31.2.2023", "99/99/2023", ""] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn the_column_tells_whether_the_day_or_the_month_comes_first() {
    let order = |dates: &[&str]| {
        let mut seen = DateEvidence::default();
        for date in dates {
            seen.see(date);
        }
        seen.order()
    };
    assert_eq!(order(&["1/2/2023", "25/2/2023"]), (DateOrder::DayFirst, true));
    assert_eq!(order(&["1/2/2023", "2/25/2023"]), (DateOrder::MonthFirst, true));
    assert_eq!(order(&["1/2/2023"]), (DateOrder::DayFirst, false));
    // In order only with the month first.
    let rising = ["1/2/2023", "1/9/2023", "2/1/2023", "2/5/2023", "3/1/2023", "3/4/2023"];
    assert_eq!(order(&rising), (DateOrder::MonthFirst, false));
    assert_eq!(order(&["2023-01-02"]), (DateOrder::DayFirst, true));
}

#[test]
fn midnight_is_a_time_only_beside_other_times() {
    let style = DateStyle { midnight_is_time: true, ..DateStyle::default() };
    let midnight = read_date("2023-09-24 00:00", style, &Zone::utc());
    assert_eq!(midnight.as_deref(), Some("2023-09-24T00:00"));
    assert_eq!(read("2023-09-24 00:00").as_deref(), Some("2023-09-24"));
}

#[test]
fn times_of_day_are_read_with_colons_points_and_halves_of_the_day() {
    assert_eq!(read_clock("14:17").as_deref(), Some("T14:17"));
    assert_eq!(read_clock("14.17").as_deref(), Some("T14:17"));
    assert_eq!(read_clock("2:17 pm").as_deref(), Some("T14:17"));
    assert_eq!(read_clock("25:00"), None);
    assert_eq!(read_clock("morning"), None);
}

#[test]
fn months_are_known_in_the_languages_of_the_region_and_of_its_papers() {
    for (text, month) in [
        ("3. oktobar 2023.", 10),
        ("3. октобар 2023.", 10),
        ("3 октября 2023", 10),
        ("3 июня 2023", 6),
        ("3 июля 2023", 7),
        ("3 qershor 2023", 6),
        ("3. listopada 2023.", 10),
        ("1er octobre 2023", 10),
        ("3 juin 2023", 6),
        ("3 juillet 2023", 7),
        ("3 août 2023", 8),
        ("3. März 2023", 3),
        ("3 de agosto de 2023", 8),
        ("3 luglio 2023", 7),
        ("3 Ekim 2023", 10),
    ] {
        let found = read(text).unwrap_or_default();
        assert_eq!(found.get(..8), Some(&*format!("2023-{month:02}-")), "{text}: {found}");
    }
    assert_eq!(read("3 nothing 2023"), None);
}

#[test]
fn a_date_that_is_about_so_and_years_from_one_to_another_keep_what_they_leave_open() {
    for (text, expected) in [
        ("c. 1790", "1790~"),
        ("ca. 1790", "1790~"),
        ("oko 1790", "1790~"),
        ("about 2023-09-24", "2023-09-24~"),
        ("1790-2010", "1790/2010"),
        ("1790 – 2010", "1790/2010"),
    ] {
        assert_eq!(read(text).as_deref(), Some(expected), "{text}");
    }
    assert_eq!(read("2010-1790"), None);
    assert_eq!(read("2010-12").as_deref(), Some("2010-12"));
}

#[test]
fn days_of_a_spreadsheet_have_the_time_that_stands_behind_their_point() {
    let style = DateStyle { is_serial: true, ..DateStyle::default() };
    for (text, edtf) in [
        ("45193", Some("2023-09-24")),
        ("45193.5", Some("2023-09-24T12:00")),
        ("45193.131944444445", Some("2023-09-24T03:10")),
        ("45193.99999999", Some("2023-09-25")),
        ("45193.00001157", Some("2023-09-24T00:00:01")),
        ("45193.", None),
        ("5193.5", None),
    ] {
        assert_eq!(read_date(text, style, &Zone::utc()).as_deref(), edtf, "{text}");
    }
    assert_eq!(read("45193.5"), None);
}
