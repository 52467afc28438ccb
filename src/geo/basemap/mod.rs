//! The base map: countries, lines between them, water and roads, at three levels of detail.
//!
//! The shipped one is made from Natural Earth by `examples/basemap`; rivers, lakes and roads are
//! schematic and drawn by hand. Towns are not in it: they are places of the dataset. Its header
//! describes the region, see [`Theatre`](super::Theatre).

mod beyond;
mod build;
mod detail;
mod layers;
mod offset_cache;

use std::fmt;
use std::sync::{Arc, OnceLock};

pub use self::detail::Detail;
pub use self::layers::{District, Layers, Line, River, Road, Usage, Water};
pub use super::asset::{CountryRole, RoadClass, WaterKind};
pub use super::country::GroundCountry as Country;

use self::build::{Builder, PlaneArc, plane_arcs};
use self::offset_cache::OffsetCache;
use super::asset::{self, Asset, AssetError};
use super::convert::f64_from_count;
use super::world::WorldMap;
use super::{DegreeBox, Polygon, Projection};
use crate::{label, message};

/// A base map on the plane of one projection, at three levels of detail. A level is built when it is
/// first asked for.
#[derive(Debug)]
pub struct Basemap {
    asset: Arc<Asset>,
    projection: Projection,
    arcs: Vec<PlaneArc>,
    /// The area that the map covers; `None` where the edge of the projection's plane runs through it.
    frame: Option<Polygon>,
    levels: [OnceLock<Layers>; 3],
    offsets: OffsetCache,
    /// The world around it.
    world: WorldMap,
}

/// The reason why a base map cannot be read.
#[derive(Clone, Debug, thiserror::Error)]
pub enum BasemapError {
    /// The text cannot be read.
    Asset(#[from] AssetError),
    /// An arc has fewer than two points, or another number of levels than of points.
    Arc {
        /// The number of the arc, from 0.
        number: usize,
    },
    /// The frame has no area.
    Frame,
}

impl fmt::Display for BasemapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Asset(error) => return error.fmt(f),
            Self::Arc { number } => message!("geo-base-map-arc", number = number.to_string()),
            Self::Frame => label!("geo-base-map-frame").to_owned(),
        })
    }
}

impl Basemap {
    /// The base map that comes with the program, in its own projection.
    pub fn shipped() -> Result<Self, BasemapError> {
        Self::from_asset(asset::shipped()?, Projection::region())
    }

    /// Reads a base map. Its points are projected as those of the shipped one are.
    pub fn parse(text: &str) -> Result<Self, BasemapError> {
        Self::from_asset(Arc::new(Asset::parse(text)?), Projection::region())
    }

    fn from_asset(asset: Arc<Asset>, projection: Projection) -> Result<Self, BasemapError> {
        let arcs = plane_arcs(&asset, projection)?;
        let frame = Polygon::new([frame(projection, asset.frame)]).ok_or(BasemapError::Frame)?;
        let levels = Default::default();
        Ok(Self {
            asset,
            projection,
            arcs,
            frame: Some(frame),
            levels,
            offsets: OffsetCache::default(),
            world: WorldMap::new(projection),
        })
    }

    /// The same base map on another plane. Where the edge of that plane runs through it, it is empty.
    #[must_use]
    pub fn in_projection(&self, projection: Projection) -> Self {
        let whole = is_whole(projection, self.asset.frame);
        let asset = || Arc::clone(&self.asset);
        let made = whole.then(|| Self::from_asset(asset(), projection).ok()).flatten();
        made.unwrap_or_else(|| Self {
            asset: asset(),
            projection,
            arcs: Vec::new(),
            frame: None,
            levels: Default::default(),
            offsets: OffsetCache::default(),
            world: WorldMap::new(projection),
        })
    }

    /// The projection of its plane.
    pub const fn projection(&self) -> Projection {
        self.projection
    }

    /// Everything to draw at that level of detail.
    pub fn layers(&self, detail: Detail) -> &Layers {
        let [overview, region, close] = &self.levels;
        let slot = match detail {
            Detail::Overview => overview,
            Detail::Region => region,
            Detail::Close => close,
        };
        let projection = self.projection;
        slot.get_or_init(|| {
            if self.frame.is_none() {
                return Layers::default();
            }
            Builder { asset: &self.asset, arcs: &self.arcs, detail, projection }.layers()
        })
    }

    /// The line with that id, at that level of detail.
    pub fn line(&self, id: &str, detail: Detail) -> Option<&Line> {
        self.layers(detail).lines.iter().find(|line| &*line.id == id)
    }

    /// The area that the map covers; `None` where the edge of the plane runs through it.
    pub const fn frame(&self) -> Option<&Polygon> {
        self.frame.as_ref()
    }

    /// The credit that must be shown with the map.
    pub fn credit(&self) -> &str {
        &self.asset.credit
    }
}

/// Whether a projection shows all of a frame in one piece.
fn is_whole(projection: Projection, frame: (f64, f64, f64, f64)) -> bool {
    let (west, south, east, north) = frame;
    let opposite = projection.definition().meridian() + 180.0;
    let around = DegreeBox { west: west - 1.0, south, east: east + 1.0, north };
    let edge = DegreeBox { west: opposite, south, east: opposite, north };
    let mut corners = [(west, south), (west, north), (east, south), (east, north)].into_iter();
    let shown = |at| projection.project(asset::lat_lon(at)).is_some();
    !around.meets(edge) && corners.all(shown)
}

/// The outline of the frame, divided so that its sides bend with the projection.
fn frame(
    projection: Projection,
    (west, south, east, north): (f64, f64, f64, f64),
) -> Vec<super::Point> {
    const STEPS: usize = 24;
    let along = |from: f64, to: f64, lat: f64| {
        (0..=STEPS).map(move |i| {
            let share = f64_from_count(i) / f64_from_count(STEPS);
            build::point(projection, (from + (to - from) * share, lat))
        })
    };
    along(west, east, south).chain(along(east, west, north)).collect()
}

#[cfg(test)]
mod tests;
