//! Leaders: lines from a mark to a label that is farther away.

use crate::geo::ScreenPoint;
use crate::scene::rect::Rect;

/// A line from a mark to its label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// The end at the mark.
    pub from: ScreenPoint,
    /// The end at the label.
    pub to: ScreenPoint,
}

impl Leader {
    /// The leader from a point to the box of its label; `clear` is the distance kept from the point.
    pub(super) fn between(at: ScreenPoint, clear: f64, label: Rect) -> Self {
        let middle = f64::midpoint(label.top, label.bottom);
        let above_or_below = if middle < at.y { label.bottom } else { label.top };
        let (x, y) = if at.x < label.left {
            (label.left - 3.0, middle)
        } else if at.x > label.right {
            (label.right + 3.0, middle)
        } else {
            (at.x, above_or_below)
        };
        let (dx, dy) = (x - at.x, y - at.y);
        let length = dx.hypot(dy).max(1.0);
        let gap = clear.min(length) - 3.0;
        let from = ScreenPoint::new(at.x + dx / length * gap, at.y + dy / length * gap);
        Self { from, to: ScreenPoint::new(x, y) }
    }

    /// Small boxes that cover it.
    pub(super) fn boxes(self) -> impl Iterator<Item = Rect> {
        const SIDE_PX: f64 = 5.0;
        const MOST: u8 = 64;
        let length = self.from.distance(self.to);
        let steps = (1..MOST).find(|steps| f64::from(*steps) * SIDE_PX >= length).unwrap_or(MOST);
        (0..=steps).map(move |step| {
            let share = f64::from(step) / f64::from(steps);
            let x = self.from.x + (self.to.x - self.from.x) * share;
            let y = self.from.y + (self.to.y - self.from.y) * share;
            Rect::about(ScreenPoint::new(x, y), SIDE_PX, SIDE_PX)
        })
    }
}
