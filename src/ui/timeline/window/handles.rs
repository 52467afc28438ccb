//! Handles of the dates shown: their ends, the bar between, and brushing a new range.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Painter, PointerButton, Rect, Ui, pos2, vec2};

use crate::model::{Moment, Precision, TimeSpan};
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::state::{Command, RangeEnd, TimeCommand, WindowMode};
use crate::time::{moment_forms, moment_words};
use crate::ui::ViewContext;
use crate::ui::control::{DragHandle, Plate};
use crate::ui::convert::f32_from;
use crate::ui::timeline::auto_scroll::scrolled_x;
use crate::ui::timeline::drag::{dragged_x, fixed_end, snapped};
use crate::ui::timeline::parts::Parts;
use crate::{label, message};

/// Height of the bar between the ends of a range, in pixels.
const BAR: f32 = 3.0;
/// Distance from the middle of a handle within which a drag keeps its offset, in pixels.
const GRIP_REACH: f32 = 8.0;

/// Tints the dates shown.
pub(crate) fn paint_window(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    time: Rect,
) {
    let Some((left, right)) = scene.window else {
        return;
    };
    let band = Rect::from_x_y_ranges(
        f32_from(left)..=f32_from(right).max(f32_from(left) + 1.0),
        time.top()..=time.bottom(),
    );
    painter.rect_filled(band, 0.0, cx.look.mixed(Role::Tint, Role::Panel, 0.5));
}

/// Draws the handles that the mode has, and turns dragging them into commands.
pub(crate) fn window_handles_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) {
    brush_ui(ui, cx, scene, parts);
    let span = cx.state.window_span();
    let (start, end) = (span.start(), span.end());
    let playhead = cx.state.playhead;
    match cx.state.window.mode {
        WindowMode::Range => {
            middle_ui(ui, cx, scene, parts, span);
            for (which, at, other) in [(RangeEnd::Start, start, end), (RangeEnd::End, end, start)] {
                let name = (which == RangeEnd::Start, which.label());
                if let Some(range) = handle_ui(ui, cx, (scene, parts), name, (at, other)) {
                    cx.push(Command::Time(TimeCommand::SetRange(range)));
                }
            }
        }
        WindowMode::Trailing => {
            let name = (true, label!("timeline-window-start"));
            let ends = (start, playhead);
            if let Some(window) = handle_ui(ui, cx, (scene, parts), name, ends) {
                let length = playhead.millis_since(window.start());
                cx.push(Command::Time(TimeCommand::SetTrailing(length)));
            }
        }
        WindowMode::Leading => {
            let name = (false, label!("timeline-window-end"));
            let ends = (end.plus_millis(-1), playhead);
            if let Some(window) = handle_ui(ui, cx, (scene, parts), name, ends) {
                let length = window.end().millis_since(playhead);
                cx.push(Command::Time(TimeCommand::SetTrailing(length)));
            }
        }
        WindowMode::Instant | WindowMode::Cumulative => {}
    }
}

/// The handle of the end `at`, whether it is the start, and its name; returns the new span while it
/// is dragged.
fn handle_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    (scene, parts): (&TimelineScene, &Parts),
    (is_start, name): (bool, &str),
    (at, other): (Moment, Moment),
) -> Option<TimeSpan> {
    let look = cx.look;
    let x = f32_from(scene.axis.x_from_time(at));
    let id = ui.scope_id().with(("window-end", is_start));
    // A handle that is being dragged stays alive also outside the pane.
    if !parts.time.expand(2.0).x_range().contains(x) && !ui.ctx().is_being_dragged(id) {
        return None;
    }
    let line = look.stroke(1.0, Role::DisputedLine);
    let painter = ui.painter_at(parts.time.expand2(vec2(4.0, 0.0)));
    painter.vline(x, parts.scale.top() + 28.0..=parts.chart.bottom(), line);
    let grip = Rect::from_center_size(pos2(x, parts.scale.top() + 26.0), vec2(7.0, 14.0));
    Plate::RAISED.edge(1.0, Role::DisputedLine).radius(2.0).paint(&painter, look, grip);
    painter.vline(x, grip.top() + 4.0..=grip.bottom() - 4.0, line);
    let words = moment_words(at, cx.zone, Precision::Minute);
    let handle = DragHandle::new(id, grip, name).value(words);
    let response = handle.reach(vec2(4.0, 4.0)).show(ui, cx);
    let held = dragged_x(ui, &response, x, GRIP_REACH).filter(|_| response.dragged());
    let other = fixed_end(ui, &response, other);
    held.map(|x| {
        let x = scrolled_x(ui, cx, &scene.axis, parts, x);
        TimeSpan::between(snapped(ui, cx, scene, parts, x), other)
    })
}

/// The bar between the ends of a range, which moves both.
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
    let [from, to] =
        [range.start(), range.end()].map(|at| moment_forms(at, cx.zone, Precision::Minute));
    let name = label!("timeline-window-range");
    let response = DragHandle::new(ui.scope_id().with("range"), bar, name)
        .value(message!("timeline-window-from-to", from = from, to = to))
        .reach(vec2(0.0, 3.0))
        .cursor(CursorIcon::Grab)
        .show(ui, cx);
    let role = if response.hovered() || response.dragged() { Role::Accent } else { Role::Border };
    ui.painter().rect_filled(bar, 2.0, cx.look.colour(role));
    if let Some(x) = dragged_x(ui, &response, left, f32::INFINITY).filter(|_| response.dragged()) {
        let pointer = response.interact_pointer_pos().map_or(x, |pointer| pointer.x);
        let beyond = pointer - scrolled_x(ui, cx, &scene.axis, parts, pointer);
        let start = snapped(ui, cx, scene, parts, x - beyond);
        let moved = TimeSpan::between(start, start.plus_millis(range.millis()));
        cx.push(Command::Time(TimeCommand::SetRange(moved)));
    }
}

/// A drag along the phases, which brushes a new range.
fn brush_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let row = parts.phases.intersect(parts.time);
    let response =
        DragHandle::new(ui.scope_id().with("brush"), row, label!("timeline-window-brush"))
            .access(Access::Group)
            .cursor(CursorIcon::Crosshair)
            .show(ui, cx);
    let memory = response.id.with("origin");
    let origin = ui.input(|input| input.pointer.press_origin());
    if let Some(from) = origin.filter(|_| response.drag_started()) {
        // An instant, not an x: the timeline may scroll during the drag.
        let from = snapped(ui, cx, scene, parts, from.x);
        ui.data_mut(|data| data.insert_temp(memory, from));
    }
    // A mere press would set an empty range.
    let held = response.dragged_by(PointerButton::Primary)
        && ui.input(|input| input.pointer.is_decidedly_dragging());
    let start = ui.data(|data| data.get_temp::<Moment>(memory));
    let (Some(start), Some(to)) = (start, response.interact_pointer_pos().filter(|_| held)) else {
        return;
    };
    let x = scrolled_x(ui, cx, &scene.axis, parts, to.x);
    let end = snapped(ui, cx, scene, parts, x);
    cx.push(Command::Time(TimeCommand::SetRange(TimeSpan::between(start, end))));
}
