//! Settings and state of play.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::Speed;
use crate::label;
use crate::model::variants::all_variants;

/// Whether and how the playhead moves by itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in a menu")]
pub struct Playback {
    /// Whether it moves; never restored, so that a session does not start playing.
    #[serde(skip)]
    pub playing: bool,
    /// What sets the pace. A word of an older session that no pace has reads as the default.
    pub pace: Pace,
    /// Time on the timeline per second of play by time. It is called `rate` in sessions, where `speed`
    /// had another form once.
    #[serde(rename = "rate")]
    pub speed: Speed,
    /// Seconds per event in play by event.
    pub seconds_an_event: f64,
    /// Words per minute in play by reading.
    pub words_a_minute: f64,
    /// Whether the playhead moves to earlier times.
    pub reverse: bool,
    /// Whether play starts over at its end.
    pub repeat: bool,
    /// Whether play stays within the range set by hand.
    pub in_range: bool,
    /// Whether play by time slows down where events follow each other closely.
    pub dwell: bool,
    /// Whether the timeline turns its page when the playhead leaves it.
    pub follow: bool,
    /// Seconds since the last step of play that moves in steps; never restored.
    #[serde(skip)]
    pub waited_s: f64,
}

/// What sets the pace of play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, VariantArray)]
#[serde(from = "String", into = "String")]
pub enum Pace {
    /// Each second is the same length of time.
    #[default]
    Time,
    /// Each event gets the same number of seconds.
    Event,
    /// Each event gets as many seconds as it takes to read it.
    Reading,
}

impl Pace {
    all_variants! {
        /// Every pace, in the order of the switch.
        pub
    }

    /// The pace's name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Time => label!("play-by-time"),
            Self::Event => label!("play-by-event"),
            Self::Reading => label!("play-by-reading"),
        }
    }

    /// What the pace means, in a sentence for the tooltip.
    pub fn tooltip(self) -> &'static str {
        match self {
            Self::Time => label!("play-by-time.about"),
            Self::Event => label!("play-by-event.about"),
            Self::Reading => label!("play-by-reading.about"),
        }
    }

    /// The pace's word in a session.
    const fn word(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Event => "event",
            Self::Reading => "reading",
        }
    }
}

/// A word of another version reads as the default pace. Older sessions have "By event" for "event".
impl From<String> for Pace {
    fn from(word: String) -> Self {
        let last = word.rsplit(' ').next();
        Self::ALL.into_iter().find(|pace| last == Some(pace.word())).unwrap_or_default()
    }
}

impl From<Pace> for String {
    fn from(pace: Pace) -> Self {
        pace.word().to_owned()
    }
}

impl Playback {
    /// The least and the most seconds per event.
    pub const SECONDS: (f64, f64) = (0.1, 600.0);
    /// The least and the most words per minute.
    pub const WORDS: (f64, f64) = (20.0, 2000.0);

    /// The same with every number finite and within its limits, whatever a session held.
    #[must_use]
    pub fn sanitized(self) -> Self {
        let default = Self::default();
        let fits = |number: f64, (least, most): (f64, f64), default: f64| {
            if number.is_finite() { number.clamp(least, most) } else { default }
        };
        Self {
            seconds_an_event: fits(self.seconds_an_event, Self::SECONDS, default.seconds_an_event),
            words_a_minute: fits(self.words_a_minute, Self::WORDS, default.words_a_minute),
            waited_s: fits(self.waited_s, (0.0, Self::SECONDS.1), 0.0),
            ..self
        }
    }
}

impl Default for Playback {
    /// Six hours a second, two seconds an event, 238 words a minute: the mean rate of silent
    /// reading of English prose in Marc Brysbaert, “How many words do we read per minute?”,
    /// Journal of Memory and Language 109 (2019).
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
            waited_s: 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_keeps_the_settings_of_play_and_never_starts_playing() {
        let playback = Playback {
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
        let text = ron::to_string(&playback).unwrap();
        let back: Playback = ron::from_str(&text).unwrap();
        assert_eq!(back, Playback { playing: false, ..playback });
    }

    #[test]
    fn a_session_of_an_older_version_is_read() {
        let back: Playback = ron::from_str("(speed: Week)").unwrap();
        assert_eq!(back, Playback::default());
        let strange: Playback = ron::from_str(r#"(pace: "By the moon", repeat: true)"#).unwrap();
        assert_eq!(strange, Playback { repeat: true, ..Playback::default() });
        let older: Playback = ron::from_str(r#"(pace: "By event")"#).unwrap();
        assert_eq!(older.pace, Pace::Event);
    }

    #[test]
    fn numbers_that_play_cannot_use_are_replaced() {
        for number in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300] {
            let broken = Playback {
                seconds_an_event: number,
                words_a_minute: number,
                waited_s: number,
                ..Playback::default()
            };
            let sanitized = broken.sanitized();
            assert!((0.1..=600.0).contains(&sanitized.seconds_an_event), "{number}");
            assert!((20.0..=2000.0).contains(&sanitized.words_a_minute), "{number}");
            assert!((0.0..=600.0).contains(&sanitized.waited_s), "{number}");
        }
    }
}
