//! Distances and coordinates in words.

use crate::message;
use crate::model::LatLon;
use crate::text::rounded;

/// A distance in metres, or in kilometres from one on, with up to one decimal below ten: "300 m",
/// "1.5 km", "8 km".
pub fn distance(metres: f64) -> String {
    let km = metres / 1000.0;
    if km < 1.0 {
        message!("scene-metres", number = metres.round())
    } else if km < 10.0 {
        message!("scene-kilometres", number = (km * 10.0).round() / 10.0)
    } else {
        message!("scene-kilometres", number = km.round())
    }
}

/// A distance with three significant digits: "850 m", "4.27 km", "42.7 km", "1,240 km".
pub fn distance_words(km: f64) -> String {
    match km {
        km if km < 0.9995 => message!("scene-metres", number = (km * 1000.0).round()),
        km if km < 9.995 => message!("scene-kilometres", number = rounded(km, 2)),
        km if km < 99.95 => message!("scene-kilometres", number = rounded(km, 1)),
        km => message!("scene-kilometres", number = km.round()),
    }
}

/// A point in degrees with that many decimals: "42.97° N 20.78° E".
pub fn degrees(at: LatLon, digits: usize) -> String {
    let [latitude, longitude] = [at.lat, at.lon].map(|degrees| rounded(degrees.abs(), digits));
    message!(
        "scene-degrees",
        latitude = latitude,
        north_south = if at.lat < 0.0 { "south" } else { "north" },
        longitude = longitude,
        east_west = if at.lon < 0.0 { "west" } else { "east" },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Locale, in_locale};

    #[test]
    fn distances_have_three_significant_digits() {
        let words = [0.0, 0.85, 0.9996, 4.27, 9.996, 42.7, 99.96, 1240.4].map(distance_words);
        let expected =
            ["0 m", "850 m", "1.00 km", "4.27 km", "10.0 km", "42.7 km", "100 km", "1,240 km"];
        assert_eq!(words, expected);
    }

    #[test]
    fn a_radius_is_no_more_exact_than_it_is_known() {
        let words = [300.0, 1500.0, 8000.0, 40_000.0].map(distance);
        assert_eq!(words, ["300 m", "1.5 km", "8 km", "40 km"]);
    }

    #[test]
    fn distances_and_degrees_have_the_marks_of_the_language() {
        let serbian = Locale::by_tag("sr-Latn").unwrap();
        let at = LatLon { lat: 42.97, lon: 20.78 };
        in_locale(serbian, || {
            assert!(distance_words(4.27).contains("4,27"), "{}", distance_words(4.27));
            assert!(degrees(at, 2).contains("42,97°"), "{}", degrees(at, 2));
        });
    }

    #[test]
    fn degrees_have_the_letters_of_the_compass() {
        assert_eq!(degrees(LatLon { lat: 42.97, lon: 20.78 }, 2), "42.97° N 20.78° E");
        assert_eq!(degrees(LatLon { lat: -33.9, lon: -70.5 }, 3), "33.900° S 70.500° W");
    }
}
