//! Lanes: their names and menu, items, ridges, and bands of forces.

mod claim_marks;
mod force_bands;
mod item_focus;
mod item_title;
mod items;
mod menu;
mod names;
mod out_of_sight;
mod parts;
mod ridge;

pub(super) use self::force_bands::force_bands_ui;
pub(super) use self::items::{items_ui, title_rects};
pub(super) use self::menu::lane_menu_ui;
pub(super) use self::names::names_ui;
