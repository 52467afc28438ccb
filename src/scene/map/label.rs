//! Names on the map, laid out so that none covers another, nor a mark.

use crate::geo::ScreenPoint;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, line_height, text_width};
use crate::scene::theme::Role;

/// A text at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// The box that it fills.
    pub rect: Rect,
    /// Size in points.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Colour.
    pub role: Role,
    /// Extra space between letters, in pixels.
    pub spacing: f64,
    /// Whether it reads towards its anchor from the left: the text is set flush right.
    pub flush_right: bool,
}

/// One line of a label that looks for its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) role: Role,
}

/// A label that looks for its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wish {
    /// The point that it names.
    pub(super) at: ScreenPoint,
    /// How far the text keeps from the point, in pixels.
    pub(super) clear: f64,
    /// Its lines, from top to bottom.
    pub(super) lines: Vec<Line>,
}

/// The boxes that are taken.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    frame: Rect,
    taken: Vec<Rect>,
}

/// The sides of a point, in the order in which they are tried.
const SIDES: [(f64, f64); 12] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -0.8),
    (1.0, 0.8),
    (-1.0, -0.8),
    (-1.0, 0.8),
    (0.5, -1.0),
    (-0.5, -1.0),
    (0.5, 1.0),
    (-0.5, 1.0),
];

impl Layout {
    /// A free pane of that size.
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self { frame: Rect::sized(2.0, 2.0, width - 4.0, height - 4.0), taken: Vec::new() }
    }

    /// Keeps a box free of labels.
    pub(super) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Whether a box lies in the pane and covers nothing that is taken.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        self.frame.holds(rect) && !self.taken.iter().any(|taken| taken.meets(rect))
    }

    /// Sets a label at the first side of its point that is free; nothing where none is.
    pub(super) fn place(&mut self, wish: &Wish) -> Option<Vec<Label>> {
        let width = wish
            .lines
            .iter()
            .map(|line| text_width(&line.text, line.size, line.weight))
            .fold(0.0, f64::max);
        let height: f64 = wish.lines.iter().map(|line| line_height(line.size)).sum();
        let rect = SIDES.into_iter().find_map(|side| {
            let rect = beside(wish, side, width, height);
            self.is_free(rect).then_some((rect, side))
        });
        let (rect, (side, _)) = rect?;
        self.take(rect.grown(1.0));
        Some(set_lines(wish, rect, side < 0.0))
    }

    /// Sets a label as [`Layout::place`] does; where no side is free, farther off, with a line that
    /// leads to it from the point.
    pub(super) fn place_or_lead(&mut self, wish: &Wish) -> Option<(Vec<Label>, Option<Leader>)> {
        if let Some(labels) = self.place(wish) {
            return Some((labels, None));
        }
        for distance in [26.0, 44.0, 64.0, 88.0, 116.0, 150.0] {
            let far = Wish { clear: distance, ..wish.clone() };
            if let Some(labels) = self.place(&far) {
                let leader = leader(wish, &labels)?;
                return Some((labels, Some(leader)));
            }
        }
        None
    }
}

/// A line from what is named to its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// The end at the mark.
    pub from: ScreenPoint,
    /// The end at the name.
    pub to: ScreenPoint,
}

fn leader(wish: &Wish, labels: &[Label]) -> Option<Leader> {
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

fn beside(wish: &Wish, (sx, sy): (f64, f64), width: f64, height: f64) -> Rect {
    let x = wish.at.x + sx * (wish.clear + width / 2.0);
    let y = wish.at.y + sy * (wish.clear + height / 2.0);
    Rect::about(ScreenPoint::new(x, y), width, height)
}

fn set_lines(wish: &Wish, rect: Rect, flush_right: bool) -> Vec<Label> {
    let mut top = rect.top;
    wish.lines
        .iter()
        .map(|line| {
            let height = line_height(line.size);
            let rect = Rect { top, bottom: top + height, ..rect };
            top += height;
            Label {
                text: line.text.clone(),
                rect,
                size: line.size,
                weight: line.weight,
                role: line.role,
                spacing: 0.0,
                flush_right,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wish(x: f64, y: f64, text: &str) -> Wish {
        Wish {
            at: ScreenPoint::new(x, y),
            clear: 7.0,
            lines: vec![Line {
                text: text.to_owned(),
                size: 12.0,
                weight: Weight::Regular,
                role: Role::Text,
            }],
        }
    }

    proptest! {
        #[test]
        fn labels_never_cover_each_other(
            points in proptest::collection::vec((0.0..760.0_f64, 0.0..468.0_f64), 1..80),
        ) {
            let mut layout = Layout::new(760.0, 468.0);
            let labels: Vec<Label> = points
                .iter()
                .filter_map(|(x, y)| layout.place(&wish(*x, *y, "Leposavić")))
                .flatten()
                .collect();
            for (nth, a) in labels.iter().enumerate() {
                for b in labels.iter().skip(nth + 1) {
                    prop_assert!(!a.rect.meets(b.rect), "{a:?} covers {b:?}");
                }
            }
        }
    }

    #[test]
    fn a_label_gives_way_to_the_left_where_the_right_is_taken() {
        let mut layout = Layout::new(400.0, 200.0);
        layout.take(Rect::sized(205.0, 90.0, 100.0, 20.0));
        let labels = layout.place(&wish(200.0, 100.0, "Raška")).unwrap();
        assert!(labels[0].rect.right <= 193.0);
        assert!(labels[0].flush_right);
    }
}
