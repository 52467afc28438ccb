//! Going to a typed time: a date, a step, or the name of an event.

mod against;
mod destination;
mod find;
mod range_end;
mod start;

#[cfg(test)]
mod tests;

pub use self::destination::{Destination, GoToContext, read_destination};
pub use self::range_end::{RangeEnd, range_with_end};

use super::{AppState, CompareCommand, Effect, ViewCommand, WindowMode};
use crate::model::{Dataset, Moment, Precision, TimeSpan, When};
use crate::state::UndoGroup;
use crate::time::{DAY_MS, HOUR_MS, View};

/// A command of the fields in which times are typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoToCommand {
    /// Focus the field of the playhead; `false` once it has the focus.
    Ask(bool),
    /// Go to the time or the event that the text gives.
    Go {
        /// The typed text.
        text: String,
        /// The machine's clock, for "now" and "today".
        now: Moment,
    },
    /// Move an end of the range to where the text says, and show the range.
    SetRangeEnd {
        /// Which end.
        end: RangeEnd,
        /// The typed text.
        text: String,
        /// The machine's clock.
        now: Moment,
    },
}

impl GoToCommand {
    pub(super) const fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Ask(_) => UndoGroup::Unrecorded,
            Self::Go { .. } | Self::SetRangeEnd { .. } => UndoGroup::Own,
        }
    }

    /// Goes there and shows it; a text that is not understood changes nothing.
    pub(super) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        match self {
            Self::Ask(asked) => state.display.time_asked = asked,
            Self::Go { text, now } => {
                let zone = state.zone(dataset);
                let context = GoToContext { dataset, zone: &zone, playhead: state.playhead, now };
                if let Ok(there) = read_destination(&text, context) {
                    return go(state, dataset, there);
                }
            }
            Self::SetRangeEnd { end, text, now } => {
                let zone = state.zone(dataset);
                let context = GoToContext { dataset, zone: &zone, playhead: state.playhead, now };
                if let Ok(range) = range_with_end(&text, (state.window.range, end), context) {
                    state.window.range = range;
                    state.window.mode = WindowMode::Range;
                    state.reveal_moment(within(end.of(range), dataset), dataset);
                }
            }
        }
        Vec::new()
    }
}

fn go(state: &mut AppState, dataset: &Dataset, there: Destination) -> Vec<Effect> {
    state.playback.playing = false;
    let when = match there {
        Destination::Date(when) => Some(when),
        Destination::Event(id) => {
            state.selection = Some(id);
            let when = state.selected(dataset).and_then(|event| event.when.clone());
            if let Some(when) = &when {
                state.playhead = within(when.anchor(), dataset);
                state.show_when(when, dataset);
            }
            state.reveal_selection(dataset);
            return Vec::new();
        }
        Destination::Compare(sides) => {
            let (a, b) = (sides.0.hull(), sides.1.hull());
            return CompareCommand::Between(a, b).apply(state, dataset);
        }
        Destination::View(view) => return ViewCommand::Show(view).apply(state, dataset),
    };
    if let Some(when) = when {
        state.playhead = within(when.anchor(), dataset);
        state.show_when(&when, dataset);
    }
    Vec::new()
}

fn within(moment: Moment, dataset: &Dataset) -> Moment {
    dataset.extent().map_or(moment, |extent| moment.clamp(extent.start(), extent.end()))
}

impl AppState {
    /// Moves the timeline to the date, close enough to tell it from its neighbours: a minute needs a
    /// closer view than a year.
    fn show_when(&mut self, when: &When, dataset: &Dataset) {
        let bounded = when.earliest() != Moment::MIN && when.latest() != Moment::MAX;
        if bounded && (when.is_interval() || when.is_once_within()) {
            self.show(dataset, TimeSpan::between(when.earliest(), when.latest()));
            self.view = self.view.with_room();
            return;
        }
        let close = close_view_ms(when.precision());
        let shown = TimeSpan::between(self.playhead, self.playhead.plus_millis(close));
        if self.view.length_ms() > View::showing(shown).length_ms() * 8.0 {
            self.show(dataset, shown);
            self.centre_at(dataset, self.playhead);
        }
        let is_day = when.precision() <= Precision::Day;
        if is_day && self.view.length_ms() < View::showing(shown).length_ms() / 3.0 {
            // A day without its neighbours on screen could be any day.
            self.show(dataset, shown);
            self.centre_at(dataset, self.playhead);
        }
        self.reveal_moment(self.playhead, dataset);
    }
}

/// The length of a view in which one unit of that precision is plain to see.
const fn close_view_ms(precision: Precision) -> i64 {
    match precision {
        Precision::Millennium | Precision::Century => 1000 * 365 * DAY_MS,
        Precision::Decade => 50 * 365 * DAY_MS,
        Precision::Year => 5 * 365 * DAY_MS,
        Precision::Season | Precision::Month => 120 * DAY_MS,
        Precision::Day => 7 * DAY_MS,
        Precision::Hour => 12 * HOUR_MS,
        Precision::Minute | Precision::Second | Precision::Millisecond => 3 * HOUR_MS,
    }
}
