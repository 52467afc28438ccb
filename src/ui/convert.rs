//! From the scenes' `f64` to the painter's `f32`: the only casts of this floor.

use egui::{Pos2, Rect, Vec2, pos2};

/// The painter's number. Scenes stay within a few thousand pixels of the screen, where `f32`
/// still resolves a thousandth of a pixel.
#[expect(clippy::cast_possible_truncation, reason = "the one door from scenes to the painter")]
pub(crate) const fn f32_from(number: f64) -> f32 {
    number as f32
}

/// A point of a pane whose top left corner stands at `origin`.
pub(crate) fn pos_from(origin: Pos2, (x, y): (f64, f64)) -> Pos2 {
    pos2(origin.x + f32_from(x), origin.y + f32_from(y))
}

/// The point of the pane under a position on the screen.
pub(crate) fn xy_from(origin: Pos2, pos: Pos2) -> (f64, f64) {
    (f64::from(pos.x - origin.x), f64::from(pos.y - origin.y))
}

/// Width and height.
pub(crate) fn size_from(size: Vec2) -> (f64, f64) {
    (f64::from(size.x), f64::from(size.y))
}

/// A rectangle of a pane, by its left, top, right and bottom edges.
pub(crate) fn rect_from(origin: Pos2, (left, top, right, bottom): (f64, f64, f64, f64)) -> Rect {
    Rect::from_min_max(pos_from(origin, (left, top)), pos_from(origin, (right, bottom)))
}
