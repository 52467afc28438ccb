//! Chart of the strength of forces in a figure, by who said so.

use super::parts::{NumberLine, SIGN, draw_beside, draw_lines};
use crate::export::drawing::{Lettering, Sketch};
use crate::export::map::{SymbolStyle, draw_symbol};
use crate::export::timeline::TimelinePicture;
use crate::geo::ScreenPoint;
use crate::scene::chart::{ForceChart, StrengthStep, highest, hue_of_force, strength_top};
use crate::scene::rect::Rect;
use crate::scene::text::{listed, number};
use crate::scene::theme::{Role, TextStyle};

/// Opacity between the least and the greatest number.
const RANGE: f64 = 0.22;
/// Radius of the dot at which a figure's time begins, in pixels.
const DOT: f64 = 2.6;

fn top(charts: &[ForceChart], plot: Rect) -> f64 {
    strength_top(highest(charts, plot.left, plot.right))
}

/// Two round numbers with their shares of the height.
pub(super) fn ticks(charts: &[ForceChart], plot: Rect) -> Vec<(f64, String)> {
    let top = top(charts, plot);
    [1.0, 2.0].map(|n| (n / 3.0, number(top * n / 3.0))).into()
}

/// Draws the forces with their strengths at the playhead.
pub(super) fn draw_numbers(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    charts: &[ForceChart],
    names: Rect,
) {
    let lines: Vec<NumberLine<'_>> =
        charts.iter().map(|chart| NumberLine { words: &chart.name, number: &chart.now }).collect();
    let sign = |sketch: &mut Sketch, nth: usize, at: ScreenPoint| {
        let Some(chart) = charts.get(nth) else { return };
        let kind = hue_of_force(chart.kind);
        let style = SymbolStyle {
            scale: 0.6,
            fill: picture.inks.paint(Role::Kind(kind)),
            ground: picture.inks.paint(Role::Raised),
            halo: 0.0,
            hollow: false,
        };
        draw_symbol(sketch, at, kind, style);
    };
    draw_lines(sketch, picture, names, &lines, (SIGN, sign));
}

/// The band and the line of one figure, and the dot at which it begins.
fn draw_step(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (step, role): (&StrengthStep, Role),
    y: impl Fn(f64) -> f64,
) {
    let inks = picture.inks;
    let to = step.held_to.max(step.from);
    let given = step.given_to.clamp(step.from, to);
    let dot = ScreenPoint::new(step.from, y(f64::midpoint(step.low, step.high)));
    let ends = |from: f64, to: f64| [ScreenPoint::new(from, dot.y), ScreenPoint::new(to, dot.y)];
    sketch.object("figure", &listed(step.about.lines()), |sketch| {
        if step.high > step.low {
            let rect = Rect { left: step.from, top: y(step.high), right: to, bottom: y(step.low) };
            sketch.rect(rect, 0.0, Some(inks.faded(role, RANGE)), None);
        }
        if given > step.from {
            sketch.line(&ends(step.from, given), inks.pen(2.0, role));
        }
        if to > given {
            sketch.line(&ends(given, to), inks.pen(1.2, role).dashed(&[4.0, 3.0]));
        }
        sketch.circle(dot, DOT, Some(inks.paint(role)), None);
    });
}

/// Draws the figures of every force: a solid line for the time for which a figure was given, a broken
/// one while it is merely the latest, and a band for a range.
pub(super) fn draw(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    charts: &[ForceChart],
    (plot, mut taken): (Rect, Vec<Rect>),
) {
    let (inks, top) = (picture.inks, top(charts, plot));
    let y = |number: f64| plot.bottom - plot.height() * number / top;
    let at =
        |step: &StrengthStep| ScreenPoint::new(step.from, y(f64::midpoint(step.low, step.high)));
    for chart in charts {
        let role = Role::Kind(hue_of_force(chart.kind));
        let band = |sketch: &mut Sketch, from: f64, to: f64, (low, high): (f64, f64)| {
            let rect = Rect { left: from, top: y(high), right: to, bottom: y(low) };
            sketch.rect(rect, 0.0, Some(inks.faded(role, RANGE)), None);
        };
        sketch.object("force-chart", &chart.name, |sketch| {
            for apart in chart.apart.iter().filter(|apart| apart.high > apart.low) {
                let to = apart.held_to.max(apart.from + 6.0);
                band(sketch, apart.from, to, (apart.low, apart.high));
            }
            for step in &chart.steps {
                draw_step(sketch, picture, (step, role), y);
            }
        });
    }
    let dots =
        charts.iter().flat_map(|chart| &chart.steps).map(|step| Rect::about(at(step), 6.0, 6.0));
    taken.extend(dots);
    for chart in charts {
        let paint = inks.paint(Role::KindText(hue_of_force(chart.kind)));
        let lettering = Lettering::regular(TextStyle::Tiny, paint);
        for step in &chart.steps {
            draw_beside(sketch, at(step), (&step.figure, lettering), &mut taken, plot);
        }
    }
}
