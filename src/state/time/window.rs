//! Window: the dates shown.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::model::variants::all_variants;
use crate::model::{Moment, TimeSpan};
use crate::time::{DAY_MS, Unit, length_words, single_unit};
use crate::{label, message};

/// How the dates shown follow the playhead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, VariantArray)]
pub enum WindowMode {
    /// The instant of the playhead.
    Instant,
    /// A fixed length of time up to the playhead.
    #[default]
    Trailing,
    /// A fixed length of time from the playhead on.
    Leading,
    /// Everything up to the playhead.
    Cumulative,
    /// A range set by hand, wherever the playhead is.
    Range,
}

impl WindowMode {
    all_variants! {
        /// Every mode, in the order of the switch.
        pub
    }

    /// The mode's name on the screen, with the length of the window in milliseconds where it has
    /// one: "Last 7 days".
    pub fn label(self, length_ms: i64) -> String {
        let length = || length_words(length_ms);
        let unit = || single_unit(length_ms).map_or("", Unit::key);
        match self {
            Self::Instant => label!("dates-moment").to_owned(),
            Self::Trailing => message!("dates-last", unit = unit(), length = length()),
            Self::Leading => message!("dates-next", unit = unit(), length = length()),
            Self::Cumulative => label!("dates-until").to_owned(),
            Self::Range => label!("dates-between").to_owned(),
        }
    }

    /// What the mode shows and whether its ends are included, in a sentence.
    pub fn tooltip(self) -> &'static str {
        match self {
            Self::Instant => label!("dates-moment.about"),
            Self::Trailing => label!("dates-last.about"),
            Self::Leading => label!("dates-next.about"),
            Self::Cumulative => label!("dates-until.about"),
            Self::Range => label!("dates-between.about"),
        }
    }

    /// Whether the mode uses [`Window::trailing_ms`].
    pub const fn has_length(self) -> bool {
        matches!(self, Self::Trailing | Self::Leading)
    }
}

/// The dates shown: a mode, and what each mode needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Window {
    /// How it follows the playhead.
    pub mode: WindowMode,
    /// Length of a trailing or leading window in milliseconds; 0 is an instant.
    pub trailing_ms: i64,
    /// The range set by hand; of length 0 before it was first set.
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
    /// Shows all dates of the dataset, wherever the playhead is.
    pub(in crate::state) fn hold_all(&mut self, extent: Option<TimeSpan>) {
        if let Some(extent) = extent {
            self.range = extent;
            self.mode = WindowMode::Range;
        }
    }

    /// The span of the dates shown, with the playhead at that instant.
    ///
    /// Windows that follow the playhead include its instant, so that events are shown from the moment
    /// they begin. A trailing or leading window includes its other end too. A range includes its start
    /// and excludes its end, as every [`TimeSpan`] does.
    pub fn span(&self, playhead: Moment) -> TimeSpan {
        let after = playhead.plus_millis(1);
        match self.mode {
            WindowMode::Instant => TimeSpan::between(playhead, after),
            WindowMode::Trailing => {
                let length = self.trailing_ms.max(0);
                TimeSpan::between(playhead.plus_millis(-length), after)
            }
            WindowMode::Leading => {
                let length = self.trailing_ms.max(0);
                TimeSpan::between(playhead, after.plus_millis(length))
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

    /// The first instant of each window with the playhead at 1000, and the first after it.
    ///
    /// QGIS #48946: an end that belonged to the window in one version did not in the next.
    #[test]
    fn both_ends_of_each_window_are_where_the_documentation_says() {
        let ends = WindowMode::ALL.map(|mode| {
            let span = window(mode);
            (mode, span.start().as_millis(), span.end().as_millis())
        });
        assert_eq!(
            ends,
            [
                (WindowMode::Instant, 1000, 1001),
                (WindowMode::Trailing, 950, 1001),
                (WindowMode::Leading, 1000, 1051),
                (WindowMode::Cumulative, i64::MIN, 1001),
                (WindowMode::Range, 100, 200),
            ]
        );
    }

    #[test]
    fn every_window_that_follows_the_playhead_includes_its_instant() {
        for mode in WindowMode::ALL.into_iter().filter(|mode| *mode != WindowMode::Range) {
            assert!(window(mode).contains(Moment::from_millis(1000)), "{mode:?}");
        }
    }

    #[test]
    fn a_leading_window_reaches_on_by_its_length() {
        assert!(!window(WindowMode::Leading).contains(Moment::from_millis(999)));
        assert!(window(WindowMode::Leading).contains(Moment::from_millis(1050)));
        assert!(!window(WindowMode::Leading).contains(Moment::from_millis(1051)));
    }

    #[test]
    fn a_window_of_an_older_session_is_read() {
        let text = "(mode: Trailing, trailing_ms: 5, range: (100, 200))";
        let window: Window = ron::from_str(text).unwrap();
        assert_eq!((window.mode, window.trailing_ms), (WindowMode::Trailing, 5));
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
