//! Layout of the timeline: its parts from top to bottom, and the widths of its margins.

use egui::{Rect, pos2};

/// Height of a row of the header in pixels.
pub(super) const HEADER: f32 = 34.0;
/// Height of the scale in pixels.
pub(super) const SCALE: f32 = 36.0;
/// Height of the phases in pixels.
pub(super) const PHASES: f32 = 16.0;
/// Height of the charts in pixels.
pub(super) const CHART: f32 = 76.0;
/// Height below which charts are left out, in pixels.
pub(super) const CHART_MIN: f32 = 56.0;
/// Height of the lanes for which charts give way, in pixels: ten lanes of a row each.
pub(super) const LANES: f32 = 162.0;
/// Height of the strip with everything in pixels.
pub(super) const OVERVIEW: f32 = 40.0;
/// Width of the names at the left in pixels.
pub(super) const GUTTER: f32 = 188.0;
/// Space at the right in pixels.
pub(super) const MARGIN: f32 = 34.0;

/// The timeline's parts, from top to bottom.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub header: Rect,
    pub scale: Rect,
    pub phases: Rect,
    pub lanes: Rect,
    pub chart: Rect,
    pub overview: Rect,
    /// Where time runs: from the scale to the charts, right of the names.
    pub time: Rect,
}

impl Parts {
    pub(super) fn of(pane: Rect, header: f32) -> Self {
        let row = |top: f32, height: f32| {
            Rect::from_min_max(pos2(pane.left(), top), pos2(pane.right(), top + height))
        };
        let header = row(pane.top(), header);
        let scale = row(header.bottom(), SCALE);
        let phases = row(scale.bottom(), PHASES);
        let overview = row(pane.bottom() - OVERVIEW, OVERVIEW);
        let left_over = overview.top() - phases.bottom() - LANES;
        let height = if left_over < CHART_MIN { 0.0 } else { left_over.min(CHART) };
        let chart = row(overview.top() - height, height);
        let lanes = row(phases.bottom(), (chart.top() - phases.bottom()).max(0.0));
        let time = Rect::from_min_max(
            pos2(pane.left() + GUTTER, scale.top()),
            pos2(pane.right() - MARGIN, chart.bottom()),
        );
        Self { header, scale, phases, lanes, chart, overview, time }
    }
}
