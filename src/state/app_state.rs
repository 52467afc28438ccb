//! State of a session: what the person has done so far.

use serde::{Deserialize, Serialize};

use super::time::clamped;
use super::{
    Bookmark, Chart, Comparison, Display, Filter, KnownBy, Lanes, MapView, Playback, Pulse, Ruler,
    ViewHistory, Window, ZoneChoice,
};
use crate::geo::Point;
use crate::model::{ClaimId, Dataset, Event, EventId, Moment, TimeSpan};
use crate::time::{View, Zone};

/// Everything that a session remembers, and a little that lives shorter.
///
/// Each field belongs to one folder of [`state`](super), which has the commands that change it and
/// the methods of `AppState` that read it:
///
/// | folder | fields |
/// |---|---|
/// | `time` | `playhead`, `view`, `unfolded`, `timeline_px`, `window` |
/// | `play` | `playback`, `pulses` |
/// | `map` | `map`, `views`, `fan` |
/// | `ruler` | `ruler` |
/// | `lanes` | `lanes`, `chart` |
/// | `filter` | `filter`, `known_by` |
/// | `compare` | `comparison` |
/// | `bookmarks` | `bookmarks` |
/// | `select` | `selection`, `claim`, `hover` |
/// | `display` (with `app_command`) | `display` |
///
/// Methods in this file concern several of them: opening a dataset, starting from the command line,
/// fitting a dataset that was read again. `undo` keeps snapshots of the whole; `go_to` moves playhead
/// and window to what is typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppState {
    /// The instant that the window follows and that play moves.
    pub playhead: Moment,
    /// The stretch of time on the timeline, not counting folded gaps.
    pub view: View,
    /// Whether the timeline shows long gaps at full length instead of folding them.
    pub unfolded: bool,
    /// Width of the timeline on the screen in pixels, 0 before it was first drawn; never restored.
    #[serde(skip)]
    pub timeline_px: f64,
    /// The dates shown.
    pub window: Window,
    /// Whether and how the playhead moves by itself.
    pub playback: Playback,
    /// Bookmarks, in order of time.
    pub bookmarks: Vec<Bookmark>,
    /// Two windows, and whether they are compared.
    pub comparison: Comparison,
    /// The map's camera and pane.
    pub map: MapView,
    /// Earlier and later views of the map, as a browser keeps pages.
    pub views: ViewHistory,
    /// The ruler on the map.
    pub ruler: Ruler,
    /// What the timeline's lanes stand for, their order, and which are collapsed.
    pub lanes: Lanes,
    /// The chart below the lanes.
    pub chart: Chart,
    /// Point of the plane at which the events of a mark are fanned out; `None` if no fan is open.
    pub fan: Option<Point>,
    /// Events that the playhead has just passed; never restored.
    #[serde(skip)]
    pub pulses: Vec<Pulse>,
    /// The second clock: whether only what was known by an instant is shown.
    pub known_by: KnownBy,
    /// Which events are shown, whatever their date.
    pub filter: Filter,
    /// The selected event; `None` if none is.
    pub selection: Option<EventId>,
    /// The highlighted claim of the selected event; never restored.
    #[serde(skip)]
    pub claim: Option<ClaimId>,
    /// The event under the pointer in any view; never restored.
    #[serde(skip)]
    pub hover: Option<EventId>,
    /// Display options.
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

    /// The span of the dates shown, without regard to a comparison.
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

    /// Adapts the state to a dataset that was read again: drops a selection and a hover that it no
    /// longer has, and brings a playhead outside its dates back.
    pub fn fit(&mut self, dataset: &Dataset) {
        let is_there = |id: &EventId| dataset.event(id).is_some();
        self.selection = self.selection.take().filter(is_there);
        self.hover = self.hover.take().filter(is_there);
        self.playhead = clamped(self.playhead, dataset.extent());
    }

    /// Whether something moves by itself, so that the shell has to send [`Command::Tick`]s.
    ///
    /// [`Command::Tick`]: super::Command::Tick
    pub fn is_moving(&self) -> bool {
        self.playback.playing || self.map.is_moving() || !self.pulses.is_empty()
    }
}

impl AppState {
    /// Puts the playhead at an instant given on the command line, and brings it into view. The
    /// selection is kept only if the window then holds it.
    pub fn start_at(&mut self, at: Moment, dataset: &Dataset) {
        self.playhead = clamped(at, dataset.extent());
        self.reveal_moment(self.playhead, dataset);
        let window = self.window_span();
        let is_held =
            |event: &Event| event.when.as_ref().is_some_and(|when| window.meets(when.hull()));
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
    fn a_dataset_without_an_opening_view_opens_at_its_end_with_all_of_time_in_view() {
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
    fn the_state_is_moving_during_play() {
        let (_, mut state) = march_at("2020-03-04");
        assert!(!state.is_moving());
        state.playback.playing = true;
        assert!(state.is_moving());
    }

    #[test]
    fn a_start_at_a_date_puts_the_playhead_there_in_view_and_within_the_data() {
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
    fn a_start_at_a_date_keeps_the_selection_only_if_the_window_holds_it() {
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
    fn the_window_follows_the_playhead() {
        let (_, mut state) = march_at("2020-03-04");
        state.window.mode = WindowMode::Instant;
        assert_eq!(state.window_span().start(), at("2020-03-04"));
        state.playhead = at("2020-03-05");
        assert_eq!(state.window_span().start(), at("2020-03-05"));
    }
}
