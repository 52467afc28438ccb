//! The opening as a file writes it.

use serde::Deserialize;

use super::Text;

/// `Opening(…)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opening<'t> {
    /// Where the playhead stands, as EDTF.
    #[serde(borrow)]
    pub(crate) playhead: Text<'t>,
    /// The range brushed on the timeline, as an EDTF interval; left out, it is everything.
    pub(crate) window: Option<Text<'t>>,
    /// The stretch that the timeline shows, as an EDTF interval; left out, it is everything.
    pub(crate) view: Option<Text<'t>>,
    /// Identifier of the event that is selected.
    pub(crate) select: Option<Text<'t>>,
    /// What the map shows; left out, it is all places.
    pub(crate) map: Option<MapOpening>,
}

/// What the map shows: `MapOpening(lat: …, lon: …, height_km: …)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MapOpening {
    /// Latitude of the middle, −90 to 90 degrees.
    pub(crate) lat: f64,
    /// Longitude of the middle, −180 to 180 degrees.
    pub(crate) lon: f64,
    /// How much of the ground the map's height shows, 1 to 20,000 km.
    pub(crate) height_km: f64,
}
