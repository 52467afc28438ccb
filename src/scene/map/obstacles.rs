//! Obstacles of labels: boxes that are taken, and boxes to avoid.

use super::rect_grid::RectGrid;
use crate::geo::{ScreenPoint, ScreenSize};
use crate::scene::rect::{Rect, segments_cross};

/// Distance between the boxes along a path, in pixels: no label fits between two.
const STEP_PX: f64 = 10.0;
/// Side of the boxes along the edge of a band, in pixels.
const PATH_PX: f64 = 9.0;
/// Side of the boxes along a line that labels avoid, in pixels.
const AVOIDED_PATH_PX: f64 = 7.0;
/// The longest leader in pixels: a longer one leads through what the map is about.
pub(super) const LONGEST_LEADER_PX: f64 = 60.0;
/// How far from its point a leader may still meet the line that the point lies on, in pixels.
const ON_LINE_PX: f64 = 3.0;
/// A mark this close to a labelled point is that of the point itself, in pixels.
const OWN_MARK_PX: f64 = 9.0;

/// Boxes in the pane that labels and their leaders keep off.
#[derive(Clone, Debug)]
pub(super) struct Obstacles {
    size: ScreenSize,
    /// The pane without a narrow margin.
    frame: Rect,
    /// Boxes that no label covers.
    blocked: RectGrid,
    /// Labels and leaders, which no other leader crosses.
    names: RectGrid,
    /// Marks, which no leader crosses but their own.
    marks: RectGrid,
    /// Boxes that hide the ground below them.
    covers: Vec<Rect>,
    /// Boxes that a label covers only if it has no other place.
    avoided: RectGrid,
    /// Straight parts of lines and of the edges of bands in view, which no leader crosses.
    bars: Vec<(ScreenPoint, ScreenPoint)>,
}

impl Obstacles {
    /// An empty pane.
    pub(super) fn new(size: ScreenSize) -> Self {
        Self {
            size,
            frame: Rect::sized(2.0, 2.0, size.width - 4.0, size.height - 4.0),
            blocked: RectGrid::new(size),
            names: RectGrid::new(size),
            marks: RectGrid::new(size),
            covers: Vec::new(),
            avoided: RectGrid::new(size),
            bars: Vec::new(),
        }
    }

    /// Keeps labels off a box.
    pub(super) fn block(&mut self, rect: Rect) {
        self.blocked.push(rect);
    }

    /// Keeps labels off a mark, and leaders to other marks.
    pub(super) fn block_mark(&mut self, rect: Rect) {
        self.blocked.push(rect);
        self.marks.push(rect);
    }

    /// Keeps labels and leaders off a box that hides the ground below it.
    pub(super) fn block_cover(&mut self, rect: Rect) {
        self.block_name(rect);
        self.covers.push(rect);
    }

    /// Keeps other labels and leaders off a label or a leader.
    pub(super) fn block_name(&mut self, rect: Rect) {
        self.blocked.push(rect);
        self.names.push(rect);
    }

    /// Keeps labels and leaders off a path.
    pub(super) fn block_path(&mut self, path: &[ScreenPoint]) {
        self.bar(path);
        for at in points_along(path, self.size) {
            self.block(Rect::about(at, PATH_PX, PATH_PX));
        }
    }

    /// Keeps labels off a path unless they have no other place, and leaders off it always.
    pub(super) fn avoid_path(&mut self, path: &[ScreenPoint]) {
        self.bar(path);
        for at in points_along(path, self.size) {
            let rect = Rect::about(at, AVOIDED_PATH_PX, AVOIDED_PATH_PX);
            if rect.meets(self.frame) {
                self.avoided.push(rect);
            }
        }
    }

    /// Keeps leaders off the parts of a path in view.
    fn bar(&mut self, path: &[ScreenPoint]) {
        let parts = path.iter().copied().zip(path.iter().copied().skip(1));
        self.bars.extend(parts.filter(|(from, to)| self.frame.meets_segment(*from, *to)));
    }

    /// Whether a leader from a point is too long, or crosses a line or a band on its way.
    pub(super) fn is_barred(
        &self,
        at: ScreenPoint,
        (from, to): (ScreenPoint, ScreenPoint),
    ) -> bool {
        let length = at.distance(to).max(1e-9);
        let share = (ON_LINE_PX / length).min(1.0);
        let begin = ScreenPoint::new(at.x + (to.x - at.x) * share, at.y + (to.y - at.y) * share);
        from.distance(to) > LONGEST_LEADER_PX
            || self.bars.iter().any(|bar| segments_cross((begin, to), *bar))
    }

    /// Whether a box is in the pane and covers no blocked one.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        self.frame.holds(rect) && !self.blocked.meets(rect)
    }

    /// Whether a box is in the pane and covers no name, no mark and no control.
    pub(super) fn is_clear_of_names(&self, rect: Rect) -> bool {
        self.frame.holds(rect) && !self.names.meets(rect) && !self.marks.meets(rect)
    }

    /// Whether a box covers one to avoid.
    pub(super) fn is_avoided(&self, rect: Rect) -> bool {
        self.avoided.meets(rect)
    }

    /// Whether a point of the ground is hidden by an overlay or a dock.
    pub(super) fn is_covered(&self, at: ScreenPoint) -> bool {
        self.covers.iter().any(|cover| cover.contains(at))
    }

    /// Whether a point is in the pane.
    pub(super) fn is_in_pane(&self, at: ScreenPoint) -> bool {
        self.frame.contains(at)
    }

    /// Whether a leader, given as boxes, crosses a label, or a mark other than the one at `named`.
    pub(super) fn hinders(&self, leader: &[Rect], named: ScreenPoint) -> bool {
        if leader.iter().any(|step| self.names.meets(*step)) {
            return true;
        }
        let crosses_mark = |mark: Rect| {
            if !mark.contains(named) {
                return leader.iter().any(|step| step.meets(mark));
            }
            // A leader from a point that another mark covers leads away from its middle.
            let middle = mark.middle();
            let nearest = middle.distance(named) - 1.0;
            leader.iter().any(|step| step.middle().distance(middle) < nearest)
        };
        let whole = leader.iter().fold(Rect::about(named, 0.0, 0.0), |hull, step| hull.hull(*step));
        let mut others =
            self.marks.near(whole).filter(|mark| mark.middle().distance(named) > OWN_MARK_PX);
        others.any(crosses_mark)
    }
}

/// Points along the parts of a path in view, [`STEP_PX`] apart.
fn points_along(path: &[ScreenPoint], size: ScreenSize) -> Vec<ScreenPoint> {
    let view = Rect::sized(0.0, 0.0, size.width, size.height).grown(STEP_PX);
    let mut points = Vec::new();
    for pair in path.windows(2) {
        let [a, b] = pair else {
            continue;
        };
        let bounds = Rect {
            left: a.x.min(b.x),
            top: a.y.min(b.y),
            right: a.x.max(b.x),
            bottom: a.y.max(b.y),
        };
        if !bounds.grown(0.1).meets(view) {
            continue;
        }
        let length = a.distance(*b).max(STEP_PX);
        let mut so_far = 0.0;
        while so_far <= length {
            let share = so_far / length;
            let at = ScreenPoint::new(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
            if view.contains(at) {
                points.push(at);
            }
            so_far += STEP_PX;
        }
    }
    points
}
