//! Clock of knowledge: a track below the timeline with the claims of each side, and a handle on it.

use std::sync::Arc;

use egui::{
    Align, Align2, Id, Key, Layout, Modifiers, Painter, Rect, Sense, Ui, UiBuilder, pos2, vec2,
};

use super::parts::Parts;
use crate::label;
use crate::model::{Language, Moment};
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::scene::timeline::knowledge::{ClaimTimes, SideClaims, day_end, day_end_after};
use crate::state::{Command, TimeCommand};
use crate::time::Axis;
use crate::ui::ViewContext;
use crate::ui::control::{
    DragHandle, focus_after_click, keep_keys, paint_text, take_focus, word_link,
};
use crate::ui::convert::f32_from;
use crate::ui::memo::memo;

/// Height of a row in points.
const ROW: f32 = 12.0;
/// The most rows, and as many as there are in a low pane.
const MOST_ROWS: usize = 4;
const FEW_ROWS: usize = 2;
/// Height of a pane in points below which it is low.
const LOW: f32 = 330.0;
/// Space above and below the rows, in points.
const AROUND: f32 = 4.0;

/// Width of the link that puts the clock away, in points.
const TODAY: f32 = 64.0;

fn rows_in(pane: f32) -> usize {
    if pane < LOW { FEW_ROWS } else { MOST_ROWS }
}

/// The height of the track in a pane of that height; 0 while the clock is off.
pub(super) fn track_height(cx: &ViewContext<'_>, pane: f32) -> f32 {
    if cx.state.known_by.active().is_none() {
        return 0.0;
    }
    let rows = f32::from(u8::try_from(rows_in(pane)).unwrap_or(u8::MAX));
    rows * ROW + 2.0 * AROUND
}

/// Draws the track in `strip`, which belongs to a pane of that height, while the clock is on.
pub(super) fn knowledge_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    (strip, pane): (Rect, f32),
) {
    let Some(by) = cx.state.known_by.active() else { return };
    let look = cx.look;
    let names = cx.state.display.names;
    let times = claim_times(ui, cx, rows_in(pane), names);
    let painter = ui.painter_at(strip);
    painter.rect_filled(strip, 0.0, look.colour(Role::Window));
    painter.hline(strip.x_range(), strip.top(), look.stroke(1.0, Role::Hairline));
    let track = strip.with_min_x(parts.time.left()).with_max_x(parts.time.right());
    let mut y = strip.top() + AROUND + ROW / 2.0;
    for row in &times.rows {
        let ink = look.ink(TextStyle::Tiny, Role::TextSecond);
        let at = pos2(strip.left() + 16.0, y);
        paint_text(&painter, at, Align2::LEFT_CENTER, &row.name, ink, track.left() - TODAY - at.x);
        paint_row(&painter, cx, &scene.axis, row, (track, y, by));
        y += ROW;
    }
    press_track(ui, cx, scene, track);
    handle_ui(ui, cx, scene, &times, (track, by));
    let today = strip.with_min_x(track.left() - TODAY).with_max_x(track.left() - 6.0);
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(today).layout(layout), |ui| {
        let (words, name) = (label!("knowledge-today"), label!("knowledge-today.name"));
        if word_link(ui, look, words, name, label!("knowledge-today.about")).clicked() {
            cx.push(Command::Time(TimeCommand::ToggleKnownBy));
        }
    });
}

fn claim_times(ui: &Ui, cx: &ViewContext<'_>, rows: usize, names: Language) -> Arc<ClaimTimes> {
    let key = (cx.whole.serial(), rows, names);
    memo(ui.ctx(), Id::unique("claim times"), key, || ClaimTimes::of(cx.whole, rows, names))
}

/// A tick for each pixel with a claim: what is known is dark.
fn paint_row(
    painter: &Painter,
    cx: &ViewContext<'_>,
    axis: &Axis,
    row: &SideClaims,
    (track, y, by): (Rect, f32, Moment),
) {
    let look = cx.look;
    painter.hline(track.x_range(), y, look.stroke(1.0, Role::Hairline));
    let first = axis.time_from_x(f64::from(track.left()));
    let mut nth = row.ticks.partition_point(|(at, _)| *at < first);
    while let Some((at, said)) = row.ticks.get(nth) {
        let x = f32_from(axis.x_from_time(*at));
        if x > track.right() {
            break;
        }
        let role = if *said <= by { Role::Text } else { Role::TextFaint };
        painter.vline(x, y - 4.0..=y + 4.0, look.stroke(1.5, role));
        // What lies on the same pixel is drawn once.
        let next = axis.time_from_x(f64::from(x + 1.0));
        let rest = row.ticks.get(nth..).unwrap_or_default();
        nth += rest.partition_point(|(other, _)| *other < next).max(1);
    }
}

/// A click beside the handle moves it to the end of that day, and arrows then move it on.
fn press_track(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, track: Rect) {
    let response = ui.interact(track, ui.scope_id().with("knowledge track"), Sense::CLICK);
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked()) {
        let at = scene.axis.time_from_x(f64::from(pointer.x));
        cx.push_entry(Command::Time(TimeCommand::SetKnownBy(day_end(at, cx.zone))));
        focus_after_click(ui, handle_id(ui));
    }
}

fn handle_id(ui: &Ui) -> Id {
    ui.scope_id().with("knowledge")
}

fn handle_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    times: &ClaimTimes,
    (track, by): (Rect, Moment),
) {
    let look = cx.look;
    let x = f32_from(scene.axis.x_from_time(by));
    let inside = track.x_range().contains(x);
    let at = x.clamp(track.left(), track.right());
    let grip = Rect::from_center_size(pos2(at, track.center().y), vec2(9.0, track.height() - 4.0));
    if inside {
        let later = track.with_min_x(x);
        ui.painter().rect_filled(later, 0.0, look.faded(Role::Shade, 0.45));
        ui.painter().vline(x, track.y_range(), look.stroke(1.5, Role::Text));
    }
    let knob = Rect::from_center_size(grip.center(), vec2(9.0, 18.0));
    ui.painter().rect_filled(knob, 4.5, look.colour(Role::Text));
    let words = times.words(by, cx.zone);
    let name = label!("knowledge-clock");
    let handle = DragHandle::new(handle_id(ui), grip, name).value(&*words);
    take_focus(ui, handle_id(ui));
    let response = handle.reach(vec2(3.0, 0.0)).show(ui, cx);
    if ui.memory(|memory| memory.has_focus(response.id)) {
        keep_keys(ui, response.id);
        let (first, last) = ends(times);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowLeft) || pressed(Key::ArrowDown) {
            Some(day_end_after(by, -1, cx.zone))
        } else if pressed(Key::ArrowRight) || pressed(Key::ArrowUp) {
            let to = day_end(by, cx.zone);
            Some(if to > by { to } else { day_end_after(by, 1, cx.zone) })
        } else if pressed(Key::Home) {
            first
        } else if pressed(Key::End) {
            last
        } else {
            None
        };
        if let Some(to) = to {
            cx.push_entry(Command::Time(TimeCommand::SetKnownBy(to)));
        }
    }
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let free = ui.input(|input| input.modifiers.alt);
        let x = pointer.x.clamp(track.left(), track.right());
        let at = scene.axis.time_from_x(f64::from(x));
        let to = if free { at } else { day_end(at, cx.zone) };
        if to != by {
            cx.push(Command::Time(TimeCommand::SetKnownBy(to)));
        }
    }
    response.on_hover_text(words);
}

/// When the first claim was made, and the last.
fn ends(times: &ClaimTimes) -> (Option<Moment>, Option<Moment>) {
    let first = times.rows.iter().filter_map(|row| row.times.first()).min();
    let last = times.rows.iter().filter_map(|row| row.times.last()).max();
    (first.copied(), last.copied())
}
