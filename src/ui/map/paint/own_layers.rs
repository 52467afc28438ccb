//! Layers of the dataset's own: quiet, above the ground and below all marks.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Painter, Pos2, Rect, Shape, Stroke, vec2};

use crate::model::LayerKind;
use crate::scene::map::MapScene;
use crate::scene::theme::Role;
use crate::ui::map::pane::Pane;
use crate::ui::theme::Look;

/// Colours of the layers, one after the other.
const ROLES: [Role; 3] = [Role::CountryText, Role::WaterText, Role::DisputedLine];
/// Side of the square at a point, in pixels.
const POINT: f32 = 5.0;

/// The colour of the layer of that number.
fn role_of(nth: usize) -> Role {
    ROLES.get(nth % ROLES.len()).copied().unwrap_or(Role::CountryText)
}

/// Paints every shape of the layers.
pub(super) fn paint(pane: Pane<'_>, scene: &MapScene) {
    for shape in &scene.layers.shapes {
        let role = role_of(shape.layer);
        let fill = pane.look.faded(role, 0.10);
        if !shape.fill.is_empty() {
            let mut mesh = Mesh::default();
            for (nth, point) in (0_u32..).zip(&shape.fill) {
                mesh.colored_vertex(pane.pos(*point), fill);
                mesh.indices.push(nth);
            }
            pane.painter.add(Shape::mesh(Arc::new(mesh)));
        }
        for line in &shape.lines {
            let points: Vec<Pos2> = line.iter().map(|at| pane.pos(*at)).collect();
            paint_line(pane.painter, pane.look, (shape.kind, role), points);
        }
    }
}

/// Paints a line, a ring, or points as the layer has them.
fn paint_line(painter: &Painter, look: Look, (kind, role): (LayerKind, Role), points: Vec<Pos2>) {
    match kind {
        LayerKind::Line => {
            painter.add(Shape::line(points, Stroke::new(1.5, look.faded(role, 0.75))));
        }
        LayerKind::Area => {
            // The rings come closed, unless the map ends across them.
            painter.add(Shape::line(points, Stroke::new(1.0, look.faded(role, 0.6))));
        }
        LayerKind::Point => {
            for at in points {
                let square = Rect::from_center_size(at, vec2(POINT, POINT));
                painter.rect_filled(square.expand(1.0), 0.0, look.colour(Role::LandCore));
                painter.rect_filled(square, 0.0, look.colour(role));
            }
        }
    }
}

/// Paints the sign of a layer in the key.
pub(in crate::ui::map) fn paint_sign(
    painter: &Painter,
    look: Look,
    (nth, kind): (usize, LayerKind),
    at: Pos2,
) {
    let role = role_of(nth);
    let points = match kind {
        LayerKind::Line => vec![at - vec2(11.0, 0.0), at + vec2(11.0, 0.0)],
        LayerKind::Area => {
            let area = Rect::from_center_size(at, vec2(18.0, 11.0));
            painter.rect_filled(area, 0.0, look.faded(role, 0.10));
            vec![
                area.left_top(),
                area.right_top(),
                area.right_bottom(),
                area.left_bottom(),
                area.left_top(),
            ]
        }
        LayerKind::Point => vec![at],
    };
    paint_line(painter, look, (kind, role), points);
}
