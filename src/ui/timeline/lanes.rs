//! The ground of the lanes: the window in force, names and counts.

use egui::{Align2, Painter, Rect, pos2};

use crate::scene::theme::Role;
use crate::scene::timeline::{Lane, TimelineScene};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_mark};

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

/// Paints mark, name and count of each lane, and the lines between lanes.
pub(super) fn paint_names(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    lanes: Rect,
) {
    let look = cx.look;
    for lane in &scene.lanes {
        let top = lane_top(lanes, lane);
        if lane.top > 0.0 {
            painter.hline(lanes.x_range(), top, look.stroke(1.0, Role::Hairline));
        }
        let middle = top + f32_from(scene.row_height) / 2.0;
        let style = MarkStyle {
            scale: 0.66,
            fill: look.colour(Role::Kind(lane.kind)),
            ground: look.colour(Role::Panel),
            halo: 0.0,
            hollow: false,
        };
        paint_mark(painter, pos2(lanes.left() + 21.0, middle), lane.kind, style);
        let ink = Ink { font: look.font(12.0), colour: look.colour(Role::Text) };
        let at = pos2(lanes.left() + 36.0, middle);
        paint_text(painter, at, Align2::LEFT_CENTER, lane.kind.label(), ink, 100.0);
        let ink = Ink { font: look.bold(12.0), colour: look.colour(Role::TextSecond) };
        let at = pos2(lanes.left() + super::GUTTER - 14.0, middle);
        paint_text(painter, at, Align2::RIGHT_CENTER, &lane.count.to_string(), ink, 40.0);
    }
}
