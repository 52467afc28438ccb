//! The second clock: what was known by when.

use serde::{Deserialize, Serialize};

use crate::model::Moment;

/// Whether the dataset is shown as it was known at an instant, and which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KnownBy {
    /// Whether it is.
    pub on: bool,
    /// The instant; what was said later is not shown. `None` before it was ever switched on.
    pub by: Option<Moment>,
}

impl KnownBy {
    /// The instant in force; `None` while everything is shown.
    pub fn in_force(self) -> Option<Moment> {
        self.by.filter(|_| self.on)
    }
}
