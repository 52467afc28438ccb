//! Geometry of events: a point, a line or an area, in longitude and latitude (RFC 7946, section 3.1).

use crate::dataset::json::Json;
use crate::model::{Dataset, Event, LatLon, Spot};

/// The geometry of an event on WGS84.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Geometry {
    /// A point, with the radius in metres within which it is known.
    Point(LatLon, f64),
    /// Lines; one that crosses the antimeridian is cut there.
    Lines(Vec<Vec<LatLon>>),
    /// The outline of an area, anticlockwise and closed.
    Area(Vec<LatLon>),
}

/// The geometry of an event; `None` for one without coordinates of its own.
pub(super) fn geometry(event: &Event, dataset: &Dataset) -> Option<Geometry> {
    match &event.r#where.spot {
        Spot::Area(outline) => Some(Geometry::Area(ring(outline))),
        Spot::Line(path) => Some(Geometry::Lines(cut(path))),
        Spot::Track(points) => {
            let way: Vec<LatLon> = dataset.on_track(points).map(|(at, _)| at).collect();
            Some(Geometry::Lines(cut(&way)))
        }
        spot => dataset.located(spot).map(|(at, radius_m)| Geometry::Point(at, radius_m)),
    }
}

/// The outline anticlockwise and with its first point again at the end.
fn ring(outline: &[LatLon]) -> Vec<LatLon> {
    let mut ring = outline.to_vec();
    if ring.first() != ring.last() {
        ring.extend(outline.first().copied());
    }
    let pairs = ring.iter().zip(ring.iter().skip(1));
    let twice: f64 = pairs.map(|(a, b)| a.lon * b.lat - b.lon * a.lat).sum();
    if twice < 0.0 {
        ring.reverse();
    }
    ring
}

/// The path in pieces none of which crosses the antimeridian (RFC 7946, section 3.1.9).
fn cut(path: &[LatLon]) -> Vec<Vec<LatLon>> {
    let mut pieces: Vec<Vec<LatLon>> = vec![Vec::new()];
    let mut last: Option<LatLon> = None;
    for point in path {
        if let Some(before) = last.filter(|before| (point.lon - before.lon).abs() > 180.0) {
            let side = 180_f64.copysign(before.lon);
            // The way round the far side, where longitudes go on beyond 180 degrees.
            let to = point.lon + 360_f64.copysign(before.lon);
            let way = to - before.lon;
            let share = if way.abs() > 0.0 { (side - before.lon) / way } else { 0.0 };
            let lat = before.lat + (point.lat - before.lat) * share.clamp(0.0, 1.0);
            if let Some(piece) = pieces.last_mut() {
                piece.push(LatLon { lat, lon: side });
            }
            pieces.push(vec![LatLon { lat, lon: -side }]);
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(*point);
        }
        last = Some(*point);
    }
    pieces
}

fn position(at: LatLon) -> Json {
    Json::List(vec![Json::number(at.lon), Json::number(at.lat)])
}

fn positions(points: &[LatLon]) -> Json {
    Json::List(points.iter().copied().map(position).collect())
}

impl From<&Geometry> for Json {
    fn from(geometry: &Geometry) -> Self {
        let (kind, coordinates) = match geometry {
            Geometry::Point(at, _) => ("Point", position(*at)),
            Geometry::Lines(lines) => match lines.as_slice() {
                [line] => ("LineString", positions(line)),
                lines => {
                    let lines = lines.iter().map(|line| positions(line)).collect();
                    ("MultiLineString", Self::List(lines))
                }
            },
            Geometry::Area(ring) => ("Polygon", Self::List(vec![positions(ring)])),
        };
        Self::object().with("type", kind).with("coordinates", coordinates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(all: &[(f64, f64)]) -> Vec<LatLon> {
        all.iter().map(|(lat, lon)| LatLon { lat: *lat, lon: *lon }).collect()
    }

    #[test]
    fn an_outline_runs_anticlockwise_and_is_closed() {
        let clockwise = points(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]);
        let ring = ring(&clockwise);
        assert_eq!(ring.first(), ring.last());
        assert_eq!(ring, points(&[(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0)]));
    }

    #[test]
    fn a_line_over_the_antimeridian_is_cut_there() {
        let across = points(&[(10.0, 170.0), (20.0, -170.0)]);
        let cut_at =
            [points(&[(10.0, 170.0), (15.0, 180.0)]), points(&[(15.0, -180.0), (20.0, -170.0)])];
        assert_eq!(cut(&across), cut_at);
        let plain = points(&[(10.0, 20.0), (20.0, 30.0)]);
        assert_eq!(cut(&plain), std::slice::from_ref(&plain));
    }
}
