//! How the playhead moves by itself.

use serde::{Deserialize, Serialize};

use crate::state::Speed;

/// Whether and how the playhead moves by itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in a menu")]
pub struct Playback {
    /// Whether it moves; a session never starts playing.
    #[serde(skip)]
    pub playing: bool,
    /// What a second on the clock stands for. Sessions of an earlier form have other words here
    /// and under `speed`; those are passed over.
    pub pace: Pace,
    /// Time on the timeline for each second on the clock, where time sets the pace.
    #[serde(rename = "rate")]
    pub speed: Speed,
    /// Seconds for each event, where events set the pace.
    pub seconds_an_event: f64,
    /// Words read in a minute, where reading sets the pace.
    pub words_a_minute: f64,
    /// Whether it moves towards earlier times.
    pub reverse: bool,
    /// Whether it starts over at its end.
    pub repeat: bool,
    /// Whether it stays within the range set by hand.
    pub in_range: bool,
    /// Whether it slows down where events follow each other closely.
    pub dwell: bool,
    /// Whether the timeline turns its page when the playhead leaves it.
    pub follow: bool,
    /// Seconds for which the playhead has stood where it stands, while it moves in steps.
    #[serde(skip)]
    pub rested: f64,
}

/// What sets the pace of play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Pace {
    /// Each second stands for the same stretch of time.
    #[default]
    Time,
    /// Each event has the same number of seconds.
    Event,
    /// Each event has as many seconds as it takes to read it.
    Reading,
}

impl Pace {
    /// Every pace, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Time, Self::Event, Self::Reading];

    /// The pace's name on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Time => "By time",
            Self::Event => "By event",
            Self::Reading => "By reading",
        }
    }
}

/// A word that no pace has is that of another version, and stands for the usual pace.
impl From<String> for Pace {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|pace| pace.label() == word).unwrap_or_default()
    }
}

impl From<Pace> for String {
    fn from(pace: Pace) -> Self {
        pace.label().to_owned()
    }
}

impl Playback {
    /// The least and the most seconds that an event can have.
    pub const SECONDS: (f64, f64) = (0.1, 600.0);
    /// The least and the most words that are read in a minute.
    pub const WORDS: (f64, f64) = (20.0, 2000.0);

    /// The same with numbers that play can go on with, whatever a session held.
    #[must_use]
    pub fn mended(self) -> Self {
        let usual = Self::default();
        let fits = |number: f64, (least, most): (f64, f64), usual: f64| {
            if number.is_finite() { number.clamp(least, most) } else { usual }
        };
        Self {
            seconds_an_event: fits(self.seconds_an_event, Self::SECONDS, usual.seconds_an_event),
            words_a_minute: fits(self.words_a_minute, Self::WORDS, usual.words_a_minute),
            rested: fits(self.rested, (0.0, Self::SECONDS.1), 0.0),
            ..self
        }
    }
}

impl Default for Playback {
    /// Six hours a second, two seconds an event, 238 words a minute: the mean rate of silent
    /// reading of English prose in Marc Brysbaert, “How many words do we read per minute?”,
    /// Journal of UndoGroup and Language 109 (2019).
    fn default() -> Self {
        Self {
            playing: false,
            pace: Pace::default(),
            speed: Speed::default(),
            seconds_an_event: 2.0,
            words_a_minute: 238.0,
            reverse: false,
            repeat: false,
            in_range: false,
            dwell: true,
            follow: true,
            rested: 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_keeps_how_it_plays_and_never_starts_playing() {
        let how = Playback {
            playing: true,
            pace: Pace::Reading,
            speed: Speed::WEEK,
            seconds_an_event: 3.5,
            reverse: true,
            repeat: true,
            in_range: true,
            dwell: false,
            follow: false,
            ..Playback::default()
        };
        let text = ron::to_string(&how).unwrap();
        let back: Playback = ron::from_str(&text).unwrap();
        assert_eq!(back, Playback { playing: false, ..how });
    }

    #[test]
    fn a_session_of_an_earlier_form_is_read_too() {
        let back: Playback = ron::from_str("(speed: Week)").unwrap();
        assert_eq!(back, Playback::default());
        let strange: Playback = ron::from_str(r#"(pace: "By the moon", repeat: true)"#).unwrap();
        assert_eq!(strange, Playback { repeat: true, ..Playback::default() });
    }

    #[test]
    fn numbers_that_nothing_could_play_with_are_mended() {
        for number in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300] {
            let broken = Playback {
                seconds_an_event: number,
                words_a_minute: number,
                rested: number,
                ..Playback::default()
            };
            let mended = broken.mended();
            assert!((0.1..=600.0).contains(&mended.seconds_an_event), "{number}");
            assert!((20.0..=2000.0).contains(&mended.words_a_minute), "{number}");
            assert!((0.0..=600.0).contains(&mended.rested), "{number}");
        }
    }
}
