//! Half rings of a comparison: which of the two windows hold the events of a mark or dock.

use egui::{Pos2, Shape, Stroke, vec2};

use super::docks::outline;
use crate::scene::comparison::{held_by_of, is_only_in, side_role};
use crate::scene::map::{Dock, DockEdge, MapScene};
use crate::scene::theme::Role;
use crate::state::Side;
use crate::ui::ViewContext;
use crate::ui::control::paint_among;
use crate::ui::map::pane::Pane;

/// Radius of the glow around a mark or dock in points, and how strong its innermost part is.
const GLOW: f32 = 26.0;
const GLOW_STRENGTH: f64 = 0.16;
/// Discs that make up a glow.
const GLOW_DISCS: u8 = 5;

/// Paints a glow in the colour of the side.
fn paint_glow(pane: Pane<'_>, side: Side, at: Pos2, radius: f32) {
    let colour = pane.look.faded(side_role(side), GLOW_STRENGTH);
    for nth in 1..=GLOW_DISCS {
        let share = f32::from(nth) / f32::from(GLOW_DISCS);
        pane.painter.circle_filled(at, radius * (0.5 + share / 2.0), colour);
    }
    let edge = Stroke::new(2.0, pane.look.colour(side_role(side)));
    pane.painter.circle_stroke(at, radius * 0.62, edge);
}

/// Paints half rings around marks, below the marks; on the map of one side a glow around those that
/// are only there.
pub(super) fn paint_marks(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    if let Some(side) = cx.side {
        for mark in scene.marks.events.iter().rev() {
            if is_only_in(cx.state, cx.dataset, &mark.events, side) {
                let radius = if mark.is_cluster() { GLOW + 6.0 } else { GLOW };
                paint_glow(pane, side, pane.pos(mark.at), radius);
            }
        }
        return;
    }
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
    if let Some(side) = cx.side {
        let only = |dock: &&Dock| is_only_in(cx.state, cx.dataset, &dock.events, side);
        for dock in scene.edge.docks.iter().filter(only) {
            // Along the dock's own edge: it stands at that of the map, beyond which nothing is drawn.
            let edge = Stroke::new(2.0, pane.look.colour(side_role(side)));
            let points = outline(pane.place(dock.rect).shrink(1.0), dock.edge);
            pane.painter.add(Shape::closed_line(points, edge));
        }
        return;
    }
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
