//! Footer of the map: credits, scale bar, and room for coordinates.

use super::credits::{credit_texts, credits};
use super::scale_bar::{ScaleBar, scale_bar};
use super::text_chip::{CHIP_HEIGHT, TextChip};
use crate::geo::{ScreenSize, Viewport};
use crate::message;
use crate::model::Dataset;
use crate::scene::map::input::MapInput;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;

/// Height of a line of credit in pixels.
const ROW: f64 = 15.0;
/// Height of the letters of a line of credit, in pixels.
const LETTERS: f64 = 7.0;
/// From the lower edge of the pane to the middle of the last line, in pixels.
const BOTTOM: f64 = 13.0;
/// From the middle of the line above the first credit to the scale bar, in pixels.
const BAR_ABOVE: f64 = 2.0;
/// Height of the scale bar with its text and the north arrow, in pixels.
const BAR_HEIGHT: f64 = 23.0;
/// Space between the scale bar and the tray's chip, in pixels.
const TRAY_GAP: f64 = 14.0;
/// Left edge of texts and scale bar in pixels.
const LEFT: f64 = 14.0;
/// The longest scale bar in pixels.
const LONGEST_BAR: f64 = 140.0;
/// The longest scale bar on the narrowest map, in pixels.
const SHORTEST_BAR: f64 = 40.0;
/// Width of the scale bar's text and the north arrow, in pixels.
const BAR_TEXT: f64 = 100.0;
/// Width of the longest scale bar with its text, the north arrow and the longest coordinates, in
/// pixels.
const BAR_ROW: f64 = 480.0;
/// Width of the arrow of the tray's chip in pixels.
const CHIP_ARROW: f64 = 16.0;

/// Left edge of the scale bar of a figure in pixels.
const FIGURE_LEFT: f64 = 9.0;
/// From the lower edge of the map of a figure to its scale bar, in pixels.
const FIGURE_BOTTOM: f64 = 8.0;
/// Width of the text of that scale bar with the north arrow, in pixels.
const FIGURE_BAR_TEXT: f64 = 72.0;

/// Credits and scale bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Footer {
    /// The corner that is kept free for all but very long credits.
    pub rect: Rect,
    /// The letters of each line of credit.
    pub credit_rects: Vec<Rect>,
    /// Left edge of texts and scale bar.
    pub left: f64,
    /// Lines of credit, each with its vertical middle.
    pub credits: Vec<(String, f64)>,
    /// The credits in full, where the map is too low for them and has one word in their place.
    pub credits_whole: Option<String>,
    /// The scale bar.
    pub scale_bar: ScaleBar,
    /// Vertical position of the scale bar.
    pub bar_y: f64,
    /// The right end of the room for coordinates.
    pub coordinates_right: f64,
}

/// The longest scale bar beside the key, with its text and the north arrow, in pixels.
fn longest_bar(key: Rect) -> f64 {
    (key.left - LEFT - BAR_TEXT).clamp(SHORTEST_BAR, LONGEST_BAR)
}

impl Footer {
    /// The footer beside the key.
    pub(super) fn new(input: MapInput<'_>, key: Rect) -> Self {
        let size = input.viewport.size;
        let view = (input.viewport, input.basemap.shows_region(input.viewport));
        let (texts, credits_whole) = credits(input.dataset, view, key, ROW);
        let rows = f64::from(u32::try_from(texts.len()).unwrap_or(1));
        let top = size.height - BOTTOM - ROW * rows;
        let mut y = top;
        let credits = texts.into_iter().map(|text| {
            y += ROW;
            (text, y)
        });
        let credits: Vec<(String, f64)> = credits.collect();
        let credit_rects = credits.iter().map(|(text, y)| {
            let right = LEFT + text_width(text, TextStyle::Tiny.px(), Weight::Regular);
            Rect { left: LEFT, top: y - LETTERS / 2.0, right, bottom: y + LETTERS / 2.0 }
        });
        Self {
            credit_rects: credit_rects.collect(),
            credits,
            credits_whole,
            rect: Rect { left: 0.0, top: top - BAR_HEIGHT, right: BAR_ROW, bottom: size.height },
            left: LEFT,
            scale_bar: scale_bar(input.viewport.camera, longest_bar(key)),
            bar_y: top - BAR_ABOVE,
            coordinates_right: key.left - 12.0,
        }
    }

    /// The footer of a figure: the scale bar, as long as a small map has room for. The credits stand in
    /// one piece beside the map.
    pub(super) fn of_figure(dataset: &Dataset, (viewport, has_region): (Viewport, bool)) -> Self {
        let ScreenSize { width, height } = viewport.size;
        let most = (width / 4.0).clamp(SHORTEST_BAR, LONGEST_BAR);
        let scale_bar = scale_bar(viewport.camera, most);
        let bar_y = height - FIGURE_BOTTOM;
        let right = FIGURE_LEFT + scale_bar.px + FIGURE_BAR_TEXT;
        Self {
            rect: Rect { left: 0.0, top: bar_y - 14.0, right, bottom: height },
            credit_rects: Vec::new(),
            left: FIGURE_LEFT,
            credits: Vec::new(),
            credits_whole: Some(credit_texts(dataset, viewport, has_region).join(" ")),
            scale_bar,
            bar_y,
            coordinates_right: 0.0,
        }
    }

    /// The chip for `count` events without a place, above the scale bar; `None` for none.
    pub(super) fn tray_chip(&self, count: usize) -> Option<TextChip> {
        let bottom = self.bar_y + BAR_ABOVE - TRAY_GAP;
        let text = message!("map-without-place", count = count);
        (count > 0).then(|| TextChip::at_left(text, bottom - CHIP_HEIGHT, CHIP_ARROW))
    }
}
