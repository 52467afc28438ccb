//! Distance and bearing on the WGS84 ellipsoid.
//!
//! Karney, "Algorithms for geodesics", *Journal of Geodesy* 87 (2013), as georust's port of
//! `GeographicLib` has it: good to nanometres, also for points nearly opposite each other.

use std::sync::LazyLock;

use geographiclib_rs::{DirectGeodesic as _, Geodesic, InverseGeodesic as _};

use crate::model::LatLon;

static WGS84: LazyLock<Geodesic> = LazyLock::new(Geodesic::wgs84);

/// The length of the shortest line between two points of the earth, in kilometres.
pub fn distance_km(from: LatLon, to: LatLon) -> f64 {
    let metres: f64 = WGS84.inverse(from.lat, from.lon, to.lat, to.lon);
    metres / 1000.0
}

/// The direction in which the shortest line leaves `from`, in degrees clockwise from true north: 0
/// up to, but without, 360. Between equal points it is 0.
pub fn bearing_deg(from: LatLon, to: LatLon) -> f64 {
    let (azimuth, _, arc): (f64, f64, f64) = WGS84.inverse(from.lat, from.lon, to.lat, to.lon);
    // Of a line without length Karney's azimuth is that of the limit, 180° on the equator.
    if arc <= 0.0 {
        return 0.0;
    }
    let bearing = azimuth.rem_euclid(360.0);
    // The smallest negative angles are rounded up to a whole turn.
    if bearing < 360.0 { bearing } else { 0.0 }
}

/// The point at a share, 0 to 1, of the way along the shortest line between two points.
pub fn between(from: LatLon, to: LatLon, share: f64) -> LatLon {
    let (metres, azimuth, ..): (f64, f64, f64, f64) =
        WGS84.inverse(from.lat, from.lon, to.lat, to.lon);
    let (lat, lon): (f64, f64) =
        WGS84.direct(from.lat, from.lon, azimuth, metres * share.clamp(0.0, 1.0));
    if lat.is_finite() && lon.is_finite() { LatLon { lat, lon } } else { from }
}

/// The greatest radius of a circle on the earth, in kilometres: a little less than a quarter of the way
/// round. Of a greater one it cannot be seen on a map which side is the inside.
const MOST_KM: f64 = 9_900.0;
/// Corners of a circle on the earth.
const CORNERS: u8 = 96;

/// The circle of all points that are so many kilometres away along the shortest line, as an outline in
/// the order of bearings; empty for a radius that is not above zero or is above 9,900 km.
pub fn circle(around: LatLon, km: f64) -> Vec<LatLon> {
    if !(km > 0.0 && km <= MOST_KM) {
        return Vec::new();
    }
    let bearings = (0..CORNERS).map(|nth| f64::from(nth) * 360.0 / f64::from(CORNERS));
    let corners = bearings.map(|bearing| {
        let (lat, lon): (f64, f64) = WGS84.direct(around.lat, around.lon, bearing, km * 1_000.0);
        LatLon { lat, lon }
    });
    corners.filter(|at| at.lat.is_finite() && at.lon.is_finite()).collect()
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
    fn half_the_way_is_half_the_distance_from_both_ends_also_over_the_180th_meridian() {
        for (from, to) in [(BANJSKA, at(44.8, 20.5)), (at(-17.0, 178.0), at(-16.0, -178.0))] {
            let middle = between(from, to, 0.5);
            let (first, second) = (distance_km(from, middle), distance_km(middle, to));
            assert!((first - second).abs() < 1e-6, "{first} and {second}");
            assert!((first + second - distance_km(from, to)).abs() < 1e-6);
        }
        assert_eq!(between(BANJSKA, BANJSKA, 0.5), BANJSKA);
    }

    #[test]
    fn every_point_of_a_circle_is_as_far_from_its_middle_also_at_180_degrees_and_around_a_pole() {
        for (middle, km) in [
            (BANJSKA, 1.0),
            (at(-17.0, 179.5), 300.0),
            (at(88.0, 20.0), 900.0),
            (at(0.0, 0.0), 9_000.0),
        ] {
            let circle = circle(middle, km);
            assert_eq!(circle.len(), usize::from(CORNERS));
            for corner in circle {
                assert!((distance_km(middle, corner) - km).abs() < 1e-6, "{middle:?} {corner:?}");
            }
        }
        for km in [0.0, -1.0, 20_000.0, f64::NAN, f64::INFINITY] {
            assert!(circle(BANJSKA, km).is_empty(), "{km}");
        }
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
    fn a_point_is_at_no_distance_from_itself() {
        assert!(distance_km(BANJSKA, BANJSKA).abs() < 1e-12);
        assert!(bearing_deg(BANJSKA, BANJSKA).abs() < 1e-12);
    }

    #[test]
    fn nearly_opposite_points_have_an_exact_distance() {
        // Karney's own examples, of which Vincenty's iteration settles slowly for the first and
        // never for the second.
        for (lon, published) in [(179.5, 19_936.288_579), (179.7, 19_944.127_421)] {
            let km = distance_km(at(0.0, 0.0), at(0.5, lon));
            assert!((km - published).abs() < 1e-6, "{km}");
        }
        assert!(distance_km(at(0.0, 0.0), at(0.0, 180.0)) > 19_900.0);
    }

    #[test]
    fn the_way_over_the_date_line_is_the_short_one() {
        assert!((distance_km(at(0.0, 179.5), at(0.0, -179.5)) - 111.319).abs() < 1e-3);
        assert!((bearing_deg(at(0.0, 179.5), at(0.0, -179.5)) - 90.0).abs() < 1e-9);
    }
}
