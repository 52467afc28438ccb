//! What hands do to the map.

use egui::{PointerButton, Rect, Response, Ui};

use crate::geo::ScreenPoint;
use crate::state::{AppCommand, Command, MapCommand, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::convert::xy_from;

/// How much a notch of the wheel zooms.
const WHEEL: f64 = 1.0 / 240.0;
/// How much a double click zooms.
const DOUBLE_CLICK: f64 = 2.0;

/// Turns dragging, wheel, pinch and clicks on empty map into commands.
pub(super) fn handle(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Rect) {
    if response.dragged_by(PointerButton::Primary) {
        let moved = response.drag_delta();
        if moved != egui::Vec2::ZERO {
            cx.push(Command::Map(MapCommand::Drag(f64::from(moved.x), f64::from(moved.y))));
        }
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
    if response.double_clicked() {
        zoom(cx, response, pane, DOUBLE_CLICK);
    } else if response.clicked() {
        cx.push(Command::Select(SelectCommand::Clear));
    }
    if response.contains_pointer() {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = (f64::from(scroll) * WHEEL).exp() * f64::from(pinch);
        if (factor - 1.0).abs() > 1e-6 {
            zoom(cx, response, pane, factor);
        }
    }
}

fn zoom(cx: &mut ViewContext<'_>, response: &Response, pane: Rect, factor: f64) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    let (x, y) = xy_from(pane.min, pointer);
    let at = cx.state.map.viewport().plane_from_screen(ScreenPoint::new(x, y));
    cx.push(Command::Map(MapCommand::ZoomAt { at, factor }));
}
