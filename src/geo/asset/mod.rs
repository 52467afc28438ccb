//! The file form of a base map: what `examples/basemap` writes and
//! [`Basemap`](super::basemap::Basemap) reads.
//!
//! Outlines consist of **arcs** between the points where borders meet, as in `TopoJSON`. Neighbours
//! refer to the same arc, so an edge is stored once and simplified once, and no gap can open between
//! them. Points are pairs of longitude and latitude in degrees on WGS84, rounded to 1e-4.

mod theatre;

use std::fmt;
use std::sync::{self, LazyLock};

use serde::{Deserialize, Serialize};

pub(super) use self::theatre::has_cone;
pub use self::theatre::{BothForms, HomeView, LanguageChoice, Theatre, theatre};
use crate::model::{LatLon, Names};
use crate::{label, message};

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
    /// The version of the form, always [`FORM`].
    pub form: u32,
    /// The credit that must be shown with the map.
    pub credit: String,
    /// The area that is covered: west, south, east and north in degrees.
    pub frame: (f64, f64, f64, f64),
    /// The region that the map is made for.
    pub theatre: Theatre,
    /// The arcs.
    pub arcs: Vec<Arc>,
    /// Countries.
    pub countries: Vec<Country>,
    /// Borders between countries except the disputed line, each arc to be drawn by itself.
    pub borders: Vec<ArcRef>,
    /// Lines with a style of their own.
    pub lines: Vec<Line>,
    /// Districts of the country at the core.
    pub districts: Vec<District>,
    /// Borders between districts, each arc to be drawn by itself.
    pub district_borders: Vec<ArcRef>,
    /// Seas and lakes.
    pub waters: Vec<Water>,
    /// Rivers.
    pub rivers: Vec<River>,
    /// Roads.
    pub roads: Vec<Road>,
}

/// A part of an outline between two points where borders meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arc {
    /// One digit a point: the coarsest level of detail that contains it, 0 for the overview, 1 for
    /// the region, 2 for the close view.
    pub keep: String,
    /// The points.
    pub at: Vec<Position>,
}

/// The part that a country plays on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CountryRole {
    /// The country that the map is about.
    Core,
    /// Another country that the map is about.
    Focus,
    /// A country that borders on those.
    Neighbour,
    /// A country that fills the rest of the frame.
    Context,
}

impl CountryRole {
    /// Whether the map is about the country.
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
    /// The part it plays on the map.
    pub role: CountryRole,
    /// Names by language.
    pub names: Names,
    /// The middle of its label.
    pub label: Position,
    /// The parts, each an outline and its holes.
    pub parts: Vec<Vec<Ring>>,
}

/// A line with a style of its own, which two sides call differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The identifier that datasets use.
    pub id: String,
    /// The name by language, giving both sides' usage.
    pub names: Names,
    /// The usage of each side.
    pub usages: Vec<Usage>,
    /// The middle of its label.
    pub label: Position,
    /// The country to the left in the direction of the line.
    pub left: String,
    /// The country to the right.
    pub right: String,
    /// The arcs, end to end.
    pub course: Vec<ArcRef>,
}

/// One side's word for a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usage {
    /// The side, by language.
    pub by: Names,
    /// Its word for the line, by language.
    pub term: Names,
}

/// A district.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Names by language.
    pub names: Names,
    /// The middle of its label.
    pub label: Position,
    /// The outline.
    pub outline: Ring,
}

/// The kinds of water.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WaterKind {
    /// A sea. Its outline continues under the land, which is painted over it.
    Sea,
    /// A lake, painted over the land. Its outline is smoothed when the map is read.
    Lake,
}

/// A sea or lake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// Sea or lake.
    pub kind: WaterKind,
    /// Names by language; `None` for a part of another sea, which gets no label.
    #[serde(default)]
    pub names: Option<Names>,
    /// The middle of its label.
    #[serde(default)]
    pub label: Option<Position>,
    /// The rank among labels, 1 first.
    pub rank: u8,
    /// The outline, schematic.
    pub outline: Vec<Position>,
}

/// A river, schematic except where it follows a border.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct River {
    /// The identifier that other rivers refer to.
    pub id: String,
    /// Names by language.
    pub names: Names,
    /// The rank, 1 for the greatest.
    pub rank: u8,
    /// The middle of its label.
    pub label: Position,
    /// The river that it flows into; `None` if that is not on the map.
    #[serde(default)]
    pub into: Option<String>,
    /// The course from the source down, piece by piece.
    pub course: Vec<Piece>,
}

/// A piece of a river's course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Piece {
    /// Points along it, smoothed when the map is read.
    Drawn(Vec<Position>),
    /// The arcs of a border that it forms, not smoothed.
    Border(Vec<ArcRef>),
}

/// The classes of roads.
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
    /// The class.
    pub class: RoadClass,
    /// The points that it passes through.
    pub course: Vec<Position>,
}

/// The reason why the text of a base map cannot be read.
#[derive(Clone, Debug, thiserror::Error)]
pub enum AssetError {
    /// The text is not RON of the right form.
    Text(#[from] Box<ron::error::SpannedError>),
    /// The text has another version of the form.
    Form {
        /// The version in the text.
        found: u32,
    },
    /// The standard parallels are not on one side of the equator.
    Projection,
}

impl fmt::Display for AssetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Text(error) => message!("geo-base-map-unreadable", why = error.to_string()),
            Self::Form { found } => {
                message!("geo-base-map-form", found = found.to_string(), read = FORM.to_string())
            }
            Self::Projection => label!("geo-base-map-parallels").to_owned(),
        })
    }
}

impl Asset {
    /// Reads the text of a base map.
    pub fn parse(text: &str) -> Result<Self, AssetError> {
        let asset: Self = ron::from_str(text).map_err(Box::new)?;
        if asset.form != FORM {
            return Err(AssetError::Form { found: asset.form });
        }
        if !asset.theatre.has_cone() {
            return Err(AssetError::Projection);
        }
        Ok(asset)
    }
}

/// The base map that comes with the program, parsed once.
pub(super) fn shipped() -> Result<sync::Arc<Asset>, AssetError> {
    static SHIPPED: LazyLock<Result<sync::Arc<Asset>, AssetError>> = LazyLock::new(|| {
        Asset::parse(include_str!("../../../assets/basemap.ron")).map(sync::Arc::new)
    });
    SHIPPED.clone()
}

/// A position as a point of the model.
pub const fn lat_lon((lon, lat): Position) -> LatLon {
    LatLon { lat, lon }
}
