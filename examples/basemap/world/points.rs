//! Points of the grid: rounding, simplification, areas and middles of labels.

use ibar::geo::world::GridPoint;
use ibar::geo::{Point, significance};

use super::input::Position;

/// Kilometres of a degree of latitude.
const DEGREE_KM: f64 = 111.2;

/// Positions without leaps at the 180th meridian: longitudes go on beyond it.
pub(crate) fn unwrapped(line: &[Position]) -> Vec<Position> {
    let mut turn = 0.0;
    let mut before: Option<f64> = None;
    let position = line.iter().map(|(lon, lat)| {
        if let Some(before) = before {
            if lon - before > 180.0 {
                turn -= 360.0;
            } else if lon - before < -180.0 {
                turn += 360.0;
            }
        }
        before = Some(*lon);
        (lon + turn, *lat)
    });
    position.collect()
}

/// The nearest point of the grid for lines: of even coordinates.
#[expect(clippy::cast_possible_truncation, reason = "degrees are at most 720")]
pub(crate) fn grid((lon, lat): Position) -> GridPoint {
    let even = |degrees: f64| (degrees * f64::from(GridPoint::PER_DEGREE) / 2.0).round() as i32 * 2;
    GridPoint { lon: even(lon), lat: even(lat) }
}

pub(crate) fn degrees(at: GridPoint) -> Position {
    let at = at.degrees();
    (at.lon, at.lat)
}

/// Positions in kilometres on a plane that is right at their middle latitude.
pub(crate) fn plane(line: &[Position]) -> Vec<Point> {
    let lats = || line.iter().map(|(_, lat)| *lat);
    let (low, high) = (lats().fold(90.0, f64::min), lats().fold(-90.0, f64::max));
    let across = DEGREE_KM * f64::midpoint(low, high).to_radians().cos().max(0.02);
    line.iter().map(|(lon, lat)| Point::new(lon * across, lat * DEGREE_KM)).collect()
}

/// A line with the error in kilometres for each point that is left out, so that it can be simplified
/// to any tolerance.
#[derive(Clone)]
pub(crate) struct Weighed {
    points: Vec<(GridPoint, f64)>,
}

impl Weighed {
    pub(crate) fn new(line: &[Position]) -> Self {
        let weights = significance(&plane(line));
        Self { points: line.iter().map(|at| grid(*at)).zip(weights).collect() }
    }

    /// The points that matter more than the tolerance, without repetition.
    pub(crate) fn at(&self, tolerance_km: f64) -> Vec<GridPoint> {
        let mut kept: Vec<GridPoint> = Vec::new();
        for (at, _) in self.points.iter().filter(|(_, weight)| *weight > tolerance_km) {
            if kept.last() != Some(at) {
                kept.push(*at);
            }
        }
        kept
    }
}

/// The area of a ring in square kilometres, without sign.
pub(crate) fn area_km2(ring: &[GridPoint]) -> f64 {
    let positions: Vec<Position> = ring.iter().map(|at| degrees(*at)).collect();
    ibar::geo::ring_area(&plane(&positions)).abs()
}

/// A point well inside of a polygon: of a grid over it, the one that is farthest from its edges.
pub(crate) fn middle(rings: &[Vec<Position>]) -> Option<Position> {
    const STEPS: u32 = 48;
    let outline = rings.first()?;
    let fold = |pick: fn(&Position) -> f64, start: f64, of: fn(f64, f64) -> f64| {
        outline.iter().map(pick).fold(start, of)
    };
    let (west, east) = (fold(|at| at.0, f64::MAX, f64::min), fold(|at| at.0, f64::MIN, f64::max));
    let (south, north) = (fold(|at| at.1, f64::MAX, f64::min), fold(|at| at.1, f64::MIN, f64::max));
    let across = f64::midpoint(south, north).to_radians().cos().max(0.02);
    let flat = |(lon, lat): Position| Point::new(lon * across, lat);
    let edges: Vec<(Point, Point)> = rings
        .iter()
        .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)))
        .map(|(a, b)| (flat(*a), flat(*b)))
        .collect();
    let mut best: Option<(f64, Position)> = None;
    for row in 0..STEPS {
        for column in 0..STEPS {
            let share = |nth: u32| (f64::from(nth) + 0.5) / f64::from(STEPS);
            let at = (west + (east - west) * share(column), south + (north - south) * share(row));
            let point = flat(at);
            let crossed = edges.iter().filter(|(a, b)| is_left_of(point, *a, *b)).count();
            if crossed % 2 == 0 {
                continue;
            }
            let space = edges.iter().map(|(a, b)| away(point, *a, *b)).fold(f64::MAX, f64::min);
            if best.is_none_or(|(most, _)| space > most) {
                best = Some((space, at));
            }
        }
    }
    best.map(|(_, at)| at).or_else(|| outline.first().copied())
}

/// Whether a ray to the east of the point crosses the edge.
fn is_left_of(point: Point, a: Point, b: Point) -> bool {
    (a.y > point.y) != (b.y > point.y)
        && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
}

fn away(point: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let square = dx.mul_add(dx, dy * dy);
    let share = if square > 0.0 {
        (((point.x - a.x) * dx + (point.y - a.y) * dy) / square).clamp(0.0, 1.0)
    } else {
        0.0
    };
    point.distance(Point::new(a.x + dx * share, a.y + dy * share))
}
