//! Single lines of text at exact positions; headings and rules of a panel's sections.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Sense, Ui, vec2};

use crate::scene::theme::{Role, TextStyle};
use crate::ui::theme::{Ink, Look};

/// Paints one line, cut with an ellipsis if it is wider than `width`; returns its rectangle.
pub(crate) fn paint_text(
    painter: &Painter,
    at: Pos2,
    anchor: Align2,
    text: &str,
    ink: Ink,
    width: f32,
) -> Rect {
    let mut job =
        LayoutJob::single_section(text.to_owned(), TextFormat::simple(ink.font, ink.colour));
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    let galley = painter.layout_job(job);
    let rect = anchor.anchor_size(at, galley.size());
    painter.galley(rect.min, galley, ink.colour);
    rect
}

/// Width of one line in pixels.
pub(crate) fn text_width(painter: &Painter, text: &str, font: FontId) -> f32 {
    painter.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
}

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
