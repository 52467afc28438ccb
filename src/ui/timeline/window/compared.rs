//! Bars of two windows that are compared, with their ends and middles as drag handles.
//!
//! They take the row of the phases, which are hidden during a comparison.

use egui::{Align2, CursorIcon, Painter, Rect, Ui, pos2, vec2};

use crate::message;
use crate::model::{Moment, Precision, TimeSpan};
use crate::scene::comparison::side_role;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::state::{Command, CompareCommand, Side};
use crate::time::{moment_forms, moment_words, moved_by};
use crate::ui::ViewContext;
use crate::ui::control::{DragHandle, Ink, Plate, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::timeline::auto_scroll::scrolled_x;
use crate::ui::timeline::drag::fixed_end;
use crate::ui::timeline::parts::Parts;

/// Height of a bar, in pixels.
const BAR: f32 = 13.0;
/// Width of the grip at an end, in pixels.
const GRIP: f32 = 7.0;
/// How far an arrow key moves an end, in pixels of the axis.
const KEY_STEP_PX: f64 = 8.0;
/// Opacity of a bar over the panel.
const BAR_OPACITY: f64 = 0.9;
/// Opacity of the tint of a window.
const TINT_OPACITY: f64 = 0.11;

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
            painter.rect_filled(band, 0.0, cx.look.faded(side_role(side), TINT_OPACITY));
        }
    }
}

/// The bar of a window, cut to the plot; `None` if it is out of sight.
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
        // Where the windows overlap, each has half of the height.
        let upper = both.with_max_y(both.center().y);
        let colour = cx.look.mixed(side_role(Side::A), Role::Panel, BAR_OPACITY);
        ui.painter().rect_filled(upper, 0.0, colour);
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
    painter.rect_filled(bar, 2.0, look.mixed(role, Role::Panel, BAR_OPACITY));
    let colour = look.readable_on(role, Role::Panel, BAR_OPACITY);
    let ink = Ink { font: look.bold(TextStyle::Tiny), colour };
    paint_text(&painter, bar.center(), Align2::CENTER_CENTER, side.label(), ink, bar.width());
    let name = message!("timeline-window-side", side = side.label());
    let [from, to] =
        [span.start(), span.end()].map(|at| moment_forms(at, cx.zone, Precision::Minute));
    let value = message!("timeline-window-from-to", from = from, to = to);
    let response = DragHandle::new(ui.scope_id().with(("window", side)), bar, name.as_str())
        .value(value)
        .cursor(CursorIcon::Grab)
        .show(ui, cx);
    if response.dragged() && response.drag_delta().x != 0.0 {
        let x = scene.axis.x_from_time(span.start()) + f64::from(response.drag_delta().x);
        let start = scene.axis.time_from_x(x);
        cx.push(set(side, TimeSpan::between(start, start.plus_millis(span.millis()))));
    }
}

/// An end of a window.
#[derive(Clone, Copy)]
struct End {
    side: Side,
    is_start: bool,
    at: Moment,
    /// The other end of the same window.
    other: Moment,
    /// How far inside of the bar its grip is, in pixels: where one window ends as the other begins,
    /// both grips have room.
    inside: f32,
}

/// Draws both ends of a window, above every bar.
fn grips_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts, side: Side) {
    let Some(bar) = bar(cx, scene, parts, side) else {
        return;
    };
    let span = cx.state.comparison.side(side);
    let (start, end) = (span.start(), span.end());
    for end in [
        End { side, is_start: true, at: start, other: end, inside: GRIP / 2.0 },
        End { side, is_start: false, at: end, other: start, inside: -GRIP / 2.0 },
    ] {
        grip_ui(ui, cx, (scene, parts), bar, end);
    }
}

fn grip_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    (scene, parts): (&TimelineScene, &Parts),
    bar: Rect,
    end: End,
) {
    let End { side, is_start, at, other, inside } = end;
    let name = if is_start {
        message!("timeline-window-side-start", side = side.label())
    } else {
        message!("timeline-window-side-end", side = side.label())
    };
    let x = f32_from(scene.axis.x_from_time(at));
    let id = ui.scope_id().with(("window-end", side, is_start));
    // A grip that is being dragged stays alive also outside the pane.
    if !parts.time.expand(2.0).x_range().contains(x) && !ui.ctx().is_being_dragged(id) {
        return;
    }
    let grip = Rect::from_center_size(pos2(x + inside, bar.center().y), vec2(GRIP, BAR + 2.0));
    let plate = Plate::RAISED.edge(1.25, side_role(side)).radius(2.0);
    plate.paint(ui.painter(), cx.look, grip);
    let handle = DragHandle::new(id, grip, name.as_str()).value(words(cx, at));
    let response = handle.reach(vec2(0.5, 3.0)).clickable().show(ui, cx);
    if response.has_focus()
        && let Some(pixels) = key_steps(ui, &response)
    {
        let moved = moved_by(at, pixels / scene.axis.px_per_ms());
        cx.push_entry(set(side, TimeSpan::between(moved, other)));
    }
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let x = scrolled_x(ui, cx, &scene.axis, parts, pointer.x - inside);
        let moved = scene.axis.time_from_x(f64::from(x));
        let other = fixed_end(ui, &response, other);
        cx.push(set(side, TimeSpan::between(moved, other)));
    }
}

/// The pixels by which the arrows up and down move an end that has the focus; `None` without such
/// keys.
fn key_steps(ui: &Ui, response: &egui::Response) -> Option<f64> {
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let steps = ui.input_mut(|input| {
        let none = egui::Modifiers::NONE;
        let up = input.count_and_consume_key(none, egui::Key::ArrowUp);
        let down = input.count_and_consume_key(none, egui::Key::ArrowDown);
        i32::try_from(up).unwrap_or(0) - i32::try_from(down).unwrap_or(0)
    });
    (steps != 0).then(|| f64::from(steps) * KEY_STEP_PX)
}

fn set(side: Side, span: TimeSpan) -> Command {
    Command::Compare(CompareCommand::Set(side, span))
}

fn words(cx: &ViewContext<'_>, moment: Moment) -> String {
    moment_words(moment, cx.zone, Precision::Minute)
}
