//! Instants as RFC 3339 text.

use super::civil::MINUTE_MS;
use super::{Clock, DAY_MS, Date, Zone};
use crate::model::Moment;

/// An instant in RFC 3339, at the offset of the zone at that instant: `2023-09-24T02:46:00+02:00`,
/// and `Z` for UTC. Thousandths of a second are written where there are any.
///
/// jiff writes no years beyond 9999 and no `Z`, which is why it is not used here. RFC 3339 has the
/// years 0000 to 9999 and offsets of whole minutes. A year beyond them is expanded
/// as in ISO 8601, to a sign and six digits or more: `-000043`, `+170000002`. An offset with
/// seconds, as clocks had them before there were zones, is cut to whole minutes together with the
/// time of day, so that the instant stays exact.
pub fn rfc3339(at: Moment, zone: &Zone) -> String {
    let offset = zone.offset_seconds(at) / 60;
    let local = at.as_millis().saturating_add(i64::from(offset) * MINUTE_MS);
    let date = Date::from_day_number(local.div_euclid(DAY_MS));
    let clock = Clock::from_millis(local);

    let year = match date.year() {
        year @ 0..=9999 => format!("{year:04}"),
        year => format!("{year:+07}"),
    };
    let (month, day) = (date.month(), date.day());
    let (hour, minute, second) = (clock.hour(), clock.minute(), clock.second());
    let fraction = match clock.milli() {
        0 => String::new(),
        milli => format!(".{milli:03}"),
    };
    let offset = match offset {
        0 => "Z".to_owned(),
        minutes => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
    };
    format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{offset}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::parse;

    fn text(date: &str, zone: &str) -> String {
        let zone = Zone::named(zone).unwrap();
        rfc3339(parse(date, &Zone::utc()).unwrap().earliest(), &zone)
    }

    #[test]
    fn an_instant_has_the_offset_of_its_zone_and_season() {
        assert_eq!(text("2023-09-24T00:46Z", "Europe/Belgrade"), "2023-09-24T02:46:00+02:00");
        assert_eq!(text("2023-12-24T00:46Z", "Europe/Belgrade"), "2023-12-24T01:46:00+01:00");
        assert_eq!(text("2023-09-24T00:46Z", "America/St_Johns"), "2023-09-23T22:16:00-02:30");
        assert_eq!(text("2023-09-24T00:46Z", "UTC"), "2023-09-24T00:46:00Z");
    }

    #[test]
    fn thousandths_are_written_where_there_are_any() {
        assert_eq!(text("2023-09-24T00:46:10.250Z", "UTC"), "2023-09-24T00:46:10.250Z");
        assert_eq!(text("2023-09-24T00:46:10.007Z", "UTC"), "2023-09-24T00:46:10.007Z");
    }

    #[test]
    fn years_of_four_digits_stay_and_others_are_expanded() {
        assert_eq!(text("0000", "UTC"), "0000-01-01T00:00:00Z");
        assert_eq!(text("9999", "UTC"), "9999-01-01T00:00:00Z");
        assert_eq!(text("-0043", "UTC"), "-000043-01-01T00:00:00Z");
        assert_eq!(text("Y17000", "UTC"), "+017000-01-01T00:00:00Z");
        assert_eq!(text("Y170000002", "UTC"), "+170000002-01-01T00:00:00Z");
    }

    #[test]
    fn an_offset_with_seconds_is_cut_to_minutes_and_the_instant_stays() {
        // Until 1972, Liberia's clocks were 44 minutes and 30 seconds behind UTC.
        assert_eq!(text("1960-01-01T00:00Z", "Africa/Monrovia"), "1959-12-31T23:16:00-00:44");
    }

    proptest! {
        #[test]
        fn an_instant_comes_back_from_its_text(millis in -60_000_000_000_000_i64..200_000_000_000_000) {
            let at = Moment::from_millis(millis);
            for zone in [Zone::utc(), Zone::belgrade(), Zone::named("Asia/Kolkata").unwrap()] {
                let text = rfc3339(at, &zone);
                let text = if text.contains('.') { text } else { text.replace(":00Z", ":00.000Z") };
                prop_assert_eq!(parse(&text, &Zone::utc()).unwrap().earliest(), at, "{}", text);
            }
        }
    }
}
