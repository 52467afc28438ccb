//! Open spots: those around a point that the map leaves to its label, whatever else is named.
//!
//! Names of the first rank are placed in several orders, and each placed name only takes more spots.
//! So what the map itself bars is found once for a view, and the many tries look at the rest.

use std::cell::RefCell;
use std::rc::Rc;

use hashbrown::HashMap;

use super::candidates::{SIDES, USUAL_SIDES};
use super::label::LabelRequest;
use super::territory::Ground;
use crate::scene::map::obstacles::Obstacles;

/// Distances and directions between a point and its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Spots {
    /// Beside the point, in all directions.
    Beside,
    /// With a leader, in the directions and at the distances of any label.
    Led,
    /// With a leader, in all directions and at more distances.
    LedInSmallSteps,
    /// The same without leaders.
    NearInSmallSteps,
}

impl Spots {
    pub(super) const fn has_leader(self) -> bool {
        matches!(self, Self::Led | Self::LedInSmallSteps)
    }

    pub(super) const fn sides(self) -> usize {
        match self {
            Self::Led => USUAL_SIDES,
            Self::Beside | Self::LedInSmallSteps | Self::NearInSmallSteps => SIDES.len(),
        }
    }

    pub(super) fn distances(self, request: &LabelRequest) -> Vec<f64> {
        match self {
            Self::Beside => vec![request.clear],
            Self::Led => request.leader_distances(),
            Self::LedInSmallSteps | Self::NearInSmallSteps => request.near_leader_distances(),
        }
    }
}

/// What a label may cover of what is on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Over {
    /// Nothing.
    Nothing,
    /// Lines, edges of bands, and badges; no name, no mark, no control.
    Lines,
}

/// The open sides at a distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OpenSides {
    /// Distance between point and text in pixels.
    pub(super) clear: f64,
    /// A bit for each of the [`SIDES`], that of the first the lowest.
    pub(super) bits: u32,
}

impl OpenSides {
    /// The sides, the best first.
    pub(super) fn sides(self) -> impl Iterator<Item = usize> {
        (0..SIDES.len()).filter(move |side| self.has(*side))
    }

    pub(super) const fn has(self, side: usize) -> bool {
        self.bits & (1 << side) != 0
    }
}

/// What the map bars, as far as it has been asked for.
#[derive(Debug)]
pub(super) struct OpenSpots {
    /// The obstacles before the first name.
    pub(super) obstacles: Obstacles,
    pub(super) known: RefCell<HashMap<SpotsKey, Rc<[OpenSides]>>>,
    /// Whether the ground of a label allows a box, by the bits of its edges.
    pub(super) allowed: RefCell<HashMap<(Ground, [u64; 4]), bool>>,
}

/// What the open spots of a label depend on.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct SpotsKey {
    /// The bits of the point, of the distance and of the size of the label.
    pub(super) numbers: [u64; 5],
    pub(super) ground: Ground,
    pub(super) spots: Spots,
    pub(super) over: Over,
}

impl OpenSpots {
    /// Nothing is known yet.
    pub(super) fn new(obstacles: Obstacles) -> Self {
        Self { obstacles, known: RefCell::default(), allowed: RefCell::default() }
    }
}
