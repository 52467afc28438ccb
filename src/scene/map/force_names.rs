//! Names and figures of forces and camps.

use super::arrow::Arrow;
use super::force_mark::{CampMark, ForceMark, ForceShape, shape_middle};
use super::label::{Label, Layout, Leader, Line, Wish};
use crate::model::{EventKind, ForceKind};
use crate::scene::text::Weight;
use crate::scene::theme::Role;

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
pub(super) fn force_names(
    forces: &[ForceMark],
    camps: &[CampMark],
    layout: &mut Layout,
) -> (Vec<Label>, Vec<Leader>) {
    let (mut labels, mut leaders) = (Vec::new(), Vec::new());
    for force in forces {
        let clear = match &force.shape {
            ForceShape::Square { outer, .. } => outer / 2.0 + 6.0,
            ForceShape::Band { .. } => 14.0,
        };
        let wish = Wish { at: shape_middle(&force.shape), clear, lines: lines(force) };
        if let Some((set, leader)) = layout.place_or_lead(&wish) {
            labels.extend(set);
            leaders.extend(leader);
        }
    }
    for camp in camps {
        let line =
            Line { text: camp.name.clone(), size: 11.0, weight: Weight::Regular, role: Role::Text };
        let wish = Wish { at: camp.at, clear: 9.0, lines: vec![line] };
        labels.extend(layout.place(&wish).into_iter().flatten());
    }
    (labels, leaders)
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
