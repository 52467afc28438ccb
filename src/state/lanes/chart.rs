//! Charts below the lanes.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::model::variants::all_variants;

/// A chart below the lanes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Chart {
    /// Strength of forces, by speaker.
    #[default]
    Troops,
    /// Number of events per day or longer unit.
    Events,
    /// Numbers of people killed or hurt, by speaker.
    Harm,
}

impl Chart {
    all_variants! {
        /// Every chart, in the order of tabs.
        pub
    }

    /// The word on its tab.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Troops => "Troops",
            Self::Events => "Events",
            Self::Harm => "Killed, hurt",
        }
    }

    /// What it shows, in a sentence for the tooltip.
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
