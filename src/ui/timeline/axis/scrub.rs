//! Scrubbing: a click or drag on the scale moves the playhead.

use egui::{CursorIcon, PointerButton, Sense, Ui};

use crate::scene::timeline::TimelineScene;
use crate::state::{Command, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::timeline::auto_scroll::scrolled_x;
use crate::ui::timeline::drag::snapped;
use crate::ui::timeline::parts::Parts;

/// Puts the playhead under the pointer during a click or drag that began on the scale.
pub(crate) fn scrub_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let scale = parts.scale.with_min_x(parts.time.left());
    let response = ui
        .interact(scale, ui.scope_id().with("scale"), Sense::click_and_drag())
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
