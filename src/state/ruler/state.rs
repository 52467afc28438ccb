//! The ruler: points on the map between which distances are told.

use serde::{Deserialize, Serialize};

use crate::geo::{bearing_deg, distance_km};
use crate::model::LatLon;

/// How many points a ruler has at most.
const MOST: usize = 200;

/// A way over the ground, point by point.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ruler {
    on: bool,
    points: Vec<LatLon>,
}

/// One part of a way: how far it is from one point to the next, and in which direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// Kilometres along the geodesic.
    pub km: f64,
    /// Degrees clockwise from true north, 0 up to 360, where the leg begins.
    pub bearing_deg: f64,
}

impl Ruler {
    /// Whether the ruler is in hand: clicks on the map set its points.
    pub const fn is_on(&self) -> bool {
        self.on
    }

    /// The points, in their order.
    pub fn points(&self) -> &[LatLon] {
        &self.points
    }

    /// The parts of the way.
    pub fn legs(&self) -> impl Iterator<Item = Leg> + '_ {
        self.points.windows(2).filter_map(|pair| match pair {
            [from, to] => Some(Leg::between(*from, *to)),
            _ => None,
        })
    }

    /// The length of the whole way in kilometres.
    pub fn km(&self) -> f64 {
        self.legs().map(|leg| leg.km).sum()
    }

    /// Takes the ruler, or puts it away.
    pub(in crate::state) fn toggle(&mut self) {
        self.on = !self.on;
    }

    /// Goes on to that point, with the ruler in hand.
    pub(in crate::state) fn add(&mut self, point: LatLon) {
        let is_there = point.lat.is_finite() && point.lon.is_finite();
        if is_there && self.points.last() != Some(&point) && self.points.len() < MOST {
            self.points.push(point);
        }
        self.on = true;
    }

    /// Takes the last point back.
    pub(in crate::state) fn take_back(&mut self) {
        self.points.pop();
    }

    /// Takes every point away.
    pub(in crate::state) fn clear(&mut self) {
        self.points.clear();
    }
}

impl Leg {
    /// The way from one point straight to another.
    pub fn between(from: LatLon, to: LatLon) -> Self {
        Self { km: distance_km(from, to), bearing_deg: bearing_deg(from, to) }
    }
}
