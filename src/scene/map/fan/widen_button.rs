//! Button that widens the view to a place beyond the edge.

use super::{Fan, TargetId};
use crate::geo::Point;
use crate::label;
use crate::scene::map::edge::{Dock, DockEdge, MapEdge};
use crate::scene::map::input::MapInput;
use crate::scene::map::overlays::text_button_width;
use crate::scene::rect::Rect;

/// The words on the button.
pub fn widen_label() -> &'static str {
    label!("map-widen")
}

/// Height of the button with the space below it, in pixels.
const TALL: f64 = 26.0;
/// Space between the button and the dock or fan that it belongs to, in pixels.
const GAP: f64 = 6.0;

/// The button that shows a place beyond the edge together with what is in view.
#[derive(Clone, Debug, PartialEq)]
pub struct WidenButton {
    /// Name of the place.
    pub place: String,
    /// The point that the view is to hold.
    pub to: Point,
    /// Its box.
    pub rect: Rect,
}

/// The button of the open dock, below its fan; else of the selected event's dock, beside it.
/// `None` if the place is beyond the map's reach.
pub(crate) fn widen_button(
    input: MapInput<'_>,
    edge: &MapEdge,
    fan: Option<&Fan>,
) -> Option<WidenButton> {
    let open = fan.and_then(|fan| match fan.of {
        TargetId::Dock(nth) => Some((edge.docks.get(nth)?, fan.card)),
        TargetId::Mark(_) | TargetId::Row(_) => None,
    });
    let wide = text_button_width(widen_label());
    let (dock, rect) = if let Some((dock, card)) = open {
        let below = card.bottom + GAP;
        let fits = below + TALL <= input.viewport.size.height;
        let top = if fits { below } else { card.top - GAP - TALL };
        (dock, Rect::sized(card.left, top, wide, TALL))
    } else {
        let dock = edge.docks.iter().find(|dock| dock.selected && dock.widen_to.is_some())?;
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
