//! Lines from what is named to names that stand farther off.

use crate::geo::ScreenPoint;
use crate::scene::map::labels::label::{Label, LabelRequest};
use crate::scene::rect::Rect;

/// A line from what is named to its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// The end at the mark.
    pub from: ScreenPoint,
    /// The end at the name.
    pub to: ScreenPoint,
}

impl Leader {
    /// Whether it leads through the box.
    pub(crate) fn crosses(self, rect: Rect) -> bool {
        self.boxes().any(|step| step.meets(rect))
    }

    /// Small boxes that cover it, no more than its length needs.
    pub(crate) fn boxes(self) -> impl Iterator<Item = Rect> {
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

/// The line from a point to the name that was set for it.
pub(crate) fn leader_to(wish: &LabelRequest, labels: &[Label]) -> Option<Leader> {
    let (first, last) = (labels.first()?, labels.last()?);
    let middle = f64::midpoint(first.rect.top, last.rect.bottom);
    let above_or_below = if middle < wish.at.y { last.rect.bottom } else { first.rect.top };
    let (x, y) = if wish.at.x < first.rect.left {
        (first.rect.left - 3.0, middle)
    } else if wish.at.x > first.rect.right {
        (first.rect.right + 3.0, middle)
    } else {
        (wish.at.x, above_or_below)
    };
    let (dx, dy) = (x - wish.at.x, y - wish.at.y);
    let length = dx.hypot(dy).max(1.0);
    let gap = wish.clear.min(length) - 3.0;
    let from = ScreenPoint::new(wish.at.x + dx / length * gap, wish.at.y + dy / length * gap);
    Some(Leader { from, to: ScreenPoint::new(x, y) })
}
