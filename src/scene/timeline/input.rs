//! Input of the timeline's scene, with the questions that its stages ask of it.

use std::sync::Arc;

use super::DrawnEvents;
use crate::model::Dataset;
use crate::state::{AppState, LaneKey, Visible};
use crate::time::{Axis, Zone};

/// Edges of the timeline's plot, in pixels of its pane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    /// Where time starts, right of the lanes' names.
    pub left: f64,
    /// Where time ends.
    pub right: f64,
    /// How high the lanes may be together.
    pub lanes_height: f64,
}

impl Plot {
    /// A plot in which everything is in sight, for layout that does not depend on the view.
    pub(super) const ENDLESS: Self =
        Self { left: f64::NEG_INFINITY, right: f64::INFINITY, lanes_height: f64::INFINITY };
}

/// Everything that the timeline's scene is derived from.
#[derive(Clone, Copy, Debug)]
pub struct TimelineInput<'a> {
    /// Events, places, actors and forces.
    pub dataset: &'a Dataset,
    /// Selection, playhead, lanes and view.
    pub state: &'a AppState,
    /// Which events pass the filter, and which of them the dates shown hold.
    pub visible: &'a Visible,
    /// The zone of labels.
    pub zone: &'a Zone,
    /// The events to draw.
    pub drawn: &'a Arc<DrawnEvents>,
    /// From time to pixels, between the edges of `plot`.
    pub axis: &'a Axis,
    /// The room that there is.
    pub plot: Plot,
    /// Lanes that stay although nothing of them is in sight any more, so that none goes away under the
    /// pointer.
    pub kept: &'a [LaneKey],
}

impl TimelineInput<'_> {
    /// Whether the event passes the filter and lies in the dates shown.
    pub(super) fn shows(self, position: usize) -> bool {
        self.visible.shows(position)
    }

    /// Whether the event is selected.
    pub(super) fn is_selected(self, position: usize) -> bool {
        let event = self.dataset.events().get(position);
        event.is_some_and(|event| self.state.selection.as_ref() == Some(&event.id))
    }
}
