//! Marks of figures and times on the scales of charts: dots, bars, fades and arrows.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::model::EventKind;
use crate::scene::detail::{FigureExtent, FigureMark, StartTime};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;

/// Radius of a dot in pixels.
const DOT: f32 = 4.0;
/// Length of the fade of "about" to both sides, in pixels. It is not to scale: the claim does not
/// say how inexact it is.
const ABOUT: f32 = 13.0;
/// Length of the arrow of an open figure in pixels.
const ARROW: f32 = 24.0;

/// Paints the figures of one claim; those for earlier times are hollow and joined to the latest.
pub(super) fn paint_row(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scale: Rect,
    kind: EventKind,
    marks: &[FigureMark],
) {
    let colour = cx.look.colour(Role::KindText(kind));
    let y = scale.center().y;
    let x = |mark: &FigureMark| scale.left() + scale.width() * f32_from(middle(mark.extent));
    if let ([.., _], Some(last)) = (marks, marks.last()) {
        for mark in marks.iter().filter(|mark| mark.earlier) {
            painter.hline(x(mark).min(x(last))..=x(mark).max(x(last)), y, Stroke::new(1.2, colour));
        }
    }
    for mark in marks {
        paint_mark(painter, cx, scale, mark, colour);
    }
    if let [earlier, last] = marks {
        let clear = match earlier.extent {
            FigureExtent::About(_) => ABOUT,
            _ => DOT + 4.0,
        };
        let ends = (x(earlier), x(last));
        paint_earlier_words(painter, cx, scale, ends, (clear, &earlier.text));
    }
}

/// The earlier figure in words beyond its mark, if there is room.
fn paint_earlier_words(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scale: Rect,
    (earlier, last): (f32, f32),
    (clear, words): (f32, &str),
) {
    let font = cx.look.font(TextStyle::Tiny);
    let width = text_width(painter, words, font.clone());
    let ink = Ink { font, colour: cx.look.colour(Role::TextSecond) };
    let (at, align, fits) = if earlier > last {
        let at = earlier + clear;
        (at, Align2::LEFT_CENTER, at + width <= scale.right() + 6.0)
    } else {
        let at = earlier - clear;
        (at, Align2::RIGHT_CENTER, at - width >= scale.left())
    };
    if fits {
        paint_text(painter, pos2(at, scale.center().y), align, words, ink, width + 2.0);
    }
}

fn middle(extent: FigureExtent) -> f64 {
    match extent {
        FigureExtent::Dot(x)
        | FigureExtent::About(x)
        | FigureExtent::From(x)
        | FigureExtent::UpTo(x) => x,
        FigureExtent::Bar(low, high) => f64::midpoint(low, high),
    }
}

fn paint_mark(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scale: Rect,
    mark: &FigureMark,
    colour: Color32,
) {
    let y = scale.center().y;
    let at = |share: f64| pos2(scale.left() + scale.width() * f32_from(share), y);
    match mark.extent {
        FigureExtent::Dot(x) => paint_dot(painter, cx, at(x), colour, !mark.earlier),
        FigureExtent::About(x) => {
            fade(painter, at(x), at(x), colour);
            paint_dot(painter, cx, at(x), colour, !mark.earlier);
        }
        FigureExtent::Bar(low, high) => {
            let bar = Rect::from_two_pos(at(low) - vec2(0.0, 3.5), at(high) + vec2(0.0, 3.5));
            let fill = if mark.earlier { cx.look.colour(Role::Panel) } else { colour };
            let edge = Stroke::new(1.5, colour);
            painter.rect(bar, 1.0, fill, edge, egui::StrokeKind::Inside);
        }
        FigureExtent::From(x) => {
            let tip = (at(x).x + ARROW).min(scale.right() + 5.0);
            paint_arrow(painter, at(x), pos2(tip, y), colour);
        }
        FigureExtent::UpTo(x) => {
            let tip = (at(x).x - ARROW).max(scale.left());
            paint_arrow(painter, at(x), pos2(tip, y), colour);
        }
    }
}

/// A dot, filled or hollow.
pub(super) fn paint_dot(
    painter: &Painter,
    cx: &ViewContext<'_>,
    at: Pos2,
    colour: Color32,
    filled: bool,
) {
    if filled {
        painter.circle_filled(at, DOT, colour);
    } else {
        painter.circle(at, DOT - 0.75, cx.look.colour(Role::Panel), Stroke::new(1.5, colour));
    }
}

/// A bound, and an arrow towards the possible values.
fn paint_arrow(painter: &Painter, bound: Pos2, tip: Pos2, colour: Color32) {
    let line = Stroke::new(1.75, colour);
    painter.vline(bound.x, bound.y - 5.0..=bound.y + 5.0, line);
    painter.hline(bound.x.min(tip.x)..=bound.x.max(tip.x), bound.y, line);
    let back = if tip.x > bound.x { -5.0 } else { 5.0 };
    let head = vec![tip + vec2(back, -4.0), tip, tip + vec2(back, 4.0)];
    painter.add(Shape::line(head, line));
}

/// Paints a time: a dot for a minute, a bar for a longer span, with a fade for "about".
pub(super) fn paint_moment(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scale: Rect,
    kind: EventKind,
    row: &StartTime,
) {
    let colour = cx.look.colour(Role::KindText(kind));
    let y = scale.center().y;
    let at = |share: f64| pos2(scale.left() + scale.width() * f32_from(share), y);
    let (from, to) = (at(row.extent.0), at(row.extent.1));
    if row.about {
        fade(painter, from, to, colour);
    }
    if to.x - from.x > 2.0 * DOT {
        let bar = Rect::from_two_pos(from - vec2(0.0, 3.5), to + vec2(0.0, 3.5));
        painter.rect_filled(bar, 1.0, colour);
    } else {
        painter.circle_filled(from, DOT, colour);
    }
}

/// A tint that is strongest between two points and fades out to both sides.
fn fade(painter: &Painter, from: Pos2, to: Pos2, colour: Color32) {
    let (half, clear) = (colour.gamma_multiply(0.45), colour.gamma_multiply(0.0));
    let mut mesh = Mesh::default();
    let columns = [(from.x - ABOUT, clear), (from.x, half), (to.x, half), (to.x + ABOUT, clear)];
    for (x, colour) in columns {
        mesh.colored_vertex(pos2(x, from.y - 4.0), colour);
        mesh.colored_vertex(pos2(x, from.y + 4.0), colour);
    }
    for first in [0, 2, 4] {
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    painter.add(Shape::mesh(Arc::new(mesh)));
}
