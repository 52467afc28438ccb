//! Projections: from latitude and longitude to the plane and back, anywhere on the earth.
//!
//! A [`Projection`] is a small value that a [`Camera`](super::Camera) carries: whoever has a view has
//! the projection of all that it shows. Which one a dataset gets follows from where its events lie,
//! see [`Projection::of`]. Longitudes count from the central meridian, so that the 180th meridian is a
//! line like any other; the plane ends at the meridian opposite the central one.

mod azimuthal;
mod choose;
mod clip;
mod conic;
mod degree_box;
mod ellipsoid;
mod equal_earth;
mod mercator;

use std::f64::consts::PI;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use self::degree_box::DegreeBox;
pub(super) use self::ellipsoid::{WGS84_A_KM, WGS84_F};

use self::azimuthal::Azimuthal;
use self::conic::Conic;
use self::ellipsoid::half_turn;
use self::equal_earth::EqualEarth;
use self::mercator::{MOST_LATITUDE, Mercator};
use super::asset::has_cone;
use super::{Bounds, Point, theatre};
use crate::model::{LatLon, MapProjection};

/// How far from the origin the widest view of a cone reaches, in kilometres of the plane: most of a
/// hemisphere.
const CONE_REACH_KM: f64 = 6_500.0;
/// How far from the centre the widest view of an azimuthal map reaches, in kilometres of the plane: a
/// hemisphere.
const HEMISPHERE_KM: f64 = 9_000.0;
/// A little room for rounding, so that what is projected onto the edge comes back.
const ROOM: f64 = 1e-9;
/// A step by which directions are measured, in degrees.
const STEP: f64 = 1e-4;

/// A map projection on the WGS84 ellipsoid, to be passed by value.
///
/// The plane is in kilometres, north up along the central meridian. Saved as its [`MapProjection`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "MapProjection", into = "MapProjection")]
pub struct Projection {
    definition: MapProjection,
    form: Formulas,
    /// The rectangle of the plane around all that is shown.
    reach: Bounds,
}

/// The formulas.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Formulas {
    Conic(Conic),
    Azimuthal(Azimuthal),
    Mercator(Mercator),
    World(EqualEarth),
}

/// The projection of that definition; that of the whole world where it is none, such as a cone with a
/// standard parallel on either side of the equator.
impl From<MapProjection> for Projection {
    fn from(definition: MapProjection) -> Self {
        Self::new(definition).unwrap_or_else(Self::world)
    }
}

impl From<Projection> for MapProjection {
    fn from(projection: Projection) -> Self {
        projection.definition
    }
}

impl Projection {
    /// The projection of that definition; `None` if it makes none: standard parallels have to be on
    /// one side of the equator and off the poles, and Mercator's centre within 80° of the equator.
    pub fn new(definition: MapProjection) -> Option<Self> {
        let on_earth = |at: LatLon| at.lat.abs() <= 90.0 && at.lon.is_finite();
        let form = match definition {
            MapProjection::Conic { parallels, center } => {
                // Rather the middle latitude than a cone that is nearly a cylinder or a plane.
                let (one, other) = parallels;
                let is_steep = (one + other).abs() > 1.0 && one.abs().max(other.abs()) < 89.5;
                if !has_cone(parallels) || !is_steep || !on_earth(center) {
                    return None;
                }
                Formulas::Conic(Conic::new(parallels, center.lat))
            }
            MapProjection::Azimuthal { center } if on_earth(center) => {
                Formulas::Azimuthal(Azimuthal::new(center.lat))
            }
            MapProjection::Mercator { center } if on_earth(center) && center.lat.abs() <= 80.0 => {
                Formulas::Mercator(Mercator::new(center.lat, center.lat))
            }
            MapProjection::World { meridian } if meridian.is_finite() => {
                Formulas::World(EqualEarth::new())
            }
            _ => return None,
        };
        Some(Self::made(definition, form))
    }

    fn made(definition: MapProjection, form: Formulas) -> Self {
        let mut projection = Self { definition, form, reach: Bounds::at(Point::default()) };
        let edge = projection.edge().into_iter();
        let edge = edge.map(|(lat, lambda)| projection.forward(lat, lambda));
        projection.reach = Bounds::of(edge).unwrap_or(projection.reach);
        projection
    }

    /// That of the whole world, with Greenwich a little west of the middle, so that the edge cuts no
    /// land but ice.
    pub fn world() -> Self {
        Self::made(MapProjection::World { meridian: 11.0 }, Formulas::World(EqualEarth::new()))
    }

    /// That of the region which the finer layers of the base map are made for.
    pub fn region() -> Self {
        static REGION: LazyLock<Projection> = LazyLock::new(|| {
            let theatre = theatre();
            MapProjection::Conic { parallels: theatre.parallels, center: theatre.origin }.into()
        });
        *REGION
    }

    /// Its definition.
    pub const fn definition(self) -> MapProjection {
        self.definition
    }

    /// The point of the plane for a point of the earth; `None` where the map does not show it: near a
    /// pole in Mercator's projection, opposite the centre of an azimuthal one, far on the other side
    /// of a cone.
    pub fn project(self, at: LatLon) -> Option<Point> {
        if !at.lat.is_finite() || !at.lon.is_finite() {
            return None;
        }
        let (south, north) = self.latitudes();
        let lambda = half_turn(at.lon - self.definition.meridian()).to_radians();
        let phi = at.lat.to_radians();
        let shown = match self.form {
            Formulas::Azimuthal(azimuthal) => at.lat.abs() <= 90.0 && azimuthal.shows(phi, lambda),
            _ => (south..=north).contains(&at.lat),
        };
        let point = self.forward(at.lat, lambda.to_degrees());
        (shown && point.is_finite()).then_some(point)
    }

    /// The point of the earth for a point of the plane: the inverse of [`project`](Self::project).
    /// `None` where the map shows no part of the earth. Longitudes are between −180 and 180.
    pub fn unproject(self, point: Point) -> Option<LatLon> {
        let (at, inside) = self.inverse(point);
        inside.then_some(at)
    }

    /// The point of the earth for a point of the plane, or where there is none one at the edge of what
    /// the map shows, as near as may be.
    pub fn nearest(self, point: Point) -> LatLon {
        self.inverse(point).0
    }

    /// The ratio of length on the plane to length on the earth at a point, along the parallel. In a
    /// conformal projection it is the same in every direction.
    pub fn scale(self, at: LatLon) -> f64 {
        let phi = at.lat.to_radians();
        match self.form {
            Formulas::Conic(conic) => conic.scale(phi),
            Formulas::Mercator(mercator) => mercator.scale(phi),
            Formulas::World(world) => world.scale(phi),
            Formulas::Azimuthal(_) => {
                let lat = at.lat.clamp(-89.9, 89.9);
                let lambda = half_turn(at.lon - self.definition.meridian());
                let ends = [-STEP, STEP].map(|by| self.forward(lat, lambda + by));
                let [west, east] = ends;
                let parallel = WGS84_A_KM
                    * ellipsoid::parallel_radius(lat.to_radians(), ellipsoid::eccentricity());
                west.distance(east) / (parallel * (2.0 * STEP).to_radians())
            }
        }
    }

    /// The angle from the plane's y axis clockwise to true north at a point, in degrees. A true
    /// bearing plus this is a direction on the plane, where the projection is conformal or the point
    /// near its centre.
    pub fn convergence_deg(self, at: LatLon) -> f64 {
        let lambda = half_turn(at.lon - self.definition.meridian());
        match self.form {
            Formulas::Conic(conic) => -conic.turn(lambda.to_radians()).to_degrees(),
            Formulas::Mercator(_) => 0.0,
            Formulas::Azimuthal(_) | Formulas::World(_) => {
                let south = self.forward((at.lat - STEP).max(-90.0), lambda);
                let north = self.forward((at.lat + STEP).min(90.0), lambda);
                (north.x - south.x).atan2(north.y - south.y).to_degrees()
            }
        }
    }

    /// The ratio of length on the plane to length on the earth at a point, as a mean of all directions:
    /// a circle of the earth that is small against it is as large on the plane as a circle of that
    /// ratio.
    pub fn mean_scale(self, at: LatLon) -> f64 {
        // Of the others areas are true.
        if self.is_conformal() { self.scale(at) } else { 1.0 }
    }

    /// The point of the plane for a point of the earth, or where that is not shown the one at the edge
    /// of what is, as near as may be.
    pub fn project_nearest(self, at: LatLon) -> Point {
        let (south, north) = self.latitudes();
        let lambda = half_turn(at.lon - self.definition.meridian());
        let point = self.forward(at.lat.clamp(south, north), lambda);
        if point.is_finite() { point } else { Point::default() }
    }

    /// Whether angles and, at each point, directions are true.
    pub const fn is_conformal(self) -> bool {
        matches!(self.form, Formulas::Conic(_) | Formulas::Mercator(_))
    }

    /// The rectangle of the plane around all that the map shows: where the middle of a view may be.
    pub const fn reach(self) -> Bounds {
        self.reach
    }

    /// The part of the plane that the widest view shows.
    pub fn widest(self) -> Bounds {
        let around = |km: f64| Bounds::between(Point::new(-km, -km), Point::new(km, km));
        match self.form {
            Formulas::Conic(_) => around(CONE_REACH_KM),
            Formulas::Azimuthal(_) => around(HEMISPHERE_KM),
            Formulas::Mercator(_) | Formulas::World(_) => self.reach(),
        }
    }

    /// The point of the plane within what the map shows that is nearest to another, as near as may be.
    pub(super) fn clamped(self, point: Point) -> Point {
        let point = self.reach().nearest(point);
        match self.inverse(point) {
            (_, true) => point,
            (at, false) => self.project(at).unwrap_or_default(),
        }
    }

    /// The latitudes that are shown, in degrees.
    fn latitudes(self) -> (f64, f64) {
        match self.form {
            Formulas::Conic(conic) => conic.latitudes(),
            Formulas::Mercator(_) => (-MOST_LATITUDE, MOST_LATITUDE),
            Formulas::Azimuthal(_) | Formulas::World(_) => (-90.0, 90.0),
        }
    }

    /// The point for a latitude and a difference of longitude in degrees, which may be ±180 exactly:
    /// either edge of the map.
    fn forward(self, lat: f64, lambda: f64) -> Point {
        let (phi, lambda) = (lat.to_radians(), lambda.to_radians());
        match self.form {
            Formulas::Conic(conic) => conic.forward(phi, lambda),
            Formulas::Azimuthal(azimuthal) => azimuthal.forward(phi, lambda),
            Formulas::Mercator(mercator) => mercator.forward(phi, lambda),
            Formulas::World(world) => world.forward(phi, lambda),
        }
    }

    /// The nearest point of the earth that is shown, and whether it lies at the point itself.
    fn inverse(self, point: Point) -> (LatLon, bool) {
        let (phi, lambda, inside) = match self.form {
            Formulas::Conic(conic) => {
                let (phi, lambda) = conic.inverse(point);
                (phi, lambda, true)
            }
            Formulas::Mercator(mercator) => {
                let (phi, lambda) = mercator.inverse(point);
                (phi, lambda, true)
            }
            Formulas::Azimuthal(azimuthal) => azimuthal.inverse(point),
            Formulas::World(world) => world.inverse(point),
        };
        let (south, north) = self.latitudes();
        let shown = lambda.abs() <= PI + ROOM
            && (south - ROOM..=north + ROOM).contains(&phi.to_degrees())
            && point.is_finite();
        let lat = phi.to_degrees().clamp(south, north);
        let lon = half_turn(lambda.clamp(-PI, PI).to_degrees() + self.definition.meridian());
        let finite = |value: f64| if value.is_finite() { value } else { 0.0 };
        (LatLon { lat: finite(lat), lon: finite(lon) }, inside && shown)
    }
}

#[cfg(test)]
mod tests;
