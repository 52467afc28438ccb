//! What hands do to the axis.

use egui::{CursorIcon, PointerButton, Rect, Sense, Ui};

use crate::state::{AppCommand, Command, SelectCommand, TimeCommand};
use crate::time::Axis;
use crate::ui::ViewContext;

/// How much a pixel of wheel zooms.
const WHEEL: f64 = 1.0 / 240.0;

/// Wheel zooms under the pointer, Shift and wheel or a drag moves along, a click on empty ground
/// selects nothing.
pub(super) fn pan_and_zoom(ui: &Ui, cx: &mut ViewContext<'_>, axis: &Axis, time: Rect) {
    let response = ui.interact(time, ui.scope_id().with("time"), Sense::click_and_drag());
    if response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle) {
        let dx = f64::from(response.drag_delta().x);
        if dx != 0.0 {
            cx.push(Command::Time(TimeCommand::Pan(-dx / axis.px_per_ms())));
        }
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
    if response.clicked() {
        cx.push(Command::Select(SelectCommand::Clear));
    }
    if let Some(pointer) = response.hover_pos().filter(|_| response.contains_pointer()) {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
        let factor = (f64::from(scroll.y) * WHEEL).exp() * f64::from(pinch);
        if (factor - 1.0).abs() > 1e-6 {
            let moment = axis.time_from_x(f64::from(pointer.x));
            cx.push(Command::Time(TimeCommand::ZoomAt { moment, factor }));
        }
        if scroll.x != 0.0 {
            let millis = -f64::from(scroll.x) / axis.px_per_ms();
            cx.push(Command::Time(TimeCommand::Pan(millis)));
        }
    }
}

/// A click or drag on the scale puts the playhead under the pointer, also when the pointer has
/// left the scale.
pub(super) fn scrub(ui: &Ui, cx: &mut ViewContext<'_>, axis: &Axis, scale: Rect) {
    let response = ui
        .interact(scale, ui.scope_id().with("scale"), Sense::click_and_drag())
        .on_hover_cursor(CursorIcon::ResizeHorizontal);
    let held = response.dragged_by(PointerButton::Primary) || response.clicked();
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| held) {
        let moment = axis.time_from_x(f64::from(pointer.x));
        cx.push(Command::Time(TimeCommand::SetPlayhead(moment)));
    }
    if response.drag_stopped() || response.clicked() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}
