//! Places, and where something took place as surely as that is known.

use serde::{Deserialize, Serialize};

use super::{Names, PlaceId};

/// A point on the WGS84 ellipsoid, in degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LatLon {
    /// Latitude, −90 to 90, north positive.
    pub lat: f64,
    /// Longitude, −180 to 180, east positive.
    pub lon: f64,
}

/// Somewhere that has a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The identifier that events refer to.
    pub id: PlaceId,
    /// Its names by language.
    pub names: Names,
    /// Where it is; `None` where nobody knows.
    pub at: Option<LatLon>,
    /// How well the point is known, in metres.
    pub radius_m: f64,
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// The country or region it lies in, as the dataset names it.
    pub area: Option<Box<str>>,
    /// Its weight among labels: 1 is shown first, 5 last; `None` is never labelled of itself.
    pub rank: Option<u8>,
    /// Anything that a reader should know about the point or the names.
    pub note: Option<Box<str>>,
}

/// What sort of place it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlaceKind {
    /// A city or town.
    #[default]
    Town,
    /// A village.
    Village,
    /// A crossing point of a border or line.
    Crossing,
    /// A military base or camp.
    Base,
    /// A monastery or church.
    Monastery,
    /// A bridge.
    Bridge,
    /// A dam.
    Dam,
    /// A lake.
    Lake,
    /// An airport.
    Airport,
    /// A checkpoint.
    Checkpoint,
    /// A training ground or firing range.
    Range,
    /// A region without sharp limits.
    Region,
    /// Anything else.
    Other,
}

/// Where something took place.
#[derive(Clone, Debug, PartialEq)]
pub struct Where {
    /// The place, point, area or line.
    pub spot: Spot,
    /// What the spot is to the event.
    pub role: Role,
}

/// The forms that a location can take.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot {
    /// A place of the dataset.
    Place {
        /// Which place.
        id: PlaceId,
        /// How well the event's own location is known; `None` takes the place's radius.
        radius_m: Option<f64>,
    },
    /// A point of its own.
    Point {
        /// The point.
        at: LatLon,
        /// How well it is known, in metres.
        radius_m: f64,
    },
    /// Somewhere in an area, given by its outline.
    Area(Vec<LatLon>),
    /// Along a line.
    Line(Vec<LatLon>),
    /// Along a named line of the base map.
    Along {
        /// The line's name.
        line: Box<str>,
        /// The country, by its three letters, on whose side of the line; `None` is neither.
        side: Option<Box<str>>,
    },
    /// Nobody says where.
    Unlocated,
}

/// What a location is to the thing that it locates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// It took place there.
    #[default]
    Ground,
    /// People met there.
    Meeting,
    /// The actor who spoke or decided has its seat there.
    Seat,
    /// Stands for a location that is wide or not known; never an exact point.
    Placeholder,
}
