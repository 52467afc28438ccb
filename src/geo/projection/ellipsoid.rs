//! The WGS84 ellipsoid, and the auxiliary latitudes that map projections use.
//!
//! Formulas of J. P. Snyder, *Map Projections: A Working Manual*, U.S. Geological Survey Professional
//! Paper 1395 (1987), pages 15 to 18 and 44: equations 14-15, 15-9 and 7-9 for the conformal
//! latitude, 3-12 to 3-18 for the authalic one.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

/// The semi-major axis of WGS84, in kilometres.
pub(in crate::geo) const WGS84_A_KM: f64 = 6378.137;
/// The flattening of WGS84.
pub(in crate::geo) const WGS84_F: f64 = 1.0 / 298.257_223_563;

/// The square of the eccentricity of WGS84.
const E2: f64 = WGS84_F * (2.0 - WGS84_F);

/// The eccentricity of WGS84.
pub(super) fn eccentricity() -> f64 {
    E2.sqrt()
}

/// Degrees brought into −180 up to 180. Values in that range are returned as they are, so that no
/// digit is lost.
pub(in crate::geo) fn half_turn(degrees: f64) -> f64 {
    if degrees.abs() <= 180.0 { degrees } else { (degrees + 180.0).rem_euclid(360.0) - 180.0 }
}

/// The radius of a parallel over the semi-major axis: `m` of equation 14-15.
pub(super) fn parallel_radius(phi: f64, e: f64) -> f64 {
    let (sin, cos) = phi.sin_cos();
    cos / (1.0 - (e * sin).powi(2)).sqrt()
}

/// The tangent of half the conformal colatitude: `t` of equation 15-9.
pub(super) fn conformal(phi: f64, e: f64) -> f64 {
    let es = e * phi.sin();
    (FRAC_PI_4 - phi / 2.0).tan() / ((1.0 - es) / (1.0 + es)).powf(e / 2.0)
}

/// The latitude for a value of `t`: equation 7-9, iterated. Each round makes the error about 150 times
/// smaller; after eight it is below the precision of an `f64`.
pub(super) fn latitude_of_conformal(t: f64, e: f64) -> f64 {
    (0..8).fold(FRAC_PI_2 - 2.0 * t.atan(), |phi, _| {
        let es = e * phi.sin();
        FRAC_PI_2 - 2.0 * (t * ((1.0 - es) / (1.0 + es)).powf(e / 2.0)).atan()
    })
}

/// The radius in kilometres of the sphere with the area of the ellipsoid: equations 3-12 and 3-13.
pub(super) fn authalic_radius_km() -> f64 {
    let e = eccentricity();
    let polar = 1.0 - (1.0 - E2) / (2.0 * e) * ((1.0 - e) / (1.0 + e)).ln();
    WGS84_A_KM * (polar / 2.0).sqrt()
}

/// The authalic latitude for a latitude, in radians: the series 3-14, good to a millimetre.
pub(super) fn authalic(phi: f64) -> f64 {
    const E4: f64 = E2 * E2;
    const E6: f64 = E4 * E2;
    const C2: f64 = E2 / 3.0 + 31.0 * E4 / 180.0 + 59.0 * E6 / 560.0;
    const C4: f64 = 17.0 * E4 / 360.0 + 61.0 * E6 / 1260.0;
    const C6: f64 = 383.0 * E6 / 45_360.0;
    phi - C2 * (2.0 * phi).sin() + C4 * (4.0 * phi).sin() - C6 * (6.0 * phi).sin()
}

/// The latitude for an authalic latitude, in radians: the inverse of [`authalic`], by iteration. Each
/// round makes the error about 200 times smaller.
pub(super) fn latitude_of_authalic(beta: f64) -> f64 {
    let start = beta + (E2 / 3.0) * (2.0 * beta).sin();
    (0..5).fold(start, |phi, _| phi + (beta - authalic(phi)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sphere_of_equal_area_has_its_published_radius() {
        // Moritz, "Geodetic Reference System 1980", has 6371.0072 km, which is WGS84's too.
        assert!((authalic_radius_km() - 6371.0072).abs() < 1e-4);
    }

    #[test]
    fn the_authalic_latitude_agrees_with_its_closed_form_and_comes_back() {
        let e = eccentricity();
        let q = |phi: f64| {
            let s = phi.sin();
            let fraction = s / (1.0 - E2 * s * s);
            (1.0 - E2) * (fraction - ((1.0 - e * s) / (1.0 + e * s)).ln() / (2.0 * e))
        };
        for degrees in [-80.0, -45.0, -7.0, 0.0, 12.5, 43.0, 66.0, 89.0_f64] {
            let phi = degrees.to_radians();
            let closed = (q(phi) / q(FRAC_PI_2)).asin();
            assert!((authalic(phi) - closed).abs() < 1e-9, "{degrees}");
            assert!((latitude_of_authalic(authalic(phi)) - phi).abs() < 1e-13, "{degrees}");
        }
    }

    #[test]
    fn degrees_within_a_half_turn_keep_every_digit() {
        let turned = |degrees: f64| half_turn(degrees).to_string();
        assert_eq!([180.0, -180.0, 0.1].map(turned), ["180", "-180", "0.1"]);
        assert_eq!([190.0, -190.0, 540.0].map(turned), ["-170", "170", "-180"]);
    }
}
