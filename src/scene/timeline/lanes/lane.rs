//! Lane with its events, and the stack of lanes in sight.

use super::LaneRidge;
use crate::model::{EventKind, Moment};
use crate::scene::timeline::force_bands::ForceStrip;
use crate::scene::timeline::items::TimelineItem;
use crate::state::LaneKey;

/// Height of the line that says how many lanes are out of sight, in pixels.
pub const MORE_HEIGHT: f64 = 16.0;

/// A lane with its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The kind, actor, place or force of its events.
    pub key: LaneKey,
    /// Its name in the chosen language.
    pub name: String,
    /// Whether it is reduced to one thin row.
    pub collapsed: bool,
    /// The number of events in sight, those of a stack counted one by one.
    pub count: usize,
    /// Events left of the view.
    pub before: Beyond,
    /// Events right of the view.
    pub after: Beyond,
    /// Its upper edge, in pixels from the top of all lanes.
    pub top: f64,
    /// Its height in pixels.
    pub height: f64,
    /// The stays of a force, at the lower edge; empty for other lanes and for collapsed ones.
    pub presence: ForceStrip,
    /// Its items in order of time; empty if there is a ridge.
    pub items: Vec<TimelineItem>,
    /// Counts of its events; `None` if they have items.
    pub ridge: Option<LaneRidge>,
}

impl Lane {
    /// The kind of its events; `None` for lanes by actor, place or force.
    pub fn kind(&self) -> Option<EventKind> {
        match self.key {
            LaneKey::Kind(kind) => Some(kind),
            _ => None,
        }
    }
}

/// Events of a lane beyond one edge of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// How many there are.
    pub count: usize,
    /// When the one nearest to the edge begins, and its position in the dataset; `None` if there
    /// are none.
    pub nearest: Option<(Moment, usize)>,
}

impl Beyond {
    /// Counts an event left of the view.
    pub(super) fn add_before(&mut self, at: Moment, position: usize) {
        self.count += 1;
        if self.nearest.is_none_or(|(nearest, _)| at >= nearest) {
            self.nearest = Some((at, position));
        }
    }

    /// Counts an event right of the view.
    pub(super) fn add_after(&mut self, at: Moment, position: usize) {
        self.count += 1;
        if self.nearest.is_none_or(|(nearest, _)| at < nearest) {
            self.nearest = Some((at, position));
        }
    }
}

/// Lanes one above the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneStack {
    /// The lanes in sight, from top to bottom.
    pub lanes: Vec<Lane>,
    /// The height of a row of an open lane, in pixels.
    pub row_height: f64,
    /// The height of all that is drawn, with the line that says how many are out of sight, in pixels.
    pub height: f64,
    /// The number of lanes scrolled out of sight above.
    pub above: usize,
    /// The number of lanes out of sight below.
    pub below: usize,
}

/// Events of a lane before layout.
pub(super) struct LaneEvents {
    pub key: LaneKey,
    /// Positions of all its events, in order of time.
    pub all: Vec<usize>,
    /// The ones in sight.
    pub in_sight: Vec<usize>,
    pub before: Beyond,
    pub after: Beyond,
}
