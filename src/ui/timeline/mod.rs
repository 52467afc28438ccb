//! The timeline: transport, scale, phases, lanes, charts and the strip with everything.

mod auto_scroll;
mod axis;
mod bookmarks;
mod charts;
mod density;
mod drag;
mod header;
mod lanes;
mod overview;
mod parts;
mod playhead;
mod window;

use egui::{Sense, Ui};

use self::parts::{GUTTER, MARGIN, Parts};

use super::ViewContext;
use super::convert::size_from;
use super::memo::scene_memo;
use crate::scene::theme::Role;
use crate::scene::timeline::{Plot, timeline_scene};
use crate::state::{Command, TimeCommand};
use crate::time::Axis;

/// The least width of the part where time runs, in pixels.
const LEAST_TIME: f32 = 200.0;

/// Draws the timeline and turns what is done to it into commands.
pub(crate) fn timeline_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let Some(part) = density::part(ui, cx) else {
        part_ui(ui, cx, |_, _, _| {});
        return;
    };
    let visible = part.visible(cx.visible);
    let mut inner = part.context(cx, &visible);
    part_ui(ui, &mut inner, |ui, axis, parts| density::whole_ui(ui, cx, &part, axis, parts));
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
    axis::pan_and_zoom(ui, cx, &scene.axis, parts.time);
    let painter = ui.painter_at(pane);
    tell_width(cx, plot);
    if cx.state.comparison.on {
        window::paint_compared(&painter, cx, &scene, &parts);
    } else {
        lanes::paint_window(&painter, cx, &scene, parts.time);
    }
    lanes::paint_shades(&painter, cx, &scene, &parts);
    axis::paint_folds(&painter, cx, &scene, &parts);
    axis::paint_scale(&painter, cx, &scene, &parts);
    lanes::names_ui(ui, cx, &scene, &parts);
    lanes::lane_menu_ui(ui, cx, parts.scale.with_max_x(parts.time.left()));
    lanes::force_bands_ui(ui, cx, &scene, &parts);
    lanes::items_ui(ui, cx, &scene, &parts);
    if parts.chart.is_positive() {
        charts::charts_ui(ui, cx, &scene.axis, parts.chart, parts.time.x_range());
    }
    axis::fold_names_ui(ui, cx, &scene, &parts);
    axis::zone_ui(ui, cx, &parts);
    drag::scrub(ui, cx, &scene, &parts, parts.scale.with_min_x(parts.time.left()));
    overview::overview_ui(ui, cx, parts.overview);
    axis::fold_switch_ui(ui, cx, &parts);
    window::window_handles_ui(ui, cx, &scene, &parts);
    whole(ui, &scene.axis, &parts);
    bookmarks::flags_ui(ui, cx, &scene, &parts);
    if cx.state.comparison.on {
        window::compared_bars_ui(ui, cx, &scene, &parts);
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
