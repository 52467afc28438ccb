//! Names of the lanes: clicked to collapse, dragged to reorder.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, Key, Modifiers, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::out_of_sight::{beyond_ui, more_ui};
use super::parts::lane_top;
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{Lane, TimelineScene};
use crate::state::{Command, LaneCommand};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, Ink, paint_text, paint_two_lines, text_width};
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::ui::timeline::parts::Parts;
use crate::{label, message};

/// Distance of the counts from the right edge of the names, in pixels.
const COUNT: f32 = 38.0;

/// From the middle of the first line of a name of two to the end of the second, in pixels.
const TWO_LINES: f32 = 23.0;

/// Draws the names, with the counts of events out of sight, and turns clicks and drags into commands.
pub(crate) fn names_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let lanes = &scene.lanes.lanes;
    let rows: Vec<Rect> = lanes.iter().map(|lane| row_of(lane, parts)).collect();
    for (nth, (lane, row)) in lanes.iter().zip(&rows).enumerate() {
        if lane.top > 0.0 {
            let line = cx.look.stroke(1.0, Role::Hairline);
            ui.painter().hline(parts.lanes.x_range(), row.top(), line);
        }
        let middle = first_line(lane, *row, scene.lanes.row_height);
        let response = name_ui(ui, cx, lane, (*row, middle), (nth, lanes.len()));
        keys(ui, cx, lanes, nth, &response);
        drag(cx, lanes, &rows, nth, &response);
        beyond_ui(ui, cx, lane, &lane.before, pos2(row.right() - 3.0, middle), true);
        beyond_ui(ui, cx, lane, &lane.after, pos2(parts.time.right() + 4.0, middle), false);
    }
    if scene.lanes.above + scene.lanes.below > 0 {
        more_ui(ui, cx, scene, parts);
    }
}

fn row_of(lane: &Lane, parts: &Parts) -> Rect {
    let top = lane_top(parts.lanes, lane);
    Rect::from_min_max(
        pos2(parts.lanes.left(), top),
        pos2(parts.time.left(), top + f32_from(lane.height)),
    )
}

/// The middle of a lane's first row, on which its first items are.
fn first_line(lane: &Lane, row: Rect, row_height: f64) -> f32 {
    let height = if lane.collapsed { row.height() } else { f32_from(row_height) };
    row.top() + row.height().min(height) / 2.0
}

fn name_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    lane: &Lane,
    (row, middle): (Rect, f32),
    (nth, of): (usize, usize),
) -> Response {
    let look = cx.look;
    let reach = row.with_max_x(row.right() - COUNT + 4.0);
    let id = ui.scope_id().with(("lane", &lane.key));
    let response = ui.interact(reach, id, Sense::click_and_drag());
    let (called, count) = (&lane.name, lane.count);
    let (name, hint) = if lane.collapsed {
        let name = message!("timeline-window-lane-collapsed", lane = called, count = count);
        (name, label!("timeline-window-lane-collapsed.hint"))
    } else {
        let name = message!("timeline-window-lane-open", lane = called, count = count);
        (name, label!("timeline-window-lane-open.hint"))
    };
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_expanded(!lane.collapsed);
        node.set_position_in_set(nth + 1);
        node.set_size_of_set(of);
    });
    let painter = ui.painter_at(row);
    if response.dragged() || response.hovered() {
        let fill = if response.dragged() { Role::Tint } else { Role::Shade };
        painter.rect_filled(row.shrink2(vec2(2.0, 1.0)), 3.0, look.colour(fill));
    }
    FocusRing::inside(row.shrink2(vec2(2.0, 1.0))).paint(&painter, look, &response);
    arrow(&painter, cx, pos2(row.left() + 9.0, middle), lane.collapsed, &response);
    let left = match lane.kind() {
        Some(kind) => {
            let style = MarkStyle {
                scale: if lane.collapsed { 0.55 } else { 0.66 },
                fill: look.colour(Role::Kind(kind)),
                ground: look.colour(Role::Panel),
                halo: 0.0,
                hollow: false,
            };
            paint_mark(&painter, pos2(row.left() + 21.0, middle), kind, style);
            36.0
        }
        None => 16.0,
    };
    let empty = lane.count == 0;
    let size = if lane.collapsed { TextStyle::Tiny } else { TextStyle::Control };
    let role = if lane.collapsed || empty { Role::TextSecond } else { Role::Text };
    let ink = Ink { font: look.bold(size), colour: look.colour(Role::TextSecond) };
    let at = pos2(row.right() - COUNT, middle);
    let count = paint_text(&painter, at, Align2::RIGHT_CENTER, &count_words(lane.count), ink, 60.0);
    let ink = Ink { font: look.font(size), colour: look.colour(role) };
    let at = pos2(row.left() + left, middle);
    let room = count.left() - at.x - 6.0;
    let is_long = text_width(&painter, &lane.name, ink.font.clone()) > room;
    if is_long && middle + TWO_LINES <= row.bottom() {
        paint_two_lines(&painter, at, Align2::LEFT_TOP, &lane.name, ink, room);
    } else {
        paint_text(&painter, at, Align2::LEFT_CENTER, &lane.name, ink, room);
    }
    if response.clicked() {
        cx.push(Command::Lane(LaneCommand::ToggleCollapsed(lane.key.clone())));
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.on_hover_text(format!("{called}\n{hint}"))
}

/// A small arrow, to the right for a collapsed lane; otherwise down, and only under the pointer.
fn arrow(painter: &Painter, cx: &ViewContext<'_>, at: Pos2, right: bool, response: &Response) {
    if !(right || response.hovered() || response.has_focus()) {
        return;
    }
    let points = if right {
        vec![at + vec2(-2.0, -3.5), at + vec2(2.5, 0.0), at + vec2(-2.0, 3.5)]
    } else {
        vec![at + vec2(-3.5, -2.0), at + vec2(3.5, -2.0), at + vec2(0.0, 2.5)]
    };
    let colour = cx.look.colour(Role::TextSecond);
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// With the focus on a name, Alt and an arrow move its lane.
fn keys(ui: &Ui, cx: &mut ViewContext<'_>, lanes: &[Lane], nth: usize, response: &Response) {
    if !response.has_focus() {
        return;
    }
    let (up, down) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::ALT, Key::ArrowUp),
            input.consume_key(Modifiers::ALT, Key::ArrowDown),
        )
    });
    let filter = egui::EventFilter {
        vertical_arrows: ui.input(|input| input.modifiers.alt),
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let at = match (up, down) {
        (true, _) => nth.checked_sub(1).and_then(|above| lanes.get(above)),
        (_, true) => lanes.get(nth + 1),
        _ => None,
    };
    if let (Some(lane), Some(at)) = (lanes.get(nth), at) {
        let (lane, at) = (lane.key.clone(), at.key.clone());
        cx.push_entry(Command::Lane(LaneCommand::Place { lane, at }));
    }
}

/// A dragged lane takes the place of another once it would be under the pointer there: lanes of
/// different heights do not swap back and forth.
fn drag(cx: &mut ViewContext<'_>, lanes: &[Lane], rows: &[Rect], nth: usize, response: &Response) {
    if response.drag_stopped() {
        cx.end_gesture();
    }
    let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) else {
        return;
    };
    let Some(own) = rows.get(nth) else { return };
    let is_over = |(other, row): &(usize, &Rect)| {
        if *other > nth {
            pointer.y > row.bottom() - own.height().min(row.height())
        } else {
            *other < nth && pointer.y < row.top() + own.height().min(row.height())
        }
    };
    let over = || rows.iter().enumerate().filter(is_over).map(|(other, _)| other);
    let at = over().filter(|other| *other > nth).max();
    let at = at.or_else(|| over().min()).and_then(|other| lanes.get(other));
    if let (Some(lane), Some(at)) = (lanes.get(nth), at) {
        let (lane, at) = (lane.key.clone(), at.key.clone());
        cx.push(Command::Lane(LaneCommand::Place { lane, at }));
    }
}
