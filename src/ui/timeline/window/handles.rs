//! The window in force: its ends and its middle taken by hand, and a new range brushed.

use egui::accesskit::Role as Access;
use egui::{
    CursorIcon, PointerButton, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::model::{Moment, Precision, TimeSpan};
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::state::{AppCommand, Command, TimeCommand, WindowMode};
use crate::time::moment_words;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;
use crate::ui::timeline::auto_scroll::at_edge;
use crate::ui::timeline::drag::{held_x, led, resting};
use crate::ui::timeline::parts::Parts;

/// Height of the bar between the ends of a range in pixels.
const BAR: f32 = 3.0;

/// Draws the handles of the window and turns dragging them into commands.
pub(crate) fn window_handles_ui(
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
                if let Some(range) = handle_ui(ui, cx, (scene, parts), name, (at, other)) {
                    cx.push(Command::Time(TimeCommand::SetRange(range)));
                }
            }
        }
        WindowMode::Trailing => {
            let playhead = cx.state.playhead;
            let ends = (start, playhead);
            let name = "Start of the window";
            if let Some(window) = handle_ui(ui, cx, (scene, parts), name, ends) {
                let length = playhead.millis_since(window.start());
                cx.push(Command::Time(TimeCommand::SetTrailing(length)));
            }
        }
        WindowMode::Leading => {
            let playhead = cx.state.playhead;
            let ends = (end.plus_millis(-1), playhead);
            let name = "End of the window";
            if let Some(window) = handle_ui(ui, cx, (scene, parts), name, ends) {
                let length = window.end().millis_since(playhead);
                cx.push(Command::Time(TimeCommand::SetTrailing(length)));
            }
        }
        WindowMode::Instant | WindowMode::Cumulative => {}
    }
}

/// One end of the window, `at`; the window from there to the other end after the hand has moved it.
fn handle_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    (scene, parts): (&TimelineScene, &Parts),
    name: &str,
    (at, other): (Moment, Moment),
) -> Option<TimeSpan> {
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
    let other = resting(ui, &response, other);
    held.map(|x| {
        let x = at_edge(ui, cx, &scene.axis, parts, x);
        TimeSpan::between(led(ui, cx, scene, parts, x), other)
    })
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
        let pointer = response.interact_pointer_pos().map_or(x, |pointer| pointer.x);
        let beyond = pointer - at_edge(ui, cx, &scene.axis, parts, pointer);
        let start = led(ui, cx, scene, parts, x - beyond);
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
    let memory = response.id.with("origin");
    let origin = ui.input(|input| input.pointer.press_origin());
    if let Some(from) = origin.filter(|_| response.drag_started()) {
        // An instant and no place: the timeline may move along under the hand.
        let from = led(ui, cx, scene, parts, from.x);
        ui.data_mut(|data| data.insert_temp(memory, from));
    }
    // A press alone sets no range: that would be an empty one.
    let held = response.dragged_by(PointerButton::Primary)
        && ui.input(|input| input.pointer.is_decidedly_dragging());
    let start = ui.data(|data| data.get_temp::<Moment>(memory));
    let (Some(start), Some(to)) = (start, response.interact_pointer_pos().filter(|_| held)) else {
        return;
    };
    let x = at_edge(ui, cx, &scene.axis, parts, to.x);
    let end = led(ui, cx, scene, parts, x);
    cx.push(Command::Time(TimeCommand::SetRange(TimeSpan::between(start, end))));
}

fn end_gesture(cx: &mut ViewContext<'_>, response: &Response) {
    if response.drag_stopped() {
        cx.push(Command::App(AppCommand::EndGesture));
    }
}
