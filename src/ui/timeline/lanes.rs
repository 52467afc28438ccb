//! The ground of the lanes: the window in force.

use egui::{Painter, Rect};

use crate::scene::theme::Role;
use crate::scene::timeline::{Lane, TimelineScene};
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;

/// Tints the window in force.
pub(super) fn paint_window(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    time: Rect,
) {
    let Some((left, right)) = scene.window else {
        return;
    };
    let band = Rect::from_x_y_ranges(
        f32_from(left)..=f32_from(right).max(f32_from(left) + 1.0),
        time.top()..=time.bottom(),
    );
    painter.rect_filled(band, 0.0, cx.look.mixed(Role::Tint, Role::Panel, 0.5));
}

/// The upper edge of a lane on the screen.
pub(super) fn lane_top(lanes: Rect, lane: &Lane) -> f32 {
    lanes.top() + 1.0 + f32_from(lane.top)
}
