//! UTM: the universal transverse Mercator grid.
//!
//! Krüger's series in the third flattening, to the fourth order, as C. F. F. Karney gives it in "Transverse Mercator with an accuracy of a few nanometers", *Journal of
//! Geodesy* 85 (2011), equations 7 to 12, 19 to 21, 35 and 36; the zones, the central scale and the false
//! origins are those of NGA.SIG.0012. It is good to a micrometre throughout a zone.

use std::sync::LazyLock;

use super::projection::{WGS84_A_KM, WGS84_F};
use crate::model::LatLon;

/// A point in the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Utm {
    /// The zone, 1 to 60.
    pub(super) zone: u8,
    /// Metres to the east of a line 500 km west of the zone's meridian.
    pub(super) easting: f64,
    /// Metres to the north of the equator, or for southern points of a line 10,000 km south of it.
    pub(super) northing: f64,
}

/// The latitudes that the grid covers, in degrees; the poles have another one.
pub(super) const LATITUDES: std::ops::RangeInclusive<f64> = -80.0..=84.0;

impl Utm {
    /// The point in the grid; `None` beyond [`LATITUDES`] and for coordinates that are not finite.
    pub(super) fn of(at: LatLon) -> Option<Self> {
        if !LATITUDES.contains(&at.lat) || !at.lon.is_finite() {
            return None;
        }
        let lon = (at.lon + 180.0).rem_euclid(360.0) - 180.0;
        let zone = zone(at.lat, lon);
        let (east, north) = SERIES.project(at.lat, lon - meridian(zone));
        let south = if at.lat < 0.0 { 10_000_000.0 } else { 0.0 };
        Some(Self { zone, easting: 500_000.0 + east, northing: south + north })
    }
}

impl Utm {
    /// The point in degrees. `None` for a zone that there is not, and for metres that no zone has.
    pub(super) fn degrees(self, is_south: bool) -> Option<LatLon> {
        let fits = (1..=60).contains(&self.zone)
            && (100_000.0..=900_000.0).contains(&self.easting)
            && (0.0..=10_000_000.0).contains(&self.northing);
        if !fits {
            return None;
        }
        let south = if is_south { 10_000_000.0 } else { 0.0 };
        let (lat, lon) = SERIES.invert(self.easting - 500_000.0, self.northing - south);
        let lon = (meridian(self.zone) + lon + 180.0).rem_euclid(360.0) - 180.0;
        LATITUDES.contains(&lat).then_some(LatLon { lat, lon })
    }
}

/// A point in a text such as `34T 482130 4757860` or `34 T 482130mE 4757860mN`, to a metre. `None`
/// where it is none.
///
/// The letter is that of a band of latitude, as the standard has it; N and S are taken for the
/// halves of the globe where the metres do not lie in the bands of those letters.
pub fn utm_point(text: &str) -> Option<LatLon> {
    let upper = text.trim().to_ascii_uppercase();
    let digits = upper.bytes().take_while(u8::is_ascii_digit).count();
    let zone: u8 = upper.get(..digits)?.parse().ok()?;
    let rest = upper.get(digits..)?.trim_start();
    let letter = rest.chars().next().filter(|letter| matches!(letter, 'C'..='X'))?;
    let rest = rest.get(1..)?;
    let metres = |text: &str| {
        let number = text.trim_matches(|it: char| matches!(it, 'M' | 'E' | 'N' | ':' | '='));
        let is_plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        number.parse::<f64>().ok().filter(|_| is_plain && number.len() >= 6)
    };
    let mut numbers = rest.split([' ', ',', ';', '\t']).filter(|part| !part.is_empty());
    let (easting, northing) = (metres(numbers.next()?)?, metres(numbers.next()?)?);
    if numbers.next().is_some() || !rest.starts_with([' ', ',', ';', '\t']) {
        return None;
    }
    // The band from 32° to 40° N lies between these metres.
    let is_band_s = letter == 'S' && (3_540_000.0..4_440_000.0).contains(&northing);
    let is_south = letter < 'N' || letter == 'S' && !is_band_s;
    Utm { zone, easting, northing }.degrees(is_south)
}

/// The zone of a point: six degrees each, with the exceptions of Norway and Svalbard.
fn zone(lat: f64, lon: f64) -> u8 {
    let regular = || super::convert::floor_u8((lon + 180.0) / 6.0, 59) + 1;
    if (56.0..64.0).contains(&lat) && (3.0..12.0).contains(&lon) {
        return 32;
    }
    if lat < 72.0 {
        return regular();
    }
    match lon {
        lon if (0.0..9.0).contains(&lon) => 31,
        lon if (9.0..21.0).contains(&lon) => 33,
        lon if (21.0..33.0).contains(&lon) => 35,
        lon if (33.0..42.0).contains(&lon) => 37,
        _ => regular(),
    }
}

/// The longitude in the middle of a zone, in degrees.
fn meridian(zone: u8) -> f64 {
    f64::from(zone) * 6.0 - 183.0
}

static SERIES: LazyLock<Series> = LazyLock::new(|| Series::new(WGS84_A_KM * 1000.0, WGS84_F));

/// Krüger's series for one ellipsoid; the names are Karney's.
struct Series {
    /// Eccentricity.
    e: f64,
    /// The radius of the rectifying sphere in metres, with the grid's central scale.
    k0_a: f64,
    /// The coefficients onto the plane, and those back.
    alpha: [f64; 4],
    beta: [f64; 4],
}

impl Series {
    fn new(a: f64, f: f64) -> Self {
        const CENTRAL_SCALE: f64 = 0.9996;
        let n = f / (2.0 - f);
        let alpha = [
            n * (0.5 + n * (-2.0 / 3.0 + n * (5.0 / 16.0 + n * (41.0 / 180.0)))),
            n * n * (13.0 / 48.0 + n * (-3.0 / 5.0 + n * (557.0 / 1440.0))),
            n * n * n * (61.0 / 240.0 - n * (103.0 / 140.0)),
            n * n * n * n * (49_561.0 / 161_280.0),
        ];
        let beta = [
            n * (0.5 - n * (2.0 / 3.0 - n * (37.0 / 96.0 - n / 360.0))),
            n * n * (1.0 / 48.0 + n * (1.0 / 15.0 - n * (437.0 / 1440.0))),
            n * n * n * (17.0 / 480.0 - n * (37.0 / 840.0)),
            n * n * n * n * (4_397.0 / 161_280.0),
        ];
        let radius = a / (1.0 + n) * (1.0 + n * n * (0.25 + n * n / 64.0));
        Self { e: (f * (2.0 - f)).sqrt(), k0_a: CENTRAL_SCALE * radius, alpha, beta }
    }

    /// Metres east and north of where the meridian crosses the equator, from degrees of latitude
    /// and of longitude from the meridian.
    fn project(&self, lat: f64, lon: f64) -> (f64, f64) {
        let sin = lat.to_radians().sin();
        let tau = (sin.atanh() - self.e * (self.e * sin).atanh()).sinh();
        let (sin_lon, cos_lon) = lon.to_radians().sin_cos();
        let xi = tau.atan2(cos_lon);
        let eta = (sin_lon / tau.hypot(cos_lon)).asinh();
        let (mut east, mut north, mut twice) = (eta, xi, 0.0);
        for alpha in self.alpha {
            twice += 2.0;
            east += alpha * (twice * xi).cos() * (twice * eta).sinh();
            north += alpha * (twice * xi).sin() * (twice * eta).cosh();
        }
        (self.k0_a * east, self.k0_a * north)
    }

    /// Degrees of latitude and of longitude from the meridian, from metres.
    fn invert(&self, east: f64, north: f64) -> (f64, f64) {
        let (xi, eta) = (north / self.k0_a, east / self.k0_a);
        let (mut xi_0, mut eta_0, mut twice) = (xi, eta, 0.0);
        for beta in self.beta {
            twice += 2.0;
            xi_0 -= beta * (twice * xi).sin() * (twice * eta).cosh();
            eta_0 -= beta * (twice * xi).cos() * (twice * eta).sinh();
        }
        let (sin, cos) = xi_0.sin_cos();
        let conformal = sin / eta_0.sinh().hypot(cos);
        let rest = 1.0 - self.e * self.e;
        // Newton's method: two turns are enough for a nanometre, and a third costs nothing.
        let mut tau = conformal / rest;
        for _ in 0..3 {
            let secant = tau.hypot(1.0);
            let sigma = (self.e * (self.e * tau / secant).atanh()).sinh();
            let own = tau * sigma.hypot(1.0) - sigma * secant;
            let slope = rest * secant * own.hypot(1.0) / (1.0 + rest * tau * tau);
            tau += (conformal - own) / slope;
        }
        (tau.atan().to_degrees(), eta_0.sinh().atan2(cos).to_degrees())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_point_comes_back_from_the_grid(lat in -79.9..83.9_f64, lon in -179.9..179.9_f64) {
            let at = Utm::of(LatLon { lat, lon }).unwrap().degrees(lat < 0.0).unwrap();
            prop_assert!((at.lat - lat).abs() < 1e-9 && (at.lon - lon).abs() < 1e-8, "{at:?}");
        }
    }

    #[test]
    fn points_are_read_with_the_letter_of_a_band_or_of_a_half() {
        for text in [
            "38S 444140.54 3684706.36",
            "38 s 444140.54mE 3684706.36mN",
            "38N, 444140.54, 3684706.36",
        ] {
            let at = utm_point(text).unwrap();
            assert!((at.lat - 33.3).abs() < 1e-6 && (at.lon - 44.4).abs() < 1e-6, "{text} {at:?}");
        }
        // Sydney, whose band is H.
        let south =
            ["56H 334786 6252080", "56S 334786 6252080"].map(|text| utm_point(text).unwrap());
        assert!(south.iter().all(|at| (at.lat + 33.86).abs() < 0.01), "{south:?}");
        for text in ["", "34T", "34T 482130", "61T 482130 4757860", "34T 8213 5786", "12 people"] {
            assert_eq!(utm_point(text), None, "{text}");
        }
    }

    fn utm(lat: f64, lon: f64) -> Utm {
        Utm::of(LatLon { lat, lon }).unwrap()
    }

    #[test]
    fn published_points_have_the_published_grid_coordinates() {
        // The manual of GeographicLib's GeoConvert, to the centimetre and to the metre.
        let baghdad = utm(33.3, 44.4);
        assert_eq!(baghdad.zone, 38);
        assert!((baghdad.easting - 444_140.54).abs() < 0.005, "{baghdad:?}");
        assert!((baghdad.northing - 3_684_706.36).abs() < 0.005, "{baghdad:?}");
        let south = utm(-1.0, 3.0);
        assert_eq!((south.zone, south.easting.round()), (31, 500_000.0));
        assert!((south.northing - 9_889_470.0).abs() < 0.5, "{south:?}");
        // Natural Resources Canada on the tower in Toronto.
        let tower = utm(43.0 + 38.0 / 60.0 + 33.24 / 3600.0, -(79.0 + 23.0 / 60.0 + 13.7 / 3600.0));
        assert_eq!(tower.zone, 17);
        assert!((tower.easting - 630_084.0).abs() < 1.0, "{tower:?}");
        assert!((tower.northing - 4_833_438.0).abs() < 1.0, "{tower:?}");
    }

    #[test]
    fn a_zone_is_six_degrees_wide_but_in_norway_and_on_svalbard() {
        for (lat, lon, zone) in [
            (42.97, 20.78, 34),
            (0.0, -180.0, 1),
            (0.0, 179.99, 60),
            (0.0, 180.0, 1),
            (60.0, 5.0, 32),
            (55.9, 5.0, 31),
            (78.0, 8.9, 31),
            (78.0, 9.0, 33),
            (78.0, 22.0, 35),
            (78.0, 41.0, 37),
            (78.0, 43.0, 38),
        ] {
            assert_eq!(utm(lat, lon).zone, zone, "{lat} {lon}");
        }
    }

    #[test]
    fn the_poles_are_no_part_of_the_grid() {
        for lat in [84.1, -80.1, f64::NAN] {
            assert_eq!(Utm::of(LatLon { lat, lon: 20.0 }), None);
        }
        assert_eq!(Utm::of(LatLon { lat: 42.0, lon: f64::INFINITY }), None);
    }
}
