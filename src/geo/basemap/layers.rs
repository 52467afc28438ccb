//! Layers: the features of a base map on the plane, at one level of detail.

use crate::geo::asset::{RoadClass, WaterKind};
use crate::geo::country::GroundCountry as Country;
use crate::geo::{Point, Polygon};
use crate::model::Names;

/// All features of a base map, at one level of detail.
///
/// To be painted in this order: the frame in the neighbours' colour, seas, countries, district
/// borders, roads, rivers, lakes, borders, lines, names. A lake covers the river that runs through
/// it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layers {
    /// Countries, those in focus last.
    pub countries: Vec<Country>,
    /// Borders between countries, without the disputed line and without coasts.
    pub borders: Vec<Vec<Point>>,
    /// Lines with a style of their own: the disputed line.
    pub lines: Vec<Line>,
    /// Districts of the country at the core.
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

/// A line with a style of its own, which two sides call differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The identifier that datasets use.
    pub id: Box<str>,
    /// The name by language, giving both sides' usage.
    pub names: Names,
    /// The usage of each side.
    pub usages: Vec<Usage>,
    /// The middle of its label.
    pub label: Point,
    /// The country to the left in the direction of the line, which is the side of positive distances
    /// of [`offset`](crate::geo::offset()).
    pub left: Box<str>,
    /// The country to the right.
    pub right: Box<str>,
    /// The course.
    pub path: Vec<Point>,
}

/// One side's word for a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// The side, by language.
    pub by: Names,
    /// Its word for the line, by language.
    pub term: Names,
}

/// A district.
#[derive(Clone, Debug, PartialEq)]
pub struct District {
    /// Names by language.
    pub names: Names,
    /// The middle of its label.
    pub label: Point,
    /// The area.
    pub polygon: Polygon,
}

/// A sea or lake.
#[derive(Clone, Debug, PartialEq)]
pub struct Water {
    /// Sea or lake. A sea continues under the land, which is painted over it.
    pub kind: WaterKind,
    /// Names by language; empty for a part of another sea.
    pub names: Names,
    /// The middle of its label; `None` if it gets none.
    pub label: Option<Point>,
    /// The rank among labels, 1 first.
    pub rank: u8,
    /// The area, schematic.
    pub polygon: Polygon,
}

/// A river, schematic except where it forms a border.
#[derive(Clone, Debug, PartialEq)]
pub struct River {
    /// The identifier: `ibar`.
    pub id: Box<str>,
    /// Names by language.
    pub names: Names,
    /// The rank, 1 for the greatest, which decides its width and its label.
    pub rank: u8,
    /// The middle of its label in the home view.
    pub label: Point,
    /// The course from the source down.
    pub path: Vec<Point>,
}

/// A road, schematic: a curve through the towns that it joins.
#[derive(Clone, Debug, PartialEq)]
pub struct Road {
    /// The class.
    pub class: RoadClass,
    /// The course.
    pub path: Vec<Point>,
}
