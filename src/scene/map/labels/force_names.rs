//! Names and figures of forces and camps.

use crate::geo::{ScreenPoint, Viewport};
use crate::model::{EventKind, ForceId, ForceKind};
use crate::scene::map::labels::label::{Label, LabelRequest, TextLine};
use crate::scene::map::labels::leader::Leader;
use crate::scene::map::labels::placer::{LabelPlacer, Placed};
use crate::scene::map::marks::arrow::Arrow;
use crate::scene::map::marks::force_mark::{CampMark, ForceMark, ForceShape};
use crate::scene::text::Weight;
use crate::scene::theme::Role;

/// How near a mark's name tells where a camp is, too, in pixels.
const ONE_NAME_PX: f64 = 60.0;

/// Says at its narrow end what an arrow stands for, where there is room.
pub(crate) fn arrow_names(arrows: &[Arrow], layout: &mut LabelPlacer) -> Vec<Label> {
    let name = |arrow: &Arrow| {
        let line = TextLine {
            text: arrow.title.clone(),
            size: 11.0,
            weight: Weight::Regular,
            role: Role::KindText(EventKind::Peacekeepers),
        };
        LabelRequest { at: arrow.from, clear: 7.0, lines: vec![line] }
    };
    arrows.iter().filter_map(|arrow| layout.place(&name(arrow))).flatten().collect()
}

/// Sets the figure large, the name in bold, and small who told it.
///
/// Where marks of events name a camp's place, the camp has no name of its own.
pub(crate) fn force_names(
    forces: &[ForceMark],
    camps: &[CampMark],
    named: &[(String, ScreenPoint)],
    viewport: Viewport,
    layout: &mut LabelPlacer,
) -> (Vec<Label>, Vec<Leader>) {
    let (mut labels, mut leaders) = (Vec::new(), Vec::new());
    for force in forces {
        let placed = match &force.shape {
            ForceShape::Square { at, .. } if layout.is_covered(*at) => None,
            ForceShape::Square { at, outer, .. } => {
                let clear = outer / 2.0 + 6.0;
                layout.place_or_lead(&LabelRequest { at: *at, clear, lines: lines(force) })
            }
            ForceShape::Band { outer, .. } => band_name(force, outer, viewport, layout),
        };
        if let Some((set, leader)) = placed {
            labels.extend(set);
            leaders.extend(leader);
        }
    }
    let is_named = |camp: &&CampMark| {
        named.iter().any(|(name, at)| *name == camp.name && at.distance(camp.at) < ONE_NAME_PX)
    };
    for camp in camps.iter().filter(|camp| !is_named(camp)) {
        let line = TextLine {
            text: camp.name.clone(),
            size: 11.0,
            weight: Weight::Regular,
            role: Role::Text,
        };
        let wish = LabelRequest { at: camp.at, clear: 9.0, lines: vec![line] };
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
    layout: &LabelPlacer,
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

/// Names a band where the name stood, else at the first of several points at which it has room
/// beside the band, else with a line that leads to it.
fn band_name(
    force: &ForceMark,
    outer: &[ScreenPoint],
    viewport: Viewport,
    layout: &mut LabelPlacer,
) -> Option<Placed> {
    let wish = |at: ScreenPoint| LabelRequest { at, clear: 14.0, lines: lines(force) };
    let kept = kept_anchor(&force.id, outer, viewport, layout);
    let anchors = open_anchors(outer, layout);
    let first = kept.or_else(|| anchors.first().copied())?;
    let mut beside = anchors.iter().filter(|_| kept.is_none());
    let near = beside.find_map(|at| Some((*at, (layout.place(&wish(*at))?, None))));
    let placed = near.or_else(|| Some((first, layout.place_or_lead(&wish(first))?)));
    let at = placed.as_ref().map_or(first, |(at, _)| *at);
    layout.remember_point(&anchor_name(&force.id), viewport.plane_from_screen(at));
    placed.map(|(_, placed)| placed)
}

/// Points of what can be seen of a band, from a little past its middle outwards.
fn open_anchors(outer: &[ScreenPoint], layout: &LabelPlacer) -> Vec<ScreenPoint> {
    const NINTHS: [usize; 7] = [5, 4, 6, 3, 7, 2, 8];
    let seen = |at: &&ScreenPoint| layout.is_in_pane(**at) && !layout.is_covered(**at);
    let open: Vec<&ScreenPoint> = outer.iter().filter(seen).collect();
    NINTHS.iter().filter_map(|ninth| open.get(open.len() * ninth / 9)).map(|at| **at).collect()
}

/// How far a point is from a straight line between two others.
fn distance_to(at: ScreenPoint, a: ScreenPoint, b: ScreenPoint) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let square = dx.mul_add(dx, dy * dy).max(1e-9);
    let share = (((at.x - a.x) * dx + (at.y - a.y) * dy) / square).clamp(0.0, 1.0);
    ScreenPoint::new(a.x + dx * share, a.y + dy * share).distance(at)
}

fn lines(force: &ForceMark) -> Vec<TextLine> {
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
    let large =
        TextLine { text: figure, size: 16.0, weight: Weight::Bold, role: Role::KindText(kind) };
    let small = |text: &str| TextLine {
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
