//! Places and locations, as exactly as they are known.

mod layer;
mod track;

pub use self::layer::{LayerFeature, LayerKind, MAX_LAYERS, MapLayer};
pub use self::track::{OnTrack, TrackAt, TrackPoint};

use serde::{Deserialize, Serialize};

use crate::model::{Moment, Names, PlaceId, SourceId, Text, When};

/// A point on the WGS84 ellipsoid, in degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LatLon {
    /// Latitude, −90 to 90, north positive.
    pub lat: f64,
    /// Longitude, −180 to 180, east positive.
    pub lon: f64,
}

/// A named place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The identifier that events refer to.
    pub id: PlaceId,
    /// Names by language.
    pub names: Names,
    /// The point; `None` if it is unknown.
    pub at: Option<LatLon>,
    /// The radius in metres within which the point is known.
    pub radius_m: f64,
    /// Where the point comes from; `None` if that is not said.
    pub position: Option<PositionOrigin>,
    /// A town, a village, a base and so on.
    pub kind: PlaceKind,
    /// The country or region around it, as the dataset calls it.
    pub area: Option<Text>,
    /// Its rank among labels, 1 first and 5 last; `None` is labelled only where an event is.
    pub rank: Option<u8>,
    /// What holds there for a time, such as that a crossing is closed.
    pub facts: Vec<PlaceFact>,
    /// A remark for the reader about the point or the names.
    pub note: Option<Text>,
}

/// What holds at a place for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceFact {
    /// In a word or two, as it stands under the name: "closed".
    pub text: Text,
    /// From when to when.
    pub when: When,
    /// The sources that report it.
    pub sources: Vec<SourceId>,
}

impl Place {
    /// The fact that holds at an instant; of several the one that began last.
    pub fn fact_at(&self, at: Moment) -> Option<&PlaceFact> {
        let holds = |fact: &&PlaceFact| fact.when.hull().contains(at);
        self.facts.iter().filter(holds).max_by_key(|fact| fact.when.earliest())
    }
}

/// Where the point of a place comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PositionOrigin {
    /// A source that gives it.
    Source(SourceId),
    /// Nobody gives it: it was placed by hand, and its radius says how well.
    ByHand,
}

/// The kinds of places.
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

/// A location with its meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Where {
    /// The place, point, area or line.
    pub spot: Spot,
    /// The meaning of the spot for the event.
    pub role: LocationRole,
}

/// The forms that a location can take.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot {
    /// A place of the dataset.
    Place {
        /// The place.
        id: PlaceId,
        /// The radius within which the event's own location is known; `None` takes the place's.
        radius_m: Option<f64>,
    },
    /// A point of its own.
    Point {
        /// The point.
        at: LatLon,
        /// The radius in metres within which it is known.
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
        /// The country on whose side of the line it is, by its three letters; `None` is neither.
        side: Option<Box<str>>,
    },
    /// On the way through points, each with the time at which it was there; at least two.
    Track(Vec<TrackPoint>),
    /// No source gives a location.
    Unlocated,
}

impl Spot {
    /// The places of the dataset that it names, in its order.
    pub fn places(&self) -> impl Iterator<Item = &PlaceId> {
        let (place, track) = match self {
            Self::Place { id, .. } => (Some(id), &[][..]),
            Self::Track(points) => (None, &**points),
            _ => (None, &[][..]),
        };
        place.into_iter().chain(track.iter().filter_map(|point| match &point.at {
            TrackAt::Place(id) => Some(id),
            TrackAt::Point(_) => None,
        }))
    }
}

/// The meaning of a location for an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LocationRole {
    /// The thing took place there.
    #[default]
    Ground,
    /// People met there.
    Meeting,
    /// The actor who spoke or decided has its seat there.
    Seat,
    /// A stand-in for a location that is wide or unknown; never an exact point.
    Placeholder,
}

/// The part of the map with which a dataset opens, or that a step of a story shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapOpening {
    /// The point in the middle.
    pub center: LatLon,
    /// The ground from the lower to the upper edge of the pane, in kilometres.
    pub height_km: f64,
}
