//! Search and filter on the map: dots of what is dimmed, and outlines of areas.

use egui::{Pos2, Shape};

use crate::scene::map::MapScene;
use crate::scene::theme::Role;
use crate::ui::map::pane::Pane;

/// Radius of the dot of a dimmed event, in pixels.
const DOT: f32 = 4.5;
/// Opacity of that dot.
const FAINT: f64 = 0.55;

/// Paints the dots of dimmed events, below everything that has a mark.
pub(super) fn paint_dimmed(pane: Pane<'_>, scene: &MapScene) {
    let fill = pane.look.mixed(Role::TextSecond, Role::LandCore, FAINT);
    for at in &scene.overlays.dimmed {
        pane.painter.circle_filled(pane.pos(*at), DOT, fill);
    }
}

/// Paints the outlines of the areas that are asked for.
pub(super) fn paint_areas(pane: Pane<'_>, scene: &MapScene) {
    let look = pane.look;
    for line in &scene.overlays.areas {
        let line: Vec<Pos2> = line.iter().map(|at| pane.pos(*at)).collect();
        pane.painter.add(Shape::line(line.clone(), look.stroke(3.5, Role::Raised)));
        let dashes = Shape::dashed_line(&line, look.stroke(1.5, Role::Accent), 8.0, 4.0);
        pane.painter.extend(dashes);
    }
}
