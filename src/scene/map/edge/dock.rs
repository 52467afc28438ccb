//! Docks: off-screen indicators, each for the events of one place beyond the edge of the map.

use crate::geo::{Point, ScreenPoint, Viewport};
use crate::model::EventKind;
use crate::scene::map::marks::CLUSTER_PX;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;
use crate::state::AppState;

/// Height of a dock in pixels.
pub(super) const DOCK_HEIGHT: f64 = 26.0;
/// The least width of a dock in pixels: a stack of docks looks even.
const WIDTH: f64 = 168.0;
/// Length of a dock's point in pixels.
pub const DOCK_POINT: f64 = 9.0;
/// Room for the arrow that shows the true direction, in pixels.
pub const ARROW_PX: f64 = 14.0;

/// The edge of the pane at which a dock is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DockEdge {
    /// The left edge: the dock points to the left.
    Left,
    /// The right edge.
    Right,
    /// The upper edge.
    Top,
    /// The lower edge.
    Bottom,
}

/// An off-screen indicator: a place beyond the edge, with its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Dock {
    /// Name of the place.
    pub name: String,
    /// Distance from the middle of the map: "7,770 km".
    pub distance: String,
    /// Direction from there in words: "north-west".
    pub compass: &'static str,
    /// Direction in degrees, clockwise from the top of the map.
    pub bearing_deg: f64,
    /// Point of the nearest of its places on the plane; `None` if it is beyond the map's reach.
    pub widen_to: Option<Point>,
    /// The edge at which it is.
    pub edge: DockEdge,
    /// The whole dock with its point.
    pub rect: Rect,
    /// Positions of its events in the dataset, in order of time.
    pub events: Vec<usize>,
    /// Kinds of its events, each once; at most three.
    pub kinds: Vec<EventKind>,
    /// Whether the selected event is among its events.
    pub selected: bool,
    /// Points of its places on the plane, the nearest first.
    pub places: Vec<Point>,
    /// Whether its events are fanned out.
    pub is_open: bool,
    /// Whether its name stands on it. In a figure it is an arrowhead, with its name where there is room.
    pub is_named: bool,
}

/// Opens the dock of several events whose place is nearest to the point at which a fan was opened.
pub(super) fn open_fan(docks: &mut [Dock], state: &AppState, viewport: Viewport) {
    let Some(opened) = state.fan else {
        return;
    };
    let away = |dock: &Dock| {
        let away = dock.places.iter().map(|place| place.distance(opened));
        away.fold(f64::INFINITY, f64::min)
    };
    let several = docks.iter_mut().filter(|dock| dock.events.len() > 1);
    let nearest = several.min_by(|a, b| away(a).total_cmp(&away(b)));
    let reach = viewport.km_from_px(CLUSTER_PX);
    if let Some(dock) = nearest.filter(|dock| away(dock) < reach) {
        dock.is_open = true;
    }
}

impl Dock {
    /// Width with marks, name and distance.
    pub(super) fn width(&self) -> f64 {
        let marks = 15.0 * f64::from(u8::try_from(self.kinds.len()).unwrap_or(3));
        let name = text_width(&self.name, TextStyle::Small.px(), Weight::Bold);
        let distance = text_width(&self.distance, TextStyle::Tiny.px(), Weight::Regular);
        (DOCK_POINT + 10.0 + marks + name + 14.0 + ARROW_PX + distance + 10.0).max(WIDTH)
    }

    /// The origin of the spokes of its fan: the middle of the inner side.
    pub(crate) fn hub(&self) -> ScreenPoint {
        let (rect, middle) = (self.rect, self.rect.middle());
        match self.edge {
            DockEdge::Left => ScreenPoint::new(rect.right, middle.y),
            DockEdge::Right => ScreenPoint::new(rect.left, middle.y),
            DockEdge::Top => ScreenPoint::new(middle.x, rect.bottom),
            DockEdge::Bottom => ScreenPoint::new(middle.x, rect.top),
        }
    }

    /// The tip, at the edge.
    pub fn tip(&self) -> ScreenPoint {
        let middle = self.rect.middle();
        match self.edge {
            DockEdge::Left => ScreenPoint::new(self.rect.left, middle.y),
            DockEdge::Right => ScreenPoint::new(self.rect.right, middle.y),
            DockEdge::Top => ScreenPoint::new(middle.x, self.rect.top),
            DockEdge::Bottom => ScreenPoint::new(middle.x, self.rect.bottom),
        }
    }
}
