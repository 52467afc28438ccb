//! The playhead: a line through everything, with its date in a flag; and the window's handles.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, PointerButton, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::Parts;
use crate::model::Precision;
use crate::model::{Moment, TimeSpan};
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::scene::words::{flag_words, known_words};
use crate::state::{AppCommand, Command, TimeCommand, WindowMode};
use crate::time::moment_words;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;

/// How far an arrow key moves the playhead, in pixels of the axis.
const KEY_STEP_PX: f64 = 8.0;

/// Draws handles and playhead, and turns dragging them into commands.
pub(super) fn playhead_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    if cx.state.window.mode == WindowMode::Range {
        handles_ui(ui, cx, scene, parts);
    }
    if let Some(by) = cx.state.known_by.in_force() {
        known_by_ui(ui, cx, scene, parts, by);
    }
    let x = f32_from(scene.playhead);
    let shown = parts.time.x_range().contains(x);
    let look = cx.look;
    if shown {
        let line = look.stroke(1.5, Role::Accent);
        ui.painter().vline(x, parts.scale.top() + 16.0..=parts.chart.bottom(), line);
    }
    let text = flag_words(cx.state.playhead, cx.zone);
    let width = text_width(ui.painter(), &text, look.bold(11.0)) + 14.0;
    let left = (x - width / 2.0).clamp(parts.time.left() - 4.0, parts.time.right() - width + 8.0);
    let flag = Rect::from_min_size(pos2(left, parts.scale.top() + 1.0), vec2(width, 16.5));
    ui.painter().rect_filled(flag, 2.0, look.colour(Role::Accent));
    let ink = Ink { font: look.bold(11.0), colour: look.colour(Role::OnAccent) };
    paint_text(ui.painter(), flag.center(), Align2::CENTER_CENTER, &text, ink, width);
    let reach = flag.expand2(vec2(2.0, 1.0));
    let response = ui
        .interact(reach, ui.scope_id().with("playhead"), Sense::click_and_drag())
        .on_hover_cursor(CursorIcon::ResizeHorizontal);
    describe(ui, cx, &response);
    drag(cx, scene, &response);
    keys(ui, cx, scene, &response);
    if response.has_focus() {
        let ring = look.stroke(1.5, Role::Text);
        ui.painter().rect_stroke(flag.expand(2.0), 3.0, ring, StrokeKind::Outside);
    }
}

/// A slider whose value is a date in words.
fn describe(ui: &Ui, cx: &ViewContext<'_>, response: &Response) {
    let words = moment_words(cx.state.playhead, cx.zone, Precision::Minute);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Access::Slider, true, "Playhead");
        info.current_text_value = Some(words.clone());
        info
    });
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(words));
}

fn drag(cx: &mut ViewContext<'_>, scene: &TimelineScene, response: &Response) {
    let held = response.dragged_by(PointerButton::Primary);
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| held) {
        let moment = scene.axis.time_from_x(f64::from(pointer.x));
        cx.push(Command::Time(TimeCommand::SetPlayhead(moment)));
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}

/// With the focus on the playhead, arrows move it along the axis.
fn keys(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, response: &Response) {
    if !response.has_focus() {
        return;
    }
    // Up and down are steps here, and do not lead to another control.
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let steps = ui.input_mut(|input| {
        let none = egui::Modifiers::NONE;
        let right = input.count_and_consume_key(none, egui::Key::ArrowUp);
        let left = input.count_and_consume_key(none, egui::Key::ArrowDown);
        f64::from(i32::try_from(right).unwrap_or(0) - i32::try_from(left).unwrap_or(0))
    });
    if steps != 0.0 {
        let x = scene.playhead + steps * KEY_STEP_PX;
        cx.push(Command::Time(TimeCommand::SetPlayhead(scene.axis.time_from_x(x))));
        cx.push(Command::App(AppCommand::EndGesture));
    }
}

/// The handle of the second clock: what was said right of it is not shown.
fn known_by_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    by: Moment,
) {
    let look = cx.look;
    let x = f32_from(scene.axis.x_from_time(by));
    let name = "Known by";
    let words = known_words(by, cx.zone);
    let text = format!("known {words}");
    let width = text_width(ui.painter(), &text, look.font(11.0)) + 10.0;
    let left = x.clamp(parts.time.left() - 4.0, parts.time.right() - width + 8.0);
    if parts.time.x_range().contains(x) {
        let later = parts.time.with_min_x(x).with_min_y(parts.phases.top());
        ui.painter().rect_filled(later, 0.0, look.faded(Role::Shade, 0.45));
        let line = look.stroke(1.5, Role::Text);
        let ends = [pos2(x, parts.scale.top() + 18.0), pos2(x, parts.chart.bottom())];
        ui.painter().extend(egui::Shape::dashed_line(&ends, line, 2.0, 3.0));
    }
    let flag = Rect::from_min_size(pos2(left, parts.scale.top() + 19.0), vec2(width, 16.0));
    ui.painter().rect_filled(flag, 2.0, look.colour(Role::Text));
    let ink = Ink { font: look.font(11.0), colour: look.colour(Role::Panel) };
    paint_text(ui.painter(), flag.center(), Align2::CENTER_CENTER, &text, ink, width);
    let response = ui
        .interact(flag.expand(2.0), ui.scope_id().with(name), Sense::drag())
        .on_hover_cursor(CursorIcon::ResizeHorizontal);
    response.widget_info(|| WidgetInfo::labeled(Access::Slider, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(words));
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let moved = scene.axis.time_from_x(f64::from(pointer.x));
        cx.push(Command::Time(TimeCommand::SetKnownBy(moved)));
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}

/// The two ends of a range set by hand.
fn handles_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let range = cx.state.window.range;
    for (name, moment, other) in [
        ("Start of the range", range.start(), range.end()),
        ("End of the range", range.end(), range.start()),
    ] {
        let x = f32_from(scene.axis.x_from_time(moment));
        if !parts.time.expand(2.0).x_range().contains(x) {
            continue;
        }
        handle_ui(ui, cx, scene, parts, (name, x, moment, other));
    }
}

fn handle_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    (name, x, moment, other): (&str, f32, Moment, Moment),
) {
    let look = cx.look;
    let line = look.stroke(1.0, Role::DisputedLine);
    ui.painter().vline(x, parts.scale.top() + 28.0..=parts.chart.bottom(), line);
    let grip = Rect::from_center_size(pos2(x, parts.scale.top() + 26.0), vec2(7.0, 14.0));
    ui.painter().rect(grip, 2.0, look.colour(Role::Raised), line, StrokeKind::Inside);
    ui.painter().vline(x, grip.top() + 4.0..=grip.bottom() - 4.0, line);
    let response = ui
        .interact(grip.expand(4.0), ui.scope_id().with(name), Sense::drag())
        .on_hover_cursor(CursorIcon::ResizeHorizontal);
    let words = moment_words(moment, cx.zone, Precision::Minute);
    response.widget_info(|| WidgetInfo::labeled(Access::Slider, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(words.clone()));
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let moved = scene.axis.time_from_x(f64::from(pointer.x));
        cx.push(Command::Time(TimeCommand::SetRange(TimeSpan::between(moved, other))));
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}
