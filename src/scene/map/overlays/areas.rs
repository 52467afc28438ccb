//! Areas that the filter asks for, as lines on the map.

use super::super::input::MapInput;
use crate::geo::{Point, ScreenPoint, Viewport, circle, distance_km};
use crate::model::LatLon;
use crate::scene::f64_from_count;

/// Parts of an edge: it is straight in degrees, and bent on most maps.
const PARTS: usize = 24;
/// A part that is so many times longer on the map than on the earth jumps from one end of the map to
/// the other, and is not drawn.
const JUMP: f64 = 8.0;

/// The outlines of the areas that the filter asks for or leaves out, each of one or more lines.
pub(super) fn areas(input: MapInput<'_>) -> Vec<Vec<ScreenPoint>> {
    let terms = || input.state.filter.all_terms();
    let corners = terms().filter_map(|term| term.test.corners());
    let outlines = corners.flat_map(|corners| lines(&corners, input.viewport));
    let circles = terms().flat_map(|term| term.test.circles(input.dataset));
    outlines.chain(circles.flat_map(|circle| edges(circle, input.viewport))).collect()
}

/// The edge of a circle on the earth, as lines that end where the map does.
fn edges((middle, km): (LatLon, f64), viewport: Viewport) -> Vec<Vec<ScreenPoint>> {
    let mut edge = circle(middle, km);
    edge.extend(edge.first().copied());
    let lines = viewport.projection().lines(&edge).into_iter();
    let on_screen = |line: Vec<Point>| {
        line.into_iter().map(|point| viewport.screen_from_plane(point)).collect::<Vec<_>>()
    };
    lines.map(on_screen).filter(|line| line.len() > 1).collect()
}

/// A closed outline as lines that end where the map does.
fn lines(corners: &[LatLon], viewport: Viewport) -> Vec<Vec<ScreenPoint>> {
    let next = corners.iter().skip(1).chain(corners.first());
    let points = corners.iter().zip(next).flat_map(|(from, to)| {
        (0..PARTS).map(|part| {
            let share = f64_from_count(part) / f64_from_count(PARTS);
            let between = |from: f64, to: f64| from + (to - from) * share;
            LatLon { lat: between(from.lat, to.lat), lon: between(from.lon, to.lon) }
        })
    });
    let mut lines: Vec<Vec<ScreenPoint>> = Vec::new();
    let mut last: Option<LatLon> = None;
    for at in points.chain(corners.first().copied()) {
        let Some(here) = viewport.screen_of(at) else {
            last = None;
            continue;
        };
        let goes_on = last.is_some_and(|last| !jumps(last, at, viewport));
        match lines.last_mut().filter(|_| goes_on) {
            Some(line) => line.push(here),
            None => lines.push(vec![here]),
        }
        last = Some(at);
    }
    lines.retain(|line| line.len() > 1);
    lines
}

fn jumps(from: LatLon, to: LatLon, viewport: Viewport) -> bool {
    let projection = viewport.projection();
    let ends = projection.project(from).zip(projection.project(to));
    ends.is_none_or(|(from_plane, to_plane)| {
        let drawn = (to_plane.x - from_plane.x).hypot(to_plane.y - from_plane.y);
        // Near a pole of a cylindrical map everything is drawn too long.
        drawn > 2_000.0 && drawn > JUMP * distance_km(from, to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{Camera, ScreenSize};
    use crate::state::{Filter, Term};

    fn outline(line: &str) -> Vec<Vec<ScreenPoint>> {
        let filter = Filter::from_line(line).unwrap();
        let viewport = Viewport::new(Camera::home(), ScreenSize::new(760.0, 468.0));
        let corners = filter.terms.iter().filter_map(|term: &Term| term.test.corners());
        corners.flat_map(|corners| lines(&corners, viewport)).collect()
    }

    #[test]
    fn a_box_is_one_closed_line_of_bent_edges() {
        let lines = outline("in:42.8,20.6..43.1,21");
        let [line] = lines.as_slice() else { panic!("{} lines", lines.len()) };
        assert!(line.first().unwrap().distance(*line.last().unwrap()) < 1e-6);
        assert!(line.len() > 4 * 20);
    }

    #[test]
    fn a_distance_is_a_circle_on_the_earth_also_over_180_degrees_and_around_a_pole() {
        use crate::geo::Projection;
        for (line, middle, km) in [
            ("near:-17,179.8<300km", LatLon { lat: -17.0, lon: 179.8 }, 300.0),
            ("near:88.5,10<600km", LatLon { lat: 88.5, lon: 10.0 }, 600.0),
            ("near:43,20.8<50km", LatLon { lat: 43.0, lon: 20.8 }, 50.0),
        ] {
            let filter = Filter::from_line(line).unwrap();
            let circles = filter.terms[0].test.circles(&crate::model::Dataset::default());
            assert_eq!(circles.len(), 1, "{line}");
            let projection = Projection::world();
            let center = projection.project(middle).unwrap();
            let camera = Camera::new(projection, center, 0.3);
            let viewport = Viewport::new(camera, ScreenSize::new(760.0, 468.0));
            let lines = edges(circles[0], viewport);
            assert!(!lines.is_empty(), "{line}");
            for at in lines.iter().flatten() {
                let Some(at) = viewport.earth_at(*at) else { continue };
                assert!((distance_km(middle, at) - km).abs() < 0.01 * km, "{line}: {at:?}");
            }
        }
    }

    #[test]
    fn a_filter_without_an_area_draws_none() {
        assert_eq!(outline("kind:attack police").len(), 0);
    }
}
