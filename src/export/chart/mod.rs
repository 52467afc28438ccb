//! Chart of a figure: strengths, events a day or people harmed, below the timeline's scale.
//!
//! Left of the plot stand the numbers that hold at the playhead, right of it those of the scale.

mod days;
mod harm;
mod parts;
mod troops;

use super::drawing::{Anchor, Lettering, Part, Sketch};
use super::timeline::{LaidTimeline, TimelinePicture, draw_playhead, draw_scale};
use crate::geo::ScreenPoint;
use crate::label;
use crate::scene::chart::{
    ChartInput, DayChart, ForceChart, HarmChart, day_chart, force_charts, harm_chart,
};
use crate::scene::f64_from_count;
use crate::scene::rect::Rect;
use crate::scene::theme::{Role, TextStyle};
use crate::state::Chart;

use self::parts::{LINE, TITLE};

/// Height of the plot as a share of the figure's width, where its height is free.
const SHAPE: f64 = 0.3;
/// The least and the most height of the plot in pixels, where that of the figure is free.
const HEIGHTS: (f64, f64) = (130.0, 340.0);
/// The least height of the plot in pixels in any figure.
const LEAST: f64 = 60.0;

/// A chart in its size.
#[derive(Clone, Debug)]
pub struct LaidChart {
    scale: LaidTimeline,
    contents: Contents,
}

#[derive(Clone, Debug)]
enum Contents {
    Troops(Vec<ForceChart>),
    Events(DayChart),
    Harm(HarmChart),
}

impl LaidChart {
    /// Lays out the chart that is chosen. The height of lanes is that of the plot, and the plot is
    /// high enough for every line of numbers.
    pub fn new(picture: TimelinePicture<'_>) -> Self {
        let own = (picture.width * SHAPE).clamp(HEIGHTS.0, HEIGHTS.1);
        let scale = LaidTimeline::scale_over(picture, own);
        let contents = Contents::of(picture, &scale);
        // Numbers that are wider than the margin get more of it.
        let lettering = Lettering::regular(TextStyle::Tiny, picture.inks.paint(Role::TextSecond));
        let ticks = contents.ticks(scale.plot());
        let widest = ticks.iter().map(|(_, label)| lettering.width(label)).fold(0.0, f64::max);
        let more = (widest + 5.0 - (picture.width - scale.plot().right)).max(0.0);
        let picture = TimelinePicture { width: picture.width - more, ..picture };
        let scale = LaidTimeline::scale_over(picture, own);
        let contents = if more > 0.0 { Contents::of(picture, &scale) } else { contents };
        let lines = TITLE + f64_from_count(contents.lines()) * LINE + 4.0;
        let height = picture.lanes_height.map_or_else(|| own.max(lines), |most| most.max(LEAST));
        Self { scale: LaidTimeline::scale_over(picture, height), contents }
    }

    /// Its height in pixels.
    pub fn height(&self) -> f64 {
        self.scale.height()
    }
}

impl Contents {
    fn of(picture: TimelinePicture<'_>, scale: &LaidTimeline) -> Self {
        let TimelinePicture { dataset, state, visible, zone, .. } = picture;
        let scene = scale.scene();
        let axis = &scene.axis;
        let positions = &scene.drawn.positions;
        let input = ChartInput { dataset, state, visible, zone, axis, positions };
        match state.chart {
            Chart::Troops => Self::Troops(force_charts(dataset, state, zone, axis)),
            Chart::Events => Self::Events(day_chart(input)),
            Chart::Harm => Self::Harm(harm_chart(input)),
        }
    }

    /// The numbers of the scale, each with its share of the height.
    fn ticks(&self, plot: Rect) -> Vec<(f64, String)> {
        match self {
            // A scale without a number on it would say that there were none.
            Self::Troops(charts) if charts.is_empty() => Vec::new(),
            Self::Troops(charts) => troops::ticks(charts, plot),
            Self::Events(chart) => chart.ticks(),
            Self::Harm(chart) => chart.lines(),
        }
    }

    /// The number of lines left of the plot.
    fn lines(&self) -> usize {
        match self {
            Self::Troops(charts) => charts.len().min(parts::MOST_LINES),
            Self::Events(chart) => 2 + usize::from(chart.vague > 0),
            Self::Harm(chart) => chart.series.len().clamp(1, parts::MOST_LINES),
        }
    }
}

/// Draws the chart with its upper left corner at the origin. `words` stand for it to those who do not
/// see it.
pub fn draw_chart(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    laid: &LaidChart,
    words: String,
) {
    let scale = &laid.scale;
    let whole = Rect::sized(0.0, 0.0, picture.width, laid.height());
    let title = picture.state.chart.label();
    let (names, plot) = (scale.names(), scale.plot());
    sketch.group(Part::Picture(words), ("chart", title), Some(whole), |sketch| {
        draw_scale(sketch, picture, scale);
        sketch.layer("numbers", label!("figure-layer-numbers"), |sketch| {
            let bold = Lettering::bold(TextStyle::Tiny, picture.inks.paint(Role::TextSecond));
            let at = ScreenPoint::new(names.left + 2.0, names.top + TITLE / 2.0);
            sketch.text_within(at, Anchor::Left, title, bold, names.width() - 8.0);
            match &laid.contents {
                Contents::Troops(charts) => troops::draw_numbers(sketch, picture, charts, names),
                Contents::Events(chart) => days::draw_numbers(sketch, picture, chart, names),
                Contents::Harm(chart) => harm::draw_numbers(sketch, picture, chart, names),
            }
        });
        if matches!(&laid.contents, Contents::Troops(charts) if charts.is_empty()) {
            let second = Lettering::regular(TextStyle::Tiny, picture.inks.paint(Role::TextSecond));
            let at = ScreenPoint::new(names.left + 2.0, names.top + 1.5 * TITLE);
            let none = label!("figure-chart-none");
            sketch.text_within(at, Anchor::Left, none, second, plot.right - at.x);
        }
        let ticks = laid.contents.ticks(plot);
        parts::draw_ticks(sketch, picture, &ticks, plot);
        let layer = label!("figure-layer-plot");
        // No number stands where the line of the playhead runs.
        let head = ScreenPoint::new(scale.scene().playhead, plot.middle().y);
        let taken = vec![Rect::about(head, 3.0, plot.height())];
        sketch.group(Part::Layer, ("plot", layer), Some(plot), |sketch| match &laid.contents {
            Contents::Troops(charts) => troops::draw(sketch, picture, charts, (plot, taken)),
            Contents::Events(chart) => days::draw(sketch, picture, chart, plot),
            Contents::Harm(chart) => harm::draw(sketch, picture, chart, (plot, taken)),
        });
        let base = [
            ScreenPoint::new(plot.left, plot.bottom - 0.5),
            ScreenPoint::new(plot.right, plot.bottom - 0.5),
        ];
        sketch.line(&base, picture.inks.pen(1.0, Role::Border));
        draw_playhead(sketch, picture, scale);
    });
}
