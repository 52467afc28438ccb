//! Shading of weekends and nights on the axis.

use super::{Axis, Clock, DAY_MS, HOUR_MS, Weekday, Zone};
use crate::model::TimeSpan;

/// The width of a day in pixels from which weekends are shaded: narrower, they would flicker.
const WEEKEND_PX: f64 = 10.0;
/// The width of a day in pixels from which nights are shaded: their hours then have labels.
const NIGHT_PX: f64 = 110.0;
/// The hours at which a night begins and ends, as many laws have it.
const NIGHT: (u8, u8) = (22, 6);

/// The spans that are shaded, from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shading {
    /// Saturdays and Sundays, each weekend from its first midnight to its last.
    pub weekends: Vec<TimeSpan>,
    /// From 22:00 to 06:00 by the clock.
    pub nights: Vec<TimeSpan>,
}

/// The shading of an axis at its zoom, by the clocks of the zone; empty while a day is narrow.
pub fn shading(axis: &Axis, zone: &Zone) -> Shading {
    let day_px = axis.px_per_ms() * super::number::f64_from_i64(DAY_MS);
    if day_px < WEEKEND_PX {
        return Shading::default();
    }
    let mut shading = Shading::default();
    for segment in axis.open_segments() {
        let first = zone.civil(segment.span.start()).date().plus_days(-2);
        let days = std::iter::successors(Some(first), |day| Some(day.plus_days(1)));
        let days = days.take_while(|day| zone.midnight(*day) < segment.span.end());
        // No screen has room for more days.
        for day in days.take(4096) {
            let meets = |span: &TimeSpan| span.meets(segment.span);
            if day.weekday() == Weekday::Saturday {
                let to = zone.midnight(day.plus_days(2));
                let span = TimeSpan::between(zone.midnight(day), to);
                shading.weekends.extend(Some(span).filter(meets));
            }
            if day_px >= NIGHT_PX {
                let at = |hour: u8| Clock::from_millis(i64::from(hour) * HOUR_MS);
                let from = zone.moment(day, at(NIGHT.0));
                let to = zone.moment(day.plus_days(1), at(NIGHT.1));
                shading.nights.extend(Some(TimeSpan::between(from, to)).filter(meets));
            }
        }
    }
    shading
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Moment, Precision};
    use crate::time::{View, moment_words, parse};

    fn at(text: &str, zone: &Zone) -> Moment {
        parse(text, zone).unwrap().earliest()
    }

    /// The shading between two dates on a thousand pixels, in words of the zone.
    fn shaded(from: &str, to: &str, zone: &Zone) -> [Vec<(String, String)>; 2] {
        let view = View::showing(TimeSpan::between(at(from, zone), at(to, zone)));
        let shading = shading(&Axis::new(view, 0.0, 1000.0), zone);
        let words = |moment| moment_words(moment, zone, Precision::Minute);
        [shading.weekends, shading.nights].map(|spans| {
            spans.into_iter().map(|span| (words(span.start()), words(span.end()))).collect()
        })
    }

    fn pair(from: &str, to: &str) -> (String, String) {
        (from.to_owned(), to.to_owned())
    }

    #[test]
    fn weekends_are_shaded_once_a_day_is_wide_enough() {
        let [weekends, nights] = shaded("2023-09-18", "2023-10-16", &Zone::belgrade());
        assert_eq!(weekends.len(), 4);
        assert_eq!(weekends[0], pair("23 September 2023, 00:00", "25 September 2023, 00:00"));
        assert_eq!(nights, []);
        assert_eq!(shaded("2023", "2024", &Zone::belgrade()), [vec![], vec![]]);
    }

    #[test]
    fn nights_are_shaded_once_there_is_room_for_one() {
        let [_, nights] = shaded("2023-09-24", "2023-09-25", &Zone::belgrade());
        assert_eq!(
            nights,
            [
                pair("23 September 2023, 22:00", "24 September 2023, 06:00"),
                pair("24 September 2023, 22:00", "25 September 2023, 06:00"),
            ]
        );
    }

    #[test]
    fn nights_keep_to_the_clock_when_clocks_are_changed() {
        let [weekends, nights] = shaded("2023-10-28T12:00", "2023-10-30", &Zone::belgrade());
        assert_eq!(nights[0], pair("28 October 2023, 22:00", "29 October 2023, 06:00"));
        assert_eq!(weekends, [pair("28 October 2023, 00:00", "30 October 2023, 00:00")]);
    }

    /// vis #1096: in UTC labels moved and day lines did not.
    #[test]
    fn shades_move_with_the_zone() {
        let (belgrade, utc) = (Zone::belgrade(), Zone::utc());
        let view = View::showing(TimeSpan::between(at("2023-09-24", &utc), at("2023-09-25", &utc)));
        let axis = Axis::new(view, 0.0, 1000.0);
        let start = |zone: &Zone| shading(&axis, zone).nights.last().unwrap().start();
        assert_eq!(start(&utc).millis_since(start(&belgrade)), 2 * HOUR_MS);
    }
}
