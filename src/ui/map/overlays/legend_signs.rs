//! Signs in the key: each line's mark, line or shape as it is on the map.

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

use crate::scene::map::{LegendEntry, SignBox, SignPaint, SignPart, SignPen, sign_parts};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::map::ground::paint_line_style;
use crate::ui::map::paint::paint_layer_sign;
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_further_mark, paint_mark};
use crate::ui::pixel_snap::{corners, crisp};
use crate::ui::theme::Look;

/// What the key lies on.
const GROUND: Role = Role::Panel;

/// Paints the sign of a line around a point.
pub(super) fn entry_sign(painter: &Painter, cx: &ViewContext<'_>, entry: LegendEntry, at: Pos2) {
    let layer_kind = |nth: usize| Some(cx.dataset.meta.layers.get(nth)?.kind);
    for part in sign_parts(entry, layer_kind) {
        paint_part(painter, cx, &part, at);
    }
}

fn colour_of(look: Look, paint: SignPaint) -> Color32 {
    match paint {
        SignPaint::Ground => look.colour(GROUND),
        SignPaint::Solid(role) => look.colour(role),
        SignPaint::Mixed(role, share) => look.mixed(role, GROUND, share),
        SignPaint::Faded(role, share) => look.faded(role, share),
    }
}

fn stroke_of(look: Look, pen: SignPen) -> Stroke {
    Stroke::new(f32_from(pen.width), colour_of(look, pen.paint))
}

fn paint_part(painter: &Painter, cx: &ViewContext<'_>, part: &SignPart, at: Pos2) {
    let look = cx.look;
    let place = |(x, y): (f64, f64)| at + vec2(f32_from(x), f32_from(y));
    let places = |points: &[(f64, f64)]| points.iter().map(|it| place(*it)).collect::<Vec<_>>();
    match part {
        SignPart::Mark { kind, inside } => {
            let style = MarkStyle {
                scale: 0.66,
                fill: look.colour(Role::Kind(*kind)),
                ground: colour_of(look, inside.unwrap_or(SignPaint::Ground)),
                halo: 0.0,
                hollow: inside.is_some(),
            };
            paint_mark(painter, at, *kind, style);
        }
        SignPart::Further(kind) => {
            let fill = look.colour(Role::Kind(*kind));
            paint_further_mark(painter, at, *kind, (fill, look.colour(GROUND)));
        }
        SignPart::DisputedRing => {
            paint_disputed_ring(painter, at, 6.5, look.stroke(1.3, Role::DisputedLine));
        }
        SignPart::Box(area) => paint_box(painter, look, place(area.at), *area),
        SignPart::Circle { at: middle, radius, fill, edge } => {
            let edge = edge.map_or(Stroke::NONE, |pen| stroke_of(look, pen));
            painter.circle(place(*middle), f32_from(*radius), colour_of(look, *fill), edge);
        }
        SignPart::Line(points, pen) => paint_line(painter, look, places(points), *pen),
        SignPart::Shape(points, fill) => {
            let fill = colour_of(look, *fill);
            painter.add(Shape::convex_polygon(places(points), fill, Stroke::NONE));
        }
        SignPart::DisputedLine => {
            let ends = [place((-12.0, 0.0)), place((12.0, 0.0))];
            paint_line_style(painter, look, cx.state.display.line, &ends);
        }
        SignPart::Layer(nth, kind) => paint_layer_sign(painter, look, (*nth, *kind), at),
        SignPart::Letters(text, paint, large) => {
            let style = if *large { TextStyle::Small } else { TextStyle::Tiny };
            let ink = Ink { font: look.bold(style), colour: colour_of(look, *paint) };
            paint_text(painter, at, Align2::CENTER_CENTER, text, ink, 24.0);
        }
    }
}

fn paint_box(painter: &Painter, look: Look, middle: Pos2, area: SignBox) {
    let (width, height) = area.size;
    let rect = Rect::from_center_size(middle, vec2(f32_from(width), f32_from(height)));
    if let Some(fill) = area.fill {
        painter.rect_filled(rect, f32_from(area.radius), colour_of(look, fill));
    }
    let Some(pen) = area.edge else { return };
    if pen.dashes.is_some() {
        let (rect, edge) = crisp(painter, rect, stroke_of(look, pen));
        let [first, ..] = corners(rect);
        let around: Vec<Pos2> = corners(rect).into_iter().chain([first]).collect();
        let pen = SignPen { width: f64::from(edge.width), ..pen };
        paint_line(painter, look, around, pen);
    } else {
        let edge = stroke_of(look, pen);
        painter.rect_stroke(rect, f32_from(area.radius), edge, StrokeKind::Inside);
    }
}

fn paint_line(painter: &Painter, look: Look, points: Vec<Pos2>, pen: SignPen) {
    let stroke = stroke_of(look, pen);
    match (pen.dashes, points.as_slice()) {
        (Some((dash, gap)), points) => {
            painter.extend(Shape::dashed_line(points, stroke, f32_from(dash), f32_from(gap)));
        }
        // Level lines are on whole pixels.
        (None, [from, to]) if from.y.total_cmp(&to.y).is_eq() => {
            painter.hline(from.x..=to.x, from.y, stroke);
        }
        (None, _) => {
            painter.add(Shape::line(points, stroke));
        }
    }
}
