//! Lambert's conformal conic projection, for the middle latitudes.
//!
//! The formulas are those of J. P. Snyder, *Map Projections: A Working Manual*, U.S. Geological Survey
//! Professional Paper 1395 (1987), pages 107 to 109: equations 15-1, 15-2 and 15-7 to 15-11. They are
//! exact on the ellipsoid; a round trip is good to a micrometre.
//!
//! Angles are true everywhere, lengths on the two parallels. For parallels 2.4° apart lengths are
//! 0.02 % short between them, 0.1 % long 0.8° beyond, and 0.3 % long 2.3° beyond. The plane is open
//! along the meridian opposite the central one, and ends where the far side of the earth would grow
//! without bound.

use std::f64::consts::FRAC_PI_2;

use super::ellipsoid::{WGS84_A_KM, WGS84_F, conformal, latitude_of_conformal, parallel_radius};
use crate::geo::Point;

/// The latitude beyond which the far side of a cone is not shown, in degrees: lengths are six times
/// too great there for a cone about 45°.
const FAR_LATITUDE: f64 = 60.0;

/// One Lambert conformal conic projection; the names are Snyder's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Conic {
    /// Semi-major axis, in kilometres.
    a: f64,
    /// Eccentricity.
    e: f64,
    /// The cone's constant: the ratio of the turn on the plane to the difference of longitude.
    /// Negative for a cone about the south pole.
    n: f64,
    /// The constant of the radius.
    f: f64,
    /// The radius at the origin, in kilometres.
    rho0: f64,
}

impl Conic {
    /// The cone on WGS84 with those standard parallels and that latitude of the origin, in degrees.
    pub(super) fn new(parallels: (f64, f64), origin: f64) -> Self {
        Self::on((WGS84_A_KM, WGS84_F), parallels, origin)
    }

    fn on((a, flattening): (f64, f64), parallels: (f64, f64), origin: f64) -> Self {
        let e = (flattening * (2.0 - flattening)).sqrt();
        let (phi1, phi2) = (parallels.0.to_radians(), parallels.1.to_radians());
        let (m1, m2) = (parallel_radius(phi1, e), parallel_radius(phi2, e));
        let (t1, t2) = (conformal(phi1, e), conformal(phi2, e));
        // Equation 15-8, and for a single parallel its limit.
        let same = (phi1 - phi2).abs() < 1e-9;
        let n = if same { phi1.sin() } else { (m1 / m2).ln() / (t1 / t2).ln() };
        let f = m1 / (n * t1.powf(n));
        let rho0 = a * f * conformal(origin.to_radians(), e).powf(n);
        Self { a, e, n, f, rho0 }
    }

    /// The latitudes that are shown, in degrees.
    pub(super) fn latitudes(&self) -> (f64, f64) {
        if self.n > 0.0 { (-FAR_LATITUDE, 90.0) } else { (-90.0, FAR_LATITUDE) }
    }

    /// The point for a latitude and a difference of longitude, in radians.
    pub(super) fn forward(&self, phi: f64, lambda: f64) -> Point {
        let rho = self.rho(phi);
        let (sin, cos) = (self.n * lambda).sin_cos();
        Point::new(rho * sin, self.rho0 - rho * cos)
    }

    /// Latitude and difference of longitude in radians; the longitude is beyond a half turn in the gap
    /// of the cone.
    pub(super) fn inverse(&self, point: Point) -> (f64, f64) {
        let sign = self.n.signum();
        let north = sign * (self.rho0 - point.y);
        let east = sign * point.x;
        let rho = east.hypot(north);
        let theta = east.atan2(north);
        let t = (rho / (self.a * self.f.abs())).powf(1.0 / self.n);
        (latitude_of_conformal(t, self.e), theta / self.n)
    }

    /// The scale at a latitude in radians, the same in every direction.
    pub(super) fn scale(&self, phi: f64) -> f64 {
        let phi = phi.clamp(-FRAC_PI_2 + 1e-6, FRAC_PI_2 - 1e-6);
        self.rho(phi) * self.n / (self.a * parallel_radius(phi, self.e))
    }

    /// The angle on the plane that a difference of longitude makes, in radians.
    pub(super) fn turn(&self, lambda: f64) -> f64 {
        self.n * lambda
    }

    /// The signed distance from the cone's apex, in kilometres.
    fn rho(&self, phi: f64) -> f64 {
        // At the apex the tangent may be a little below zero.
        self.a * self.f * conformal(phi, self.e).max(0.0).powf(self.n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snyders_own_example_comes_out_as_printed() {
        // Page 296: the Clarke 1866 ellipsoid, parallels 33° and 45°, origin 23° N 96° W.
        let e2: f64 = 0.006_768_66;
        let conic = Conic::on((6378.2064, 1.0 - (1.0 - e2).sqrt()), (33.0, 45.0), 23.0);
        let (phi, lambda) = (35.0_f64.to_radians(), 21.0_f64.to_radians());
        let point = conic.forward(phi, lambda);
        assert!((point.x - 1894.4109).abs() < 1e-4, "{point:?}");
        assert!((point.y - 1564.6495).abs() < 1e-4, "{point:?}");
        assert!((conic.scale(phi) - 0.997_017_1).abs() < 1e-6);
    }

    #[test]
    fn a_single_standard_parallel_is_the_limit_of_two() {
        let (one, two) = (Conic::new((43.0, 43.0), 43.0), Conic::new((42.999, 43.001), 43.0));
        let (phi, lambda) = (44.0_f64.to_radians(), 2.0_f64.to_radians());
        assert!(one.forward(phi, lambda).distance(two.forward(phi, lambda)) < 1e-3);
    }

    #[test]
    fn a_cone_about_the_south_pole_mirrors_the_one_about_the_north_pole() {
        let (north, south) = (Conic::new((30.0, 50.0), 40.0), Conic::new((-30.0, -50.0), -40.0));
        for (lat, lon) in [(35.0, 12.0), (52.0, -70.0), (-10.0, 150.0_f64)] {
            let up = north.forward(f64::to_radians(lat), lon.to_radians());
            let down = south.forward(f64::to_radians(-lat), lon.to_radians());
            assert!((up.x - down.x).abs() < 1e-6 && (up.y + down.y).abs() < 1e-6, "{lat} {lon}");
            let (phi, lambda) = south.inverse(down);
            assert!((phi.to_degrees() + lat).abs() < 1e-9, "{lat} {lon}");
            assert!((lambda.to_degrees() - lon).abs() < 1e-9, "{lat} {lon}");
        }
    }

    #[test]
    fn the_pole_is_the_apex() {
        let conic = Conic::new((42.3, 44.7), 43.4);
        let apex = conic.forward(FRAC_PI_2, 1.0);
        assert!(apex.x.abs() < 1e-6 && apex.is_finite());
        assert!((conic.inverse(apex).0 - FRAC_PI_2).abs() < 1e-9);
    }

    #[test]
    fn lengths_are_true_at_the_standard_parallels_and_nearly_so_between() {
        let conic = Conic::new((42.3, 44.7), 43.4);
        let scale = |lat: f64| conic.scale(lat.to_radians());
        for lat in [42.3, 44.7] {
            assert!((scale(lat) - 1.0).abs() < 1e-12);
        }
        for (lat, error) in [(43.5, 2.5e-4), (41.5, 1.0e-3), (45.5, 1.0e-3), (47.0, 3.2e-3)] {
            let off = (scale(lat) - 1.0).abs();
            assert!(off < error && off > error / 3.0, "{lat}: {off}");
        }
    }

    #[test]
    fn the_gap_of_the_cone_is_beyond_a_half_turn() {
        let conic = Conic::new((42.3, 44.7), 43.4);
        let apex = conic.forward(FRAC_PI_2, 0.0);
        let beyond = Point::new(apex.x, apex.y + 3000.0);
        assert!(conic.inverse(beyond).1.abs() > std::f64::consts::PI);
    }
}
