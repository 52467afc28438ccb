//! The shapes that stand for kinds of events.

use crate::model::EventKind;

/// One part of a mark, in units of a 16-unit box about the mark's middle; y grows downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// A filled outline that every point of can be seen from the middle of the mark.
    Star(&'static [(f64, f64)]),
    /// A filled convex outline.
    Convex(&'static [(f64, f64)]),
    /// A filled disc with that radius.
    Disc(f64),
    /// A circle with that radius and width of line.
    Ring(f64, f64),
    /// A filled rectangle by its left, top, right and bottom edges.
    Rect(f64, f64, f64, f64),
    /// The same, in the colour of the ground.
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

/// The parts of the mark of that kind, in the order in which they are painted.
pub const fn parts(kind: EventKind) -> &'static [Part] {
    match kind {
        EventKind::Attack => &[Part::Star(&BURST)],
        EventKind::Clash => &[Part::Convex(&DIAMOND)],
        EventKind::Deployment => &[Part::Rect(-6.0, -6.0, 6.0, 6.0)],
        EventKind::Peacekeepers => {
            &[Part::Rect(-6.0, -6.0, 6.0, 6.0), Part::Gap(-6.0, -1.1, 6.0, 1.1)]
        }
        EventKind::Crossing => &[
            Part::Rect(-7.0, -6.5, -4.0, 6.5),
            Part::Rect(4.0, -6.5, 7.0, 6.5),
            Part::Rect(-4.0, -1.75, 4.0, 1.75),
        ],
        EventKind::Statement => &[Part::Rect(-7.0, -6.0, 7.0, 3.0), Part::Convex(&TICK_TAIL)],
        EventKind::Decision => &[Part::Disc(6.0)],
        EventKind::Court => &[Part::Convex(&TRIANGLE)],
        EventKind::Mourning => &[Part::Ring(5.0, 2.0)],
        EventKind::Other => &[Part::Convex(&HEXAGON)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_shape_of_its_own() {
        for a in EventKind::ALL {
            for b in EventKind::ALL.into_iter().filter(|b| *b != a) {
                assert_ne!(parts(a), parts(b), "{a:?} and {b:?} look alike");
            }
        }
    }
}
