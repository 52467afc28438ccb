//! Symbols of kinds of events, as the window paints them.

use std::f64::consts::TAU;

use super::beside;
use crate::export::drawing::{Inks, Paint, Pen, Sketch};
use crate::geo::ScreenPoint;
use crate::model::EventKind;
use crate::scene::comparison::side_role;
use crate::scene::event::{ShapePart, shape_parts};
use crate::scene::rect::Rect;
use crate::scene::theme::Role;
use crate::state::{HeldBy, Side};

/// Size and colours of a symbol.
#[derive(Clone, Copy, Debug)]
pub struct SymbolStyle {
    /// Pixels for each of the symbol's units.
    pub scale: f64,
    /// Colour of the kind.
    pub fill: Paint,
    /// Colour of the ground, for gaps, halos and the inside of hollow symbols.
    pub ground: Paint,
    /// Width of the halo in pixels; 0 for none.
    pub halo: f64,
    /// Whether only the outline is drawn.
    pub hollow: bool,
}

/// Draws the symbol of a kind around a point.
pub fn draw_symbol(sketch: &mut Sketch, at: ScreenPoint, kind: EventKind, style: SymbolStyle) {
    if style.halo > 0.0 {
        for part in shape_parts(kind) {
            let pen = Pen::new(2.0 * style.halo, style.ground);
            outline(sketch, at, *part, style.scale, (pen, None));
        }
    }
    for part in shape_parts(kind) {
        if style.hollow {
            // A small symbol would be filled by its own outline.
            let width = if style.scale < 0.75 { 1.0 } else { 1.5 };
            if let ShapePart::Gap(..) = part {
                fill(sketch, at, *part, style, style.fill);
            } else {
                let pen = Pen::new(width, style.fill);
                outline(sketch, at, *part, style.scale, (pen, Some(style.ground)));
            }
        } else {
            fill(sketch, at, *part, style, style.fill);
        }
    }
}

/// Draws the symbol of a kind, small and in a disc with a fine edge.
pub(super) fn draw_further_symbol(
    sketch: &mut Sketch,
    at: ScreenPoint,
    kind: EventKind,
    (fill, ground): (Paint, Paint),
) {
    sketch.circle(at, 7.0, Some(ground), Some(Pen::new(1.0, fill)));
    let style = SymbolStyle { scale: 0.45, fill, ground, halo: 0.0, hollow: false };
    draw_symbol(sketch, at, kind, style);
}

/// Draws the dashed ring of a disputed event.
pub fn draw_disputed_ring(sketch: &mut Sketch, at: ScreenPoint, radius: f64, pen: Pen) {
    let dashes = if radius > 8.0 { [4.0, 3.0] } else { [2.6, 2.4] };
    sketch.circle(at, radius, None, Some(pen.dashed(&dashes)));
}

/// Draws half rings for the compared windows that hold something, with a casing.
pub(super) fn draw_held_by(
    sketch: &mut Sketch,
    inks: Inks,
    (at, radius): (ScreenPoint, f64),
    held_by: HeldBy,
    ground: Role,
) {
    for side in held_by.sides() {
        let direction = match side {
            Side::A => -1.0,
            Side::B => 1.0,
        };
        let points: Vec<ScreenPoint> = (0..=24_u8)
            .map(|nth| {
                // The ends leave a gap, so that two halves do not look like a ring.
                let turn = 0.16 + f64::from(nth) / 24.0 * (TAU / 2.0 - 0.32);
                beside(at, direction * radius * turn.sin(), -radius * turn.cos())
            })
            .collect();
        sketch.line(&points, inks.pen(5.0, ground));
        sketch.line(&points, inks.pen(2.5, side_role(*side)));
    }
}

fn scaled(at: ScreenPoint, points: &[(f64, f64)], scale: f64) -> Vec<ScreenPoint> {
    points.iter().map(|(x, y)| beside(at, x * scale, y * scale)).collect()
}

fn part_box(at: ScreenPoint, scale: f64, (left, top, right, bottom): (f64, f64, f64, f64)) -> Rect {
    Rect {
        left: at.x + left * scale,
        top: at.y + top * scale,
        right: at.x + right * scale,
        bottom: at.y + bottom * scale,
    }
}

fn fill(sketch: &mut Sketch, at: ScreenPoint, part: ShapePart, style: SymbolStyle, paint: Paint) {
    let scale = style.scale;
    match part {
        ShapePart::Star(points) => {
            let pen = Pen::new(0.75, paint);
            sketch.polygon(&scaled(at, points, scale), Some(paint), Some(pen));
        }
        ShapePart::Convex(points) => {
            sketch.polygon(&scaled(at, points, scale), Some(paint), None);
        }
        ShapePart::Disc(radius) => sketch.circle(at, radius * scale, Some(paint), None),
        ShapePart::Ring(radius, width) => {
            sketch.circle(at, radius * scale, None, Some(Pen::new(width * scale, style.fill)));
        }
        ShapePart::Rect(left, top, right, bottom) => {
            let rect = part_box(at, scale, (left, top, right, bottom));
            sketch.rect(rect, 0.0, Some(paint), None);
        }
        ShapePart::Gap(left, top, right, bottom) => {
            let paint = if style.hollow { style.fill } else { style.ground };
            let rect = part_box(at, scale, (left, top, right, bottom));
            sketch.rect(rect, 0.0, Some(paint), None);
        }
    }
}

fn outline(
    sketch: &mut Sketch,
    at: ScreenPoint,
    part: ShapePart,
    scale: f64,
    (pen, fill): (Pen, Option<Paint>),
) {
    match part {
        ShapePart::Star(points) | ShapePart::Convex(points) => {
            sketch.polygon(&scaled(at, points, scale), fill, Some(pen));
        }
        ShapePart::Disc(radius) => sketch.circle(at, radius * scale, fill, Some(pen)),
        ShapePart::Ring(radius, width) => {
            let wide = Pen { width: pen.width + width * scale, ..pen };
            sketch.circle(at, radius * scale, None, Some(wide));
        }
        ShapePart::Rect(left, top, right, bottom) => {
            let rect = part_box(at, scale, (left, top, right, bottom));
            sketch.rect(rect, 0.0, fill, Some(pen));
        }
        ShapePart::Gap(..) => {}
    }
}
