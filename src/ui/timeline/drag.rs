//! Moving something along the axis by hand: where it is led to, and what it is led by.

use egui::{Align2, Id, Rect, Response, Shape, StrokeKind, Ui, pos2, vec2};

use crate::model::Moment;
use crate::scene::theme::Role;
use crate::scene::timeline::{SnapMode, TimelineScene, snapped};
use crate::state::{AppCommand, Command, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::timeline::auto_scroll::at_edge;
use crate::ui::timeline::parts::Parts;

/// A click or drag on the scale puts the playhead under the pointer, also when the pointer has
/// left the scale.
pub(super) fn scrub(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    scale: Rect,
) {
    let response = ui
        .interact(scale, ui.scope_id().with("scale"), egui::Sense::click_and_drag())
        .on_hover_cursor(egui::CursorIcon::ResizeHorizontal);
    let held = response.dragged_by(egui::PointerButton::Primary) || response.clicked();
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| held) {
        let x = at_edge(ui, cx, &scene.axis, parts, pointer.x);
        let moment = led(ui, cx, scene, parts, x);
        cx.push(Command::Time(TimeCommand::SetPlayhead(moment)));
    }
    if response.drag_stopped() || response.clicked() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}

/// The instant for something that the hand has moved to `x`: at the edge of an event that is
/// near, which is shown with its name; with Shift at a tick; with Alt just there.
pub(super) fn led(
    ui: &Ui,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    x: f32,
) -> Moment {
    let modifiers = ui.input(|input| input.modifiers);
    let lead = if modifiers.alt {
        SnapMode::Free
    } else if modifiers.shift {
        SnapMode::Ticks
    } else {
        SnapMode::Edges
    };
    let (axis, ticks) = (&scene.axis, &scene.ticks);
    let snap = snapped(cx.dataset, cx.visible, cx.zone, axis, ticks, f64::from(x), lead);
    if let Some(by) = snap.by.as_deref().filter(|_| lead == SnapMode::Edges) {
        let x = f32_from(axis.x_from_time(snap.at));
        if parts.time.x_range().contains(x) {
            paint_cue(ui, cx, parts, x, by);
        }
    }
    snap.at
}

/// A broken line at the edge that draws the hand, and the name of its event.
fn paint_cue(ui: &Ui, cx: &ViewContext<'_>, parts: &Parts, x: f32, name: &str) {
    let look = cx.look;
    let painter = ui
        .ctx()
        .layer_painter(egui::LayerId::new(egui::Order::Foreground, Id::unique("timeline snap")));
    let line = look.stroke(1.0, Role::Accent);
    let ends = [pos2(x, parts.phases.top()), pos2(x, parts.chart.bottom())];
    painter.extend(Shape::dashed_line(&ends, line, 3.0, 3.0));
    let font = look.bold(11.0);
    let width = (text_width(&painter, name, font.clone()) + 12.0).min(280.0);
    let left = if x + 8.0 + width > parts.time.right() { x - 8.0 - width } else { x + 8.0 };
    let plate = Rect::from_min_size(pos2(left, parts.phases.top()), vec2(width, 17.0));
    painter.rect(plate, 3.0, look.colour(Role::Raised), line, StrokeKind::Inside);
    let ink = Ink { font, colour: look.colour(Role::Accent) };
    paint_text(&painter, plate.center(), Align2::CENTER_CENTER, name, ink, width - 8.0);
}

/// The instant that stays while its counterpart is dragged: the one that was there when the drag
/// began, also after the hand has led one past the other.
pub(super) fn resting(ui: &Ui, response: &Response, other: Moment) -> Moment {
    let memory = response.id.with("resting");
    if response.drag_started() {
        ui.data_mut(|data| data.insert_temp(memory, other));
    }
    ui.data(|data| data.get_temp(memory)).unwrap_or(other)
}

/// Where something stands that is dragged, when it was taken hold of beside its middle: it does
/// not jump under the pointer. `x` is where it stands now, `reach` how far its grip extends.
pub(super) fn held_x(ui: &Ui, response: &Response, x: f32, reach: f32) -> Option<f32> {
    let pointer = response.interact_pointer_pos()?;
    let memory = response.id.with("grip");
    if response.drag_started() {
        let origin = ui.input(|input| input.pointer.press_origin()).unwrap_or(pointer);
        let beside = origin.x - x;
        let beside = if beside.abs() <= reach { beside } else { 0.0 };
        ui.data_mut(|data| data.insert_temp(memory, beside));
    }
    let beside = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or_default();
    Some(pointer.x - beside)
}
