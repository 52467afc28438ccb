//! Labels, and requests for them.

use super::territory::Ground;
use crate::geo::ScreenPoint;
use crate::model::{EventId, ForceId, PlaceId};
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, line_height, text_width};
use crate::scene::theme::{Role, TextStyle};

/// What a label names, for clicks on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelTarget {
    /// A place of the dataset.
    Place(PlaceId),
    /// A force, with its figure.
    Force(ForceId),
    /// An event.
    Event(EventId),
    /// A country, by its identifier in the base map. A click on it is one on the map.
    Country(Box<str>),
}

/// One line of text at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// Its box.
    pub rect: Rect,
    /// Size of the type in pixels.
    pub size: f64,
    /// Weight of the type.
    pub weight: Weight,
    /// Colour.
    pub role: Role,
    /// Additional space between letters in pixels.
    pub spacing: f64,
    /// Whether it is to the left of its point, so that its right edge is fixed.
    pub flush_right: bool,
    /// Opacity from 0 to 1, by the zoom.
    pub opacity: f64,
    /// What it names; `None` for a name of the ground.
    pub target: Option<LabelTarget>,
}

/// One line of a request.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextLine {
    pub(super) text: String,
    /// Size of the type in pixels.
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) role: Role,
}

impl TextLine {
    /// A line in the smallest type of the map.
    pub(super) fn small(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), size: TextStyle::Tiny.px(), weight: Weight::Regular, role }
    }
}

/// A label that has no place yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LabelRequest {
    /// The point that it names.
    pub(super) at: ScreenPoint,
    /// Distance between point and text in pixels.
    pub(super) clear: f64,
    /// Lines from top to bottom.
    pub(super) lines: Vec<TextLine>,
    /// What the label may cover.
    pub(super) ground: Ground,
    /// What it names.
    pub(super) target: Option<LabelTarget>,
}

impl LabelRequest {
    /// Width and height of all lines together.
    pub(super) fn size(&self) -> (f64, f64) {
        let width = |line: &TextLine| text_width(&line.text, line.size, line.weight);
        let height = self.lines.iter().map(|line| line_height(line.size)).sum();
        (self.lines.iter().map(width).fold(0.0, f64::max), height)
    }

    /// The lines set in a box of that size.
    pub(super) fn set_in(&self, rect: Rect, flush_right: bool) -> Vec<Label> {
        let mut top = rect.top;
        let lines = self.lines.iter().map(|line| {
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
                opacity: 1.0,
                target: self.target.clone(),
            }
        });
        lines.collect()
    }
}
