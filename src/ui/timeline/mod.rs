//! The timeline: transport, scale, phases, lanes, charts and the strip with everything.

mod bookmarks;
mod charts;
mod compared;
mod crowd;
mod edge;
mod fold_switch;
mod folds;
mod gesture;
mod go_to;
mod header;
mod item_keys;
mod items;
mod lane_menu;
mod lane_names;
mod lanes;
mod overview;
mod playhead;
mod presence;
mod range;
mod range_fields;
mod ridge;
mod scale;
mod scrub;
mod time_field;
mod traces;
mod transport;
mod window_controls;
mod zone;

use egui::{Rect, Sense, Ui, pos2};

use super::ViewContext;
use super::convert::size_from;
use super::memo::scene_memo;
use crate::scene::theme::Role;
use crate::scene::timeline::{Plot, timeline_scene};
use crate::state::{Command, TimeCommand};
use crate::time::Axis;

/// Height of a row of the header in pixels.
const HEADER: f32 = 34.0;
/// Height of the scale in pixels.
const SCALE: f32 = 36.0;
/// Height of the phases in pixels.
const PHASES: f32 = 16.0;
/// Height of the charts in pixels.
const CHART: f32 = 76.0;
/// Height below which charts are left out, in pixels.
const CHART_MIN: f32 = 56.0;
/// Height of the lanes for which charts give way, in pixels: ten lanes of a row each.
const LANES: f32 = 162.0;
/// Height of the strip with everything in pixels.
const OVERVIEW: f32 = 40.0;
/// Width of the names at the left in pixels.
const GUTTER: f32 = 188.0;
/// Space at the right in pixels.
const MARGIN: f32 = 34.0;

/// The timeline's parts, from top to bottom.
#[derive(Clone, Copy)]
struct Parts {
    header: Rect,
    scale: Rect,
    phases: Rect,
    lanes: Rect,
    chart: Rect,
    overview: Rect,
    /// Where time runs: from the scale to the charts, right of the names.
    time: Rect,
}

impl Parts {
    fn of(pane: Rect, header: f32) -> Self {
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

/// The least width of the part where time runs, in pixels.
const LEAST_TIME: f32 = 200.0;

/// Draws the timeline and turns what is done to it into commands.
pub(crate) fn timeline_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let Some(part) = crowd::part(ui, cx) else {
        part_ui(ui, cx, |_, _, _| {});
        return;
    };
    let visible = part.visible(cx.visible);
    let mut inner = part.context(cx, &visible);
    part_ui(ui, &mut inner, |ui, axis, parts| crowd::whole_ui(ui, cx, &part, axis, parts));
    for command in inner.into_commands() {
        cx.push(command);
    }
}

/// Draws the timeline of the events at hand; `whole` adds what is drawn of all others.
fn part_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, whole: impl FnOnce(&Ui, &Axis, &Parts)) {
    let pane = ui.available_rect_before_wrap();
    ui.allocate_rect(pane, Sense::hover());
    // In a pane narrower than its names time has some room all the same, out of sight.
    let least = pane.left() + GUTTER + MARGIN + LEAST_TIME;
    let pane = pane.with_max_x(pane.right().max(least));
    let parts = Parts::of(pane, header::header_height(ui, pane.width()));
    let (_, lanes_height) = size_from(parts.lanes.size());
    let plot = Plot {
        left: f64::from(parts.time.left()),
        right: f64::from(parts.time.right()),
        lanes_height: lanes_height - 2.0,
    };
    let scene = scene_memo(ui, cx, "timeline", plot, || {
        timeline_scene(cx.dataset, cx.state, cx.visible, cx.zone, plot)
    });
    header::header_ui(ui, cx, &scene.undated, parts.header);
    gesture::pan_and_zoom(ui, cx, &scene.axis, parts.time);
    let painter = ui.painter_at(pane);
    tell_width(cx, plot);
    if cx.state.comparison.on {
        compared::paint(&painter, cx, &scene, &parts);
    } else {
        lanes::paint_window(&painter, cx, &scene, parts.time);
    }
    lanes::paint_shades(&painter, cx, &scene, &parts);
    folds::paint_folds(&painter, cx, &scene, &parts);
    scale::paint(&painter, cx, &scene, &parts);
    lane_names::names_ui(ui, cx, &scene, &parts);
    lane_menu::lane_menu_ui(ui, cx, parts.scale.with_max_x(parts.time.left()));
    presence::presence_ui(ui, cx, &scene, &parts);
    items::items_ui(ui, cx, &scene, &parts);
    if parts.chart.is_positive() {
        charts::charts_ui(ui, cx, &scene.axis, parts.chart, parts.time.x_range());
    }
    folds::fold_names_ui(ui, cx, &scene, &parts);
    zone::zone_ui(ui, cx, &parts);
    scrub::scrub(ui, cx, &scene, &parts, parts.scale.with_min_x(parts.time.left()));
    overview::overview_ui(ui, cx, parts.overview);
    fold_switch::fold_switch_ui(ui, cx, &parts);
    range::window_handles_ui(ui, cx, &scene, &parts);
    whole(ui, &scene.axis, &parts);
    bookmarks::flags_ui(ui, cx, &scene, &parts);
    if cx.state.comparison.on {
        compared::bars_ui(ui, cx, &scene, &parts);
    }
    playhead::playhead_ui(ui, cx, &scene, &parts);
    let hairline = cx.look.stroke(1.0, Role::Hairline);
    for y in [parts.header.bottom(), parts.chart.top(), parts.overview.top()] {
        ui.painter().hline(pane.x_range(), y, hairline);
    }
}

/// Steps by tick are as wide as the ticks that can be seen.
fn tell_width(cx: &mut ViewContext<'_>, plot: Plot) {
    let width = (plot.right - plot.left).max(1.0);
    if (cx.state.timeline_px - width).abs() > 0.5 {
        cx.push(Command::Time(TimeCommand::SetWidth(width)));
    }
}
