//! The window in force: which stretch of time is shown.

use serde::{Deserialize, Serialize};

use crate::model::{Moment, TimeSpan};

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// How the window in force follows the playhead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WindowMode {
    /// What holds at the playhead.
    Instant,
    /// What lies between the playhead and a fixed time before it.
    #[default]
    Trailing,
    /// Everything up to the playhead.
    Cumulative,
    /// A range set by hand, wherever the playhead stands.
    Range,
}

impl WindowMode {
    /// Every mode, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Instant, Self::Trailing, Self::Cumulative, Self::Range];

    /// The mode's name on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Instant => "Instant",
            Self::Trailing => "Trailing",
            Self::Cumulative => "Cumulative",
            Self::Range => "Range",
        }
    }
}

/// The window in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Window {
    /// How it follows the playhead.
    pub mode: WindowMode,
    /// The length of a trailing window in milliseconds.
    pub trailing_ms: i64,
    /// The range set by hand.
    pub range: TimeSpan,
}

impl Default for Window {
    fn default() -> Self {
        Self {
            mode: WindowMode::default(),
            trailing_ms: 7 * DAY_MS,
            range: TimeSpan::instant(Moment::default()),
        }
    }
}

impl Window {
    /// Puts everything that is dated in force, wherever the playhead stands.
    pub(super) fn hold_all(&mut self, extent: Option<TimeSpan>) {
        if let Some(extent) = extent {
            self.range = extent;
            self.mode = WindowMode::Range;
        }
    }

    /// The stretch of time in force at that playhead.
    ///
    /// Windows that follow the playhead include its instant: what begins just then is shown. A
    /// range includes its start and excludes its end, as every [`TimeSpan`] does.
    pub fn span(&self, playhead: Moment) -> TimeSpan {
        let after = playhead.plus_millis(1);
        match self.mode {
            WindowMode::Instant => TimeSpan::between(playhead, after),
            WindowMode::Trailing => {
                let length = self.trailing_ms.max(0);
                TimeSpan::between(playhead.plus_millis(-length), after)
            }
            WindowMode::Cumulative => TimeSpan::between(Moment::MIN, after),
            WindowMode::Range => self.range,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(mode: WindowMode) -> TimeSpan {
        let range = TimeSpan::between(Moment::from_millis(100), Moment::from_millis(200));
        Window { mode, trailing_ms: 50, range }.span(Moment::from_millis(1000))
    }

    #[test]
    fn what_begins_at_the_playhead_is_shown_in_every_window_that_follows_it() {
        for mode in [WindowMode::Instant, WindowMode::Trailing, WindowMode::Cumulative] {
            assert!(window(mode).contains(Moment::from_millis(1000)), "{mode:?}");
            assert!(!window(mode).contains(Moment::from_millis(1001)), "{mode:?}");
        }
    }

    #[test]
    fn a_trailing_window_reaches_back_by_its_length() {
        assert!(window(WindowMode::Trailing).contains(Moment::from_millis(950)));
        assert!(!window(WindowMode::Trailing).contains(Moment::from_millis(949)));
    }

    #[test]
    fn a_range_includes_its_start_and_excludes_its_end() {
        assert!(window(WindowMode::Range).contains(Moment::from_millis(100)));
        assert!(!window(WindowMode::Range).contains(Moment::from_millis(200)));
    }
}
