//! What hands do to the map.

pub(crate) mod keys;

use egui::{Id, PointerButton, Rect, Response, StrokeKind, Ui};

use crate::geo::Bounds;
use crate::scene::theme::Role;
use crate::state::{AppCommand, Command, MapCommand, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::map::overlays::coordinates::plane_at;

/// How much a notch of the wheel zooms.
const WHEEL: f64 = 1.0 / 240.0;
/// How much a double click zooms.
const DOUBLE_CLICK: f64 = 2.0;
/// How long the wheel rests before its next turn is another one, in seconds.
const PAUSE: f64 = 0.7;
/// How long a hand that drags has to keep still to have come to rest, in seconds.
const STILL: f64 = 0.09;
/// The least side of a rectangle that is zoomed to, in pixels: less is a hand that trembled.
const LEAST_BAND: f32 = 8.0;

/// Turns dragging, wheel, pinch and clicks on empty map into commands.
pub(super) fn handle(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Rect) {
    if !band_ui(ui, cx, response, pane) {
        drag(ui, cx, response);
    }
    if response.double_clicked() {
        let out = ui.input(|input| input.modifiers.shift);
        let factor = if out { DOUBLE_CLICK.recip() } else { DOUBLE_CLICK };
        if let Some(pos) = response.hover_pos() {
            let at = plane_at(cx, pane, pos);
            cx.push(Command::Map(MapCommand::Approach { at: Some(at), factor }));
        }
    } else if response.clicked() {
        cx.push(Command::Select(SelectCommand::Clear));
    }
    if response.contains_pointer() {
        wheel(ui, cx, response, pane);
    }
}

fn drag(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response) {
    let by_hand = [PointerButton::Primary, PointerButton::Middle];
    let now = ui.input(|input| input.time);
    let id = response.id.with("throw");
    if by_hand.iter().any(|button| response.dragged_by(*button)) {
        let moved = response.drag_delta();
        if moved != egui::Vec2::ZERO {
            let hand = ui.data(|data| data.get_temp::<DragSpeed>(id)).unwrap_or_default();
            ui.data_mut(|data| data.insert_temp(id, hand.moved(moved, now)));
            cx.push(Command::Map(MapCommand::Drag(f64::from(moved.x), f64::from(moved.y))));
        }
    }
    if response.drag_stopped() {
        let hand = ui.data_mut(|data| data.remove_temp::<DragSpeed>(id));
        if let Some((x, y)) = hand.and_then(|hand| hand.speed(now)) {
            cx.push(Command::Map(MapCommand::Fling(x, y)));
        }
        rest(cx);
    }
}

/// How a hand that drags has moved of late.
#[derive(Clone, Copy, Debug, Default)]
struct DragSpeed {
    /// Pixels a second, to the right and down.
    speed: (f64, f64),
    /// When it moved last, in the toolkit's seconds.
    at: Option<f64>,
    /// How long before that it had moved, in seconds.
    step: f64,
}

impl DragSpeed {
    /// The hand after a movement. The toolkit's own speed would be none where frames are slow.
    fn moved(self, by: egui::Vec2, now: f64) -> Self {
        let Some(seconds) = self.at.map(|at| now - at).filter(|seconds| *seconds > 1e-4) else {
            return Self { at: Some(now), ..self };
        };
        let mixed = |new: f32, old: f64| 0.6 * f64::from(new) / seconds + 0.4 * old;
        let speed = if seconds > STILL {
            (f64::from(by.x) / seconds, f64::from(by.y) / seconds)
        } else {
            (mixed(by.x, self.speed.0), mixed(by.y, self.speed.1))
        };
        Self { speed, at: Some(now), step: seconds }
    }

    /// Its speed when it lets go; `None` where it had come to rest. Where frames are slow, it is
    /// given the time of one of them.
    fn speed(self, now: f64) -> Option<(f64, f64)> {
        let rest = STILL.max(1.5 * self.step);
        self.at.filter(|at| now - at <= rest).map(|_| self.speed)
    }
}

/// Ends a movement, for undo and for the way back.
fn rest(cx: &mut ViewContext<'_>) {
    cx.push(Command::App(AppCommand::EndGesture));
    cx.push(Command::Map(MapCommand::Rest));
}

fn wheel(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Rect) {
    let (scroll, pinch, now) =
        ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta(), input.time));
    let factor = (f64::from(scroll) * WHEEL).exp() * f64::from(pinch);
    if (factor - 1.0).abs() <= 1e-6 {
        return;
    }
    let Some(pos) = response.hover_pos() else {
        return;
    };
    let at = plane_at(cx, pane, pos);
    let last = response.id.with("wheel");
    let before = ui.data(|data| data.get_temp::<f64>(last));
    if before.is_none_or(|before| now - before > PAUSE) {
        rest(cx);
    }
    ui.data_mut(|data| data.insert_temp(last, now));
    cx.push(Command::Map(MapCommand::ZoomAt { at, factor }));
}

/// Draws the rectangle that a hand spans with Shift held, and zooms to it when the hand lets go;
/// Escape gives it up. Returns whether the hand is at that.
fn band_ui(ui: &Ui, cx: &mut ViewContext<'_>, response: &Response, pane: Rect) -> bool {
    let id: Id = response.id.with("band");
    if response.drag_started_by(PointerButton::Primary) && ui.input(|input| input.modifiers.shift) {
        let origin = ui.input(|input| input.pointer.press_origin());
        ui.data_mut(|data| data.insert_temp(id, origin));
    }
    let Some(start) = ui.data(|data| data.get_temp::<Option<egui::Pos2>>(id)).flatten() else {
        return false;
    };
    let end = response.interact_pointer_pos().map_or(start, |pos| pane.clamp(pos));
    let band = Rect::from_two_pos(start, end);
    let given_up = ui.input(|input| input.key_pressed(egui::Key::Escape));
    let over = response.drag_stopped() || !response.dragged();
    if given_up || over {
        ui.data_mut(|data| data.remove::<Option<egui::Pos2>>(id));
    }
    let is_meant = band.width().min(band.height()) >= LEAST_BAND;
    if over && !given_up && is_meant {
        let bounds = Bounds::between(plane_at(cx, pane, band.min), plane_at(cx, pane, band.max));
        cx.push(Command::Map(MapCommand::ShowBounds(bounds)));
    } else if !over {
        let painter = ui.painter_at(pane);
        let (fill, edge) = (cx.look.faded(Role::Accent, 0.08), cx.look.stroke(1.5, Role::Accent));
        painter.rect(band, 0.0, fill, edge, StrokeKind::Middle);
    }
    true
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    /// A hand that moves by ten pixels to the right in each of those times.
    fn hand(seconds: &[f64]) -> (DragSpeed, f64) {
        let mut now = 5.0;
        let mut hand = DragSpeed::default().moved(vec2(10.0, 0.0), now);
        for step in seconds {
            now += step;
            hand = hand.moved(vec2(10.0, 0.0), now);
        }
        (hand, now)
    }

    #[test]
    fn a_hand_lets_go_at_the_speed_at_which_it_moved() {
        let (hand, now) = hand(&[0.016; 20]);
        let (x, y) = hand.speed(now + 0.016).unwrap();
        assert!((x - 625.0).abs() < 1.0 && y.abs() < 1e-9, "{x} {y}");
    }

    #[test]
    fn a_hand_that_has_kept_still_throws_nothing() {
        let (hand, now) = hand(&[0.016; 20]);
        assert_eq!(hand.speed(now + 0.1), None);
        assert_eq!(DragSpeed::default().speed(1.0), None);
    }

    #[test]
    fn slow_frames_do_not_stop_a_throw() {
        let (hand, now) = hand(&[0.2; 5]);
        assert!(hand.speed(now + 0.2).is_some());
        assert_eq!(hand.speed(now + 0.4), None);
    }

    #[test]
    fn what_it_did_before_a_rest_is_forgotten() {
        let (hand, now) = hand(&[0.01, 0.01, 0.01, 0.5]);
        let (x, _) = hand.speed(now).unwrap();
        assert!((x - 20.0).abs() < 1e-6, "{x}");
    }
}
