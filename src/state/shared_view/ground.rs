//! Places of a view as text, there and back: the map, points, and the points of the ruler.

use crate::model::{LatLon, MapOpening};

/// A point, as an example.
pub(super) const POINT: &str = "42.97,20.78";
/// Points of the ruler, as an example.
pub(super) const POINTS: &str = "on, 42.97,20.78;43.1,21";
/// The most points of a ruler that are taken.
const MOST_POINTS: usize = 200;

pub(super) fn map_text(map: MapOpening) -> String {
    format!("{},{},{}", map.center.lat, map.center.lon, map.height_km)
}

pub(super) fn read_map(text: &str) -> Option<MapOpening> {
    let mut numbers = text.split(',').map(|number| number.trim().parse::<f64>().ok());
    let (lat, lon, height_km) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let is_there = lat.abs() <= 90.0 && lon.abs() <= 180.0;
    let is_seen = height_km > 0.0 && height_km <= 1e6;
    let fits = is_there && is_seen && numbers.next().is_none();
    fits.then_some(MapOpening { center: LatLon { lat, lon }, height_km })
}

pub(super) fn point_text(at: LatLon) -> String {
    format!("{},{}", at.lat, at.lon)
}

pub(super) fn read_point(text: &str) -> Option<LatLon> {
    let (lat, lon) = text.split_once(',')?;
    let (lat, lon) = (lat.trim().parse::<f64>().ok()?, lon.trim().parse::<f64>().ok()?);
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some(LatLon { lat, lon })
}

/// The points of the ruler; a ruler without any is on.
pub(super) fn points_text(points: &[LatLon]) -> String {
    if points.is_empty() {
        return "on".to_owned();
    }
    points.iter().copied().map(point_text).collect::<Vec<_>>().join(";")
}

pub(super) fn read_points(text: &str) -> Option<Vec<LatLon>> {
    if text == "on" {
        return Some(Vec::new());
    }
    let points: Vec<LatLon> = text.split(';').map(read_point).collect::<Option<_>>()?;
    (points.len() <= MOST_POINTS).then_some(points)
}
