//! Shapes of marks of events.

use crate::model::{EventKind, KindShape};

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

const BLAST: [(f64, f64); 16] = [
    (0.0, -8.5),
    (1.61, -3.88),
    (6.01, -6.01),
    (3.88, -1.61),
    (8.5, 0.0),
    (3.88, 1.61),
    (6.01, 6.01),
    (1.61, 3.88),
    (0.0, 8.5),
    (-1.61, 3.88),
    (-6.01, 6.01),
    (-3.88, 1.61),
    (-8.5, 0.0),
    (-3.88, -1.61),
    (-6.01, -6.01),
    (-1.61, -3.88),
];
const PENNANT: [(f64, f64); 3] = [(-4.3, -7.5), (7.5, -3.0), (-4.3, 1.5)];
const DOWN_TRIANGLE: [(f64, f64); 3] = [(-7.0, -6.0), (7.0, -6.0), (0.0, 7.0)];
const SALTIRE: [(f64, f64); 12] = [
    (0.0, -2.6),
    (4.6, -7.2),
    (7.2, -4.6),
    (2.6, 0.0),
    (7.2, 4.6),
    (4.6, 7.2),
    (0.0, 2.6),
    (-4.6, 7.2),
    (-7.2, 4.6),
    (-2.6, 0.0),
    (-7.2, -4.6),
    (-4.6, -7.2),
];
const STAR: [(f64, f64); 10] = [
    (0.0, -8.2),
    (1.94, -2.67),
    (7.8, -2.53),
    (3.139, 1.02),
    (4.82, 6.63),
    (0.0, 3.3),
    (-4.82, 6.63),
    (-3.139, 1.02),
    (-7.8, -2.53),
    (-1.94, -2.67),
];
const HOUSE: [(f64, f64); 5] = [(0.0, -7.8), (7.0, -1.2), (5.0, 6.8), (-5.0, 6.8), (-7.0, -1.2)];

/// Parts of the mark of a kind, in the order in which they are painted.
pub fn shape_parts(kind: EventKind) -> &'static [ShapePart] {
    parts_of(kind.sign().shape)
}

/// Parts of a shape, in the order in which they are painted.
const fn parts_of(shape: KindShape) -> &'static [ShapePart] {
    match shape {
        KindShape::Burst => &[ShapePart::Star(&BURST)],
        KindShape::Diamond => &[ShapePart::Convex(&DIAMOND)],
        KindShape::Square => &[ShapePart::Rect(-6.0, -6.0, 6.0, 6.0)],
        KindShape::BarredSquare => {
            &[ShapePart::Rect(-6.0, -6.0, 6.0, 6.0), ShapePart::Gap(-6.0, -1.1, 6.0, 1.1)]
        }
        KindShape::Gate => &[
            ShapePart::Rect(-7.0, -6.5, -4.0, 6.5),
            ShapePart::Rect(4.0, -6.5, 7.0, 6.5),
            ShapePart::Rect(-4.0, -1.75, 4.0, 1.75),
        ],
        KindShape::Bubble => {
            &[ShapePart::Rect(-7.0, -6.0, 7.0, 3.0), ShapePart::Convex(&TICK_TAIL)]
        }
        KindShape::Disc => &[ShapePart::Disc(6.0)],
        KindShape::Triangle => &[ShapePart::Convex(&TRIANGLE)],
        KindShape::Ring => &[ShapePart::Ring(5.0, 2.0)],
        KindShape::Hexagon => &[ShapePart::Convex(&HEXAGON)],
        KindShape::Blast => &[ShapePart::Star(&BLAST)],
        KindShape::Flag => &[ShapePart::Rect(-6.5, -7.5, -4.3, 7.5), ShapePart::Convex(&PENNANT)],
        KindShape::DownTriangle => &[ShapePart::Convex(&DOWN_TRIANGLE)],
        KindShape::Plus => {
            &[ShapePart::Rect(-2.2, -7.2, 2.2, 7.2), ShapePart::Rect(-7.2, -2.2, 7.2, 2.2)]
        }
        KindShape::Saltire => &[ShapePart::Star(&SALTIRE)],
        KindShape::Star => &[ShapePart::Star(&STAR)],
        KindShape::Hourglass => &[
            ShapePart::Convex(&[(-6.5, -7.0), (6.5, -7.0), (0.0, 0.6)]),
            ShapePart::Convex(&[(0.0, -0.6), (6.5, 7.0), (-6.5, 7.0)]),
        ],
        KindShape::Bowtie => &[
            ShapePart::Convex(&[(-7.0, -6.5), (0.6, 0.0), (-7.0, 6.5)]),
            ShapePart::Convex(&[(-0.6, 0.0), (7.0, -6.5), (7.0, 6.5)]),
        ],
        KindShape::Chevron => &[
            ShapePart::Convex(&[(-7.0, 2.0), (0.0, -6.0), (0.0, 0.5), (-7.0, 8.0)]),
            ShapePart::Convex(&[(0.0, -6.0), (7.0, 2.0), (7.0, 8.0), (0.0, 0.5)]),
        ],
        KindShape::Columns => &[
            ShapePart::Rect(-7.0, -6.5, -3.8, 6.5),
            ShapePart::Rect(-1.6, -6.5, 1.6, 6.5),
            ShapePart::Rect(3.8, -6.5, 7.0, 6.5),
        ],
        KindShape::House => &[ShapePart::Convex(&HOUSE)],
        KindShape::Tee => {
            &[ShapePart::Rect(-7.0, -7.0, 7.0, -2.8), ShapePart::Rect(-2.1, -2.8, 2.1, 7.2)]
        }
        KindShape::Arrow => &[
            ShapePart::Convex(&[(0.0, -8.0), (6.8, -0.8), (-6.8, -0.8)]),
            ShapePart::Rect(-2.2, -0.8, 2.2, 7.5),
        ],
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
    fn covered(shape: KindShape) -> Vec<f64> {
        const PIXELS: i32 = 12;
        const FINE: i32 = 8;
        const UNITS_PER_PX: f64 = 1.6;
        let share = |x: i32, y: i32| {
            let unit = |px: i32, n: i32| {
                (f64::from(px - PIXELS / 2) + (f64::from(n) + 0.5) / f64::from(FINE)) * UNITS_PER_PX
            };
            let inked = (0..FINE * FINE)
                .filter(|n| is_inked(parts_of(shape), (unit(x, n % FINE), unit(y, n / FINE))))
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
        let pictures = KindShape::ALL.map(|shape| (shape, covered(shape)));
        for (nth, (a, one)) in pictures.iter().enumerate() {
            for (b, other) in &pictures[nth + 1..] {
                let differing: f64 = one.iter().zip(other).map(|(a, b)| (a - b).abs()).sum();
                assert!(differing >= 6.0, "{a:?} and {b:?} differ in {differing:.1} pixels");
            }
        }
    }
}
