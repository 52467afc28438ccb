//! Labels: names and figures, placed so that none covers another, nor a mark.

pub(crate) mod boundary_names;
pub(crate) mod force_names;
pub(crate) mod ground_names;
pub(crate) mod label;
pub(crate) mod leader;
pub(crate) mod line_label;
pub(crate) mod obstacles;
pub(crate) mod place_names;
pub(crate) mod placer;
pub(crate) mod previous;
