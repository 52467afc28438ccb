//! Text painted at exact places.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, Painter, Pos2, Rect};

/// Type and colour of a text.
#[derive(Clone, Debug)]
pub(crate) struct Ink {
    /// Family and size.
    pub font: FontId,
    /// Colour.
    pub colour: Color32,
}

/// Paints one line, cut with an ellipsis where it is wider than `width`; returns its extent.
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

/// How wide one line is.
pub(crate) fn text_width(painter: &Painter, text: &str, font: FontId) -> f32 {
    painter.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
}
