//! The base map: countries, lines between them, water and roads, at three levels of detail.
//!
//! The shipped one is made from Natural Earth by `examples/basemap`; rivers, lakes and roads are
//! schematic and drawn by hand. Towns are not in it: they are places of the dataset. Its header
//! describes the region, see [`Theatre`](super::Theatre).

mod build;
mod detail;
mod layers;
mod offset_cache;

use std::fmt;
use std::sync::{Arc, OnceLock};

pub use self::detail::Detail;
pub use self::layers::{Country, District, Layers, Line, River, Road, Usage, Water};
pub use super::asset::{CountryRole, RoadClass, WaterKind};

use self::build::{Builder, PlaneArc, plane_arcs};
use self::offset_cache::OffsetCache;
use super::Polygon;
use super::asset::{self, Asset, AssetError};
use super::convert::f64_from_count;
use crate::{label, message};

/// A base map on the plane, at three levels of detail. A level is built when it is first asked for.
#[derive(Debug)]
pub struct Basemap {
    asset: Arc<Asset>,
    arcs: Vec<PlaneArc>,
    frame: Polygon,
    levels: [OnceLock<Layers>; 3],
    offsets: OffsetCache,
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
    /// The base map that comes with the program.
    pub fn shipped() -> Result<Self, BasemapError> {
        Self::from_asset(asset::shipped()?)
    }

    /// Reads a base map. Its points are projected as those of the shipped one are.
    pub fn parse(text: &str) -> Result<Self, BasemapError> {
        Self::from_asset(Arc::new(Asset::parse(text)?))
    }

    fn from_asset(asset: Arc<Asset>) -> Result<Self, BasemapError> {
        let arcs = plane_arcs(&asset)?;
        let frame = Polygon::new([frame(asset.frame)]).ok_or(BasemapError::Frame)?;
        Ok(Self { asset, arcs, frame, levels: Default::default(), offsets: OffsetCache::default() })
    }

    /// Everything to draw at that level of detail.
    pub fn layers(&self, detail: Detail) -> &Layers {
        let [overview, region, close] = &self.levels;
        let slot = match detail {
            Detail::Overview => overview,
            Detail::Region => region,
            Detail::Close => close,
        };
        slot.get_or_init(|| Builder { asset: &self.asset, arcs: &self.arcs, detail }.layers())
    }

    /// The line with that id, at that level of detail.
    pub fn line(&self, id: &str, detail: Detail) -> Option<&Line> {
        self.layers(detail).lines.iter().find(|line| &*line.id == id)
    }

    /// The area that the map covers; beyond it nothing is known.
    pub const fn frame(&self) -> &Polygon {
        &self.frame
    }

    /// The credit that must be shown with the map.
    pub fn credit(&self) -> &str {
        &self.asset.credit
    }
}

/// The outline of the frame: meridians are straight on the plane, parallels are curved.
fn frame((west, south, east, north): (f64, f64, f64, f64)) -> Vec<super::Point> {
    const STEPS: usize = 24;
    let along = |from: f64, to: f64, lat: f64| {
        (0..=STEPS).map(move |i| {
            let share = f64_from_count(i) / f64_from_count(STEPS);
            build::point((from + (to - from) * share, lat))
        })
    };
    along(west, east, south).chain(along(east, west, north)).collect()
}

#[cfg(test)]
mod tests;
