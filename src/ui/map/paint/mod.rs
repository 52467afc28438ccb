//! Painters of the scene over the ground, in the order of their layers.

mod arrows;
mod comparison;
mod docks;
mod fan;
mod forces;
mod further;
mod labels;
mod marks;
mod outlines;
mod own_layers;
mod searched;
mod speakers;
mod tracks;
mod unshown;

pub(super) use self::forces::animate_forces;
pub(super) use self::marks::paint_towns;
pub(super) use self::own_layers::paint_sign as paint_layer_sign;

use egui::{Pos2, vec2};

use super::pane::Pane;
use crate::scene::map::MapScene;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;

/// Paints everything on the map that is not a control. The dots of towns are below very many events,
/// which are `dense`, and painted already.
pub(super) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene, dense: bool) {
    own_layers::paint(pane, scene);
    searched::paint_areas(pane, scene);
    searched::paint_dimmed(pane, scene);
    outlines::paint(pane, scene);
    tracks::paint(pane, scene);
    forces::paint(pane, scene);
    arrows::paint(pane, scene);
    further::paint_lines(pane, cx, scene);
    marks::paint_discs(pane, scene);
    speakers::paint_lines(pane, scene);
    labels::paint(pane, scene);
    speakers::paint_words(pane, scene);
    comparison::paint_marks(pane, cx, scene);
    further::paint(pane, cx, scene);
    if !dense {
        paint_towns(pane, scene);
    }
    unshown::paint(pane, scene);
    marks::paint(pane, cx, scene);
    docks::paint(pane, cx, scene);
    fan::paint(pane, cx, scene);
    comparison::paint_docks(pane, cx, scene);
}

/// Points of a closed circle.
fn circle(at: Pos2, radius: f64) -> Vec<Pos2> {
    (0..=72_u8)
        .map(|nth| {
            let turn = f64::from(nth) / 72.0 * std::f64::consts::TAU;
            at + vec2(f32_from(radius * turn.cos()), f32_from(radius * turn.sin()))
        })
        .collect()
}
