//! Ring around the mark of several events, by kind.

use egui::{Painter, Pos2, Shape, vec2};

use crate::model::EventKind;
use crate::scene::f64_from_count;
use crate::scene::theme::Role;
use crate::ui::convert::f32_from;
use crate::ui::theme::Look;

/// Paints a ring with an arc for each kind, as long as its share.
pub(super) fn paint_kinds_ring(
    painter: &Painter,
    look: Look,
    at: Pos2,
    kinds: &[(EventKind, usize)],
) {
    /// Gap between two kinds as a share of the turn.
    const GAP: f64 = 0.012;
    let all: f64 = kinds.iter().map(|(_, n)| f64_from_count(*n)).sum();
    painter.circle(at, 15.5, look.colour(Role::LandCore), look.stroke(1.5, Role::LandCore));
    let mut from = 0.0;
    for (kind, n) in kinds {
        let to = from + f64_from_count(*n) / all.max(1.0);
        let gap = if kinds.len() > 1 { GAP } else { 0.0 };
        let stroke = look.stroke(3.0, Role::Kind(*kind));
        painter.add(Shape::line(arc(at, 13.5, from + gap, to - gap), stroke));
        from = to;
    }
}

/// Points of an arc between two shares of a turn, clockwise from the top.
fn arc(at: Pos2, radius: f64, from: f64, to: f64) -> Vec<Pos2> {
    (0..=24_u8)
        .map(|nth| {
            let share = from + (to - from) * f64::from(nth) / 24.0;
            let turn = share * std::f64::consts::TAU;
            at + vec2(f32_from(radius * turn.sin()), f32_from(-radius * turn.cos()))
        })
        .collect()
}
