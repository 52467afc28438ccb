//! Civil time: the date and the time of day in a zone.

use super::Date;
use super::number::{u8_from_i64, u16_from_i64};

/// Milliseconds of a second.
pub const SECOND_MS: i64 = 1000;
/// Milliseconds of a minute.
pub const MINUTE_MS: i64 = 60 * SECOND_MS;
/// Milliseconds of an hour.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// Milliseconds of a day on which the clocks are not changed.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// A time of day, from 00:00:00.000 to 23:59:59.999.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clock {
    millis: i64,
}

/// The date and the time of day in a [`Zone`](super::Zone) at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    date: Date,
    clock: Clock,
}

impl Clock {
    /// The start of a day.
    pub const MIDNIGHT: Self = Self { millis: 0 };

    /// The time of day; `None` where there is no such time.
    pub fn new(hour: u8, minute: u8, second: u8, milli: u16) -> Option<Self> {
        let exists = hour < 24 && minute < 60 && second < 60 && milli < 1000;
        exists.then(|| Self {
            millis: i64::from(hour) * HOUR_MS
                + i64::from(minute) * MINUTE_MS
                + i64::from(second) * SECOND_MS
                + i64::from(milli),
        })
    }

    /// The time of day that many milliseconds after midnight, modulo a day.
    pub const fn from_millis(millis: i64) -> Self {
        Self { millis: millis.rem_euclid(DAY_MS) }
    }

    /// Milliseconds after midnight, on a day on which the clocks are not changed.
    pub const fn millis(self) -> i64 {
        self.millis
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        u8_from_i64(self.millis / HOUR_MS)
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u8 {
        u8_from_i64(self.millis / MINUTE_MS % 60)
    }

    /// The second, 0 to 59.
    pub fn second(self) -> u8 {
        u8_from_i64(self.millis / SECOND_MS % 60)
    }

    /// The thousandth of a second, 0 to 999.
    pub fn milli(self) -> u16 {
        u16_from_i64(self.millis % SECOND_MS)
    }
}

impl Civil {
    pub(super) const fn new(date: Date, clock: Clock) -> Self {
        Self { date, clock }
    }

    /// The day.
    pub const fn date(&self) -> Date {
        self.date
    }

    /// The time of day.
    pub const fn clock(&self) -> Clock {
        self.clock
    }
}
