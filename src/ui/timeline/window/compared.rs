//! Two windows compared on the timeline: their stretches, whose ends and middle can be dragged.
//! They stand where the phases do, which have to wait for so long.

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Painter, Rect, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::model::{Moment, Precision, TimeSpan};
use crate::scene::comparison::side_role;
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::state::{AppCommand, Command, CompareCommand, Side};
use crate::time::{moment_words, moved_by};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::timeline::auto_scroll::at_edge;
use crate::ui::timeline::drag::resting;
use crate::ui::timeline::parts::Parts;

/// Height of the bar that stands for a window, in pixels.
const BAR: f32 = 13.0;

/// Width of what an end is dragged by, in pixels.
const GRIP: f32 = 7.0;

/// Tints both windows.
pub(crate) fn paint_compared(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    for side in Side::ALL {
        if let Some(bar) = bar(cx, scene, parts, side) {
            let band = bar.with_max_y(parts.time.bottom());
            painter.rect_filled(band, 0.0, cx.look.faded(side_role(side), 0.11));
        }
    }
}

/// Where the bar of a window stands, cut to what is shown; A above B.
fn bar(cx: &ViewContext<'_>, scene: &TimelineScene, parts: &Parts, side: Side) -> Option<Rect> {
    let span = cx.state.comparison.side(side);
    let x = |moment| f32_from(scene.axis.x_from_time(moment));
    let (from, to) = (x(span.start()), x(span.end()));
    let time = parts.time.x_range();
    if to < time.min || from > time.max {
        return None;
    }
    let (left, right) = (from.max(time.min), to.min(time.max).max(from.max(time.min) + 2.0));
    let top = parts.phases.top() + 1.0;
    Some(Rect::from_x_y_ranges(left..=right, top..=top + BAR))
}

/// Draws the bars and turns dragging them into commands.
pub(crate) fn compared_bars_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    for side in Side::ALL {
        bar_ui(ui, cx, scene, parts, side);
    }
    let [a, b] = Side::ALL.map(|side| bar(cx, scene, parts, side));
    let both = a.zip(b).map(|(a, b)| a.intersect(b)).filter(|both| both.width() > 0.0);
    if let Some(both) = both {
        // Where the windows overlap each has half of the height.
        let upper = both.with_max_y(both.center().y);
        ui.painter().rect_filled(upper, 0.0, cx.look.mixed(side_role(Side::A), Role::Panel, 0.9));
    }
    for side in Side::ALL {
        grips_ui(ui, cx, scene, parts, side);
    }
}

fn bar_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts, side: Side) {
    let Some(bar) = bar(cx, scene, parts, side) else {
        return;
    };
    let look = cx.look;
    let role = side_role(side);
    let span = cx.state.comparison.side(side);
    let painter = ui.painter_at(parts.time.expand(8.0));
    painter.rect_filled(bar, 2.0, look.mixed(role, Role::Panel, 0.9));
    let ink = Ink { font: look.bold(11.0), colour: look.readable_on(role, Role::Panel, 0.9) };
    paint_text(&painter, bar.center(), Align2::CENTER_CENTER, side.label(), ink, bar.width());
    let name = format!("Window {}", side.label());
    let response = ui
        .interact(bar, ui.scope_id().with(&name), Sense::drag())
        .on_hover_cursor(CursorIcon::Grab);
    let value = format!("{} to {}", words(cx, span.start()), words(cx, span.end()));
    response.widget_info(|| WidgetInfo::labeled(Access::Slider, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value));
    if response.dragged() && response.drag_delta().x != 0.0 {
        let x = scene.axis.x_from_time(span.start()) + f64::from(response.drag_delta().x);
        let start = scene.axis.time_from_x(x);
        push(cx, side, TimeSpan::between(start, start.plus_millis(span.millis())));
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}

/// Draws both ends of a window, above every bar.
fn grips_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts, side: Side) {
    let Some(bar) = bar(cx, scene, parts, side) else {
        return;
    };
    let span = cx.state.comparison.side(side);
    for (end, moment, other) in
        [("Start", span.start(), span.end()), ("End", span.end(), span.start())]
    {
        let x = f32_from(scene.axis.x_from_time(moment));
        // An end that is held is drawn where it is held to.
        let id = ui.scope_id().with(format!("{end} of {}", side.label()));
        if parts.time.expand(2.0).x_range().contains(x) || ui.ctx().is_being_dragged(id) {
            grip_ui(ui, cx, (scene, parts), bar, (side, end, x, moment, other));
        }
    }
}

fn grip_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    (scene, parts): (&TimelineScene, &Parts),
    bar: Rect,
    (side, end, x, moment, other): (Side, &str, f32, Moment, Moment),
) {
    let line = cx.look.stroke(1.25, side_role(side));
    // Inside of the bar: where one window ends as the other begins, both have a grip.
    let inside = if end == "Start" { GRIP / 2.0 } else { -GRIP / 2.0 };
    let grip = Rect::from_center_size(pos2(x + inside, bar.center().y), vec2(GRIP, BAR + 2.0));
    ui.painter().rect(grip, 2.0, cx.look.colour(Role::Raised), line, StrokeKind::Inside);
    let name = format!("{end} of {}", side.label());
    let response = ui
        .interact(grip.expand2(vec2(0.5, 3.0)), ui.scope_id().with(&name), Sense::click_and_drag())
        .on_hover_cursor(CursorIcon::ResizeHorizontal);
    let value = words(cx, moment);
    response.widget_info(|| WidgetInfo::labeled(Access::Slider, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(value));
    if response.has_focus() {
        let ring = cx.look.stroke(1.5, Role::Text);
        ui.painter().rect_stroke(grip.expand(1.5), 3.0, ring, StrokeKind::Outside);
        if let Some(pixels) = key_steps(ui, &response) {
            let moved = moved_by(moment, pixels / scene.axis.px_per_ms());
            push(cx, side, TimeSpan::between(moved, other));
            cx.push(Command::App(AppCommand::EndGesture));
        }
    }
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let x = at_edge(ui, cx, &scene.axis, parts, pointer.x - inside);
        let moved = scene.axis.time_from_x(f64::from(x));
        let other = resting(ui, &response, other);
        push(cx, side, TimeSpan::between(moved, other));
    }
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}

/// With the focus on an end, up and down move it along the axis by so many pixels.
fn key_steps(ui: &Ui, response: &egui::Response) -> Option<f64> {
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let steps = ui.input_mut(|input| {
        let none = egui::Modifiers::NONE;
        let up = input.count_and_consume_key(none, egui::Key::ArrowUp);
        let down = input.count_and_consume_key(none, egui::Key::ArrowDown);
        i32::try_from(up).unwrap_or(0) - i32::try_from(down).unwrap_or(0)
    });
    (steps != 0).then(|| f64::from(steps) * 8.0)
}

fn push(cx: &mut ViewContext<'_>, side: Side, span: TimeSpan) {
    cx.push(Command::Compare(CompareCommand::Set(side, span)));
}

fn words(cx: &ViewContext<'_>, moment: Moment) -> String {
    moment_words(moment, cx.zone, Precision::Minute)
}
