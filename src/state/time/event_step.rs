//! Steps from event to event.

use std::ops::Range;

use crate::model::{Dataset, Event, Moment};
use crate::state::filter::is_in_frame;
use crate::state::{AppState, Passing};

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards earlier events.
    Back,
    /// Towards later events.
    Forward,
}

impl AppState {
    /// The next or previous dated event that no filter hides, seen from the selected event while
    /// that is in the dates shown, which is what the reader looks at; else seen from the playhead.
    pub fn neighbour<'a>(
        &self,
        dataset: &'a Dataset,
        passing: &Passing,
        direction: Direction,
    ) -> Option<&'a Event> {
        let selected = self.selected(dataset);
        let is_at_playhead = selected.and_then(Event::anchor) == Some(self.playhead);
        let when = selected.and_then(|event| event.when.as_ref());
        if is_at_playhead || when.is_some_and(|when| self.holds(when)) {
            return self.beside_selected(dataset, passing, direction);
        }
        match direction {
            Direction::Forward => self.first_after(self.playhead, dataset, passing),
            Direction::Back => self.last_before(self.playhead, dataset, passing),
        }
    }

    /// The next or previous dated event that no filter hides, seen from the selected event; seen from
    /// the playhead where that has no date, and where nothing is selected.
    pub fn beside_selected<'a>(
        &self,
        dataset: &'a Dataset,
        passing: &Passing,
        direction: Direction,
    ) -> Option<&'a Event> {
        let dated = dataset.timetable().dated();
        let selected = self.selected_position(dataset).filter(|position| *position < dated);
        match (direction, selected) {
            (Direction::Forward, None) => self.first_after(self.playhead, dataset, passing),
            (Direction::Back, None) => self.last_before(self.playhead, dataset, passing),
            (Direction::Forward, Some(selected)) => {
                self.reachable(selected + 1..dated, dataset, passing).next()
            }
            (Direction::Back, Some(selected)) => {
                self.reachable(0..selected, dataset, passing).next_back()
            }
        }
    }

    /// The first event after an instant that no filter hides.
    pub(in crate::state) fn first_after<'a>(
        &self,
        at: Moment,
        dataset: &'a Dataset,
        passing: &Passing,
    ) -> Option<&'a Event> {
        let from =
            dataset.events().partition_point(|event| event.anchor().is_some_and(|it| it <= at));
        self.reachable(from..dataset.timetable().dated(), dataset, passing).next()
    }

    /// The last event before an instant that no filter hides.
    pub(in crate::state) fn last_before<'a>(
        &self,
        at: Moment,
        dataset: &'a Dataset,
        passing: &Passing,
    ) -> Option<&'a Event> {
        let until =
            dataset.events().partition_point(|event| event.anchor().is_some_and(|it| it < at));
        self.reachable(0..until, dataset, passing).next_back()
    }

    /// The events at those positions that no filter hides, the map's frame included.
    fn reachable<'a>(
        &self,
        range: Range<usize>,
        dataset: &'a Dataset,
        passing: &Passing,
    ) -> impl DoubleEndedIterator<Item = &'a Event> {
        let frame = self.filter_frame();
        passing
            .within(range)
            .filter_map(|position| dataset.events().get(position))
            .filter(move |event| is_in_frame(frame, event, dataset))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EventKind;
    use crate::state::fixture::{after, march_at, undated};
    use crate::state::{Command, TimeCommand, WindowMode};

    /// The events that steps in that direction lead to, one after the other.
    fn walked(state: &AppState, dataset: &Dataset, direction: Direction) -> Vec<String> {
        let mut state = state.clone();
        let mut visited = Vec::new();
        for _ in 0..20 {
            let before = state.clone();
            let step = Command::Time(TimeCommand::StepEvent(direction));
            state = after(state, dataset, [step]).0;
            if state == before {
                break;
            }
            visited.push(state.selection.as_ref().map_or_else(String::new, ToString::to_string));
        }
        visited
    }

    #[test]
    fn events_are_visited_in_order_of_time_and_those_of_one_instant_one_after_the_other() {
        let (dataset, state) = march_at("2020-03-01");
        assert_eq!(
            walked(&state, &dataset, Direction::Forward),
            ["march", "clash", "call", "order", "siege", "talks", "patrols"]
        );
    }

    #[test]
    fn steps_back_visit_the_same_events_in_reverse() {
        let (dataset, state) = march_at("2020-03-12");
        assert_eq!(
            walked(&state, &dataset, Direction::Back),
            ["patrols", "talks", "siege", "order", "call", "clash", "march"]
        );
    }

    #[test]
    fn a_step_on_and_one_back_end_where_they_began() {
        let (dataset, state) = march_at("2020-03-02T10:00Z");
        let there = Command::Time(TimeCommand::StepEvent(Direction::Forward));
        let back = Command::Time(TimeCommand::StepEvent(Direction::Back));
        let (state, _) = after(state, &dataset, [there.clone(), there.clone()]);
        let (again, _) = after(state.clone(), &dataset, [there, back]);
        assert_eq!(again.selection, state.selection);
        assert_eq!(again.playhead, state.playhead);
    }

    #[test]
    fn a_step_from_between_two_events_leads_to_the_next_in_its_direction() {
        let (dataset, state) = march_at("2020-03-06");
        let next = |direction| {
            state.neighbour(&dataset, &Passing::default(), direction).map(|event| event.id.as_str())
        };
        assert_eq!(next(Direction::Forward), Some("talks"));
        assert_eq!(next(Direction::Back), Some("siege"));
    }

    #[test]
    fn a_step_starts_from_the_selected_event_while_that_is_in_the_dates_shown() {
        let (dataset, mut state) = march_at("2020-03-06");
        state.selection = Some("march".into());
        let next = |state: &AppState| {
            let next = state.neighbour(&dataset, &Passing::default(), Direction::Forward);
            next.map(|event| event.id.as_str())
        };
        state.window.mode = WindowMode::Cumulative;
        assert_eq!(next(&state), Some("clash"), "it is on the screen");
        state.window.mode = WindowMode::Instant;
        assert_eq!(next(&state), Some("talks"), "it is not");
    }

    #[test]
    fn the_events_beside_the_selected_one_do_not_depend_on_the_playhead() {
        for playhead in ["2020-03-01", "2020-03-06", "2020-03-12"] {
            let (dataset, mut state) = march_at(playhead);
            state.selection = Some("siege".into());
            let beside = |direction| {
                let event = state.beside_selected(&dataset, &Passing::default(), direction);
                event.map(|event| event.id.as_str())
            };
            let (before, after) = (beside(Direction::Back), beside(Direction::Forward));
            assert_eq!((before, after), (Some("order"), Some("talks")), "{playhead}");
        }
    }

    #[test]
    fn events_hidden_by_a_filter_are_skipped_and_those_outside_the_window_are_not() {
        let (dataset, mut state) = march_at("2020-03-01");
        state.window.mode = WindowMode::Instant;
        state.filter.hidden_kinds = [EventKind::Clash, EventKind::Deployment].into();
        assert_eq!(
            walked(&state, &dataset, Direction::Forward),
            ["march", "call", "order", "talks"]
        );
    }

    #[test]
    fn events_outside_the_frame_are_skipped_if_only_those_in_it_are_shown() {
        let (dataset, mut state) = march_at("2020-03-01");
        state.filter.only_on_map = true;
        assert_eq!(
            walked(&state, &dataset, Direction::Forward),
            ["march", "clash", "order", "siege", "patrols"]
        );
    }

    #[test]
    fn nothing_wraps_around_at_the_ends() {
        let (dataset, state) = march_at("2020-03-12");
        assert_eq!(state.neighbour(&dataset, &Passing::default(), Direction::Forward), None);
        let (dataset, state) = march_at("2020-03-01");
        assert_eq!(state.neighbour(&dataset, &Passing::default(), Direction::Back), None);
    }

    #[test]
    fn without_dates_there_is_no_next_event() {
        let dataset = undated();
        let state = AppState::opening(&dataset);
        assert_eq!(state.neighbour(&dataset, &Passing::default(), Direction::Forward), None);
        assert_eq!(state.neighbour(&dataset, &Passing::default(), Direction::Back), None);
    }
}
