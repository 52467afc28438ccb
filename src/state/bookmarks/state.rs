//! Instants and stretches of time with names.

use serde::{Deserialize, Serialize};

use crate::model::TimeSpan;

/// An instant or a stretch of time with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// What it is called.
    pub name: String,
    /// What it marks; an instant where it has no length.
    pub span: TimeSpan,
}
