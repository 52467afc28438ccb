//! Chart of people killed and hurt, by who said so.

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{Line, PlotPoints, Points};

use super::parts::{ChartArea, chart_input, line_middles, paint_scale, plot_ui};
use crate::model::EventKind;
use crate::scene::chart::{HarmChart, HarmMark, harm_chart};
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::memo::scene_memo;
use crate::{label, message};

/// Radius of a dot, in pixels.
const RADIUS: f32 = 3.5;
/// Height of zero as a share of the plot's: a dot there is not cut.
const FROM: f64 = 0.1;
/// Height of the highest number as a share of the plot's.
const TO: f64 = 0.9;
/// Share of the height below which a tick has no line: it would be read as the axis.
const LOWEST_TICK: f64 = 0.2;
/// Colour of all dots: filled for people killed, hollow for people hurt.
const HARM: Role = Role::KindText(EventKind::Attack);

/// Draws a dot for each figure, filled for people killed, and a line where speakers differ.
pub(super) fn harm_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    area: ChartArea,
) {
    let chart =
        scene_memo(ui, cx, "harm", scene.axis.clone(), || harm_chart(chart_input(cx, scene)));
    let ChartArea { names, plot: area } = area;
    paint_key(ui, cx, names, &chart);
    let ticks: Vec<(f64, String)> = chart
        .ticks
        .iter()
        .filter(|(share, _)| *share > LOWEST_TICK)
        .map(|(share, label)| (height(*share), label.clone()))
        .collect();
    paint_scale(ui, cx, &ticks, area);
    let (colour, pale) = (cx.look.colour(HARM), cx.look.faded(HARM, 0.45));
    let ground = cx.look.colour(Role::Panel);
    let (marks, apart) = (chart.marks.clone(), chart.apart.clone());
    plot_ui(ui, "killed-and-hurt", area, 1.0, move |plot| {
        for (x, low, high) in apart {
            let ends = PlotPoints::from(vec![[x, height(low)], [x, height(high)]]);
            plot.line(Line::new("apart", ends).color(pale).width(3.0).allow_hover(false));
        }
        for mark in &marks {
            let at = || PlotPoints::from(vec![[mark.x, height(mark.share)]]);
            let dot = |radius: f32| Points::new("figure", at()).radius(radius).allow_hover(false);
            plot.points(dot(RADIUS + 1.5).color(ground));
            plot.points(dot(RADIUS).color(colour));
            if !mark.killed {
                plot.points(dot(RADIUS - 1.5).color(ground));
            }
        }
    });
    paint_figures(ui, cx, &chart, area);
    for (nth, mark) in chart.marks.iter().enumerate() {
        mark_ui(ui, cx, &chart, (nth, mark), area);
    }
}

fn height(share: f64) -> f64 {
    FROM + share * (TO - FROM)
}

fn place_of(mark: &HarmMark, area: Rect) -> egui::Pos2 {
    pos2(f32_from(mark.x), area.bottom() - area.height() * f32_from(height(mark.share)))
}

/// Paints the key of filled and hollow dots, with how many of each are in sight.
fn paint_key(ui: &Ui, cx: &ViewContext<'_>, names: Rect, chart: &HarmChart) {
    let look = cx.look;
    let killed = chart.marks.iter().filter(|mark| mark.killed).count();
    let hurt = chart.marks.len() - killed;
    let rows = [
        (message!("timeline-window-figures-killed", count = killed), true),
        (message!("timeline-window-figures-hurt", count = hurt), false),
    ];
    for (y, (text, filled)) in line_middles(names, 2).zip(rows) {
        let at = pos2(names.left() + 20.0, y);
        ui.painter().circle_filled(at, RADIUS, look.colour(HARM));
        if !filled {
            ui.painter().circle_filled(at, RADIUS - 1.5, look.colour(Role::Panel));
        }
        let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(Role::Text) };
        let left = pos2(names.left() + 32.0, y);
        paint_text(
            ui.painter(),
            left,
            Align2::LEFT_CENTER,
            &text,
            ink,
            names.right() - left.x - 8.0,
        );
    }
}

/// Paints figures next to their dots as far as there is room.
fn paint_figures(ui: &Ui, cx: &ViewContext<'_>, chart: &HarmChart, area: Rect) {
    let painter = ui.painter_at(area.expand(2.0));
    let dot = |mark: &HarmMark| Rect::from_center_size(place_of(mark, area), vec2(9.0, 9.0));
    let mut taken: Vec<Rect> = chart.marks.iter().map(dot).collect();
    let colour = cx.look.colour(Role::Text);
    for mark in &chart.marks {
        let at = place_of(mark, area) + vec2(RADIUS + 4.0, 0.0);
        let galley =
            painter.layout_no_wrap(mark.figure.clone(), cx.look.font(TextStyle::Tiny), colour);
        let rect = Align2::LEFT_CENTER.anchor_size(at, galley.size()).shrink2(vec2(0.0, 2.0));
        if rect.right() < area.right() && !taken.iter().any(|other| other.intersects(rect)) {
            painter.galley(rect.min - vec2(0.0, 2.0), galley, colour);
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
    let name = mark.about.replace('\n', ", ");
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
