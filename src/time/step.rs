//! Steps by units of the clock and the calendar.

use super::civil::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS};
use super::{Date, Zone};
use crate::model::Moment;

/// A unit of the clock or the calendar, from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// A thousandth of a second.
    Millisecond,
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day of the zone, which has 23 or 25 hours where the clocks are changed.
    Day,
    /// A week, which begins on Monday.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

impl Unit {
    /// The usual length: exact up to the hour; beyond it without changes of the clocks, with 30 days
    /// for a month and 365 for a year.
    pub const fn usual_millis(self) -> i64 {
        match self {
            Self::Millisecond => 1,
            Self::Second => SECOND_MS,
            Self::Minute => MINUTE_MS,
            Self::Hour => HOUR_MS,
            Self::Day => DAY_MS,
            Self::Week => 7 * DAY_MS,
            Self::Month => 30 * DAY_MS,
            Self::Year => 365 * DAY_MS,
        }
    }

    /// The key by which messages choose a form.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Millisecond => "millisecond",
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// The instant `count` units later, or earlier where `count` is negative.
///
/// Up to the hour, steps are exact lengths of time. From the day on the time of day stays: a day
/// after noon is noon. Where the month is shorter the day is its last, and a time that clocks skip
/// is moved on by what they skip.
pub fn stepped(at: Moment, count: i64, unit: Unit, zone: &Zone) -> Moment {
    if count == 0 {
        return at;
    }
    let civil = zone.civil(at);
    let date = match unit {
        Unit::Millisecond | Unit::Second | Unit::Minute | Unit::Hour => {
            return at.plus_millis(count.saturating_mul(unit.usual_millis()));
        }
        Unit::Day => civil.date().plus_days(count),
        Unit::Week => civil.date().plus_days(count.saturating_mul(7)),
        Unit::Month => civil.date().plus_months(count),
        Unit::Year => civil.date().plus_months(count.saturating_mul(12)),
    };
    zone.moment(date, civil.clock())
}

/// The start of the group of `count` units that contains the instant.
///
/// Ten years begin with a year divisible by ten; three months with January, April, July or October.
/// Days and weeks are not grouped.
pub fn start_of(at: Moment, count: i64, unit: Unit, zone: &Zone) -> Moment {
    let civil = zone.civil(at);
    let months = |count: i64| zone.midnight(first_month(civil.date(), count));
    match unit {
        Unit::Millisecond | Unit::Second | Unit::Minute | Unit::Hour => {
            let length = count.max(1).saturating_mul(unit.usual_millis());
            at.plus_millis(-civil.clock().millis().rem_euclid(length))
        }
        Unit::Day => zone.midnight(civil.date()),
        Unit::Week => zone.midnight(monday(civil.date())),
        Unit::Month => months(count.max(1)),
        Unit::Year => months(count.max(1).saturating_mul(12)),
    }
}

/// The last Monday that is not after the day.
pub(super) fn monday(date: Date) -> Date {
    // Day 0, 1970-01-01, was a Thursday.
    date.plus_days(-(date.day_number() + 3).rem_euclid(7))
}

/// The first day of the group of `count` months, counted from the year 0, that contains the day.
pub(super) fn first_month(date: Date, count: i64) -> Date {
    let month = date.year() * 12 + i64::from(date.month()) - 1;
    Date::first_of_month(0, month - month.rem_euclid(count) + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Precision;
    use crate::time::{moment_words, parse};

    const UNITS: [Unit; 8] = [
        Unit::Millisecond,
        Unit::Second,
        Unit::Minute,
        Unit::Hour,
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Year,
    ];

    fn moment(text: &str) -> Moment {
        parse(text, &Zone::belgrade()).unwrap().earliest()
    }

    fn minute(at: Moment) -> String {
        moment_words(at, &Zone::belgrade(), Precision::Minute)
    }

    fn step(text: &str, count: i64, unit: Unit) -> String {
        minute(stepped(moment(text), count, unit, &Zone::belgrade()))
    }

    #[test]
    fn a_day_after_noon_is_noon_though_the_clocks_are_changed() {
        assert_eq!(step("2023-03-25T12:00", 1, Unit::Day), "26 March 2023, 12:00");
        assert_eq!(step("2023-10-28T12:00", 1, Unit::Day), "29 October 2023, 12:00");
        assert_eq!(step("2023-10-30T12:00", -1, Unit::Week), "23 October 2023, 12:00");
    }

    #[test]
    fn an_hour_is_an_hour_though_the_clocks_are_changed() {
        assert_eq!(step("2023-03-26T01:30", 1, Unit::Hour), "26 March 2023, 03:30");
        assert_eq!(step("2023-10-29T01:30", 2, Unit::Hour), "29 October 2023, 02:30");
        assert_eq!(step("2023-10-29T01:30", 3, Unit::Hour), "29 October 2023, 03:30");
    }

    #[test]
    fn a_step_into_a_skipped_hour_is_moved_on_by_an_hour() {
        assert_eq!(step("2023-03-25T02:30", 1, Unit::Day), "26 March 2023, 03:30");
    }

    #[test]
    fn steps_of_months_and_years_stay_within_the_month() {
        assert_eq!(step("2023-08-31T06:00", 1, Unit::Month), "30 September 2023, 06:00");
        assert_eq!(step("2024-02-29T06:00", -1, Unit::Year), "28 February 2023, 06:00");
        assert_eq!(step("2024-02-29T06:00", 4, Unit::Year), "29 February 2028, 06:00");
    }

    #[test]
    fn units_start_where_the_calendar_says() {
        let start = |count, unit| {
            minute(start_of(moment("2023-09-27T17:47"), count, unit, &Zone::belgrade()))
        };
        assert_eq!(start(15, Unit::Minute), "27 September 2023, 17:45");
        assert_eq!(start(1, Unit::Hour), "27 September 2023, 17:00");
        assert_eq!(start(1, Unit::Day), "27 September 2023, 00:00");
        assert_eq!(start(1, Unit::Week), "25 September 2023, 00:00");
        assert_eq!(start(3, Unit::Month), "1 July 2023, 00:00");
        assert_eq!(start(10, Unit::Year), "1 January 2020, 00:00");
    }

    proptest! {
        #[test]
        fn a_step_forward_is_later_and_a_step_back_is_earlier(
            millis in -100_000_000_000_000_i64..100_000_000_000_000, unit in 0..UNITS.len(),
        ) {
            let (at, zone) = (Moment::from_millis(millis), Zone::belgrade());
            prop_assert!(stepped(at, 1, UNITS[unit], &zone) > at);
            prop_assert!(stepped(at, -1, UNITS[unit], &zone) < at);
            prop_assert_eq!(stepped(at, 0, UNITS[unit], &zone), at);
        }

        #[test]
        fn no_step_panics(millis in any::<i64>(), count in any::<i64>(), unit in 0..UNITS.len()) {
            let (at, zone) = (Moment::from_millis(millis), Zone::belgrade());
            let _ = stepped(at, count, UNITS[unit], &zone);
            let _ = start_of(at, count, UNITS[unit], &zone);
        }

        #[test]
        fn a_unit_starts_no_later_than_an_instant_in_it(
            millis in -100_000_000_000_000_i64..100_000_000_000_000,
            unit in 0..UNITS.len(), count in 1_i64..20,
        ) {
            let (at, zone) = (Moment::from_millis(millis), Zone::belgrade());
            prop_assert!(start_of(at, count, UNITS[unit], &zone) <= at);
        }
    }
}
