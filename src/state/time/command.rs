//! The playhead, the window in force, and what the timeline shows.

#[cfg(test)]
mod tests;

use crate::model::{Dataset, Moment, TimeSpan};
use crate::state::undo::UndoGroup;
use crate::state::{AppState, Direction, Effect, KnownBy, Passing, WindowMode};
use crate::time::{Unit, View, start_of, stepped};

/// What can be asked of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimeCommand {
    /// Put the playhead there.
    SetPlayhead(Moment),
    /// Put the playhead on the neighbouring event, and select that.
    StepEvent(Direction),
    /// Put the playhead on the neighbouring tick of the scale.
    StepTick(Direction),
    /// Put the playhead so many units later, or earlier where the number is negative.
    StepBy(i64, Unit),
    /// Put the playhead at the first instant of the dataset.
    ToStart,
    /// Put the playhead at the last instant of the dataset.
    ToEnd,
    /// Let the window follow the playhead in that way.
    SetMode(WindowMode),
    /// Give a trailing or leading window that length, in milliseconds.
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
    /// Zoom about the playhead, or about the middle of the timeline while that is not in sight.
    Zoom(f64),
    /// Show a later stretch by so many milliseconds of time that is not folded.
    Pan(f64),
    /// Carry the timeline along by so many milliseconds, under something that is held at its edge.
    AutoScroll(f64),
    /// Show that view, as a pointer has left it.
    SetView(View),
    /// Bring the instant to the middle of the timeline.
    CentreAt(Moment),
    /// Show that stretch.
    Show(TimeSpan),
    /// Show everything that is dated.
    ShowAll,
    /// Fold the long gaps, or unfold them.
    ToggleFolds,
    /// The timeline is so many pixels wide.
    SetWidth(f64),
}

impl TimeCommand {
    pub(in crate::state) fn undo_group(self) -> UndoGroup {
        match self {
            Self::SetPlayhead(_) => UndoGroup::Gesture("scrub"),
            Self::SetRange(_) => UndoGroup::Gesture("range"),
            Self::SetTrailing(_) => UndoGroup::Gesture("window length"),
            Self::SetKnownBy(_) => UndoGroup::Gesture("known by"),
            Self::ZoomAt { .. }
            | Self::Zoom(_)
            | Self::Pan(_)
            | Self::SetView(_)
            | Self::CentreAt(_)
            | Self::Show(_) => UndoGroup::Gesture("timeline view"),
            // Carried along is part of the gesture that holds something.
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
            Self::SetPlayhead(moment) => state.playhead = within(moment, extent),
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
                state.known_by = KnownBy { on: true, by: Some(within(by, extent)) };
            }
            Self::ToggleKnownBy => toggle_known_by(state, dataset),
            Self::ZoomAt { moment, factor } => state.zoom_at(dataset, moment, factor),
            Self::Zoom(factor) => state.zoom(dataset, factor),
            Self::Pan(millis) => state.pan(dataset, millis),
            Self::AutoScroll(millis) => state.view = state.auto_scrolled(dataset, millis),
            Self::SetView(view) => state.view = view.within(extent),
            Self::CentreAt(moment) => state.centre_at(dataset, moment),
            Self::Show(span) => state.show(dataset, span),
            Self::ToggleFolds => state.toggle_folds(dataset),
            Self::SetWidth(width) => state.timeline_px = width.max(1.0),
            Self::ShowAll => state.show_all_time(dataset),
        }
        Vec::new()
    }
}

pub(super) fn within(moment: Moment, extent: Option<TimeSpan>) -> Moment {
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

/// A range that was never set starts as what the window held of the data before, so that both of
/// its ends can be taken hold of.
fn set_mode(state: &mut AppState, mode: WindowMode, extent: Option<TimeSpan>) {
    if mode == WindowMode::Range && state.window.range.millis() == 0 {
        let held = state.window.span(state.playhead);
        state.window.range = extent.and_then(|extent| held.overlap(extent)).unwrap_or(held);
    }
    state.window.mode = mode;
}
