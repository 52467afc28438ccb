//! Charts below the lanes, on the same axis: one at a time, chosen by tabs.

mod days;
mod harm;
mod parts;
mod tabs;
mod troops;

use egui::{Rect, Ui};

use self::parts::ChartArea;
use super::parts::Parts;
use crate::scene::chart::has_strengths;
use crate::scene::timeline::TimelineScene;
use crate::state::Chart;
use crate::ui::ViewContext;

/// Draws the tabs and the chosen chart.
pub(super) fn charts_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    let (pane, time) = (parts.chart, parts.time.x_range());
    let area = ChartArea {
        names: pane.with_max_x(time.min),
        plot: Rect::from_x_y_ranges(time, pane.y_range().shrink(2.0)),
    };
    // A record without troops has no use for their chart.
    let has_troops = has_strengths(cx.dataset);
    let chart = match cx.state.chart {
        Chart::Troops if !has_troops => Chart::Events,
        chart => chart,
    };
    tabs::tabs_ui(ui, cx, area.names, (chart, has_troops));
    match chart {
        Chart::Troops => troops::troops_ui(ui, cx, scene, area),
        Chart::Events => days::days_ui(ui, cx, scene, area),
        Chart::Harm => harm::harm_ui(ui, cx, scene, area),
    }
}
