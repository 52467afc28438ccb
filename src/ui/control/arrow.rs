//! Small arrows: tips that point down from what opens.

use egui::{Painter, Pos2, Shape, vec2};

use crate::scene::theme::Role;
use crate::ui::theme::Look;

/// Paints a tip that points down, with arms of `arm` pixels to each side.
pub(crate) fn paint_open_arrow(painter: &Painter, look: Look, tip: Pos2, arm: f32) {
    let arms = vec![tip + vec2(-arm, -arm), tip, tip + vec2(arm, -arm)];
    painter.add(Shape::line(arms, look.stroke(1.25, Role::TextSecond)));
}
