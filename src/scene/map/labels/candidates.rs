//! Candidates for the place of a label: sides of its point, then places farther away.

use super::label::LabelRequest;
use crate::geo::ScreenPoint;
use crate::scene::rect::Rect;

/// How many of the [`SIDES`] any label may take. The others are for names that are never dropped.
pub(super) const USUAL_SIDES: usize = 12;

/// Directions from a point to its label, the best first. A component of ±1 puts the label wholly
/// to that side.
pub(crate) const SIDES: [(f64, f64); 28] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -0.8),
    (1.0, 0.8),
    (-1.0, -0.8),
    (-1.0, 0.8),
    (0.5, -1.0),
    (-0.5, -1.0),
    (0.5, 1.0),
    (-0.5, 1.0),
    (1.0, -0.4),
    (1.0, 0.4),
    (-1.0, -0.4),
    (-1.0, 0.4),
    (0.25, -1.0),
    (-0.25, -1.0),
    (0.25, 1.0),
    (-0.25, 1.0),
    (0.8, -1.0),
    (-0.8, -1.0),
    (0.8, 1.0),
    (-0.8, 1.0),
    (1.0, -1.4),
    (1.0, 1.4),
    (-1.0, -1.4),
    (-1.0, 1.4),
];

/// Distances between a point and a label with a leader, in pixels. From the edge of a mark the
/// farthest is as far as a leader may lead.
const LEADER_PX: [f64; 6] = [24.0, 34.0, 44.0, 56.0, 68.0, 82.0];

/// The same for names that are never dropped.
const NEAR_LEADER_PX: [f64; 12] =
    [16.0, 20.0, 24.0, 29.0, 34.0, 39.0, 44.0, 50.0, 56.0, 62.0, 70.0, 82.0];

/// The least length of a leader in pixels, beyond the distance of a label without one.
const LEAST_LEADER_PX: f64 = 12.0;

impl LabelRequest {
    /// The box on a side, given as an index into [`SIDES`].
    pub(super) fn on_side(&self, side: usize) -> Rect {
        self.on_side_of_size(side, self.size())
    }

    /// The same for a label whose width and height are known.
    pub(super) fn on_side_of_size(&self, side: usize, (width, height): (f64, f64)) -> Rect {
        let (sx, sy) = SIDES.get(side).copied().unwrap_or((1.0, 0.0));
        let x = self.at.x + sx * (self.clear + width / 2.0);
        let y = self.at.y + sy * (self.clear + height / 2.0);
        Rect::about(ScreenPoint::new(x, y), width, height)
    }

    /// Whether the label on that side is set flush right, towards its point.
    pub(super) fn is_flush_right(side: usize) -> bool {
        SIDES.get(side).is_some_and(|(x, _)| *x < 0.0)
    }

    /// The distances of any label with a leader, the nearest first.
    pub(super) fn leader_distances(&self) -> Vec<f64> {
        self.distances(&LEADER_PX)
    }

    /// The same for a name that is never dropped: there are more of them.
    pub(super) fn near_leader_distances(&self) -> Vec<f64> {
        self.distances(&NEAR_LEADER_PX)
    }

    fn distances(&self, all: &[f64]) -> Vec<f64> {
        let mut clears: Vec<f64> =
            all.iter().map(|px| px.max(self.clear + LEAST_LEADER_PX)).collect();
        clears.dedup();
        clears
    }

    /// The request at that distance.
    pub(super) fn at_distance(&self, clear: f64) -> Self {
        Self { clear, ..self.clone() }
    }
}
