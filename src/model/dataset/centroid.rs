//! Centroids: the one point at which an area or a line is marked.
//!
//! Computed on degrees as on a plane. The centroid of an area does not depend on how that plane is
//! stretched, so the result is right wherever the area is small against the globe. Longitudes count
//! from the first point, so that the 180th meridian is no edge.

use super::LatLon;

/// The centroid of the surface that an outline encloses, or the mean of its points if it encloses
/// none. The outline may repeat its first point at the end. `None` without points.
///
/// The centroid of a polygon by its signed triangles: Bourke, "Calculating the area and centroid
/// of a polygon", 1988.
pub(super) fn of_area(outline: &[LatLon]) -> Option<LatLon> {
    let first = *outline.first()?;
    let (mut twice_area, mut lat, mut lon) = (0.0, 0.0, 0.0);
    let next = outline.iter().cycle().skip(1);
    for (a, b) in outline.iter().zip(next) {
        // Relative to the first point, so that small areas far from the origin lose no digits.
        let (a_lat, a_lon) = (a.lat - first.lat, half_turn(a.lon - first.lon));
        let (b_lat, b_lon) = (b.lat - first.lat, half_turn(b.lon - first.lon));
        let cross = a_lon * b_lat - b_lon * a_lat;
        twice_area += cross;
        lat += (a_lat + b_lat) * cross;
        lon += (a_lon + b_lon) * cross;
    }
    if twice_area.abs() > 1e-12 {
        let scale = 1.0 / (3.0 * twice_area);
        let lon = half_turn(first.lon + lon * scale);
        return Some(LatLon { lat: first.lat + lat * scale, lon });
    }
    let count = f64::from(u32::try_from(outline.len()).ok()?);
    let lat = outline.iter().map(|p| p.lat).sum::<f64>() / count;
    let east = outline.iter().map(|p| half_turn(p.lon - first.lon)).sum::<f64>() / count;
    Some(LatLon { lat, lon: half_turn(first.lon + east) })
}

/// The point half way along a line, by length. `None` without points.
pub(super) fn of_line(line: &[LatLon]) -> Option<LatLon> {
    let first = *line.first()?;
    let lon_scale = first.lat.to_radians().cos();
    let east = |a: &LatLon, b: &LatLon| half_turn(b.lon - a.lon);
    let length = |a: &LatLon, b: &LatLon| (b.lat - a.lat).hypot(east(a, b) * lon_scale);
    let pairs = || line.iter().zip(line.iter().skip(1));
    let mut left = pairs().map(|(a, b)| length(a, b)).sum::<f64>() / 2.0;
    for (a, b) in pairs() {
        let step = length(a, b);
        if left <= step && step > 0.0 {
            let share = left / step;
            return Some(LatLon {
                lat: a.lat + (b.lat - a.lat) * share,
                lon: half_turn(a.lon + east(a, b) * share),
            });
        }
        left -= step;
    }
    Some(first)
}

/// Degrees brought into −180 up to 180: the short way round.
fn half_turn(degrees: f64) -> f64 {
    if degrees.abs() <= 180.0 { degrees } else { (degrees + 180.0).rem_euclid(360.0) - 180.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(all: &[(f64, f64)]) -> Vec<LatLon> {
        all.iter().map(|(lat, lon)| LatLon { lat: *lat, lon: *lon }).collect()
    }

    fn near(found: Option<LatLon>, (lat, lon): (f64, f64)) -> bool {
        found.is_some_and(|p| (p.lat - lat).abs() < 1e-9 && (p.lon - lon).abs() < 1e-9)
    }

    #[test]
    fn what_lies_across_the_180th_meridian_has_its_middle_there() {
        let square = [(-15.0, 178.0), (-15.0, -178.0), (-18.0, -178.0), (-18.0, 178.0)];
        let middle = of_area(&points(&square)).unwrap();
        assert!(middle.lon.abs() > 179.999 && (middle.lat + 16.5).abs() < 1e-9, "{middle:?}");
        assert!(near(of_line(&points(&[(0.0, 179.0), (0.0, -177.0)])), (0.0, -179.0)));
    }

    #[test]
    fn the_centroid_of_an_area_does_not_move_towards_the_side_with_more_points() {
        let square = points(&[
            (42.0, 20.0),
            (42.0, 20.5),
            (42.0, 20.8),
            (42.0, 21.0),
            (43.0, 21.0),
            (43.0, 20.0),
        ]);
        assert!(near(of_area(&square), (42.5, 20.5)));
        let closed: Vec<LatLon> = square.iter().chain(square.first()).copied().collect();
        assert!(near(of_area(&closed), (42.5, 20.5)));
    }

    #[test]
    fn an_outline_without_a_surface_gives_the_mean_of_its_points() {
        assert!(near(of_area(&points(&[(42.0, 20.0), (43.0, 21.0)])), (42.5, 20.5)));
        assert_eq!(of_area(&[]), None);
    }

    #[test]
    fn half_way_along_a_line_is_measured_by_length_and_not_by_points() {
        let line = points(&[(42.0, 20.0), (42.1, 20.0), (43.0, 20.0)]);
        assert!(near(of_line(&line), (42.5, 20.0)));
        assert!(near(of_line(&line[..2]), (42.05, 20.0)));
        assert_eq!(of_line(&[]), None);
    }
}
