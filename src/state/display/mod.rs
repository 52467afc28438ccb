//! Display options: theme, language of names, time zone, panels.

mod line_style;
mod picture;
mod text_size;

pub use self::line_style::LineStyle;
pub use self::picture::{
    FigureSubject, PictureChoices, PictureCommand, PictureEffect, PictureFormat,
};
pub use self::text_size::TextSize;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::AppState;
use crate::model::variants::all_variants;
use crate::model::{Dataset, Language, TextLanguages};
use crate::text::{Locale, default_locale};
use crate::time::Zone;

/// Display options. Undo leaves them as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in a menu")]
pub struct Display {
    /// Dark theme instead of light.
    pub dark: bool,
    /// High contrast in place of the usual light or dark theme.
    pub high_contrast: bool,
    /// How the map draws the disputed line.
    pub line: LineStyle,
    /// The language of the interface, one of those that Ibar speaks; `None` is that of the system.
    #[serde(rename = "interface")]
    pub language: Option<Language>,
    /// The language of names; [`Language::AS_INTERFACE`] unless another is chosen.
    #[serde(rename = "language")]
    pub names: Language,
    /// The language of the dataset's texts: [`Language::AS_INTERFACE`], or one that the dataset
    /// has.
    #[serde(rename = "texts_in")]
    pub texts: Language,
    /// The size of text and of what goes with it.
    pub text_size: TextSize,
    /// The time zone of labels and day lines.
    pub zone: ZoneChoice,
    /// Reduced motion: flights and play advance in steps, pulses and glides are left out.
    pub reduced_motion: bool,
    /// Whether the list of events is shown.
    pub list_shown: bool,
    /// Whether the panel of the selected event is shown.
    pub detail_shown: bool,
    /// Whether the map's key is unfolded; `None` lets the size of the map decide.
    pub key_unfolded: Option<bool>,
    /// Whether a small map shows where the map is, once it is zoomed in.
    pub locator_shown: bool,
    /// Whether lines lead from the speakers of the selected event to the event.
    pub speakers_shown: bool,
    /// Whether the go-to field takes the focus; never restored.
    #[serde(skip)]
    pub time_asked: bool,
    /// The sheet that lies over the views; never restored.
    #[serde(skip)]
    pub sheet: Option<Sheet>,
}

/// A page that lies over the views until it is closed: one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub enum Sheet {
    /// The keys of the commands.
    Shortcuts,
    /// What is wrong with the file.
    Problems,
    /// What letters and numbers of grades mean.
    Grades,
    /// The program and the open file.
    About,
    /// The palette of commands.
    Palette,
    /// A picture to be saved, with its preview.
    Picture,
}

impl Sheet {
    all_variants! {
        /// Every sheet.
        pub
    }
}

impl Default for Display {
    fn default() -> Self {
        Self {
            dark: false,
            high_contrast: false,
            line: LineStyle::default(),
            language: None,
            names: Language::AS_INTERFACE,
            texts: Language::AS_INTERFACE,
            text_size: TextSize::default(),
            zone: ZoneChoice::default(),
            reduced_motion: false,
            list_shown: true,
            detail_shown: true,
            key_unfolded: None,
            locator_shown: true,
            speakers_shown: true,
            time_asked: false,
            sheet: None,
        }
    }
}

impl Display {
    /// The language of the interface: the one chosen, where Ibar speaks it, or else that of the
    /// system.
    pub fn locale(&self) -> &'static Locale {
        let chosen = self.language.and_then(|language| Locale::by_tag(language.tag()));
        chosen.unwrap_or_else(default_locale)
    }

    /// The languages that texts of that dataset are read in. One that it lacks is not chosen.
    pub fn text_languages(&self, dataset: &Dataset) -> TextLanguages {
        let tags = &dataset.meta.languages;
        let has = |language: Language| tags.iter().any(|tag| **tag == *language.tag());
        let first = tags.first().and_then(|tag| Language::new(tag));
        let chosen = Some(self.texts).filter(|language| has(*language));
        TextLanguages {
            chosen: chosen.unwrap_or(Language::AS_INTERFACE),
            first: first.unwrap_or_default(),
        }
    }

    /// Switches between light and dark, in high contrast too.
    pub(super) const fn toggle_theme(&mut self) {
        self.dark = !self.dark;
    }
}

/// Which time zone labels and day lines are in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ZoneChoice {
    /// The dataset's own zone.
    #[default]
    Dataset,
    /// Coordinated universal time.
    Utc,
}

impl AppState {
    /// The zone of labels and day lines.
    pub fn zone(&self, dataset: &Dataset) -> Zone {
        match self.display.zone {
            ZoneChoice::Dataset => {
                Zone::named(&dataset.meta.time_zone).unwrap_or_else(|_| Zone::utc())
            }
            ZoneChoice::Utc => Zone::utc(),
        }
    }
}
