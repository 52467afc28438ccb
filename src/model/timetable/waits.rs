//! Long stretches in which nothing begins.

use crate::model::{Moment, TimeSpan};

/// A wait fills more than one in so many parts of the whole.
const LEAST_PART: i64 = 600;

/// The stretches between one beginning and the next that fill more than a six-hundredth of the
/// time from the first of them to the end of all, in order. So there are less than six hundred.
pub(super) fn waits(anchors: &[i64], end: Option<Moment>) -> Vec<TimeSpan> {
    let (Some(first), Some(end)) = (anchors.first(), end) else {
        return Vec::new();
    };
    let least = end.as_millis().saturating_sub(*first) / LEAST_PART;
    let ends = anchors.iter().skip(1).copied().chain([end.as_millis()]);
    anchors
        .iter()
        .zip(ends)
        .filter(|(from, to)| to.saturating_sub(**from) > least)
        .filter_map(|(from, to)| TimeSpan::new(Moment::from_millis(*from), Moment::from_millis(to)))
        .collect()
}
