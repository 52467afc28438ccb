//! Lanes: their names and menu, items, ridges, and bands of forces.

mod claim_marks;
mod force_bands;
mod item_focus;
mod item_title;
mod items;
mod menu;
mod names;
mod out_of_sight;
mod ridge;

pub(super) use self::force_bands::force_bands_ui;
pub(super) use self::items::items_ui;
pub(super) use self::menu::lane_menu_ui;
pub(super) use self::names::names_ui;

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Color32, Painter, Rangef, Rect, Shape, pos2};

use crate::scene::timeline::Lane;
use crate::ui::convert::f32_from;

/// Opacity of events outside the dates shown.
const OUTSIDE: f64 = 0.38;

/// The upper edge of a lane on the screen.
fn lane_top(lanes: Rect, lane: &Lane) -> f32 {
    lanes.top() + 1.0 + f32_from(lane.top)
}

/// Paints a bar in `colour` between the inner two of four rising `xs`, fading to `clear` at the outer
/// ones.
fn paint_fade_bar(painter: &Painter, xs: [f32; 4], y: Rangef, (clear, colour): (Color32, Color32)) {
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
