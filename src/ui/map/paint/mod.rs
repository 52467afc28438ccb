//! Painters of what is on the map, in the order in which it is layered.

pub(crate) mod animation;
pub(crate) mod arrows;
pub(crate) mod comparison;
pub(crate) mod docks;
pub(crate) mod fan;
pub(crate) mod forces;
pub(crate) mod kinds_ring;
pub(crate) mod labels;
pub(crate) mod marks;
pub(crate) mod outlines;
pub(crate) mod speakers;
