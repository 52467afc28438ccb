//! Lanes: their names and menu, items, ridges, and bands of forces.

mod claim_marks;
mod fade_bar;
mod force_bands;
mod item_focus;
mod item_title;
mod items;
mod menu;
mod names;
mod out_of_sight;
mod ridge;

pub(super) use self::force_bands::force_bands_ui;
pub(super) use self::items::items_ui;
pub(super) use self::menu::lane_menu_ui;
pub(super) use self::names::names_ui;

use egui::Rect;

use crate::scene::timeline::Lane;
use crate::ui::convert::f32_from;

/// Opacity of events outside the dates shown.
const OUTSIDE: f64 = 0.38;

/// The upper edge of a lane on the screen.
fn lane_top(lanes: Rect, lane: &Lane) -> f32 {
    lanes.top() + 1.0 + f32_from(lane.top)
}
