//! Pickers: a word that opens a menu of choices.

use egui::accesskit::Role as Access;
use egui::{Align2, Painter, Popup, Pos2, Response, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use super::{Plate, Segment, paint_text, text_width};
use crate::message;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::theme::Look;

/// Draws the current choice and its menu; returns the choice that was picked.
pub(crate) fn picker<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look,
    name: &str,
    current: T,
    all: &[Segment<'_, T>],
) -> Option<T> {
    let text = all.iter().find(|one| one.value == current).map_or("", |one| one.text);
    let response = opener(ui, look, name, text);
    choices_ui(&response, current, all)
}

/// The same as a mere arrow, beside a field that shows the choice.
pub(crate) fn arrow_picker<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look,
    (name, value): (&str, &str),
    current: T,
    all: &[Segment<'_, T>],
) -> Option<T> {
    let response = opener(ui, look, name, "");
    let label = || message!("controls-choice", name = name, choice = value);
    response.widget_info(|| WidgetInfo::labeled(Access::ComboBox, true, label()));
    choices_ui(&response, current, all)
}

fn choices_ui<T: Copy + PartialEq>(
    response: &Response,
    current: T,
    all: &[Segment<'_, T>],
) -> Option<T> {
    let mut picked = None;
    Popup::menu(response).show(|ui| {
        for one in all {
            let choice = ui.selectable_label(one.value == current, one.text);
            if choice.on_hover_text(one.tooltip).clicked() {
                picked = Some(one.value);
            }
        }
    });
    picked
}

/// The width of a picker whose choice has that text, in points.
pub(crate) fn picker_width(ui: &Ui, look: Look, text: &str) -> f32 {
    // Without a text it is a mere arrow, close to the control that it belongs to.
    let pad = if text.is_empty() { 16.0 } else { 24.0 };
    text_width(ui.painter(), text, look.font(TextStyle::Control)) + pad
}

/// A word with an arrow that points down; the caller opens a popup below it on a click.
pub(crate) fn opener(ui: &mut Ui, look: Look, name: &str, text: &str) -> Response {
    let width = picker_width(ui, look, text);
    let size = vec2(width, super::button::CONTROL_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = || message!("controls-choice", name = name, choice = text);
    response.widget_info(|| WidgetInfo::labeled(Access::ComboBox, true, label()));
    if response.hovered() || response.has_focus() {
        Plate::RAISED.paint(ui.painter(), look, rect);
    }
    let ink = look.ink(TextStyle::Control, Role::Text);
    let left = pos2(rect.left() + 6.0, rect.center().y);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, text, ink, width);
    let tip = pos2(rect.right() - if text.is_empty() { 8.0 } else { 9.0 }, rect.center().y + 2.0);
    paint_open_arrow(ui.painter(), look, tip, 3.0);
    response
}

/// Paints a tip that points down, with arms of `arm` pixels to each side.
pub(crate) fn paint_open_arrow(painter: &Painter, look: Look, tip: Pos2, arm: f32) {
    let arms = vec![tip + vec2(-arm, -arm), tip, tip + vec2(arm, -arm)];
    painter.add(Shape::line(arms, look.stroke(1.25, Role::TextSecond)));
}
