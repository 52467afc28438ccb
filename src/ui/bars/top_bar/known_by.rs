//! Switch and date of "as known on": hides everything that was said later.

use egui::accesskit::Role as Access;
use egui::{
    Align2, Popup, PopupCloseBehavior, RichText, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use crate::scene::text::known_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, TimeCommand};
use crate::time::{TypedContext, read_when};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, Ink, Plate, paint_text, second, text_width};
use crate::{label, message};

/// Draws date, switch and label, from right to left.
pub(super) fn known_by_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    ui.spacing_mut().item_spacing.x = 6.0;
    day_ui(ui, cx);
    switch_ui(ui, cx);
    let text = RichText::new(label!("bars-known-on")).color(cx.look.colour(Role::TextSecond));
    ui.label(text);
}

/// The width of label, switch and date, in points.
pub(super) fn width(ui: &Ui, cx: &ViewContext<'_>) -> f32 {
    let label = text_width(ui.painter(), label!("bars-known-on"), cx.look.font(TextStyle::Body));
    label + 6.0 + 28.0 + 6.0 + day_width(ui, cx, &day_words(cx))
}

/// Draws switch and date in a menu.
pub(super) fn menu_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let mut on = cx.state.known_by.on;
    let switch = ui.checkbox(&mut on, label!("bars-known-on.name"));
    if switch.on_hover_text(label!("bars-known-on.tooltip")).changed() {
        cx.push(Command::Time(TimeCommand::ToggleKnownBy));
    }
    ui.menu_button(message!("bars-known-by", day = day_words(cx)), |ui| field_ui(ui, cx));
}

/// The date, or "today" while nothing is hidden.
fn day_words(cx: &ViewContext<'_>) -> String {
    let by = cx.state.known_by.active();
    by.map_or_else(|| label!("bars-known-today").to_owned(), |by| known_words(by, cx.zone))
}

fn day_width(ui: &Ui, cx: &ViewContext<'_>, text: &str) -> f32 {
    text_width(ui.painter(), text, cx.look.font(TextStyle::Control)) + 18.0
}

fn switch_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let on = cx.state.known_by.on;
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, 16.0), Sense::click());
    let name = label!("bars-known-on.name");
    response.widget_info(|| WidgetInfo::selected(Access::Switch, true, on, name));
    let fill = if on { Role::Accent } else { Role::ControlEdge };
    ui.painter().rect_filled(rect, 8.0, look.colour(fill));
    let x = if on { rect.right() - 8.0 } else { rect.left() + 8.0 };
    ui.painter().circle_filled(pos2(x, rect.center().y), 6.0, look.colour(Role::Raised));
    let ring = FocusRing::around(rect.expand(2.0)).radius(9.0).role(Role::Text);
    ring.paint(ui.painter(), look, &response);
    let hint = label!("bars-known-on.tooltip");
    if response.on_hover_text(hint).clicked() {
        cx.push(Command::Time(TimeCommand::ToggleKnownBy));
    }
}

/// The date, or "today" while nothing is hidden; a click opens a field for another date.
fn day_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let by = cx.state.known_by.active();
    let text = day_words(cx);
    let width = day_width(ui, cx, &text);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::click());
    let name = || message!("bars-known-by", day = &text);
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name()));
    let fill = if response.hovered() { Role::Shade } else { Role::Raised };
    Plate::RAISED.ground(fill).paint(ui.painter(), look, rect);
    let role = if by.is_some() { Role::Accent } else { Role::Text };
    let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(role) };
    paint_text(ui.painter(), rect.center(), Align2::CENTER_CENTER, &text, ink, width);
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| field_ui(ui, cx));
}

/// A field that takes a date, with what is wrong with it below.
fn field_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let memory = ui.scope_id().with("typed day");
    let mut text = ui.data(|data| data.get_temp::<String>(memory)).unwrap_or_default();
    let label = label!("bars-known-field");
    ui.label(RichText::new(label).font(cx.look.font(TextStyle::Small)));
    let field = TextEdit::singleline(&mut text).hint_text("2023-09-28").desired_width(180.0);
    let response = ui.add(field);
    let name = label!("bars-known-field.name");
    response.widget_info(|| WidgetInfo::labeled(Access::TextInput, true, name));
    let context = TypedContext {
        zone: cx.zone,
        from: cx.state.playhead,
        now: cx.now,
        extent: cx.dataset.extent(),
    };
    match read_when(&text, context) {
        Some(Ok(when)) if response.changed() => {
            cx.push(Command::Time(TimeCommand::SetKnownBy(when.latest())));
        }
        Some(Err(fault)) => second(ui, cx.look, &fault.words),
        None if !text.trim().is_empty() => second(ui, cx.look, label!("panels-no-date")),
        _ => {}
    }
    if ui.button(label!("bars-known-playhead")).clicked() {
        cx.push(Command::Time(TimeCommand::SetKnownBy(cx.state.playhead)));
        ui.close();
    }
    ui.data_mut(|data| data.insert_temp(memory, text));
}
