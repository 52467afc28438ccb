//! How things are shown: theme, names, time zone, panels.

use serde::{Deserialize, Serialize};

use super::LineStyle;
use crate::model::Language;

/// How things are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in a menu")]
pub struct Display {
    /// Whether the dark theme is in force.
    pub dark: bool,
    /// Whether the theme of high contrast is in force, in place of light or dark.
    pub high_contrast: bool,
    /// How the map draws the disputed line.
    pub line: LineStyle,
    /// The language of place names.
    #[serde(rename = "language")]
    pub names: Language,
    /// The time zone of labels and day lines.
    pub zone: ZoneChoice,
    /// Whether nothing moves on the screen by itself: what would glide, steps.
    pub reduced_motion: bool,
    /// Whether the list of events is shown.
    pub list_shown: bool,
    /// Whether the panel of the selected event is shown.
    pub detail_shown: bool,
    /// Whether the map's key is unfolded; `None` where that follows from the room there is.
    pub key_unfolded: Option<bool>,
    /// Whether a small map tells where the map is, once that is not plain.
    pub locator_shown: bool,
    /// Whether lines lead from those who speak of the selected event to what they speak of.
    pub speakers_shown: bool,
    /// Whether the field for a time is to have the focus; never restored.
    #[serde(skip)]
    pub time_asked: bool,
    /// Whether the page of shortcuts is open; never restored.
    #[serde(skip)]
    pub help_open: bool,
    /// Whether the list of the file's problems is open; never restored.
    #[serde(skip)]
    pub problems_open: bool,
    /// Whether the page about the grades is open; never restored.
    #[serde(skip)]
    pub grades_open: bool,
}

impl Default for Display {
    fn default() -> Self {
        Self {
            dark: false,
            high_contrast: false,
            line: LineStyle::default(),
            names: Language::default(),
            zone: ZoneChoice::default(),
            reduced_motion: false,
            list_shown: true,
            detail_shown: true,
            key_unfolded: None,
            locator_shown: true,
            speakers_shown: true,
            time_asked: false,
            help_open: false,
            problems_open: false,
            grades_open: false,
        }
    }
}

impl Display {
    /// Switches between light and dark; from high contrast back to the one of them before.
    pub(super) const fn toggle_theme(&mut self) {
        if self.high_contrast {
            self.high_contrast = false;
        } else {
            self.dark = !self.dark;
        }
    }
}

/// The time zone of labels and day lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ZoneChoice {
    /// The zone in which the dataset's dates are meant.
    #[default]
    Dataset,
    /// Coordinated universal time.
    Utc,
}
