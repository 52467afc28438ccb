//! Marks: what has a point, line or area on the ground.

mod age;
mod arrow;
mod disc;
mod event_mark;
mod force_mark;
mod force_shape;
mod further_mark;
mod order_line;
mod outline;
mod track;
mod unshown_mark;

pub use self::arrow::{Arrow, ArrowState};
pub use self::event_mark::{DiscPart, EventMark};
pub use self::force_mark::{CampMark, ForceMark};
pub use self::force_shape::ForceShape;
pub use self::further_mark::FurtherMark;
pub use self::order_line::OrderLine;
pub use self::outline::Outline;
pub use self::track::TrackLine;
pub use self::unshown_mark::UnshownMark;

pub(super) use self::event_mark::CLUSTER_PX;
#[cfg(test)]
pub(super) use self::event_mark::event_marks;

use std::sync::Arc;

use super::input::MapInput;
use super::kept_discs::KeptDiscs;
use super::kept_outlines::KeptOutlines;
use super::obstacles::Obstacles;
use crate::geo::ScreenPoint;
use crate::model::PresenceRole;
use crate::scene::rect::Rect;

/// Side of the square that a camp's symbol covers, in pixels.
const CAMP_PX: f64 = 14.0;

/// Marks and shapes on the ground, each list in the order of drawing unless it says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct MapMarks {
    /// Areas and lines of events, below all marks.
    pub outlines: Vec<Outline>,
    /// Ways of events that move, above areas and lines.
    pub tracks: Vec<TrackLine>,
    /// Marks of events; the most important comes first and is drawn last.
    pub events: Vec<EventMark>,
    /// Small marks at further places of events, in the order of the dataset.
    pub further: Vec<FurtherMark>,
    /// Forces at the instant that figures are shown for.
    pub forces: Vec<ForceMark>,
    /// Camps, headquarters and forward positions of those forces.
    pub camps: Vec<CampMark>,
    /// Reinforcements on their way to a force.
    pub arrows: Vec<Arrow>,
    /// Lines from event to event of the operation that the selected event belongs to.
    pub order: Vec<OrderLine>,
    /// The selected event while it is not shown.
    pub unshown: Option<UnshownMark>,
}

/// First stage of the scene: what is on the ground in view.
pub(super) fn derive(input: MapInput<'_>, outlines: &KeptOutlines) -> (MapMarks, Arc<KeptDiscs>) {
    let mut events = event_mark::event_marks(input);
    let discs = disc::give(input, &mut events);
    let further = further_mark::further_marks(input, &events);
    let forces = force_mark::force_marks(input);
    let camps = force_mark::camp_marks(input, &events);
    let arrows = arrow::arrows(input, &forces, &events);
    let outlines = outlines.shown(input);
    let order = order_line::order_lines(input);
    let tracks = track::track_lines(input);
    let unshown = unshown_mark::unshown_mark(input);
    let marks =
        MapMarks { outlines, tracks, events, further, forces, camps, arrows, order, unshown };
    (marks, discs)
}

impl MapMarks {
    /// Keeps labels off marks and symbols.
    pub(super) fn block(&self, obstacles: &mut Obstacles) {
        for event in &self.events {
            let side = 2.0 * (event.clear_px() - 2.0);
            obstacles.block_mark(Rect::about(event.at, side, side));
            if event.is_cluster() {
                let badge = ScreenPoint::new(event.at.x + 14.0, event.at.y - 14.0);
                obstacles.block(Rect::about(badge, 16.0, 15.0));
            }
        }
        self.unshown.iter().for_each(|mark| obstacles.block_mark(mark.rect()));
        for mark in self.further.iter().filter(|mark| !mark.covered) {
            obstacles.block_mark(mark.hit_rect());
        }
        for rect in self.arrows.iter().flat_map(arrow::Arrow::boxes) {
            obstacles.block_mark(rect);
        }
        for camp in &self.camps {
            obstacles.block_mark(camp.rect());
        }
        for force in &self.forces {
            match &force.shape {
                ForceShape::Square { .. } => {
                    force.square().into_iter().for_each(|square| obstacles.block_mark(square));
                }
                ForceShape::Band { inner, outer, .. } => {
                    for path in [inner, outer] {
                        obstacles.block_path(path);
                    }
                }
            }
        }
    }

    /// Boxes of forward positions, which are drawn at every scale.
    pub(super) fn forward_rects(&self) -> impl Iterator<Item = Rect> {
        let forward = self.camps.iter().filter(|camp| camp.role == PresenceRole::Forward);
        forward.map(CampMark::rect)
    }

    /// Boxes of the squares of forces.
    pub(super) fn squares(&self) -> impl Iterator<Item = Rect> {
        self.forces.iter().filter_map(ForceMark::square)
    }
}
