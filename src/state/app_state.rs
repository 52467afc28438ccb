//! Everything that a session remembers.

use serde::{Deserialize, Serialize};

use super::{Display, Filter, MapView, Playback, Window, ZoneChoice};
use crate::model::{Dataset, EventId, Moment, TimeSpan};
use crate::time::{View, Zone};

/// Everything that a session remembers, and the little that lives shorter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppState {
    /// The instant shown.
    pub playhead: Moment,
    /// What the timeline shows.
    pub view: View,
    /// The span in force.
    pub window: Window,
    /// Whether the playhead moves by itself.
    pub playback: Playback,
    /// What the map shows.
    pub map: MapView,
    /// Which events are shown.
    pub filter: Filter,
    /// The selected event; `None` where nothing is selected.
    pub selection: Option<EventId>,
    /// The event under the pointer in any view; never restored.
    #[serde(skip)]
    pub hover: Option<EventId>,
    /// How things are shown.
    pub display: Display,
}

impl AppState {
    /// The state in which a dataset opens for the first time.
    pub fn opening(dataset: &Dataset) -> Self {
        let mut state = Self::default();
        state.show_all_time(dataset);
        if let Some(extent) = dataset.extent() {
            state.playhead = extent.end();
        }
        if let Some(opening) = &dataset.meta.opening {
            state.playhead = opening.playhead.anchor();
            state.selection.clone_from(&opening.select);
            if let Some(range) = &opening.window {
                state.window.range = range.hull();
            }
            if let Some(view) = &opening.view {
                state.view = View::showing(TimeSpan::between(view.earliest(), view.latest()));
            }
        }
        state.map.camera = state.home_camera(dataset);
        state
    }

    /// The stretch of time in force.
    pub fn window_span(&self) -> TimeSpan {
        self.window.span(self.playhead)
    }

    /// The zone of labels and day lines.
    pub fn zone(&self, dataset: &Dataset) -> Zone {
        match self.display.zone {
            ZoneChoice::Dataset => {
                Zone::named(&dataset.meta.time_zone).unwrap_or_else(|_| Zone::utc())
            }
            ZoneChoice::Utc => Zone::utc(),
        }
    }

    /// Makes the state fit data that were read anew: what they no longer have is neither selected
    /// nor under the pointer, and a playhead outside them is brought back.
    pub fn fit(&mut self, dataset: &Dataset) {
        let is_there = |id: &EventId| dataset.event(id).is_some();
        self.selection = self.selection.take().filter(is_there);
        self.hover = self.hover.take().filter(is_there);
        if let Some(extent) = dataset.extent() {
            self.playhead = self.playhead.clamp(extent.start(), extent.end());
        }
    }

    /// Whether something moves by itself, so that time has to go on being told.
    pub fn is_moving(&self) -> bool {
        self.playback.playing || self.map.flight.is_some()
    }
}

impl AppState {
    /// Puts the playhead where the command line asks for it, in sight.
    pub fn start_at(&mut self, at: Moment, dataset: &Dataset) {
        self.playhead = match dataset.extent() {
            Some(extent) => at.clamp(extent.start(), extent.end()),
            None => at,
        };
        self.reveal_moment(self.playhead);
    }

    /// Selects what the command line asks for, in sight, and with `go` puts the playhead there.
    pub fn start_with(&mut self, id: &EventId, dataset: &Dataset, go: bool) {
        let Some(event) = dataset.event(id) else {
            return;
        };
        self.selection = Some(id.clone());
        if let Some(when) = event.when.as_ref().filter(|_| go) {
            self.playhead = when.anchor();
        }
        self.reveal_selection(dataset);
        self.map.land();
    }
}
