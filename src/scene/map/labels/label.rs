//! Names on the map: what they say, and where they can stand beside their points.

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
    /// How far it has come in at this scale, from 0 to 1.
    pub share: f64,
}

/// One line of a label that looks for its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TextLine {
    pub(crate) text: String,
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) role: Role,
}

/// A label that looks for its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LabelRequest {
    /// The point that it names.
    pub(crate) at: ScreenPoint,
    /// How far the text keeps from the point, in pixels.
    pub(crate) clear: f64,
    /// Its lines, from top to bottom.
    pub(crate) lines: Vec<TextLine>,
}

/// The sides of a point, in the order in which they are tried.
pub(crate) const SIDES: [(f64, f64); 12] = [
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

impl LabelRequest {
    /// Width and height of its lines together.
    pub(crate) fn size(&self) -> (f64, f64) {
        let width = |line: &TextLine| text_width(&line.text, line.size, line.weight);
        let height = self.lines.iter().map(|line| line_height(line.size)).sum();
        (self.lines.iter().map(width).fold(0.0, f64::max), height)
    }
}

/// The box of a label on that side of its point.
pub(crate) fn beside(wish: &LabelRequest, side: usize, (width, height): (f64, f64)) -> Rect {
    let (sx, sy) = SIDES.get(side).copied().unwrap_or((1.0, 0.0));
    let x = wish.at.x + sx * (wish.clear + width / 2.0);
    let y = wish.at.y + sy * (wish.clear + height / 2.0);
    Rect::about(ScreenPoint::new(x, y), width, height)
}

/// The lines of a label in a box.
pub(crate) fn set_lines(wish: &LabelRequest, rect: Rect, flush_right: bool) -> Vec<Label> {
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
                share: 1.0,
            }
        })
        .collect()
}
