//! Scale of the ticks: the units that fit.

use super::sequence::{first_of_year, first_year, next_year};
use crate::model::Moment;
use crate::time::number::f64_from_i64;
use crate::time::{Axis, HOUR_MS, Unit, Zone, start_of, stepped};

/// The least distance between minor ticks in logical pixels, which fits `Sun 24` and `2023`.
const LEAST_PX: f64 = 44.0;
/// The same where years have more than four digits or an era, as `170,001 BCE`.
const LEAST_PX_FAR: f64 = 72.0;
/// The same where years go into the millions, as `170,000,001 BCE`.
const LEAST_PX_FARTHEST: f64 = 112.0;

/// The units of both rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    pub(super) unit: Unit,
    pub(super) count: i64,
    pub(super) major_unit: Unit,
    pub(super) major_count: i64,
    /// The least distance between minor ticks in logical pixels.
    pub(super) least_px: f64,
}

/// Steps from fine to coarse: minor unit and count, major unit and count.
const STEPS: [(Unit, i64, Unit, i64); 55] = {
    use Unit::{Day, Hour, Millisecond, Minute, Month, Second, Week, Year};
    [
        (Millisecond, 1, Second, 1),
        (Millisecond, 2, Second, 1),
        (Millisecond, 5, Second, 1),
        (Millisecond, 10, Second, 1),
        (Millisecond, 20, Second, 1),
        (Millisecond, 50, Second, 1),
        (Millisecond, 100, Second, 1),
        (Millisecond, 200, Second, 1),
        (Millisecond, 500, Second, 1),
        (Second, 1, Minute, 1),
        (Second, 2, Minute, 1),
        (Second, 5, Minute, 1),
        (Second, 10, Minute, 1),
        (Second, 15, Minute, 1),
        (Second, 30, Minute, 1),
        (Minute, 1, Day, 1),
        (Minute, 2, Day, 1),
        (Minute, 5, Day, 1),
        (Minute, 10, Day, 1),
        (Minute, 15, Day, 1),
        (Minute, 30, Day, 1),
        (Hour, 1, Day, 1),
        (Hour, 2, Day, 1),
        (Hour, 3, Day, 1),
        (Hour, 6, Day, 1),
        (Hour, 12, Day, 1),
        (Day, 1, Month, 1),
        (Day, 2, Month, 1),
        (Week, 1, Month, 1),
        (Month, 1, Year, 1),
        (Month, 3, Year, 1),
        (Year, 1, Year, 10),
        (Year, 2, Year, 10),
        (Year, 5, Year, 10),
        (Year, 10, Year, 100),
        (Year, 20, Year, 100),
        (Year, 50, Year, 100),
        (Year, 100, Year, 1000),
        (Year, 200, Year, 1000),
        (Year, 500, Year, 1000),
        (Year, 1000, Year, 10_000),
        (Year, 2000, Year, 10_000),
        (Year, 5000, Year, 10_000),
        (Year, 10_000, Year, 100_000),
        (Year, 20_000, Year, 100_000),
        (Year, 50_000, Year, 100_000),
        (Year, 100_000, Year, 1_000_000),
        (Year, 200_000, Year, 1_000_000),
        (Year, 500_000, Year, 1_000_000),
        (Year, 1_000_000, Year, 10_000_000),
        (Year, 2_000_000, Year, 10_000_000),
        (Year, 5_000_000, Year, 10_000_000),
        (Year, 10_000_000, Year, 100_000_000),
        (Year, 20_000_000, Year, 100_000_000),
        (Year, 50_000_000, Year, 100_000_000),
    ]
};

impl Scale {
    /// The finest step whose ticks are far enough apart; the coarsest where none is.
    pub(super) fn of(axis: &Axis, zone: &Zone) -> Self {
        let visible = axis.visible();
        let years = [visible.start(), visible.end()].map(|at| zone.civil(at).date().year());
        let are_all_in =
            |usual: std::ops::RangeInclusive<i64>| years.iter().all(|year| usual.contains(year));
        let far_px = if are_all_in(1..=9999) {
            LEAST_PX
        } else if are_all_in(-999_999..=999_999) {
            LEAST_PX_FAR
        } else {
            LEAST_PX_FARTHEST
        };
        let mut fitting = coarsest(far_px);
        for (unit, count, major_unit, major_count) in STEPS.into_iter().rev() {
            let least_px = if unit == Unit::Year { far_px } else { LEAST_PX };
            if f64_from_i64(shortest_millis(unit, count)) * axis.px_per_ms() < least_px {
                break;
            }
            fitting = Self { unit, count, major_unit, major_count, least_px };
        }
        fitting
    }

    /// The start of the major unit that contains the instant.
    pub(super) fn major_start(self, at: Moment, zone: &Zone) -> Moment {
        if self.major_unit == Unit::Year {
            let year = first_year(zone.civil(at).date().year(), self.major_count);
            return zone.midnight(first_of_year(year));
        }
        start_of(at, self.major_count, self.major_unit, zone)
    }

    /// The end of the major unit that begins at the instant.
    pub(super) fn major_end(self, start: Moment, zone: &Zone) -> Moment {
        if self.major_unit == Unit::Year {
            let year = next_year(zone.civil(start).date().year(), self.major_count);
            return zone.midnight(first_of_year(year));
        }
        stepped(start, self.major_count, self.major_unit, zone)
    }
}

const fn coarsest(least_px: f64) -> Scale {
    let (unit, major_unit) = (Unit::Year, Unit::Year);
    Scale { unit, count: 50_000_000, major_unit, major_count: 100_000_000, least_px }
}

/// The shortest time that `count` units take. Hours are not shortened: where clocks are changed one
/// tick is left out, which is better than a coarser scale all year.
const fn shortest_millis(unit: Unit, count: i64) -> i64 {
    let usual = unit.usual_millis() * count;
    match unit {
        Unit::Millisecond | Unit::Second | Unit::Minute | Unit::Hour => usual,
        // February has two days less than is usual, and three months have their usual 90.
        Unit::Month if count == 1 => usual - 49 * HOUR_MS,
        Unit::Day | Unit::Week | Unit::Month | Unit::Year => usual - HOUR_MS,
    }
}
