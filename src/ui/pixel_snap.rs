//! Pixel snapping: crisp frames at any number of pixels per point.

use egui::{Painter, Pos2, Rect, Stroke, pos2};

/// Moves a rectangle so that the stroke along its edges covers whole pixels. Its size does not
/// depend on its position: a rectangle that moves does not shimmer.
pub(crate) fn crisp(painter: &Painter, rect: Rect, stroke: Stroke) -> (Rect, Stroke) {
    let (rect, width) = on_pixels(rect, stroke.width, painter.ctx().pixels_per_point());
    (rect, Stroke::new(width, stroke.color))
}

/// The corners of a rectangle, clockwise from the upper left one.
pub(crate) fn corners(rect: Rect) -> [Pos2; 4] {
    [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]
}

/// The edges are in the middles of pixels if the line is an odd number of pixels wide, else between
/// pixels.
fn on_pixels(rect: Rect, width: f32, pixels_per_point: f32) -> (Rect, f32) {
    let wide = (width * pixels_per_point).round().max(1.0);
    let shift = if wide % 2.0 > 0.5 { 0.5 } else { 0.0 };
    let snapped = |at: f32| ((at * pixels_per_point - shift).round() + shift) / pixels_per_point;
    let whole = |length: f32| (length * pixels_per_point).round() / pixels_per_point;
    let min = pos2(snapped(rect.min.x), snapped(rect.min.y));
    let max = pos2(min.x + whole(rect.width()), min.y + whole(rect.height()));
    (Rect::from_min_max(min, max), wide / pixels_per_point)
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    /// Whether a line around an edge covers whole pixels.
    fn is_whole(edge: f32, wide: f32, pixels: f32) -> bool {
        let off = |side: f32| (side * pixels).fract().abs();
        let sides = [off(edge - wide / 2.0), off(edge + wide / 2.0)];
        sides.into_iter().all(|off| off.min(1.0 - off) < 0.01)
    }

    #[test]
    fn both_sides_of_a_line_are_between_pixels_on_every_screen() {
        let screens = [1.0_f32, 1.25, 1.5, 2.0, 3.0];
        let widths = [1.0_f32, 1.25, 1.5, 1.75, 2.0];
        for (pixels, width) in screens.into_iter().flat_map(|p| widths.map(|width| (p, width))) {
            for nth in 0..40_u8 {
                let at = pos2(10.0 + f32::from(nth) * 0.137, 20.0 - f32::from(nth) * 0.31);
                let wanted = Rect::from_min_size(at, vec2(11.0, 26.0));
                let (rect, wide) = on_pixels(wanted, width, pixels);
                let mut edges = [rect.left(), rect.right(), rect.top(), rect.bottom()].into_iter();
                assert!(edges.all(|edge| is_whole(edge, wide, pixels)), "{rect:?} at {pixels}");
                assert!((rect.min - wanted.min).length() * pixels < 1.0);
                assert!(wide * pixels >= 1.0 && (wide - width).abs() * pixels < 0.51);
            }
        }
    }

    #[test]
    fn a_moving_rectangle_keeps_its_size() {
        let size = |nth: u8| {
            let at = pos2(f32::from(nth) * 0.21, f32::from(nth) * 0.13);
            on_pixels(Rect::from_min_size(at, vec2(11.3, 7.9)), 1.5, 1.5).0.size()
        };
        assert!((0..100).all(|nth| (size(nth) - size(0)).length() < 1e-4));
    }
}
