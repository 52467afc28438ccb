//! The offer to see a place beyond the edge together with what is in view.

use crate::geo::{Point, ScreenSize};
use crate::scene::map::MapScene;
use crate::scene::map::edge::dock::{Dock, DockEdge};
use crate::scene::map::focus_target::TargetId;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};

/// What the offer says.
pub const WIDEN_LABEL: &str = "Widen the view";
/// Height of its button in pixels.
const TALL: f64 = 26.0;
/// Space between it and what it stands beside, in pixels.
const GAP: f64 = 6.0;

/// The offer to widen the view.
#[derive(Clone, Debug, PartialEq)]
pub struct WidenButton {
    /// The place's name.
    pub place: String,
    /// The point that the view is to hold.
    pub to: Point,
    /// Where its button stands.
    pub rect: Rect,
}

/// The offer of the dock that is fanned out, below its sheet; else that of the selected event's,
/// beside it. `None` where the map does not reach so far.
pub(crate) fn offer(scene: &MapScene, size: ScreenSize) -> Option<WidenButton> {
    let sheet = scene.fan.as_ref().and_then(|fan| match fan.of {
        TargetId::Dock(nth) => Some((scene.docks.get(nth)?, fan.card)),
        TargetId::Mark(_) | TargetId::Row(_) => None,
    });
    let wide = text_width(WIDEN_LABEL, 12.0, Weight::Regular) + 26.0;
    let (dock, rect) = if let Some((dock, card)) = sheet {
        let below = card.bottom + GAP;
        let top = if below + TALL <= size.height { below } else { card.top - GAP - TALL };
        (dock, Rect::sized(card.left, top, wide, TALL))
    } else {
        let dock = scene.docks.iter().find(|dock| dock.selected && dock.widen_to.is_some())?;
        (dock, beside(dock, wide))
    };
    Some(WidenButton { place: dock.name.clone(), to: dock.widen_to?, rect })
}

fn beside(dock: &Dock, wide: f64) -> Rect {
    let rect = dock.rect;
    let (left, top) = match dock.edge {
        DockEdge::Left => (rect.right + GAP, rect.top),
        DockEdge::Right => (rect.left - GAP - wide, rect.top),
        DockEdge::Top => (rect.left, rect.bottom + GAP),
        DockEdge::Bottom => (rect.left, rect.top - GAP - TALL),
    };
    Rect::sized(left, top, wide, TALL)
}
