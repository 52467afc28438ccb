//! Style of the disputed line on the map.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::geo::theatre;
use crate::model::Language;
use crate::model::variants::all_variants;
use crate::{label, message, text};

/// How the map draws a line of which two sides say different things. Its label always gives both
/// usages.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum LineStyle {
    /// Dashed, as nothing else on the map is.
    #[default]
    Neutral,
    /// Dashes and dots, as maps draw boundaries within a state.
    Boundary,
    /// A full line, as maps draw borders between states.
    Border,
}

impl LineStyle {
    all_variants! {
        /// Every style, in the order of menus.
        pub
    }

    /// The menu entry.
    pub fn label(self) -> &'static str {
        match self {
            Self::Neutral => label!("commands-line-neutral"),
            Self::Boundary => label!("commands-line-boundary"),
            Self::Border => label!("commands-line-border"),
        }
    }

    /// The effect of the menu entry, in a sentence with the name of the line.
    pub fn tooltip(self) -> String {
        let language = Language::new(text::current().tag()).unwrap_or_default();
        let line = theatre().disputed_line.get(language);
        match self {
            Self::Neutral => message!("commands-line-neutral.about", line = line),
            Self::Boundary => message!("commands-line-boundary.about", line = line),
            Self::Border => message!("commands-line-border.about", line = line),
        }
    }
}
