//! Chart of people killed and hurt: a stepped count by side, and a mark for each figure.

use egui::accesskit::Role as Access;
use egui::{Align2, Color32, CursorIcon, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{Line, LineStyle, PlotPoints, Points, Polygon};

use super::parts::{
    ChartArea, chart_input, free_of, line_middles, paint_scale, plot_ui, value_line,
};
use crate::model::Harm;
use crate::scene::chart::{HarmChart, HarmMark, HarmSeries, harm_chart, hue_of_count};
use crate::scene::text::listed;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::memo::scene_memo;
use crate::{label, message};

/// Radius of a dot, in pixels.
const RADIUS: f32 = 3.0;
/// Opacity between the least and the greatest number.
const RANGE: f64 = 0.12;
/// How far apart two points of a line are at least, in pixels across; a hundredth of it is their least
/// distance as a share of the height.
const APART: f64 = 0.1;
/// The colour of a count.
fn hue(series: usize) -> Role {
    Role::KindText(hue_of_count(series))
}

/// Draws the counts as steps, broken for people hurt, with a band where the number is open.
pub(super) fn harm_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    area: ChartArea,
) {
    let chart =
        scene_memo(ui, cx, "harm", scene.axis.clone(), || harm_chart(chart_input(cx, scene)));
    let ChartArea { names, plot: area } = area;
    counts_ui(ui, cx, names, &chart);
    let ticks = chart.lines();
    paint_scale(ui, cx, &ticks, area);
    let ground = cx.look.colour(Role::Panel);
    let look = cx.look;
    let drawn = chart.clone();
    plot_ui(ui, "killed-and-hurt", area, 1.0, move |plot| {
        for (nth, series) in drawn.series.iter().enumerate() {
            plot_series(plot, series, look.colour(hue(nth)), look.faded(hue(nth), RANGE));
        }
        for mark in &drawn.marks {
            let at = || PlotPoints::from(vec![[mark.x, height(mark.share)]]);
            let dot = |radius: f32| Points::new("figure", at()).radius(radius).allow_hover(false);
            plot.points(dot(RADIUS + 1.5).color(ground));
            plot.points(dot(RADIUS).color(look.colour(hue(mark.series))));
            if drawn.series.get(mark.series).is_some_and(|series| series.harm == Harm::Hurt) {
                plot.points(dot(RADIUS - 1.3).color(ground));
            }
        }
    });
    paint_labels(ui, cx, &chart, area, f32_from(scene.playhead));
    for (nth, mark) in chart.marks.iter().enumerate() {
        mark_ui(ui, cx, &chart, (nth, mark), area);
    }
}

/// The band from the least to the greatest number, and the line of the least, or of the greatest
/// while nothing is certain.
fn plot_series(
    plot: &mut egui_plot::PlotUi<'_>,
    series: &HarmSeries,
    colour: Color32,
    pale: Color32,
) {
    let line = |points: Vec<[f64; 2]>, width: f32| {
        let line = Line::new(series.name.clone(), PlotPoints::from(points));
        // Steps are no band between their least and their greatest height.
        let line = line.color(colour).width(width).allow_hover(false).allow_band(false);
        match series.harm {
            Harm::Killed => line,
            Harm::Hurt => line.style(LineStyle::Dashed { length: 5.0 }),
        }
    };
    let mut path: Vec<[f64; 2]> = Vec::new();
    // A line has no direction where it stays at one point.
    let add = |path: &mut Vec<[f64; 2]>, at: [f64; 2]| {
        let is_new = |last: &[f64; 2]| {
            (last[0] - at[0]).abs() > APART || (last[1] - at[1]).abs() > APART / 100.0
        };
        if path.last().is_none_or(is_new) {
            path.push(at);
        }
    };
    for step in &series.steps {
        let [low, high] = [step.low, step.high].map(height);
        if step.high > step.low {
            let (from, to) = (step.from, step.to);
            let corners = vec![[from, low], [to, low], [to, high], [from, high]];
            let band = Polygon::new(series.name.clone(), PlotPoints::from(corners));
            plot.polygon(band.fill_color(pale).stroke(egui::Stroke::NONE).allow_hover(false));
            plot.line(line(vec![[from, high], [to, high]], 1.0));
        }
        if path.is_empty() {
            path.push([step.from, height(0.0)]);
        }
        add(&mut path, [step.from, low]);
        add(&mut path, [step.to, low]);
    }
    plot.line(line(path, 1.8));
}

fn height(share: f64) -> f64 {
    HarmChart::height(share)
}

fn place_of(mark: &HarmMark, area: Rect) -> egui::Pos2 {
    pos2(f32_from(mark.x), area.bottom() - area.height() * f32_from(height(mark.share)))
}

/// Draws what is counted and the numbers at the playhead, left of the plot: as many as have room, and
/// how many more there are.
fn counts_ui(ui: &Ui, cx: &ViewContext<'_>, names: Rect, chart: &HarmChart) {
    let look = cx.look;
    let count = u8::try_from(chart.series.len()).unwrap_or(u8::MAX);
    let middles: Vec<f32> = line_middles(names, count.max(1)).collect();
    if chart.series.is_empty() {
        let at = middles.first().copied().unwrap_or_else(|| names.center().y);
        let ink = Ink { font: look.font(TextStyle::Small), colour: look.colour(Role::TextSecond) };
        let galley = ui.painter().layout(
            label!("harm-none").to_owned(),
            ink.font,
            ink.colour,
            names.width() - 30.0,
        );
        ui.painter().galley(pos2(names.left() + 16.0, at - 7.0), galley, ink.colour);
        return;
    }
    let all_fit = middles.len() >= chart.series.len();
    let rows = if all_fit { chart.series.len() } else { middles.len().saturating_sub(1) };
    for (nth, (series, y)) in chart.series.iter().zip(&middles).take(rows).enumerate() {
        let rect = Rect::from_x_y_ranges(names.x_range(), y - 8.0..=y + 8.0);
        let id = ui.scope_id().with(("harm-line", nth));
        let response = ui.interact(rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &series.about));
        let colour = look.colour(hue(nth));
        let at = pos2(names.left() + 8.0, *y);
        ui.painter().circle_filled(at, RADIUS, colour);
        if series.harm == Harm::Hurt {
            ui.painter().circle_filled(at, RADIUS - 1.3, look.colour(Role::Panel));
        }
        value_line(ui, cx, names, *y, &series.name, &series.now);
        response.on_hover_text(&series.about);
    }
    if let Some(y) = middles.get(rows).filter(|_| !all_fit) {
        let more = message!("timeline-window-more", count = chart.series.len() - rows);
        let ink = Ink { font: look.font(TextStyle::Small), colour: look.colour(Role::TextSecond) };
        let at = pos2(names.left() + 16.0, *y);
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, &more, ink, names.width() - 30.0);
    }
}

/// Paints the first figure of each count, above its line or below it, where it covers nothing.
fn paint_labels(ui: &Ui, cx: &ViewContext<'_>, chart: &HarmChart, area: Rect, playhead: f32) {
    let painter = ui.painter_at(area.expand(2.0));
    let dot = |mark: &HarmMark| Rect::from_center_size(place_of(mark, area), vec2(9.0, 9.0));
    let mut taken: Vec<Rect> = chart.marks.iter().map(dot).collect();
    taken.push(Rect::from_x_y_ranges(playhead - 3.0..=playhead + 3.0, area.y_range()));
    for (nth, series) in chart.series.iter().enumerate() {
        let first = chart.marks.iter().find(|mark| mark.series == nth);
        let Some(at) = first.map(|mark| place_of(mark, area)) else { continue };
        let colour = cx.look.colour(hue(nth));
        let font = cx.look.font(TextStyle::Tiny);
        let galley = painter.layout_no_wrap(series.label.clone(), font, colour);
        let size = galley.size();
        let places = [
            (vec2(7.0, -2.0), Align2::LEFT_BOTTOM),
            (vec2(7.0, 2.0), Align2::LEFT_TOP),
            (vec2(-7.0, -2.0), Align2::RIGHT_BOTTOM),
            (vec2(-7.0, 2.0), Align2::RIGHT_TOP),
        ];
        let rects = places.map(|(offset, anchor)| anchor.anchor_size(at + offset, size));
        if let Some(rect) = free_of(&rects, &taken, area) {
            painter.galley(rect.min, galley, colour);
            taken.push(rect);
        }
    }
}

/// Describes a figure, with a tooltip; a click selects its claim.
fn mark_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    chart: &HarmChart,
    (nth, mark): (usize, &HarmMark),
    area: Rect,
) {
    let at = place_of(mark, area);
    let reach = Rect::from_center_size(at, vec2(14.0, 14.0)).intersect(area.expand(4.0));
    if !reach.is_positive() {
        return;
    }
    let id = ui.scope_id().with(("harm", nth, mark.claim.as_str()));
    let response = ui.interact(reach, id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    let name = listed(mark.about.lines());
    let on = cx.state.claim.as_ref() == Some(&mark.claim);
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, on, &name));
    if on || response.hovered() {
        ui.painter().circle_stroke(at, RADIUS + 3.5, cx.look.stroke(1.5, Role::Accent));
    }
    let same: Vec<&HarmMark> =
        chart.marks.iter().filter(|other| place_of(other, area).distance(at) < 3.0).collect();
    if response.clicked() {
        // Clicks go through the figures of one place in turn.
        let current = same.iter().position(|other| cx.state.claim.as_ref() == Some(&other.claim));
        let next = current.map_or(0, |nth| (nth + 1) % same.len().max(1));
        let claim = same.get(next).map_or(&mark.claim, |mark| &mark.claim).clone();
        cx.push(Command::Select(SelectCommand::Claim(claim)));
    }
    let about: Vec<&str> = same.iter().map(|mark| mark.about.as_str()).collect();
    let hint = label!("timeline-window-read-claim");
    response.on_hover_text(format!("{}\n{hint}", about.join("\n\n")));
}
