//! The projection: Lambert's conformal conic, from latitude and longitude to the plane and back.
//!
//! The standard parallels and the origin are those of the [`theatre()`], on the WGS84 ellipsoid. The
//! formulas are those of J. P. Snyder, *Map Projections: A Working Manual*, U.S. Geological Survey
//! Professional Paper 1395 (1987), pages 107 to 109: equations 14-15, 15-1, 15-2, 15-7 to 15-11 and
//! 7-9. They are exact on the ellipsoid; a round trip is good to a micrometre.
//!
//! Angles are true everywhere, lengths on the two parallels. For parallels 2.4° apart lengths are
//! 0.02 % short between them, 0.1 % long 0.8° beyond, and 0.3 % long 2.3° beyond. Far from the
//! theatre the plane is of no use to measure on; use [`distance_km`](super::distance_km) and
//! [`bearing_deg`](super::bearing_deg) there.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, PI};
use std::sync::LazyLock;

use super::{Point, theatre};
use crate::model::LatLon;

/// The semi-major axis of WGS84, in kilometres.
pub(super) const WGS84_A_KM: f64 = 6378.137;
/// The flattening of WGS84.
pub(super) const WGS84_F: f64 = 1.0 / 298.257_223_563;

/// The point of the plane for a point of the earth.
///
/// Finite for every finite latitude and longitude: latitudes are clamped a little short of the
/// poles, longitudes are brought to within half a turn of the origin's.
pub fn project(at: LatLon) -> Point {
    CONIC.project(at)
}

/// The point of the earth for a point of the plane: the inverse of [`project`].
///
/// Longitudes are returned between −180 and 180.
pub fn unproject(point: Point) -> LatLon {
    CONIC.unproject(point)
}

/// The ratio of length on the plane to length on the earth at that point, the same in every
/// direction.
pub fn scale_factor(at: LatLon) -> f64 {
    CONIC.scale_factor(at)
}

/// The angle from the plane's y axis clockwise to true north at that point, in degrees: positive
/// west of the origin's meridian. A true bearing plus this is a direction on the plane.
pub fn convergence_deg(at: LatLon) -> f64 {
    -CONIC.theta(at.lon).to_degrees()
}

static CONIC: LazyLock<Conic> = LazyLock::new(|| {
    let theatre = theatre();
    Conic::new(WGS84_A_KM, WGS84_F, theatre.parallels, theatre.origin)
});

/// The least distance of a latitude from a pole, in radians: the cone has no finite radius there.
const POLE_GAP: f64 = 1e-4;

/// One Lambert conformal conic projection; the names are Snyder's.
struct Conic {
    /// Semi-major axis, in kilometres.
    a: f64,
    /// Eccentricity.
    e: f64,
    /// The cone's constant: the ratio of the turn on the plane to the difference of longitude.
    n: f64,
    /// The constant of the radius.
    f: f64,
    /// The radius at the origin, in kilometres.
    rho0: f64,
    /// The origin's longitude, in degrees.
    lon0: f64,
}

impl Conic {
    fn new(a: f64, flattening: f64, parallels: (f64, f64), origin: LatLon) -> Self {
        let e = (flattening * (2.0 - flattening)).sqrt();
        let (phi1, phi2) = (parallels.0.to_radians(), parallels.1.to_radians());
        let (m1, m2) = (parallel_radius(phi1, e), parallel_radius(phi2, e));
        let (t1, t2) = (conformal(phi1, e), conformal(phi2, e));
        // Equation 15-8, and for a single parallel its limit.
        let same = (phi1 - phi2).abs() < 1e-9;
        let n = if same { phi1.sin() } else { (m1 / m2).ln() / (t1 / t2).ln() };
        let f = m1 / (n * t1.powf(n));
        let rho0 = a * f * conformal(origin.lat.to_radians(), e).powf(n);
        Self { a, e, n, f, rho0, lon0: origin.lon }
    }

    fn project(&self, at: LatLon) -> Point {
        let rho = self.rho(at.lat);
        let (sin, cos) = self.theta(at.lon).sin_cos();
        Point::new(rho * sin, self.rho0 - rho * cos)
    }

    fn unproject(&self, point: Point) -> LatLon {
        let north = self.rho0 - point.y;
        let rho = point.x.hypot(north);
        let theta = point.x.atan2(north);
        let t = (rho / (self.a * self.f)).powf(1.0 / self.n);
        let lon = (theta / self.n).clamp(-PI, PI).to_degrees() + self.lon0;
        LatLon { lat: latitude(t, self.e).to_degrees(), lon: half_turn(lon) }
    }

    fn scale_factor(&self, at: LatLon) -> f64 {
        let phi = clamped_latitude(at.lat);
        self.rho(at.lat) * self.n / (self.a * parallel_radius(phi, self.e))
    }

    /// The distance from the cone's apex, in kilometres.
    fn rho(&self, lat: f64) -> f64 {
        self.a * self.f * conformal(clamped_latitude(lat), self.e).powf(self.n)
    }

    /// The turn about the cone's apex, in radians, east positive.
    fn theta(&self, lon: f64) -> f64 {
        self.n * half_turn(lon - self.lon0).to_radians()
    }
}

/// A latitude in radians, clamped short of the poles.
fn clamped_latitude(lat: f64) -> f64 {
    lat.to_radians().clamp(POLE_GAP - FRAC_PI_2, FRAC_PI_2 - POLE_GAP)
}

/// Degrees brought into −180 up to 180. Values in that range are returned as they are, so that no
/// digit is lost.
fn half_turn(degrees: f64) -> f64 {
    if degrees.abs() <= 180.0 { degrees } else { (degrees + 180.0).rem_euclid(360.0) - 180.0 }
}

/// The radius of a parallel over the semi-major axis: `m` of equation 14-15.
fn parallel_radius(phi: f64, e: f64) -> f64 {
    let (sin, cos) = phi.sin_cos();
    cos / (1.0 - (e * sin).powi(2)).sqrt()
}

/// The tangent of half the conformal colatitude: `t` of equation 15-9.
fn conformal(phi: f64, e: f64) -> f64 {
    let es = e * phi.sin();
    (FRAC_PI_4 - phi / 2.0).tan() / ((1.0 - es) / (1.0 + es)).powf(e / 2.0)
}

/// The latitude for a value of `t`: equation 7-9, iterated. Each round makes the error about 150 times
/// smaller; after eight it is below the precision of an `f64`.
fn latitude(t: f64, e: f64) -> f64 {
    (0..8).fold(FRAC_PI_2 - 2.0 * t.atan(), |phi, _| {
        let es = e * phi.sin();
        FRAC_PI_2 - 2.0 * (t * ((1.0 - es) / (1.0 + es)).powf(e / 2.0)).atan()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn at(lat: f64, lon: f64) -> LatLon {
        LatLon { lat, lon }
    }

    #[test]
    fn snyders_own_example_comes_out_as_printed() {
        // Page 296: the Clarke 1866 ellipsoid, parallels 33° and 45°, origin 23° N 96° W.
        let e2: f64 = 0.006_768_66;
        let conic = Conic::new(6378.2064, 1.0 - (1.0 - e2).sqrt(), (33.0, 45.0), at(23.0, -96.0));
        let point = conic.project(at(35.0, -75.0));
        assert!((point.x - 1894.4109).abs() < 1e-4, "{point:?}");
        assert!((point.y - 1564.6495).abs() < 1e-4, "{point:?}");
        assert!((conic.scale_factor(at(35.0, -75.0)) - 0.997_017_1).abs() < 1e-6);
    }

    #[test]
    fn a_single_standard_parallel_is_the_limit_of_two() {
        let conic = |parallels| Conic::new(WGS84_A_KM, WGS84_F, parallels, at(43.0, 20.0));
        let (one, two) = (conic((43.0, 43.0)), conic((42.999, 43.001)));
        let point = at(44.0, 22.0);
        assert!(one.project(point).distance(two.project(point)) < 1e-3);
    }

    #[test]
    fn the_origin_is_at_zero() {
        let origin = project(at(43.4, 20.9));
        assert!(origin.x.abs() < 1e-9 && origin.y.abs() < 1e-9, "{origin:?}");
    }

    #[test]
    fn east_is_to_the_right_and_north_is_up() {
        assert!(project(at(43.4, 21.9)).x > 80.0);
        assert!(project(at(44.4, 20.9)).y > 110.0);
    }

    #[test]
    fn lengths_are_true_at_the_standard_parallels_and_nearly_so_in_the_theatre() {
        for lat in [42.3, 44.7] {
            assert!((scale_factor(at(lat, 20.0)) - 1.0).abs() < 1e-12);
        }
        for (lat, error) in [(43.5, 2.5e-4), (41.5, 1.0e-3), (45.5, 1.0e-3), (47.0, 3.2e-3)] {
            let off = (scale_factor(at(lat, 18.0)) - 1.0).abs();
            assert!(off < error && off > error / 3.0, "{lat}: {off}");
        }
    }

    #[test]
    fn a_small_square_stays_a_square_of_the_said_size() {
        let (lat, lon, step) = (41.0_f64, 24.0, 1e-5);
        let here = project(at(lat, lon));
        let (sin, cos) = lat.to_radians().sin_cos();
        let e2 = WGS84_F * (2.0 - WGS84_F);
        let w = 1.0 - e2 * sin * sin;
        let east_km = (WGS84_A_KM / w.sqrt() * cos) * f64::to_radians(step);
        let north_km = (WGS84_A_KM * (1.0 - e2) / w.powf(1.5)) * f64::to_radians(step);
        let along_east = here.distance(project(at(lat, lon + step))) / east_km;
        let along_north = here.distance(project(at(lat + step, lon))) / north_km;
        assert!((along_east - along_north).abs() < 1e-6, "{along_east} {along_north}");
        assert!((along_east - scale_factor(at(lat, lon))).abs() < 1e-6);
    }

    #[test]
    fn true_north_lies_to_the_right_of_up_in_the_west() {
        let sarajevo = at(43.85, 18.36);
        let (here, north) = (project(sarajevo), project(at(43.86, 18.36)));
        let seen = (north.x - here.x).atan2(north.y - here.y).to_degrees();
        assert!((seen - convergence_deg(sarajevo)).abs() < 1e-3 && seen > 1.0, "{seen}");
    }

    proptest! {
        #[test]
        fn every_point_of_the_theatre_comes_back(lat in 39.0..49.0_f64, lon in 14.0..28.0_f64) {
            let back = unproject(project(at(lat, lon)));
            prop_assert!((back.lat - lat).abs() < 1e-11 && (back.lon - lon).abs() < 1e-11);
        }

        #[test]
        fn the_whole_earth_has_finite_points_that_come_back(
            lat in -89.0..89.0_f64,
            lon in -180.0..180.0_f64,
        ) {
            let point = project(at(lat, lon));
            prop_assert!(point.is_finite());
            let back = unproject(point);
            prop_assert!((back.lat - lat).abs() < 1e-7, "{back:?}");
            prop_assert!((half_turn(back.lon - lon)).abs() < 1e-7, "{back:?}");
        }
    }

    #[test]
    fn poles_and_longitudes_beyond_a_half_turn_are_finite() {
        for (lat, lon) in [(90.0, 0.0), (-90.0, 0.0), (10.0, 540.0), (-400.0, -1e6)] {
            assert!(project(at(lat, lon)).is_finite(), "{lat} {lon}");
        }
    }
}
