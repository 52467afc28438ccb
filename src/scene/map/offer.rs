//! The offer to see a place beyond the edge together with what is in view.

use super::MapScene;
use super::dock::{Dock, Edge};
use super::stop::Target;
use crate::geo::{Point, ScreenSize};
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};

/// What the offer says.
pub const OFFER: &str = "Widen the view";
/// Height of its button in pixels.
const TALL: f64 = 26.0;
/// Space between it and what it stands beside, in pixels.
const GAP: f64 = 6.0;

/// The offer to widen the view.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The place's name.
    pub place: String,
    /// The point that the view is to hold.
    pub to: Point,
    /// Where its button stands.
    pub rect: Rect,
}

/// The offer of the dock that is fanned out, below its sheet; else that of the selected event's,
/// beside it. `None` where the map does not reach so far.
pub(super) fn offer(scene: &MapScene, size: ScreenSize) -> Option<Offer> {
    let sheet = scene.fan.as_ref().and_then(|fan| match fan.of {
        Target::Dock(nth) => Some((scene.docks.get(nth)?, fan.card)),
        Target::Group(_) | Target::Row(_) => None,
    });
    let wide = text_width(OFFER, 12.0, Weight::Regular) + 26.0;
    let (dock, rect) = if let Some((dock, card)) = sheet {
        let below = card.bottom + GAP;
        let top = if below + TALL <= size.height { below } else { card.top - GAP - TALL };
        (dock, Rect::sized(card.left, top, wide, TALL))
    } else {
        let dock = scene.docks.iter().find(|dock| dock.selected && dock.widen_to.is_some())?;
        (dock, beside(dock, wide))
    };
    Some(Offer { place: dock.name.clone(), to: dock.widen_to?, rect })
}

fn beside(dock: &Dock, wide: f64) -> Rect {
    let rect = dock.rect;
    let (left, top) = match dock.edge {
        Edge::Left => (rect.right + GAP, rect.top),
        Edge::Right => (rect.left - GAP - wide, rect.top),
        Edge::Top => (rect.left, rect.bottom + GAP),
        Edge::Bottom => (rect.left, rect.top - GAP - TALL),
    };
    Rect::sized(left, top, wide, TALL)
}
