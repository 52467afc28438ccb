//! Durations in words.

use crate::message;
use crate::model::TimeSpan;
use crate::time::number::f64_from_i64;
use crate::time::{DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Unit, Zone};

/// The count of a unit from which the next finer unit is left out: of ten years the reader wants no the
/// months.
const MANY: i64 = 10;

/// A length of time in its one or two largest units. Finer units are cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    first: (i64, Unit),
    second: Option<(i64, Unit)>,
}

/// The length of a span by the calendar of the zone, in its one or two largest units:
/// `8 years, 10 months`, `3 days`, `45 minutes`. Finer units are cut off.
pub fn duration_words(span: TimeSpan, zone: &Zone) -> String {
    Duration::of(span, zone).words()
}

/// A number of milliseconds, without a calendar: in days and less. The sign is left out.
pub fn millis_words(millis: i64) -> String {
    Duration::of_millis(millis).words()
}

/// A length that a person chose, in years, months, or days and less.
///
/// Years are of 365 days and months, from three on, of 30 days, which is how typed lengths are read.
/// The sign is left out.
pub fn length_words(millis: i64) -> String {
    let length = millis.saturating_abs();
    for (unit, least) in [(Unit::Year, 1), (Unit::Month, 3)] {
        let (count, rest) = (length / unit.usual_millis(), length % unit.usual_millis());
        if count >= least && rest == 0 {
            return unit_words((count, unit));
        }
    }
    millis_words(millis)
}

/// The unit of a length that a person chose, where it is one year, day, hour or minute.
pub fn single_unit(millis: i64) -> Option<Unit> {
    let units = [Unit::Year, Unit::Day, Unit::Hour, Unit::Minute];
    units.into_iter().find(|unit| unit.usual_millis() == millis)
}

impl Duration {
    /// The length of a span by the calendar of the zone.
    pub fn of(span: TimeSpan, zone: &Zone) -> Self {
        let (start, end) = (zone.civil(span.start()), zone.civil(span.end()));
        let calendar_months = (end.date().year() - start.date().year()) * 12
            + i64::from(end.date().month())
            - i64::from(start.date().month());
        let anchor = start.date().plus_months(calendar_months);
        let is_early = (end.date(), end.clock()) < (anchor, start.clock());
        let months = (calendar_months - i64::from(is_early)).max(0);
        if months == 0 {
            return Self::days_and_less(span, zone);
        }
        let anchor = start.date().plus_months(months);
        let days = end.date().day_number() - anchor.day_number();
        let days = days - i64::from(end.clock() < start.clock());
        if months >= 12 {
            Self::two((months / 12, Unit::Year), (months % 12, Unit::Month))
        } else {
            Self::two((months, Unit::Month), (days, Unit::Day))
        }
    }

    /// That many milliseconds, without a calendar: in days and less. The sign is left out.
    pub fn of_millis(millis: i64) -> Self {
        let millis = millis.saturating_abs();
        if millis >= DAY_MS {
            Self::two((millis / DAY_MS, Unit::Day), (millis % DAY_MS / HOUR_MS, Unit::Hour))
        } else {
            Self::hours_and_less(millis)
        }
    }

    /// `8 years, 10 months`.
    pub fn words(self) -> String {
        let first = unit_words(self.first);
        match self.second {
            Some(second) => {
                message!("time-length-two", first = first, second = unit_words(second))
            }
            None => first,
        }
    }

    /// `8 y 10 mo`.
    pub fn short_words(self) -> String {
        let first = short_unit_words(self.first);
        match self.second {
            Some(second) => {
                let second = short_unit_words(second);
                message!("time-short-length-two", first = first, second = second)
            }
            None => first,
        }
    }

    /// `8 y`: the larger unit alone.
    pub fn shortest_words(self) -> String {
        short_unit_words(self.first)
    }

    /// Days are those of the calendar, of which one may have 23 hours.
    fn days_and_less(span: TimeSpan, zone: &Zone) -> Self {
        let (start, end) = (zone.civil(span.start()), zone.civil(span.end()));
        let days = end.date().day_number() - start.date().day_number();
        let days = days - i64::from(end.clock() < start.clock());
        if days <= 0 {
            return Self::hours_and_less(span.millis());
        }
        let anchor = zone.moment(start.date().plus_days(days), start.clock());
        let hours = span.end().millis_since(anchor) / HOUR_MS;
        Self::two((days, Unit::Day), (hours, Unit::Hour))
    }

    const fn hours_and_less(millis: i64) -> Self {
        if millis >= HOUR_MS {
            let minutes = millis % HOUR_MS / MINUTE_MS;
            Self::two((millis / HOUR_MS, Unit::Hour), (minutes, Unit::Minute))
        } else if millis >= MINUTE_MS {
            let seconds = millis % MINUTE_MS / SECOND_MS;
            Self::two((millis / MINUTE_MS, Unit::Minute), (seconds, Unit::Second))
        } else if millis >= SECOND_MS {
            let rest = millis % SECOND_MS;
            Self::two((millis / SECOND_MS, Unit::Second), (rest, Unit::Millisecond))
        } else {
            Self { first: (millis, Unit::Millisecond), second: None }
        }
    }

    const fn two(first: (i64, Unit), second: (i64, Unit)) -> Self {
        let is_told = first.0 < MANY && second.0 > 0;
        Self { first, second: if is_told { Some(second) } else { None } }
    }
}

fn unit_words((count, unit): (i64, Unit)) -> String {
    let count = f64_from_i64(count);
    match unit {
        Unit::Year => message!("time-length-year", count = count),
        Unit::Month => message!("time-length-month", count = count),
        Unit::Week => message!("time-length-week", count = count),
        Unit::Day => message!("time-length-day", count = count),
        Unit::Hour => message!("time-length-hour", count = count),
        Unit::Minute => message!("time-length-minute", count = count),
        Unit::Second => message!("time-length-second", count = count),
        Unit::Millisecond => message!("time-length-millisecond", count = count),
    }
}

fn short_unit_words((count, unit): (i64, Unit)) -> String {
    let number = f64_from_i64(count);
    match unit {
        Unit::Year => message!("time-short-length-year", count = number),
        Unit::Month => message!("time-short-length-month", count = number),
        Unit::Day => message!("time-short-length-day", count = number),
        Unit::Hour => message!("time-short-length-hour", count = number),
        Unit::Minute => message!("time-short-length-minute", count = number),
        Unit::Week | Unit::Second | Unit::Millisecond => unit_words((count, unit)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words for the span between the starts of two dates.
    fn between(start: &str, end: &str) -> String {
        let zone = Zone::belgrade();
        let moment = |text| crate::time::parse(text, &zone).unwrap().earliest();
        duration_words(TimeSpan::new(moment(start), moment(end)).unwrap(), &zone)
    }

    #[test]
    fn the_two_largest_units_are_given() {
        assert_eq!(between("2013-04-19", "2022-02-25"), "8 years, 10 months");
        assert_eq!(between("2023-09-29", "2023-10-02"), "3 days");
        assert_eq!(between("2023-09-24T02:00", "2023-09-24T02:45"), "45 minutes");
        assert_eq!(between("2023-01-15", "2023-03-16"), "2 months, 1 day");
        assert_eq!(between("2023-09-24T02:00", "2023-09-25T05:30"), "1 day, 3 hours");
        assert_eq!(between("2023-09-24T02:00:00", "2023-09-24T04:00:00"), "2 hours");
    }

    #[test]
    fn many_of_a_unit_need_no_finer_one() {
        assert_eq!(between("1999-06-12", "2023-09-24"), "24 years");
        assert_eq!(between("2023-09-01", "2023-09-20T05:00"), "19 days");
    }

    #[test]
    fn months_have_the_length_that_the_calendar_gives_them() {
        assert_eq!(between("2023-02-01", "2023-03-01"), "1 month");
        assert_eq!(between("2023-01-31", "2023-02-28"), "1 month");
        assert_eq!(between("2023-03-01", "2023-03-31"), "30 days");
        assert_eq!(between("2023-01-31T12:00", "2023-02-28T11:00"), "27 days");
    }

    #[test]
    fn a_day_on_which_clocks_change_is_a_day() {
        assert_eq!(between("2023-03-26", "2023-03-27"), "1 day");
        assert_eq!(between("2023-10-29", "2023-10-30"), "1 day");
        assert_eq!(between("2023-10-29T00:00", "2023-10-29T23:00"), "24 hours");
    }

    #[test]
    fn milliseconds_alone_are_given_in_days_and_less() {
        assert_eq!(millis_words(250), "250 milliseconds");
        assert_eq!(millis_words(1500), "1 second, 500 milliseconds");
        assert_eq!(millis_words(-90_000), "1 minute, 30 seconds");
        assert_eq!(millis_words(36 * HOUR_MS), "1 day, 12 hours");
        assert_eq!(millis_words(0), "0 milliseconds");
        assert_eq!(millis_words(DAY_MS * 1_000_000), "1,000,000 days");
    }

    #[test]
    fn all_of_time_has_a_length() {
        assert!(duration_words(TimeSpan::ALWAYS, &Zone::belgrade()).ends_with(" years"));
    }
}
