//! Marks on the ground: events, forces, reinforcements, the order of an operation.

pub(crate) mod age;
pub(crate) mod arrow;
pub(crate) mod event_mark;
pub(crate) mod force_mark;
pub(crate) mod order_line;
pub(crate) mod outline;
