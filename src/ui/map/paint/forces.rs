//! Forces: squares, bands and camps.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Rect, Shape, Stroke, StrokeKind, Ui, vec2};

use super::circle;
use crate::geo::ScreenPoint;
use crate::model::{EventKind, ForceKind, PresenceRole};
use crate::scene::map::{CampMark, ForceMark, ForceShape, MapInput, MapScene};
use crate::scene::theme::Role;
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::ui::pixel_snap::{corners, crisp};

/// Duration of the change from one strength to the next, in seconds.
const STEP_SECONDS: f32 = 0.35;

/// Lets forces grow and shrink to the strength that is shown, at once if motion is unwanted.
/// Frames are requested only while a strength changes.
pub(crate) fn animate_forces(ui: &Ui, input: MapInput<'_>, scene: &mut MapScene) {
    let seconds = if input.state.prefers_reduced_motion() { 0.0 } else { STEP_SECONDS };
    for nth in 0..scene.marks.forces.len() {
        let Some(force) = scene.marks.forces.get(nth) else {
            continue;
        };
        let Some((low, high)) = force.strength else {
            continue;
        };
        let [now_low, now_high] = [("low", low), ("high", high)].map(|(end, strength)| {
            let id = ui.scope_id().with((force.id.as_str(), end));
            f64::from(ui.ctx().animate_value_with_time(id, f32_from(strength), seconds))
        });
        if (now_low - low).abs() + (now_high - high).abs() > 1.0 {
            scene.resize_force(nth, input, (now_low, now_high));
        }
    }
}

/// Paints every force and camp.
pub(super) fn paint(pane: Pane<'_>, scene: &MapScene) {
    for force in &scene.marks.forces {
        match &force.shape {
            ForceShape::Square { at, inner, outer } => {
                paint_square(pane, force.kind, *at, *inner, *outer);
            }
            ForceShape::Band { line, inner, outer, .. } => {
                paint_band(pane, force, line, inner, outer);
            }
        }
    }
    for camp in &scene.marks.camps {
        paint_camp(pane, camp);
    }
}

/// The kind of event whose colour a force has.
pub(super) fn kind_of(kind: ForceKind) -> EventKind {
    match kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    }
}

/// A square, with a bar for peacekeepers; the range between two figures is a paler rim.
fn paint_square(pane: Pane<'_>, kind: ForceKind, at: ScreenPoint, inner: f64, outer: f64) {
    let at = pane.pos(at);
    let square = |side: f64| Rect::from_center_size(at, vec2(f32_from(side), f32_from(side)));
    let role = Role::Kind(kind_of(kind));
    let ground = pane.look.colour(Role::LandCore);
    pane.painter.rect_filled(square(outer + 3.0), 0.0, ground);
    if outer > inner + 0.5 {
        pane.painter.rect_filled(square(outer), 0.0, pane.look.mixed(role, Role::LandCore, 0.32));
    }
    pane.painter.rect_filled(square(inner), 0.0, pane.look.colour(role));
    if kind == ForceKind::Peacekeepers {
        let bar = vec2(f32_from(inner), f32_from((inner / 6.0).max(1.5)));
        pane.painter.rect_filled(Rect::from_center_size(at, bar), 0.0, ground);
    }
}

/// A strip for the lowest figure and a paler one up to the highest; a dashed line if there is no
/// figure.
fn paint_band(
    pane: Pane<'_>,
    force: &ForceMark,
    line: &[ScreenPoint],
    inner: &[ScreenPoint],
    outer: &[ScreenPoint],
) {
    let role = Role::Kind(kind_of(force.kind));
    if force.figure.is_empty() {
        let points = outer.iter().map(|at| pane.pos(*at)).collect::<Vec<_>>();
        let stroke = Stroke::new(1.5, pane.look.mixed(role, Role::LandFocus, 0.7));
        pane.painter.extend(Shape::dashed_line(&points, stroke, 3.0, 3.0));
        return;
    }
    strip(pane, inner, outer, pane.look.mixed(role, Role::LandFocus, 0.32));
    strip(pane, line, inner, pane.look.mixed(role, Role::LandFocus, 0.82));
}

/// Fills between two parallel paths, advancing on both by the same share of their lengths.
fn strip(pane: Pane<'_>, near: &[ScreenPoint], far: &[ScreenPoint], colour: egui::Color32) {
    let mut mesh = Mesh::default();
    let (near_steps, far_steps) = (shares(near), shares(far));
    let (mut i, mut j) = (0, 0);
    let mut last: Option<(u32, u32)> = None;
    while let (Some(a), Some(b)) = (near.get(i), far.get(j)) {
        let index = u32::try_from(mesh.vertices.len()).unwrap_or(0);
        mesh.colored_vertex(pane.pos(*a), colour);
        mesh.colored_vertex(pane.pos(*b), colour);
        if let Some((x, y)) = last {
            mesh.add_triangle(x, y, index);
            mesh.add_triangle(y, index, index + 1);
        }
        last = Some((index, index + 1));
        let (next_near, next_far) = (near_steps.get(i + 1), far_steps.get(j + 1));
        match (next_near, next_far) {
            (Some(n), Some(f)) if n <= f => i += 1,
            (Some(_) | None, Some(_)) => j += 1,
            (Some(_), None) => i += 1,
            (None, None) => break,
        }
    }
    pane.painter.add(Shape::mesh(Arc::new(mesh)));
    // A mesh has hard edges; a thin line of the same colour smooths them.
    let edge = near.iter().chain(far.iter().rev()).map(|at| pane.pos(*at)).collect();
    pane.painter.add(Shape::closed_line(edge, Stroke::new(1.0, colour)));
}

/// Position of each point along its path, from 0 to 1.
fn shares(path: &[ScreenPoint]) -> Vec<f64> {
    let mut so_far = 0.0;
    let mut shares = vec![0.0; path.len().min(1)];
    for pair in path.windows(2) {
        if let [a, b] = pair {
            so_far += a.distance(*b);
            shares.push(so_far);
        }
    }
    shares.iter().map(|share| share / so_far.max(1e-9)).collect()
}

fn paint_camp(pane: Pane<'_>, camp: &CampMark) {
    let kind = kind_of(camp.kind);
    let at = pane.pos(camp.at);
    let colour = pane.look.colour(Role::Kind(kind));
    if (8.0..160.0).contains(&camp.radius_px) {
        let ring = circle(at, camp.radius_px);
        pane.painter.extend(Shape::dashed_line(&ring, Stroke::new(1.2, colour), 2.0, 3.0));
    }
    let forward = camp.role == PresenceRole::Forward;
    if forward {
        let square = Rect::from_center_size(at, vec2(11.0, 11.0));
        let (square, edge) = crisp(pane.painter, square, Stroke::new(1.5, colour));
        pane.painter.rect_filled(square.expand(2.0), 0.0, pane.look.colour(Role::LandCore));
        let [first, ..] = corners(square);
        let around: Vec<egui::Pos2> = corners(square).into_iter().chain([first]).collect();
        pane.painter.extend(Shape::dashed_line(&around, edge, 3.0, 2.0));
        return;
    }
    let style = MarkStyle {
        scale: 0.6,
        fill: colour,
        ground: pane.look.colour(Role::LandCore),
        halo: 1.5,
        hollow: camp.radius_px > 8.0,
    };
    paint_mark(pane.painter, at, kind, style);
    if camp.role == PresenceRole::Headquarters {
        let frame = Rect::from_center_size(at, vec2(13.0, 13.0));
        pane.painter.rect_stroke(frame, 0.0, Stroke::new(1.0, colour), StrokeKind::Outside);
    }
}
