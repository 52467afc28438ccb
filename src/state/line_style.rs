//! Style of the disputed line on the map.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::geo::theatre;
use crate::model::Language;
use crate::model::variants::all_variants;

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

    /// The menu entry, and the entry while the style is in use.
    pub const fn labels(self) -> (&'static str, &'static str) {
        match self {
            Self::Neutral => ("Line drawn neutrally", "Line drawn neutrally (now)"),
            Self::Boundary => ("Line drawn as a boundary", "Line drawn as a boundary (now)"),
            Self::Border => (
                "Line drawn as an international border",
                "Line drawn as an international border (now)",
            ),
        }
    }

    /// The effect of the menu entry, in a sentence.
    pub fn tooltip(self) -> &'static str {
        let [neutral, boundary, border] = &*TOOLTIPS;
        match self {
            Self::Neutral => neutral,
            Self::Boundary => boundary,
            Self::Border => border,
        }
    }
}

/// A sentence for each style, with the name of the line. Formatted once, since the table of commands
/// holds `&'static str`s.
static TOOLTIPS: LazyLock<[String; 3]> = LazyLock::new(|| {
    let line = theatre().disputed_line.get(Language::ENGLISH);
    [
        format!("Draw the {line} dashed, like no other line on the map"),
        format!("Draw the {line} with dashes and dots, as boundaries within a state are"),
        format!("Draw the {line} as a full line, as borders between states are"),
    ]
});
