//! Layers of a dataset's own: lines, areas and points that the map shows under the events.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::LatLon;
use crate::message;
use crate::model::Text;
use crate::model::variants::all_variants;

/// The most layers of a dataset: the bits of a number say which are hidden.
pub const MAX_LAYERS: usize = 16;

/// A layer, and the file beside the dataset that has it.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLayer {
    /// The path of the file from the folder of the dataset.
    pub file: Box<str>,
    /// The name in key and menu.
    pub name: Text,
    /// What of the file it shows.
    pub kind: LayerKind,
    /// A credit that must be shown with it.
    pub credit: Option<Text>,
    /// What is in the file; empty until it is read, and where it cannot be.
    pub features: Arc<[LayerFeature]>,
}

impl MapLayer {
    /// Its name and whoever is to be credited; `None` where nobody is, or nothing of it is shown.
    pub fn credit_line(&self) -> Option<String> {
        let credit = self.credit.as_ref().filter(|_| !self.features.is_empty())?;
        Some(message!("layers-credit", layer = &*self.name, credit = &**credit))
    }
}

/// What a layer is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray, Serialize, Deserialize)]
pub enum LayerKind {
    /// Lines.
    Line,
    /// Areas.
    Area,
    /// Points.
    Point,
}

impl LayerKind {
    all_variants! {
        /// Every kind.
        pub
    }
}

/// One line, area or point of a layer, or several of them under one name.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerFeature {
    /// Its name in the file.
    pub name: Option<Box<str>>,
    /// The parts: a line's points, an area's rings (the outline first), or points alone.
    pub parts: Vec<Vec<Vec<LatLon>>>,
}
