//! Time axis: its scale, phases, folded gaps and zone; panning, zooming and scrubbing on it.

mod fold_switch;
mod folds;
mod pointer;
mod scale;
mod shading;
mod zone;

pub(super) use self::fold_switch::{fold_switch_rect, fold_switch_ui};
pub(super) use self::folds::{fold_names_ui, paint_folds};
pub(super) use self::pointer::{pan_and_zoom, scrub_ui};
pub(super) use self::scale::{paint_scale, phases_ui};
pub(super) use self::shading::paint_shading;
pub(super) use self::zone::zone_ui;
