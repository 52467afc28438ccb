//! Start of the window: what the command line asks of the state that it opens with.

use crate::model::{Dataset, Event, EventId, Moment};
use crate::state::AppState;
use crate::state::time::clamped;

impl AppState {
    /// Puts the playhead at an instant given on the command line, and brings it into view. The
    /// selection is kept only if the window then holds it.
    pub fn start_at(&mut self, at: Moment, dataset: &Dataset) {
        self.playhead = clamped(at, dataset.extent());
        self.reveal_moment(self.playhead, dataset);
        let window = self.window_span();
        let is_held =
            |event: &Event| event.when.as_ref().is_some_and(|when| when.possibly_in(window));
        if !self.selected(dataset).is_some_and(is_held) {
            self.selection = None;
        }
    }

    /// Selects an event given on the command line and brings it into view; with `go` the playhead
    /// goes there too.
    pub fn start_with(&mut self, id: &EventId, dataset: &Dataset, go: bool) {
        let Some(event) = dataset.event(id) else {
            return;
        };
        self.selection = Some(id.clone());
        if let Some(at) = event.anchor().filter(|_| go) {
            self.playhead = at;
        }
        self.reveal_selection(dataset);
        self.map.land();
    }
}
