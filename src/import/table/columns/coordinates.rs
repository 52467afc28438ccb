//! Coordinates in cells: with a decimal point or comma, in degrees and minutes, one or both in a cell.

use crate::geo::{mgrs_square, utm_point};
use crate::model::LatLon;

/// What a number of degrees can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CoordinateAxis {
    Latitude,
    Longitude,
}

impl CoordinateAxis {
    const fn most(self) -> f64 {
        match self {
            Self::Latitude => 90.0,
            Self::Longitude => 180.0,
        }
    }

    /// The letters of the directions, the positive first.
    const fn letters(self) -> [char; 2] {
        match self {
            Self::Latitude => ['N', 'S'],
            Self::Longitude => ['E', 'W'],
        }
    }
}

/// A latitude or a longitude in degrees: `42.97`, `42,97`, `42°58′12″N`, `42 58.2 N`, `S 33.9`.
/// `None` where it is none, or out of range.
pub(crate) fn read_degrees(text: &str, axis: CoordinateAxis) -> Option<f64> {
    let text = text.trim();
    if text.is_empty() || text.len() > 40 {
        return None;
    }
    let in_range = |degrees: f64| degrees.is_finite() && degrees.abs() <= axis.most();
    if let Ok(degrees) = text.parse::<f64>() {
        return Some(degrees).filter(|degrees| in_range(*degrees));
    }
    let [plus, minus] = axis.letters();
    let mut sign = 1.0;
    let mut rest = String::with_capacity(text.len());
    let mut has_letter = false;
    for letter in text.chars() {
        match letter {
            ',' => rest.push('.'),
            '0'..='9' | '.' => rest.push(letter),
            '-' | '\u{2212}' if rest.trim().is_empty() => sign = -1.0,
            '+' if rest.trim().is_empty() => {}
            '°' | 'º' | '\'' | '’' | '′' | '"' | '”' | '″' | ' ' | '\u{A0}' | ':' => {
                rest.push(' ');
            }
            other if other.to_ascii_uppercase() == plus && !has_letter => has_letter = true,
            other if other.to_ascii_uppercase() == minus && !has_letter => {
                has_letter = true;
                sign = -1.0;
            }
            _ => return None,
        }
    }
    let rest = if has_letter { with_minutes(rest.trim()).unwrap_or(rest) } else { rest };
    let mut degrees = 0.0;
    let mut scale = 1.0;
    let mut parts = rest.split_whitespace().peekable();
    parts.peek()?;
    for (nth, part) in parts.enumerate() {
        let number: f64 = part.parse().ok()?;
        // Minutes and seconds are below sixty, and only the last part has decimals.
        if nth > 2 || nth > 0 && number >= 60.0 {
            return None;
        }
        degrees += number / scale;
        scale *= 60.0;
    }
    // Parts of sixty have no end in decimals: a hundredth of a metre is enough.
    let degrees = if scale > 60.0 { (degrees * 1e7).round() / 1e7 } else { degrees };
    Some(sign * degrees).filter(|degrees| in_range(*degrees))
}

/// Degrees, minutes and seconds that are written as one number, as receivers and pilots do: `4258.2`,
/// `02046.8`, `425812`. `None` for other numbers.
fn with_minutes(text: &str) -> Option<String> {
    let whole = text.split('.').next().filter(|it| it.bytes().all(|it| it.is_ascii_digit()))?;
    let (degrees, minutes) = match whole.len() {
        4 | 6 => text.split_at_checked(2)?,
        5 | 7 => text.split_at_checked(3)?,
        _ => return None,
    };
    let (minutes, seconds) = match whole.len() {
        4 | 5 => (minutes, ""),
        _ => minutes.split_at_checked(2)?,
    };
    Some(format!("{degrees} {minutes} {seconds}"))
}

/// A position in one cell, and how far it may be off, in metres: degrees as [`read_pair`] has them, a
/// reference to the military grid, or metres of UTM.
pub(crate) fn read_position(text: &str) -> Option<(LatLon, f64)> {
    // Both grids begin with the number of a zone and a letter.
    let letters = text.trim_start().trim_start_matches(|it: char| it.is_ascii_digit()).trim_start();
    if text.len() <= 40 && letters.starts_with(|it: char| it.is_ascii_alphabetic()) {
        if let Some((at, off)) = mgrs_square(text) {
            return Some((at, off.ceil()));
        }
        if let Some(at) = utm_point(text) {
            return Some((at, 1.0));
        }
    }
    read_pair(text).map(|at| (at, 0.0))
}

/// Latitude and longitude in one cell: `42.97, 20.78`, `42,97; 20,78`, `42°58′N 20°47′E`,
/// `POINT (20.78 42.97)`. Without letters the latitude comes first, unless only the other way fits.
pub(crate) fn read_pair(text: &str) -> Option<LatLon> {
    let text = text.trim();
    if text.len() > 120 {
        return None;
    }
    if let Some(inner) = point_of_wkt(text) {
        let mut numbers = inner.split_whitespace();
        let lon = read_degrees(numbers.next()?, CoordinateAxis::Longitude)?;
        let lat = read_degrees(numbers.next()?, CoordinateAxis::Latitude)?;
        return Some(LatLon { lat, lon });
    }
    let text = text.trim_matches(['(', ')', '[', ']']).trim();
    let upper = text.to_ascii_uppercase();
    let north = upper.find(['N', 'S']);
    let east = upper.find(['E', 'W']);
    if let (Some(north), Some(east)) = (north, east) {
        let starts_with_letter = upper.starts_with(['N', 'S', 'E', 'W']);
        let cut = if starts_with_letter { north.max(east) } else { north.min(east) + 1 };
        let (one, other) = (text.get(..cut)?, text.get(cut..)?);
        let clean = |part: &str| part.trim().trim_matches([',', ';', '/']).trim().to_owned();
        let (one, other) = (clean(one), clean(other));
        let (lat, lon) = if north < east { (one, other) } else { (other, one) };
        return Some(LatLon {
            lat: read_degrees(&lat, CoordinateAxis::Latitude)?,
            lon: read_degrees(&lon, CoordinateAxis::Longitude)?,
        });
    }
    let (one, other) = halves(text)?;
    let read = |lat: &str, lon: &str| {
        let lat = read_degrees(lat, CoordinateAxis::Latitude)?;
        let lon = read_degrees(lon, CoordinateAxis::Longitude)?;
        Some(LatLon { lat, lon })
    };
    read(one, other).or_else(|| read(other, one))
}

/// The numbers in `POINT (…)`; `None` for other shapes.
fn point_of_wkt(text: &str) -> Option<&str> {
    let is_point = text.get(..5)?.eq_ignore_ascii_case("point");
    let inner = text.get(5..)?.trim().trim_start_matches(['Z', 'z', 'M', 'm', ' ']);
    inner.strip_prefix('(')?.strip_suffix(')').filter(|_| is_point)
}

/// The two numbers of a pair.
fn halves(text: &str) -> Option<(&str, &str)> {
    for separator in [';', '/', '|', '\t'] {
        if let Some(halves) = text.split_once(separator) {
            return Some(halves);
        }
    }
    // `42.97,20.78` and `42,97 20,78`, and `42,97, 20,78`.
    let spaced = text.split_once(", ").or_else(|| {
        text.split_once(' ').map(|(one, other)| (one.trim_end_matches(','), other.trim()))
    });
    if let Some((one, other)) = spaced {
        return Some((one, other));
    }
    let commas = text.matches(',').count();
    match commas {
        1 => text.split_once(','),
        3 => {
            let second = text.match_indices(',').nth(1)?.0;
            Some((text.get(..second)?, text.get(second + 1..)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|found| (found - expected).abs() < 1e-6)
    }

    #[test]
    fn degrees_are_read_however_they_are_written() {
        for (text, expected) in [
            ("42.97", 42.97),
            ("42,97", 42.97),
            ("-33.9", -33.9),
            ("42°58′12″N", 42.97),
            ("42° 58' 12\" N", 42.97),
            ("42 58.2 N", 42.97),
            ("S 33.9", -33.9),
            ("33°54'S", -33.9),
            ("4258.20N", 42.97),
            ("425812N", 42.97),
        ] {
            assert!(near(read_degrees(text, CoordinateAxis::Latitude), expected), "{text}");
        }
        for text in
            ["", "abc", "95", "42°75'", "1,204,000", "12 N E", "20.78 E", "4275N", "4258.20"]
        {
            assert_eq!(read_degrees(text, CoordinateAxis::Latitude), None, "{text}");
        }
        assert!(near(read_degrees("02046.80E", CoordinateAxis::Longitude), 20.78));
        assert!(near(read_degrees("122°W", CoordinateAxis::Longitude), -122.0));
    }

    #[test]
    fn both_coordinates_are_read_from_one_cell() {
        for text in [
            "42.97, 20.78",
            "42.97,20.78",
            "42,97; 20,78",
            "42,97 20,78",
            "42,97,20,78",
            "(42.97 20.78)",
            "POINT (20.78 42.97)",
            "42.97N 20.78E",
            "N42.97 E20.78",
            "42°58′12″N, 20°46′48″E",
            "20.78E, 42.97N",
        ] {
            let at = read_pair(text);
            assert!(near(at.map(|at| at.lat), 42.97), "{text}: {at:?}");
            assert!(near(at.map(|at| at.lon), 20.78), "{text}: {at:?}");
        }
        let banjska =
            [("34T DN 8213 5786", 8.0), ("34T 482135 4757865", 1.0), ("42.97, 20.78", 0.0)];
        for (text, expected) in banjska {
            let (at, off) = read_position(text).unwrap();
            assert!(
                (at.lat - 42.97).abs() < 0.01 && (at.lon - 20.78).abs() < 0.01,
                "{text} {at:?}"
            );
            assert!((off - expected).abs() < 1e-9, "{text}: {off}");
        }
        for text in ["", "42.97", "Banjska", "200, 300", "POLYGON ((1 2, 3 4, 5 6))"] {
            assert_eq!(read_pair(text), None, "{text}");
        }
    }
}
