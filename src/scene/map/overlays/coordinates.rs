//! Coordinates of a point in words, with digits by the scale of the map.

use crate::geo::Mgrs;
use crate::model::LatLon;
use crate::scene::text::degrees;

/// Coordinates of a point in two notations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coordinates {
    /// In degrees: "42.97° N 20.78° E".
    pub degrees: String,
    /// In the military grid (MGRS): "34T DN 82 57"; empty near the poles, where it is not defined.
    pub mgrs: String,
}

/// The coordinates of a point, with no more digits than a pixel can tell apart.
pub fn coordinates(at: LatLon, px_per_km: f64) -> Coordinates {
    // Two decimals of a degree are about a kilometre, as two digits of the grid are; and so on.
    let digits: u8 = match px_per_km {
        scale if scale < 3.0 => 2,
        scale if scale < 30.0 => 3,
        _ => 4,
    };
    Coordinates {
        degrees: degrees(at, usize::from(digits)),
        mgrs: Mgrs::of(at).map(|mgrs| mgrs.text(digits)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAGHDAD: LatLon = LatLon { lat: 33.3, lon: 44.4 };

    fn words(at: LatLon, px_per_km: f64) -> (String, String) {
        let Coordinates { degrees, mgrs } = coordinates(at, px_per_km);
        (degrees, mgrs)
    }

    #[test]
    fn the_closer_the_map_the_more_digits() {
        let is = |degrees: &str, mgrs: &str| (degrees.to_owned(), mgrs.to_owned());
        assert_eq!(words(BAGHDAD, 1.325), is("33.30° N 44.40° E", "38S MB 44 84"));
        assert_eq!(words(BAGHDAD, 8.15), is("33.300° N 44.400° E", "38S MB 441 847"));
        assert_eq!(words(BAGHDAD, 120.0), is("33.3000° N 44.4000° E", "38S MB 4414 8470"));
    }

    #[test]
    fn each_hemisphere_has_its_letter() {
        let of = |lat, lon| words(LatLon { lat, lon }, 1.0).0;
        assert_eq!(of(-34.0, -58.5), "34.00° S 58.50° W");
        assert_eq!(of(34.0, -58.5), "34.00° N 58.50° W");
        assert_eq!(of(-34.0, 58.5), "34.00° S 58.50° E");
    }

    #[test]
    fn at_the_poles_there_are_degrees_only() {
        assert_eq!(words(LatLon { lat: 89.0, lon: 0.0 }, 1.0).1, "");
    }
}
