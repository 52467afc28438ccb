//! Charts in the panel: rival figures of one measure, and start times by account.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, FontId, Painter, Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::figure_mark::{paint_moment, paint_row};
use super::heading_ui;
use super::pointed::PointedClaim;
use crate::model::{ClaimId, EventKind};
use crate::scene::detail::{RivalFigures, ScaleTick, StartTimes};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, rows_in_sight, text_width};
use crate::ui::convert::f32_from;
use crate::{label, message};

/// How far the last number of a scale reaches into the margin of the panel, in pixels.
const INTO_MARGIN: f32 = 8.0;

/// Height of a row in pixels.
const ROW: f32 = 22.0;
/// Space between columns in pixels.
const GAP: f32 = 8.0;
/// Least width of the scale in pixels: names of speakers are cut before it shrinks.
const LEAST_SCALE: f32 = 72.0;

/// Columns of a chart, in pixels from the left edge of the panel's text.
#[derive(Clone, Copy)]
struct ChartColumns {
    /// Right edge of the speakers.
    speaker: f32,
    /// Right edge of the dates.
    said: f32,
    /// Right edge of the figures.
    figure: f32,
    /// Left edge of the scale.
    scale: f32,
}

impl ChartColumns {
    /// Columns as wide as their texts; names of speakers are cut in a narrow panel.
    fn of(width: f32, speaker: f32, said: f32, figure: f32) -> Self {
        let said = if said > 0.0 { said + GAP } else { 0.0 };
        let taken = said + figure + 2.0 * GAP + 4.0;
        let speaker = speaker.min(width * 0.42).min(width - taken - LEAST_SCALE).max(40.0);
        let figure_edge = speaker + said + GAP + figure;
        Self {
            speaker,
            said: speaker + said,
            figure: figure_edge,
            scale: (figure_edge + GAP + 4.0).min(width - 20.0),
        }
    }
}

/// Draws the chart of one measure, with one row per claim.
pub(super) fn rival_figures_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    pointed: &mut PointedClaim,
    kind: EventKind,
    chart: &RivalFigures,
) {
    let look = cx.look;
    heading_ui(ui, cx, &chart.title, &chart.about);
    ui.add_space(4.0);
    let painter = ui.painter();
    let (plain, bold, small) =
        (look.font(TextStyle::Control), look.bold(TextStyle::Control), look.font(TextStyle::Tiny));
    let columns = ChartColumns::of(
        ui.available_width(),
        widest(painter, &plain, chart.rows.iter().map(|row| row.speaker.as_str())),
        widest(painter, &small, chart.rows.iter().map(|row| row.said.as_str())),
        widest(painter, &bold, chart.rows.iter().map(|row| row.figure.as_str())),
    );
    let top = ui.cursor().top();
    ui.spacing_mut().item_spacing.y = 0.0;
    rows_in_sight(ui, chart.rows.len(), ROW, |ui, nth| {
        let Some(row) = chart.rows.get(nth) else { return };
        let access = if row.event.is_some() { Access::Link } else { Access::Button };
        let (rect, response) = row_ui(ui, cx, pointed, &row.claim, (access, &row.name));
        let middle = rect.center().y;
        let second = look.colour(Role::TextSecond);
        let name = if row.event.is_some() { second } else { look.colour(Role::Text) };
        let painter = ui.painter();
        text(
            painter,
            rect,
            0.0,
            columns.speaker,
            &row.speaker,
            Ink { font: plain.clone(), colour: name },
        );
        let ink = Ink { font: small.clone(), colour: second };
        let date = pos2(rect.left() + columns.said, middle);
        paint_text(painter, date, Align2::RIGHT_CENTER, &row.said, ink, 80.0);
        let ink = Ink { font: bold.clone(), colour: look.colour(Role::Text) };
        let figure = pos2(rect.left() + columns.figure, middle);
        paint_text(painter, figure, Align2::RIGHT_CENTER, &row.figure, ink, 120.0);
        let scale = scale_rect(rect, columns);
        paint_grid(painter, cx, scale, &chart.ticks);
        paint_row(painter, cx, scale, kind, &row.marks);
        let hint = match &row.event {
            Some(event) => message!(
                "detail-window-figure-elsewhere",
                claim = &row.name,
                title = &event.title,
                date = &event.when,
            ),
            None => row.name.clone(),
        };
        if response.on_hover_text(hint).clicked() {
            match &row.event {
                Some(event) => cx.push(Command::Select(SelectCommand::Event(event.id.clone()))),
                None => pointed.scroll_to(&row.claim),
            }
        }
    });
    let rows = Rect::from_min_max(
        pos2(ui.cursor().left(), top),
        pos2(ui.max_rect().right(), ui.cursor().top()),
    );
    ticks_ui(ui, cx, scale_rect(rows, columns), &chart.ticks);
    if chart.has_earlier {
        key_ui(ui, cx, kind);
    }
}

/// Draws the chart of start times, with one row per account.
pub(super) fn start_times_ui(
    ui: &mut Ui,
    cx: &ViewContext<'_>,
    pointed: &mut PointedClaim,
    kind: EventKind,
    times: &StartTimes,
) {
    let look = cx.look;
    let count = message!("detail-window-start-times.count", count = times.rows.len());
    heading_ui(ui, cx, label!("detail-window-start-times"), &count);
    ui.add_space(4.0);
    let (plain, bold) = (look.font(TextStyle::Control), look.bold(TextStyle::Control));
    let painter = ui.painter();
    let columns = ChartColumns::of(
        ui.available_width(),
        widest(painter, &plain, times.rows.iter().map(|row| row.speaker.as_str())),
        0.0,
        widest(painter, &bold, times.rows.iter().map(|row| row.time.as_str())),
    );
    let top = ui.cursor().top();
    ui.spacing_mut().item_spacing.y = 0.0;
    rows_in_sight(ui, times.rows.len(), ROW, |ui, nth| {
        let Some(row) = times.rows.get(nth) else { return };
        let (rect, response) = row_ui(ui, cx, pointed, &row.claim, (Access::Button, &row.name));
        let painter = ui.painter();
        let ink = Ink { font: plain.clone(), colour: look.colour(Role::Text) };
        text(painter, rect, 0.0, columns.speaker, &row.speaker, ink);
        let ink = Ink { font: bold.clone(), colour: look.colour(Role::Text) };
        let time = pos2(rect.left() + columns.figure, rect.center().y);
        paint_text(painter, time, Align2::RIGHT_CENTER, &row.time, ink, 120.0);
        let scale = scale_rect(rect, columns);
        paint_grid(painter, cx, scale, &times.ticks);
        paint_moment(painter, cx, scale, kind, row);
        if response.on_hover_text(format!("{}\n{}", row.name, row.statement)).clicked() {
            pointed.scroll_to(&row.claim);
        }
    });
    let rows = Rect::from_min_max(
        pos2(ui.cursor().left(), top),
        pos2(ui.max_rect().right(), ui.cursor().top()),
    );
    ticks_ui(ui, cx, scale_rect(rows, columns), &times.ticks);
}

/// Width of the widest of the first texts in pixels: a chart of more is not made narrower for them.
fn widest<'a>(painter: &Painter, font: &FontId, texts: impl Iterator<Item = &'a str>) -> f32 {
    /// As many as are measured in every frame.
    const FIRST: usize = 100;
    texts.take(FIRST).map(|text| text_width(painter, text, font.clone())).fold(0.0, f32::max)
}

/// A row that lights up together with the row of its claim.
fn row_ui(
    ui: &mut Ui,
    cx: &ViewContext<'_>,
    pointed: &mut PointedClaim,
    claim: &ClaimId,
    (access, name): (Access, &str),
) -> (Rect, Response) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(access, true, name));
    if response.hovered() || response.has_focus() {
        pointed.point_at(claim);
    }
    if response.hovered() || response.has_focus() || pointed.is_lit(claim) {
        let ground = rect.expand2(vec2(6.0, 0.0));
        ui.painter().rect_filled(ground, 3.0, cx.look.colour(Role::Shade));
    }
    (rect, response.on_hover_cursor(CursorIcon::PointingHand))
}

fn text(painter: &Painter, row: Rect, from: f32, to: f32, text: &str, ink: Ink) {
    let at = pos2(row.left() + from, row.center().y);
    paint_text(painter, at, Align2::LEFT_CENTER, text, ink, to - from);
}

/// The scale's part of a row, without half a mark at the right end.
fn scale_rect(row: Rect, columns: ChartColumns) -> Rect {
    Rect::from_x_y_ranges(row.left() + columns.scale..=row.right() - 6.0, row.y_range())
}

fn paint_grid(painter: &Painter, cx: &ViewContext<'_>, scale: Rect, ticks: &[ScaleTick]) {
    for tick in ticks {
        let x = scale.left() + scale.width() * f32_from(tick.share);
        painter.vline(x, scale.y_range(), cx.look.stroke(1.0, Role::Hairline));
    }
}

/// Labels below the scale: the first, the last, and those of the others that fit.
fn ticks_ui(ui: &mut Ui, cx: &ViewContext<'_>, scale: Rect, ticks: &[ScaleTick]) {
    let look = cx.look;
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    let mut taken: Vec<(f32, f32)> = Vec::new();
    let ends = ticks.first().into_iter().chain(ticks.last());
    for tick in ends.chain(ticks) {
        let width = text_width(ui.painter(), &tick.label, look.font(TextStyle::Tiny));
        let x = scale.left() + scale.width() * f32_from(tick.share);
        let left = (x - width / 2.0).min(line.right() + INTO_MARGIN - width);
        if taken.iter().any(|(from, to)| left < to + 6.0 && from - 6.0 < left + width) {
            continue;
        }
        taken.push((left, left + width));
        let ink = look.ink(TextStyle::Tiny, Role::TextSecond);
        let at = pos2(left, line.center().y);
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, &tick.label, ink, width + 2.0);
    }
}

/// Key to filled and hollow marks.
fn key_ui(ui: &mut Ui, cx: &ViewContext<'_>, kind: EventKind) {
    let look = cx.look;
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    let colour = look.colour(Role::KindText(kind));
    let mut right = line.right();
    let latest = label!("detail-window-latest");
    let earlier = label!("detail-window-earlier");
    for (words, filled) in [(latest, true), (earlier, false)] {
        let ink = look.ink(TextStyle::Tiny, Role::TextSecond);
        let at = pos2(right, line.center().y);
        let drawn = paint_text(ui.painter(), at, Align2::RIGHT_CENTER, words, ink, 160.0);
        let dot = pos2(drawn.left() - 8.0, line.center().y);
        super::figure_mark::paint_dot(ui.painter(), cx, dot, colour, filled);
        right = dot.x - 14.0;
    }
}
