//! Points of events that move, at an instant.

use super::spot_point;
use crate::geo::basemap::Basemap;
use crate::geo::{Point, between};
use crate::model::{Dataset, Event, LatLon, Moment, OnTrack, Spot};

/// Where an event is marked at an instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkPoint {
    /// The point of the plane.
    pub point: Point,
    /// The radius within which it is known, in metres.
    pub radius_m: f64,
    /// Whether it is between two points of a track that sources give, and so an estimate.
    pub estimated: bool,
}

/// Where the mark of an event is at an instant; `None` for an event without a point.
///
/// On its track it is that point of the shortest way between two of its points which it would have
/// reached at an even speed, else its spot.
pub fn mark_point(
    event: &Event,
    dataset: &Dataset,
    basemap: &Basemap,
    at: Moment,
) -> Option<MarkPoint> {
    let spot = &event.r#where.spot;
    let Spot::Track(points) = spot else {
        let (point, radius_m) = spot_point(spot, dataset, basemap)?;
        return Some(MarkPoint { point, radius_m, estimated: false });
    };
    let (on, from, to) = dataset.track_position(points, at)?;
    let (here, estimated): (LatLon, bool) = match on {
        OnTrack::At(_) => (from, false),
        OnTrack::Between(_, share) => (between(from, to, share), share > 0.0),
    };
    let point = basemap.projection().project(here)?;
    Some(MarkPoint { point, radius_m: 0.0, estimated })
}
