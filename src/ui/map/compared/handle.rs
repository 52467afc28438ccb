//! Handle between the two halves of a swiped map.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Id, Key, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo, pos2};

use crate::label;
use crate::scene::theme::Role;
use crate::state::{Command, CompareCommand};
use crate::ui::ViewContext;
use crate::ui::control::keep_keys;

/// Width in points within which the handle is taken.
const REACH: f32 = 14.0;
/// Share of the width by which an arrow key moves it.
const STEP: f64 = 0.02;

/// Draws the handle at `x`, and moves it by the pointer and by keys.
pub(super) fn handle_ui(ui: &Ui, cx: &mut ViewContext<'_>, map: Rect, x: f32) {
    let look = cx.look;
    let share = cx.state.compared_maps.divide();
    let reach = Rect::from_center_size(pos2(x, map.center().y), Vec2::new(REACH, map.height()));
    let id = Id::unique("handle between two maps");
    let response = ui.interact(reach, id, Sense::click_and_drag());
    let response = response.on_hover_cursor(CursorIcon::ResizeHorizontal);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Access::Slider, true, label!("comparison-handle"));
        info.value = Some(share);
        info
    });
    if let Some(pos) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let share = f64::from((pos.x - map.left()) / map.width().max(1.0));
        cx.push(Command::Compare(CompareCommand::Divide(share)));
    }
    if response.drag_stopped() {
        cx.end_gesture();
    }
    if response.has_focus() {
        keep_keys(ui, id);
        for (key, by) in [(Key::ArrowLeft, -STEP), (Key::ArrowRight, STEP)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                cx.push_entry(Command::Compare(CompareCommand::Divide(share + by)));
            }
        }
    }
    let is_held = response.hovered() || response.dragged() || response.has_focus();
    let line = if is_held { Role::Accent } else { Role::Text };
    let painter = ui.painter_at(map);
    painter.vline(x, map.y_range(), look.stroke(5.0, Role::Panel));
    painter.vline(x, map.y_range(), look.stroke(2.0, line));
    let knob = pos2(x, map.center().y);
    painter.circle(knob, 13.0, look.colour(Role::Panel), look.stroke(2.0, line));
    for way in [-1.0_f32, 1.0] {
        let at = |dx: f32, dy: f32| knob + Vec2::new(way * dx, dy);
        let points = vec![at(3.5, -4.0), at(7.5, 0.0), at(3.5, 4.0)];
        painter.add(egui::Shape::line(points, look.stroke(1.8, line)));
    }
}
