//! The base map's features on the plane, at one level of detail.

use super::asset::{CountryRole, RoadClass, WaterKind};
use crate::geo::{Point, Polygon};
use crate::model::Names;

/// Everything that the base map draws, at one level of detail.
///
/// Painted in this order it is right: the frame in the neighbours' colour, seas, countries, district
/// borders, roads, rivers, lakes, borders, lines, names. A lake covers the river that runs through
/// it.
#[derive(Clone, Debug, PartialEq)]
pub struct Layers {
    /// Countries, those in focus last.
    pub countries: Vec<Country>,
    /// Borders between countries, except the disputed line. Coasts are none.
    pub borders: Vec<Vec<Point>>,
    /// Lines that are drawn in their own way: the disputed line.
    pub lines: Vec<Line>,
    /// Districts of Kosovo.
    pub districts: Vec<District>,
    /// Borders between districts.
    pub district_borders: Vec<Vec<Point>>,
    /// Seas and lakes.
    pub waters: Vec<Water>,
    /// Rivers, schematic.
    pub rivers: Vec<River>,
    /// Roads, schematic.
    pub roads: Vec<Road>,
}

/// A country.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Three letters: the ISO code, and `XKX` for Kosovo.
    pub id: Box<str>,
    /// What it is to this map.
    pub role: CountryRole,
    /// Its names.
    pub names: Names,
    /// The middle of its name in the theatre view.
    pub label: Point,
    /// Its parts.
    pub polygons: Vec<Polygon>,
}

/// A line that is drawn in its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What datasets call it.
    pub id: Box<str>,
    /// A label that gives both sides' usage.
    pub names: Names,
    /// Who calls it what.
    pub usages: Vec<Usage>,
    /// The middle of its name.
    pub label: Point,
    /// The country on its left, as one walks along it: where [`offset`](crate::geo::offset()) goes
    /// with positive distances.
    pub left: Box<str>,
    /// The country on its right.
    pub right: Box<str>,
    /// Its course.
    pub path: Vec<Point>,
}

/// One side's word for a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// Who says so.
    pub by: Names,
    /// What they say.
    pub term: Names,
}

/// A district.
#[derive(Clone, Debug, PartialEq)]
pub struct District {
    /// Its names.
    pub names: Names,
    /// The middle of its name.
    pub label: Point,
    /// Its area.
    pub polygon: Polygon,
}

/// A sea or lake.
#[derive(Clone, Debug, PartialEq)]
pub struct Water {
    /// Which of the two. A sea runs on under the land, which is painted over it.
    pub kind: WaterKind,
    /// Its names; empty for a part of another sea.
    pub names: Names,
    /// The middle of its name; `None` where it gets no label.
    pub label: Option<Point>,
    /// Its weight among labels, 1 first.
    pub rank: u8,
    /// Its area, schematic.
    pub polygon: Polygon,
}

/// A river, schematic but for where it forms a border.
#[derive(Clone, Debug, PartialEq)]
pub struct River {
    /// A name for code: `ibar`.
    pub id: Box<str>,
    /// Its names.
    pub names: Names,
    /// Its weight, 1 for the greatest: for its width and for its label.
    pub rank: u8,
    /// The middle of its name in the theatre view.
    pub label: Point,
    /// Its course from the source down.
    pub path: Vec<Point>,
}

/// A road, schematic: a curve through the towns that it joins.
#[derive(Clone, Debug, PartialEq)]
pub struct Road {
    /// How great it is.
    pub class: RoadClass,
    /// Its course.
    pub path: Vec<Point>,
}
