//! Button that widens the view to a place beyond the edge.

use super::{Fan, TargetId};
use crate::geo::Point;
use crate::label;
use crate::scene::map::edge::{DockEdge, MapEdge};
use crate::scene::map::input::MapInput;
use crate::scene::map::overlays::{MapOverlays, text_button_width};
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

/// The button of the open dock, below its fan; else of the selected event's dock, beside it, or below
/// or above it where the controls over the map or other docks leave it no room.
/// `None` if the place is beyond the map's reach.
pub(crate) fn widen_button(
    input: MapInput<'_>,
    overlays: &MapOverlays,
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
        let pane = Rect::sized(0.0, 0.0, input.viewport.size.width, input.viewport.size.height);
        let controls = overlays.buttons.iter().map(|(_, button)| *button);
        let taken: Vec<Rect> = controls
            .chain([overlays.legend_rect])
            .chain(edge.docks.iter().map(|dock| dock.rect))
            .collect();
        (dock, near(dock.edge, dock.rect, wide, (pane, &taken)))
    };
    Some(WidenButton { place: dock.name.clone(), to: dock.widen_to?, rect })
}

/// The first box beside, below or above that of a dock which lies in the pane and keeps off what is
/// taken; the first of all where none does.
fn near(edge: DockEdge, dock: Rect, wide: f64, (pane, taken): (Rect, &[Rect])) -> Rect {
    let (below, above) = (dock.bottom + GAP, dock.top - GAP - TALL);
    let inner = match edge {
        DockEdge::Right => dock.right - wide,
        DockEdge::Left | DockEdge::Top | DockEdge::Bottom => dock.left.max(pane.left),
    };
    let corners = match edge {
        DockEdge::Left => [(dock.right + GAP, dock.top), (inner, below), (inner, above)],
        DockEdge::Right => [(dock.left - GAP - wide, dock.top), (inner, below), (inner, above)],
        DockEdge::Top => {
            [(inner, below), (dock.right + GAP, dock.top), (dock.left - GAP - wide, dock.top)]
        }
        DockEdge::Bottom => {
            [(inner, above), (dock.right + GAP, dock.top), (dock.left - GAP - wide, dock.top)]
        }
    };
    let boxes = corners.map(|(left, top)| Rect::sized(left, top, wide, TALL));
    let [first, ..] = boxes;
    let is_free = |rect: &Rect| pane.holds(*rect) && !taken.iter().any(|other| other.meets(*rect));
    boxes.into_iter().find(is_free).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_keeps_off_the_controls_beside_its_dock() {
        let pane = Rect::sized(0.0, 0.0, 500.0, 200.0);
        let dock = Rect::sized(0.0, 10.0, 260.0, 30.0);
        let beside = near(DockEdge::Left, dock, 110.0, (pane, &[dock]));
        assert_eq!((beside.left, beside.top), (dock.right + GAP, dock.top));

        let controls = Rect::sized(280.0, 10.0, 220.0, 26.0);
        let below = near(DockEdge::Left, dock, 110.0, (pane, &[dock, controls]));
        assert_eq!((below.left, below.top), (0.0, dock.bottom + GAP));

        let low = Rect::sized(0.0, 165.0, 260.0, 30.0);
        let corner = Rect::sized(280.0, 165.0, 220.0, 30.0);
        let above = near(DockEdge::Left, low, 110.0, (pane, &[low, corner]));
        assert_eq!((above.left, above.bottom), (0.0, low.top - GAP));
    }

    #[test]
    fn the_button_of_a_dock_at_the_right_edge_stays_in_the_pane() {
        let pane = Rect::sized(0.0, 0.0, 300.0, 200.0);
        let dock = Rect::sized(60.0, 50.0, 240.0, 30.0);
        let button = near(DockEdge::Right, dock, 110.0, (pane, &[dock]));
        assert!(pane.holds(button) && !button.meets(dock), "{button:?}");
    }
}
