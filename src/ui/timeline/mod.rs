//! Timeline: transport and dates shown, scale, lanes, charts and the overview strip.
//!
//! [`timeline_ui`] paints from back to front. The last one is on top, also for the pointer: a flag
//! over a lane is hit before the lane. Children know [`parts::Parts`] and the scene, never this
//! module.

mod auto_scroll;
mod axis;
mod bookmarks;
mod charts;
mod density;
mod drag;
mod header;
mod kept_lanes;
mod knowledge;
mod lanes;
mod overview;
mod parts;
mod playhead;
mod steps;
mod window;

use std::sync::Arc;

use egui::{Id, Rect, Sense, Ui};

use self::parts::{GUTTER, MARGIN, Parts};
use super::ViewContext;
use super::convert::{f32_from, size_from};
use super::memo::{memo, scene_memo};
use crate::model::TimeSpan;
use crate::scene::theme::Role;
use crate::scene::timeline::{
    DrawnEvents, Plot, TimelineInput, TimelineScene, timeline_ground, timeline_scene,
};
use crate::state::{Command, Filter, LaneKey, TimeCommand};
use crate::time::Axis;

/// Least width of the plot, in pixels. A narrower pane clips it.
const PLOT_MIN: f32 = 160.0;
/// How much the width of the plot changes before the state learns of it, in pixels.
const WIDTH_STEP: f64 = 0.5;

/// Key of the events that are drawn: not the playhead, so that scrubbing selects no events again.
#[derive(PartialEq)]
struct DrawnKey {
    dataset: u64,
    in_sight: TimeSpan,
    filter: Filter,
    pointed_at: [Option<usize>; 2],
}

/// Draws the timeline and turns input into commands.
pub(crate) fn timeline_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let pane = ui.available_rect_before_wrap();
    ui.allocate_rect(pane, Sense::hover());
    let pane = pane.with_max_x(pane.right().max(pane.left() + GUTTER + MARGIN + PLOT_MIN));
    let (pane, known) =
        pane.split_top_bottom_at_y(pane.bottom() - knowledge::track_height(cx, pane.height()));
    let height = pane.height() + known.height();
    let parts = Parts::of(pane, header::header_height(ui, cx, pane.width()));
    let plot = plot_of(&parts);
    let plot_rect = parts.scale.with_max_y(parts.chart.bottom());
    let kept = kept_lanes::kept_lanes(ui, cx, plot_rect);
    let scene = scene(ui, cx, plot, &kept);
    kept_lanes::keep_lanes(ui, cx, plot_rect, (kept, &scene));
    let parts = if scene.drawn.complete {
        parts.with_lanes(f32_from(scene.lanes.height) + 2.0)
    } else {
        parts
    };
    header::header_ui(ui, cx, &scene.undated, parts.header);
    axis::pan_and_zoom(ui, cx, &scene.axis, parts.time);
    push_width(cx, plot);
    let mut written = paint_ground(ui, cx, &scene, &parts, pane);
    written.extend(lanes::title_rects(&scene, &parts));
    lanes::names_ui(ui, cx, &scene, &parts);
    lanes::lane_menu_ui(ui, cx, parts.scale.with_max_x(parts.time.left()));
    lanes::force_bands_ui(ui, cx, &scene, &parts);
    lanes::items_ui(ui, cx, &scene, &parts);
    if parts.chart.is_positive() {
        charts::charts_ui(ui, cx, &scene, &parts);
    }
    axis::phases_ui(ui, &scene, &parts);
    axis::fold_names_ui(ui, cx, &scene, &parts);
    axis::zone_ui(ui, cx, &parts);
    axis::scrub_ui(ui, cx, &scene, &parts);
    if parts.overview.is_positive() {
        overview::overview_ui(ui, cx, &parts);
        axis::fold_switch_ui(ui, cx, &parts);
    }
    window::window_handles_ui(ui, cx, &scene, &parts);
    if !scene.drawn.complete {
        density::density_ui(ui, cx, &scene, &parts);
    }
    bookmarks::flags_ui(ui, cx, &scene, &parts);
    steps::steps_ui(ui, cx, &scene, &parts);
    if cx.state.comparison.on {
        window::compared_bars_ui(ui, cx, &scene, &parts);
    }
    playhead::playhead_ui(ui, cx, &scene, &parts, &written);
    knowledge::knowledge_ui(ui, cx, &scene, &parts, (known, height));
    let hairline = cx.look.stroke(1.0, Role::Hairline);
    for y in [parts.header.bottom(), parts.chart.top(), parts.overview.top()] {
        ui.painter().hline(pane.x_range(), y, hairline);
    }
}

fn plot_of(parts: &Parts) -> Plot {
    let (_, lanes_height) = size_from(parts.lanes.size());
    Plot {
        left: f64::from(parts.time.left()),
        right: f64::from(parts.time.right()),
        lanes_height: lanes_height - 2.0,
    }
}

fn scene(ui: &Ui, cx: &ViewContext<'_>, plot: Plot, kept: &[LaneKey]) -> Arc<TimelineScene> {
    let axis = cx.state.axis(cx.dataset, plot.left, plot.right);
    let drawn = drawn_events(ui, cx, &axis);
    let key = (cx.dataset.serial(), axis.clone(), plot, cx.zone.clone());
    let ground = memo(ui.ctx(), Id::unique("timeline-ground"), key, || {
        timeline_ground(cx.dataset, &axis, plot, cx.zone)
    });
    scene_memo(ui, cx, "timeline", (plot, kept.to_vec()), || {
        let ViewContext { dataset, state, visible, zone, .. } = *cx;
        timeline_scene(
            &ground,
            TimelineInput { dataset, state, visible, zone, drawn: &drawn, axis: &axis, plot, kept },
        )
    })
}

fn drawn_events(ui: &Ui, cx: &ViewContext<'_>, axis: &Axis) -> Arc<DrawnEvents> {
    let in_sight = axis.visible();
    let key = DrawnKey {
        dataset: cx.dataset.serial(),
        in_sight,
        filter: cx.state.filter.clone(),
        pointed_at: DrawnEvents::pointed_at(cx.dataset, cx.state),
    };
    let passing = &cx.visible.passing;
    memo(ui.ctx(), Id::unique("timeline-drawn-events"), key, || {
        DrawnEvents::of(cx.dataset, cx.state, passing, in_sight)
    })
}

/// Paints everything behind the lanes; returns where words are.
fn paint_ground(
    ui: &Ui,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    pane: Rect,
) -> Vec<Rect> {
    let painter = ui.painter_at(pane);
    if cx.state.comparison.on {
        window::paint_compared(&painter, cx, scene, parts);
    } else {
        window::paint_window(&painter, cx, scene, parts.time);
    }
    axis::paint_shading(&painter, cx, scene, parts);
    axis::paint_folds(&painter, cx, scene, parts);
    axis::paint_scale(&painter, cx, scene, parts)
}

/// Keeps `timeline_px` of the state current, so that steps by tick use the visible ticks.
fn push_width(cx: &mut ViewContext<'_>, plot: Plot) {
    let width = (plot.right - plot.left).max(1.0);
    if (cx.state.timeline_px - width).abs() > WIDTH_STEP {
        cx.push(Command::Time(TimeCommand::SetWidth(width)));
    }
}
