//! Where on the plane an event is drawn.

use crate::geo::basemap::{Basemap, Detail};
use crate::geo::{Point, path, project};
use crate::model::{Dataset, Spot};

/// The point of the plane that stands for a spot, and how well it is known in metres; `None` where
/// nobody says where it is, or neither the dataset nor the base map knows.
///
/// What lies along a line of the base map stands half way along it.
pub fn spot_point(spot: &Spot, dataset: &Dataset, basemap: &Basemap) -> Option<(Point, f64)> {
    if let Spot::Along { line, .. } = spot {
        let line = basemap.line(line, Detail::Overview)?;
        let half = path::length(&line.path) / 2.0;
        return Some((path::station(&line.path, half)?.at, 0.0));
    }
    let (at, radius_m) = dataset.located(spot)?;
    let point = project(at);
    point.is_finite().then_some((point, radius_m))
}
