//! Marks of events: the shape of each kind, the point on the map, the opacity of uncertain dates.

mod certainty;
mod position;
mod shape;

pub use self::certainty::{FAINTEST, certainty};
pub use self::position::spot_point;
pub use self::shape::{ShapePart, shape_parts};
