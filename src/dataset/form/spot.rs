//! Locations as a file writes them.

use serde::Deserialize;

use super::Text;
use crate::model::{LatLon, Role};

/// What may stand behind `where:`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Where<'t> {
    /// A place of the dataset.
    Place {
        /// Identifier of the place.
        #[serde(borrow)]
        id: Text<'t>,
        /// How well the event's own location is known, in metres; the place's radius unless given.
        radius_m: Option<f64>,
        /// What the location is to what it locates.
        #[serde(default)]
        role: Role,
    },
    /// A point of its own.
    Point {
        /// Latitude, −90 to 90 degrees, north positive.
        lat: f64,
        /// Longitude, −180 to 180 degrees, east positive.
        lon: f64,
        /// How well the point is known, in metres; 0 unless given.
        #[serde(default)]
        radius_m: f64,
        /// What the location is to what it locates.
        #[serde(default)]
        role: Role,
    },
    /// Somewhere in an area.
    Area {
        /// The corners of the area, three at least.
        outline: Vec<LatLon>,
        /// What the location is to what it locates.
        #[serde(default)]
        role: Role,
    },
    /// Along a line.
    Line {
        /// The points of the line, two at least.
        path: Vec<LatLon>,
        /// What the location is to what it locates.
        #[serde(default)]
        role: Role,
    },
    /// Along a named line of the base map.
    Along {
        /// The line's name.
        #[serde(borrow)]
        line: Text<'t>,
        /// The country, by its three letters, on whose side of the line; left out, it is neither.
        side: Option<Text<'t>>,
        /// What the location is to what it locates.
        #[serde(default)]
        role: Role,
    },
    /// Nobody says where.
    #[default]
    Unlocated,
}
