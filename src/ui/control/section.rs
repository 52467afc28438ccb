//! Sections of a panel: headings, lines of less importance, rules between sections.

use egui::{Sense, Ui, vec2};

use crate::scene::theme::{Role, TextStyle};
use crate::ui::theme::Look;

/// Adds the heading of a section.
pub(crate) fn heading(ui: &mut Ui, look: Look, text: &str) {
    ui.label(look.bold_text(text, TextStyle::Subheading, Role::Text));
}

/// Adds a line of less importance.
pub(crate) fn second(ui: &mut Ui, look: Look, text: &str) {
    ui.label(look.text(text, TextStyle::Small, Role::TextSecond));
}

/// Adds a line between two sections, with space above and below it in pixels.
pub(crate) fn rule(ui: &mut Ui, look: Look, (above, below): (f32, f32)) {
    ui.add_space(above);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, look.stroke(1.0, Role::Hairline));
    ui.add_space(below);
}
