//! Opening: what a dataset shows first.

use crate::model::{EventId, MapOpening, When};

/// The view with which a dataset opens for the first time.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The position of the playhead.
    pub playhead: When,
    /// The dates shown; `None` takes all.
    pub window: Option<When>,
    /// The visible part of the timeline; `None` is the whole of it.
    pub view: Option<When>,
    /// The selected event.
    pub select: Option<EventId>,
    /// The part of the map in view; `None` shows all usual positions.
    pub map: Option<MapOpening>,
    /// The part that a small map shows in its place; `None` shows the same in every size.
    pub small_map: Option<MapOpening>,
}
