//! Which chart stands under the lanes.

use serde::{Deserialize, Serialize};

/// Which chart stands under the lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Chart {
    /// How strong forces were, by whose word.
    #[default]
    Troops,
    /// How many events there were a day.
    Events,
    /// How many were killed or hurt, by whose word.
    Harm,
}

impl Chart {
    /// Every chart, in the order of tabs.
    pub const ALL: [Self; 3] = [Self::Troops, Self::Events, Self::Harm];

    /// A word for its tab.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Troops => "Troops",
            Self::Events => "Events",
            Self::Harm => "Killed, hurt",
        }
    }

    /// What it shows, in a sentence.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Troops => {
                "How strong forces were, by whose word; the figures at the left hold at the playhead"
            }
            Self::Events => "How many events there were in each day or longer stretch",
            Self::Harm => "How many people were killed or hurt, by whose word",
        }
    }
}
