//! Focus targets on the map: names, tooltips, clicks and keyboard focus of marks and docks.

pub(crate) mod describe;
pub(crate) mod roving;
pub(crate) mod tooltip;
