//! The open fan: the events of one mark or dock, spread out beside it.

pub(crate) mod layout;
pub(crate) mod widen_button;
