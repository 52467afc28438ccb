//! The playhead, the window in force, and what the timeline shows.

use super::memory::Memory;
use super::{AppState, Direction, Effect, KnownBy, Speed, WindowMode};
use crate::model::{Dataset, Moment, TimeSpan};
use crate::time::{Unit, start_of, stepped};

/// What can be asked of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimeCommand {
    /// Put the playhead there.
    SetPlayhead(Moment),
    /// Put the playhead on the neighbouring event, and select that.
    StepEvent(Direction),
    /// Put the playhead at the first instant of the dataset.
    ToStart,
    /// Put the playhead at the last instant of the dataset.
    ToEnd,
    /// Play, from the start where the playhead stands at the end; or pause.
    TogglePlay,
    /// Play at that speed.
    SetSpeed(Speed),
    /// Let the window follow the playhead in that way.
    SetMode(WindowMode),
    /// Give a trailing window that length, in milliseconds.
    SetTrailing(i64),
    /// Set the range by hand, and put it in force.
    SetRange(TimeSpan),
    /// Show what was known by that instant, and nothing said later.
    SetKnownBy(Moment),
    /// Switch between what was known by an instant and everything. The first time the instant is
    /// the end of the playhead's day.
    ToggleKnownBy,
    /// Show a stretch of time that is shorter by `factor`, with `moment` where it is on screen.
    ZoomAt {
        /// The moment that stays under the pointer.
        moment: Moment,
        /// Above 1 zooms in, below 1 zooms out.
        factor: f64,
    },
    /// Zoom about the middle of the timeline.
    Zoom(f64),
    /// Show a later stretch by that many milliseconds.
    Pan(f64),
    /// Show that stretch.
    Show(TimeSpan),
    /// Show everything that is dated.
    ShowAll,
}

impl TimeCommand {
    pub(super) fn memory(self) -> Memory {
        match self {
            Self::SetPlayhead(_) => Memory::Gesture("scrub"),
            Self::SetRange(_) => Memory::Gesture("range"),
            Self::SetKnownBy(_) => Memory::Gesture("known by"),
            Self::ZoomAt { .. } | Self::Zoom(_) | Self::Pan(_) => Memory::Gesture("timeline view"),
            Self::TogglePlay | Self::SetSpeed(_) => Memory::Nothing,
            _ => Memory::Step,
        }
    }

    /// Changes the playhead, the window or the view.
    pub(super) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let extent = dataset.extent();
        match self {
            Self::SetPlayhead(moment) => state.playhead = within(moment, extent),
            Self::StepEvent(direction) => step_event(state, dataset, direction),
            Self::ToStart => go_to(state, extent.map(TimeSpan::start)),
            Self::ToEnd => go_to(state, extent.map(TimeSpan::end)),
            Self::TogglePlay => toggle_play(state, extent),
            Self::SetSpeed(speed) => state.playback.speed = speed,
            Self::SetMode(mode) => set_mode(state, mode),
            Self::SetTrailing(millis) => state.window.trailing_ms = millis.max(1),
            Self::SetRange(range) => {
                state.window.range = range;
                state.window.mode = WindowMode::Range;
            }
            Self::SetKnownBy(by) => {
                state.known_by = KnownBy { on: true, by: Some(within(by, extent)) };
            }
            Self::ToggleKnownBy => toggle_known_by(state, dataset),
            Self::ZoomAt { moment, factor } => {
                state.view = state.view.zoomed_at(moment, factor).within(extent);
            }
            Self::Zoom(factor) => {
                let middle = state.view.middle();
                state.view = state.view.zoomed_at(middle, factor).within(extent);
            }
            Self::Pan(millis) => state.view = state.view.panned(millis).within(extent),
            Self::Show(span) => state.view = crate::time::View::showing(span),
            Self::ShowAll => state.show_all_time(dataset),
        }
        Vec::new()
    }
}

fn within(moment: Moment, extent: Option<TimeSpan>) -> Moment {
    extent.map_or(moment, |extent| moment.clamp(extent.start(), extent.end()))
}

fn go_to(state: &mut AppState, moment: Option<Moment>) {
    if let Some(moment) = moment {
        state.playhead = moment;
        state.reveal_moment(moment);
    }
}

fn step_event(state: &mut AppState, dataset: &Dataset, direction: Direction) {
    let Some(event) = state.neighbour(dataset, direction) else {
        return;
    };
    let Some(when) = &event.when else {
        return;
    };
    state.playhead = when.anchor();
    state.selection = Some(event.id.clone());
    state.reveal_selection(dataset);
}

fn toggle_play(state: &mut AppState, extent: Option<TimeSpan>) {
    state.playback.playing = !state.playback.playing;
    let at_end = extent.is_some_and(|extent| state.playhead >= extent.end());
    if state.playback.playing && at_end {
        go_to(state, extent.map(TimeSpan::start));
    }
}

fn toggle_known_by(state: &mut AppState, dataset: &Dataset) {
    let zone = state.zone(dataset);
    let end_of_day = || {
        let day = start_of(state.playhead, 1, Unit::Day, &zone);
        stepped(day, 1, Unit::Day, &zone)
    };
    let by = state.known_by.by.unwrap_or_else(end_of_day);
    state.known_by = KnownBy { on: !state.known_by.on, by: Some(by) };
}

/// A range that was never set starts as what the window held before.
fn set_mode(state: &mut AppState, mode: WindowMode) {
    if mode == WindowMode::Range && state.window.range.millis() == 0 {
        state.window.range = state.window.span(state.playhead);
    }
    state.window.mode = mode;
}

impl AppState {
    /// Moves the playhead on by that many seconds of play, and stops at the end.
    pub(super) fn play_on(&mut self, seconds: f64, extent: Option<TimeSpan>) {
        let Some(extent) = extent.filter(|_| self.playback.playing) else {
            return;
        };
        let millis = self.playback.speed.millis_per_second() * seconds.clamp(0.0, 1.0);
        let moved = crate::time::moved_by(self.playhead, millis);
        self.playhead = moved.clamp(extent.start(), extent.end());
        self.playback.playing = self.playhead < extent.end();
        self.follow_playhead();
    }

    /// Turns the page of the timeline when the playhead has left it.
    fn follow_playhead(&mut self) {
        let shown = self.view.span();
        if !shown.contains(self.playhead) {
            self.view = self.view.starting_at(self.playhead);
        }
    }

    /// Moves the timeline so that the moment can be seen.
    pub(super) fn reveal_moment(&mut self, moment: Moment) {
        if !self.view.span().contains(moment) {
            self.view = self.view.centred_at(moment);
        }
    }

    /// Shows everything that is dated on the timeline, with a little room at both ends.
    pub(super) fn show_all_time(&mut self, dataset: &Dataset) {
        if let Some(extent) = dataset.extent() {
            self.view = crate::time::View::showing(extent).with_room();
        }
    }
}
