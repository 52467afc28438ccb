//! Named spans behind the timeline.

use super::{PhaseId, When};

/// A named span.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// The identifier, unique in the dataset.
    pub id: PhaseId,
    /// What it is called.
    pub name: Box<str>,
    /// From when to when.
    pub when: When,
}
