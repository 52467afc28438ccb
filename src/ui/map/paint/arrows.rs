//! Arrows of reinforcements, and lines for the order of an operation.

use egui::{Pos2, Shape, Stroke, vec2};

use super::forces::kind_of;
use crate::model::EventKind;
use crate::scene::map::{Arrow, ArrowState, MapScene, OrderLine};
use crate::scene::theme::Role;
use crate::ui::map::pane::Pane;

/// Paints every arrow and line.
pub(super) fn paint(pane: Pane<'_>, scene: &MapScene) {
    for line in &scene.marks.order {
        paint_order(pane, line);
    }
    for arrow in &scene.marks.arrows {
        paint_arrow(pane, arrow);
    }
}

/// Filled if the troops have arrived; those announced or claimed have a dashed edge.
fn paint_arrow(pane: Pane<'_>, arrow: &Arrow) {
    let look = pane.look;
    let role = Role::Kind(kind_of(arrow.kind()));
    let arrived = arrow.state == ArrowState::Arrived;
    let outline: Vec<Pos2> = arrow.outline().into_iter().map(|at| pane.pos(at)).collect();
    let mut closed = outline.clone();
    closed.extend(outline.first().copied());
    pane.painter.add(Shape::line(closed.clone(), look.stroke(4.0, Role::LandCore)));
    let fill = if arrived { look.colour(role) } else { look.mixed(role, Role::LandCore, 0.12) };
    if let [tail, neck, wing, tip, other_wing, other_neck, other_tail] = outline.as_slice() {
        let shaft = vec![*tail, *neck, *other_neck, *other_tail];
        pane.painter.add(Shape::convex_polygon(shaft, fill, Stroke::NONE));
        let head = vec![*wing, *tip, *other_wing];
        pane.painter.add(Shape::convex_polygon(head, fill, Stroke::NONE));
    }
    if !arrived {
        let edge = look.stroke(1.25, role);
        pane.painter.extend(Shape::dashed_line(&closed, edge, 4.0, 2.5));
    }
}

/// A thin line with a head: dashed if the dates do not prove the order.
fn paint_order(pane: Pane<'_>, line: &OrderLine) {
    let (from, to) = (pane.pos(line.from), pane.pos(line.to));
    let along = (to - from).normalized();
    let ends = [from + along * 17.0, to - along * 17.0];
    let casing = pane.look.stroke(4.0, Role::LandCore);
    let stroke = pane.look.stroke(1.5, Role::KindText(EventKind::Attack));
    pane.painter.line_segment(ends, casing);
    if line.certain {
        pane.painter.line_segment(ends, stroke);
    } else {
        pane.painter.extend(Shape::dashed_line(&ends, stroke, 5.0, 4.0));
    }
    let [_, tip] = ends;
    let side = vec2(-along.y, along.x);
    let head = vec![tip - along * 7.0 + side * 4.0, tip, tip - along * 7.0 - side * 4.0];
    pane.painter.add(Shape::line(head, stroke));
}
