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
