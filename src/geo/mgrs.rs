//! MGRS: references to the military grid.
//!
//! The scheme of NGA.STND.0037, "Universal Grids and Grid Reference Systems" (2014), on WGS84: zone
//! and band, the square of 100 km, and easting and northing within it. Digits are truncated, never
//! rounded, so that a reference names the square that contains the point.

use super::convert::{floor_u32, index_from_u32};
use super::utm::Utm;
use crate::model::LatLon;

/// The letters of the bands of eight degrees from 80° S on; the last one has twelve degrees.
const BANDS: &str = "CDEFGHJKLMNPQRSTUVWX";
/// The letters of the columns of the zones 1, 2 and 3, which recur in turn.
const COLUMNS: [&str; 3] = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"];
/// The letters of the rows of odd zones from the equator on; those of even zones start five later.
const ROWS: &str = "ABCDEFGHJKLMNPQRSTUV";

/// A square metre of the military grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mgrs {
    zone: u8,
    band: char,
    column: char,
    row: char,
    easting: u32,
    northing: u32,
}

impl Mgrs {
    /// The square metre that contains the point; `None` beyond 80° S and 84° N, where another grid is
    /// used.
    pub fn of(at: LatLon) -> Option<Self> {
        let utm = Utm::of(at)?;
        let (east, north) = (floor_u32(utm.easting), floor_u32(utm.northing));
        let columns = COLUMNS.get(usize::from((utm.zone - 1) % 3))?;
        let first_row = if utm.zone.is_multiple_of(2) { 5 } else { 0 };
        let nth = |letters: &str, n: u32| letters.chars().nth(index_from_u32(n));
        Some(Self {
            zone: utm.zone,
            band: nth(BANDS, floor_u32((at.lat + 80.0) / 8.0).min(19))?,
            column: nth(columns, (east / 100_000).checked_sub(1)?)?,
            row: nth(ROWS, (north / 100_000 + first_row) % 20)?,
            easting: east % 100_000,
            northing: north % 100_000,
        })
    }

    /// The reference with `digits` digits each for easting and northing, from 0 for the square of
    /// 100 km to 5 for a metre: "34T DN 8213 5786" has four.
    pub fn text(self, digits: u8) -> String {
        let Self { zone, band, column, row, easting, northing } = self;
        let head = format!("{zone}{band} {column}{row}");
        let digits = digits.min(5);
        if digits == 0 {
            return head;
        }
        let cut = 10_u32.pow(5 - u32::from(digits));
        let (easting, northing, width) = (easting / cut, northing / cut, usize::from(digits));
        format!("{head} {easting:0width$} {northing:0width$}")
    }
}

/// The square that a reference such as `34T DN 8213 5786` names: its middle, and how far its corners
/// are from there, in metres. `None` where it is none, or less exact than a kilometre.
pub fn mgrs_square(text: &str) -> Option<(LatLon, f64)> {
    let text: String = text.trim().to_ascii_uppercase().split_whitespace().collect();
    let head = text.bytes().take_while(u8::is_ascii_digit).count();
    let zone: u8 = text.get(..head)?.parse().ok()?;
    let mut letters = text.get(head..)?.chars();
    let (band, column, row) = (letters.next()?, letters.next()?, letters.next()?);
    let digits = letters.as_str();
    let half = digits.len() / 2;
    let is_even = digits.len().is_multiple_of(2) && (2..=5).contains(&half);
    if !is_even || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let side = 10_f64.powi(5 - i32::try_from(half).ok()?);
    let within = |part: &str| Some((part.parse::<f64>().ok()? + 0.5) * side);
    let (east, north) = (within(digits.get(..half)?)?, within(digits.get(half..)?)?);
    let position =
        |letters: &str, letter: char| u32::try_from(letters.find(letter)?).ok().map(f64::from);
    let columns = COLUMNS.get(usize::from(zone.checked_sub(1)? % 3))?;
    let first_row = if zone.is_multiple_of(2) { 5.0 } else { 0.0 };
    let easting = (position(columns, column)? + 1.0) * 100_000.0 + east;
    let own_row = (position(ROWS, row)? - first_row).rem_euclid(20.0) * 100_000.0 + north;
    let south = position(BANDS, band)? * 8.0 - 80.0;
    // The letters of the rows recur every 2,000 km: the band tells which it is.
    let height = if band == 'X' { 12.0 } else { 8.0 };
    let off = |at: &LatLon| (south - at.lat).max(at.lat - south - height);
    let turns = (0..5).filter_map(|turn| {
        let northing = own_row + f64::from(turn) * 2_000_000.0;
        Utm { zone, easting, northing }.degrees(south < 0.0)
    });
    let at = turns.min_by(|one, other| off(one).total_cmp(&off(other)))?;
    (off(&at) < 1.0).then_some((at, side * std::f64::consts::FRAC_1_SQRT_2))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn reference(lat: f64, lon: f64, digits: u8) -> String {
        Mgrs::of(LatLon { lat, lon }).unwrap().text(digits)
    }

    #[test]
    fn points_that_the_agency_publishes_have_its_references() {
        // From the tests of the National Geospatial-Intelligence Agency's own library.
        for (lat, lon, text) in [
            (63.98863, 29.06757, "35V PL 01156 97387"),
            (12.40, 53.51, "39P YP 72906 72069"),
            (21.309_444, -157.916_861, "4Q FJ 12340 56781"),
            (8.125_823_5, 17.371_433_7, "33P YJ 61321 98972"),
        ] {
            assert_eq!(reference(lat, lon, 5), text);
        }
        // The south-western corner of a band, to a metre or so.
        assert_eq!(reference(72.000_01, 9.000_1, 1), "33X TV 9 9");
    }

    #[test]
    fn points_of_other_manuals_have_their_references() {
        // GeographicLib's GeoConvert and MGRS class: the middle of a square, and a far south.
        assert_eq!(reference(33.334_24, 44.403_63, 2), "38S MB 44 88");
        assert_eq!(reference(33.3, 44.4, 2), "38S MB 44 84");
        assert_eq!(reference(-79.9, 6.1, 2), "32C MS 43 28");
    }

    #[test]
    fn squares_of_the_exceptions_begin_where_the_agency_says() {
        for (lat, lon, square) in [
            (60.300_8, 3.000_1, "32V JN"),
            (63.902_6, 3.000_1, "32V KS"),
            (63.002_1, 3.000_1, "32V JR"),
            (56.000_1, 3.000_1, "32V JH"),
            (-23.999_9, 45.000_1, "38K NU"),
            (-23.999_9, 47.948_7, "38K RU"),
            (56.000_1, 10.603_5, "32V PH"),
        ] {
            assert_eq!(reference(lat, lon, 0), square, "{lat} {lon}");
        }
    }

    #[test]
    fn a_reference_is_as_exact_as_it_is_asked_to_be() {
        let banjska = |digits| reference(42.973_33, 20.780_83, digits);
        assert_eq!(banjska(0), "34T DN");
        let metre = banjska(5);
        let (east, north) = (&metre[7..12], &metre[13..18]);
        for digits in 1..=4 {
            let cut = usize::from(digits);
            assert_eq!(banjska(digits), format!("34T DN {} {}", &east[..cut], &north[..cut]));
        }
        assert_eq!(banjska(9), metre);
    }

    #[test]
    fn the_poles_have_no_reference_in_this_grid() {
        assert_eq!(Mgrs::of(LatLon { lat: 85.0, lon: 0.0 }), None);
        assert_eq!(Mgrs::of(LatLon { lat: -81.0, lon: 0.0 }), None);
        assert!(Mgrs::of(LatLon { lat: 84.0, lon: 0.0 }).is_some());
    }

    #[test]
    fn references_are_read_with_their_size() {
        for (text, lat, lon, radius) in [
            ("35V PL 01156 97387", 63.988_63, 29.067_57, 1.0),
            ("4QFJ1234056781", 21.309_444, -157.916_861, 1.0),
            ("33p yj 6132 9897", 8.125_8, 17.371_4, 8.0),
            ("32C MS 43 28", -79.9, 6.1, 710.0),
        ] {
            let (at, found) = mgrs_square(text).unwrap();
            let reach = radius / 100_000.0 + 1e-4;
            let near = (at.lat - lat).abs() < reach && (at.lon - lon).abs() < reach * 8.0;
            assert!(near && found < radius, "{text}: {at:?} {found}");
        }
        for text in [
            "",
            "34T",
            "34T DN",
            "34T DN 1 2",
            "34T DN 123 45",
            "34T IO 8213 5786",
            "0TDN8213",
            "34TAA12345678",
            "12 people",
            "2023-09-24",
        ] {
            assert_eq!(mgrs_square(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_point_is_in_the_square_of_its_reference(
            lat in -79.9..83.9_f64,
            lon in -179.9..179.9_f64,
        ) {
            let text = reference(lat, lon, 5);
            let (at, _) = mgrs_square(&text).unwrap();
            let off = (at.lat - lat).hypot((at.lon - lon) * lat.to_radians().cos()) * 111_320.0;
            prop_assert!(off < 1.5, "{text}: {at:?} is {off} m off");
        }

        #[test]
        fn every_point_between_has_a_reference(
            lat in -80.0..84.0_f64,
            lon in -360.0..360.0_f64,
        ) {
            prop_assert!(Mgrs::of(LatLon { lat, lon }).is_some(), "{lat} {lon}");
        }

        #[test]
        fn a_step_of_ten_metres_is_a_step_on_the_grid(
            lat in 41.0..47.0_f64,
            lon in 18.1..23.9_f64,
        ) {
            let here = Mgrs::of(LatLon { lat, lon }).unwrap();
            let north = Mgrs::of(LatLon { lat: lat + 9e-5, lon }).unwrap();
            let moved = (i64::from(north.northing) - i64::from(here.northing)).rem_euclid(100_000);
            prop_assert!((9..=11).contains(&moved), "{moved}");
        }
    }
}
