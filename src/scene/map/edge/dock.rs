//! A dock: a place beyond the map's edge, at the edge; and where docks find room.

use crate::geo::{Point, ScreenPoint, Viewport};
use crate::model::EventKind;
use crate::scene::map::marks::event_mark::REACH_PX;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::state::AppState;

/// Height of a dock in pixels.
const DOCK_HEIGHT: f64 = 26.0;
/// Distance between the upper edges of neighbouring docks in pixels.
const PITCH: f64 = 32.0;
/// Distance between neighbouring docks of a row in pixels.
const DOCK_GAP: f64 = 8.0;
/// The least width of a dock in pixels.
const WIDTH: f64 = 168.0;
/// Length of the point of a dock in pixels.
pub const DOCK_POINT: f64 = 9.0;
/// Room for the arrow that shows the true direction, in pixels.
pub const ARROW_PX: f64 = 14.0;

/// The edge that a dock stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DockEdge {
    /// The left edge: the point shows to the left.
    Left,
    /// The right edge.
    Right,
    /// The upper edge.
    Top,
    /// The lower edge.
    Bottom,
}

/// A place beyond the edge, with its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Dock {
    /// The place's name.
    pub name: String,
    /// How far it lies from the middle of the map: "7,770 km".
    pub distance: String,
    /// In which direction: "north-west".
    pub compass: &'static str,
    /// The same in degrees, clockwise from the top of the map.
    pub bearing_deg: f64,
    /// Where on the plane the nearest of its places lies, if the map reaches so far.
    pub widen_to: Option<Point>,
    /// The edge that it stands at.
    pub edge: DockEdge,
    /// The whole dock with its point.
    pub rect: Rect,
    /// Positions of its events in the dataset, in order of time.
    pub events: Vec<usize>,
    /// The kinds of its events, each once, at most three.
    pub kinds: Vec<EventKind>,
    /// Whether the selected event is among them.
    pub selected: bool,
    /// Where its places lie on the plane, the nearest first.
    pub places: Vec<Point>,
    /// Whether its events are fanned out.
    pub is_open: bool,
}

/// Fans out the dock whose place is nearest to where a fan was opened, as long as it has several
/// events.
pub(crate) fn open_fan(docks: &mut [Dock], state: &AppState, viewport: Viewport) {
    let Some(opened) = state.fan else {
        return;
    };
    let away = |dock: &Dock| {
        let away = dock.places.iter().map(|place| place.distance(opened));
        away.fold(f64::INFINITY, f64::min)
    };
    let several = docks.iter_mut().filter(|dock| dock.events.len() > 1);
    let nearest = several.min_by(|a, b| away(a).total_cmp(&away(b)));
    let reach = viewport.km_from_px(REACH_PX);
    if let Some(dock) = nearest.filter(|dock| away(dock) < reach) {
        dock.is_open = true;
    }
}

impl Dock {
    /// Wide enough for its marks, name and distance.
    pub(crate) fn width(&self) -> f64 {
        let marks = 15.0 * f64::from(u8::try_from(self.kinds.len()).unwrap_or(3));
        let name = text_width(&self.name, 11.5, Weight::Bold);
        let distance = text_width(&self.distance, 11.0, Weight::Regular);
        (DOCK_POINT + 10.0 + marks + name + 14.0 + ARROW_PX + distance + 10.0).max(WIDTH)
    }

    /// Where the spokes of its fan begin: at the side that looks into the map.
    pub(crate) fn hub(&self) -> ScreenPoint {
        let (rect, middle) = (self.rect, self.rect.middle());
        match self.edge {
            DockEdge::Left => ScreenPoint::new(rect.right, middle.y),
            DockEdge::Right => ScreenPoint::new(rect.left, middle.y),
            DockEdge::Top => ScreenPoint::new(middle.x, rect.bottom),
            DockEdge::Bottom => ScreenPoint::new(middle.x, rect.top),
        }
    }

    /// The tip of the dock, at the edge.
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

/// The docks at the upper and lower edge.
pub(crate) struct DockRows<'a> {
    pub(crate) viewport: Viewport,
    pub(crate) marks: &'a [Rect],
    /// Those that have their place.
    pub(crate) set: Vec<Dock>,
}

impl DockRows<'_> {
    /// Sets a dock as near to its place as the others and the marks allow; not where the edge is
    /// full, and not one of the sides.
    pub(crate) fn set(&mut self, dock: &mut Dock, along: f64) -> bool {
        let size = self.viewport.size;
        // Buttons stand at the upper right corner, scale bar and key at the lower edge.
        let (from, to, top) = match dock.edge {
            DockEdge::Top => (12.0, size.width - 350.0, 0.0),
            DockEdge::Bottom => (430.0, size.width - 200.0, size.height - DOCK_HEIGHT - DOCK_POINT),
            DockEdge::Left | DockEdge::Right => return false,
        };
        let width = dock.width();
        if to - from < width {
            return false;
        }
        let wanted = (along - width / 2.0).clamp(from, to - width);
        let edge = dock.edge;
        let others = self.set.iter().filter(|other| other.edge == edge).map(|other| other.rect);
        let rect = |left: f64| Rect::sized(left, top, width, DOCK_HEIGHT + DOCK_POINT);
        let row = rect(0.0);
        let marks = self.marks.iter().filter(|mark| mark.top < row.bottom && mark.bottom > row.top);
        let beside = |rect: Rect| [rect.right + DOCK_GAP, rect.left - DOCK_GAP - width];
        let free = |left: &f64| {
            let inside = *left >= from && *left + width <= to;
            inside && !self.set.iter().any(|other| other.rect.meets(rect(*left)))
        };
        let lefts: Vec<f64> = std::iter::once(wanted)
            .chain(others.chain(marks.copied()).flat_map(beside))
            .filter(free)
            .collect();
        let near = |a: &f64, b: &f64| (a - wanted).abs().total_cmp(&(b - wanted).abs());
        let clear = |left: &f64| !self.marks.iter().any(|mark| mark.meets(rect(*left)));
        let left = lefts.into_iter().filter(clear).min_by(near);
        if let Some(left) = left {
            dock.rect = rect(left);
            self.set.push(dock.clone());
        }
        left.is_some()
    }
}

/// Stacks the docks of one side so that none covers another, nor one of the rows, nor a mark where
/// there is room, in the order of their directions.
pub(crate) fn stacked(
    mut docks: Vec<(f64, Dock)>,
    (rows, marks): (&[Dock], &[Rect]),
    viewport: Viewport,
    key_top: f64,
) -> Vec<Dock> {
    let mut to_come = f64::from(u32::try_from(docks.len()).unwrap_or(u32::MAX));
    // The farther of two in one direction stands higher: they come nearest first.
    docks.reverse();
    docks.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut next = 0.0_f64;
    docks
        .into_iter()
        .map(|(y, mut dock)| {
            // The buttons stand at the upper right corner, the legend at the lower right one.
            let (top, bottom) = match dock.edge {
                DockEdge::Right => (52.0, key_top - DOCK_GAP),
                _ => (below_buttons(viewport, dock.width()), viewport.size.height - 96.0),
            };
            // Those that come after it need room below.
            let wanted =
                (y - DOCK_HEIGHT / 2.0).min(bottom - (to_come - 1.0) * PITCH - DOCK_HEIGHT);
            to_come -= 1.0;
            let width = dock.width();
            let left = if dock.edge == DockEdge::Left { 0.0 } else { viewport.size.width - width };
            let rect = |y: f64| Rect::sized(left, y, width, DOCK_HEIGHT);
            let mut y = wanted.max(next).max(top);
            for row in rows {
                if row.rect.meets(rect(y)) {
                    y = row.rect.bottom + DOCK_GAP;
                }
            }
            // A mark is left uncovered where those that come after have room all the same.
            let last = bottom - to_come * PITCH - DOCK_HEIGHT;
            let covered = |y: f64| marks.iter().filter(move |mark| mark.meets(rect(y)));
            let mut lower = y;
            while let Some(end) = covered(lower).map(|mark| mark.bottom + 1.0).reduce(f64::max) {
                lower = end;
            }
            let y = if lower <= last { lower } else { y };
            next = y + PITCH;
            dock.rect = rect(y);
            dock
        })
        .collect()
}

/// Where docks of the left edge begin: below the buttons where these reach so far.
fn below_buttons(viewport: Viewport, width: f64) -> f64 {
    if viewport.size.width - 210.0 < width { 46.0 } else { 12.0 }
}
