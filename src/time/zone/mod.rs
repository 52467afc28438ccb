//! Time zones of the IANA database.

mod windows;

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};

use super::civil::{DAY_MS, SECOND_MS};
use super::{Civil, Clock, Date};
use crate::message;
use crate::model::{Moment, TimeSpan};

/// A name of a zone, to show how they are written.
const EXAMPLE: &str = "Europe/Belgrade";

/// A time zone of the IANA database.
///
/// The database covers the years −9999 to 9999. Beyond them the offset from UTC stays as it is at
/// that end, so that later instants never have earlier dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    name: Arc<str>,
    zone: TimeZone,
}

/// The error that the database has no such zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneError {
    /// The name that was asked for.
    pub name: String,
}

impl fmt::Display for ZoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&message!("edtf-unknown-zone", name = &self.name, example = EXAMPLE))
    }
}

impl Error for ZoneError {}

/// The instants at which clocks show a given time of a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readings {
    /// One instant, as nearly always.
    Once(Moment),
    /// Two instants, the earlier first: clocks were put back over it.
    Twice(Moment, Moment),
    /// No instant: clocks were put forward over it.
    Never,
}

impl Zone {
    /// The zone of that name, such as `Europe/Belgrade`.
    pub fn named(name: &str) -> Result<Self, ZoneError> {
        // The name becomes a path in the system's database, so that it must look like a name.
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+');
        if name.is_empty() || !name.chars().all(plain) {
            return Err(ZoneError { name: name.to_owned() });
        }
        match TimeZone::get(name) {
            Ok(zone) => Ok(Self { name: zone.iana_name().unwrap_or(name).into(), zone }),
            // The only reason is an unknown name: the database is part of the program.
            Err(_unknown) => Err(ZoneError { name: name.to_owned() }),
        }
    }

    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self { name: "UTC".into(), zone: TimeZone::UTC }
    }

    /// A zone with summer time, for tests.
    #[cfg(test)]
    pub(crate) fn belgrade() -> Self {
        Self::named("Europe/Belgrade").unwrap()
    }

    /// Its name in the database.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The offset of its clocks at that instant, in seconds ahead of UTC.
    pub fn offset_seconds(&self, at: Moment) -> i32 {
        let first = Timestamp::MIN.as_millisecond();
        let last = Timestamp::MAX.as_millisecond();
        // After clamping, the conversion cannot fail.
        Timestamp::from_millisecond(at.as_millis().clamp(first, last))
            .map_or(0, |timestamp| self.zone.to_offset(timestamp).seconds())
    }

    /// The date and the time of day at that instant.
    pub fn civil(&self, at: Moment) -> Civil {
        let offset = self.offset_seconds(at);
        let local = at.as_millis().saturating_add(i64::from(offset) * SECOND_MS);
        let date = Date::from_day_number(local.div_euclid(DAY_MS));
        Civil::new(date, Clock::from_millis(local))
    }

    /// The instant at which clocks show that time: the earlier one where they show it twice; where
    /// they skip it, moved on by what they skip.
    pub fn moment(&self, date: Date, clock: Clock) -> Moment {
        match self.offsets(date, clock) {
            AmbiguousOffset::Unambiguous { offset } => moment_at(date, clock, offset.seconds()),
            AmbiguousOffset::Gap { before, .. } | AmbiguousOffset::Fold { before, .. } => {
                moment_at(date, clock, before.seconds())
            }
        }
    }

    /// The first instant of that day.
    pub fn midnight(&self, date: Date) -> Moment {
        self.moment(date, Clock::MIDNIGHT)
    }

    /// Every instant at which clocks show that time.
    pub fn readings(&self, date: Date, clock: Clock) -> Readings {
        match self.offsets(date, clock) {
            AmbiguousOffset::Unambiguous { offset } => {
                Readings::Once(moment_at(date, clock, offset.seconds()))
            }
            AmbiguousOffset::Fold { before, after } => Readings::Twice(
                moment_at(date, clock, before.seconds()),
                moment_at(date, clock, after.seconds()),
            ),
            AmbiguousOffset::Gap { .. } => Readings::Never,
        }
    }

    /// The span cut where clocks are changed: each piece with its offset, in seconds ahead of UTC.
    pub(super) fn pieces(&self, span: TimeSpan) -> Vec<(TimeSpan, i32)> {
        let mut cuts = vec![span.start()];
        if let Ok(start) = Timestamp::from_millisecond(span.start().as_millis()) {
            let changes = self.zone.following(start);
            let changes =
                changes.map(|change| Moment::from_millis(change.timestamp().as_millisecond()));
            cuts.extend(changes.take_while(|at| *at < span.end()));
        }
        cuts.push(span.end());
        let pieces = cuts.iter().zip(cuts.iter().skip(1));
        pieces
            .map(|(start, end)| (TimeSpan::between(*start, *end), self.offset_seconds(*start)))
            .collect()
    }

    fn offsets(&self, date: Date, clock: Clock) -> AmbiguousOffset {
        let known = date_time(date, clock).map(|local| {
            let ambiguous = self.zone.to_ambiguous_timestamp(local);
            ambiguous.offset()
        });
        known.unwrap_or_else(|| {
            let seconds = self.offset_seconds(moment_at(date, clock, 0));
            let offset = jiff::tz::Offset::from_seconds(seconds).unwrap_or(jiff::tz::Offset::UTC);
            AmbiguousOffset::Unambiguous { offset }
        })
    }
}

/// The instant at which a clock shows that time, at an offset in seconds ahead of UTC.
pub(super) const fn moment_at(date: Date, clock: Clock, offset_seconds: i32) -> Moment {
    let local = date.day_number().saturating_mul(DAY_MS).saturating_add(clock.millis());
    Moment::from_millis(local.saturating_sub(offset_seconds as i64 * SECOND_MS))
}

/// The time as a jiff type; `None` where the year is out of its range.
fn date_time(date: Date, clock: Clock) -> Option<DateTime> {
    DateTime::new(
        i16::try_from(date.year()).ok()?,
        i8::try_from(date.month()).ok()?,
        i8::try_from(date.day()).ok()?,
        i8::try_from(clock.hour()).ok()?,
        i8::try_from(clock.minute()).ok()?,
        i8::try_from(clock.second()).ok()?,
        i32::from(clock.milli()) * 1_000_000,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn local(zone: &Zone, at: Moment) -> String {
        let c = zone.civil(at);
        format!(
            "{}-{:02}-{:02}T{:02}:{:02}{:+}",
            c.date().year(),
            c.date().month(),
            c.date().day(),
            c.clock().hour(),
            c.clock().minute(),
            zone.offset_seconds(at) / 60
        )
    }

    fn date(year: i64, month: u8, day: u8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    fn clock(hour: u8, minute: u8) -> Clock {
        Clock::new(hour, minute, 0, 0).unwrap()
    }

    #[test]
    fn an_unknown_zone_is_named_in_the_error() {
        for name in ["Europe/Beograd", "", "../etc", "Evropa/Ниш"] {
            let error = Zone::named(name).unwrap_err();
            assert!(error.to_string().contains(name), "{error}");
        }
    }

    #[test]
    fn belgrade_is_two_hours_ahead_in_summer_and_one_in_winter() {
        let zone = Zone::belgrade();
        assert_eq!(zone.name(), "Europe/Belgrade");
        assert_eq!(local(&zone, zone.midnight(date(2023, 9, 24))), "2023-09-24T00:00+120");
        assert_eq!(local(&zone, zone.midnight(date(2023, 12, 1))), "2023-12-01T00:00+60");
    }

    #[test]
    fn the_hour_that_spring_skips_never_shows_and_the_one_that_autumn_repeats_shows_twice() {
        let zone = Zone::belgrade();
        assert_eq!(zone.readings(date(2023, 3, 26), clock(2, 30)), Readings::Never);
        let Readings::Twice(first, second) = zone.readings(date(2023, 10, 29), clock(2, 30)) else {
            panic!("02:30 comes twice on 29 October 2023");
        };
        assert_eq!(second.millis_since(first), 3_600_000);
        assert_eq!(zone.moment(date(2023, 10, 29), clock(2, 30)), first);
    }

    #[test]
    fn days_of_change_have_23_and_25_hours() {
        let zone = Zone::belgrade();
        let hours = |day: Date| {
            zone.midnight(day.plus_days(1)).millis_since(zone.midnight(day)) / 3_600_000
        };
        assert_eq!(hours(date(2023, 3, 26)), 23);
        assert_eq!(hours(date(2023, 10, 29)), 25);
        assert_eq!(hours(date(2023, 9, 24)), 24);
    }

    #[test]
    fn the_ends_of_time_have_a_date() {
        for zone in [Zone::utc(), Zone::belgrade()] {
            assert!(zone.civil(Moment::MIN).date().year() < -292_000_000);
            assert!(zone.civil(Moment::MAX).date().year() > 292_000_000);
        }
    }

    proptest! {
        #[test]
        fn later_dates_are_later_instants(
            days in prop_oneof![
                -4_500_000_i64..3_000_000,
                2_932_890_i64..2_932_900,
                -4_371_590_i64..-4_371_580,
            ],
            name in prop_oneof![
                Just("Europe/Belgrade"), Just("America/New_York"), Just("Asia/Tokyo"),
            ],
        ) {
            let zone = Zone::named(name).unwrap();
            let day = Date::from_day_number(days);
            prop_assert!(zone.midnight(day) < zone.midnight(day.plus_days(1)));
        }

        #[test]
        fn an_instant_comes_back_from_its_local_time(millis in any::<i64>().prop_map(|m| m / 4)) {
            let zone = Zone::belgrade();
            let at = Moment::from_millis(millis);
            let civil = zone.civil(at);
            let back = zone.moment(civil.date(), civil.clock());
            let repeated = matches!(
                zone.readings(civil.date(), civil.clock()), Readings::Twice(_, second) if second == at
            );
            prop_assert!(back == at || repeated);
        }
    }
}
