//! Places as a file writes them.

use serde::Deserialize;

use super::{Names, Text};
use crate::model::{LatLon, PlaceKind};

/// `Place(…)` in the list of places.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Place<'t> {
    /// The identifier by which the rest of the file refers to it.
    #[serde(borrow)]
    pub(crate) id: Text<'t>,
    /// Its names by language, under BCP 47 tags; one at least.
    pub(crate) names: Names<'t>,
    /// Where it is; left out where nobody knows.
    pub(crate) at: Option<LatLon>,
    /// How well the point is known, in metres; 0 unless given.
    #[serde(default)]
    pub(crate) radius_m: f64,
    /// What sort of place it is.
    #[serde(default)]
    pub(crate) kind: PlaceKind,
    /// The country or region that it lies in.
    pub(crate) area: Option<Text<'t>>,
    /// Its weight among labels: 1 is shown first, 5 last. Left out, it is never labelled of itself.
    pub(crate) rank: Option<i64>,
    /// Anything that a reader should know about the point or the names.
    pub(crate) note: Option<Text<'t>>,
}
