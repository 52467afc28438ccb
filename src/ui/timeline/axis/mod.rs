//! Time axis: its scale, phases, folded gaps and zone, and panning and zooming by pointer.

mod fold_switch;
mod folds;
mod pan_zoom;
mod scale;
mod zone;

pub(super) use self::fold_switch::fold_switch_ui;
pub(super) use self::folds::{fold_names_ui, paint_folds};
pub(super) use self::pan_zoom::pan_and_zoom;
pub(super) use self::scale::paint_scale;
pub(super) use self::zone::zone_ui;
