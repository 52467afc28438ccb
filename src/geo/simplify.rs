//! Simplification of lines: fewer vertices within a tolerance.
//!
//! D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points required
//! to represent a digitized line or its caricature", *Cartographica* 10 (1973). The
//! vertices of a coarse level are among those of every finer one, so one number a vertex serves all
//! levels. Areas that share an edge stay together if the edge is simplified once, as a line of its
//! own.

use super::Point;
use super::path::square_distance;

/// For each vertex, the error in kilometres if it is left out; infinite for the ends, which never
/// are.
///
/// The vertices above any tolerance are the line simplified to that tolerance: no vertex left out is
/// further from it than that.
pub fn significance(line: &[Point]) -> Vec<f64> {
    let mut off = vec![f64::INFINITY; line.len()];
    let mut stack = vec![(0, line.len().saturating_sub(1), f64::INFINITY)];
    while let Some((from, to, limit)) = stack.pop() {
        let Some((at, distance)) = farthest(line, from, to) else { continue };
        // No vertex may count more than the one that split off its part of the line.
        let distance = distance.min(limit);
        if let Some(slot) = off.get_mut(at) {
            *slot = distance;
        }
        stack.push((from, at, distance));
        stack.push((at, to, distance));
    }
    off
}

/// The line without the vertices that matter less than `tolerance_km`.
pub fn simplified(line: &[Point], tolerance_km: f64) -> Vec<Point> {
    let off = significance(line);
    line.iter().zip(off).filter(|&(_, off)| off > tolerance_km).map(|(&point, _)| point).collect()
}

/// The vertex between two others that is farthest from the straight line between them.
fn farthest(line: &[Point], from: usize, to: usize) -> Option<(usize, f64)> {
    let (&a, &b) = (line.get(from)?, line.get(to)?);
    let inner = line.get(from + 1..to)?;
    inner
        .iter()
        .enumerate()
        .map(|(i, &point)| (from + 1 + i, square_distance(a, b, point)))
        .max_by(|x, y| x.1.total_cmp(&y.1))
        .map(|(index, square)| (index, square.sqrt()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::path::distance;

    fn zigzag() -> Vec<Point> {
        [(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0), (5.0, 0.3), (6.0, 0.0)]
            .map(|(x, y)| Point::new(x, y))
            .to_vec()
    }

    #[test]
    fn small_wiggles_go_and_the_peak_stays() {
        assert!(simplified(&zigzag(), 1.0).contains(&Point::new(3.0, 5.0)));
        assert!(!simplified(&zigzag(), 1.0).contains(&Point::new(5.0, 0.3)));
        assert!(simplified(&zigzag(), 0.2).contains(&Point::new(5.0, 0.3)));
    }

    #[test]
    fn ends_stay_at_any_tolerance() {
        assert_eq!(simplified(&zigzag(), 1e9), [Point::new(0.0, 0.0), Point::new(6.0, 0.0)]);
        assert_eq!(simplified(&zigzag()[..1], 1e9).len(), 1);
        assert_eq!(simplified(&[], 1.0), []);
    }

    #[test]
    fn an_edge_walked_the_other_way_keeps_the_same_vertices() {
        let mut back = zigzag();
        back.reverse();
        let mut there = simplified(&zigzag(), 0.2);
        there.reverse();
        assert_eq!(simplified(&back, 0.2), there);
    }

    proptest! {
        #[test]
        fn nothing_left_out_lies_further_off_than_the_tolerance(
            ys in proptest::collection::vec(-5.0..5.0_f64, 2..40),
            tolerance in 0.01..3.0_f64,
        ) {
            let line: Vec<Point> =
                (0..).zip(&ys).map(|(x, &y)| Point::new(f64::from(x), y)).collect();
            let short = simplified(&line, tolerance);
            prop_assert!(line.iter().all(|&p| distance(&short, p) <= tolerance + 1e-9));
            let shorter = simplified(&line, tolerance * 2.0);
            prop_assert!(shorter.iter().all(|p| short.contains(p)), "levels are not nested");
        }
    }
}
