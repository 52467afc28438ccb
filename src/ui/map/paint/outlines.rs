//! Outlines: areas and lines that events took place in or along.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Pos2, Shape, Stroke};

use crate::scene::map::{MapScene, Outline};
use crate::scene::theme::Role;
use crate::ui::map::pane::Pane;

/// Paints every area and line.
pub(super) fn paint(pane: Pane<'_>, scene: &MapScene) {
    for outline in &scene.marks.outlines {
        let points: Vec<Pos2> = outline.points.iter().map(|at| pane.pos(*at)).collect();
        if outline.is_area {
            paint_area(pane, outline, points);
        } else {
            paint_line(pane, outline, points);
        }
    }
}

/// A tint with a fine edge.
fn paint_area(pane: Pane<'_>, outline: &Outline, points: Vec<Pos2>) {
    let look = pane.look;
    let role = Role::Kind(outline.kind);
    let fill = look.faded(role, 0.18 * outline.certainty);
    let mut mesh = Mesh::default();
    for point in &points {
        mesh.colored_vertex(*point, fill);
    }
    mesh.indices.clone_from(&outline.triangles);
    pane.painter.add(Shape::mesh(Arc::new(mesh)));
    let edge = if outline.selected {
        look.stroke(1.75, Role::Accent)
    } else {
        Stroke::new(1.0, look.faded(role, 0.75 * outline.certainty))
    };
    pane.painter.add(Shape::closed_line(points, edge));
}

fn paint_line(pane: Pane<'_>, outline: &Outline, points: Vec<Pos2>) {
    let look = pane.look;
    let casing = look.stroke(if outline.selected { 6.5 } else { 5.0 }, Role::LandCore);
    pane.painter.add(Shape::line(points.clone(), casing));
    if outline.selected {
        pane.painter.add(Shape::line(points.clone(), look.stroke(5.0, Role::Accent)));
    }
    let colour = look.mixed(Role::Kind(outline.kind), Role::LandCore, outline.certainty);
    pane.painter.add(Shape::line(points, Stroke::new(2.5, colour)));
}
