//! Placement of docks along the edges: rows at top and bottom, stacks at the sides.

use super::dock::{DOCK_HEIGHT, DOCK_POINT, Dock, DockEdge};
use crate::geo::ScreenSize;
use crate::scene::f64_from_count;
use crate::scene::map::overlays::MapOverlays;
use crate::scene::rect::Rect;

/// Distance between the upper edges of neighbours in a stack, in pixels.
const PITCH: f64 = 32.0;
/// Distance between neighbours in a row, and between docks and controls, in pixels.
const GAP: f64 = 8.0;
/// Distance between docks and the corners of the pane, in pixels.
const MARGIN: f64 = 12.0;

/// Boxes that docks keep off.
#[derive(Clone, Copy, Debug)]
pub(super) struct DockSpace<'a> {
    /// Size of the pane.
    pub(super) size: ScreenSize,
    /// Buttons, keys, footer and chips: never covered.
    pub(super) overlays: &'a MapOverlays,
    /// The small map in the corner below the buttons; never covered.
    pub(super) locator: Option<Rect>,
    /// Boxes of marks in view: not covered while there is room.
    pub(super) marks: &'a [Rect],
}

/// The docks at the upper and lower edge.
#[derive(Debug)]
pub(super) struct DockRows<'a> {
    space: DockSpace<'a>,
    /// Docks that have their place.
    pub(super) placed: Vec<Dock>,
}

impl<'a> DockRows<'a> {
    /// Empty rows.
    pub(super) fn new(space: DockSpace<'a>) -> Self {
        Self { space, placed: Vec::new() }
    }

    /// Places a dock of the upper or lower edge as near to `along` as other docks and marks allow.
    /// Returns whether it has a place: not if the row is full, nor at the sides.
    pub(super) fn place(&mut self, dock: &mut Dock, along: f64) -> bool {
        let DockSpace { size, overlays, marks, .. } = self.space;
        let (from, to, top) = match dock.edge {
            DockEdge::Top => (self.space.top_from(), overlays.left_of_buttons() - GAP, 0.0),
            DockEdge::Bottom => {
                let top = size.height - DOCK_HEIGHT - DOCK_POINT;
                (overlays.footer.rect.right + GAP, overlays.legend_rect.left - GAP, top)
            }
            DockEdge::Left | DockEdge::Right => return false,
        };
        let width = dock.width();
        if to - from < width {
            return false;
        }
        let wanted = (along - width / 2.0).clamp(from, to - width);
        let rect = |left: f64| Rect::sized(left, top, width, DOCK_HEIGHT + DOCK_POINT);
        let row = rect(0.0);
        let edge = dock.edge;
        let others = self.placed.iter().filter(|other| other.edge == edge).map(|other| other.rect);
        let in_row = marks.iter().filter(|mark| mark.top < row.bottom && mark.bottom > row.top);
        let beside = |rect: Rect| [rect.right + GAP, rect.left - GAP - width];
        let free = |left: &f64| {
            let inside = *left >= from && *left + width <= to;
            inside && !self.placed.iter().any(|other| other.rect.meets(rect(*left)))
        };
        let clear = |left: &f64| !marks.iter().any(|mark| mark.meets(rect(*left)));
        let left = std::iter::once(wanted)
            .chain(others.chain(in_row.copied()).flat_map(beside))
            .filter(free)
            .filter(clear)
            .min_by(|a, b| (a - wanted).abs().total_cmp(&(b - wanted).abs()));
        if let Some(left) = left {
            dock.rect = rect(left);
            self.placed.push(dock.clone());
        }
        left.is_some()
    }
}

impl DockSpace<'_> {
    /// Where the row at the upper edge begins: beside the count of events.
    fn top_from(self) -> f64 {
        self.overlays.count_chip.as_ref().map_or(MARGIN, |chip| chip.rect.right + GAP)
    }

    /// Whether a dock at a side lies within its stack, and not on what is below it.
    pub(super) fn holds(self, dock: &Dock) -> bool {
        let is_row = matches!(dock.edge, DockEdge::Top | DockEdge::Bottom);
        is_row || dock.rect.bottom <= self.stack_range(dock.edge, dock.width()).1
    }

    /// Top and bottom of the stack for a dock of that width.
    fn stack_range(self, edge: DockEdge, width: f64) -> (f64, f64) {
        let overlays = self.overlays;
        if edge == DockEdge::Right {
            let below = overlays.below_buttons() + 6.0;
            let top = self.locator.map_or(below, |locator| below.max(locator.bottom + GAP));
            return (top, overlays.keys_top() - GAP);
        }
        let chip = overlays.count_chip.as_ref().map_or(MARGIN, |chip| chip.rect.bottom + GAP);
        let buttons = overlays.buttons_rect();
        let top = if buttons.left < width { overlays.below_buttons() } else { chip };
        // The tray's chip comes and goes with the dates shown: its room stays free.
        (top, overlays.footer.rect.top - 45.0)
    }
}

/// Stacks the docks of one side from top to bottom in the order of `y`, the height at which each
/// should be. None covers another or one of `rows`, and none a mark while there is room.
pub(super) fn stacked(
    mut docks: Vec<(f64, Dock)>,
    rows: &[Dock],
    space: DockSpace<'_>,
) -> Vec<Dock> {
    let mut to_come = f64_from_count(docks.len());
    // They come nearest first; the farther of two in one direction is to be above.
    docks.reverse();
    docks.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut next = 0.0_f64;
    let stack = docks.into_iter().map(|(y, mut dock)| {
        let width = dock.width();
        let (top, bottom) = space.stack_range(dock.edge, width);
        // Room below for those that come after it.
        let wanted = (y - DOCK_HEIGHT / 2.0).min(bottom - (to_come - 1.0) * PITCH - DOCK_HEIGHT);
        to_come -= 1.0;
        let left = if dock.edge == DockEdge::Left { 0.0 } else { space.size.width - width };
        let rect = |y: f64| Rect::sized(left, y, width, DOCK_HEIGHT);
        let mut y = wanted.max(next).max(top);
        for row in rows {
            if row.rect.meets(rect(y)) {
                y = row.rect.bottom + GAP;
            }
        }
        let last = bottom - to_come * PITCH - DOCK_HEIGHT;
        let covered = |y: f64| space.marks.iter().filter(move |mark| mark.meets(rect(y)));
        let mut lower = y;
        while let Some(end) = covered(lower).map(|mark| mark.bottom + 1.0).reduce(f64::max) {
            lower = end;
        }
        let y = if lower <= last { lower } else { y };
        next = y + PITCH;
        dock.rect = rect(y);
        dock
    });
    stack.collect()
}
