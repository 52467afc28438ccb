//! Evidence of a column of dates: whether the day or the month comes first, and whether midnight is a
//! time of day.

use super::{LONGEST, is_midnight, numbers, serial_parts, split_clock};
use crate::import::reading::DateOrder;

/// What the cells of a column of dates say together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DateEvidence {
    /// Numbers apart in which only the day can come first.
    pub(crate) day_first: usize,
    /// Those in which only the month can.
    pub(crate) month_first: usize,
    /// Those in which either can.
    pub(crate) either: usize,
    /// Dates with a time that is not midnight.
    pub(crate) timed: usize,
    /// Dates at midnight.
    pub(crate) midnight: usize,
    /// Whole numbers that can be seconds since 1970.
    pub(crate) seconds: usize,
    /// Whole numbers that can be days of a spreadsheet.
    pub(crate) serial: usize,
    /// How often the next is later than the one before when the day comes first, and when the month
    /// does, less how often it is earlier.
    pub(crate) rising: [i64; 2],
    last: [Option<(i64, u8, u8)>; 2],
}

impl DateEvidence {
    /// Adds what a cell says.
    pub(crate) fn see(&mut self, text: &str) {
        if text.is_empty() || text.len() > LONGEST {
            return;
        }
        let (date, clock) = split_clock(text);
        match clock {
            Some(clock) if is_midnight(clock) => self.midnight += 1,
            Some(_) => self.timed += 1,
            None => {}
        }
        if date.len() == text.len() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            let number: i64 = text.parse().unwrap_or(0);
            match text.len() {
                10 => self.seconds += 1,
                5 if (10_000..80_000).contains(&number) => self.serial += 1,
                _ => {}
            }
            return;
        }
        if let Some((_, part)) = serial_parts(text) {
            self.serial += 1;
            self.timed += usize::from(part > 0.0);
            return;
        }
        let Some(found) = numbers(date) else { return };
        if found.digits[0] >= 3 {
            return;
        }
        let [a, b, _] = found.numbers;
        match (a > 12, b > 12) {
            (true, false) => self.day_first += 1,
            (false, true) => self.month_first += 1,
            (false, false) => self.either += usize::from(a != b),
            (true, true) => {}
        }
        for (nth, order) in DateOrder::ALL.into_iter().enumerate() {
            let day = found.ordered(order);
            if let (Some(last), Some(rising)) = (self.last.get_mut(nth), self.rising.get_mut(nth)) {
                if let (Some(before), Some(now)) = (*last, day) {
                    *rising += match now.cmp(&before) {
                        std::cmp::Ordering::Greater => 1,
                        std::cmp::Ordering::Equal => 0,
                        std::cmp::Ordering::Less => -1,
                    };
                }
                *last = day.or(*last);
            }
        }
    }

    /// Adds what later cells of the column say.
    pub(crate) fn add(&mut self, later: &Self) {
        self.day_first += later.day_first;
        self.month_first += later.month_first;
        self.either += later.either;
        self.timed += later.timed;
        self.midnight += later.midnight;
        self.seconds += later.seconds;
        self.serial += later.serial;
        for (own, other) in self.rising.iter_mut().zip(later.rising) {
            *own += other;
        }
    }

    /// The order that the cells show, and whether they leave no doubt: some can be read in one way
    /// only, or none in two.
    pub(crate) fn order(&self) -> (DateOrder, bool) {
        if self.month_first > self.day_first {
            return (DateOrder::MonthFirst, true);
        }
        if self.day_first > 0 {
            return (DateOrder::DayFirst, true);
        }
        // A list of events is mostly in order, backwards or forwards.
        let [day, month] = self.rising.map(i64::abs);
        let order = if month > day + 1 { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        (order, self.either == 0)
    }

    /// Whether midnight is a time of day: other times are in the column too.
    pub(crate) const fn midnight_is_time(&self) -> bool {
        self.timed > 0
    }
}
