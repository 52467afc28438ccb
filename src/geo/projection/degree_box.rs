//! Boxes in degrees: the part of the earth that a rectangle of the plane shows.

use super::Projection;
use crate::geo::convert::f64_from_count;
use crate::geo::{Bounds, Point};
use crate::model::LatLon;

/// Steps along each side of a rectangle at which it is looked up.
const STEPS: usize = 16;

/// A box between two meridians and two parallels, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DegreeBox {
    /// The western meridian, −180 to 180.
    pub west: f64,
    /// The southern parallel.
    pub south: f64,
    /// The eastern meridian, never less than the western one: over 180 where the box crosses the 180th
    /// meridian.
    pub east: f64,
    /// The northern parallel.
    pub north: f64,
}

impl DegreeBox {
    /// Whether the two share a point; edges count, and longitudes are the same after a whole turn.
    pub fn meets(self, other: Self) -> bool {
        let turned = |turn: f64| self.west + turn <= other.east && other.west <= self.east + turn;
        let in_height = self.south <= other.north && other.south <= self.north;
        in_height && [-720.0, -360.0, 0.0, 360.0, 720.0].into_iter().any(turned)
    }

    /// Whether it has that point.
    pub fn contains(self, at: LatLon) -> bool {
        self.meets(Self { west: at.lon, south: at.lat, east: at.lon, north: at.lat })
    }

    /// The point in the middle.
    pub fn middle(self) -> LatLon {
        let lon = super::half_turn(self.west.midpoint(self.east));
        LatLon { lat: self.south.midpoint(self.north), lon }
    }
}

impl Projection {
    /// A box in degrees around all of the earth that a rectangle of the plane shows. It may be a
    /// little too large.
    pub fn degrees_of(self, plane: Bounds) -> DegreeBox {
        let meridian = self.definition().meridian();
        let share = |nth: usize| f64_from_count(nth) / f64_from_count(STEPS);
        let (low, width, height) = (plane.min(), plane.width(), plane.height());
        let points = (0..=STEPS).flat_map(|row| {
            (0..=STEPS).map(move |column| {
                Point::new(low.x + width * share(column), low.y + height * share(row))
            })
        });
        let (mut south, mut north) = (90.0_f64, -90.0_f64);
        let (mut west, mut east) = (180.0_f64, -180.0_f64);
        for at in points.map(|point| self.nearest(point)) {
            let lambda = super::half_turn(at.lon - meridian);
            (south, north) = (south.min(at.lat), north.max(at.lat));
            (west, east) = (west.min(lambda), east.max(lambda));
        }
        // Between two of the points it may reach a little farther.
        let (by_lat, by_lon) = ((north - south) / 8.0 + 1e-6, (east - west) / 8.0 + 1e-6);
        (south, north) = ((south - by_lat).max(-90.0), (north + by_lat).min(90.0));
        (west, east) = ((west - by_lon).max(-180.0), (east + by_lon).min(180.0));
        // Around a pole there are all meridians, and across the meridian opposite the central one the
        // points on its two sides are a turn apart.
        for pole in [-90.0, 90.0] {
            let point = self.project(LatLon { lat: pole, lon: meridian });
            if point.is_some_and(|point| plane.contains(point)) {
                (west, east) = (-180.0, 180.0);
                if pole < 0.0 { south = pole } else { north = pole }
            }
        }
        let start = super::half_turn(west + meridian);
        DegreeBox { west: start, south, east: start + (east - west), north }
    }
}
