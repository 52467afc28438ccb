//! Overlays: key, scale bar, credits, ruler; fixed to the pane, not to the ground.

pub(crate) mod coordinates;
pub(crate) mod credits;
pub(crate) mod legend;
pub(crate) mod ruler;
pub(crate) mod scale_bar;
