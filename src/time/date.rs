//! Dates of the proleptic Gregorian calendar.
//!
//! jiff has dates too, but of years up to 9999: EDTF and a [`Moment`](crate::model::Moment) reach
//! 292 million years.

use super::number::u8_from_i64;
use crate::model::variants::all_variants;

/// Days from 0000-03-01, where the formulas below start, to 1970-01-01.
const EPOCH_DAYS: i64 = 719_468;
/// Days of 400 years, after which the calendar repeats.
const ERA_DAYS: i64 = 146_097;

/// A day of the proleptic Gregorian calendar; a date that does not exist cannot be built.
///
/// Years are counted as in ISO 8601: year 0 is 1 BCE. The calendar is extended before its
/// introduction in 1582.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: i64,
    month: u8,
    day: u8,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Weekday {
    /// The first day of the week in ISO 8601.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The seventh and last.
    Sunday,
}

impl Date {
    /// The last year of a date; the first is its negative. A [`Moment`](crate::model::Moment) reaches
    /// 277,000 years further at both ends.
    pub const MAX_YEAR: i64 = 292_000_000;

    /// The date; `None` where the calendar has no such day or the year is out of range.
    pub fn new(year: i64, month: u8, day: u8) -> Option<Self> {
        let exists = year.abs() <= Self::MAX_YEAR
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The first day of a month; a month outside 1 to 12 counts on into other years.
    pub fn first_of_month(year: i64, month: i64) -> Self {
        let months = year.saturating_mul(12).saturating_add(month.saturating_sub(1));
        // One year beyond the limit, for the end of the last one.
        let limit = (Self::MAX_YEAR + 1) * 12 + 11;
        let months = months.clamp(-limit, limit);
        Self { year: months.div_euclid(12), month: u8_from_i64(months.rem_euclid(12) + 1), day: 1 }
    }

    /// The day that many days after 1970-01-01.
    ///
    /// The formula is `civil_from_days` of Howard Hinnant, “chrono-Compatible Low-Level Date
    /// Algorithms”, 2013.
    pub fn from_day_number(days: i64) -> Self {
        let days = days.saturating_add(EPOCH_DAYS);
        let era = days.div_euclid(ERA_DAYS);
        let day_of_era = days.rem_euclid(ERA_DAYS);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        // Months are counted from March, so that the leap day is the last of its year.
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self { year, month: u8_from_i64(month), day: u8_from_i64(day) }
    }

    /// Days from 1970-01-01 to this day.
    ///
    /// The formula is `days_from_civil` of the paper named at [`Date::from_day_number`].
    pub const fn day_number(self) -> i64 {
        let (month, day) = (self.month as i64, self.day as i64);
        let year = if month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * ERA_DAYS + day_of_era - EPOCH_DAYS
    }

    /// The year; 0 is 1 BCE.
    pub const fn year(self) -> i64 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        let from_monday = (self.day_number() + 3).rem_euclid(7);
        let index = usize::from(u8_from_i64(from_monday));
        Weekday::ALL.get(index).copied().unwrap_or(Weekday::Monday)
    }

    /// The day that many days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_day_number(self.day_number().saturating_add(days))
    }

    /// The same day of the month that many months later, or the last day of that month where it
    /// is shorter.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Self {
        let first = Self::first_of_month(self.year, i64::from(self.month).saturating_add(months));
        Self { day: self.day.min(days_in_month(first.year, first.month)), ..first }
    }
}

impl Weekday {
    all_variants! {
        /// Every day, in the order of ISO 8601.
        pub
    }
}

/// The number of days of a month; 0 where there is no such month.
pub const fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether that year has a 29 February.
pub const fn is_leap_year(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(year: i64, month: u8, day: u8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(date(1970, 1, 1).day_number(), 0);
        assert_eq!(date(2000, 3, 1).day_number(), 11_017);
        assert_eq!(date(1969, 12, 31).day_number(), -1);
    }

    #[test]
    fn days_that_the_calendar_lacks_cannot_be_built() {
        assert_eq!(Date::new(2023, 2, 29), None);
        assert_eq!(Date::new(1900, 2, 29), None);
        assert_eq!(Date::new(2023, 13, 1), None);
        assert_eq!(Date::new(2023, 1, 0), None);
        assert_eq!(Date::new(Date::MAX_YEAR + 1, 1, 1), None);
        assert!(Date::new(2000, 2, 29).is_some());
    }

    #[test]
    fn the_24_of_september_2023_was_a_sunday() {
        assert_eq!(date(2023, 9, 24).weekday(), Weekday::Sunday);
        assert_eq!(date(-1, 12, 31).weekday().short_name(), "Fri");
    }

    #[test]
    fn a_month_after_the_31_of_january_is_the_end_of_february() {
        assert_eq!(date(2023, 1, 31).plus_months(1), date(2023, 2, 28));
        assert_eq!(date(2024, 1, 31).plus_months(1), date(2024, 2, 29));
        assert_eq!(date(2023, 1, 31).plus_months(-2), date(2022, 11, 30));
    }

    proptest! {
        #[test]
        fn every_day_number_comes_back(days in -100_000_000_000_i64..100_000_000_000) {
            let date = Date::from_day_number(days);
            prop_assert_eq!(date.day_number(), days);
            prop_assert!((1..=days_in_month(date.year(), date.month())).contains(&date.day()));
            prop_assert!(date < date.plus_days(1));
        }
    }
}
