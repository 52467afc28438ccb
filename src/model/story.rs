//! Stories and phases: the order that an author gives to the events.

use super::{EventId, PhaseId, SourceId, StoryId, Text, When};

/// A guided tour: captions in order, each with the moment and the event it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The identifier, unique in the dataset.
    pub id: StoryId,
    /// The title.
    pub title: Text,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

/// One step of a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The caption.
    pub caption: Text,
    /// The sources that carry the caption.
    pub sources: Vec<SourceId>,
    /// The position of the playhead; `None` leaves it where it is.
    pub at: Option<When>,
    /// The selected event; `None` clears the selection.
    pub select: Option<EventId>,
}

/// A named span of time behind the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// The identifier, unique in the dataset.
    pub id: PhaseId,
    /// The name, shown in the span's band.
    pub name: Text,
    /// The span.
    pub when: When,
}
