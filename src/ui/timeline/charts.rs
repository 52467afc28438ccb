//! Charts under the timeline's axis: how strong forces were, by whose word.

use egui::{Align2, Rangef, Rect, Ui, UiBuilder, Vec2, pos2};
use egui_plot::{HoverPosition, Line, LineStyle, Plot, PlotBounds, PlotPoints, Points, Polygon};

use super::GUTTER;
use crate::model::{EventKind, ForceKind};
use crate::scene::chart::{ForceChart, force_charts, highest};
use crate::scene::label::number;
use crate::scene::theme::Role;
use crate::time::Axis;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_mark};

/// Draws the charts of all forces into one plot: troops upwards, time along the axis.
pub(super) fn charts_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    axis: &Axis,
    pane: Rect,
    time: Rangef,
) {
    let charts = force_charts(cx.dataset, cx.state, cx.zone, axis);
    if charts.is_empty() {
        return;
    }
    paint_values(ui, cx, &charts, pane);
    let (left, right) = (f64::from(time.min), f64::from(time.max));
    let top = round_top(highest(&charts, left, right));
    let area = Rect::from_x_y_ranges(time, pane.y_range().shrink(2.0));
    paint_scale(ui, cx, top, area);
    let look = cx.look;
    let hover = charts.clone();
    let height = f64::from(area.height());
    let mut child = ui.new_child(UiBuilder::new().max_rect(area));
    Plot::new("strength")
        .width(area.width())
        .height(area.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(Vec2::ZERO)
        .label_formatter(move |position| words_at(position, &hover, top / height))
        .show(&mut child, |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([left, 0.0], [right, top]));
            for chart in &charts {
                let role = Role::Kind(kind_of(chart.kind));
                plot_chart(plot, chart, look.colour(role), look.faded(role, 0.22));
            }
        });
    paint_labels(ui, cx, &charts, area, top);
}

fn kind_of(kind: ForceKind) -> EventKind {
    match kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    }
}

/// The next round number above.
fn round_top(highest: f64) -> f64 {
    const ROUND: [f64; 8] =
        [1000.0, 2000.0, 6000.0, 12_000.0, 18_000.0, 30_000.0, 60_000.0, 120_000.0];
    ROUND.into_iter().find(|round| highest * 1.15 <= *round).unwrap_or(highest * 1.2).max(1.0)
}

/// A figure stands solid for the time for which it was given, and broken while nothing later is
/// told. Where the words give a range, the range is filled.
fn plot_chart(
    plot: &mut egui_plot::PlotUi<'_>,
    chart: &ForceChart,
    colour: egui::Color32,
    pale: egui::Color32,
) {
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
            plot.line(
                line(given_to, step.held_to).width(1.2).style(LineStyle::Dashed { length: 4.0 }),
            );
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

/// Who said what, for the point under the pointer.
fn words_at(position: &HoverPosition<'_>, charts: &[ForceChart], per_px: f64) -> Option<String> {
    let HoverPosition::NearDataPoint { position, .. } = position else {
        return None;
    };
    let near =
        |x: f64, y: f64| (x - position.x).abs() < 0.5 && (y - position.y).abs() < per_px.max(1e-9);
    let told: Vec<String> = charts
        .iter()
        .flat_map(|chart| &chart.steps)
        .filter(|step| near(step.from, f64::midpoint(step.low, step.high)))
        .map(|step| step.about.clone())
        .collect();
    (!told.is_empty()).then(|| told.join("\n\n"))
}

/// The figures that hold at the playhead, at the left.
fn paint_values(ui: &Ui, cx: &ViewContext<'_>, charts: &[ForceChart], pane: Rect) {
    let look = cx.look;
    let left = pane.left() + 16.0;
    let ink = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
    let head = pos2(left, pane.top() + 12.0);
    paint_text(ui.painter(), head, Align2::LEFT_CENTER, "Troops at the playhead", ink, 156.0);
    let mut y = pane.top() + 31.0;
    for chart in charts {
        let kind = kind_of(chart.kind);
        let style = MarkStyle {
            scale: 0.6,
            fill: look.colour(Role::Kind(kind)),
            ground: look.colour(Role::Panel),
            halo: 0.0,
            hollow: false,
        };
        paint_mark(ui.painter(), pos2(left + 5.0, y), kind, style);
        let right = pos2(pane.left() + GUTTER - 14.0, y);
        let ink = Ink { font: look.bold(12.0), colour: look.colour(Role::Text) };
        let value = paint_text(ui.painter(), right, Align2::RIGHT_CENTER, &chart.now, ink, 92.0);
        let ink = Ink { font: look.font(12.0), colour: look.colour(Role::Text) };
        let room = value.left() - left - 24.0;
        paint_text(ui.painter(), pos2(left + 18.0, y), Align2::LEFT_CENTER, &chart.name, ink, room);
        y += 20.0;
    }
}

/// A line and a number at a third and two thirds of the height.
fn paint_scale(ui: &Ui, cx: &ViewContext<'_>, top: f64, area: Rect) {
    let look = cx.look;
    for share in [1.0 / 3.0, 2.0 / 3.0] {
        let y = area.bottom() - area.height() * f32_from(share);
        ui.painter().hline(area.x_range(), y, look.stroke(1.0, Role::Hairline));
        let ink = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
        let at = pos2(area.right() - 2.0, y - 1.0);
        paint_text(ui.painter(), at, Align2::RIGHT_BOTTOM, &number(top * share), ink, 80.0);
    }
}

/// Figures beside their steps, where there is room.
fn paint_labels(ui: &Ui, cx: &ViewContext<'_>, charts: &[ForceChart], area: Rect, top: f64) {
    let painter = ui.painter_at(area);
    let mut taken: Vec<Rect> = Vec::new();
    for chart in charts {
        let colour = cx.look.colour(Role::KindText(kind_of(chart.kind)));
        for step in &chart.steps {
            if !area.x_range().contains(f32_from(step.from)) {
                continue;
            }
            let share = f64::midpoint(step.low, step.high) / top;
            let y = area.bottom() - area.height() * f32_from(share);
            let at = pos2(f32_from(step.from) + 4.0, y - 1.0);
            let galley = painter.layout_no_wrap(step.figure.clone(), cx.look.font(11.0), colour);
            let rect = Align2::LEFT_BOTTOM.anchor_size(at, galley.size());
            if rect.right() < area.right() - 44.0
                && !taken.iter().any(|other| other.intersects(rect))
            {
                painter.galley(rect.min, galley, colour);
                taken.push(rect);
            }
        }
    }
}
