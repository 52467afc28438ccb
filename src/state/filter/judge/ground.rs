//! Ground: outlines and distances.

use super::super::line::GroundPoint;
use crate::model::LatLon;

impl GroundPoint {
    /// The point in degrees.
    pub fn degrees(self) -> LatLon {
        let [lat, lon] = [self.lat, self.lon].map(|value| f64::from(value) / 100_000.0);
        LatLon { lat, lon }
    }

    /// The nearest such point to a point of the earth.
    pub fn of(at: LatLon) -> Self {
        let [lat, lon] = [at.lat, at.lon].map(|value| {
            let text = format!("{:.0}", value * 100_000.0);
            text.parse().unwrap_or_default()
        });
        Self { lat, lon }
    }
}

/// The metres of a degree of latitude, near enough to leave out what is far away.
const DEGREE: f64 = 111_195.0;

/// The distance on a sphere, which is off by 0.6 % at most.
pub(super) fn rough_metres(from: LatLon, to: LatLon) -> f64 {
    let [a, b] = [from.lat, to.lat].map(f64::to_radians);
    let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let chord = half(to.lat - from.lat) + a.cos() * b.cos() * half(to.lon - from.lon);
    2.0 * chord.sqrt().min(1.0).asin() * DEGREE * 180.0 / std::f64::consts::PI
}

/// An outline whose points are joined by lines that are straight in degrees, the shorter way round the
/// earth. It may lie across 180° of longitude or around a pole.
pub(super) struct GroundOutline {
    /// Points whose longitudes go on beyond 180° rather than jump.
    points: Vec<LatLon>,
    /// The least longitude.
    west: f64,
}

/// A longitude that is less than half a turn from another.
fn beside(lon: f64, other: f64) -> f64 {
    lon - ((lon - other) / 360.0).round() * 360.0
}

impl GroundOutline {
    /// The outline of those points.
    pub(super) fn of(corners: impl IntoIterator<Item = LatLon>) -> Self {
        let mut points: Vec<LatLon> = Vec::new();
        for corner in corners {
            let lon = points.last().map_or(corner.lon, |last| beside(corner.lon, last.lon));
            points.push(LatLon { lat: corner.lat, lon });
        }
        if let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) {
            let home = beside(first.lon, last.lon);
            // It goes once round the earth: what is within holds the nearer pole.
            if (home - first.lon).abs() > 1.0 {
                let sum: f64 = points.iter().map(|point| point.lat).sum();
                let pole = 90.0_f64.copysign(sum);
                points.push(LatLon { lat: first.lat, lon: home });
                points.push(LatLon { lat: pole, lon: home });
                points.push(LatLon { lat: pole, lon: first.lon });
            }
        }
        let west = points.iter().map(|point| point.lon).fold(f64::INFINITY, f64::min);
        Self { points, west }
    }

    /// The box between two corners: the shorter way round the earth, unless the first is the western
    /// one of a box that is wider than half of it.
    pub(super) fn of_box(from: LatLon, to: LatLon) -> Self {
        let (south, north) = (from.lat.min(to.lat), from.lat.max(to.lat));
        let (west, east) = if from.lon - to.lon > 180.0 {
            (from.lon, to.lon + 360.0)
        } else {
            (from.lon.min(to.lon), from.lon.max(to.lon))
        };
        // In thirds, so that each part is less than half of the earth.
        let thirds = [0.0, 1.0, 2.0, 3.0].map(|part| west + (east - west) * part / 3.0);
        let lower = thirds.map(|lon| LatLon { lat: south, lon });
        let upper = thirds.map(|lon| LatLon { lat: north, lon });
        let points = lower.into_iter().chain(upper.into_iter().rev()).collect();
        Self { points, west }
    }

    /// Its points, the first one not again at the end.
    pub(super) fn points(&self) -> &[LatLon] {
        &self.points
    }

    /// Whether a point is within.
    pub(super) fn holds(&self, at: LatLon) -> bool {
        is_inside(&self.points, self.turned(at))
    }

    /// The distance of a point to the nearest edge in metres.
    pub(super) fn metres_to_edge(&self, at: LatLon) -> f64 {
        let at = self.turned(at);
        let before = LatLon { lon: at.lon - 360.0, ..at };
        metres_to_edge(&self.points, at).min(metres_to_edge(&self.points, before))
    }

    /// The point, less than a turn east of the outline's western end.
    fn turned(&self, at: LatLon) -> LatLon {
        LatLon { lat: at.lat, lon: self.west + (at.lon - self.west).rem_euclid(360.0) }
    }
}

/// Edges of an outline, each from a point to the next.
fn edges(outline: &[LatLon]) -> impl Iterator<Item = (LatLon, LatLon)> + '_ {
    let next = outline.iter().skip(1).chain(outline.first());
    outline.iter().copied().zip(next.copied())
}

/// Whether a point is within an outline, by the number of edges east of it.
fn is_inside(outline: &[LatLon], at: LatLon) -> bool {
    let crossed = edges(outline).filter(|(a, b)| {
        let between = (a.lat > at.lat) != (b.lat > at.lat);
        between && at.lon < a.lon + (at.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)
    });
    crossed.count() % 2 == 1
}

/// The distance to the nearest edge in metres, on a plane that touches the earth at the point.
fn metres_to_edge(outline: &[LatLon], at: LatLon) -> f64 {
    let shrink = at.lat.to_radians().cos();
    let plane =
        |point: LatLon| ((point.lon - at.lon) * shrink * DEGREE, (point.lat - at.lat) * DEGREE);
    let distance = |(a, b): (LatLon, LatLon)| {
        let ((ax, ay), (bx, by)) = (plane(a), plane(b));
        let (dx, dy) = (bx - ax, by - ay);
        let length = dx * dx + dy * dy;
        let share =
            if length > 0.0 { (-(ax * dx + ay * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
        (ax + share * dx).hypot(ay + share * dy)
    };
    edges(outline).map(distance).fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> LatLon {
        LatLon { lat, lon }
    }

    #[test]
    fn a_box_across_180_degrees_holds_what_lies_on_both_sides() {
        for pacific in [
            GroundOutline::of_box(at(-20.0, 170.0), at(10.0, -170.0)),
            GroundOutline::of([
                at(-20.0, 170.0),
                at(-20.0, -170.0),
                at(10.0, -170.0),
                at(10.0, 170.0),
            ]),
        ] {
            for inside in [at(0.0, 175.0), at(0.0, 180.0), at(0.0, -180.0), at(0.0, -175.0)] {
                assert!(pacific.holds(inside), "{inside:?}");
            }
            for outside in [at(0.0, 0.0), at(0.0, 165.0), at(0.0, -165.0), at(20.0, 180.0)] {
                assert!(!pacific.holds(outside), "{outside:?}");
            }
            // A hundredth of a degree is 1.1 km at the equator, on either side of an edge.
            for near in [at(0.0, 169.99), at(0.0, 170.01), at(0.0, -169.99), at(0.0, -170.01)] {
                let metres = pacific.metres_to_edge(near);
                assert!((metres - 1_112.0).abs() < 2.0, "{near:?}: {metres}");
            }
        }
    }

    #[test]
    fn a_box_holds_the_same_whichever_corners_are_given() {
        let corners = [(42.0, 20.0), (42.0, 21.0), (43.0, 21.0), (43.0, 20.0)];
        for (nth, (lat, lon)) in corners.into_iter().enumerate() {
            let (other_lat, other_lon) = corners[(nth + 2) % 4];
            let one = GroundOutline::of_box(at(lat, lon), at(other_lat, other_lon));
            assert!(one.holds(at(42.5, 20.5)) && !one.holds(at(42.5, 21.5)), "{nth}");
        }
        let wide = GroundOutline::of_box(at(-60.0, -170.0), at(60.0, 170.0));
        assert!(wide.holds(at(0.0, 0.0)) && !wide.holds(at(0.0, 175.0)));
    }

    #[test]
    fn an_outline_around_a_pole_holds_the_pole() {
        let arctic =
            GroundOutline::of([at(70.0, 0.0), at(70.0, 90.0), at(70.0, 180.0), at(70.0, -90.0)]);
        for lon in [-179.0, -90.0, -1.0, 0.0, 45.0, 179.0] {
            assert!(arctic.holds(at(80.0, lon)), "{lon}");
            assert!(!arctic.holds(at(60.0, lon)), "{lon}");
        }
        let south = GroundOutline::of([at(-70.0, -120.0), at(-70.0, 0.0), at(-70.0, 120.0)]);
        assert!(south.holds(at(-89.0, 33.0)) && !south.holds(at(-60.0, 33.0)));
    }
}
