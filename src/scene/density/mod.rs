//! Density of very many events: how many are where, for any dates shown and any camera.
//!
//! A [`SpatialIndex`] is built once for a dataset, on the thread that loads it; nothing is built
//! again when the dates shown or the camera change. It serves three questions:
//!
//! - *What does each pixel hold?* [`Density`] adds every shown event to the cell of the screen that
//!   contains it: one step for each event, in order of memory, and one for each filled cell when it
//!   is drawn. This is the approach of Datashader (Cottam, Lumsdaine and Wang, "Abstract rendering:
//!   out-of-core rendering for information visualization", 2014): bin first, colour afterwards, so
//!   that no event hides another.
//! - *How many of which kind are in this part of the map?* A [`Quadtree`] whose cells keep their
//!   events in order of time: a count for any window is two binary searches.
//! - *What is here?* [`Quadtree::near`] looks into the few smallest cells around a point.
//!
//! Clustering libraries such as supercluster precompute clusters of one fixed set of points. They
//! would have to start again at every step of the playhead, which changes the set.

mod cell_sums;
mod change;
mod grid;
mod quadtree;
mod ridge;
mod spatial_index;
mod split;

pub use self::cell_sums::{Density, DensityInput};
pub use self::grid::Grid;
pub use self::quadtree::{Cell, Quadtree};
pub use self::ridge::{KindRidge, RidgeColumn, events_if_few, ridges};
pub use self::spatial_index::{MARK_LIMIT, SpatialIndex};
pub use self::split::Split;
