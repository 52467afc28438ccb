//! Ruler: a path on the map, and the distances along it.

use serde::{Deserialize, Serialize};

use crate::geo::{bearing_deg, distance_km};
use crate::model::LatLon;

/// The most points of a ruler.
const MAX_POINTS: usize = 200;

/// A path over the ground, point by point.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ruler {
    on: bool,
    points: Vec<LatLon>,
}

/// The part of a path from one point to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// Kilometres along the geodesic.
    pub km: f64,
    /// Initial bearing in degrees clockwise from true north, at least 0 and below 360.
    pub bearing_deg: f64,
}

impl Ruler {
    /// A ruler that is on, through those points.
    pub(in crate::state) fn through(points: &[LatLon]) -> Self {
        let mut ruler = Self { on: true, points: Vec::new() };
        for point in points {
            ruler.add(*point);
        }
        ruler
    }

    /// Whether the ruler is on: clicks on the map then add points.
    pub const fn is_on(&self) -> bool {
        self.on
    }

    /// The points of the path, in order.
    pub fn points(&self) -> &[LatLon] {
        &self.points
    }

    /// The parts of the path; none for fewer than two points.
    pub fn legs(&self) -> impl Iterator<Item = Leg> + '_ {
        self.points.windows(2).filter_map(|pair| match pair {
            [from, to] => Some(Leg::between(*from, *to)),
            _ => None,
        })
    }

    /// The length of the whole path in kilometres.
    pub fn km(&self) -> f64 {
        self.legs().map(|leg| leg.km).sum()
    }

    /// Switches the ruler on or off.
    pub(super) fn toggle(&mut self) {
        self.on = !self.on;
    }

    /// Switches the ruler off; it keeps its points.
    pub(in crate::state) fn put_away(&mut self) {
        self.on = false;
    }

    /// Adds a point, unless it is the last one again or not a number, and switches the ruler on.
    pub(super) fn add(&mut self, point: LatLon) {
        let is_number = point.lat.is_finite() && point.lon.is_finite();
        if is_number && self.points.last() != Some(&point) && self.points.len() < MAX_POINTS {
            self.points.push(point);
        }
        self.on = true;
    }

    /// Removes the last point.
    pub(super) fn remove_last(&mut self) {
        self.points.pop();
    }

    /// Removes every point.
    pub(super) fn clear(&mut self) {
        self.points.clear();
    }
}

impl Leg {
    /// The geodesic from one point to another.
    pub fn between(from: LatLon, to: LatLon) -> Self {
        Self { km: distance_km(from, to), bearing_deg: bearing_deg(from, to) }
    }
}
