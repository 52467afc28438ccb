//! Shapes of marks, one for each kind of event.

use crate::model::EventKind;

/// Part of a mark. Lengths are in units of a box of 16 units around the middle; y grows downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ShapePart {
    /// A filled outline, each point of which is visible from the middle (a star polygon).
    Star(&'static [(f64, f64)]),
    /// A filled convex outline.
    Convex(&'static [(f64, f64)]),
    /// A filled disc: radius.
    Disc(f64),
    /// A circle: radius and width of the line.
    Ring(f64, f64),
    /// A filled rectangle: left, top, right and bottom edge.
    Rect(f64, f64, f64, f64),
    /// A rectangle in the colour of the ground: left, top, right and bottom edge.
    Gap(f64, f64, f64, f64),
}

const BURST: [(f64, f64); 8] = [
    (0.0, -8.5),
    (2.192, -2.192),
    (8.5, 0.0),
    (2.192, 2.192),
    (0.0, 8.5),
    (-2.192, 2.192),
    (-8.5, 0.0),
    (-2.192, -2.192),
];
const DIAMOND: [(f64, f64); 4] = [(0.0, -7.5), (7.5, 0.0), (0.0, 7.5), (-7.5, 0.0)];
const TRIANGLE: [(f64, f64); 3] = [(0.0, -7.0), (7.0, 6.0), (-7.0, 6.0)];
const TICK_TAIL: [(f64, f64); 3] = [(-5.0, 2.5), (0.5, 2.5), (-5.0, 7.0)];
const HEXAGON: [(f64, f64); 6] =
    [(0.0, -6.0), (5.2, -3.0), (5.2, 3.0), (0.0, 6.0), (-5.2, 3.0), (-5.2, -3.0)];

/// Parts of the mark of a kind, in the order in which they are painted.
pub const fn shape_parts(kind: EventKind) -> &'static [ShapePart] {
    match kind {
        EventKind::Attack => &[ShapePart::Star(&BURST)],
        EventKind::Clash => &[ShapePart::Convex(&DIAMOND)],
        EventKind::Deployment => &[ShapePart::Rect(-6.0, -6.0, 6.0, 6.0)],
        EventKind::Peacekeepers => {
            &[ShapePart::Rect(-6.0, -6.0, 6.0, 6.0), ShapePart::Gap(-6.0, -1.1, 6.0, 1.1)]
        }
        EventKind::Crossing => &[
            ShapePart::Rect(-7.0, -6.5, -4.0, 6.5),
            ShapePart::Rect(4.0, -6.5, 7.0, 6.5),
            ShapePart::Rect(-4.0, -1.75, 4.0, 1.75),
        ],
        EventKind::Statement => {
            &[ShapePart::Rect(-7.0, -6.0, 7.0, 3.0), ShapePart::Convex(&TICK_TAIL)]
        }
        EventKind::Decision => &[ShapePart::Disc(6.0)],
        EventKind::Court => &[ShapePart::Convex(&TRIANGLE)],
        EventKind::Mourning => &[ShapePart::Ring(5.0, 2.0)],
        EventKind::Other => &[ShapePart::Convex(&HEXAGON)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_shape_of_its_own() {
        for a in EventKind::ALL {
            for b in EventKind::ALL.into_iter().filter(|b| *b != a) {
                assert_ne!(shape_parts(a), shape_parts(b), "{a:?} and {b:?} look alike");
            }
        }
    }

    /// Coverage of each pixel of a 12 by 12 square by a mark that is 10 pixels wide.
    fn covered(kind: EventKind) -> Vec<f64> {
        const PIXELS: i32 = 12;
        const FINE: i32 = 8;
        const UNITS_PER_PX: f64 = 1.6;
        let share = |x: i32, y: i32| {
            let unit = |px: i32, n: i32| {
                (f64::from(px - PIXELS / 2) + (f64::from(n) + 0.5) / f64::from(FINE)) * UNITS_PER_PX
            };
            let inked = (0..FINE * FINE)
                .filter(|n| is_inked(shape_parts(kind), (unit(x, n % FINE), unit(y, n / FINE))))
                .count();
            f64::from(u8::try_from(inked).unwrap()) / f64::from(FINE * FINE)
        };
        (0..PIXELS * PIXELS).map(|n| share(n % PIXELS, n / PIXELS)).collect()
    }

    fn is_inked(parts: &[ShapePart], at: (f64, f64)) -> bool {
        let within =
            |l: f64, t: f64, r: f64, b: f64| (l..=r).contains(&at.0) && (t..=b).contains(&at.1);
        parts.iter().fold(false, |inked, part| match *part {
            ShapePart::Star(ring) | ShapePart::Convex(ring) => inked || is_inside(ring, at),
            ShapePart::Disc(radius) => inked || at.0.hypot(at.1) <= radius,
            ShapePart::Ring(radius, width) => {
                inked || (at.0.hypot(at.1) - radius).abs() <= width / 2.0
            }
            ShapePart::Rect(l, t, r, b) => inked || within(l, t, r, b),
            ShapePart::Gap(l, t, r, b) => inked && !within(l, t, r, b),
        })
    }

    /// Even-odd rule: counts the edges that a ray to the right crosses.
    fn is_inside(ring: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
        let edges = ring.iter().zip(ring.iter().cycle().skip(1));
        let crosses = |((x1, y1), (x2, y2)): &(&(f64, f64), &(f64, f64))| {
            (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        };
        edges.filter(crosses).count() % 2 == 1
    }

    #[test]
    fn shapes_are_distinct_at_ten_pixels() {
        let pictures = EventKind::ALL.map(|kind| (kind, covered(kind)));
        for (nth, (a, one)) in pictures.iter().enumerate() {
            for (b, other) in &pictures[nth + 1..] {
                let differing: f64 = one.iter().zip(other).map(|(a, b)| (a - b).abs()).sum();
                assert!(differing >= 6.0, "{a:?} and {b:?} differ in {differing:.1} pixels");
            }
        }
    }
}
