//! The Equal Earth projection, for the whole world.
//!
//! B. Šavrič, T. Patterson and B. Jenny, "The Equal Earth map projection", *International Journal of
//! Geographical Information Science* 33 (2019, first published 2018), pages 454 to 465, equations 1 to
//! 6, on the authalic sphere of the ellipsoid. Areas are true everywhere; the outline has rounded
//! sides, and the poles are lines.

use super::ellipsoid::{
    WGS84_A_KM, authalic, authalic_radius_km, eccentricity, latitude_of_authalic, parallel_radius,
};
use crate::geo::Point;

/// The coefficients of the polynomial, as published.
const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// The Equal Earth projection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct EqualEarth {
    /// The radius of the authalic sphere, in kilometres.
    radius: f64,
}

impl EqualEarth {
    pub(super) fn new() -> Self {
        Self { radius: authalic_radius_km() }
    }

    /// The point for a latitude and a difference of longitude, in radians.
    pub(super) fn forward(self, phi: f64, lambda: f64) -> Point {
        let theta = parametric(phi);
        Point::new(self.radius * width(theta) * lambda, self.radius * height(theta))
    }

    /// Latitude and difference of longitude in radians, and whether the point is on the earth.
    pub(super) fn inverse(self, point: Point) -> (f64, f64, bool) {
        let most = std::f64::consts::FRAC_PI_3;
        let y = point.y / self.radius;
        let inside = y.abs() <= height(most) * (1.0 + 1e-12);
        let y = y.clamp(-height(most), height(most));
        // Newton's method; the polynomial is nearly a straight line.
        let theta = (0..12).fold(y / A1, |theta: f64, _| {
            (theta - (height(theta) - y) / slope(theta)).clamp(-most, most)
        });
        let beta = (2.0 / 3.0_f64.sqrt() * theta.sin()).clamp(-1.0, 1.0).asin();
        (latitude_of_authalic(beta), point.x / (self.radius * width(theta)), inside)
    }

    /// The scale along the parallel at a latitude in radians.
    pub(super) fn scale(self, phi: f64) -> f64 {
        let parallel = WGS84_A_KM * parallel_radius(phi, eccentricity());
        self.radius * width(parametric(phi)) / parallel.max(1e-6)
    }
}

/// The parametric latitude for a latitude, both in radians.
fn parametric(phi: f64) -> f64 {
    (3.0_f64.sqrt() / 2.0 * authalic(phi).sin()).asin()
}

/// The ordinate at a parametric latitude, for a sphere of radius 1.
fn height(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
}

/// The change of the ordinate with the parametric latitude.
fn slope(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square)
}

/// The change of the abscissa with the longitude, for a sphere of radius 1.
fn width(theta: f64) -> f64 {
    2.0 * 3.0_f64.sqrt() * theta.cos() / (3.0 * slope(theta))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_has_its_published_proportions() {
        let world = EqualEarth::new();
        let (east, north) = (
            world.forward(0.0, std::f64::consts::PI),
            world.forward(std::f64::consts::FRAC_PI_2, 0.0),
        );
        // The paper: 2.05458 wide for a height of 1, and poles 0.59 as long as the equator.
        assert!((east.x / north.y - 2.054_58).abs() < 1e-4, "{}", east.x / north.y);
        let pole = world.forward(std::f64::consts::FRAC_PI_2, std::f64::consts::PI);
        assert!((pole.x / east.x - 0.5916).abs() < 1e-3, "{}", pole.x / east.x);
    }

    #[test]
    fn the_whole_map_has_the_area_of_the_earth() {
        let world = EqualEarth::new();
        let steps = 20_000;
        let width_at = |nth: i32| {
            let phi = (f64::from(nth) / f64::from(steps) - 0.5) * std::f64::consts::PI;
            world.forward(phi, std::f64::consts::PI)
        };
        let area: f64 = (0..steps)
            .map(|nth| (width_at(nth), width_at(nth + 1)))
            .map(|(low, high)| (low.x + high.x) * (high.y - low.y))
            .sum();
        assert!((area / 510_065_622.0 - 1.0).abs() < 1e-6, "{area}");
    }
}
