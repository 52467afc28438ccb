//! Selection: the selected event, and the one under the pointer.

use super::time::clamped;
use super::{AppState, Effect, WindowMode};
use crate::model::{ClaimId, Dataset, Event, EventId, Moment, TimeSpan};

/// A command to the selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SelectCommand {
    /// Select an event, and bring it into view on timeline and map.
    Event(EventId),
    /// Select the event that a claim is about, and highlight the claim.
    Claim(ClaimId),
    /// Select an event that is shown at the map's edge, and leave the map where it is.
    Beyond(EventId),
    /// Select an event and put the playhead at it; a range set by hand is widened to it.
    GoTo(EventId),
    /// Clear the selection, and close the fan that is open on the map.
    Clear,
    /// Set the event under the pointer; `None` where there is none.
    Hover(Option<EventId>),
}

impl SelectCommand {
    /// Changes the selection. An event or claim that the dataset does not have is ignored.
    pub(super) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        match self {
            Self::Event(id) => {
                if dataset.event(&id).is_some() {
                    state.selection = Some(id);
                    state.claim = None;
                    state.drawer_open = true;
                    state.reveal_selection(dataset);
                }
            }
            Self::Claim(claim) => {
                if let Some((event, _)) = dataset.claim(&claim) {
                    state.selection = Some(event.id.clone());
                    state.claim = Some(claim);
                    state.drawer_open = true;
                    state.reveal_selection(dataset);
                }
            }
            Self::Beyond(id) => {
                if dataset.event(&id).is_some() {
                    (state.selection, state.claim) = (Some(id), None);
                    state.drawer_open = true;
                    state.reveal_in_time(dataset);
                }
            }
            Self::GoTo(id) => {
                if dataset.event(&id).is_some() {
                    (state.selection, state.claim) = (Some(id), None);
                    state.drawer_open = true;
                    state.hold_selected(dataset);
                    state.reveal_selection(dataset);
                }
            }
            Self::Clear => {
                (state.selection, state.claim, state.fan) = (None, None, None);
                state.drawer_open = false;
            }
            Self::Hover(id) => state.hover = id,
        }
        Vec::new()
    }
}

impl AppState {
    /// The selected event; `None` if the dataset does not have it.
    pub fn selected<'a>(&self, dataset: &'a Dataset) -> Option<&'a Event> {
        dataset.event(self.selection.as_ref()?)
    }

    /// The position of the selected event; `None` if the dataset does not have it.
    pub fn selected_position(&self, dataset: &Dataset) -> Option<usize> {
        dataset.event_position(self.selection.as_ref()?)
    }

    /// Puts the playhead at the start of the selected event, which then is in the dates shown: a range
    /// that does not hold it is widened to it.
    fn hold_selected(&mut self, dataset: &Dataset) {
        let when = self.selected(dataset).and_then(|event| event.when.as_ref());
        let Some(when) = when else { return };
        let at = when.anchor();
        self.playhead = clamped(at, dataset.extent());
        if self.window.mode == WindowMode::Range && !when.possibly_in(self.window.range) {
            let unbounded = when.earliest() == Moment::MIN || when.latest() == Moment::MAX;
            let own = if unbounded { TimeSpan::instant(at) } else { when.hull() };
            // The end of a range is excluded.
            let own = TimeSpan::between(own.start(), own.end().max(own.start().plus_millis(1)));
            self.window.range = self.window.range.hull(own);
        }
    }

    /// Moves timeline and map so that the selected event is in view.
    pub(super) fn reveal_selection(&mut self, dataset: &Dataset) {
        self.reveal_in_time(dataset);
        if let Some(event) = self.selected(dataset) {
            self.reveal_on_map(dataset, event);
        }
    }

    /// Moves the timeline alone so that the selected event is in view.
    fn reveal_in_time(&mut self, dataset: &Dataset) {
        let Some(event) = self.selected(dataset) else {
            return;
        };
        if let Some(when) = &event.when {
            let shown = self.shown(dataset);
            if !when.is_instant() && when.possibly_in(shown) {
                // Part of it is in view: a jump to its start would only disorient.
            } else {
                self.reveal_moment(when.anchor(), dataset);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, at, id, march_at};
    use crate::state::{Command, TimeCommand};

    fn done(commands: impl IntoIterator<Item = Command>) -> AppState {
        let (dataset, state) = march_at("2020-03-04T12:00Z");
        let (state, effects) = after(state, &dataset, commands);
        assert_eq!(effects, []);
        state
    }

    fn select(event: &str) -> Command {
        Command::Select(SelectCommand::Event(id(event)))
    }

    fn show(from: &str, to: &str) -> Command {
        Command::Time(TimeCommand::Show(TimeSpan::between(at(from), at(to))))
    }

    #[test]
    fn whatever_the_dates_shown_the_event_that_is_gone_to_is_in_them() {
        let (dataset, start) = march_at("2020-03-04T12:00Z");
        for mode in WindowMode::ALL {
            for event in ["march", "siege", "talks", "patrols"] {
                let mut state = start.clone();
                state.window.range = TimeSpan::between(at("2020-03-04"), at("2020-03-05"));
                state.window.mode = mode;
                let go = Command::Select(SelectCommand::GoTo(id(event)));
                let (state, _) = after(state, &dataset, [go]);
                let when = state.selected(&dataset).and_then(|event| event.when.as_ref()).unwrap();
                assert!(state.holds(when), "{event}, {mode:?}");
                assert_eq!(state.playhead, when.anchor());
                let range = TimeSpan::between(at("2020-03-04"), at("2020-03-05"));
                assert_eq!(state.window.range.hull(range), state.window.range, "nothing is lost");
            }
        }
    }

    #[test]
    fn a_selection_replaces_the_one_before() {
        assert_eq!(done([select("march")]).selection, Some(id("march")));
        assert_eq!(done([select("march"), select("talks")]).selection, Some(id("talks")));
    }

    #[test]
    fn an_event_that_the_dataset_does_not_have_cannot_be_selected() {
        let state = done([select("march"), select("nobody")]);
        assert_eq!(state.selection, Some(id("march")));
    }

    #[test]
    fn the_timeline_moves_to_a_selected_event_that_it_does_not_show() {
        let state = done([show("2020-03-04", "2020-03-05"), select("talks")]);
        assert!(state.view.span().contains(at("2020-03-10T12:00Z")));
        assert_eq!(state.view.span().millis(), 86_400_000);
    }

    #[test]
    fn the_timeline_stays_where_it_shows_the_selected_event_or_a_part_of_it() {
        for event in ["siege", "march"] {
            let shown = show("2020-03-01", "2020-03-04");
            let state = done([shown.clone(), select(event)]);
            assert_eq!(state.view, done([shown]).view, "{event}");
        }
    }

    #[test]
    fn a_selection_moves_neither_playhead_nor_window() {
        let (before, after) = (done([]), done([select("talks")]));
        assert_eq!(after.playhead, before.playhead);
        assert_eq!(after.window, before.window);
    }

    #[test]
    fn a_clear_ends_the_selection() {
        assert_eq!(done([select("march"), Command::Select(SelectCommand::Clear)]).selection, None);
    }

    #[test]
    fn a_hover_selects_nothing() {
        let hover = |event: Option<&str>| Command::Select(SelectCommand::Hover(event.map(id)));
        let state = done([hover(Some("march"))]);
        assert_eq!((state.hover, state.selection), (Some(id("march")), None));
        assert_eq!(done([hover(Some("march")), hover(None)]), done([]));
    }
}
