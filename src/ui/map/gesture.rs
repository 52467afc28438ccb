//! What hands do to the map.

use egui::{Id, PointerButton, Rect, Response, StrokeKind, Ui};

use crate::geo::{Bounds, ScreenPoint};
use crate::scene::theme::Role;
use crate::state::{AppCommand, Command, MapCommand, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::convert::xy_from;

/// How much a notch of the wheel zooms.
const WHEEL: f64 = 1.0 / 240.0;
/// How much a double click zooms.
const DOUBLE_CLICK: f64 = 2.0;
/// How long the wheel rests before its next turn is another one, in seconds.
const PAUSE: f64 = 0.7;
/// The least side of a rectangle that is zoomed to, in pixels: less is a hand that trembled.
const LEAST_BAND: f32 = 8.0;

/// Turns dragging, wheel, pinch and clicks on empty map into commands.
pub(super) fn handle(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Rect) {
    if !band_ui(ui, cx, response, pane) {
        drag(ui, cx, response);
    }
    if response.double_clicked() {
        let out = ui.input(|input| input.modifiers.shift);
        let factor = if out { DOUBLE_CLICK.recip() } else { DOUBLE_CLICK };
        if let Some(at) = plane_under_pointer(cx, response, pane) {
            cx.push(Command::Map(MapCommand::Approach { at: Some(at), factor }));
        }
    } else if response.clicked() {
        cx.push(Command::Select(SelectCommand::Clear));
    }
    if response.contains_pointer() {
        wheel(ui, cx, response, pane);
    }
}

fn drag(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response) {
    let by_hand = [PointerButton::Primary, PointerButton::Middle];
    if by_hand.iter().any(|button| response.dragged_by(*button)) {
        let moved = response.drag_delta();
        if moved != egui::Vec2::ZERO {
            cx.push(Command::Map(MapCommand::Drag(f64::from(moved.x), f64::from(moved.y))));
        }
    }
    if response.drag_stopped() {
        let speed = ui.input(|input| input.pointer.velocity());
        if by_hand.iter().any(|button| response.drag_stopped_by(*button)) {
            cx.push(Command::Map(MapCommand::Fling(f64::from(speed.x), f64::from(speed.y))));
        }
        rest(cx);
    }
}

/// Ends a movement, for undo and for the way back.
fn rest(cx: &mut ViewContext<'_>) {
    cx.push(Command::App(AppCommand::EndGesture));
    cx.push(Command::Map(MapCommand::Rest));
}

fn wheel(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Rect) {
    let (scroll, pinch, now) =
        ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta(), input.time));
    let factor = (f64::from(scroll) * WHEEL).exp() * f64::from(pinch);
    if (factor - 1.0).abs() <= 1e-6 {
        return;
    }
    let Some(at) = plane_under_pointer(cx, response, pane) else {
        return;
    };
    let last = response.id.with("wheel");
    let before = ui.data(|data| data.get_temp::<f64>(last));
    if before.is_none_or(|before| now - before > PAUSE) {
        rest(cx);
    }
    ui.data_mut(|data| data.insert_temp(last, now));
    cx.push(Command::Map(MapCommand::ZoomAt { at, factor }));
}

/// The point of the plane under the pointer.
fn plane_under_pointer(
    cx: &ViewContext<'_>,
    response: &Response,
    pane: Rect,
) -> Option<crate::geo::Point> {
    let (x, y) = xy_from(pane.min, response.hover_pos()?);
    Some(cx.state.map.viewport().plane_from_screen(ScreenPoint::new(x, y)))
}

/// Draws the rectangle that a hand spans with Shift held, and zooms to it when the hand lets go;
/// Escape gives it up. Returns whether the hand is at that.
fn band_ui(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Rect) -> bool {
    let id: Id = response.id.with("band");
    if response.drag_started_by(PointerButton::Primary) && ui.input(|input| input.modifiers.shift) {
        let origin = ui.input(|input| input.pointer.press_origin());
        ui.data_mut(|data| data.insert_temp(id, origin));
    }
    let Some(start) = ui.data(|data| data.get_temp::<Option<egui::Pos2>>(id)).flatten() else {
        return false;
    };
    let end = response.interact_pointer_pos().map_or(start, |pos| pane.clamp(pos));
    let band = Rect::from_two_pos(start, end);
    let given_up = ui.input(|input| input.key_pressed(egui::Key::Escape));
    let over = response.drag_stopped() || !response.dragged();
    if given_up || over {
        ui.data_mut(|data| data.remove::<Option<egui::Pos2>>(id));
    }
    let is_meant = band.width().min(band.height()) >= LEAST_BAND;
    if over && !given_up && is_meant {
        let viewport = cx.state.map.viewport();
        let plane = |pos| {
            let (x, y) = xy_from(pane.min, pos);
            viewport.plane_from_screen(ScreenPoint::new(x, y))
        };
        let bounds = Bounds::between(plane(band.min), plane(band.max));
        cx.push(Command::Map(MapCommand::ShowBounds(bounds)));
    } else if !over {
        let painter = ui.painter_at(pane);
        let (fill, edge) = (cx.look.faded(Role::Accent, 0.08), cx.look.stroke(1.5, Role::Accent));
        painter.rect(band, 0.0, fill, edge, StrokeKind::Middle);
    }
    true
}
