//! Commands to playhead, window and timeline.

#[cfg(test)]
mod tests;

use crate::model::{Dataset, Moment, TimeSpan};
use crate::state::UndoGroup;
use crate::state::{AppState, Direction, Effect, KnownBy, Passing, Window, WindowMode};
use crate::time::{Unit, View, start_of, stepped};

/// A command to the playhead, the dates shown, or the view of the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimeCommand {
    /// Put the playhead at an instant.
    SetPlayhead(Moment),
    /// Put the playhead on the next or previous event, and select it.
    StepEvent(Direction),
    /// Put the playhead on the next or previous tick of the axis.
    StepTick(Direction),
    /// Move the playhead by a number of units of the calendar; a negative number moves it back.
    StepBy(i64, Unit),
    /// Put the playhead at the first instant of the dataset.
    ToStart,
    /// Put the playhead at the last instant of the dataset.
    ToEnd,
    /// Set how the window follows the playhead.
    SetMode(WindowMode),
    /// Set the length of a trailing or leading window, in milliseconds.
    SetTrailing(i64),
    /// Make a range the dates shown.
    SetRange(TimeSpan),
    /// Show only what was known by an instant.
    SetKnownBy(Moment),
    /// Switch the second clock on or off. The first time it is set to the end of the playhead's
    /// day.
    ToggleKnownBy,
    /// Zoom about a moment, which keeps its place on screen.
    ZoomAt {
        /// The moment under the pointer.
        moment: Moment,
        /// Above 1 zooms in, below 1 zooms out.
        factor: f64,
    },
    /// Zoom about the playhead, or about the middle of the timeline if that is out of view; above 1
    /// zooms in.
    Zoom(f64),
    /// Pan by milliseconds of unfolded time; above 0 to later times.
    Pan(f64),
    /// Pan by milliseconds of unfolded time, under something that is dragged beyond the edge.
    AutoScroll(f64),
    /// Set the view that a pointer has zoomed or panned to.
    SetView(View),
    /// Centre the timeline on an instant.
    CentreAt(Moment),
    /// Show a span from edge to edge.
    Show(TimeSpan),
    /// Show all dates of the dataset.
    ShowAll,
    /// Fold or unfold long gaps.
    ToggleFolds,
    /// Set the width of the timeline in pixels, so that tick steps follow the visible ticks.
    SetWidth(f64),
}

impl TimeCommand {
    /// How undo groups the command.
    pub(in crate::state) fn undo_group(self) -> UndoGroup {
        match self {
            Self::SetPlayhead(_) => UndoGroup::Gesture("scrub"),
            Self::SetRange(_) => UndoGroup::Gesture("range"),
            Self::SetTrailing(_) => UndoGroup::Gesture("window-length"),
            Self::SetKnownBy(_) => UndoGroup::Gesture("known-by"),
            Self::ZoomAt { .. }
            | Self::Zoom(_)
            | Self::Pan(_)
            | Self::SetView(_)
            | Self::CentreAt(_)
            | Self::Show(_) => UndoGroup::Gesture("timeline-view"),
            // Auto-scroll is part of the gesture that drags something.
            Self::AutoScroll(_) | Self::SetWidth(_) => UndoGroup::Unrecorded,
            _ => UndoGroup::Own,
        }
    }

    /// Changes the playhead, the window or the view.
    pub(in crate::state) fn apply(
        self,
        state: &mut AppState,
        dataset: &Dataset,
        passing: &Passing,
    ) -> Vec<Effect> {
        let extent = dataset.extent();
        match self {
            Self::SetPlayhead(moment) => state.playhead = clamped(moment, extent),
            Self::StepEvent(direction) => step_event(state, dataset, passing, direction),
            Self::StepTick(direction) => state.step_tick(dataset, direction),
            Self::StepBy(count, unit) => state.step_by(dataset, count, unit),
            Self::ToStart => go_to(state, dataset, extent.map(TimeSpan::start)),
            Self::ToEnd => go_to(state, dataset, extent.map(TimeSpan::end)),
            Self::SetMode(mode) => set_mode(state, mode, extent),
            Self::SetTrailing(millis) => state.window.trailing_ms = millis.max(1),
            Self::SetRange(range) => {
                state.window.range = range;
                state.window.mode = WindowMode::Range;
            }
            Self::SetKnownBy(by) => {
                state.known_by = KnownBy { on: true, by: Some(clamped(by, extent)) };
            }
            Self::ToggleKnownBy => toggle_known_by(state, dataset),
            Self::ZoomAt { moment, factor } => state.zoom_at(dataset, moment, factor),
            Self::Zoom(factor) => state.zoom(dataset, factor),
            Self::Pan(millis) => state.pan(dataset, millis),
            Self::AutoScroll(millis) => state.view = state.auto_scrolled(dataset, millis),
            Self::SetView(view) => {
                // A view far longer than the record shows nothing more.
                let most = state.longest_view_ms(dataset).max(state.view.length_ms());
                if view.length_ms() <= most {
                    state.view = view.within(extent);
                }
            }
            Self::CentreAt(moment) => state.centre_at(dataset, moment),
            Self::Show(span) => state.show(dataset, span),
            Self::ToggleFolds => state.toggle_folds(dataset),
            Self::SetWidth(width) => state.timeline_px = width.max(1.0),
            Self::ShowAll => state.show_all_time(dataset),
        }
        Vec::new()
    }
}

/// The instant, or the end of the extent that is nearer.
pub(in crate::state) fn clamped(moment: Moment, extent: Option<TimeSpan>) -> Moment {
    extent.map_or(moment, |extent| moment.clamp(extent.start(), extent.end()))
}

fn go_to(state: &mut AppState, dataset: &Dataset, moment: Option<Moment>) {
    if let Some(moment) = moment {
        state.playhead = moment;
        state.reveal_moment(moment, dataset);
    }
}

fn step_event(state: &mut AppState, dataset: &Dataset, passing: &Passing, direction: Direction) {
    let neighbour = state.neighbour(dataset, passing, direction);
    let Some((event, at)) = neighbour.and_then(|event| Some((event, event.anchor()?))) else {
        return;
    };
    state.playhead = at;
    state.selection = Some(event.id.clone());
    state.reveal_selection(dataset);
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

/// Sets the mode. A range that was never set starts as the part of the data that the window held
/// before, so that both of its ends are within reach.
fn set_mode(state: &mut AppState, mode: WindowMode, extent: Option<TimeSpan>) {
    if mode == WindowMode::Range && state.window.range.millis() == 0 {
        let held = state.window.span(state.playhead);
        state.window.range = extent.and_then(|extent| held.overlap(extent)).unwrap_or(held);
    }
    state.window.mode = mode;
}

impl AppState {
    /// Shows the dates given on the command line, and all of them on the timeline. With `go` the
    /// playhead goes to their end.
    pub fn start_within(&mut self, range: TimeSpan, go: bool, dataset: &Dataset) {
        self.window = Window { mode: WindowMode::Range, range, ..self.window };
        self.show(dataset, range);
        self.view = self.view.with_room();
        if go {
            let last = range.end().plus_millis(-1).max(range.start());
            self.playhead = clamped(last, dataset.extent());
        }
    }
}
