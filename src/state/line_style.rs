//! How the map draws a line of which two sides say different things.

use serde::{Deserialize, Serialize};

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
    pub const fn tooltip(self) -> &'static str {
        match self {
            Self::Neutral => "Draw the Serbia–Kosovo line dashed, like no other line on the map",
            Self::Boundary => {
                "Draw the Serbia–Kosovo line with dashes and dots, as boundaries within a state are"
            }
            Self::Border => {
                "Draw the Serbia–Kosovo line as a full line, as borders between states are"
            }
        }
    }
}
