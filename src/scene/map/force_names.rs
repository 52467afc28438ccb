//! Names and figures of forces and camps.

use super::arrow::Arrow;
use super::force_mark::{CampMark, ForceMark, ForceShape, shape_middle};
use super::label::{Label, Line, Wish};
use super::layout::Layout;
use super::leader::Leader;
use crate::geo::{ScreenPoint, Viewport};
use crate::model::{EventKind, ForceId, ForceKind};
use crate::scene::text::Weight;
use crate::scene::theme::Role;

/// How near a mark's name tells where a camp is, too, in pixels.
const ONE_NAME_PX: f64 = 60.0;

/// Says at its narrow end what an arrow stands for, where there is room.
pub(super) fn arrow_names(arrows: &[Arrow], layout: &mut Layout) -> Vec<Label> {
    let name = |arrow: &Arrow| {
        let line = Line {
            text: arrow.title.clone(),
            size: 11.0,
            weight: Weight::Regular,
            role: Role::KindText(EventKind::Peacekeepers),
        };
        Wish { at: arrow.from, clear: 7.0, lines: vec![line] }
    };
    arrows.iter().filter_map(|arrow| layout.place(&name(arrow))).flatten().collect()
}

/// Sets the figure large, the name in bold, and small who told it.
///
/// Where marks of events name a camp's place, the camp has no name of its own.
pub(super) fn force_names(
    forces: &[ForceMark],
    camps: &[CampMark],
    named: &[(String, ScreenPoint)],
    viewport: Viewport,
    layout: &mut Layout,
) -> (Vec<Label>, Vec<Leader>) {
    let (mut labels, mut leaders) = (Vec::new(), Vec::new());
    for force in forces {
        let clear = match &force.shape {
            ForceShape::Square { outer, .. } => outer / 2.0 + 6.0,
            ForceShape::Band { .. } => 14.0,
        };
        let middle = shape_middle(&force.shape);
        let at = match &force.shape {
            ForceShape::Square { .. } => middle,
            ForceShape::Band { outer, .. } => {
                kept_anchor(&force.id, outer, viewport, layout).unwrap_or(middle)
            }
        };
        if matches!(force.shape, ForceShape::Band { .. }) {
            layout.remember_point(&anchor_name(&force.id), viewport.plane_from_screen(at));
        }
        let wish = Wish { at, clear, lines: lines(force) };
        if let Some((set, leader)) = layout.place_or_lead(&wish) {
            labels.extend(set);
            leaders.extend(leader);
        }
    }
    let is_named = |camp: &&CampMark| {
        named.iter().any(|(name, at)| *name == camp.name && at.distance(camp.at) < ONE_NAME_PX)
    };
    for camp in camps.iter().filter(|camp| !is_named(camp)) {
        let line =
            Line { text: camp.name.clone(), size: 11.0, weight: Weight::Regular, role: Role::Text };
        let wish = Wish { at: camp.at, clear: 9.0, lines: vec![line] };
        labels.extend(layout.place(&wish).into_iter().flatten());
    }
    (labels, leaders)
}

fn anchor_name(force: &ForceId) -> String {
    format!("band of {force}")
}

/// The point of a band at which its name stood in the frame before, while that is in view: the name
/// does not slide along the band as the map is dragged.
fn kept_anchor(
    force: &ForceId,
    outer: &[ScreenPoint],
    viewport: Viewport,
    layout: &Layout,
) -> Option<ScreenPoint> {
    const ON_BAND_PX: f64 = 12.0;
    let (point, same) = layout.point_before(&anchor_name(force))?;
    let at = viewport.screen_from_plane(point);
    let on_band = outer.windows(2).any(|pair| match pair {
        [a, b] => distance_to(at, *a, *b) < ON_BAND_PX,
        _ => false,
    });
    (same && on_band && layout.is_in_pane(at)).then_some(at)
}

/// How far a point is from a straight line between two others.
fn distance_to(at: ScreenPoint, a: ScreenPoint, b: ScreenPoint) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let square = dx.mul_add(dx, dy * dy).max(1e-9);
    let share = (((at.x - a.x) * dx + (at.y - a.y) * dy) / square).clamp(0.0, 1.0);
    ScreenPoint::new(a.x + dx * share, a.y + dy * share).distance(at)
}

fn lines(force: &ForceMark) -> Vec<Line> {
    let kind = match force.kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    };
    let figure = if force.figure.is_empty() {
        force.name.clone()
    } else {
        match force.kind {
            ForceKind::Peacekeepers => format!("{} {}", force.name, force.figure),
            ForceKind::Deployment => force.figure.clone(),
        }
    };
    let large = Line { text: figure, size: 16.0, weight: Weight::Bold, role: Role::KindText(kind) };
    let small = |text: &str| Line {
        text: text.to_owned(),
        size: 11.0,
        weight: Weight::Regular,
        role: Role::Text,
    };
    let mut lines = vec![large];
    if force.kind == ForceKind::Deployment && !force.figure.is_empty() {
        lines.push(small(&force.name));
    }
    lines.push(small(&force.attribution));
    lines
}
