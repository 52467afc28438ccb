//! Polylines of the plane: length, points along them, smoothing.

use super::Point;
use super::convert::f64_from_count;

/// A point on a line, with the line's direction there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Station {
    /// The point.
    pub at: Point,
    /// The direction of the line as a unit vector. Left of it is `(-y, x)`.
    pub direction: Point,
    /// The distance along the line from its start, in kilometres.
    pub km: f64,
}

/// The length of the line in kilometres.
pub fn length(line: &[Point]) -> f64 {
    segments(line).map(|(a, b)| a.distance(b)).sum()
}

/// The point at the distance `km` along the line, clamped to its ends. `None` if the line has no
/// length.
pub fn station(line: &[Point], km: f64) -> Option<Station> {
    let mut before = 0.0;
    let mut last = None;
    for (a, b) in segments(line) {
        let span = a.distance(b);
        if span <= 0.0 {
            continue;
        }
        let share = ((km - before) / span).clamp(0.0, 1.0);
        let here = Station {
            at: a.toward(b, share),
            direction: Point::new((b.x - a.x) / span, (b.y - a.y) / span),
            km: before + span * share,
        };
        before += span;
        if km <= before {
            return Some(here);
        }
        last = Some(here);
    }
    last
}

/// The point on the line nearest to `point`. `None` if the line has no length.
pub fn nearest(line: &[Point], point: Point) -> Option<Station> {
    let mut before = 0.0;
    let mut best: Option<(f64, Station)> = None;
    for (a, b) in segments(line) {
        let span = a.distance(b);
        if span <= 0.0 {
            continue;
        }
        let share = share_nearest(a, b, point);
        let at = a.toward(b, share);
        let off = at.distance(point);
        if best.is_none_or(|(least, _)| off < least) {
            let direction = Point::new((b.x - a.x) / span, (b.y - a.y) / span);
            best = Some((off, Station { at, direction, km: before + span * share }));
        }
        before += span;
    }
    best.map(|(_, station)| station)
}

/// The distance of `point` from the line, in kilometres; infinite if the line has no point.
pub fn distance(line: &[Point], point: Point) -> f64 {
    let to_segments =
        segments(line).map(|(a, b)| square_distance(a, b, point)).fold(f64::INFINITY, f64::min);
    line.first()
        .map_or(f64::INFINITY, |&one| to_segments.min(square_distance(one, one, point)).sqrt())
}

/// The line with its corners cut `rounds` times, at a quarter and three quarters of each segment.
/// The ends stay.
///
/// G. M. Chaikin, "An algorithm for high-speed curve generation", *Computer Graphics and Image
/// Processing* 3 (1974). Every round doubles the points.
pub fn smoothed(line: &[Point], rounds: u32) -> Vec<Point> {
    (0..rounds).fold(line.to_vec(), |line, _| {
        let (Some(&first), Some(&last)) = (line.first(), line.last()) else { return line };
        if line.len() < 3 {
            return line;
        }
        // The cuts next to the ends would only add points on the end segments.
        let cuts = segments(&line).flat_map(|(a, b)| [a.toward(b, 0.25), a.toward(b, 0.75)]);
        let inner = (line.len() - 1) * 2 - 2;
        std::iter::once(first).chain(cuts.skip(1).take(inner)).chain([last]).collect()
    })
}

/// The ring with its corners cut as [`smoothed`] does for a line. Neither the argument nor the
/// result repeats the first point at the end.
pub fn smoothed_ring(ring: &[Point], rounds: u32) -> Vec<Point> {
    (0..rounds).fold(ring.to_vec(), |ring, _| {
        let next = ring.iter().skip(1).chain(ring.first());
        ring.iter().zip(next).flat_map(|(&a, &b)| [a.toward(b, 0.25), a.toward(b, 0.75)]).collect()
    })
}

/// A curve through every point of the line, with `steps` segments from each to the next.
///
/// A centripetal Catmull–Rom spline: it makes neither loops nor cusps between its points (C. Yuksel
/// and others, "Parameterization and applications of Catmull–Rom curves", *Computer-Aided Design*
/// 43, 2011).
pub fn threaded(line: &[Point], steps: usize) -> Vec<Point> {
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else { return Vec::new() };
    // The spline needs a point beyond each end: the mirror image of the end's neighbour.
    let mirrored = |end: Point, inner: Option<&Point>| inner.map_or(end, |p| p.toward(end, 2.0));
    let mut all = vec![mirrored(first, line.get(1))];
    all.extend_from_slice(line);
    all.push(mirrored(last, line.iter().rev().nth(1)));

    let mut out = vec![first];
    for four in all.windows(4) {
        let &[p0, p1, p2, p3] = four else { continue };
        let share = |step: usize| f64_from_count(step) / f64_from_count(steps.max(1));
        out.extend((1..steps).map(|step| catmull_rom([p0, p1, p2, p3], share(step))));
        out.push(p2);
    }
    out
}

/// Each pair of neighbouring points.
pub(super) fn segments(line: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    line.iter().copied().zip(line.iter().skip(1).copied())
}

/// The square of the distance of `point` from the segment from `a` to `b`. Cheaper than the
/// distance where distances are only compared.
pub(super) fn square_distance(a: Point, b: Point, point: Point) -> f64 {
    let at = a.toward(b, share_nearest(a, b, point));
    let (dx, dy) = (point.x - at.x, point.y - at.y);
    dx * dx + dy * dy
}

/// The share of the way from `a` (0) to `b` (1) at which the segment is nearest to `point`.
fn share_nearest(a: Point, b: Point, point: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let square = dx * dx + dy * dy;
    if square <= 0.0 {
        return 0.0;
    }
    (((point.x - a.x) * dx + (point.y - a.y) * dy) / square).clamp(0.0, 1.0)
}

/// The point of the spline at the share `t` between the second and the third of four points, by
/// Barry and Goldman's pyramid.
fn catmull_rom([p0, p1, p2, p3]: [Point; 4], t: f64) -> Point {
    let knot = |from: f64, a: Point, b: Point| from + a.distance(b).sqrt().max(1e-6);
    let t1 = knot(0.0, p0, p1);
    let t2 = knot(t1, p1, p2);
    let t3 = knot(t2, p2, p3);
    let at = t1 + (t2 - t1) * t;
    let mix = |a: Point, b: Point, from: f64, to: f64| a.toward(b, (at - from) / (to - from));
    let (a1, a2, a3) = (mix(p0, p1, 0.0, t1), mix(p1, p2, t1, t2), mix(p2, p3, t2, t3));
    let (b1, b2) = (mix(a1, a2, 0.0, t2), mix(a2, a3, t1, t3));
    mix(b1, b2, t1, t2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    fn corner() -> Vec<Point> {
        line(&[(0.0, 0.0), (4.0, 0.0), (4.0, 3.0)])
    }

    #[test]
    fn a_line_is_as_long_as_its_segments_together() {
        assert!((length(&corner()) - 7.0).abs() < 1e-12);
        assert!(length(&[]).abs() < 1e-12);
    }

    #[test]
    fn a_station_knows_its_point_and_the_lines_direction() {
        let five = station(&corner(), 5.0).unwrap();
        assert_eq!((five.at, five.direction), (Point::new(4.0, 1.0), Point::new(0.0, 1.0)));
        assert_eq!(station(&corner(), -1.0).unwrap().at, Point::new(0.0, 0.0));
        assert_eq!(station(&corner(), 99.0).unwrap().at, Point::new(4.0, 3.0));
        assert_eq!(station(&line(&[(1.0, 1.0), (1.0, 1.0)]), 0.0), None);
    }

    #[test]
    fn the_nearest_point_may_lie_within_a_segment() {
        let found = nearest(&corner(), Point::new(1.0, -2.0)).unwrap();
        assert_eq!((found.at, found.km), (Point::new(1.0, 0.0), 1.0));
        assert!((distance(&corner(), Point::new(6.0, 2.0)) - 2.0).abs() < 1e-12);
        assert!(distance(&[], Point::default()).is_infinite());
    }

    #[test]
    fn smoothing_keeps_the_ends_and_cuts_the_corner() {
        let smooth = smoothed(&corner(), 2);
        assert_eq!(smooth.first(), Some(&Point::new(0.0, 0.0)));
        assert_eq!(smooth.last(), Some(&Point::new(4.0, 3.0)));
        assert!(distance(&smooth, Point::new(4.0, 0.0)) > 0.5);
        assert!(length(&smooth) < 7.0);
    }

    #[test]
    fn smoothing_leaves_a_straight_line_straight() {
        assert_eq!(smoothed(&line(&[(0.0, 0.0), (4.0, 0.0)]), 3).len(), 2);
        let smooth = smoothed(&line(&[(0.0, 0.0), (1.0, 1.0), (4.0, 4.0)]), 2);
        assert!(smooth.iter().all(|p| (p.x - p.y).abs() < 1e-12));
        assert!((length(&smooth) - 32f64.sqrt()).abs() < 1e-9);
    }

    #[test]
    fn a_smoothed_ring_has_no_corner_left() {
        let square = line(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]);
        let smooth = smoothed_ring(&square, 1);
        assert_eq!(smooth.len(), 8);
        assert!(square.iter().all(|corner| !smooth.contains(corner)));
    }

    #[test]
    fn a_threaded_curve_passes_through_every_point_and_bends_between() {
        let points = corner();
        let curve = threaded(&points, 8);
        assert_eq!(curve.len(), 17);
        assert!(points.iter().all(|point| curve.contains(point)));
        assert!(length(&curve) > 7.0);
        assert_eq!(threaded(&[], 8), []);
        assert_eq!(threaded(&points[..1], 8), points[..1]);
    }
}
