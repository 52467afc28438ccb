//! Guided tours through a dataset.

use super::{EventId, SourceId, StoryId, When};

/// A sequence of captions with what is shown beside each.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The identifier, unique in the dataset.
    pub id: StoryId,
    /// What it is called.
    pub title: Box<str>,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

/// One step of a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What is said.
    pub caption: Box<str>,
    /// Who carries it.
    pub sources: Vec<SourceId>,
    /// Where the playhead stands; `None` leaves it.
    pub at: Option<When>,
    /// What is selected; `None` clears the selection.
    pub select: Option<EventId>,
}
