//! The window in force: its ends and its middle taken by hand, and a new range brushed.

use egui::accesskit::Role as Access;
use egui::{
    CursorIcon, PointerButton, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::Parts;
use super::scrub::{held_x, led};
use crate::model::{Moment, Precision, TimeSpan};
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::state::{AppCommand, Command, TimeCommand, WindowMode};
use crate::time::moment_words;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;

/// Height of the bar between the ends of a range in pixels.
const BAR: f32 = 3.0;

/// Draws the handles of the window and turns dragging them into commands.
pub(super) fn window_handles_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    brush_ui(ui, cx, scene, parts);
    let span = cx.state.window_span();
    let (start, end) = (span.start(), span.end());
    match cx.state.window.mode {
        WindowMode::Range => {
            middle_ui(ui, cx, scene, parts, span);
            for (name, at, other) in
                [("Start of the range", start, end), ("End of the range", end, start)]
            {
                if let Some(moved) = handle_ui(ui, cx, scene, parts, name, at) {
                    let range = TimeSpan::between(moved, other);
                    cx.push(Command::Time(TimeCommand::SetRange(range)));
                }
            }
        }
        WindowMode::Trailing => {
            if let Some(moved) = handle_ui(ui, cx, scene, parts, "Start of the window", start) {
                let length = cx.state.playhead.millis_since(moved);
                cx.push(Command::Time(TimeCommand::SetTrailing(length)));
            }
        }
        WindowMode::Leading => {
            let last = end.plus_millis(-1);
            if let Some(moved) = handle_ui(ui, cx, scene, parts, "End of the window", last) {
                let length = moved.millis_since(cx.state.playhead);
                cx.push(Command::Time(TimeCommand::SetTrailing(length)));
            }
        }
        WindowMode::Instant | WindowMode::Cumulative => {}
    }
}

/// One end of the window; where the hand has moved it to.
fn handle_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    name: &str,
    at: Moment,
) -> Option<Moment> {
    let look = cx.look;
    let x = f32_from(scene.axis.x_from_time(at));
    let id = ui.scope_id().with(name);
    // An end that is held stays in the hand when it leaves the pane.
    if !parts.time.expand(2.0).x_range().contains(x) && !ui.ctx().is_being_dragged(id) {
        return None;
    }
    let line = look.stroke(1.0, Role::DisputedLine);
    let painter = ui.painter_at(parts.time.expand2(vec2(4.0, 0.0)));
    painter.vline(x, parts.scale.top() + 28.0..=parts.chart.bottom(), line);
    let grip = Rect::from_center_size(pos2(x, parts.scale.top() + 26.0), vec2(7.0, 14.0));
    painter.rect(grip, 2.0, look.colour(Role::Raised), line, StrokeKind::Inside);
    painter.vline(x, grip.top() + 4.0..=grip.bottom() - 4.0, line);
    let response = ui
        .interact(grip.expand(4.0), id, Sense::drag())
        .on_hover_cursor(CursorIcon::ResizeHorizontal);
    let words = moment_words(at, cx.zone, Precision::Minute);
    response.widget_info(|| WidgetInfo::labeled(Access::Slider, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(words.clone()));
    end_gesture(cx, &response);
    let held = held_x(ui, &response, x, 8.0).filter(|_| response.dragged());
    held.map(|x| led(ui, cx, scene, parts, x))
}

/// The bar between the ends of a range moves both.
fn middle_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    range: TimeSpan,
) {
    let x = |moment| f32_from(scene.axis.x_from_time(moment));
    let (left, right) = (x(range.start()), x(range.end()));
    let bar = Rect::from_x_y_ranges(
        left.max(parts.time.left())..=right.min(parts.time.right()),
        parts.scale.bottom() - BAR / 2.0..=parts.scale.bottom() + BAR / 2.0,
    );
    if bar.width() < 2.0 {
        return;
    }
    let response = ui
        .interact(bar.expand2(vec2(0.0, 3.0)), ui.scope_id().with("range"), Sense::drag())
        .on_hover_cursor(CursorIcon::Grab);
    let words = [range.start(), range.end()].map(|at| moment_words(at, cx.zone, Precision::Minute));
    response.widget_info(|| WidgetInfo::labeled(Access::Slider, true, "The range"));
    let value = words.join(" to ");
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value));
    let role = if response.hovered() || response.dragged() { Role::Accent } else { Role::Border };
    ui.painter().rect_filled(bar, 2.0, cx.look.colour(role));
    end_gesture(cx, &response);
    if let Some(x) = held_x(ui, &response, left, f32::INFINITY).filter(|_| response.dragged()) {
        let start = led(ui, cx, scene, parts, x);
        let moved = TimeSpan::between(start, start.plus_millis(range.millis()));
        cx.push(Command::Time(TimeCommand::SetRange(moved)));
    }
}

/// A drag along the phases brushes a new range.
fn brush_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let row = parts.phases.intersect(parts.time);
    let response = ui
        .interact(row, ui.scope_id().with("brush"), Sense::drag())
        .on_hover_cursor(CursorIcon::Crosshair);
    response.widget_info(|| WidgetInfo::labeled(Access::Group, true, "Drag to set a range"));
    end_gesture(cx, &response);
    let origin = ui.input(|input| input.pointer.press_origin());
    let held = response.dragged_by(PointerButton::Primary);
    let (Some(from), Some(to)) = (origin, response.interact_pointer_pos().filter(|_| held)) else {
        return;
    };
    let start = led(ui, cx, scene, parts, from.x);
    let end = led(ui, cx, scene, parts, to.x);
    cx.push(Command::Time(TimeCommand::SetRange(TimeSpan::between(start, end))));
}

fn end_gesture(cx: &mut ViewContext<'_>, response: &Response) {
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}
