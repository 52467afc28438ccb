//! Charts below the lanes.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::label;
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
    pub fn label(self) -> &'static str {
        match self {
            Self::Troops => label!("lanes-chart-troops"),
            Self::Events => label!("lanes-chart-events"),
            Self::Harm => label!("lanes-chart-harm"),
        }
    }

    /// What it shows, in a sentence for the tooltip.
    pub fn about(self) -> &'static str {
        match self {
            Self::Troops => label!("lanes-chart-troops.about"),
            Self::Events => label!("lanes-chart-events.about"),
            Self::Harm => label!("lanes-chart-harm.about"),
        }
    }
}
