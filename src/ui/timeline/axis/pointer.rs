//! Panning, zooming and scrubbing the time axis by pointer.

use egui::{CursorIcon, PointerButton, Rect, Sense, Ui};

use crate::scene::timeline::TimelineScene;
use crate::state::{Command, TimeCommand};
use crate::time::Axis;
use crate::ui::ViewContext;
use crate::ui::timeline::auto_scroll::scrolled_x;
use crate::ui::timeline::drag::snapped;
use crate::ui::timeline::parts::Parts;

/// Natural logarithm of the zoom factor for one pixel of wheel: 240 px zoom by e.
const WHEEL: f64 = 1.0 / 240.0;

/// The wheel zooms at the pointer; Shift and the wheel, or a drag, pan; a click on empty ground
/// clears the selection.
pub(crate) fn pan_and_zoom(ui: &Ui, cx: &mut ViewContext<'_>, axis: &Axis, time: Rect) {
    let response = ui.interact(time, ui.scope_id().with("time"), Sense::CLICK | Sense::DRAG);
    let mut moved = axis.clone();
    if response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle) {
        moved = moved.panned(f64::from(response.drag_delta().x));
    }
    if let Some(pointer) = response.hover_pos().filter(|_| response.contains_pointer()) {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
        moved = moved.panned(f64::from(scroll.x));
        let factor = (f64::from(scroll.y) * WHEEL).exp() * f64::from(pinch);
        if (factor - 1.0).abs() > 1e-6 {
            moved = moved.zoomed_at(f64::from(pointer.x), factor);
        }
    }
    if moved.view() != axis.view() {
        cx.push(Command::Time(TimeCommand::SetView(moved.view())));
    }
    if response.drag_stopped() {
        cx.end_gesture();
    }
}

/// Puts the playhead under the pointer during a click or drag that began on the scale.
pub(crate) fn scrub_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let scale = parts.scale.with_min_x(parts.time.left());
    let response = ui
        .interact(scale, ui.scope_id().with("scale"), Sense::CLICK | Sense::DRAG)
        .on_hover_cursor(CursorIcon::ResizeHorizontal);
    let held = response.dragged_by(PointerButton::Primary) || response.clicked();
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| held) {
        let x = scrolled_x(ui, cx, &scene.axis, parts, pointer.x);
        let moment = snapped(ui, cx, scene, parts, x);
        cx.push(Command::Time(TimeCommand::SetPlayhead(moment)));
    }
    if response.drag_stopped() || response.clicked() {
        cx.end_gesture();
    }
}
