//! The region that the finer layers of the base map are made for, with shorthands for its projection.

use super::{Camera, Point, Projection};
use crate::model::LatLon;

/// The point of the plane for a point of the earth, in the region's own projection. What that does not
/// show is at the edge of what it does.
pub fn project(at: LatLon) -> Point {
    Projection::region().project_nearest(at)
}

/// The point of the earth for a point of the plane, in the region's own projection.
pub fn unproject(point: Point) -> LatLon {
    Projection::region().nearest(point)
}

/// The camera over a point of the plane, in the region's own projection.
pub fn camera(center: Point, px_per_km: f64) -> Camera {
    Camera::new(Projection::region(), center, px_per_km)
}
