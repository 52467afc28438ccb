//! Mercator's conformal projection, for regions at the equator.
//!
//! The formulas on the ellipsoid are those of J. P. Snyder, *Map Projections: A Working Manual*, U.S.
//! Geological Survey Professional Paper 1395 (1987), pages 44 and 45: equations 7-6 to 7-10, with the
//! lengths true at a parallel of choice instead of the equator.

use super::ellipsoid::{
    WGS84_A_KM, conformal, eccentricity, latitude_of_conformal, parallel_radius,
};
use crate::geo::Point;

/// The latitude beyond which nothing is shown, in degrees: the poles are infinitely far.
pub(super) const MOST_LATITUDE: f64 = 85.0;

/// One Mercator projection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mercator {
    /// The radius of the cylinder, in kilometres.
    radius: f64,
    e: f64,
    /// The ordinate of the origin, in kilometres.
    y0: f64,
}

impl Mercator {
    /// The projection with true lengths at that parallel and its opposite, and an origin at that
    /// latitude, in degrees.
    pub(super) fn new(true_at: f64, origin: f64) -> Self {
        let e = eccentricity();
        let radius = WGS84_A_KM * parallel_radius(true_at.to_radians(), e);
        let mut mercator = Self { radius, e, y0: 0.0 };
        mercator.y0 = mercator.forward(origin.to_radians(), 0.0).y;
        mercator
    }

    /// The point for a latitude and a difference of longitude, in radians.
    pub(super) fn forward(&self, phi: f64, lambda: f64) -> Point {
        Point::new(self.radius * lambda, -self.radius * conformal(phi, self.e).ln() - self.y0)
    }

    /// Latitude and difference of longitude, in radians.
    pub(super) fn inverse(&self, point: Point) -> (f64, f64) {
        let t = (-(point.y + self.y0) / self.radius).exp();
        (latitude_of_conformal(t, self.e), point.x / self.radius)
    }

    /// The scale at a latitude in radians, the same in every direction.
    pub(super) fn scale(&self, phi: f64) -> f64 {
        self.radius / (WGS84_A_KM * parallel_radius(phi, self.e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snyders_own_example_comes_out_as_printed() {
        // Page 268, on the Clarke 1866 ellipsoid: 35° N, 105° east of the central meridian. WGS84
        // differs in both the radius and the eccentricity, the latter by 4e-5 of the ordinate.
        let mercator = Mercator::new(0.0, 0.0);
        let point = mercator.forward(35.0_f64.to_radians(), 105.0_f64.to_radians());
        assert!((point.x / WGS84_A_KM - 11_688.673_7 / 6378.2064).abs() < 1e-7, "{point:?}");
        assert!((point.y / WGS84_A_KM - 4_139.145_6 / 6378.2064).abs() < 5e-5, "{point:?}");
        assert!((mercator.scale(35.0_f64.to_radians()) - 1.219_414_6).abs() < 1e-4);
    }

    #[test]
    fn lengths_are_true_at_the_chosen_parallel() {
        let mercator = Mercator::new(10.0, 8.0);
        assert!((mercator.scale(10.0_f64.to_radians()) - 1.0).abs() < 1e-12);
        assert!((mercator.scale(-10.0_f64.to_radians()) - 1.0).abs() < 1e-12);
        let origin = mercator.forward(8.0_f64.to_radians(), 0.0);
        assert!(origin.x.abs() < 1e-9 && origin.y.abs() < 1e-9);
    }
}
