//! A line beside a line, and the band between two such lines.

use std::f64::consts::{FRAC_PI_8, PI};

use super::convert::{f64_from_count, steps};
use super::path::{segments, smoothed, square_distance};
use super::simplify::simplified;
use super::{Bounds, Point};

/// The line that runs `km` beside `line`, on its left; on its right where `km` is negative.
///
/// Corners are rounded on the outside and cut on the inside, where a plain offset would run in
/// loops: every point keeps `km` from all of `line`, to about a tenth. A line without length has
/// none beside it. A line of some hundred points takes a fraction of a millisecond.
pub fn offset(line: &[Point], km: f64) -> Vec<Point> {
    let reach = km.abs();
    if reach < 1e-9 {
        return line.to_vec();
    }
    // Detail much finer than the distance cannot be seen at the distance.
    let legs = legs(&simplified(line, reach * 0.05));
    let least = (reach * 0.995).powi(2);
    let mut kept = Vec::new();
    let mut before: Option<&Leg> = None;
    for (number, leg) in legs.iter().enumerate() {
        let after = legs.get(number + 1);
        // What is beside this leg can only come too near to legs within twice the distance.
        let around = leg.bounds.grown(2.0 * reach);
        let near: Vec<&Leg> = legs.iter().filter(|other| other.bounds.meets(around)).collect();
        // The leg itself and those next to it are always there.
        let crowded = near.len() > 1 + usize::from(before.is_some()) + usize::from(after.is_some());
        let fan = before.map(|from| leg.fan(from.turn_to(leg), km)).unwrap_or_default();
        let stops =
            leg.stops(before.map(|b| b.turn_to(leg)), after.map(|a| leg.turn_to(a)), km, crowded);
        let clear = |point: &Point| {
            near.iter().all(|other| square_distance(other.a, other.b, *point) > least)
        };
        let beside = stops.into_iter().map(|along| leg.beside(along, km));
        kept.extend(fan.into_iter().chain(beside).filter(clear));
        before = Some(leg);
    }
    smoothed(&simplified(&kept, reach * 0.01), 1)
}

/// The outline of the band that lies between `near_km` and `far_km` to the left of the line, or to
/// the right of it where they are negative. The closing point is not repeated.
pub fn band(line: &[Point], near_km: f64, far_km: f64) -> Vec<Point> {
    let mut ring = offset(line, near_km);
    ring.extend(offset(line, far_km).into_iter().rev());
    ring
}

/// A segment that has a length.
struct Leg {
    a: Point,
    b: Point,
    /// Its length, in kilometres.
    span: f64,
    /// Its direction, in radians anticlockwise from east.
    heading: f64,
    bounds: Bounds,
}

fn legs(line: &[Point]) -> Vec<Leg> {
    segments(line)
        .map(|(a, b)| Leg {
            a,
            b,
            span: a.distance(b),
            heading: (b.y - a.y).atan2(b.x - a.x),
            bounds: Bounds::between(a, b),
        })
        .filter(|leg| leg.span > 0.0)
        .collect()
}

impl Leg {
    /// The turn from this leg to the next in radians, to the left positive.
    fn turn_to(&self, next: &Self) -> f64 {
        half_turn(next.heading - self.heading)
    }

    /// The point at that distance beside the point `along` kilometres from the start.
    fn beside(&self, along: f64, km: f64) -> Point {
        turned(self.a.toward(self.b, along / self.span), self.heading, km)
    }

    /// Points around the start where the line turns away from the side there by `turn`.
    fn fan(&self, turn: f64, km: f64) -> Vec<Point> {
        if turn * km >= 0.0 {
            return Vec::new();
        }
        let count = steps(turn.abs(), FRAC_PI_8, 16);
        let from = self.heading - turn;
        let share = |i: usize| f64_from_count(i) / f64_from_count(count);
        (1..count).map(|i| turned(self.a, from + turn * share(i), km)).collect()
    }

    /// Where along the leg to look beside it: at its ends; closely near an end at which the line
    /// turns towards the side, for there a stretch falls away; and all along where other legs are
    /// about.
    fn stops(&self, turn: Option<f64>, next: Option<f64>, km: f64, crowded: bool) -> Vec<f64> {
        let reach = km.abs();
        // As far as the inner side of a corner is cut off, and one step more.
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

/// The point at that distance to the left of a point of a line with that direction.
fn turned(base: Point, heading: f64, km: f64) -> Point {
    let (sin, cos) = heading.sin_cos();
    Point::new(base.x - km * sin, base.y + km * cos)
}

/// Radians brought to −π up to π.
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
