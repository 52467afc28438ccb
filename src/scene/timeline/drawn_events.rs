//! Events that the timeline draws one by one.

use crate::model::{Dataset, TimeSpan};
use crate::scene::density::{MARK_LIMIT, events_if_few};
use crate::state::{AppState, Passing};

/// Most events in sight that have items. More of them would only be drawn as the ridges of their
/// lanes anyway, at any width that a screen has.
const ITEM_LIMIT: usize = 800;

/// The events that the timeline draws one by one.
///
/// Lanes, charts, snapping and the tray of undated events look at these alone, so that their work
/// depends on what can be drawn and not on the size of the dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DrawnEvents {
    /// Positions in the dataset, ascending, which puts undated events last.
    pub positions: Vec<usize>,
    /// Whether no event in sight is missing. Otherwise the density of all events takes the place
    /// of the lanes.
    pub complete: bool,
}

impl DrawnEvents {
    /// All events of a dataset that is drawn mark by mark; of a larger one those in sight that pass
    /// the filter, if they are few, with the selected event and that under the pointer.
    pub fn of(dataset: &Dataset, state: &AppState, passing: &Passing, in_sight: TimeSpan) -> Self {
        let all = dataset.events().len();
        if all <= MARK_LIMIT {
            return Self { positions: (0..all).collect(), complete: true };
        }
        let few = events_if_few(dataset, passing, in_sight, ITEM_LIMIT);
        let complete = few.is_some();
        let mut positions = few.unwrap_or_default();
        if complete {
            // Without lanes there is no room for items: the density marks these events itself.
            positions.extend(Self::pointed_at(dataset, state).into_iter().flatten());
        }
        positions.extend((dataset.timetable().dated()..all).take(MARK_LIMIT));
        positions.sort_unstable();
        positions.dedup();
        Self { positions, complete }
    }

    /// Positions of the selected event and of that under the pointer.
    pub fn pointed_at(dataset: &Dataset, state: &AppState) -> [Option<usize>; 2] {
        [&state.selection, &state.hover]
            .map(|id| id.as_ref().and_then(|id| dataset.event_position(id)))
    }

    /// The listed events without a date.
    pub(super) fn undated(&self, dataset: &Dataset) -> impl Iterator<Item = usize> + '_ {
        let dated = dataset.timetable().dated();
        let first = self.positions.partition_point(|position| *position < dated);
        self.positions.iter().skip(first).copied()
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::dataset::load;
    use crate::model::{EventId, Moment};
    use crate::state::{Filter, visible};
    use crate::time::parse;

    const MANY: usize = 2 * ITEM_LIMIT;
    const UNDATED: usize = 3;

    /// One event a minute of 1 January 2020 and after, and some without a date.
    fn dataset() -> Dataset {
        let mut text = String::from("Dataset(ibar: 1, title: \"T\", summary: \"S\", events: [");
        for nth in 0..MANY {
            let (day, hour, minute) = (1 + nth / 1440, nth / 60 % 24, nth % 60);
            let when = format!("2020-01-{day:02}T{hour:02}:{minute:02}Z");
            let kind = if nth % 2 == 0 { "Clash" } else { "Attack" };
            write!(text, "Event(id: \"e{nth}\", title: \"E\", when: \"{when}\", kind: {kind}),")
                .unwrap();
        }
        for nth in 0..UNDATED {
            write!(text, "Event(id: \"u{nth}\", title: \"U\", kind: Clash),").unwrap();
        }
        load((text + "])").as_bytes()).dataset.unwrap()
    }

    /// What is drawn of `minutes` minutes from the first event on.
    fn drawn(dataset: &Dataset, minutes: i64, change: impl FnOnce(&mut AppState)) -> DrawnEvents {
        let mut state = AppState::opening(dataset);
        (state.selection, state.hover) = (None, None);
        change(&mut state);
        let start: Moment = parse("2020-01-01T00:00Z", &crate::time::Zone::utc()).unwrap().anchor();
        let in_sight = TimeSpan::between(start, start.plus_millis(minutes * 60_000));
        let passing = visible(&state, dataset).passing;
        DrawnEvents::of(dataset, &state, &passing, in_sight)
    }

    #[test]
    fn few_events_in_sight_are_all_drawn_with_those_pointed_at_and_those_without_a_date() {
        let dataset = dataset();
        let drawn = drawn(&dataset, 100, |state| state.selection = Some(EventId::from("e1500")));
        assert!(drawn.complete);
        let mut expected: Vec<usize> = (0..100).collect();
        expected.push(1500);
        expected.extend(MANY..MANY + UNDATED);
        assert_eq!(drawn.positions, expected);
    }

    #[test]
    fn of_too_many_events_in_sight_none_is_drawn() {
        let dataset = dataset();
        let select = |state: &mut AppState| state.selection = Some(EventId::from("e7"));
        let drawn = drawn(&dataset, 1000, select);
        assert!(!drawn.complete);
        assert_eq!(drawn.positions, (MANY..MANY + UNDATED).collect::<Vec<_>>());
    }

    #[test]
    fn events_that_a_filter_hides_leave_room_for_others() {
        let dataset = dataset();
        let hide = |state: &mut AppState| {
            let hidden_kinds = [crate::model::EventKind::Attack].into();
            state.filter = Filter { hidden_kinds, ..Filter::default() };
        };
        let drawn = drawn(&dataset, 1000, hide);
        assert!(drawn.complete);
        assert_eq!(drawn.positions.len(), 500 + UNDATED);
    }
}
