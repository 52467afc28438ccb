//! Playing: the playhead moves by itself.

use serde::{Deserialize, Serialize};

/// Whether and how fast the playhead moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Playback {
    /// Whether it moves; a session never starts playing.
    #[serde(skip)]
    pub playing: bool,
    /// How fast.
    pub speed: Speed,
}

/// Time on the timeline for each second on the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Speed {
    /// Ten minutes a second.
    TenMinutes,
    /// Half an hour a second.
    HalfHour,
    /// Two hours a second.
    TwoHours,
    /// Six hours a second.
    #[default]
    SixHours,
    /// A day a second.
    Day,
    /// A week a second.
    Week,
    /// Thirty days a second.
    Month,
    /// A year of 365 days a second.
    Year,
}

impl Speed {
    /// Every speed, from slow to fast.
    pub const ALL: [Self; 8] = [
        Self::TenMinutes,
        Self::HalfHour,
        Self::TwoHours,
        Self::SixHours,
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Year,
    ];

    /// Milliseconds on the timeline for each second on the clock.
    pub const fn millis_per_second(self) -> f64 {
        const HOUR: f64 = 3_600_000.0;
        match self {
            Self::TenMinutes => HOUR / 6.0,
            Self::HalfHour => HOUR / 2.0,
            Self::TwoHours => 2.0 * HOUR,
            Self::SixHours => 6.0 * HOUR,
            Self::Day => 24.0 * HOUR,
            Self::Week => 168.0 * HOUR,
            Self::Month => 720.0 * HOUR,
            Self::Year => 8760.0 * HOUR,
        }
    }

    /// The speed's name on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::TenMinutes => "10 min/s",
            Self::HalfHour => "30 min/s",
            Self::TwoHours => "2 h/s",
            Self::SixHours => "6 h/s",
            Self::Day => "1 day/s",
            Self::Week => "1 week/s",
            Self::Month => "30 days/s",
            Self::Year => "1 year/s",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeds_go_from_slow_to_fast_and_each_has_a_name_of_its_own() {
        assert!(Speed::ALL.map(Speed::millis_per_second).is_sorted_by(|a, b| a < b));
        let mut names = Speed::ALL.map(Speed::label);
        names.sort_unstable();
        assert!(names.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_session_keeps_the_speed_and_never_starts_playing() {
        let playing = Playback { playing: true, speed: Speed::Week };
        let text = ron::to_string(&playing).unwrap();
        let back: Playback = ron::from_str(&text).unwrap();
        assert_eq!(back, Playback { playing: false, speed: Speed::Week });
    }
}
