//! The opening as a file writes it.

use serde::Deserialize;

use super::Text;

/// `Opening(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opening<'t> {
    #[serde(borrow)]
    pub(crate) playhead: Text<'t>,
    pub(crate) window: Option<Text<'t>>,
    pub(crate) view: Option<Text<'t>>,
    pub(crate) select: Option<Text<'t>>,
    pub(crate) map: Option<MapOpening>,
}

/// What the map shows: `MapOpening(lat: …, lon: …, height_km: …)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MapOpening {
    pub(crate) lat: f64,
    pub(crate) lon: f64,
    pub(crate) height_km: f64,
}
