//! What a lane has beyond an edge of what is in sight.

use crate::model::Moment;

/// How many events a lane has beyond an edge, and which is the nearest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// How many.
    pub count: usize,
    /// When the nearest begins, and its position in the dataset; `None` where there is none.
    pub nearest: Option<(Moment, usize)>,
}

impl Beyond {
    /// Counts one more, which is the nearest where it begins later than the others.
    pub(super) fn add_before(&mut self, at: Moment, position: usize) {
        self.count += 1;
        if self.nearest.is_none_or(|(nearest, _)| at >= nearest) {
            self.nearest = Some((at, position));
        }
    }

    /// Counts one more, which is the nearest where it begins earlier than the others.
    pub(super) fn add_after(&mut self, at: Moment, position: usize) {
        self.count += 1;
        if self.nearest.is_none_or(|(nearest, _)| at < nearest) {
            self.nearest = Some((at, position));
        }
    }
}
