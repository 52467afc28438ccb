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

    proptest! {
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
