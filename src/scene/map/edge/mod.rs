//! The edge of the map: off-screen indicators (docks), and the locator in the corner.

pub(crate) mod dock;
pub(crate) mod docks;
pub(crate) mod locator;
