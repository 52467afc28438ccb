//! Word links: words in a line that act as a button.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Label, Response, RichText, Sense, Ui, WidgetInfo};

use crate::scene::theme::{Role, TextStyle};
use crate::ui::theme::Look;

/// Words in the accent colour, underlined under the pointer and while focused. `name` is for
/// assistive technology.
pub(crate) fn word_link(
    ui: &mut Ui,
    look: Look,
    words: &str,
    name: &str,
    tooltip: &str,
) -> Response {
    word_link_in(ui, look, Role::Accent, words, name, tooltip)
}

/// The same in another colour, for words that need not stand out.
pub(crate) fn word_link_in(
    ui: &mut Ui,
    look: Look,
    role: Role,
    words: &str,
    name: &str,
    tooltip: &str,
) -> Response {
    let text = RichText::new(words).font(look.font(TextStyle::Small)).color(look.colour(role));
    let link = ui.add(Label::new(text).selectable(false).sense(Sense::click()));
    link.widget_info(|| WidgetInfo::labeled(Access::Button, true, name));
    if link.hovered() || link.has_focus() {
        let line = look.stroke(1.0, role);
        ui.painter().hline(link.rect.x_range(), link.rect.bottom() - 1.0, line);
    }
    link.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tooltip)
}
