//! Fit of a label into a spot: nothing is in its box, the ground is its own, and its leader crosses
//! nothing.

use std::rc::Rc;

use super::LabelPlacer;
use super::label::LabelRequest;
use super::leader::Leader;
use super::open_spots::{OpenSides, Over, Spots, SpotsKey};
use super::territory::Ground;
use crate::scene::map::obstacles::Obstacles;
use crate::scene::rect::Rect;

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
