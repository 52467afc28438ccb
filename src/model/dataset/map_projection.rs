//! Projections of a map as a dataset can state them.

use serde::{Deserialize, Serialize};

use crate::model::LatLon;

/// A map projection on WGS84, with all that decides it. Angles are in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum MapProjection {
    /// Lambert's conformal conic projection, for the middle latitudes.
    Conic {
        /// The two parallels on which lengths are true, both on one side of the equator.
        parallels: (f64, f64),
        /// The origin of the plane, on the central meridian.
        center: LatLon,
    },
    /// Lambert's azimuthal equal-area projection, for continents and the surroundings of a pole.
    Azimuthal {
        /// The point that it is centred on.
        center: LatLon,
    },
    /// Mercator's projection, for regions at the equator. Lengths are true at the latitude of the
    /// centre.
    Mercator {
        /// The origin of the plane, on the central meridian.
        center: LatLon,
    },
    /// The Equal Earth projection, for the whole world.
    World {
        /// The meridian in the middle.
        meridian: f64,
    },
}

impl MapProjection {
    /// The longitude of the central meridian.
    pub const fn meridian(self) -> f64 {
        match self {
            Self::Conic { center, .. } | Self::Azimuthal { center } | Self::Mercator { center } => {
                center.lon
            }
            Self::World { meridian } => meridian,
        }
    }
}
