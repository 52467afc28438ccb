//! Single lines of text at exact positions.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, Painter, Pos2, Rect};

use crate::ui::theme::Ink;

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
