//! Open spots: those around a point that the map leaves to its label, whatever else is named.
//!
//! Names of the first rank are placed in several orders, and each placed name only takes more spots.
//! So what the map itself bars is found once for a view, and the many tries look at the rest.

use std::cell::RefCell;
use std::rc::Rc;

use hashbrown::HashMap;

use super::LabelPlacer;
use super::candidates::{SIDES, USUAL_SIDES};
use super::label::LabelRequest;
use super::leader::Leader;
use super::placer::Over;
use super::territory::Ground;
use crate::scene::map::obstacles::Obstacles;
use crate::scene::rect::Rect;

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

    const fn sides(self) -> usize {
        match self {
            Self::Led => USUAL_SIDES,
            Self::Beside | Self::LedInSmallSteps | Self::NearInSmallSteps => SIDES.len(),
        }
    }

    fn distances(self, request: &LabelRequest) -> Vec<f64> {
        match self {
            Self::Beside => vec![request.clear],
            Self::Led => request.leader_distances(),
            Self::LedInSmallSteps | Self::NearInSmallSteps => request.near_leader_distances(),
        }
    }
}

/// The open sides at a distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OpenSides {
    /// Distance between point and text in pixels.
    pub(super) clear: f64,
    /// A bit for each of the [`SIDES`], that of the first the lowest.
    bits: u32,
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
    obstacles: Obstacles,
    known: RefCell<HashMap<SpotsKey, Rc<[OpenSides]>>>,
    /// Whether the ground of a label allows a box, by the bits of its edges.
    allowed: RefCell<HashMap<(Ground, [u64; 4]), bool>>,
}

/// What the open spots of a label depend on.
#[derive(Debug, PartialEq, Eq, Hash)]
struct SpotsKey {
    /// The bits of the point, of the distance and of the size of the label.
    numbers: [u64; 5],
    ground: Ground,
    spots: Spots,
    over: Over,
}

impl OpenSpots {
    /// Nothing is known yet.
    pub(super) fn new(obstacles: Obstacles) -> Self {
        Self { obstacles, known: RefCell::default(), allowed: RefCell::default() }
    }
}

impl LabelPlacer<'_> {
    /// The spots where a label may find room, the nearest first. Where what the map bars is not kept,
    /// these are all.
    pub(super) fn open_spots(
        &self,
        request: &LabelRequest,
        spots: Spots,
        over: Over,
    ) -> Rc<[OpenSides]> {
        let all = (1_u32 << spots.sides()) - 1;
        let distances = || spots.distances(request).into_iter();
        let Some(open) = &self.open_spots else {
            return distances().map(|clear| OpenSides { clear, bits: all }).collect();
        };
        let (width, height) = request.size();
        let numbers = [request.at.x, request.at.y, request.clear, width, height].map(f64::to_bits);
        let key = SpotsKey { numbers, ground: request.ground, spots, over };
        if let Some(known) = open.known.borrow().get(&key) {
            return Rc::clone(known);
        }
        let led = spots.has_leader().then_some(request.clear);
        let sides = |clear: f64| {
            let at_distance = LabelRequest { clear, ..request.clone() };
            let fits = |side: &usize| {
                let rect = at_distance.on_side_of_size(*side, (width, height));
                self.fitted(&open.obstacles, &at_distance, (rect, led), over).is_some()
            };
            let bits = (0..spots.sides()).filter(fits).fold(0, |bits, side| bits | 1 << side);
            OpenSides { clear, bits }
        };
        let found: Rc<[OpenSides]> = distances().map(sides).filter(|it| it.bits != 0).collect();
        open.known.borrow_mut().insert(key, Rc::clone(&found));
        found
    }

    /// Whether a label may have a box: nothing is there, and the ground is its own.
    pub(super) fn is_allowed(
        &self,
        obstacles: &Obstacles,
        request: &LabelRequest,
        rect: Rect,
        over: Over,
    ) -> bool {
        let is_free = match over {
            Over::Nothing => obstacles.is_free(rect),
            Over::Lines => obstacles.is_clear_of_names(rect),
        };
        is_free && self.is_on_own_ground(request.ground, rect)
    }

    /// Whether the ground of a label allows a box.
    fn is_on_own_ground(&self, ground: Ground, rect: Rect) -> bool {
        let allows = || self.territory.allows(ground, rect);
        let Some(open) = &self.open_spots else { return allows() };
        let edges = [rect.left, rect.top, rect.right, rect.bottom].map(f64::to_bits);
        *open.allowed.borrow_mut().entry((ground, edges)).or_insert_with(allows)
    }

    /// The leader of a label in a box, with the boxes that cover it; `None` where the label is not
    /// allowed there, or where its leader would cross something.
    pub(super) fn fitted(
        &self,
        obstacles: &Obstacles,
        request: &LabelRequest,
        (rect, led): (Rect, Option<f64>),
        over: Over,
    ) -> Option<(Option<Leader>, Vec<Rect>)> {
        if !self.is_allowed(obstacles, request, rect, over) {
            return None;
        }
        let Some(clear) = led else { return Some((None, Vec::new())) };
        let leader = Leader::between(request.at, clear, rect);
        if obstacles.is_barred(request.at, (leader.from, leader.to)) {
            return None;
        }
        let boxes: Vec<Rect> = leader.boxes().collect();
        (!obstacles.hinders(&boxes, request.at)).then_some((Some(leader), boxes))
    }
}
