//! Start of a search: what is shown before the first letter is typed, and what Escape gives back.

use crate::geo::Camera;
use crate::model::{ClaimId, Dataset, EventId, Moment};
use crate::state::{AppState, Filter, Window};
use crate::time::View;

/// What is shown before a search, as far as the search and its hits change it.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchStart {
    dataset: u64,
    filter: Filter,
    playhead: Moment,
    window: Window,
    view: View,
    selection: Option<EventId>,
    claim: Option<ClaimId>,
    camera: Camera,
    fitted: bool,
}

impl SearchStart {
    /// What is shown now.
    pub fn of(state: &AppState, dataset: &Dataset) -> Self {
        Self {
            dataset: dataset.serial(),
            filter: state.filter.clone(),
            playhead: state.playhead,
            window: state.window,
            view: state.view,
            selection: state.selection.clone(),
            claim: state.claim.clone(),
            camera: state.map.camera,
            fitted: state.map.fitted,
        }
    }

    /// Whether it was shown of that dataset.
    pub fn is_of(&self, dataset: &Dataset) -> bool {
        self.dataset == dataset.serial()
    }

    /// Gives it back.
    pub(super) fn give_back(self, state: &mut AppState) {
        state.filter = self.filter;
        state.playhead = self.playhead;
        state.window = self.window;
        state.view = self.view;
        state.selection = self.selection;
        state.claim = self.claim;
        state.map.land();
        state.map.camera = self.camera;
        state.map.fitted = self.fitted;
    }
}
