//! Chart of the strength of forces, by who said so.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Id, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{Line, LineStyle, PlotPoints, Points, Polygon};

use super::parts::{ChartArea, free_of, name_middles, nothing_ui, paint_scale, plot_ui};
use crate::label;
use crate::scene::chart::{
    ForceChart, StrengthStep, force_charts, highest, hue_of_force, strength_top, strengths_now,
};
use crate::scene::text::{listed, number};
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::state::{Command, SelectCommand, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, paint_two_lines, text_width};
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::ui::memo::memo;

/// Distance from a line within which the pointer means it, in pixels.
const REACH: f32 = 5.0;

/// The most forces whose lines are dashed: of more no dash can be told from its neighbours, and each
/// costs time.
const MOST_DASHED: usize = 60;

/// More names than there is ever room for.
const MOST_NAMES: usize = 24;

/// Draws the strengths of all forces in one plot.
pub(super) fn troops_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    area: ChartArea,
) {
    let axis = &scene.axis;
    let now = strengths_now(cx.dataset, cx.state.playhead);
    let key = (cx.dataset.serial(), axis.clone(), cx.zone.clone(), cx.state.display.names, now);
    let charts = memo(ui.ctx(), Id::unique("troops"), key, || {
        force_charts(cx.dataset, cx.state, cx.zone, axis)
    });
    if charts.is_empty() {
        return;
    }
    let ChartArea { names, plot: area } = area;
    paint_values(ui, cx, &charts, names);
    let highest = highest(&charts, f64::from(area.left()), f64::from(area.right()));
    if highest <= 0.0 {
        // A scale would measure nothing.
        nothing_ui(ui, cx, label!("forces-none-in-sight"), area);
        return;
    }
    let top = strength_top(highest);
    let thirds = [1.0, 2.0].map(|n| (n / 3.0, number(top * n / 3.0)));
    paint_scale(ui, cx, &thirds, area);
    let look = cx.look;
    let drawn = Arc::clone(&charts);
    let dashed = charts.len() <= MOST_DASHED;
    plot_ui(ui, "strength", area, top, move |plot| {
        for chart in &*drawn {
            let role = Role::Kind(hue_of_force(chart.kind));
            plot_chart(plot, chart, (look.colour(role), look.faded(role, 0.22)), dashed);
        }
    });
    paint_labels(ui, cx, &charts, (area, top), f32_from(scene.playhead));
    for (nth, chart) in charts.iter().enumerate() {
        for (step_nth, step) in chart.steps.iter().enumerate() {
            step_ui(ui, cx, &charts, (nth, step_nth, step), area, top);
        }
    }
}

/// Where the pointer means a step: at its dot and its line.
fn reach_of(step: &StrengthStep, area: Rect, top: f64) -> Rect {
    let share = f64::midpoint(step.low, step.high) / top;
    let y = area.bottom() - area.height() * f32_from(share);
    let to = step.held_to.max(step.given_to).max(step.from);
    let x = f32_from(step.from) - REACH..=f32_from(to).max(f32_from(step.from) + REACH);
    Rect::from_x_y_ranges(x, y - REACH..=y + REACH).intersect(area)
}

/// Describes a figure, with a tooltip about all figures there. A click selects its claim or, if no
/// event has it, goes to its time.
fn step_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    charts: &[ForceChart],
    (chart_nth, nth, step): (usize, usize, &StrengthStep),
    area: Rect,
    top: f64,
) {
    let reach = reach_of(step, area, top);
    if !reach.is_positive() {
        return;
    }
    let id = ui.scope_id().with(("strength", chart_nth, nth));
    let response = ui.interact(reach, id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    let name = listed(step.about.lines());
    let on = step.claim.is_some() && cx.state.claim == step.claim;
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, on, &name));
    if on || response.hovered() {
        let dot = pos2(f32_from(step.from), reach.center().y);
        ui.painter_at(area).circle_stroke(dot, 6.0, cx.look.stroke(1.5, Role::Accent));
    }
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| response.hovered());
    let Some(pointer) = pointer else {
        if response.clicked() {
            go_to(cx, step);
        }
        return;
    };
    let here: Vec<&StrengthStep> = charts
        .iter()
        .flat_map(|chart| &chart.steps)
        .filter(|step| reach_of(step, area, top).contains(pointer))
        .collect();
    if response.clicked() {
        // Clicks go through the figures of one place in turn.
        let is_on = |step: &&StrengthStep| step.claim.is_some() && cx.state.claim == step.claim;
        let next = here.iter().position(is_on).map_or(0, |nth| (nth + 1) % here.len().max(1));
        go_to(cx, here.get(next).copied().unwrap_or(step));
    }
    let about: Vec<&str> = here.iter().map(|step| step.about.as_str()).collect();
    response.on_hover_text_at_pointer(about.join("\n\n"));
}

fn go_to(cx: &mut ViewContext<'_>, step: &StrengthStep) {
    if let Some(claim) = &step.claim {
        cx.push(Command::Select(SelectCommand::Claim(claim.clone())));
    } else {
        cx.push_entry(Command::Time(TimeCommand::SetPlayhead(step.at)));
    }
}

/// Plots the figures of a force: a solid line for the time for which a figure was given, a broken one
/// while it is merely the latest. A range of numbers is filled.
fn plot_chart(
    plot: &mut egui_plot::PlotUi<'_>,
    chart: &ForceChart,
    (colour, pale): (egui::Color32, egui::Color32),
    dashed: bool,
) {
    // Speakers differ about one time: anything between their figures is possible.
    for apart in &chart.apart {
        let to = apart.held_to.max(apart.from + 6.0);
        let corners = vec![
            [apart.from, apart.low],
            [to, apart.low],
            [to, apart.high],
            [apart.from, apart.high],
        ];
        let range = Polygon::new(chart.name.clone(), PlotPoints::from(corners));
        plot.polygon(range.fill_color(pale).stroke(egui::Stroke::NONE).allow_hover(false));
    }
    let mut dots: Vec<[f64; 2]> = Vec::new();
    for step in &chart.steps {
        let middle = f64::midpoint(step.low, step.high);
        let given_to = step.given_to.min(step.held_to.max(step.from));
        let line = |from: f64, to: f64| {
            Line::new(chart.name.clone(), PlotPoints::from(vec![[from, middle], [to, middle]]))
                .color(colour)
                .allow_hover(false)
        };
        plot.line(line(step.from, given_to.max(step.from)).width(2.0));
        if step.held_to > given_to {
            let style = if dashed { LineStyle::Dashed { length: 4.0 } } else { LineStyle::Solid };
            plot.line(line(given_to, step.held_to).width(1.2).style(style));
        }
        if step.high > step.low {
            let to = step.held_to.max(given_to);
            let corners = vec![
                [step.from, step.low],
                [to, step.low],
                [to, step.high],
                [step.from, step.high],
            ];
            let range = Polygon::new(chart.name.clone(), PlotPoints::from(corners));
            plot.polygon(range.fill_color(pale).stroke(egui::Stroke::NONE).allow_hover(false));
        }
        dots.push([step.from, middle]);
    }
    plot.points(Points::new(chart.name.clone(), PlotPoints::from(dots)).radius(2.6).color(colour));
}

/// Paints the strengths at the playhead, left of the plot.
fn paint_values(ui: &Ui, cx: &ViewContext<'_>, charts: &[ForceChart], names: Rect) {
    let look = cx.look;
    let left = names.left() + 16.0;
    let font = look.font(TextStyle::Control);
    let figure = |text: &str| text_width(ui.painter(), text, look.bold(TextStyle::Control));
    let room_of =
        |chart: &ForceChart| names.width() - 14.0 - 16.0 - 24.0 - figure(&chart.now).min(92.0);
    let is_long =
        |chart: &ForceChart| text_width(ui.painter(), &chart.name, font.clone()) > room_of(chart);
    let long: Vec<bool> = charts.iter().take(MOST_NAMES).map(is_long).collect();
    for ((y, has_two), chart) in name_middles(names, &long).into_iter().zip(charts) {
        let kind = hue_of_force(chart.kind);
        let style = MarkStyle {
            scale: 0.6,
            fill: look.colour(Role::Kind(kind)),
            ground: look.colour(Role::Panel),
            halo: 0.0,
            hollow: false,
        };
        paint_mark(ui.painter(), pos2(left + 5.0, y), kind, style);
        let right = pos2(names.right() - 14.0, y);
        let ink = Ink { font: look.bold(TextStyle::Control), colour: look.colour(Role::Text) };
        let value = paint_text(ui.painter(), right, Align2::RIGHT_CENTER, &chart.now, ink, 92.0);
        let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(Role::Text) };
        let room = value.left() - left - 24.0;
        let at = pos2(left + 18.0, y);
        let is_cut = !has_two && is_long(chart);
        let name = if has_two {
            paint_two_lines(ui.painter(), at, Align2::LEFT_TOP, &chart.name, ink, room)
        } else {
            paint_text(ui.painter(), at, Align2::LEFT_CENTER, &chart.name, ink, room)
        };
        if is_cut || has_two {
            let id = ui.scope_id().with(("force", &chart.name));
            ui.interact(name, id, Sense::hover()).on_hover_text(&chart.name);
        }
    }
}

/// Paints figures next to their steps: above a line or below it, where a figure covers neither
/// another, nor a dot, nor the playhead; one that has no room is left to its tooltip.
fn paint_labels(
    ui: &Ui,
    cx: &ViewContext<'_>,
    charts: &[ForceChart],
    (area, top): (Rect, f64),
    playhead: f32,
) {
    let painter = ui.painter_at(area);
    let dot = |step: &StrengthStep| {
        let share = f64::midpoint(step.low, step.high) / top;
        let y = area.bottom() - area.height() * f32_from(share);
        Rect::from_center_size(pos2(f32_from(step.from), y), vec2(6.0, 6.0))
    };
    let mut taken: Vec<Rect> = charts.iter().flat_map(|chart| &chart.steps).map(dot).collect();
    taken.push(Rect::from_x_y_ranges(playhead - 3.0..=playhead + 3.0, area.y_range()));
    for chart in charts {
        let colour = cx.look.colour(Role::KindText(hue_of_force(chart.kind)));
        for step in &chart.steps {
            if !area.x_range().contains(f32_from(step.from)) {
                continue;
            }
            let at = dot(step).center();
            let galley =
                painter.layout_no_wrap(step.figure.clone(), cx.look.font(TextStyle::Tiny), colour);
            let places = [
                (vec2(4.0, -1.0), Align2::LEFT_BOTTOM),
                (vec2(4.0, 1.0), Align2::LEFT_TOP),
                (vec2(-4.0, -1.0), Align2::RIGHT_BOTTOM),
            ];
            let rects =
                places.map(|(offset, anchor)| anchor.anchor_size(at + offset, galley.size()));
            if let Some(rect) = free_of(&rects, &taken, area) {
                painter.galley(rect.min, galley, colour);
                taken.push(rect);
            }
        }
    }
}
