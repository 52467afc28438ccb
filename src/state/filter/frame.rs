//! Frame of the map, in which events may be asked to lie.

use crate::geo::{Bounds, Projection};
use crate::model::{Dataset, Event};

/// Whether the event has one of its points in the frame; without a frame every event is in it.
pub(in crate::state) fn is_in_frame(
    frame: Option<(Projection, Bounds)>,
    event: &Event,
    dataset: &Dataset,
) -> bool {
    frame.is_none_or(|(projection, frame)| {
        let mut points = dataset.points_of(event).filter_map(|at| projection.project(at));
        points.any(|point| frame.contains(point))
    })
}
