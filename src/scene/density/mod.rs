//! Many events at once: where all of them lie, how many lie where, and which lies under the
//! pointer, for any window and any camera.
//!
//! Nothing here is built anew when the window or the camera changes. A [`SpatialIndex`] is made once for
//! a dataset, on the thread that loads it, and answers three questions:
//!
//! - *What does each pixel hold?* [`Density`] adds every event in force to the cell of the screen
//!   that it falls into. That takes one step for each of them, in order of memory, and the drawing
//!   of it one step for each cell that is not empty. It is what Datashader does (Cottam, Lumsdaine
//!   and Wang, "Abstract rendering: out-of-core rendering for information visualization", 2014):
//!   bin first, colour then, so that no event hides another.
//! - *How many of which kind lie in this part of the map?* A [`Quadtree`] over the sheet of the
//!   base map whose cells keep their events in order of time: a count for any window is two binary
//!   searches. See there for costs.
//! - *What lies here?* [`Quadtree::near`] looks into the few smallest cells about a point.
//!
//! supercluster and the like, from which this differs, cluster one fixed set of points for all
//! zooms and have to start again when the set changes, as it does with every step of a playhead.

pub(crate) mod cell_sums;
mod change;
pub mod measurements;
mod quadtree;
mod ridge;
mod split;

pub use crate::scene::density::cell_sums::{Density, DensityInput, Grid};
pub use crate::scene::density::quadtree::{Cell, Quadtree};
pub use crate::scene::density::ridge::{KindRidge, RidgeColumn, events_if_few, ridges};
pub use crate::scene::density::split::{MARK_LIMIT, Split};

use std::sync::atomic::{AtomicU64, Ordering};

use crate::geo::{Camera, Point, project};
use crate::model::{Dataset, Event, Spot};

/// From so many events on two threads place them.
const MANY: usize = 20_000;
/// How many crowds were made so far, and one.
static MADE: AtomicU64 = AtomicU64::new(1);

/// Where all events of a dataset lie.
#[derive(Clone, Debug)]
pub struct SpatialIndex {
    /// The point of each event on the plane, in the order of the dataset; not a number for those
    /// that are drawn in another way.
    points: Vec<Point>,
    /// Positions of the events that are no points: areas, lines, and what has no place at all.
    others: Vec<usize>,
    tree: Quadtree,
    /// Different for every crowd that was made.
    serial: u64,
}

impl SpatialIndex {
    /// The crowd of a dataset that is drawn mark by mark.
    pub const fn empty() -> Self {
        Self { points: Vec::new(), others: Vec::new(), tree: Quadtree::empty(), serial: 0 }
    }

    /// The crowd of a dataset. One that is small enough to be drawn mark by mark needs none: its
    /// crowd is empty.
    pub fn of(dataset: &Dataset) -> Self {
        if dataset.events().len() <= MARK_LIMIT {
            return Self::empty();
        }
        let events = dataset.events();
        let (early, late) = events.split_at(events.len() / 2);
        let points = |events: &[Event]| -> Vec<Point> {
            events.iter().map(|event| point_of(dataset, event)).collect()
        };
        let (late, mut points) = if events.len() > MANY {
            rayon::join(|| points(late), || points(early))
        } else {
            (points(late), points(early))
        };
        points.extend(late);
        let others = points.iter().enumerate().filter(|(_, point)| !point.is_finite());
        let others = others.map(|(position, _)| position).collect();
        let tree = Quadtree::over(&points, dataset.timetable(), Camera::reach());
        Self { points, others, tree, serial: MADE.fetch_add(1, Ordering::Relaxed) }
    }

    /// Whether it is empty: the dataset is drawn mark by mark.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// A number that no other crowd has had: what was drawn of one with the same number is the
    /// same still.
    pub fn serial(&self) -> u64 {
        self.serial
    }

    /// The points of all events in the order of the dataset; those that are no points are not
    /// finite.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Counts by part of the map.
    pub fn tree(&self) -> &Quadtree {
        &self.tree
    }
}

/// Where an event lies on the plane; not a number where it is no point there.
fn point_of(dataset: &Dataset, event: &Event) -> Point {
    let point = match &event.r#where.spot {
        spot @ (Spot::Place { .. } | Spot::Point { .. }) => {
            dataset.located(spot).map(|(at, _)| project(at))
        }
        Spot::Area(_) | Spot::Line(_) | Spot::Along { .. } | Spot::Unlocated => None,
    };
    point.filter(|point| point.is_finite()).unwrap_or(Point::new(f64::NAN, f64::NAN))
}
