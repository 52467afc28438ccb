//! Chart of people killed and hurt in a figure: a stepped count by side, and a dot for each figure.

use super::parts::{NumberLine, SIGN, draw_beside, draw_lines};
use crate::export::drawing::{Lettering, Pen, Sketch};
use crate::export::timeline::TimelinePicture;
use crate::geo::ScreenPoint;
use crate::label;
use crate::model::Harm;
use crate::scene::chart::{HarmChart, HarmMark, HarmSeries, hue_of_count};
use crate::scene::rect::Rect;
use crate::scene::text::listed;
use crate::scene::theme::{Role, TextStyle};

/// Radius of a dot, in pixels.
const RADIUS: f64 = 3.0;
/// Radius of the gap in the dot of people hurt, in pixels.
const GAP: f64 = 1.7;
/// Opacity between the least and the greatest number.
const RANGE: f64 = 0.2;

fn role(series: usize) -> Role {
    Role::KindText(hue_of_count(series))
}

/// Draws what is counted with the numbers at the playhead.
pub(super) fn draw_numbers(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    chart: &HarmChart,
    names: Rect,
) {
    let mut lines: Vec<NumberLine<'_>> = chart
        .series
        .iter()
        .map(|series| NumberLine { words: &series.name, number: &series.now })
        .collect();
    if lines.is_empty() {
        lines.push(NumberLine { words: label!("harm-none"), number: "" });
    }
    let sign = |sketch: &mut Sketch, nth: usize, at: ScreenPoint| {
        if let Some(series) = chart.series.get(nth) {
            draw_dot(sketch, picture, at, (nth, series.harm));
        }
    };
    draw_lines(sketch, picture, names, &lines, (SIGN, sign));
}

fn draw_dot(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    at: ScreenPoint,
    (series, harm): (usize, Harm),
) {
    let inks = picture.inks;
    sketch.circle(at, RADIUS, Some(inks.paint(role(series))), None);
    if harm == Harm::Hurt {
        sketch.circle(at, GAP, Some(inks.paint(Role::Raised)), None);
    }
}

/// Draws the counts: the line of the least number, broken for people hurt, a band up to the greatest,
/// and a dot for each figure.
pub(super) fn draw(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    chart: &HarmChart,
    (plot, mut taken): (Rect, Vec<Rect>),
) {
    let y = |share: f64| plot.bottom - plot.height() * HarmChart::height(share);
    for (nth, series) in chart.series.iter().enumerate() {
        sketch.object("count", &series.about, |sketch| {
            draw_series(sketch, picture, (nth, series), y);
        });
    }
    let at = |mark: &HarmMark| ScreenPoint::new(mark.x, y(mark.share));
    for mark in &chart.marks {
        let harm = chart.series.get(mark.series).map_or(Harm::Killed, |series| series.harm);
        sketch.object("figure", &listed(mark.about.lines()), |sketch| {
            let halo = Some(picture.inks.paint(Role::Raised));
            sketch.circle(at(mark), RADIUS + 1.5, halo, None);
            draw_dot(sketch, picture, at(mark), (mark.series, harm));
        });
    }
    taken.extend(chart.marks.iter().map(|mark| Rect::about(at(mark), 9.0, 9.0)));
    for (nth, series) in chart.series.iter().enumerate() {
        let Some(first) = chart.marks.iter().find(|mark| mark.series == nth) else { continue };
        let lettering = Lettering::regular(TextStyle::Tiny, picture.inks.paint(role(nth)));
        draw_beside(sketch, at(first), (&series.label, lettering), &mut taken, plot);
    }
}

fn draw_series(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (nth, series): (usize, &HarmSeries),
    y: impl Fn(f64) -> f64,
) {
    let inks = picture.inks;
    let pen = |width: f64| -> Pen {
        let pen = inks.pen(width, role(nth));
        if series.harm == Harm::Hurt { pen.dashed(&[5.0, 3.5]) } else { pen }
    };
    let mut path: Vec<ScreenPoint> = Vec::new();
    for step in &series.steps {
        if step.high > step.low {
            let (top, bottom) = (y(step.high), y(step.low));
            let band = Rect { left: step.from, top, right: step.to, bottom };
            sketch.rect(band, 0.0, Some(inks.faded(role(nth), RANGE)), None);
            let ends = [ScreenPoint::new(step.from, top), ScreenPoint::new(step.to, top)];
            sketch.line(&ends, pen(1.0));
        }
        if path.is_empty() {
            path.push(ScreenPoint::new(step.from, y(0.0)));
        }
        path.push(ScreenPoint::new(step.from, y(step.low)));
        path.push(ScreenPoint::new(step.to, y(step.low)));
    }
    sketch.line(&path, pen(1.8));
}
