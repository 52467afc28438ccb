//! A line beside a line, and the band between two such lines.

use std::f64::consts::{FRAC_PI_8, PI};

use super::Point;
use super::convert::{f64_from_count, steps};
use super::path::{distance, segments, smoothed};
use super::simplify::simplified;

/// The line that runs `km` beside `line`, on its left; on its right where `km` is negative.
///
/// Corners are rounded on the outside and cut on the inside, where a plain offset would run in
/// loops: every point keeps `km` from all of `line`, to about a tenth. A line without length has
/// none beside it.
pub fn offset(line: &[Point], km: f64) -> Vec<Point> {
    let reach = km.abs();
    if reach < 1e-9 {
        return line.to_vec();
    }
    // Detail much finer than the distance cannot be seen at the distance.
    let base = simplified(line, reach * 0.05);
    let kept: Vec<Point> = beside(&base, km)
        .into_iter()
        .filter(|&point| distance(&base, point) > reach * 0.995)
        .collect();
    smoothed(&simplified(&kept, reach * 0.01), 1)
}

/// The outline of the band that lies between `near_km` and `far_km` to the left of the line, or to
/// the right of it where they are negative. The closing point is not repeated.
pub fn band(line: &[Point], near_km: f64, far_km: f64) -> Vec<Point> {
    let mut ring = offset(line, near_km);
    ring.extend(offset(line, far_km).into_iter().rev());
    ring
}

/// Points at that distance, loops and all: along every segment, and around every corner that the
/// line turns away from the side.
fn beside(line: &[Point], km: f64) -> Vec<Point> {
    let reach = km.abs();
    let headings: Vec<(Point, Point, f64)> = segments(line)
        .filter(|(a, b)| a.distance(*b) > 0.0)
        .map(|(a, b)| (a, b, (b.y - a.y).atan2(b.x - a.x)))
        .collect();
    let at = |base: Point, heading: f64| {
        let (sin, cos) = heading.sin_cos();
        Point::new(km.mul_add(-sin, base.x), km.mul_add(cos, base.y))
    };
    let mut out = Vec::new();
    let mut before: Option<f64> = None;
    for &(a, b, heading) in &headings {
        if let Some(turn) = before.map(|from| half_turn(heading - from)) {
            // A turn to the right opens a gap on the left, and the other way round.
            if turn * km < 0.0 {
                let count = steps(turn.abs(), FRAC_PI_8, 16);
                let from = heading - turn;
                out.extend(
                    (1..count).map(|i| {
                        at(a, turn.mul_add(f64_from_count(i) / f64_from_count(count), from))
                    }),
                );
            }
        }
        let count = steps(a.distance(b), reach / 4.0, 400);
        out.extend(
            (0..=count)
                .map(|i| at(a.toward(b, f64_from_count(i) / f64_from_count(count)), heading)),
        );
        before = Some(heading);
    }
    out
}

/// Radians brought to −π up to π.
fn half_turn(radians: f64) -> f64 {
    (radians + PI).rem_euclid(2.0 * PI) - PI
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::path::length;

    fn line(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn beside_a_straight_line_runs_a_straight_line_on_its_left() {
        let north = line(&[(0.0, 0.0), (0.0, 10.0)]);
        let left = offset(&north, 2.0);
        assert!(left.iter().all(|p| (p.x + 2.0).abs() < 1e-9), "{left:?}");
        assert!((length(&left) - 10.0).abs() < 1e-9);
        assert!(offset(&north, -2.0).iter().all(|p| (p.x - 2.0).abs() < 1e-9));
    }

    #[test]
    fn every_point_keeps_its_distance_around_corners_of_both_kinds() {
        let crooked =
            line(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (20.0, 10.0), (20.0, 3.0), (30.0, 3.0)]);
        for km in [2.0, -2.0, 0.3, 3.4] {
            let beside = offset(&crooked, km);
            assert!(beside.len() > 5);
            for &point in &beside {
                let off = distance(&crooked, point);
                assert!((off - km.abs()).abs() < km.abs() * 0.1, "{km}: {point:?} is {off} off");
            }
        }
    }

    #[test]
    fn an_inner_corner_makes_no_loop() {
        // Each small notch is too narrow for the distance; a plain offset would loop in each.
        let comb: Vec<Point> =
            (0..40).map(|i| Point::new(f64::from(i), if i % 2 == 0 { 0.0 } else { 0.8 })).collect();
        let beside = offset(&comb, 5.0);
        assert!(length(&beside) < 41.0, "{}", length(&beside));
        assert!(segments(&beside).all(|(a, b)| b.x > a.x - 1e-6), "it runs back");
    }

    #[test]
    fn a_band_holds_what_lies_between_its_distances() {
        let ring = band(&line(&[(0.0, 0.0), (10.0, 0.0)]), 1.0, 3.0);
        let polygon = crate::geo::Polygon::new([ring]).unwrap();
        assert!((polygon.area() - 20.0).abs() < 1e-6);
        assert!(polygon.contains(Point::new(5.0, 2.0)));
        assert!(!polygon.contains(Point::new(5.0, 0.5)));
        assert!(!polygon.contains(Point::new(5.0, -2.0)));
    }

    #[test]
    fn a_line_without_length_has_nothing_beside_it() {
        assert_eq!(offset(&line(&[(1.0, 1.0)]), 2.0), []);
        assert_eq!(offset(&[], 2.0), []);
    }
}
