//! Speed of play by time.

use serde::{Deserialize, Serialize};

use crate::time::{read_speed, speed_words};

const SECOND: f64 = 1000.0;
const MINUTE: f64 = 60.0 * SECOND;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;
/// Milliseconds on the timeline per second of play, from 1 to a thousand years.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(from = "f64", into = "f64")]
pub struct Speed(f64);

impl Speed {
    /// A week a second.
    pub const WEEK: Self = Self(7.0 * DAY);
    /// Two hours a second.
    pub const TWO_HOURS: Self = Self(2.0 * HOUR);
    /// Ten minutes a second.
    pub const TEN_MINUTES: Self = Self(10.0 * MINUTE);

    /// The speeds of the menu, from slow to fast; others can be typed.
    pub const ALL: [Self; 9] = [
        Self(MINUTE),
        Self::TEN_MINUTES,
        Self(30.0 * MINUTE),
        Self::TWO_HOURS,
        Self(6.0 * HOUR),
        Self(DAY),
        Self::WEEK,
        Self(30.0 * DAY),
        Self(365.0 * DAY),
    ];

    /// The speed of a number of milliseconds per second, clamped to the limits. Not a number gives
    /// the default speed.
    pub fn of_millis(millis: f64) -> Self {
        if millis.is_finite() {
            Self(millis.clamp(1.0, 1000.0 * 365.0 * DAY))
        } else {
            Self::default()
        }
    }

    /// The next faster speed of the menu; the same if there is none.
    #[must_use]
    pub fn faster(self) -> Self {
        Self::ALL.into_iter().find(|speed| *speed > self).unwrap_or(self)
    }

    /// The next slower speed of the menu; the same if there is none.
    #[must_use]
    pub fn slower(self) -> Self {
        Self::ALL.into_iter().rfind(|speed| *speed < self).unwrap_or(self)
    }

    /// Reads a speed: "a day a second", "6 h/s", "90 min per second", "2 weeks". `None` for a text
    /// that is not a length of time above zero.
    pub fn from_text(text: &str) -> Option<Self> {
        read_speed(text).map(Self::of_millis)
    }

    /// Milliseconds on the timeline per second of play.
    pub const fn millis_per_second(self) -> f64 {
        self.0
    }

    /// The speed on the screen, in the language in use: "6 h/s", "1 week/s", "90 min/s".
    pub fn label(self) -> String {
        speed_words(self.0)
    }
}

impl Default for Speed {
    /// Six hours a second.
    fn default() -> Self {
        Self(6.0 * HOUR)
    }
}

impl From<f64> for Speed {
    fn from(millis: f64) -> Self {
        Self::of_millis(millis)
    }
}

impl From<Speed> for f64 {
    fn from(speed: Speed) -> Self {
        speed.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeds_go_from_slow_to_fast_and_each_has_a_name_of_its_own() {
        assert!(Speed::ALL.is_sorted_by(|a, b| a < b));
        let names = Speed::ALL.map(Speed::label);
        assert_eq!(
            names,
            [
                "1 min/s",
                "10 min/s",
                "30 min/s",
                "2 h/s",
                "6 h/s",
                "1 day/s",
                "1 week/s",
                "30 days/s",
                "1 year/s"
            ]
        );
    }

    #[test]
    fn a_speed_is_read_as_people_write_it() {
        let told = |text: &str| Speed::from_text(text).map(Speed::label).unwrap_or_default();
        assert_eq!(told("a day a second"), "1 day/s");
        assert_eq!(told("6 h/s"), "6 h/s");
        assert_eq!(told("90 min per second"), "90 min/s");
        assert_eq!(told("2 weeks"), "2 weeks/s");
        assert_eq!(told("1.5 h a second"), "90 min/s");
        assert_eq!(told("an hour / s"), "1 h/s");
        for text in ["", "fast", "-2 h/s", "0 h", "per second"] {
            assert_eq!(Speed::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn the_labels_of_the_menu_are_read_back() {
        for speed in Speed::ALL {
            assert_eq!(Speed::from_text(&speed.label()), Some(speed));
        }
    }

    #[test]
    fn lengths_are_read_as_in_every_other_field() {
        let label = |text: &str| Speed::from_text(text).map(Speed::label);
        assert_eq!(label("1,000 days/s"), label("1000 days/s"));
        assert_eq!(label("3,5 h/s"), label("3.5 h/s"));
        assert_eq!(label("half a day a second").as_deref(), Some("12 h/s"));
    }

    proptest::proptest! {
            #[test]
    fn every_label_is_read_back(millis in 1.0..3e13_f64) {
                let speed = Speed::of_millis(millis);
                let read = Speed::from_text(&speed.label()).unwrap();
                // A label has one decimal.
                let ratio = read.millis_per_second() / speed.millis_per_second();
                proptest::prop_assert!((ratio - 1.0).abs() < 0.06, "{}", speed.label());
                proptest::prop_assert_eq!(Speed::from_text(&read.label()), Some(read));
            }
        }

    #[test]
    fn no_number_stops_or_reverses_play() {
        for number in [0.0, -5.0, f64::NAN, f64::INFINITY, 1e300] {
            assert!(Speed::of_millis(number).millis_per_second() > 0.0);
        }
    }
    /// rerun #12219: no key made play faster or slower.
    #[test]
    fn faster_and_slower_lead_through_the_speeds_and_stay_at_the_ends() {
        assert_eq!(Speed::TWO_HOURS.faster().label(), "6 h/s");
        assert_eq!(Speed::TWO_HOURS.slower().label(), "30 min/s");
        assert_eq!(Speed::of_millis(90.0 * MINUTE).faster(), Speed::TWO_HOURS);
        let fastest = Speed::ALL.into_iter().fold(Speed::WEEK, |speed, _| speed.faster());
        assert_eq!(fastest.label(), "1 year/s");
        assert_eq!(fastest.faster(), fastest);
        let slowest = Speed::ALL.into_iter().fold(Speed::WEEK, |speed, _| speed.slower());
        assert_eq!(slowest.slower(), slowest);
    }
}
