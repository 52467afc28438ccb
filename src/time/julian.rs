//! Dates of the Julian calendar.
//!
//! In it every fourth year is a leap year. It held in most of Europe until 1582 and in some countries
//! until the twentieth century; documents of the time are dated by it.

use super::Date;
use super::number::u8_from_i64;

/// Days from the start of the count of Julian days to 1970-01-01.
const EPOCH: i64 = 2_440_588;

/// A day of the Julian calendar, its years counted as in ISO 8601: year 0 is 1 BCE.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct JulianDate {
    /// The year.
    pub(super) year: i64,
    /// The month, 1 to 12.
    pub(super) month: u8,
    /// The day of the month.
    pub(super) day: u8,
}

impl JulianDate {
    /// The date; `None` where that calendar has no such day or the year is out of range.
    pub(super) fn new(year: i64, month: u8, day: u8) -> Option<Self> {
        let last = match month {
            2 if year.rem_euclid(4) == 0 => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        let exists = year.abs() <= Date::MAX_YEAR && (1..=last).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The same day in the Gregorian calendar.
    ///
    /// The formula is that of the Julian day number in L. E. Doggett, “Calendars”, *Explanatory
    /// Supplement to the Astronomical Almanac*, 1992, with divisions that round down.
    pub(super) fn gregorian(self) -> Date {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let before_march = i64::from(month <= 2);
        let year = self.year + 4800 - before_march;
        let from_march = month + 12 * before_march - 3;
        let number = day + (153 * from_march + 2) / 5 + 365 * year + year.div_euclid(4) - 32_083;
        Date::from_day_number(number - EPOCH)
    }

    /// The day in the Julian calendar, by the same formula turned round.
    pub(super) fn of(date: Date) -> Self {
        let days = date.day_number() + EPOCH + 32_082;
        let year = (4 * days + 3).div_euclid(1461);
        let of_year = days - (1461 * year).div_euclid(4);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let after = from_march / 10;
        Self {
            year: year - 4800 + after,
            month: u8_from_i64(from_march + 3 - 12 * after),
            day: u8_from_i64(day),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn gregorian(year: i64, month: u8, day: u8) -> (i64, u8, u8) {
        let date = JulianDate::new(year, month, day).unwrap().gregorian();
        (date.year(), date.month(), date.day())
    }

    #[test]
    fn days_are_those_that_histories_give_in_both_calendars() {
        // The last day of the old calendar in the Papal States, in Britain, in Russia.
        assert_eq!(gregorian(1582, 10, 4), (1582, 10, 14));
        assert_eq!(gregorian(1752, 9, 2), (1752, 9, 13));
        assert_eq!(gregorian(1918, 1, 31), (1918, 2, 13));
        // St Vitus' day of 1389, and the beginning of the count of days.
        assert_eq!(gregorian(1389, 6, 15), (1389, 6, 23));
        assert_eq!(gregorian(-4712, 1, 1), (-4713, 11, 24));
        assert_eq!(gregorian(1300, 2, 29), (1300, 3, 8));
        assert_eq!(JulianDate::new(1389, 2, 29), None);
    }

    proptest! {
        #[test]
        fn every_day_is_one_day_of_each_calendar(days in -200_000_000..200_000_000_i64) {
            let date = Date::from_day_number(days);
            let julian = JulianDate::of(date);
            prop_assert_eq!(julian.gregorian(), date);
            prop_assert_eq!(JulianDate::new(julian.year, julian.month, julian.day), Some(julian));
        }
    }
}
