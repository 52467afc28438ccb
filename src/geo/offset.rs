//! Offset lines: parallels to a line, and the band between two of them.

use std::f64::consts::{FRAC_PI_8, PI};

use super::convert::{f64_from_count, steps};
use super::path::{segments, smoothed, square_distance};
use super::simplify::simplified;
use super::{Bounds, Point};

/// The line parallel to `line` at the distance `km` to its left, or to its right if `km` is
/// negative.
///
/// Corners are rounded on the outside and cut on the inside, where a plain offset would run in
/// loops: every point is `km` from all of `line`, to about a tenth. Empty for a line without length.
/// A line of some hundred points takes a fraction of a millisecond.
pub fn offset(line: &[Point], km: f64) -> Vec<Point> {
    let reach = km.abs();
    if reach < 1e-9 {
        return line.to_vec();
    }
    // Detail much finer than the distance does not show at the distance.
    let all = line_segments(&simplified(line, reach * 0.05));
    let least = (reach * 0.995).powi(2);
    let mut points = Vec::new();
    let mut before: Option<&LineSegment> = None;
    for (number, segment) in all.iter().enumerate() {
        let after = all.get(number + 1);
        // Points offset from this segment can only be too close to segments within twice the distance.
        let around = segment.bounds.grown(2.0 * reach);
        let near: Vec<&LineSegment> =
            all.iter().filter(|other| other.bounds.meets(around)).collect();
        // The segment itself and its neighbours are always among them.
        let crowded = near.len() > 1 + usize::from(before.is_some()) + usize::from(after.is_some());
        let fan = before.map(|from| segment.fan(from.turn_to(segment), km)).unwrap_or_default();
        let stops = segment.stops(
            before.map(|b| b.turn_to(segment)),
            after.map(|a| segment.turn_to(a)),
            km,
            crowded,
        );
        let clear = |point: &Point| {
            near.iter().all(|other| square_distance(other.a, other.b, *point) > least)
        };
        let offset = stops.into_iter().map(|along| segment.offset_at(along, km));
        points.extend(fan.into_iter().chain(offset).filter(clear));
        before = Some(segment);
    }
    smoothed(&simplified(&points, reach * 0.01), 1)
}

/// The outline of the band between `near_km` and `far_km` to the left of the line, or to its right
/// if they are negative. The first point is not repeated at the end.
pub fn band(line: &[Point], near_km: f64, far_km: f64) -> Vec<Point> {
    let mut ring = offset(line, near_km);
    ring.extend(offset(line, far_km).into_iter().rev());
    ring
}

/// A segment of a line, of a length above zero.
struct LineSegment {
    a: Point,
    b: Point,
    /// The length in kilometres.
    span: f64,
    /// The direction in radians anticlockwise from east.
    heading: f64,
    bounds: Bounds,
}

fn line_segments(line: &[Point]) -> Vec<LineSegment> {
    segments(line)
        .map(|(a, b)| LineSegment {
            a,
            b,
            span: a.distance(b),
            heading: (b.y - a.y).atan2(b.x - a.x),
            bounds: Bounds::between(a, b),
        })
        .filter(|segment| segment.span > 0.0)
        .collect()
}

impl LineSegment {
    /// The turn from this segment to the next in radians, positive to the left.
    fn turn_to(&self, next: &Self) -> f64 {
        half_turn(next.heading - self.heading)
    }

    /// The point at the offset `km` from the point `along` kilometres from the start.
    fn offset_at(&self, along: f64, km: f64) -> Point {
        turned(self.a.toward(self.b, along / self.span), self.heading, km)
    }

    /// Points of the arc around the start, if the line turns away from the offset's side there by
    /// `turn`.
    fn fan(&self, turn: f64, km: f64) -> Vec<Point> {
        if turn * km >= 0.0 {
            return Vec::new();
        }
        let count = steps(turn.abs(), FRAC_PI_8, 16);
        let from = self.heading - turn;
        let share = |i: usize| f64_from_count(i) / f64_from_count(count);
        (1..count).map(|i| turned(self.a, from + turn * share(i), km)).collect()
    }

    /// The distances along the segment at which to try an offset point: its ends; densely near an end
    /// at which the line turns towards the offset's side, where some of the offset is cut off; and all
    /// along if other segments are near.
    fn stops(&self, turn: Option<f64>, next: Option<f64>, km: f64, crowded: bool) -> Vec<f64> {
        let reach = km.abs();
        // The length that the inside of a corner cuts off, and one step more.
        let cut = |turn: Option<f64>| match turn {
            Some(turn) if turn * km > 0.0 => {
                (reach * (turn.abs() / 2.0).tan() + reach / 4.0).min(self.span)
            }
            _ => 0.0,
        };
        let (head, tail) = (cut(turn), self.span - cut(next));
        let mut stops = Vec::new();
        let mut add = |from: f64, to: f64, step: f64, most: u32| {
            let count = steps(to - from, step, most);
            let share = |i: usize| f64_from_count(i) / f64_from_count(count);
            stops.extend((0..=count).map(|i| from + (to - from) * share(i)));
        };
        if crowded || head >= tail {
            add(0.0, self.span, reach / 4.0, 64);
        } else {
            add(0.0, head, reach / 8.0, 32);
            add(head, tail, self.span, 1);
            add(tail, self.span, reach / 8.0, 32);
        }
        stops
    }
}

/// The point at the distance `km` to the left of `base` on a line of that direction.
fn turned(base: Point, heading: f64, km: f64) -> Point {
    let (sin, cos) = heading.sin_cos();
    Point::new(base.x - km * sin, base.y + km * cos)
}

/// Radians brought into −π up to π.
fn half_turn(radians: f64) -> f64 {
    (radians + PI).rem_euclid(2.0 * PI) - PI
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::path::{distance, length};

    fn line(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn the_offset_of_a_straight_line_is_a_straight_line_on_its_left() {
        let north = line(&[(0.0, 0.0), (0.0, 10.0)]);
        let left = offset(&north, 2.0);
        assert!(left.iter().all(|p| (p.x + 2.0).abs() < 1e-9), "{left:?}");
        assert!((length(&left) - 10.0).abs() < 1e-9);
        assert!(offset(&north, -2.0).iter().all(|p| (p.x - 2.0).abs() < 1e-9));
    }

    #[test]
    fn every_point_is_at_the_distance_around_corners_of_both_kinds() {
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
    fn a_band_is_the_area_between_its_distances() {
        let ring = band(&line(&[(0.0, 0.0), (10.0, 0.0)]), 1.0, 3.0);
        let polygon = crate::geo::Polygon::new([ring]).unwrap();
        assert!((polygon.area() - 20.0).abs() < 1e-6);
        assert!(polygon.contains(Point::new(5.0, 2.0)));
        assert!(!polygon.contains(Point::new(5.0, 0.5)));
        assert!(!polygon.contains(Point::new(5.0, -2.0)));
    }

    #[test]
    fn a_line_without_length_has_no_offset() {
        assert_eq!(offset(&line(&[(1.0, 1.0)]), 2.0), []);
        assert_eq!(offset(&[], 2.0), []);
    }
}
