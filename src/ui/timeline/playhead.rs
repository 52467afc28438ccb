//! Playhead: a line through the plot with its date in a flag; and the handle of "known by".

use egui::{
    Align2, Key, Modifiers, Painter, PointerButton, Rangef, Rect, Response, Ui, pos2, vec2,
};

use super::auto_scroll::scrolled_x;
use super::drag::{dragged_x, snapped};
use super::parts::Parts;
use crate::model::{Moment, Precision};
use crate::scene::f64_from_count;
use crate::scene::text::{flag_words, known_words};
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::state::{Command, TimeCommand};
use crate::time::moment_words;
use crate::ui::ViewContext;
use crate::ui::control::{DragHandle, Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::{label, message};

/// How far an arrow key moves the playhead, in pixels of the axis.
const KEY_STEP_PX: f64 = 8.0;

/// Draws the playhead and turns dragging it into commands. Its line is broken where words are
/// `written`, so that it strikes none through.
pub(super) fn playhead_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    written: &[Rect],
) {
    if let Some(by) = cx.state.known_by.active() {
        known_by_ui(ui, cx, scene, parts, by);
    }
    let x = f32_from(scene.playhead);
    let look = cx.look;
    if parts.time.x_range().contains(x) {
        let line = look.stroke(1.5, Role::Accent);
        let whole = Rangef::new(parts.scale.top() + 16.0, parts.chart.bottom());
        let crossed = written.iter().filter(|words| words.x_range().expand(1.0).contains(x));
        for part in unbroken(whole, crossed.map(Rect::y_range)) {
            ui.painter().vline(x, part, line);
        }
    }
    let (flag, text) = flag(ui.painter(), cx, scene, parts);
    ui.painter().rect_filled(flag, 2.0, look.colour(Role::Accent));
    let ink = Ink { font: look.bold(TextStyle::Tiny), colour: look.colour(Role::OnAccent) };
    paint_text(ui.painter(), flag.center(), Align2::CENTER_CENTER, &text, ink, flag.width());
    let words = moment_words(cx.state.playhead, cx.zone, Precision::Minute);
    let response =
        DragHandle::new(ui.scope_id().with("playhead"), flag, label!("timeline-window-playhead"))
            .value(words)
            .reach(vec2(2.0, 1.0))
            .clickable()
            .show(ui, cx);
    drag(ui, cx, scene, parts, &response);
    keys(ui, cx, scene, &response);
}

/// The parts of a range that none of the others covers.
fn unbroken(whole: Rangef, others: impl Iterator<Item = Rangef>) -> Vec<Rangef> {
    let mut others: Vec<Rangef> = others.collect();
    others.sort_by(|a, b| a.min.total_cmp(&b.min));
    let mut parts = Vec::new();
    let mut from = whole.min;
    for other in others.into_iter().chain([Rangef::new(whole.max, whole.max)]) {
        if other.min > from {
            parts.push(Rangef::new(from, other.min.min(whole.max)));
        }
        from = from.max(other.max);
    }
    parts
}

/// The flag with the playhead's date, and its words. It stays at the edge beyond which the playhead
/// is.
pub(super) fn flag(
    painter: &Painter,
    cx: &ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
) -> (Rect, String) {
    let text = flag_words(cx.state.playhead, cx.zone);
    let width = text_width(painter, &text, cx.look.bold(TextStyle::Tiny)) + 14.0;
    let most = parts.time.right() - width + 8.0;
    let left = (f32_from(scene.playhead) - width / 2.0).clamp(parts.time.left() - 4.0, most);
    (Rect::from_min_size(pos2(left, parts.scale.top() + 1.0), vec2(width, 16.5)), text)
}

fn drag(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    response: &Response,
) {
    let held = response.dragged_by(PointerButton::Primary);
    let reach = response.rect.width();
    let x = dragged_x(ui, response, f32_from(scene.playhead), reach).filter(|_| held);
    if let Some(x) = x {
        let x = scrolled_x(ui, cx, &scene.axis, parts, x);
        let moment = snapped(ui, cx, scene, parts, x);
        cx.push(Command::Time(TimeCommand::SetPlayhead(moment)));
    }
}

/// With the focus on the playhead, the arrows up and down move it along the axis: by
/// [`KEY_STEP_PX`], with Alt by one pixel. Page up and page down move it by a quarter of the plot.
fn keys(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, response: &Response) {
    if !response.has_focus() {
        return;
    }
    // Otherwise egui would move the focus with these keys.
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let page = (scene.axis.x1() - scene.axis.x0()) / 4.0;
    let (none, alt) = (Modifiers::NONE, Modifiers::ALT);
    let sizes = [
        (alt, Key::ArrowUp, Key::ArrowDown, 1.0),
        (none, Key::ArrowUp, Key::ArrowDown, KEY_STEP_PX),
        (none, Key::PageUp, Key::PageDown, page),
    ];
    let dx: f64 = ui.input_mut(|input| {
        let counted = |input: &mut egui::InputState, modifiers, key| {
            f64_from_count(input.count_and_consume_key(modifiers, key))
        };
        let steps = sizes.map(|(modifiers, on, back, size)| {
            size * (counted(input, modifiers, on) - counted(input, modifiers, back))
        });
        steps.iter().sum()
    });
    if dx != 0.0 {
        let moment = scene.axis.time_from_x(scene.playhead + dx);
        cx.push_entry(Command::Time(TimeCommand::SetPlayhead(moment)));
    }
}

/// The handle of "known by": statements right of it are not shown.
fn known_by_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    parts: &Parts,
    by: Moment,
) {
    let look = cx.look;
    let x = f32_from(scene.axis.x_from_time(by));
    let words = known_words(by, cx.zone);
    let text = message!("timeline-window-known", by = &words);
    let font = look.font(TextStyle::Tiny);
    let width = text_width(ui.painter(), &text, font.clone()) + 10.0;
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
    let ink = Ink { font, colour: look.colour(Role::Panel) };
    paint_text(ui.painter(), flag.center(), Align2::CENTER_CENTER, &text, ink, width);
    let name = label!("timeline-window-known-by");
    let handle = DragHandle::new(ui.scope_id().with("known-by"), flag, name).value(words);
    let response = handle.reach(vec2(2.0, 2.0)).show(ui, cx);
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let x = scrolled_x(ui, cx, &scene.axis, parts, pointer.x);
        let moved = snapped(ui, cx, scene, parts, x);
        cx.push(Command::Time(TimeCommand::SetKnownBy(moved)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_left_out_where_words_are() {
        let parts = |others: &[(f32, f32)]| -> Vec<(f32, f32)> {
            let others = others.iter().map(|(from, to)| Rangef::new(*from, *to));
            let parts = unbroken(Rangef::new(0.0, 100.0), others);
            parts.iter().map(|part| (part.min, part.max)).collect()
        };
        assert_eq!(parts(&[]), [(0.0, 100.0)]);
        assert_eq!(
            parts(&[(40.0, 50.0), (10.0, 20.0)]),
            [(0.0, 10.0), (20.0, 40.0), (50.0, 100.0)]
        );
        assert_eq!(
            parts(&[(10.0, 60.0), (20.0, 30.0), (90.0, 120.0)]),
            [(0.0, 10.0), (60.0, 90.0)]
        );
        assert_eq!(parts(&[(-5.0, 200.0)]), []);
    }
}
