//! Going from event to event.

use super::AppState;
use crate::model::{Dataset, Event, Moment};

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards earlier events.
    Back,
    /// Towards later events.
    Forward,
}

impl AppState {
    /// The dated event before or after the playhead that passes the filter.
    ///
    /// Where the selected event stands at the playhead the step starts from it, so that events of
    /// one instant are visited one after the other.
    pub fn neighbour<'a>(&self, dataset: &'a Dataset, direction: Direction) -> Option<&'a Event> {
        let events = dataset.events();
        let dated = events.partition_point(|event| event.when.is_some());
        let selected = self
            .selection
            .as_ref()
            .and_then(|id| dataset.event_position(id))
            .filter(|position| events.get(*position).and_then(anchor) == Some(self.playhead));
        let passes = |event: &&Event| self.filter.passes(event, dataset);
        match direction {
            Direction::Forward => {
                let from = selected.map_or_else(
                    || events.partition_point(|event| is_before(event, self.playhead, true)),
                    |position| position + 1,
                );
                events.get(from..dated)?.iter().find(passes)
            }
            Direction::Back => {
                let until = selected.unwrap_or_else(|| {
                    events.partition_point(|event| is_before(event, self.playhead, false))
                });
                events.get(..until.min(dated))?.iter().rev().find(passes)
            }
        }
    }
}

fn anchor(event: &Event) -> Option<Moment> {
    event.when.as_ref().map(crate::model::When::anchor)
}

fn is_before(event: &Event, playhead: Moment, or_at: bool) -> bool {
    anchor(event).is_some_and(|at| at < playhead || (or_at && at == playhead))
}
