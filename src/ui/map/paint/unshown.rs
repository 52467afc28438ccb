//! Mark of the selected event while it is not among those shown.

use egui::Shape;

use super::circle;
use crate::scene::map::MapScene;
use crate::scene::theme::Role;
use crate::ui::map::pane::Pane;
use crate::ui::mark::{MarkStyle, paint_mark};

/// Radius of the ring in pixels.
const RING: f64 = 13.5;
/// How dark the sign is, from 0 to 1.
const SIGN: f64 = 0.6;

/// Paints a grey sign in a dashed ring: the event is read, and is not in the dates shown.
pub(super) fn paint(pane: Pane<'_>, scene: &MapScene) {
    let Some(mark) = &scene.marks.unshown else { return };
    let look = pane.look;
    let at = pane.pos(mark.at);
    let style = MarkStyle {
        scale: 1.0,
        fill: look.mixed(Role::TextSecond, Role::LandCore, SIGN),
        ground: look.colour(Role::LandCore),
        halo: 1.5,
        hollow: true,
    };
    paint_mark(pane.painter, at, mark.kind, style);
    let ring = Shape::dashed_line(&circle(at, RING), look.stroke(1.75, Role::Accent), 4.0, 3.0);
    pane.painter.extend(ring);
}
