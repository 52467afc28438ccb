//! Marks of events: the shape of each kind, the point on the map, the opacity of uncertain dates.

mod certainty;
mod moving;
mod shape;

pub use self::certainty::{FAINTEST, certainty};
pub use self::moving::{MarkPoint, mark_point};
pub use self::shape::{ShapePart, shape_parts};

use crate::geo::basemap::{Basemap, Detail};
use crate::geo::{Point, path};
use crate::model::{Dataset, Spot};

/// Point of the plane for a spot, and its radius of uncertainty in metres; `None` if the spot is
/// unlocated, neither the dataset nor the base map knows its place, or the map does not show it.
///
/// A spot along a line of the base map is half way along that line.
pub fn spot_point(spot: &Spot, dataset: &Dataset, basemap: &Basemap) -> Option<(Point, f64)> {
    if let Spot::Along { line, .. } = spot {
        let line = basemap.line(line, Detail::Overview)?;
        let half = path::length(&line.path) / 2.0;
        return Some((path::station(&line.path, half)?.at, 0.0));
    }
    let (at, radius_m) = dataset.located(spot)?;
    Some((basemap.projection().project(at)?, radius_m))
}
