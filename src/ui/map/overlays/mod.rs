//! Overlays on the map: buttons, key, scale bar, locator, ruler, coordinates.

pub(crate) mod buttons;
pub(crate) mod coordinates;
pub(crate) mod legend;
pub(crate) mod locator;
pub(crate) mod ruler;
pub(crate) mod scale_bar;
