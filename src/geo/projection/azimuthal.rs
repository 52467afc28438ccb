//! Lambert's azimuthal equal-area projection, for continents and the surroundings of the poles.
//!
//! The formulas on the ellipsoid are those of J. P. Snyder, *Map Projections: A Working Manual*, U.S.
//! Geological Survey Professional Paper 1395 (1987), pages 187 to 190: equations 24-17 to 24-20 and
//! 24-26 to 24-30, written with the unit vector of the authalic sphere so that the poles are points
//! like others. Areas are true everywhere, and lengths at the centre.

use std::f64::consts::FRAC_PI_2;

use super::ellipsoid::{
    WGS84_A_KM, authalic, authalic_radius_km, eccentricity, latitude_of_authalic, parallel_radius,
};
use crate::geo::Point;

/// The greatest distance from the centre that is shown, in degrees of the authalic sphere: the
/// antipode is a circle.
pub(super) const MOST_DISTANCE: f64 = 170.0;

/// One azimuthal equal-area projection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Azimuthal {
    /// The radius of the authalic sphere, in kilometres.
    radius: f64,
    /// Sine and cosine of the centre's authalic latitude.
    centre: (f64, f64),
    /// Snyder's `D`, by which lengths are the same in both directions at the centre.
    stretch: f64,
}

impl Azimuthal {
    /// The projection about that latitude, in degrees.
    pub(super) fn new(latitude: f64) -> Self {
        let phi = latitude.clamp(-90.0, 90.0).to_radians();
        let (radius, beta) = (authalic_radius_km(), authalic(phi));
        let is_pole = FRAC_PI_2 - phi.abs() < 1e-6;
        let stretch = if is_pole {
            1.0
        } else {
            WGS84_A_KM * parallel_radius(phi, eccentricity()) / (radius * beta.cos())
        };
        Self { radius, centre: beta.sin_cos(), stretch }
    }

    /// The point for a latitude and a difference of longitude in radians. What is farther than
    /// [`MOST_DISTANCE`] lies on that circle.
    pub(super) fn forward(&self, phi: f64, lambda: f64) -> Point {
        let (east, north, toward) = self.vector(phi, lambda);
        let across = east.hypot(north);
        let chord = self.chord(toward);
        // At the centre and at its antipode there is no direction.
        if across < 1e-15 {
            return Point::new(0.0, if toward > 0.0 { 0.0 } else { -chord / self.stretch });
        }
        Point::new(east / across * chord * self.stretch, north / across * chord / self.stretch)
    }

    /// Whether a latitude and a difference of longitude in radians are near enough to be shown.
    pub(super) fn shows(&self, phi: f64, lambda: f64) -> bool {
        self.vector(phi, lambda).2 >= MOST_DISTANCE.to_radians().cos() - 1e-12
    }

    /// Latitude and difference of longitude in radians, and whether the point is within the circle that
    /// is shown.
    pub(super) fn inverse(&self, point: Point) -> (f64, f64, bool) {
        let (sin1, cos1) = self.centre;
        let (x, y) = (point.x / self.stretch, point.y * self.stretch);
        let rho = x.hypot(y);
        let most = self.chord(-1.0);
        let half = (rho.min(most) / (2.0 * self.radius)).min(1.0).asin();
        let (sin, cos) = (2.0 * half).sin_cos();
        let (east, north) = if rho > 0.0 { (sin * x / rho, sin * y / rho) } else { (0.0, 0.0) };
        let up = cos * sin1 + north * cos1;
        let ahead = cos * cos1 - north * sin1;
        let beta = up.atan2(ahead.hypot(east));
        (latitude_of_authalic(beta), east.atan2(ahead), rho <= most * (1.0 + 1e-12))
    }

    /// The distance on the plane for the cosine of a distance on the sphere, in kilometres.
    fn chord(&self, toward: f64) -> f64 {
        let toward = toward.clamp(MOST_DISTANCE.to_radians().cos(), 1.0);
        self.radius * (2.0 * (1.0 - toward)).sqrt()
    }

    /// The unit vector of a point of the sphere: east and north as seen from the centre, and towards it.
    fn vector(&self, phi: f64, lambda: f64) -> (f64, f64, f64) {
        let (sin1, cos1) = self.centre;
        let (sin, cos) = authalic(phi).sin_cos();
        let (east, ahead) = (cos * lambda.sin(), cos * lambda.cos());
        (east, cos1 * sin - sin1 * ahead, sin1 * sin + cos1 * ahead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snyders_own_example_comes_out_as_printed() {
        // Page 334, on the Clarke 1866 ellipsoid: centre 40° N 100° W, point 30° N 110° W. The radii
        // differ from WGS84's by 1e-5.
        let point = Azimuthal::new(40.0).forward(30.0_f64.to_radians(), -10.0_f64.to_radians());
        assert!((point.x + 965.932_1).abs() < 0.05, "{point:?}");
        assert!((point.y + 1_056.814_9).abs() < 0.05, "{point:?}");
    }

    #[test]
    fn a_small_square_keeps_its_area_anywhere() {
        let azimuthal = Azimuthal::new(52.0);
        let step = 1e-5_f64;
        for (lat, lon) in [(52.0, 0.0), (10.0, 40.0), (-30.0, 100.0), (85.0, -170.0_f64)] {
            let (phi, lambda) = (f64::to_radians(lat), lon.to_radians());
            let here = azimuthal.forward(phi, lambda);
            let (up, along) =
                (azimuthal.forward(phi + step, lambda), azimuthal.forward(phi, lambda + step));
            let area = (along.x - here.x) * (up.y - here.y) - (along.y - here.y) * (up.x - here.x);
            let (e, sin) = (eccentricity(), phi.sin());
            let meridian = WGS84_A_KM * (1.0 - e * e) / (1.0 - (e * sin).powi(2)).powf(1.5);
            let true_area = meridian * WGS84_A_KM * parallel_radius(phi, e) * step * step;
            assert!((area / true_area - 1.0).abs() < 1e-3, "{lat} {lon}: {}", area / true_area);
        }
    }

    #[test]
    fn the_antipode_is_not_shown() {
        let azimuthal = Azimuthal::new(40.0);
        assert!(!azimuthal.shows(-40.0_f64.to_radians(), std::f64::consts::PI));
        assert!(azimuthal.shows(-40.0_f64.to_radians(), 2.9));
        assert!(azimuthal.forward(-40.0_f64.to_radians(), std::f64::consts::PI).is_finite());
    }
}
