//! What stands on the map without being on the ground: buttons, key, scale bar, credit.

use egui::{Align2, Rect, RectAlign, Stroke, StrokeKind, Ui, pos2, vec2};

use super::coordinates::readout;
use super::locator::locator_ui;
use super::ruler::ruler_ui;
use super::tools::{draw_north, tools_ui};
use crate::model::EventKind;
use crate::scene::map::{LEGEND_PAD, LEGEND_ROW, LegendEntry, MapScene, TRAY_HEIGHT};
use crate::scene::theme::Role;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::{f32_from, rect_from};
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};
use crate::ui::tray::{tray_ui, tray_width};

/// Draws everything that stands on the map.
pub(super) fn furniture_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Rect) {
    scale_bar(ui, cx, scene, pane);
    unlocated_ui(ui, cx, scene, pane);
    if !scene.legend.is_empty() {
        legend(ui, cx, scene, pane);
    }
    tools_ui(ui, cx, pane);
    let mut right = pane.right() - 12.0;
    if let Some(locator) = &scene.locator {
        locator_ui(ui, cx, locator, pane);
        right = pane.left() + f32_from(locator.rect.left) - 8.0;
    }
    if let Some(ruler) = &scene.ruler {
        ruler_ui(ui, cx, ruler, pane, right);
    }
}

/// The events that have no point on the map, above the scale bar.
fn unlocated_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Rect) {
    let count = scene.unlocated.rows.len();
    if count == 0 {
        return;
    }
    let text = format!("{count} without a place");
    let name = match count {
        1 => "1 event without a place".to_owned(),
        many => format!("{many} events without a place"),
    };
    let top = pane.top() + f32_from(scene.tray_top(f64::from(pane.height())));
    let size = vec2(tray_width(ui, cx, &text), f32_from(TRAY_HEIGHT));
    let rect = Rect::from_min_size(pos2(pane.left() + 12.0, top), size);
    tray_ui(ui, cx, rect, &scene.unlocated, (&text, &name), RectAlign::TOP_START);
}

fn scale_bar(ui: &Ui, cx: &ViewContext<'_>, scene: &MapScene, pane: Rect) {
    let look = cx.look;
    let painter = ui.painter_at(pane);
    let mut y = pane.bottom() - 13.0;
    for line in scene.credits.iter().rev() {
        let ink = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
        let at = pos2(pane.left() + 14.0, y);
        paint_text(&painter, at, Align2::LEFT_CENTER, line, ink, pane.width() - 220.0);
        y -= 15.0;
    }
    y -= 2.0;
    let left = pane.left() + 14.0;
    let right = left + f32_from(scene.scale_bar.px);
    let line = Stroke::new(1.25, look.colour(Role::TextSecond));
    painter.hline(left..=right, y, line);
    for x in [left, f32::midpoint(left, right), right] {
        painter.vline(x, y - 4.0..=y + 0.5, line);
    }
    let ink = Ink { font: look.font(11.0), colour: look.colour(Role::TextSecond) };
    let at = pos2(right + 6.0, y - 2.0);
    let text = paint_text(&painter, at, Align2::LEFT_CENTER, &scene.scale_bar.text, ink, 80.0);
    let north = pos2(text.right() + 16.0, y - 4.0);
    draw_north(&painter, look, north, scene.scale_bar.north_deg);
    readout(ui, cx, pane, (north.x + 30.0, y - 2.0));
}

fn legend(ui: &Ui, cx: &ViewContext<'_>, scene: &MapScene, pane: Rect) {
    let look = cx.look;
    let edges = scene.legend_rect;
    let rect = rect_from(pane.min, (edges.left, edges.top, edges.right, edges.bottom));
    let painter = ui.painter_at(pane);
    painter.rect_filled(rect, 4.0, look.faded(Role::Panel, 0.95));
    let mut y = rect.top() + f32_from(LEGEND_PAD + LEGEND_ROW / 2.0);
    for entry in &scene.legend {
        entry_sign(&painter, cx, *entry, pos2(rect.left() + 20.0, y));
        let ink = Ink { font: look.font(11.5), colour: look.colour(Role::Text) };
        let at = pos2(rect.left() + 40.0, y);
        paint_text(&painter, at, Align2::LEFT_CENTER, entry.label(), ink, rect.width() - 46.0);
        y += f32_from(LEGEND_ROW);
    }
}

fn entry_sign(painter: &egui::Painter, cx: &ViewContext<'_>, entry: LegendEntry, at: egui::Pos2) {
    let look = cx.look;
    let mark = |kind: EventKind, hollow: bool| {
        let style = MarkStyle {
            scale: 0.66,
            fill: look.colour(Role::Kind(kind)),
            ground: look.colour(Role::Panel),
            halo: 0.0,
            hollow,
        };
        paint_mark(painter, at, kind, style);
    };
    match entry {
        LegendEntry::Kind(kind) => mark(kind, false),
        LegendEntry::Hollow => mark(EventKind::Statement, true),
        LegendEntry::Peacekeepers => mark(EventKind::Peacekeepers, false),
        LegendEntry::Band => {
            let role = Role::Kind(EventKind::Deployment);
            let (pale, full) =
                (look.mixed(role, Role::Panel, 0.32), look.mixed(role, Role::Panel, 0.82));
            let top = Rect::from_center_size(at - vec2(0.0, 2.5), vec2(24.0, 4.0));
            painter.rect_filled(top, 0.0, pale);
            let below = Rect::from_center_size(at + vec2(0.0, 2.0), vec2(24.0, 5.0));
            painter.rect_filled(below, 0.0, full);
        }
        LegendEntry::Radius => {
            let role = Role::Kind(EventKind::Attack);
            let edge = Stroke::new(1.0, look.faded(role, 0.7));
            painter.circle(at, 6.0, look.faded(role, 0.16), edge);
        }
        LegendEntry::Area => {
            let role = Role::DisputedLine;
            let area = Rect::from_center_size(at, vec2(18.0, 11.0));
            let edge = Stroke::new(1.0, look.faded(role, 0.75));
            painter.rect(area, 0.0, look.faded(role, 0.18), edge, StrokeKind::Inside);
        }
        LegendEntry::Line => {
            let line = look.stroke(2.5, Role::DisputedLine);
            painter.hline(at.x - 10.0..=at.x + 10.0, at.y, line);
        }
        LegendEntry::Disputed => {
            paint_disputed_ring(painter, at, 6.5, look.stroke(1.3, Role::DisputedLine));
        }
        LegendEntry::Count => {
            let pill = Rect::from_center_size(at, vec2(15.0, 14.0));
            painter.rect(pill, 7.0, look.colour(Role::Text), Stroke::NONE, StrokeKind::Inside);
            let ink = Ink { font: look.bold(11.0), colour: look.colour(Role::Panel) };
            let width = text_width(painter, "3", look.bold(11.0)) + 2.0;
            paint_text(painter, at, Align2::CENTER_CENTER, "3", ink, width);
        }
        LegendEntry::Forward
        | LegendEntry::Announced
        | LegendEntry::Arrived
        | LegendEntry::Order
        | LegendEntry::Age => way_sign(painter, cx, entry, at),
    }
}

/// The signs of what moves: positions, reinforcements, order, age.
fn way_sign(painter: &egui::Painter, cx: &ViewContext<'_>, entry: LegendEntry, at: egui::Pos2) {
    let look = cx.look;
    match entry {
        LegendEntry::Forward => {
            let square = Rect::from_center_size(at, vec2(11.0, 11.0));
            let corners = [
                square.left_top(),
                square.right_top(),
                square.right_bottom(),
                square.left_bottom(),
                square.left_top(),
            ];
            let edge = look.stroke(1.5, Role::Kind(EventKind::Deployment));
            painter.extend(egui::Shape::dashed_line(&corners, edge, 3.0, 2.0));
        }
        LegendEntry::Announced | LegendEntry::Arrived => {
            let role = Role::Kind(EventKind::Peacekeepers);
            let arrived = entry == LegendEntry::Arrived;
            let fill = look.mixed(role, Role::Panel, if arrived { 1.0 } else { 0.12 });
            let wing = |y: f32| at + vec2(2.0, y);
            let head = vec![wing(-5.5), at + vec2(11.0, 0.0), wing(5.5)];
            let shaft = Rect::from_min_max(at + vec2(-11.0, -1.5), at + vec2(2.0, 1.5));
            let edge = if arrived { Stroke::NONE } else { look.stroke(1.0, role) };
            painter.rect(shaft, 0.0, fill, edge, StrokeKind::Middle);
            painter.add(egui::Shape::convex_polygon(head, fill, edge));
        }
        LegendEntry::Order => {
            let line = look.stroke(1.5, Role::KindText(EventKind::Attack));
            painter.hline(at.x - 11.0..=at.x + 11.0, at.y, line);
            let tip = at + vec2(11.0, 0.0);
            let head = vec![tip + vec2(-5.0, -3.5), tip, tip + vec2(-5.0, 3.5)];
            painter.add(egui::Shape::line(head, line));
        }
        LegendEntry::Age => {
            for (nth, share) in [(-1.0, 0.5), (0.0, 0.7), (1.0, 1.0)] {
                let colour = look.mixed(Role::Kind(EventKind::Decision), Role::Panel, share);
                let radius = f32_from(3.0 + share);
                painter.circle_filled(at + vec2(nth * 9.0, 0.0), radius, colour);
            }
        }
        _ => {}
    }
}
