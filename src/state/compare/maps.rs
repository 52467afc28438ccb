//! Maps of two windows that are compared.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::label;
use crate::model::variants::all_variants;
use crate::state::AppState;

/// How maps show two windows that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ComparedMaps {
    /// How many there are, and where.
    pub layout: MapLayout,
    /// The share of the map's width to the left of the handle while one is swiped.
    divide: f64,
}

/// An arrangement of maps.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum MapLayout {
    /// Two maps side by side with one camera.
    #[default]
    Two,
    /// One map, to the left of a handle as in the first window, to the right as in the second.
    Swipe,
    /// One map with the events of both windows.
    One,
}

impl MapLayout {
    all_variants! {
        /// Every arrangement, in the order of the switch.
        pub
    }

    /// The words on the switch.
    pub fn label(self) -> &'static str {
        match self {
            Self::Two => label!("comparison-maps-two"),
            Self::Swipe => label!("comparison-maps-swipe"),
            Self::One => label!("comparison-maps-one"),
        }
    }

    /// What it shows, in a sentence.
    pub fn tooltip(self) -> &'static str {
        match self {
            Self::Two => label!("comparison-maps-two.about"),
            Self::Swipe => label!("comparison-maps-swipe.about"),
            Self::One => label!("comparison-maps-one.about"),
        }
    }
}

impl ComparedMaps {
    /// That arrangement, with the handle in the middle.
    pub const fn of(layout: MapLayout) -> Self {
        Self { layout, divide: 0.5 }
    }

    /// The least share of the width on either side of the handle: it can always be reached.
    const LEAST: f64 = 0.02;

    /// The share of the map's width to the left of the handle.
    pub const fn divide(&self) -> f64 {
        self.divide
    }

    /// The same with the handle at that share of the width, as far as it goes.
    #[must_use]
    pub fn divided(self, share: f64) -> Self {
        let share = if share.is_finite() { share } else { 0.5 };
        Self { divide: share.clamp(Self::LEAST, 1.0 - Self::LEAST), ..self }
    }
}

impl AppState {
    /// How maps show the two windows; `None` while nothing is compared.
    pub fn map_layout(&self) -> Option<MapLayout> {
        self.comparison.on.then_some(self.compared_maps.layout)
    }
}

impl Default for ComparedMaps {
    fn default() -> Self {
        Self::of(MapLayout::default())
    }
}
