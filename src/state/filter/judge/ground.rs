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

/// Edges of an outline, each from a point to the next.
fn edges(outline: &[LatLon]) -> impl Iterator<Item = (LatLon, LatLon)> + '_ {
    let next = outline.iter().skip(1).chain(outline.first());
    outline.iter().copied().zip(next.copied())
}

/// Whether a point is within an outline, by the number of edges east of it.
pub(super) fn is_inside(outline: &[LatLon], at: LatLon) -> bool {
    let crossed = edges(outline).filter(|(a, b)| {
        let between = (a.lat > at.lat) != (b.lat > at.lat);
        between && at.lon < a.lon + (at.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)
    });
    crossed.count() % 2 == 1
}

/// The distance to the nearest edge in metres, on a plane that touches the earth at the point.
pub(super) fn metres_to_edge(outline: &[LatLon], at: LatLon) -> f64 {
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
