//! Long stretches of time in which no event starts.

use crate::model::{Moment, TimeSpan};

/// Only stretches longer than this part of the whole count, so that there are fewer than that many.
/// The overview draws nothing between events that are closer to each other on any screen.
const SHARE: i64 = 600;

/// The stretches from one start to the next that are longer than 1/[`SHARE`] of the time from the
/// first start to `end`, in order. The last one ends at `end`.
pub(super) fn between_starts(starts: &[i64], end: Option<Moment>) -> Vec<TimeSpan> {
    let (Some(first), Some(end)) = (starts.first(), end) else {
        return Vec::new();
    };
    let least = end.as_millis().saturating_sub(*first) / SHARE;
    let ends = starts.iter().skip(1).copied().chain([end.as_millis()]);
    starts
        .iter()
        .zip(ends)
        .filter(|(from, to)| to.saturating_sub(**from) > least)
        .filter_map(|(from, to)| TimeSpan::new(Moment::from_millis(*from), Moment::from_millis(to)))
        .collect()
}
