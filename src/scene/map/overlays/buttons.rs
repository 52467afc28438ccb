//! Buttons at the upper right corner of the map.

use crate::geo::ScreenSize;
use crate::label;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;

/// Space between the buttons and the edges of the pane, in pixels.
const MARGIN: f64 = 12.0;
/// Space between two buttons in pixels.
const GAP: f64 = 4.0;
/// Additional space between groups of buttons, in pixels.
const GROUP_GAP: f64 = 6.0;
/// Height of a button in pixels, as `ui::control` draws it.
const HEIGHT: f64 = 24.0;
/// Width of a button with a sign, in pixels.
const SIGN_WIDTH: f64 = 30.0;
/// Width of a button with a word, without the word, in pixels.
const PADDING: f64 = 20.0;
/// The least width of a pane with all buttons, in pixels. On a narrower one those are left out that
/// menus and keys have too.
const ALL_FROM: f64 = 574.0;

/// A button on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapButton {
    /// Flies to the selected event.
    Selected,
    /// Goes back to the opening view.
    ShowAll,
    /// Zooms out.
    ZoomOut,
    /// Zooms in.
    ZoomIn,
    /// Switches the ruler on or off.
    Ruler,
    /// Begins to draw an area, or leaves it.
    Area,
    /// Goes to the view after this one.
    NextView,
    /// Goes back to the view before this one.
    PreviousView,
}

impl MapButton {
    /// The word on the button; `None` for one with a sign.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Selected => Some(label!("map-button-selected")),
            Self::ShowAll => Some(label!("map-button-all")),
            _ => None,
        }
    }

    fn width(self) -> f64 {
        self.word().map_or(SIGN_WIDTH, text_button_width)
    }
}

/// Width of a button with a word.
pub(crate) fn text_button_width(word: &str) -> f64 {
    on_half_pixel(text_width(word, TextStyle::Control.px(), Weight::Regular) + PADDING)
}

/// Rounds a length as egui rounds the lengths of texts.
pub(super) fn on_half_pixel(length: f64) -> f64 {
    (2.0 * length).round() / 2.0
}

/// The buttons of a pane with their boxes, from the right. Those that lead back and forward through
/// views are there once `has_views`: before the map has moved they would cover it for nothing.
pub(super) fn buttons(size: ScreenSize, has_views: bool) -> Vec<(MapButton, Rect)> {
    use MapButton::{Area, NextView, PreviousView, Ruler, Selected, ShowAll, ZoomIn, ZoomOut};
    let few = [(Selected, GAP), (ShowAll, GAP), (ZoomOut, GAP), (ZoomIn, GAP)];
    let more =
        [(Ruler, GAP + GROUP_GAP), (Area, GAP), (NextView, GAP + GROUP_GAP), (PreviousView, GAP)];
    let more = more.into_iter().take(if has_views { 4 } else { 2 });
    let more = more.filter(|_| size.width >= ALL_FROM);
    let room = size.width - 2.0 * MARGIN;
    let width: f64 = few.iter().map(|(button, gap)| button.width() + gap).sum::<f64>() - GAP;
    // The button of the opening view alone may have room where both words have not.
    let left_out = if width <= room {
        0
    } else if width - Selected.width() - GAP <= room {
        1
    } else {
        2
    };
    let few = few.into_iter().skip(left_out);
    let mut right = size.width - MARGIN + GAP;
    few.chain(more)
        .map(|(button, gap)| {
            let left = right - gap - button.width();
            right = left;
            (button, Rect::sized(left, MARGIN, button.width(), HEIGHT))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_end_at_the_margin_and_do_not_touch() {
        for (width, count) in [(100.0, 2), (190.0, 3), (300.0, 4), (760.0, 8)] {
            let buttons = buttons(ScreenSize::new(width, 400.0), true);
            assert_eq!(buttons.len(), count, "{width}");
            assert!(buttons.iter().all(|(_, button)| button.left >= MARGIN), "{width}");
            assert!((buttons[0].1.right - (width - MARGIN)).abs() < 1e-9);
            let without = super::buttons(ScreenSize::new(width, 400.0), false);
            assert_eq!(without, buttons[..count.min(6)], "{width}");
            assert!(buttons.windows(2).all(|pair| pair[1].1.right + GAP <= pair[0].1.left + 1e-9));
        }
    }
}
