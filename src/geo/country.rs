//! Country on the plane: one of the finer base map or of the world.

use std::sync::Arc;

use super::asset::CountryRole;
use super::{Point, Polygon};
use crate::model::Names;

/// A country.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundCountry {
    /// Three letters: the ISO code, or one in use where ISO has none.
    pub id: Box<str>,
    /// The part it plays on the map.
    pub role: CountryRole,
    /// Names by language.
    pub names: Names,
    /// The middle of its label in the home view.
    pub label: Point,
    /// Its parts, each with its holes.
    pub polygons: Vec<Arc<Polygon>>,
    /// Its borders and coasts, where the edges of its parts have others among them, along which the
    /// parts were cut; `None` where those are its borders.
    pub edges: Option<Vec<Vec<Point>>>,
}
