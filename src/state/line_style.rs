//! How the map draws a line of which two sides say different things.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::geo::theatre;
use crate::model::Language;

/// How the disputed line is drawn. Its label gives both usages in each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LineStyle {
    /// Dashed: like nothing else on the map.
    #[default]
    Neutral,
    /// As maps draw boundaries within a state: dashes and dots.
    Boundary,
    /// As maps draw borders between states: a full line.
    Border,
}

impl LineStyle {
    /// Every style, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Neutral, Self::Boundary, Self::Border];

    /// What menus call it, and what they call it while it holds.
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

    /// What it does, in a sentence.
    pub fn tooltip(self) -> &'static str {
        let [neutral, boundary, border] = &*TOOLTIPS;
        match self {
            Self::Neutral => neutral,
            Self::Boundary => boundary,
            Self::Border => border,
        }
    }
}

/// The sentences about each style, with the line's name; put together once, since a table of
/// commands is made of texts that last.
static TOOLTIPS: LazyLock<[String; 3]> = LazyLock::new(|| {
    let line = theatre().disputed_line.get(Language::ENGLISH);
    [
        format!("Draw the {line} dashed, like no other line on the map"),
        format!("Draw the {line} with dashes and dots, as boundaries within a state are"),
        format!("Draw the {line} as a full line, as borders between states are"),
    ]
});
