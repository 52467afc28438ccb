//! Opening of the map: the part of it that a dataset or a step of a story shows.

use super::LatLon;

/// The part of the map with which a dataset opens, or that a step of a story shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapOpening {
    /// The point in the middle.
    pub center: LatLon,
    /// The ground from the lower to the upper edge of the pane, in kilometres.
    pub height_km: f64,
}
