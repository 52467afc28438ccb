//! Tests of sets.

use super::*;

#[test]
fn the_sets_of_level_2_are_read() {
    check(
        &Zone::utc(),
        &[
            (
                "[1667,1669,1671..1672]",
                "Year once 1667-01-01 1668-01-01 or once 1669-01-01 1670-01-01 or once 1671-01-01 \
                 1673-01-01",
            ),
            ("[1667, 1668, 1669..1672]", "Year once 1667-01-01 1673-01-01"),
            ("[..1760-12-03]", "Day once open 1760-12-04"),
            ("[1760-12..]", "Month once 1760-12-01 open"),
            (
                "[1760-01,1760-02,1760-12..]",
                "Month once 1760-01-01 1760-03-01 or once 1760-12-01 open",
            ),
            ("[1667,1760-12]", "Year once 1667-01-01 1668-01-01 or once 1760-12-01 1761-01-01"),
            ("[..1984]", "Year once open 1985-01-01"),
            ("{1667,1668}", "Year once 1667-01-01 1668-01-01 & once 1668-01-01 1669-01-01"),
            ("{1960,1961-12}", "Year once 1960-01-01 1961-01-01 & once 1961-12-01 1962-01-01"),
            ("{..1984}", "Year open | 1984-01-01 1985-01-01"),
            ("{1984}", "Year once 1984-01-01 1985-01-01"),
            (
                "{2023-10-20..2023-10-22, 2023-10-01..2023-10-04}",
                "Day 2023-10-01 2023-10-02 | 2023-10-04 2023-10-05 & 2023-10-20 2023-10-21 | \
                 2023-10-22 2023-10-23",
            ),
        ],
    );
}

#[test]
fn a_set_may_have_times_and_marks() {
    check(
        &Zone::belgrade(),
        &[
            (
                "[2023-09-29T12:00..2023-09-29T14:17]",
                "Minute once 2023-09-29T10:00 2023-09-29T12:18",
            ),
            ("[2023-09-24T18:00:30..2023-09-24]", "Day once 2023-09-24T16:00:30 2023-09-24T22:00"),
            ("[2023-09-24?..2023-09-26~]", "Day% once 2023-09-23T22:00 2023-09-26T22:00"),
        ],
    );
}

#[test]
fn what_is_wrong_in_a_set_is_said_with_its_place() {
    check(
        &Zone::utc(),
        &[
            ("[]", "a set needs at least one date at 0..2"),
            ("{..}", "an interval needs a date on at least one side at 0..4"),
            ("[1667", "expected “,” or “]”, but the date ends here at 5..5"),
            ("{1667]", "expected “,” or “}”, found “]” at 5..6"),
            ("[1667,]", "expected a year of four digits, found “]” at 6..7"),
            (
                "[1667,..1670]",
                "“..” without a date before it stands only at the start of a set at 6..8",
            ),
            ("[1667..,1670]", "expected “]” after an open end, found “,” at 7..8"),
            ("[1670..1667]", "the interval ends before it starts at 1..11"),
            ("{1667/1670}", "expected “,” or “}”, found “/” at 5..6"),
            ("[1667]/1670", "expected the end of the date, found “/” at 6..7"),
            ("1660/[1667]", "a set stands alone at 5..6"),
            ("[{1667}]", "a set stands alone at 1..2"),
        ],
    );
    for text in ["[]", "[1667,..1670]", "[1670..1667]", "{1667/1670}", "1660/[1667]", "2023..2024"]
    {
        assert!(parse(text, &Zone::utc()).unwrap_err().help().is_some(), "{text}");
    }
}
