//! Gestures on the map: dragging, wheel, pinch, clicks, keys.

mod band;
mod drag_speed;
mod keys;
mod place_menu;

pub(super) use self::keys::focus_ui;
pub(crate) use self::keys::press_map_keys;
pub(super) use self::place_menu::place_menu;

use egui::{PointerButton, Response, Ui, Vec2};

use self::drag_speed::DragSpeed;
use super::pane::Pane;
use crate::state::{AppCommand, Command, FanCommand, MapCommand};
use crate::ui::ViewContext;

/// Zoom of the wheel: the logarithm of the factor for each pixel of scrolling.
const WHEEL: f64 = 1.0 / 240.0;
/// Zoom factor of a double click.
const DOUBLE_CLICK: f64 = 2.0;
/// Pause of the wheel after which a turn is a new movement, in seconds.
const PAUSE: f64 = 0.7;

/// Turns dragging, wheel, pinch and clicks on empty map into commands.
pub(super) fn handle(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Pane<'_>) {
    if !band::band_ui(ui, cx, response, pane) {
        drag(ui, cx, response);
    }
    if response.double_clicked() {
        let out = ui.input(|input| input.modifiers.shift);
        let factor = if out { DOUBLE_CLICK.recip() } else { DOUBLE_CLICK };
        if let Some(pos) = response.hover_pos() {
            let at = pane.plane(cx, pos);
            cx.push(Command::Map(MapCommand::Approach { at: Some(at), factor }));
        }
    } else if response.clicked() && cx.state.fan.is_some() {
        // Empty ground keeps the selection; Escape clears it.
        cx.push(Command::Fan(FanCommand::Close));
    }
    if response.contains_pointer() {
        wheel(ui, cx, response, pane);
    }
}

fn drag(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response) {
    let buttons = [PointerButton::Primary, PointerButton::Middle];
    let now = ui.input(|input| input.time);
    let id = response.id.with("drag speed");
    if buttons.iter().any(|button| response.dragged_by(*button)) {
        let moved = response.drag_delta();
        if moved != Vec2::ZERO {
            let speed = ui.data(|data| data.get_temp::<DragSpeed>(id)).unwrap_or_default();
            ui.data_mut(|data| data.insert_temp(id, speed.moved(moved, now)));
            cx.push(Command::Map(MapCommand::Drag(f64::from(moved.x), f64::from(moved.y))));
        }
    }
    if response.drag_stopped() {
        let speed = ui.data_mut(|data| data.remove_temp::<DragSpeed>(id));
        if let Some((x, y)) = speed.and_then(|speed| speed.at_release(now)) {
            cx.push(Command::Map(MapCommand::Fling(x, y)));
        }
        end_movement(cx);
    }
}

/// Ends a movement: it becomes one entry of the undo history, and one view to go back to.
pub(super) fn end_movement(cx: &mut ViewContext<'_>) {
    cx.push(Command::App(AppCommand::EndGesture));
    cx.push(Command::Map(MapCommand::Rest));
}

fn wheel(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Pane<'_>) {
    let (scroll, pinch, now) =
        ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta(), input.time));
    let factor = (f64::from(scroll) * WHEEL).exp() * f64::from(pinch);
    if (factor - 1.0).abs() <= 1e-6 {
        return;
    }
    let Some(pos) = response.hover_pos() else {
        return;
    };
    let at = pane.plane(cx, pos);
    let last = response.id.with("wheel");
    let before = ui.data(|data| data.get_temp::<f64>(last));
    if before.is_none_or(|before| now - before > PAUSE) {
        end_movement(cx);
    }
    ui.data_mut(|data| data.insert_temp(last, now));
    cx.push(Command::Map(MapCommand::ZoomAt { at, factor }));
}
