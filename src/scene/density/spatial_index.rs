//! Spatial index: the points of all events of a large dataset, and a quadtree over them.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::geo::{Point, Projection};
use crate::model::{Dataset, Event, Spot};

use super::quadtree::Quadtree;

/// The most events in view that have marks: with more, laying out and describing them takes longer
/// than a frame.
pub const MARK_LIMIT: usize = 600;

/// Number of events from which two threads project them.
const MANY: usize = 20_000;
/// Serial number of the next index.
static MADE: AtomicU64 = AtomicU64::new(1);

/// Points of all events of a dataset.
#[derive(Clone, Debug)]
pub struct SpatialIndex {
    /// The point of each event on the plane, in the order of the dataset; NaN for an event that is
    /// not at a point.
    pub(super) points: Vec<Point>,
    /// Positions of the events that have no point: areas, lines, tracks, events without a place, and
    /// those in several places or stretches of time.
    pub(super) others: Vec<usize>,
    pub(super) tree: Quadtree,
    /// Different for every index that was built.
    serial: u64,
}

impl SpatialIndex {
    /// The index of a small dataset, whose events all have marks.
    pub const fn empty() -> Self {
        Self { points: Vec::new(), others: Vec::new(), tree: Quadtree::empty(), serial: 0 }
    }

    /// The index of a dataset in its own projection; empty if all of its events have marks.
    pub fn of(dataset: &Dataset) -> Self {
        Self::in_projection(dataset, Projection::of(dataset))
    }

    /// The index of a dataset in the projection of the map that shows it.
    pub fn in_projection(dataset: &Dataset, projection: Projection) -> Self {
        if dataset.events().len() <= MARK_LIMIT {
            return Self::empty();
        }
        let events = dataset.events();
        let (early, late) = events.split_at(events.len() / 2);
        let points = |events: &[Event]| -> Vec<Point> {
            events.iter().map(|event| point_of(dataset, event, projection)).collect()
        };
        let (late, mut points) = if events.len() > MANY {
            rayon::join(|| points(late), || points(early))
        } else {
            (points(late), points(early))
        };
        points.extend(late);
        let others = points.iter().enumerate().filter(|(_, point)| !point.is_finite());
        let others = others.map(|(position, _)| position).collect();
        let sheet = projection.usual_bounds(dataset.usual_area());
        let tree = Quadtree::over(&points, dataset.timetable(), sheet);
        Self { points, others, tree, serial: MADE.fetch_add(1, Ordering::Relaxed) }
    }

    /// Whether it is empty because all events of the dataset have marks.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// A number that no other index has: a key for what is derived from it.
    pub fn serial(&self) -> u64 {
        self.serial
    }

    /// The points of all events in the order of the dataset; not finite for an event that is not
    /// at a point.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The quadtree over the points.
    pub fn tree(&self) -> &Quadtree {
        &self.tree
    }
}

/// The point of an event on the plane; NaN if it is not at a point that the map shows. One in several
/// stretches of time has none, since the tree counts by first and last instants alone, and neither has
/// one in several places.
fn point_of(dataset: &Dataset, event: &Event, projection: Projection) -> Point {
    let several = event.when.as_ref().is_some_and(|when| when.stretches().nth(1).is_some());
    if several || !event.also_at.is_empty() {
        return Point::new(f64::NAN, f64::NAN);
    }
    let point = match &event.r#where.spot {
        spot @ (Spot::Place { .. } | Spot::Point { .. }) => {
            dataset.located(spot).and_then(|(at, _)| projection.project(at))
        }
        Spot::Area(_) | Spot::Line(_) | Spot::Along { .. } | Spot::Track(_) | Spot::Unlocated => {
            None
        }
    };
    point.unwrap_or(Point::new(f64::NAN, f64::NAN))
}
