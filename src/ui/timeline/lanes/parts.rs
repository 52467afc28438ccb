//! Parts that items, ridges and bands share: edges of lanes, and bars with faded ends.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Color32, Painter, Rangef, Rect, Shape, pos2};

use crate::scene::timeline::Lane;
use crate::ui::convert::f32_from;

/// Opacity of events outside the dates shown.
pub(super) const OUTSIDE: f64 = 0.38;

/// The upper edge of a lane on the screen.
pub(super) fn lane_top(lanes: Rect, lane: &Lane) -> f32 {
    lanes.top() + 1.0 + f32_from(lane.top)
}

/// Paints a bar in `colour` between the inner two of four rising `xs`, fading to `clear` at the outer
/// ones.
pub(super) fn paint_fade_bar(
    painter: &Painter,
    xs: [f32; 4],
    y: Rangef,
    (clear, colour): (Color32, Color32),
) {
    let mut mesh = Mesh::default();
    for (x, colour) in xs.into_iter().zip([clear, colour, colour, clear]) {
        mesh.colored_vertex(pos2(x, y.min), colour);
        mesh.colored_vertex(pos2(x, y.max), colour);
    }
    for first in [0, 2, 4] {
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    painter.add(Shape::mesh(Arc::new(mesh)));
}
