//! Clipping of the ground: what lies far out of view is no part of a figure.

use crate::geo::ScreenPoint;
use crate::scene::rect::Rect;

/// The least distance between two points of an outline, in pixels: less cannot be seen.
const LEAST_PX: f64 = 0.2;

/// The part of a closed ring within a box (Sutherland and Hodgman, "Reentrant polygon clipping",
/// 1974). Parts that the box separates are joined along its edges, out of sight.
pub(super) fn ring_within(ring: &[ScreenPoint], within: Rect) -> Vec<ScreenPoint> {
    let sides: [fn(ScreenPoint, Rect) -> f64; 4] = [
        |at, rect| at.x - rect.left,
        |at, rect| rect.right - at.x,
        |at, rect| at.y - rect.top,
        |at, rect| rect.bottom - at.y,
    ];
    let mut points = ring.to_vec();
    for room in sides {
        let mut kept: Vec<ScreenPoint> = Vec::with_capacity(points.len());
        let mut last = points.last().copied();
        for at in points {
            if let Some(before) = last {
                let (a, b) = (room(before, within), room(at, within));
                if (a < 0.0) != (b < 0.0) {
                    let share = a / (a - b);
                    kept.push(ScreenPoint::new(
                        before.x + (at.x - before.x) * share,
                        before.y + (at.y - before.y) * share,
                    ));
                }
                if b >= 0.0 {
                    kept.push(at);
                }
            }
            last = Some(at);
        }
        points = kept;
    }
    thinned(points)
}

/// The parts of a line that are not far outside a box.
pub(super) fn line_within(line: &[ScreenPoint], within: Rect) -> Vec<Vec<ScreenPoint>> {
    let mut parts: Vec<Vec<ScreenPoint>> = Vec::new();
    let mut open = false;
    for (a, b) in line.iter().zip(line.iter().skip(1)) {
        if !within.meets_segment(*a, *b) {
            open = false;
            continue;
        }
        match parts.last_mut().filter(|_| open) {
            Some(part) => part.push(*b),
            None => parts.push(vec![*a, *b]),
        }
        open = true;
    }
    parts.into_iter().map(thinned).collect()
}

/// The points without those that lie on the one before; the last one stays.
fn thinned(points: Vec<ScreenPoint>) -> Vec<ScreenPoint> {
    let last = points.last().copied();
    let mut kept: Vec<ScreenPoint> = Vec::with_capacity(points.len());
    for at in points {
        if kept.last().is_none_or(|before| before.distance(at) >= LEAST_PX) {
            kept.push(at);
        }
    }
    if let (Some(last), Some(end)) = (last, kept.last_mut()) {
        *end = last;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };

    fn points(points: &[(f64, f64)]) -> Vec<ScreenPoint> {
        points.iter().map(|(x, y)| ScreenPoint::new(*x, *y)).collect()
    }

    #[test]
    fn a_ring_is_cut_at_the_box() {
        let ring = points(&[(-5.0, 5.0), (5.0, 5.0), (5.0, 20.0), (-5.0, 20.0)]);
        let cut = ring_within(&ring, BOX);
        assert!(cut.iter().all(|at| BOX.contains(*at)), "{cut:?}");
        assert_eq!(cut.len(), 4);
        assert!(ring_within(&points(&[(20.0, 20.0), (30.0, 20.0), (30.0, 30.0)]), BOX).is_empty());
    }

    #[test]
    fn a_ring_around_the_box_fills_it() {
        let ring = points(&[(-50.0, -50.0), (50.0, -50.0), (50.0, 50.0), (-50.0, 50.0)]);
        assert_eq!(ring_within(&ring, BOX).len(), 4);
    }

    #[test]
    fn a_line_that_leaves_the_box_and_comes_back_has_two_parts() {
        let line = points(&[(1.0, 5.0), (5.0, 5.0), (5.0, 30.0), (8.0, 30.0), (8.0, 5.0)]);
        assert_eq!(line_within(&line, BOX).len(), 2);
    }
}
