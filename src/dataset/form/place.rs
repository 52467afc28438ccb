//! Places as a file writes them.

use serde::Deserialize;

use super::{Names, Text};
use crate::model::{LatLon, PlaceKind};

/// `Place(…)` in the list of places.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Place<'t> {
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    pub(crate) names: Names<'t>,
    pub(crate) at: Option<LatLon>,
    #[serde(default)]
    pub(crate) radius_m: f64,
    #[serde(default)]
    pub(crate) kind: PlaceKind,
    pub(crate) area: Option<Text<'t>>,
    pub(crate) rank: Option<i64>,
    pub(crate) note: Option<Text<'t>>,
}
