//! Bars that fade from their core to their ends.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Color32, Painter, Rangef, Shape, pos2};

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
