//! Tags: words by which a dataset sorts its events across kinds.

use crate::model::{TagId, Text};

/// A tag of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The word that events carry.
    pub id: TagId,
    /// Its names; `None` where the word itself serves.
    pub names: Option<Text>,
    /// Whether the header declares it; else events merely carry it.
    pub declared: bool,
}

impl Tag {
    /// A tag that only events carry.
    pub const fn undeclared(id: TagId) -> Self {
        Self { id, names: None, declared: false }
    }

    /// Its name in the language in which texts of the dataset are read.
    pub fn name(&self) -> &str {
        self.names.as_ref().map_or_else(|| self.id.as_str(), |names| &**names)
    }
}
