//! Everything that a session remembers.

use serde::{Deserialize, Serialize};

use super::{
    Bookmark, Chart, Comparison, Display, Filter, KnownBy, Lanes, MapView, Playback, Pulse, Ruler,
    Views, Window, ZoneChoice,
};
use crate::geo::Point;
use crate::model::{ClaimId, Dataset, Event, EventId, Moment, TimeSpan};
use crate::time::{View, Zone};

/// Everything that a session remembers, and the little that lives shorter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppState {
    /// The instant shown.
    pub playhead: Moment,
    /// What the timeline shows.
    pub view: View,
    /// Whether the timeline shows long gaps in full length.
    pub unfolded: bool,
    /// How wide the timeline is on the screen, in pixels; never restored.
    #[serde(skip)]
    pub timeline_px: f64,
    /// The span in force.
    pub window: Window,
    /// Whether the playhead moves by itself.
    pub playback: Playback,
    /// Instants and stretches of time with names, in order of time.
    pub bookmarks: Vec<Bookmark>,
    /// Whether two windows are compared, and which.
    pub comparison: Comparison,
    /// What the map shows.
    pub map: MapView,
    /// The views of the map that one can go back to.
    pub views: Views,
    /// The ruler on the map.
    pub ruler: Ruler,
    /// How the timeline's lanes are set up.
    pub lanes: Lanes,
    /// Which chart stands under the lanes.
    pub chart: Chart,
    /// Where on the plane a crowd is fanned out; `None` where none is.
    pub fan: Option<Point>,
    /// What the playhead has just passed; never restored.
    #[serde(skip)]
    pub pulses: Vec<Pulse>,
    /// Whether only what was known by an instant is shown.
    pub known_by: KnownBy,
    /// Which events are shown.
    pub filter: Filter,
    /// The selected event; `None` where nothing is selected.
    pub selection: Option<EventId>,
    /// The claim that is pointed at, of the selected event; never restored.
    #[serde(skip)]
    pub claim: Option<ClaimId>,
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
                state.show(dataset, TimeSpan::between(view.earliest(), view.latest()));
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
        self.playback.playing || self.map.is_moving() || !self.pulses.is_empty()
    }
}

impl AppState {
    /// Puts the playhead where the command line asks for it, in sight. What was selected stays so
    /// only if the window that comes into force holds it.
    pub fn start_at(&mut self, at: Moment, dataset: &Dataset) {
        self.playhead = match dataset.extent() {
            Some(extent) => at.clamp(extent.start(), extent.end()),
            None => at,
        };
        self.reveal_moment(self.playhead, dataset);
        let window = self.window_span();
        let selected = self.selection.as_ref().and_then(|id| dataset.event(id));
        let is_in_force =
            |event: &Event| event.when.as_ref().is_some_and(|when| window.meets(when.hull()));
        if !selected.is_some_and(is_in_force) {
            self.selection = None;
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::WindowMode;
    use crate::state::fixture::{at, dataset, id, march, march_at, undated};

    fn opened(opening: &str) -> AppState {
        let text = format!(
            r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", {opening} events: [
                Event(id: "first", title: "F", when: "2020-01-01"),
                Event(id: "last", title: "L", when: "2020-12-31"),
            ])"#
        );
        AppState::opening(&dataset(&text))
    }

    #[test]
    fn a_dataset_opens_as_it_asks_to() {
        let state = opened(
            r#"opening: Opening(playhead: "2020-06-01", window: "2020-05-01/2020-05-31",
            view: "2020-04", select: "first"),"#,
        );
        assert_eq!(state.playhead, at("2020-06-01"));
        assert_eq!(state.window.range, TimeSpan::between(at("2020-05-01"), at("2020-06-01")));
        assert_eq!(state.view.span(), TimeSpan::between(at("2020-04-01"), at("2020-05-01")));
        assert_eq!(state.selection, Some(id("first")));
    }

    #[test]
    fn a_dataset_that_asks_for_nothing_opens_at_its_end_with_all_of_time_in_sight() {
        let state = opened("");
        assert_eq!(state.playhead, at("2021-01-01"));
        assert_eq!(state.selection, None);
        let shown = state.view.span();
        assert!(shown.contains(at("2020-01-01")) && shown.contains(at("2021-01-01")));
    }

    #[test]
    fn a_dataset_without_dates_opens_too() {
        let state = AppState::opening(&undated());
        assert_eq!(state.selection, None);
        assert!(!state.is_moving());
    }

    #[test]
    fn labels_are_in_the_zone_of_the_data_until_utc_is_chosen() {
        let data = dataset(
            r#"Dataset(ibar: 1, title: "T", summary: "S", time_zone: "Europe/Belgrade",
            events: [Event(id: "e", title: "E", when: "2020")])"#,
        );
        let mut state = AppState::opening(&data);
        assert_eq!(state.zone(&data).name(), "Europe/Belgrade");
        state.display.zone = ZoneChoice::Utc;
        assert_eq!(state.zone(&data).name(), "UTC");
    }

    #[test]
    fn something_moves_during_play_and_flight_only() {
        let (_, mut state) = march_at("2020-03-04");
        assert!(!state.is_moving());
        state.playback.playing = true;
        assert!(state.is_moving());
    }

    #[test]
    fn a_start_at_a_date_puts_the_playhead_there_in_sight_and_within_the_data() {
        let data = march();
        let mut state = AppState::opening(&data);
        state.view = View::showing(TimeSpan::between(at("2020-03-01"), at("2020-03-02")));
        state.start_at(at("2020-03-08"), &data);
        assert_eq!(state.playhead, at("2020-03-08"));
        assert!(state.view.span().contains(at("2020-03-08")));
        state.start_at(at("1900"), &data);
        assert_eq!(state.playhead, at("2020-03-01T06:00Z"));
    }

    #[test]
    fn a_start_at_a_date_keeps_the_selection_only_where_the_window_holds_it() {
        let (data, mut state) = march_at("2020-03-04");
        state.selection = Some(id("talks"));
        state.start_at(at("2020-03-11"), &data);
        assert_eq!(state.selection, Some(id("talks")));
        state.start_at(at("2020-03-02"), &data);
        assert_eq!(state.selection, None);
    }

    /// `OpenHistoricalMap` #126: a link to a thing did not move time to it.
    #[test]
    fn a_start_with_an_event_goes_to_it_unless_a_date_was_asked_for() {
        let (data, mut state) = march_at("2020-03-04");
        state.start_with(&id("talks"), &data, false);
        assert_eq!(
            (state.selection.clone(), state.playhead),
            (Some(id("talks")), at("2020-03-04"))
        );
        state.start_with(&id("talks"), &data, true);
        assert_eq!(state.playhead, at("2020-03-10T12:00Z"));
        assert!(!state.is_moving());
        let before = state.clone();
        state.start_with(&id("nobody"), &data, true);
        assert_eq!(state, before);
    }

    #[test]
    fn the_window_in_force_follows_the_playhead() {
        let (_, mut state) = march_at("2020-03-04");
        state.window.mode = WindowMode::Instant;
        assert_eq!(state.window_span().start(), at("2020-03-04"));
        state.playhead = at("2020-03-05");
        assert_eq!(state.window_span().start(), at("2020-03-05"));
    }
}
