//! Marks of kinds: their painter, for every view.

use std::sync::Arc;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, epaint::Mesh, pos2};

use super::convert::{f32_from, pos_from};
use crate::model::EventKind;
use crate::scene::event::{ShapePart, shape_parts};
use crate::ui::pixel_snap::{corners, crisp};

/// Size and colours of a mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MarkStyle {
    /// Pixels for each of the mark's units.
    pub scale: f64,
    /// Colour of the kind.
    pub fill: Color32,
    /// Colour of the ground, for gaps, halos and the inside of hollow marks.
    pub ground: Color32,
    /// Width of the halo in pixels; 0 for none.
    pub halo: f64,
    /// Whether only the outline is drawn, as for placeholders and speakers' seats.
    pub hollow: bool,
}

/// Paints the mark of a kind around a point.
pub(crate) fn paint_mark(painter: &Painter, at: Pos2, kind: EventKind, style: MarkStyle) {
    if style.halo > 0.0 {
        let width = f32_from(2.0 * style.halo);
        for part in shape_parts(kind) {
            outline(painter, at, *part, style.scale, Stroke::new(width, style.ground));
        }
    }
    if style.hollow {
        // A small mark would be filled by its own outline.
        let line = if style.scale < 0.75 { 1.0 } else { 1.5 };
        for part in shape_parts(kind) {
            fill(painter, at, *part, style, style.ground);
            if !matches!(part, ShapePart::Gap(..)) {
                outline(painter, at, *part, style.scale, Stroke::new(line, style.fill));
            }
        }
        return;
    }
    for part in shape_parts(kind) {
        fill(painter, at, *part, style, style.fill);
    }
}

/// Paints the mark of a kind, small and in a disc with a fine edge, which tells it from the mark of
/// an event itself and from the dot of a town.
pub(crate) fn paint_further_mark(
    painter: &Painter,
    at: Pos2,
    kind: EventKind,
    (fill, ground): (Color32, Color32),
) {
    painter.circle(at, 7.0, ground, Stroke::new(1.0, fill));
    paint_mark(
        painter,
        at,
        kind,
        MarkStyle { scale: 0.45, fill, ground, halo: 0.0, hollow: false },
    );
}

fn fill(painter: &Painter, at: Pos2, part: ShapePart, style: MarkStyle, colour: Color32) {
    let scaled = |(x, y): (f64, f64)| pos_from(at, (x * style.scale, y * style.scale));
    match part {
        ShapePart::Star(points) => {
            let ring: Vec<Pos2> = points.iter().copied().map(scaled).collect();
            painter.add(fan(at, &ring, colour));
            painter.add(Shape::closed_line(ring, Stroke::new(0.75, colour)));
        }
        ShapePart::Convex(points) => {
            let ring = points.iter().copied().map(scaled).collect();
            painter.add(Shape::convex_polygon(ring, colour, Stroke::NONE));
        }
        ShapePart::Disc(radius) => {
            painter.circle_filled(at, f32_from(radius * style.scale), colour);
        }
        ShapePart::Ring(radius, width) => {
            let stroke = Stroke::new(f32_from(width * style.scale), style.fill);
            painter.circle_stroke(at, f32_from(radius * style.scale), stroke);
        }
        ShapePart::Rect(left, top, right, bottom) => {
            painter.rect_filled(rect(at, style.scale, (left, top, right, bottom)), 0.0, colour);
        }
        ShapePart::Gap(left, top, right, bottom) => {
            let gap = rect(at, style.scale, (left, top, right, bottom));
            painter.rect_filled(gap, 0.0, if style.hollow { style.fill } else { style.ground });
        }
    }
}

/// A star-shaped polygon as triangles around its middle; egui fills only convex ones.
fn fan(middle: Pos2, ring: &[Pos2], colour: Color32) -> Arc<Mesh> {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(middle, colour);
    for point in ring {
        mesh.colored_vertex(*point, colour);
    }
    let count = u32::try_from(ring.len()).unwrap_or(0);
    for nth in 0..count {
        mesh.add_triangle(0, 1 + nth, 1 + (nth + 1) % count);
    }
    Arc::new(mesh)
}

fn outline(painter: &Painter, at: Pos2, part: ShapePart, scale: f64, stroke: Stroke) {
    let scaled = |(x, y): (f64, f64)| pos_from(at, (x * scale, y * scale));
    match part {
        ShapePart::Star(points) | ShapePart::Convex(points) => {
            painter.add(Shape::closed_line(points.iter().copied().map(scaled).collect(), stroke));
        }
        ShapePart::Disc(radius) => {
            painter.circle_stroke(at, f32_from(radius * scale), stroke);
        }
        ShapePart::Ring(radius, width) => {
            let wide = Stroke::new(stroke.width + f32_from(width * scale), stroke.color);
            painter.circle_stroke(at, f32_from(radius * scale), wide);
        }
        ShapePart::Rect(left, top, right, bottom) => {
            let rect = rect(at, scale, (left, top, right, bottom));
            let (rect, stroke) = crisp(painter, rect, stroke);
            painter.add(Shape::closed_line(corners(rect).into(), stroke));
        }
        ShapePart::Gap(..) => {}
    }
}

fn rect(at: Pos2, scale: f64, (left, top, right, bottom): (f64, f64, f64, f64)) -> Rect {
    let corner = |x: f64, y: f64| pos2(at.x + f32_from(x * scale), at.y + f32_from(y * scale));
    Rect::from_min_max(corner(left, top), corner(right, bottom))
}

/// Paints the notch that says that an event is disputed while nobody looks at it: the quarter of its
/// ring that is at the upper right of the mark.
pub(crate) fn paint_disputed_notch(painter: &Painter, at: Pos2, radius: f64, stroke: Stroke) {
    for (from, to) in [(0.06, 0.12), (0.16, 0.22)] {
        let point = |turn: f64| {
            let turn = turn * std::f64::consts::TAU;
            pos_from(at, (radius * turn.sin(), -radius * turn.cos()))
        };
        painter.line_segment([point(from), point(to)], stroke);
    }
}

/// Paints the dashed ring of a disputed event.
pub(crate) fn paint_disputed_ring(painter: &Painter, at: Pos2, radius: f64, stroke: Stroke) {
    const POINTS: u16 = 48;
    let ring: Vec<Pos2> = (0..=POINTS)
        .map(|nth| {
            let turn = f64::from(nth) / f64::from(POINTS) * std::f64::consts::TAU;
            pos_from(at, (radius * turn.sin(), -radius * turn.cos()))
        })
        .collect();
    let (dash, gap) = if radius > 8.0 { (4.0, 3.0) } else { (2.6, 2.4) };
    painter.extend(Shape::dashed_line(&ring, stroke, dash, gap));
}
