//! Signs of the two compared windows: a half ring at the left for A, at the right for B.

use egui::{Painter, Pos2, Shape, Stroke};

use crate::scene::comparison::side_role;
use crate::scene::theme::Role;
use crate::state::{HeldBy, Side};
use crate::ui::convert::{f32_from, pos_from};
use crate::ui::theme::Look;

/// Points of a half ring, from top to bottom.
fn half(at: Pos2, radius: f64, side: Side) -> Vec<Pos2> {
    const POINTS: u16 = 24;
    /// Angle at top and bottom that is left out, so that two halves do not look like a ring.
    const GAP: f64 = 0.16;
    let direction = match side {
        Side::A => -1.0,
        Side::B => 1.0,
    };
    (0..=POINTS)
        .map(|nth| {
            let share = f64::from(nth) / f64::from(POINTS);
            let turn = GAP + share * (std::f64::consts::PI - 2.0 * GAP);
            pos_from(at, (direction * radius * turn.sin(), -radius * turn.cos()))
        })
        .collect()
}

/// Paints the half rings of the windows in `among`, with a casing in the colour of the ground.
pub(crate) fn paint_among(
    painter: &Painter,
    look: Look,
    at: Pos2,
    radius: f64,
    among: HeldBy,
    ground: Role,
) {
    for side in among.sides() {
        let points = half(at, radius, *side);
        painter.add(Shape::line(points.clone(), look.stroke(5.0, ground)));
        painter.add(Shape::line(points, look.stroke(2.5, side_role(*side))));
    }
}

/// Paints the sign of a side: a filled half disc.
pub(crate) fn paint_side(painter: &Painter, look: Look, at: Pos2, side: Side) {
    let colour = look.colour(side_role(side));
    let points = half(at, 6.0, side);
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
    painter.circle_stroke(at, f32_from(6.0), Stroke::new(1.0, colour));
}
