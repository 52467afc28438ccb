//! Tips: arrowheads at the edge of a figure's map, in the place of docks.
//!
//! A plate would hide what lies below it, and on paper nobody moves it away. So the places beyond are
//! told beside the map, and at its edge stands an arrowhead for each, with the name where it covers
//! nothing.

use super::dock::{Dock, DockEdge};
use super::docks::{MOST, NARROW, far_places, merge_farthest, unplaced};
use crate::geo::{ScreenPoint, ScreenSize};
use crate::scene::map::input::MapInput;
use crate::scene::map::marks::MapMarks;
use crate::scene::map::obstacles::Obstacles;
use crate::scene::map::overlays::MapOverlays;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;

/// Side of the box of an arrowhead in pixels.
const TIP_PX: f64 = 13.0;
/// From one arrowhead to the next in pixels, so that a name has room beside each.
const PITCH: f64 = 19.0;
/// Distance between arrowheads and the edge, in pixels.
const GAP: f64 = 2.5;
/// Space between an arrowhead and its name, in pixels.
const NAME_GAP: f64 = 3.0;
/// Height of a name in pixels.
const NAME: f64 = 14.0;
/// How far along the edge room is looked for, in steps to either side.
const REACH: u8 = 8;

/// The arrowheads of all shown events beyond the edge, the nearest places first.
pub(super) fn tips(
    input: MapInput<'_>,
    (marks, overlays, locator): (&MapMarks, &MapOverlays, Option<Rect>),
) -> Vec<Dock> {
    let size = input.viewport.size;
    let mut far = far_places(input);
    far.sort_by(|a, b| a.km.total_cmp(&b.km));
    merge_farthest(&mut far, MOST);
    if far.is_empty() {
        return Vec::new();
    }
    let mut taken = Obstacles::new(size);
    marks.block(&mut taken);
    overlays.block(&mut taken);
    if let Some(locator) = locator {
        taken.block(locator);
    }
    let tips = far.iter().map(|place| {
        let (mut dock, along) = unplaced(place, input);
        let steps = (0..=REACH).flat_map(|step| [f64::from(step), -f64::from(step)]);
        let boxes = steps.map(|step| tip_rect(dock.edge, along + step * PITCH, size));
        let boxes: Vec<Rect> = boxes.collect();
        let free = boxes.iter().find(|rect| taken.is_free(**rect));
        dock.rect = free.or_else(|| boxes.first()).copied().unwrap_or_default();
        // One that stands for several places points at none.
        dock.is_named = dock.places.len() == 1;
        taken.block(dock.rect);
        dock
    });
    let mut tips: Vec<Dock> = tips.collect();
    let names = tips.iter().filter(|tip| tip.is_named).map(name_rect);
    let names: Vec<Rect> = names.collect();
    let meets = |nth: usize, name: &Rect| names.iter().skip(nth + 1).any(|it| it.meets(*name));
    // In a column of a newspaper the room is for the names on the map. Elsewhere all have names, or
    // none: one without would be taken for less.
    let all = size.width >= NARROW
        && names.iter().all(|name| taken.is_free(*name))
        && !names.iter().enumerate().any(|(nth, name)| meets(nth, name));
    for tip in &mut tips {
        tip.is_named &= all;
        if tip.is_named {
            tip.rect = tip.rect.hull(name_rect(tip));
        }
    }
    tips
}

/// The box of an arrowhead with its middle there along the edge, or as near as the corners allow.
fn tip_rect(edge: DockEdge, along: f64, size: ScreenSize) -> Rect {
    let inset = GAP + TIP_PX / 2.0;
    let within = |length: f64| along.clamp(inset, (length - inset).max(inset));
    let middle = match edge {
        DockEdge::Left => ScreenPoint::new(inset, within(size.height)),
        DockEdge::Right => ScreenPoint::new(size.width - inset, within(size.height)),
        DockEdge::Top => ScreenPoint::new(within(size.width), inset),
        DockEdge::Bottom => ScreenPoint::new(within(size.width), size.height - inset),
    };
    Rect::about(middle, TIP_PX, TIP_PX)
}

/// The box of its name, inwards of the arrowhead or, at the upper and lower edge, beside it.
fn name_rect(dock: &Dock) -> Rect {
    let tip = dock.rect;
    let width = text_width(&dock.name, TextStyle::Tiny.px(), Weight::Bold);
    let top = tip.middle().y - NAME / 2.0;
    let left = match dock.edge {
        DockEdge::Right => tip.left - NAME_GAP - width,
        _ => tip.right + NAME_GAP,
    };
    Rect::sized(left, top, width, NAME)
}

impl Dock {
    /// The middle of its arrowhead in a figure.
    pub fn arrowhead(&self) -> ScreenPoint {
        let (rect, half) = (self.rect, TIP_PX / 2.0);
        let x = match self.edge {
            DockEdge::Right => rect.right - half,
            _ => rect.left + half,
        };
        ScreenPoint::new(x, rect.middle().y)
    }
}
