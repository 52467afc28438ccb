//! Buttons whose sign the caller draws.

use egui::accesskit::Role as Access;
use egui::{Color32, Painter, Pos2, Response, Sense, Ui, WidgetInfo, vec2};

use super::button::{CONTROL_HEIGHT, frame};
use crate::scene::theme::Role;
use crate::ui::theme::Look;

/// Behaviour of a button with a drawn sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ButtonKind {
    /// A click runs a command.
    Push,
    /// A click switches something; the value says whether it is on.
    Toggle(bool),
}

/// A button of the same size as those with a [`Sign`](super::Sign). `draw` gets the middle and the
/// colour; `name` is for assistive technology.
pub(crate) fn drawn_button(
    ui: &mut Ui,
    look: Look,
    kind: ButtonKind,
    (name, tooltip): (&str, &str),
    draw: impl FnOnce(&Painter, Pos2, Color32),
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(30.0, CONTROL_HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| match kind {
        ButtonKind::Push => WidgetInfo::labeled(Access::Button, enabled, name),
        ButtonKind::Toggle(on) => WidgetInfo::selected(Access::Button, enabled, on, name),
    });
    frame(ui, look, rect, &response);
    let role = match (enabled, kind) {
        (false, _) => Role::TextFaint,
        (true, ButtonKind::Toggle(true)) => Role::Accent,
        (true, _) => Role::Text,
    };
    if kind == ButtonKind::Toggle(true) {
        let ground = rect.shrink(1.0);
        ui.painter().rect_filled(ground, 3.0, look.colour(Role::Tint));
    }
    draw(ui.painter(), rect.center(), look.colour(role));
    response.on_hover_text(tooltip)
}
