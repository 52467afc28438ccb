//! The lanes' names: to read, to move by hand, to collapse; and what lies beyond the edges.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, Event, Key, Modifiers, Rect, Response, Sense, Shape, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

use crate::scene::theme::Role;
use crate::scene::timeline::{Beyond, Lane, MORE, TimelineScene};
use crate::state::{AppCommand, Command, LaneCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::ui::timeline::lanes::lane_top;
use crate::ui::timeline::parts::Parts;

/// Where the count ends, in pixels from the right edge of the names.
const COUNT: f32 = 38.0;
/// Size of names in points.
const NAME_SIZE: f64 = 12.0;

/// Draws the names, and turns what is done to them into commands.
pub(crate) fn names_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let lanes = &scene.lanes.lanes;
    let rows: Vec<Rect> = lanes.iter().map(|lane| row_of(lane, parts)).collect();
    for (nth, (lane, row)) in lanes.iter().zip(&rows).enumerate() {
        if lane.top > 0.0 {
            let line = cx.look.stroke(1.0, Role::Hairline);
            ui.painter().hline(parts.lanes.x_range(), row.top(), line);
        }
        let response = name_ui(ui, cx, lane, *row, (nth, lanes.len()));
        keys(ui, cx, lanes, nth, &response);
        drag(cx, lanes, &rows, nth, &response);
        let middle = first_line(lane, *row);
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

/// The middle of a lane's first row.
fn first_line(lane: &Lane, row: Rect) -> f32 {
    if lane.collapsed { row.center().y } else { row.top() + row.height().min(20.0) / 2.0 }
}

fn name_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    lane: &Lane,
    row: Rect,
    (nth, of): (usize, usize),
) -> Response {
    let look = cx.look;
    let reach = row.with_max_x(row.right() - COUNT + 4.0);
    let id = ui.scope_id().with(("lane", &lane.key));
    let response = ui.interact(reach, id, Sense::click_and_drag());
    let open = if lane.collapsed { "collapsed" } else { "open" };
    let events = if lane.count == 1 { "event" } else { "events" };
    let name = format!("{}, lane, {} {events}, {open}", lane.name, lane.count);
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
    if response.has_focus() {
        let ring = look.stroke(1.5, Role::Accent);
        painter.rect_stroke(row.shrink2(vec2(2.0, 1.0)), 3.0, ring, StrokeKind::Inside);
    }
    let middle = first_line(lane, row);
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
    let size = if lane.collapsed { 11.0 } else { NAME_SIZE };
    let role = if lane.collapsed || empty { Role::TextSecond } else { Role::Text };
    let ink = Ink { font: look.bold(size), colour: look.colour(Role::TextSecond) };
    let at = pos2(row.right() - COUNT, middle);
    let count = paint_text(&painter, at, Align2::RIGHT_CENTER, &lane.count.to_string(), ink, 60.0);
    let ink = Ink { font: look.font(size), colour: look.colour(role) };
    let at = pos2(row.left() + left, middle);
    paint_text(&painter, at, Align2::LEFT_CENTER, &lane.name, ink, count.left() - at.x - 6.0);
    if response.clicked() {
        cx.push(Command::Lane(LaneCommand::ToggleCollapsed(lane.key.clone())));
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let hint = format!(
        "{}\nClick to {}, drag or Alt and an arrow to move",
        lane.name,
        if lane.collapsed { "open" } else { "collapse" },
    );
    response.on_hover_text(hint)
}

/// A small arrow to the right or down, under the pointer and where a lane is collapsed.
fn arrow(
    painter: &egui::Painter,
    cx: &ViewContext<'_>,
    at: egui::Pos2,
    right: bool,
    response: &Response,
) {
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
        cx.push(Command::Lane(LaneCommand::Place { lane, at }));
        cx.push(Command::App(AppCommand::EndGesture));
    }
}

/// A lane that is dragged takes the place of the one that it has been drawn over so far that it
/// would lie under the pointer there: lanes of different heights do not change back and forth.
fn drag(cx: &mut ViewContext<'_>, lanes: &[Lane], rows: &[Rect], nth: usize, response: &Response) {
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
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

/// How many events there are beyond an edge; a click goes to the nearest.
fn beyond_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    lane: &Lane,
    beyond: &Beyond,
    at: egui::Pos2,
    earlier: bool,
) {
    let Some((nearest, _)) = beyond.nearest else {
        return;
    };
    let look = cx.look;
    let text = beyond.count.to_string();
    let width = text_width(ui.painter(), &text, look.font(11.0)) + 10.0;
    let left = if earlier { at.x - width } else { at.x };
    let rect = Rect::from_min_size(pos2(left, at.y - 7.0), vec2(width, 14.0));
    let side = if earlier { "earlier" } else { "later" };
    let id = ui.scope_id().with((side, &lane.key));
    // Keys reach what is beyond by going on from the last item in sight.
    let response =
        ui.interact(rect.expand(2.0), id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    let name = format!("{text} {side}, {}", lane.name);
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
    let role = if response.hovered() { Role::Accent } else { Role::TextSecond };
    let ink = Ink { font: look.font(11.0), colour: look.colour(role) };
    let (tip, base, text_at, anchor) = if earlier {
        (rect.left(), rect.left() + 5.0, rect.right(), Align2::RIGHT_CENTER)
    } else {
        (rect.right(), rect.right() - 5.0, rect.left(), Align2::LEFT_CENTER)
    };
    let points = vec![pos2(tip, at.y), pos2(base, at.y - 3.5), pos2(base, at.y + 3.5)];
    ui.painter().add(Shape::convex_polygon(points, ink.colour, Stroke::NONE));
    paint_text(ui.painter(), pos2(text_at, at.y), anchor, &text, ink, width);
    if response.clicked() {
        cx.push(Command::Lane(LaneCommand::Reveal(nearest)));
    }
    let events = if beyond.count == 1 { "event" } else { "events" };
    response.on_hover_text(format!("{text} {side} {events}\nClick to go to the nearest"));
}

/// The line below the lanes: how many are out of sight, and the way to them.
fn more_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let look = cx.look;
    let (above, below) = (scene.lanes.above, scene.lanes.below);
    let line = Rect::from_min_max(
        pos2(parts.lanes.left(), parts.lanes.bottom() - f32_from(MORE)),
        pos2(parts.time.left(), parts.lanes.bottom()),
    );
    let first = scene.lanes.above;
    let page = scene.lanes.lanes.len().saturating_sub(1).max(1);
    let ways = [
        (above, "above", first.saturating_sub(page), line.left() + 16.0),
        (below, "below", first + page, line.left() + if above > 0 { 92.0 } else { 16.0 }),
    ];
    for (count, side, to, left) in ways {
        if count == 0 {
            continue;
        }
        let text = format!("{count} {side}");
        let width = text_width(ui.painter(), &text, look.font(11.0)) + 14.0;
        let rect = Rect::from_min_size(pos2(left, line.top()), vec2(width, line.height()));
        let response = ui
            .interact(rect, ui.scope_id().with(("more lanes", side)), Sense::click())
            .on_hover_cursor(CursorIcon::PointingHand);
        let lanes = if count == 1 { "lane" } else { "lanes" };
        let name = format!("{count} {lanes} {side}");
        response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
        let lit = response.hovered() || response.has_focus();
        let role = if lit { Role::Accent } else { Role::TextSecond };
        let ink = Ink { font: look.font(11.0), colour: look.colour(role) };
        let tip = pos2(left + 4.0, line.center().y + if side == "below" { 2.5 } else { -2.5 });
        let base = line.center().y - (tip.y - line.center().y);
        let points = vec![tip, pos2(tip.x - 3.5, base), pos2(tip.x + 3.5, base)];
        ui.painter().add(Shape::convex_polygon(points, ink.colour, Stroke::NONE));
        let at = pos2(left + 12.0, line.center().y);
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, &text, ink, width);
        if response.clicked() {
            cx.push(Command::Lane(LaneCommand::ScrollTo(to)));
        }
    }
    wheel(ui, cx, parts.lanes.with_max_x(parts.time.left()), (above, below));
}

/// The wheel over the names scrolls the lanes, a notch a lane.
fn wheel(ui: &Ui, cx: &mut ViewContext<'_>, names: Rect, (above, below): (usize, usize)) {
    if !ui.rect_contains_pointer(names) {
        return;
    }
    let notches = ui.input(|input| {
        let turns = input.events.iter().filter_map(|event| match event {
            Event::MouseWheel { delta, .. } if delta.y > 0.0 => Some(1_i32),
            Event::MouseWheel { delta, .. } if delta.y < 0.0 => Some(-1_i32),
            _ => None,
        });
        turns.sum::<i32>()
    });
    let to = match notches {
        0 => return,
        up if up > 0 => above.saturating_sub(1),
        _ if below > 0 => above + 1,
        _ => return,
    };
    cx.push(Command::Lane(LaneCommand::ScrollTo(to)));
}
