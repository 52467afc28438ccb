//! Layout of the timeline: its parts from top to bottom, and the margins of the plot.

use egui::{Rect, pos2};

/// Height of the header's first row, in pixels.
pub(super) const HEADER: f32 = 34.0;
/// Width of the lanes' names left of the plot, in pixels.
pub(super) const GUTTER: f32 = 188.0;
/// Width right of the plot, in pixels: room for counts of events beyond the edge.
pub(super) const MARGIN: f32 = 34.0;
/// Height of a row of the scale's labels, in pixels.
pub(super) const LABEL_ROW: f32 = 17.0;
/// Height of the scale, in pixels: two rows of labels.
const SCALE: f32 = 2.0 * LABEL_ROW;
/// Height of the phases, in pixels.
const PHASES: f32 = 16.0;
/// Height of the charts while lanes need the room, in pixels.
const CHART: f32 = 76.0;
/// Greatest height of the charts, in pixels: they take what the lanes do not need up to it.
const CHART_MOST: f32 = 150.0;
/// Height below which there are no charts, in pixels.
const CHART_MIN: f32 = 56.0;
/// Height that the lanes have before the charts get any, in pixels: seven lanes of a row each, and what
/// says that there are more.
const LANES_FIRST: f32 = 158.0;
/// Height of the lanes in pixels below which the strip with the whole record gives way: two rows.
const LANES_LEAST: f32 = 40.0;
/// Height of the overview strip, in pixels.
const OVERVIEW: f32 = 36.0;

/// Rectangles of the timeline's parts, from top to bottom.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// Transport, dates shown, view: one row or two.
    pub header: Rect,
    /// Labels of the ticks, with the playhead's flag.
    pub scale: Rect,
    /// Names of phases, lengths of folds.
    pub phases: Rect,
    /// Lanes with their names.
    pub lanes: Rect,
    /// The chart with its tabs; without height if there is no room for it.
    pub chart: Rect,
    /// The strip with the whole record; without height in a low pane.
    pub overview: Rect,
    /// The plot: from the scale to the chart, right of the names.
    pub time: Rect,
}

impl Parts {
    /// Divides a pane whose header has the height `header`.
    pub(super) fn of(pane: Rect, header: f32) -> Self {
        let row = |top: f32, height: f32| {
            Rect::from_min_max(pos2(pane.left(), top), pos2(pane.right(), top + height))
        };
        let header = row(pane.top(), header);
        let scale = row(header.bottom(), SCALE);
        let phases = row(scale.bottom(), PHASES);
        let room = pane.bottom() - phases.bottom();
        let strip = if room - OVERVIEW < LANES_LEAST { 0.0 } else { OVERVIEW };
        let overview = row(pane.bottom() - strip, strip);
        let left_over = overview.top() - phases.bottom() - LANES_FIRST;
        let height = if left_over < CHART_MIN { 0.0 } else { left_over.min(CHART) };
        let chart = row(overview.top() - height, height);
        let lanes = row(phases.bottom(), (chart.top() - phases.bottom()).max(0.0));
        let time = Rect::from_min_max(
            pos2(pane.left() + GUTTER, scale.top()),
            pos2(pane.right() - MARGIN, chart.bottom()),
        );
        Self { header, scale, phases, lanes, chart, overview, time }
    }

    /// The same with lanes of that height, if that leaves more room to the charts.
    pub(super) fn with_lanes(self, height: f32) -> Self {
        let spare = (self.lanes.height() - height).max(0.0);
        let chart = (self.chart.height() + spare).min(CHART_MOST);
        if chart < CHART_MIN || chart <= self.chart.height() {
            return self;
        }
        let top = self.chart.bottom() - chart;
        Self { lanes: self.lanes.with_max_y(top), chart: self.chart.with_min_y(top), ..self }
    }
}
