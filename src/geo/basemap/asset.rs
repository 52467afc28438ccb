//! The base map as it is written down: what `examples/basemap` writes and [`Basemap`](super::Basemap)
//! reads.
//!
//! Outlines are kept as **arcs**, the stretches between places where borders meet. Neighbours name
//! the same arc, so an edge is stored once and simplified once, and no gap can open between them.
//! Points are pairs of longitude and latitude in degrees on WGS84, rounded to 1e-4.

use serde::{Deserialize, Serialize};

use crate::geo::Theatre;
use crate::model::{LatLon, Names};

/// The version of this form.
pub const FORM: u32 = 2;

/// Longitude and latitude in degrees, in this order.
pub type Position = (f64, f64);

/// An arc by number: `k` for arc k from its start to its end, `-k - 1` for arc k the other way.
pub type ArcRef = i32;

/// One closed outline, as arcs end to end.
pub type Ring = Vec<ArcRef>;

/// A whole base map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Basemap", deny_unknown_fields)]
pub struct Asset {
    /// The version of the form, [`FORM`].
    pub form: u32,
    /// Whom the reader must see credited.
    pub credit: String,
    /// What is covered: west, south, east and north, in degrees.
    pub frame: (f64, f64, f64, f64),
    /// The region that the map is made for.
    pub theatre: Theatre,
    /// The arcs.
    pub arcs: Vec<Arc>,
    /// Countries.
    pub countries: Vec<Country>,
    /// Borders between countries except the disputed line, as arcs to be drawn one by one.
    pub borders: Vec<ArcRef>,
    /// Lines that are drawn in their own way.
    pub lines: Vec<Line>,
    /// Districts of the country at the core.
    pub districts: Vec<District>,
    /// Borders between districts, as arcs to be drawn one by one.
    pub district_borders: Vec<ArcRef>,
    /// Seas and lakes.
    pub waters: Vec<Water>,
    /// Rivers.
    pub rivers: Vec<River>,
    /// Roads.
    pub roads: Vec<Road>,
}

/// A stretch of an outline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arc {
    /// One digit a point: the coarsest level of detail that keeps it, 0 for the theatre, 1 for the
    /// region, 2 for the close view.
    pub keep: String,
    /// The points.
    pub at: Vec<Position>,
}

/// What a country is to this map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CountryRole {
    /// Where most of what the map is about takes place.
    Core,
    /// Another country that it is about.
    Focus,
    /// It borders on that.
    Neighbour,
    /// It fills the frame.
    Context,
}

impl CountryRole {
    /// Whether the map is about it.
    pub const fn is_focus(self) -> bool {
        matches!(self, Self::Core | Self::Focus)
    }
}

/// A country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Three letters: the ISO code, or one in use where ISO has none.
    pub id: String,
    /// What it is to this map.
    pub role: CountryRole,
    /// Its names.
    pub names: Names,
    /// The middle of its name.
    pub label: Position,
    /// Its parts, each an outline and holes.
    pub parts: Vec<Vec<Ring>>,
}

/// A line that is drawn in its own way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What datasets call it.
    pub id: String,
    /// What it is called, in words that take no side.
    pub names: Names,
    /// Who calls it what.
    pub usages: Vec<Usage>,
    /// The middle of its name.
    pub label: Position,
    /// The country on its left, as one walks along it.
    pub left: String,
    /// The country on its right.
    pub right: String,
    /// The arcs, end to end.
    pub course: Vec<ArcRef>,
}

/// One side's word for a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usage {
    /// Who says so.
    pub by: Names,
    /// What they say.
    pub term: Names,
}

/// A district.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Its names.
    pub names: Names,
    /// The middle of its name.
    pub label: Position,
    /// Its outline.
    pub outline: Ring,
}

/// What sort of water it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WaterKind {
    /// A sea. Its outline runs on under the land, which is painted over it.
    Sea,
    /// A lake, painted over the land. Its outline is smoothed when it is read.
    Lake,
}

/// A sea or lake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// Which of the two.
    pub kind: WaterKind,
    /// Its names; without any it is a part of another sea and gets no label.
    #[serde(default)]
    pub names: Option<Names>,
    /// The middle of its name.
    #[serde(default)]
    pub label: Option<Position>,
    /// Its weight among labels, 1 first.
    pub rank: u8,
    /// Its outline, schematic.
    pub outline: Vec<Position>,
}

/// A river, schematic but for where it follows a border.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct River {
    /// What other rivers call it.
    pub id: String,
    /// Its names.
    pub names: Names,
    /// Its weight, 1 for the greatest.
    pub rank: u8,
    /// The middle of its name.
    pub label: Position,
    /// The river that it flows into, where that is on the map.
    #[serde(default)]
    pub into: Option<String>,
    /// Its course from the source down, piece by piece.
    pub course: Vec<Piece>,
}

/// A piece of a river's course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Piece {
    /// Points that it passes, smoothed when it is read.
    Drawn(Vec<Position>),
    /// It forms a border: the border's arcs, which are not smoothed.
    Border(Vec<ArcRef>),
}

/// How great a road is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RoadClass {
    /// A motorway.
    Motorway,
    /// A main road.
    Main,
    /// A secondary road.
    Secondary,
    /// A local road.
    Local,
}

/// A road, schematic: a curve through the towns that it joins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Road {
    /// How great it is.
    pub class: RoadClass,
    /// The points that it passes.
    pub course: Vec<Position>,
}

/// A position as the model writes points.
pub const fn lat_lon((lon, lat): Position) -> LatLon {
    LatLon { lat, lon }
}
