//! Chart of how many events there were a day, or in longer stretches, in a figure.

use super::parts::{NumberLine, draw_lines};
use crate::export::drawing::Sketch;
use crate::export::timeline::TimelinePicture;
use crate::geo::ScreenPoint;
use crate::scene::chart::DayChart;
use crate::scene::f64_from_count;
use crate::scene::rect::Rect;
use crate::scene::text::count_words;
use crate::scene::theme::Role;
use crate::{label, message};

/// Draws what is counted, and the numbers at the playhead and of those in no bar.
pub(super) fn draw_numbers(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    chart: &DayChart,
    names: Rect,
) {
    let (now, vague) = (count_words(chart.now), count_words(chart.vague));
    let mut lines = vec![
        NumberLine { words: &chart.title, number: "" },
        NumberLine { words: label!("timeline-window-at-playhead"), number: &now },
    ];
    if chart.vague > 0 {
        lines.push(NumberLine { words: label!("timeline-window-vague"), number: &vague });
    }
    let no_sign = |_: &mut Sketch, _: usize, _: ScreenPoint| {};
    draw_lines(sketch, picture, names, &lines, (0.0, no_sign));
}

/// Draws the bars; those without an event in the dates shown are pale.
pub(super) fn draw(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    chart: &DayChart,
    plot: Rect,
) {
    for bar in &chart.bars {
        let count = bar.count;
        let name = message!("timeline-window-events-of", dates = &bar.name, count = count);
        let gap = if bar.right - bar.left > 6.0 { 0.5 } else { 0.0 };
        let height = plot.height() * f64_from_count(count) / chart.top();
        let rect = Rect {
            left: bar.left + gap,
            top: plot.bottom - height,
            right: (bar.right - gap).max(bar.left + gap + 1.5),
            bottom: plot.bottom,
        };
        let strength = if bar.shown > 0 { 0.85 } else { 0.4 };
        let fill = picture.inks.mixed(Role::TextSecond, Role::Raised, strength);
        sketch.object("bar", &name, |sketch| sketch.rect(rect, 0.0, Some(fill), None));
    }
}
