//! The world: coasts, borders, waters and towns of all of the earth in steps of detail, for what lies
//! beyond the finer base map.
//!
//! Names of countries are in English, Serbian and Albanian. Towns have their English names and those of
//! the source in German, Spanish, French, Portuguese, Russian and Chinese; rivers and lakes have English
//! ones only. In any other language the English name stands. What is disputed is as of November 2026.
//!
//! Made from Natural Earth by `examples/basemap`, from which the same file comes out each time:
//! `cargo run --release --example basemap -- --world WORLD_DIR -o assets/world.bin`. The program holds it deflated: an index, a
//! [`Gazetteer`] of names, and [`Tile`]s by level of detail, of which only those in view are ever
//! inflated, read and projected.

mod bytes;
mod file;
mod gazetteer;
mod map;
mod plane;
mod tile;
mod towns;

pub use self::file::{LevelContent, WorldFile, written};
pub use self::gazetteer::{
    DisputedArea, DisputedLine, DisputedLineKind, Gazetteer, WorldCountry, WorldSea,
};
pub use self::map::{WorldGround, WorldMap};
pub use self::plane::{
    PlaneArea, PlaneLake, PlaneLine, PlaneNames, PlaneRiver, PlaneSea, PlaneTile, PlaneTown,
};
pub use self::tile::{Tile, TileArea, TileBorder, TileLake, TileRing, TileRiver, TileTown};
pub use self::towns::{KnownTown, towns_named};

use crate::model::LatLon;

/// A point of the grid on which the world's lines are stored: steps of 1/2000 of a degree, which is 56
/// metres along a meridian.
///
/// Lines have even coordinates only, edges of tiles odd ones: no vertex ever lies on the edge of a
/// tile. Longitudes of lines over the 180th meridian go on beyond it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridPoint {
    /// Steps east of Greenwich.
    pub lon: i32,
    /// Steps north of the equator.
    pub lat: i32,
}

impl GridPoint {
    /// Steps a degree.
    pub const PER_DEGREE: i32 = 2000;

    /// The same point in degrees.
    pub fn degrees(self) -> LatLon {
        let per_degree = f64::from(Self::PER_DEGREE);
        LatLon { lat: f64::from(self.lat) / per_degree, lon: f64::from(self.lon) / per_degree }
    }

    /// The point that many steps away; `None` if it is off the grid.
    fn moved(self, lon: i32, lat: i32) -> Option<Self> {
        const TURN: i32 = 360 * GridPoint::PER_DEGREE;
        let (lon, lat) = (self.lon.checked_add(lon)?, self.lat.checked_add(lat)?);
        let on_earth = lon.abs() <= 2 * TURN && lat.abs() <= TURN / 2;
        on_earth.then_some(Self { lon, lat })
    }
}

#[cfg(test)]
mod tests;
