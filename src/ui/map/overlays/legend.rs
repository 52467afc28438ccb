//! The key: what is on the map now, and switches for its kinds.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::model::EventKind;
use crate::scene::map::{LEGEND_PAD, LEGEND_ROW, LegendEntry, MapScene, legend_columns};
use crate::scene::theme::Role;
use crate::state::{Command, FilterCommand, MapCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::{f32_from, rect_from};
use crate::ui::map::ground::paint_line_style;
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};
use crate::ui::pixel_snap::{corners, crisp};

/// Side of the switch that folds the key, in pixels.
const FOLD: f32 = 18.0;

/// Draws the key, or the button that unfolds it. A click on a kind switches it off or on, a double click shows it alone.
pub(crate) fn legend_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &MapScene, pane: Rect) {
    if scene.legend.is_empty() {
        return;
    }
    let edges = scene.legend_rect;
    let rect = rect_from(pane.min, (edges.left, edges.top, edges.right, edges.bottom));
    if !cx.state.key_unfolded() {
        fold_ui(ui, cx, rect);
        return;
    }
    let painter = ui.painter_at(pane);
    painter.rect_filled(rect, 4.0, cx.look.faded(Role::Panel, 0.95));
    // What lies under the key is not meant by a click on it.
    ui.interact(rect, ui.scope_id().with("key"), Sense::click_and_drag());
    let columns = legend_columns(scene.legend.len(), cx.state.map.size);
    let rows = scene.legend.len().div_ceil(columns).max(1);
    let count = u8::try_from(columns).unwrap_or(1);
    let (wide, tall) = (rect.width() / f32::from(count), f32_from(LEGEND_ROW));
    let mut corner = pos2(rect.left(), rect.top() + f32_from(LEGEND_PAD));
    let last = corner.x + wide * f32::from(count - 1);
    for column in scene.legend.chunks(rows) {
        for (nth, entry) in (0_u8..).zip(column) {
            let top = corner.y + f32::from(nth) * tall;
            let mut row = Rect::from_min_size(pos2(corner.x, top), vec2(wide, tall));
            if nth == 0 && corner.x >= last {
                row.max.x -= FOLD;
            }
            row_ui(ui, cx, &painter, *entry, row);
        }
        corner.x += wide;
    }
    let fold = Rect::from_min_size(rect.right_top() + vec2(-FOLD - 3.0, 6.0), vec2(FOLD, FOLD));
    fold_ui(ui, cx, fold);
}

/// The switch that folds the key and unfolds it: a word while it is folded, else a sign.
fn fold_ui(ui: &Ui, cx: &mut ViewContext<'_>, rect: Rect) {
    let look = cx.look;
    let unfolded = cx.state.key_unfolded();
    let response = ui.interact(rect, ui.scope_id().with("fold the key"), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, unfolded, "Key"));
    let painter = ui.painter();
    let fill = if response.hovered() { Role::Shade } else { Role::Raised };
    let edge = if response.has_focus() { Role::Accent } else { Role::ControlEdge };
    if !unfolded {
        let edge = look.stroke(1.0, edge);
        painter.rect(rect, 4.0, look.colour(fill), edge, StrokeKind::Inside);
        let ink = Ink { font: look.font(12.0), colour: look.colour(Role::Text) };
        let at = pos2(rect.left() + 12.0, rect.center().y);
        paint_text(painter, at, Align2::LEFT_CENTER, "Key", ink, rect.width());
    } else if response.hovered() || response.has_focus() {
        painter.rect(rect, 3.0, look.colour(fill), look.stroke(1.0, edge), StrokeKind::Inside);
    }
    let tip = if unfolded { 1.0 } else { -1.0 };
    let middle = if unfolded { rect.center() } else { pos2(rect.right() - 14.0, rect.center().y) };
    let to = |x: f32, y: f32| middle + vec2(x, y * tip);
    let chevron = vec![to(-4.0, -2.0), to(0.0, 2.0), to(4.0, -2.0)];
    painter.add(egui::Shape::line(chevron, look.stroke(1.5, Role::TextSecond)));
    if response.clicked() {
        cx.push(Command::Map(MapCommand::ToggleKey));
    }
    let hint = if unfolded { "Fold the key" } else { "Unfold the key" };
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(hint);
}

fn row_ui(ui: &Ui, cx: &mut ViewContext<'_>, painter: &Painter, entry: LegendEntry, row: Rect) {
    let look = cx.look;
    let text = entry.label(cx.dataset);
    let text = &*text;
    let commands = commands(entry);
    let sense = if commands.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(row, ui.scope_id().with(("key", text)), sense);
    response.widget_info(|| info(entry, text));
    if commands.is_some() && (response.hovered() || response.has_focus()) {
        let fill = row.shrink2(vec2(4.0, 0.0));
        painter.rect_filled(fill, 3.0, look.colour(Role::Shade));
        if response.has_focus() {
            let edge = look.stroke(1.5, Role::Accent);
            painter.rect_stroke(fill, 3.0, edge, StrokeKind::Inside);
        }
    }
    entry_sign(painter, cx, entry, pos2(row.left() + 20.0, row.center().y));
    let off = matches!(entry, LegendEntry::Off(_));
    let role = if off { Role::TextSecond } else { Role::Text };
    let ink = Ink { font: look.font(11.5), colour: look.colour(role) };
    let at = pos2(row.left() + 40.0, row.center().y);
    let drawn = paint_text(painter, at, Align2::LEFT_CENTER, text, ink, row.width() - 46.0);
    if off {
        painter.hline(drawn.x_range(), drawn.center().y + 0.5, look.stroke(1.0, role));
    }
    let Some((click, double, hint)) = commands else {
        return;
    };
    if response.double_clicked() {
        for command in double {
            cx.push(Command::Filter(command));
        }
    } else if response.clicked() {
        cx.push(Command::Filter(click));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(hint);
}

/// What a click and a double click ask for, and how that is told. A double click follows a click,
/// which it takes back.
fn commands(entry: LegendEntry) -> Option<(FilterCommand, Vec<FilterCommand>, &'static str)> {
    let toggle = FilterCommand::ToggleKind;
    match entry {
        LegendEntry::Kind(kind) | LegendEntry::Off(kind) => {
            let alone = vec![toggle(kind), FilterCommand::OnlyKind(kind)];
            let hint = match entry {
                LegendEntry::Off(_) => "Click to show",
                _ => "Click to hide, double click to see it alone",
            };
            Some((toggle(kind), alone, hint))
        }
        LegendEntry::AllKinds => Some((FilterCommand::AllKinds, vec![], "Show every kind again")),
        _ => None,
    }
}

fn info(entry: LegendEntry, text: &str) -> WidgetInfo {
    let name = format!("Key: {text}");
    match entry {
        LegendEntry::Kind(_) => WidgetInfo::selected(Access::CheckBox, true, true, name),
        LegendEntry::Off(_) => WidgetInfo::selected(Access::CheckBox, true, false, name),
        LegendEntry::AllKinds => WidgetInfo::labeled(Access::Button, true, name),
        _ => WidgetInfo::labeled(Access::Label, true, name),
    }
}

fn entry_sign(painter: &Painter, cx: &ViewContext<'_>, entry: LegendEntry, at: Pos2) {
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
        LegendEntry::Off(kind) => mark(kind, true),
        LegendEntry::AllKinds => {}
        LegendEntry::DisputedLine => {
            let ends = [pos2(at.x - 12.0, at.y), pos2(at.x + 12.0, at.y)];
            paint_line_style(painter, look, cx.state.display.line, &ends);
        }
        LegendEntry::Hollow => mark(EventKind::Statement, true),
        LegendEntry::Peacekeepers => {
            // Two sizes: the area follows the number.
            for (x, side) in [(-8.5, 7.0), (4.5, 13.0)] {
                let square = Rect::from_center_size(at + vec2(x, 0.0), vec2(side, side));
                let colour = look.colour(Role::Kind(EventKind::Peacekeepers));
                painter.rect_filled(square, 0.0, colour);
                let bar = Rect::from_center_size(square.center(), vec2(side, side / 6.0));
                painter.rect_filled(bar, 0.0, look.colour(Role::Panel));
            }
        }
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
fn way_sign(painter: &Painter, cx: &ViewContext<'_>, entry: LegendEntry, at: Pos2) {
    let look = cx.look;
    match entry {
        LegendEntry::Forward => {
            let square = Rect::from_center_size(at, vec2(11.0, 11.0));
            let edge = look.stroke(1.5, Role::Kind(EventKind::Deployment));
            let (square, edge) = crisp(painter, square, edge);
            let [first, ..] = corners(square);
            let around: Vec<Pos2> = corners(square).into_iter().chain([first]).collect();
            painter.extend(egui::Shape::dashed_line(&around, edge, 3.0, 2.0));
        }
        LegendEntry::Announced | LegendEntry::Arrived => {
            let role = Role::Kind(EventKind::Peacekeepers);
            let arrived = entry == LegendEntry::Arrived;
            let fill = look.mixed(role, Role::Panel, if arrived { 1.0 } else { 0.12 });
            let wing = |y: f32| at + vec2(2.0, y);
            let head = vec![wing(-5.5), at + vec2(11.0, 0.0), wing(5.5)];
            let shaft = Rect::from_min_max(at + vec2(-11.0, -1.5), at + vec2(2.0, 1.5));
            painter.rect_filled(shaft, 0.0, fill);
            painter.add(egui::Shape::convex_polygon(head.clone(), fill, Stroke::NONE));
            if !arrived {
                let joint = at.x + 2.0;
                let mut around = vec![pos2(joint, shaft.top()), shaft.left_top()];
                around.extend([shaft.left_bottom(), pos2(joint, shaft.bottom())]);
                around.extend(head.into_iter().rev());
                around.extend(around.first().copied());
                painter.extend(egui::Shape::dashed_line(&around, look.stroke(1.0, role), 3.0, 1.5));
            }
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
