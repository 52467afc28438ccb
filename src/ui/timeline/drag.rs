//! Drags along the axis: offset of the grip, snapping, and the cue that shows what was snapped to.

use egui::{Align2, Id, LayerId, Order, Rect, Response, Shape, Ui, pos2, vec2};

use super::parts::Parts;
use crate::model::Moment;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{SnapInput, SnapMode, TimelineScene, snap};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_text, text_width};
use crate::ui::convert::f32_from;

/// Widest that the cue's name is drawn, in pixels.
const CUE_MAX: f32 = 280.0;

/// The instant for something dragged to `x`, with a cue if an event attracts it.
///
/// Shift snaps to the ticks of the scale instead, Alt to nothing.
pub(super) fn snapped(
    ui: &Ui,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    x: f32,
) -> Moment {
    let mode = snap_mode(ui);
    let input = SnapInput {
        dataset: cx.dataset,
        drawn: &scene.drawn,
        passing: &cx.visible.passing,
        zone: cx.zone,
        axis: &scene.axis,
        ticks: &scene.ground.ticks,
    };
    let snap = snap(input, f64::from(x), mode);
    let x = f32_from(scene.axis.x_from_time(snap.at));
    if let Some(name) = snap.to.filter(|_| mode == SnapMode::Events)
        && parts.time.x_range().contains(x)
    {
        paint_cue(ui, cx, parts, x, &name);
    }
    snap.at
}

fn snap_mode(ui: &Ui) -> SnapMode {
    let modifiers = ui.input(|input| input.modifiers);
    match (modifiers.alt, modifiers.shift) {
        (true, _) => SnapMode::Free,
        (false, true) => SnapMode::Ticks,
        (false, false) => SnapMode::Events,
    }
}

/// A dashed line at the edge of an event, with the event's name.
fn paint_cue(ui: &Ui, cx: &ViewContext<'_>, parts: &Parts, x: f32, name: &str) {
    let look = cx.look;
    let layer = LayerId::new(Order::Foreground, Id::unique("timeline-snap"));
    let painter = ui.ctx().layer_painter(layer);
    let line = look.stroke(1.0, Role::Accent);
    let ends = [pos2(x, parts.phases.top()), pos2(x, parts.chart.bottom())];
    painter.extend(Shape::dashed_line(&ends, line, 3.0, 3.0));
    let font = look.bold(TextStyle::Tiny);
    let width = (text_width(&painter, name, font.clone()) + 12.0).min(CUE_MAX);
    let left = if x + 8.0 + width > parts.time.right() { x - 8.0 - width } else { x + 8.0 };
    let plate = Rect::from_min_size(pos2(left, parts.phases.top()), vec2(width, 17.0));
    Plate::RAISED.edge(1.0, Role::Accent).radius(3.0).paint(&painter, look, plate);
    let ink = Ink { font, colour: look.colour(Role::Accent) };
    paint_text(&painter, plate.center(), Align2::CENTER_CENTER, name, ink, width - 8.0);
}

/// The other end of what is being dragged by one end: it stays where it was when the drag began,
/// also after the dragged end has passed it.
pub(super) fn fixed_end(ui: &Ui, response: &Response, end: Moment) -> Moment {
    let memory = response.id.with("fixed-end");
    if response.drag_started() {
        ui.data_mut(|data| data.insert_temp(memory, end));
    }
    ui.data(|data| data.get_temp(memory)).unwrap_or(end)
}

/// The x to which something is dragged; `None` without a pointer.
///
/// A pointer that took hold within `reach` of the middle `x` keeps its distance, so that nothing
/// jumps.
pub(super) fn dragged_x(ui: &Ui, response: &Response, x: f32, reach: f32) -> Option<f32> {
    let pointer = response.interact_pointer_pos()?;
    let memory = response.id.with("grip");
    if response.drag_started() {
        let origin = ui.input(|input| input.pointer.press_origin()).unwrap_or(pointer);
        let offset = origin.x - x;
        let offset = if offset.abs() <= reach { offset } else { 0.0 };
        ui.data_mut(|data| data.insert_temp(memory, offset));
    }
    let offset = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or_default();
    Some(pointer.x - offset)
}
