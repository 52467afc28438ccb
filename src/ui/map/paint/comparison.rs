//! Half rings of a comparison: which of the two windows hold the events of a mark or dock.

use egui::vec2;

use crate::scene::comparison::held_by_of;
use crate::scene::map::{DockEdge, MapScene};
use crate::scene::theme::Role;
use crate::ui::ViewContext;
use crate::ui::control::paint_among;
use crate::ui::map::pane::Pane;

/// Paints half rings around marks, below the marks.
pub(super) fn paint_marks(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    if !cx.state.comparison.on {
        return;
    }
    for mark in scene.marks.events.iter().rev() {
        if let Some(held_by) = held_by_of(cx.state, cx.dataset, &mark.events) {
            // Outside of the rings of kinds and of disputes.
            let ring = if mark.is_cluster() { 18.5 } else { 13.5 };
            let radius = if mark.disputed { ring + 3.5 } else { ring };
            let at = pane.pos(mark.at);
            paint_among(pane.painter, pane.look, at, radius, held_by, Role::LandCore);
        }
    }
}

/// Paints half rings at the corners of docks.
pub(super) fn paint_docks(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    if !cx.state.comparison.on {
        return;
    }
    for dock in &scene.edge.docks {
        if let Some(held_by) = held_by_of(cx.state, cx.dataset, &dock.events) {
            let rect = pane.place(dock.rect);
            let at = match dock.edge {
                DockEdge::Left | DockEdge::Top => rect.right_top() + vec2(-2.0, 2.0),
                DockEdge::Right => rect.left_top() + vec2(2.0, 2.0),
                DockEdge::Bottom => rect.right_bottom() + vec2(-2.0, -2.0),
            };
            let edge = pane.look.stroke(1.0, Role::ControlEdge);
            pane.painter.circle(at, 8.5, pane.look.colour(Role::Panel), edge);
            paint_among(pane.painter, pane.look, at, 5.0, held_by, Role::Panel);
        }
    }
}
