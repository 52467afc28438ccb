//! The selected event and the one under the pointer.

use super::{AppState, Effect};
use crate::model::{Dataset, Event, EventId};

/// What can be asked of the selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SelectCommand {
    /// Select an event, and let every view show it.
    Event(EventId),
    /// Select nothing.
    Clear,
    /// The pointer is over an event, or over none.
    Hover(Option<EventId>),
}

impl SelectCommand {
    /// Changes the selection.
    pub(super) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        match self {
            Self::Event(id) => {
                if dataset.event(&id).is_some() {
                    state.selection = Some(id);
                    state.reveal_selection(dataset);
                }
            }
            Self::Clear => state.selection = None,
            Self::Hover(id) => state.hover = id,
        }
        Vec::new()
    }
}

impl AppState {
    /// The selected event, where the dataset has it.
    pub fn selected<'a>(&self, dataset: &'a Dataset) -> Option<&'a Event> {
        dataset.event(self.selection.as_ref()?)
    }

    /// Moves the timeline and the map so that the selected event can be seen on both.
    pub(super) fn reveal_selection(&mut self, dataset: &Dataset) {
        let Some(event) = self.selected(dataset) else {
            return;
        };
        if let Some(when) = &event.when {
            let shown = self.view.span();
            if when.is_interval() && shown.meets(when.hull()) {
                // A part of it is in sight already; jumping to its start would lose the place.
            } else {
                self.reveal_moment(when.anchor());
            }
        }
        self.reveal_on_map(dataset, event);
    }
}
