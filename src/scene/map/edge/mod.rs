//! Edge of the map: docks for events out of view, and what gives way to them.

mod dock;
mod docks;
mod locator;
mod stack;
mod tips;

pub use self::dock::{ARROW_PX, DOCK_POINT, Dock, DockEdge};
pub use self::locator::Locator;

pub(super) use self::docks::{edge_and_place, point_towards};

use super::input::MapInput;
use super::marks::{EventMark, MapMarks};
use super::obstacles::Obstacles;
use super::overlays::MapOverlays;
use crate::scene::rect::Rect;

/// Width and height of the ruler's plate in pixels.
const RULER_PLATE: (f64, f64) = (330.0, 90.0);
/// Width and height of the plate of an area that is drawn.
const AREA_PLATE: (f64, f64) = (330.0, 62.0);
/// Space between the plate and the edges of the pane, in pixels.
const PLATE_MARGIN: f64 = 12.0;
/// Space between the plate and the locator, in pixels.
const PLATE_GAP: f64 = 8.0;

/// What is at the edge of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapEdge {
    /// Docks of places beyond the edge.
    pub docks: Vec<Dock>,
    /// The locator; `None` where it is switched off, not needed, or has no room.
    pub locator: Option<Locator>,
    /// The plate with the buttons of the ruler, or of the area that is drawn; `None` while there is
    /// neither.
    pub ruler_plate: Option<Rect>,
}

/// Third stage of the scene: the locator has its place, docks keep off marks, overlays and locator.
pub(super) fn derive(input: MapInput<'_>, marks: &MapMarks, overlays: &MapOverlays) -> MapEdge {
    let hits = marks.events.iter().map(EventMark::hit_rect);
    let hits: Vec<Rect> = hits.chain(marks.forward_rects()).collect();
    let space = (overlays.below_buttons(), overlays.keys_top());
    let usual = input.state.display.locator_shown.then_some(input.state.map.usual);
    let locator = locator::locator(input.basemap, usual, input.viewport, space);
    let corner = locator.as_ref().map(|locator| locator.rect);
    let mut docks = if input.is_figure {
        tips::tips(input, (marks, overlays, corner))
    } else {
        docks::docks(input, (overlays, corner), &hits)
    };
    if !marks.events.iter().any(|mark| mark.is_open) {
        dock::open_fan(&mut docks, input.state, input.viewport);
    }
    let draws = input.state.area.is_on();
    let ruler_plate = (overlays.ruler.is_some() || draws).then(|| {
        let (width, height) = if draws { AREA_PLATE } else { RULER_PLATE };
        let right = locator.as_ref().map_or(input.viewport.size.width - PLATE_MARGIN, |locator| {
            locator.rect.left - PLATE_GAP
        });
        let top = overlays.below_buttons();
        // A tall key reaches up to it: then it stands beside the key, where there is room.
        let beside = overlays.legend_rect.left - PLATE_GAP;
        let is_below_key = overlays.legend_rect.top < top + height + PLATE_GAP
            && overlays.legend_rect.width() > 0.0
            && beside - width >= PLATE_MARGIN;
        let right = if is_below_key { right.min(beside) } else { right };
        let left = (right - width).max(PLATE_MARGIN);
        Rect { left, top, right, bottom: top + height }
    });
    MapEdge { docks, locator, ruler_plate }
}

impl MapEdge {
    /// Boxes of the small map and of the ruler's plate: no fan covers them.
    pub(super) fn furniture(&self) -> impl Iterator<Item = Rect> {
        self.locator.iter().map(|locator| locator.rect).chain(self.ruler_plate)
    }

    /// Boxes that are drawn over marks and fans.
    pub(super) fn rects(&self) -> impl Iterator<Item = Rect> {
        let docks = self.docks.iter().map(|dock| dock.rect);
        docks.chain(self.locator.iter().map(|locator| locator.rect))
    }

    /// Keeps labels off all of it.
    pub(super) fn block(&self, obstacles: &mut Obstacles) {
        self.rects().for_each(|rect| obstacles.block_cover(rect));
    }
}
