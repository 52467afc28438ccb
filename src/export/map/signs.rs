//! Signs of the key of a figure: the shapes of the scene, as parts of a drawing.

use super::ground::draw_line_style;
use super::symbols::{SymbolStyle, draw_disputed_ring, draw_further_symbol, draw_symbol};
use super::tracks::draw_part;
use super::{MapPicture, beside};
use crate::export::drawing::{Anchor, Inks, Lettering, Paint, Pen, Sketch};
use crate::geo::ScreenPoint;
use crate::model::LayerKind;
use crate::scene::map::{LegendEntry, SignPaint, SignPart, SignPen, sign_parts};
use crate::scene::rect::Rect;
use crate::scene::theme::{Role, TextStyle};

/// What the key lies on.
const GROUND: Role = Role::Raised;

/// Draws the sign of a line around a point.
pub(super) fn draw_sign(
    sketch: &mut Sketch,
    picture: MapPicture<'_>,
    entry: LegendEntry,
    at: ScreenPoint,
) {
    let layers = &picture.input.dataset.meta.layers;
    for part in sign_parts(entry, |nth| Some(layers.get(nth)?.kind)) {
        draw_sign_part(sketch, picture, &part, at);
    }
}

fn paint_of(inks: Inks, paint: SignPaint) -> Paint {
    match paint {
        SignPaint::Ground => inks.paint(GROUND),
        SignPaint::Solid(role) => inks.paint(role),
        SignPaint::Mixed(role, share) => inks.mixed(role, GROUND, share),
        SignPaint::Faded(role, share) => inks.faded(role, share),
    }
}

fn pen_of(inks: Inks, pen: SignPen) -> Pen {
    let own = Pen::new(pen.width, paint_of(inks, pen.paint));
    pen.dashes.map_or_else(|| own.clone(), |(dash, gap)| own.clone().dashed(&[dash, gap]))
}

fn draw_sign_part(sketch: &mut Sketch, picture: MapPicture<'_>, part: &SignPart, at: ScreenPoint) {
    let inks = picture.inks;
    let place = |(x, y): (f64, f64)| beside(at, x, y);
    let places = |points: &[(f64, f64)]| points.iter().map(|it| place(*it)).collect::<Vec<_>>();
    match part {
        SignPart::Mark { kind, inside } => {
            let style = SymbolStyle {
                scale: 0.66,
                fill: inks.paint(Role::Kind(*kind)),
                ground: paint_of(inks, inside.unwrap_or(SignPaint::Ground)),
                halo: 0.0,
                hollow: inside.is_some(),
            };
            draw_symbol(sketch, at, *kind, style);
        }
        SignPart::Further(kind) => {
            let fill = inks.paint(Role::Kind(*kind));
            draw_further_symbol(sketch, at, *kind, (fill, inks.paint(GROUND)));
        }
        SignPart::DisputedRing => {
            draw_disputed_ring(sketch, at, 6.5, inks.pen(1.3, Role::DisputedLine));
        }
        SignPart::Box(area) => {
            let rect = Rect::about(place(area.at), area.size.0, area.size.1);
            let fill = area.fill.map(|fill| paint_of(inks, fill));
            let pen = area.edge.map(|pen| pen_of(inks, pen));
            // Its line lies within the box.
            let inset = area.edge.map_or(0.0, |pen| pen.width / 2.0);
            sketch.rect(rect.grown(-inset), area.radius, fill, pen);
        }
        SignPart::Circle { at: middle, radius, fill, edge } => {
            let pen = edge.map(|pen| pen_of(inks, pen));
            sketch.circle(place(*middle), *radius, Some(paint_of(inks, *fill)), pen);
        }
        SignPart::Line(points, pen) => sketch.line(&places(points), pen_of(inks, *pen)),
        SignPart::Shape(points, fill) => {
            sketch.polygon(&places(points), Some(paint_of(inks, *fill)), None);
        }
        SignPart::DisputedLine => {
            let ends = [place((-12.0, 0.0)), place((12.0, 0.0))];
            draw_line_style(sketch, inks, picture.input.state.display.line, &ends);
        }
        SignPart::Layer(nth, kind) => {
            let ends = match kind {
                LayerKind::Point => vec![at],
                _ => vec![place((-11.0, 0.0)), place((11.0, 0.0))],
            };
            draw_part(sketch, picture, (*nth, *kind), &ends);
        }
        SignPart::Letters(text, paint, large) => {
            let style = if *large { TextStyle::Small } else { TextStyle::Tiny };
            let lettering = Lettering::bold(style, paint_of(inks, *paint));
            sketch.text(at, Anchor::Middle, text, lettering);
        }
    }
}
