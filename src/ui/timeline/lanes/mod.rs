//! Lanes: their names and menu, items, ridges and bands of forces, and the ground behind them.

mod claim_marks;
mod force_bands;
mod item_keys;
mod items;
mod menu;
mod names;
mod ridge;

pub(super) use self::force_bands::force_bands_ui;
pub(super) use self::items::items_ui;
pub(super) use self::menu::lane_menu_ui;
pub(super) use self::names::names_ui;

use egui::{Painter, Rect};

use super::parts::Parts;
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

/// Shades weekends, and nights where a day has room for one. Where nights are shaded, weekends
/// keep to the scale: both at once would be read as one.
pub(super) fn paint_shades(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    let clip = painter.with_clip_rect(parts.time.intersect(painter.clip_rect()));
    let x = |moment| f32_from(scene.axis.x_from_time(moment));
    let minor_row = parts.scale.top() + 18.0;
    let shades = &scene.shading;
    let (from, to) = if shades.nights.is_empty() {
        (minor_row, parts.time.bottom())
    } else {
        (minor_row, parts.scale.bottom())
    };
    // Seen on the tint of the window too.
    let colour = cx.look.faded(Role::TextFaint, 0.09);
    for weekend in &shades.weekends {
        let band = Rect::from_x_y_ranges(x(weekend.start())..=x(weekend.end()), from..=to);
        clip.rect_filled(band, 0.0, colour);
    }
    for night in &shades.nights {
        let rows = parts.phases.bottom()..=parts.time.bottom();
        let band = Rect::from_x_y_ranges(x(night.start())..=x(night.end()), rows);
        clip.rect_filled(band, 0.0, colour);
    }
}

/// The upper edge of a lane on the screen.
pub(super) fn lane_top(lanes: Rect, lane: &Lane) -> f32 {
    lanes.top() + 1.0 + f32_from(lane.top)
}
