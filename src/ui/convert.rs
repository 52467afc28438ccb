//! Conversions from the `f64` of scenes to the `f32` of egui: the only casts of this floor.

use egui::{Pos2, Rect, Vec2, pos2};

/// Number for egui. Scenes stay within a few thousand pixels of the screen, where `f32` still
/// resolves a thousandth of a pixel.
#[expect(clippy::cast_possible_truncation, reason = "the one conversion from scenes to egui")]
pub(crate) const fn f32_from(number: f64) -> f32 {
    number as f32
}

/// Parts of a pixel that corners are rounded to.
pub(crate) const ONE_PIXEL: i64 = 256;

/// A coordinate in parts of a pixel, at most two million pixels from nought.
#[expect(clippy::cast_possible_truncation, reason = "it is within the numbers that fit")]
pub(crate) fn sub_pixels(px: f32) -> i64 {
    (px.clamp(-2e6, 2e6) * 256.0).round() as i64
}

/// The same back in pixels.
#[expect(clippy::cast_precision_loss, reason = "a picture has less pixels than that")]
pub(crate) const fn pixels_from(parts: i64) -> f32 {
    parts as f32 / 256.0
}

/// Nearest whole number from 0 to 255.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
pub(crate) fn u8_from(number: f32) -> u8 {
    (number + 0.5) as u8
}

/// Nearest number of whole pixels; 0 if negative.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
pub(crate) fn usize_from(px: f32) -> usize {
    px.round() as usize
}

/// A position; 0 where it is negative.
pub(crate) fn index_from_i64(number: i64) -> usize {
    usize::try_from(number.max(0)).unwrap_or(usize::MAX)
}

/// Position on the screen of a point of a pane whose upper left corner is at `origin`.
pub(crate) fn pos_from(origin: Pos2, (x, y): (f64, f64)) -> Pos2 {
    pos2(origin.x + f32_from(x), origin.y + f32_from(y))
}

/// Point of the pane at a position on the screen.
pub(crate) fn xy_from(origin: Pos2, pos: Pos2) -> (f64, f64) {
    (f64::from(pos.x - origin.x), f64::from(pos.y - origin.y))
}

/// Width and height for scenes.
pub(crate) fn size_from(size: Vec2) -> (f64, f64) {
    (f64::from(size.x), f64::from(size.y))
}

/// Rectangle on the screen of a rectangle of a pane: left, top, right and bottom edge.
pub(crate) fn rect_from(origin: Pos2, (left, top, right, bottom): (f64, f64, f64, f64)) -> Rect {
    Rect::from_min_max(pos_from(origin, (left, top)), pos_from(origin, (right, bottom)))
}
