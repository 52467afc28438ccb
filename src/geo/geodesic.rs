//! Distance and bearing on the ellipsoid, for near and far.
//!
//! T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with application of
//! nested equations", *Survey Review* 23 (1975), on WGS84: good to a millimetre. It finds no answer
//! for points that lie nearly opposite each other on the earth; the great circle on a sphere takes
//! their place then, good to 0.6 %.

use super::projection::{WGS84_A_KM, WGS84_F};
use crate::model::LatLon;

/// The length of the shortest line between two points of the earth, in kilometres.
pub fn distance_km(from: LatLon, to: LatLon) -> f64 {
    inverse(from, to).map_or_else(|| great_circle(from, to).0, |(km, _)| km)
}

/// The direction in which the shortest line leaves `from`: degrees clockwise from true north, 0
/// up to 360. Between equal points it is 0.
pub fn bearing_deg(from: LatLon, to: LatLon) -> f64 {
    let bearing =
        inverse(from, to).map_or_else(|| great_circle(from, to).1, |(_, bearing)| bearing);
    let turned = bearing.to_degrees().rem_euclid(360.0);
    // The smallest negative angles round up to a whole turn.
    if turned < 360.0 { turned } else { 0.0 }
}

/// How many rounds to give the iteration: points that need more are nearly opposite.
const ROUNDS: usize = 100;

/// Vincenty's inverse solution: kilometres, and radians clockwise from north. `None` where it does
/// not settle. The names are Vincenty's.
fn inverse(from: LatLon, to: LatLon) -> Option<(f64, f64)> {
    let b = WGS84_A_KM * (1.0 - WGS84_F);
    let (sin_u1, cos_u1) = reduced(from.lat);
    let (sin_u2, cos_u2) = reduced(to.lat);
    let l = (to.lon - from.lon).to_radians();
    let mut lambda = l;
    for _ in 0..ROUNDS {
        let (sin_l, cos_l) = lambda.sin_cos();
        let east = cos_u2 * sin_l;
        let north = cos_u1 * sin_u2 - sin_u1 * cos_u2 * cos_l;
        let sin_sigma = east.hypot(north);
        if sin_sigma < 1e-15 && cos_l > 0.0 {
            return Some((0.0, 0.0));
        }
        let cos_sigma = sin_u1 * sin_u2 + cos_u1 * cos_u2 * cos_l;
        let sigma = sin_sigma.atan2(cos_sigma);
        let sin_alpha = cos_u1 * cos_u2 * sin_l / sin_sigma;
        let cos2_alpha = 1.0 - sin_alpha * sin_alpha;
        // Along the equator there is no highest point, and the term vanishes.
        let cos_2m =
            if cos2_alpha < 1e-15 { 0.0 } else { cos_sigma - 2.0 * sin_u1 * sin_u2 / cos2_alpha };
        let squared = 2.0 * cos_2m * cos_2m - 1.0;
        let c = WGS84_F / 16.0 * cos2_alpha * (4.0 + WGS84_F * (4.0 - 3.0 * cos2_alpha));
        let sum = sigma + c * sin_sigma * (cos_2m + c * cos_sigma * squared);
        let next = l + (1.0 - c) * WGS84_F * sin_alpha * sum;
        if (next - lambda).abs() < 1e-12 {
            let u2 = cos2_alpha * ((WGS84_A_KM / b).powi(2) - 1.0);
            let (big_a, big_b) = series(u2);
            let third = big_b / 6.0
                * cos_2m
                * (4.0 * sin_sigma * sin_sigma - 3.0)
                * (4.0 * cos_2m * cos_2m - 3.0);
            let delta = big_b * sin_sigma * (cos_2m + big_b / 4.0 * (cos_sigma * squared - third));
            return Some((b * big_a * (sigma - delta), east.atan2(north)));
        }
        lambda = next;
    }
    None
}

/// The sine and cosine of the reduced latitude.
fn reduced(lat: f64) -> (f64, f64) {
    ((1.0 - WGS84_F) * lat.to_radians().tan()).atan().sin_cos()
}

/// Vincenty's series `A` and `B`.
fn series(u2: f64) -> (f64, f64) {
    let a = 4096.0 + u2 * (-768.0 + u2 * (320.0 - 175.0 * u2));
    let b = 256.0 + u2 * (-128.0 + u2 * (74.0 - 47.0 * u2));
    (1.0 + u2 / 16384.0 * a, u2 / 1024.0 * b)
}

/// The haversine formula on the sphere of the mean radius: kilometres and radians from north.
fn great_circle(from: LatLon, to: LatLon) -> (f64, f64) {
    const MEAN_RADIUS_KM: f64 = WGS84_A_KM * (1.0 - WGS84_F / 3.0);
    let (phi1, phi2) = (from.lat.to_radians(), to.lat.to_radians());
    let lambda = (to.lon - from.lon).to_radians();
    let h = ((phi2 - phi1) / 2.0).sin().powi(2)
        + phi1.cos() * phi2.cos() * (lambda / 2.0).sin().powi(2);
    let east = lambda.sin() * phi2.cos();
    let north = phi1.cos() * phi2.sin() - phi1.sin() * phi2.cos() * lambda.cos();
    (2.0 * MEAN_RADIUS_KM * h.clamp(0.0, 1.0).sqrt().asin(), east.atan2(north))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(lat: f64, lon: f64) -> LatLon {
        LatLon { lat, lon }
    }

    const BANJSKA: LatLon = at(42.973_33, 20.780_83);

    #[test]
    fn flinders_peak_to_buninyong_is_as_surveyors_publish_it() {
        // Geoscience Australia's example on GRS80, which differs from WGS84 by less than a
        // millimetre here: 54 972.271 m, 306° 52′ 05.37″.
        let flinders =
            at(-(37.0 + 57.0 / 60.0 + 3.720_30 / 3600.0), 144.0 + 25.0 / 60.0 + 29.524_40 / 3600.0);
        let buninyong = at(
            -(37.0 + 39.0 / 60.0 + 10.156_10 / 3600.0),
            143.0 + 55.0 / 60.0 + 35.383_90 / 3600.0,
        );
        assert!((distance_km(flinders, buninyong) - 54.972_271).abs() < 2e-6);
        let bearing = 306.0 + 52.0 / 60.0 + 5.37 / 3600.0;
        assert!((bearing_deg(flinders, buninyong) - bearing).abs() < 1e-5);
    }

    #[test]
    fn new_york_to_london_is_as_geographiclib_publishes_it() {
        // The airports' example in its manual: 5 551 759.400 m, leaving at 51.198 883°.
        let (jfk, lhr) = (at(40.6, -73.8), at(51.6, -0.5));
        assert!((distance_km(jfk, lhr) - 5_551.759_4).abs() < 1e-3, "{}", distance_km(jfk, lhr));
        assert!((bearing_deg(jfk, lhr) - 51.198_88).abs() < 1e-4, "{}", bearing_deg(jfk, lhr));
    }

    #[test]
    fn a_quarter_of_the_meridian_and_of_the_equator_have_their_lengths() {
        assert!((distance_km(at(0.0, 0.0), at(90.0, 0.0)) - 10_001.965_729).abs() < 1e-5);
        assert!((distance_km(at(0.0, 0.0), at(0.0, 90.0)) - 10_018.754_171).abs() < 1e-5);
    }

    #[test]
    fn new_york_to_singapore_is_as_geographiclib_prints_it() {
        // The manual of GeodSolve: 3° 18′ 29.9″ and 15 347 628 m, almost over the pole.
        let kennedy = at(40.0 + 38.0 / 60.0 + 23.0 / 3600.0, -(73.0 + 46.0 / 60.0 + 44.0 / 3600.0));
        let changi = at(1.0 + 21.0 / 60.0 + 33.0 / 3600.0, 103.0 + 59.0 / 60.0 + 22.0 / 3600.0);
        let seconds = (3.0 * 60.0 + 18.0) * 60.0 + 29.9;
        assert!((distance_km(kennedy, changi) - 15_347.628).abs() < 0.000_6);
        assert!((bearing_deg(kennedy, changi) * 3600.0 - seconds).abs() < 0.06);
    }

    #[test]
    fn washington_lies_to_the_north_west_of_banjska_and_far() {
        let washington = at(38.895_11, -77.036_37);
        assert!((distance_km(BANJSKA, washington) - 7770.0).abs() < 40.0);
        assert!((300.0..315.0).contains(&bearing_deg(BANJSKA, washington)));
    }

    #[test]
    fn a_point_is_no_distance_from_itself() {
        assert!(distance_km(BANJSKA, BANJSKA).abs() < 1e-12);
        assert!(bearing_deg(BANJSKA, BANJSKA).abs() < 1e-12);
    }

    #[test]
    fn nearly_opposite_points_still_have_a_distance() {
        let km = distance_km(at(0.0, 0.0), at(0.5, 179.7));
        assert!((km - 19_936.288_579).abs() < 0.006 * km, "{km}");
        assert!(distance_km(at(0.0, 0.0), at(0.0, 180.0)) > 19_900.0);
    }

    #[test]
    fn the_way_over_the_date_line_is_the_short_one() {
        assert!((distance_km(at(0.0, 179.5), at(0.0, -179.5)) - 111.319).abs() < 1e-3);
        assert!((bearing_deg(at(0.0, 179.5), at(0.0, -179.5)) - 90.0).abs() < 1e-9);
    }
}
