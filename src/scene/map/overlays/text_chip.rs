//! Chips with a text over the map.

use super::buttons::on_half_pixel;
use crate::message;
use crate::scene::density::Split;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;

/// Height of a chip in pixels.
pub(super) const CHIP_HEIGHT: f64 = 24.0;
/// Space between a chip and the edges of the pane, in pixels.
const MARGIN: f64 = 12.0;
/// Width of a chip without its text, in pixels.
const PADDING: f64 = 20.0;

/// A chip: a text in a pill.
#[derive(Clone, Debug, PartialEq)]
pub struct TextChip {
    /// The text.
    pub text: String,
    /// The pill.
    pub rect: Rect,
}

impl TextChip {
    /// A chip at the left edge; `more` is the width of what it holds besides the text.
    pub(super) fn at_left(text: String, top: f64, more: f64) -> Self {
        let words = on_half_pixel(text_width(&text, TextStyle::Small.px(), Weight::Regular));
        let rect = Rect::sized(MARGIN, top, words + PADDING + more, CHIP_HEIGHT);
        Self { text, rect }
    }
}

/// The chip that says how many events are in view, at the upper left corner.
pub(super) fn count_chip(split: &Split) -> TextChip {
    let (count, beyond) = (split.in_view, split.beyond);
    let text = match beyond {
        0 => message!("map-events-here", count = count),
        _ => message!("map-events-beyond", count = count, beyond = beyond),
    };
    TextChip::at_left(text, MARGIN, 0.0)
}
