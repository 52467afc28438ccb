//! Single lines of text at exact positions; headings and rules of a panel's sections.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Sense, Ui, pos2, vec2};

use super::mark_found;
use crate::scene::theme::{Role, TextStyle};
use crate::text::{NAME_LETTERS, shortened};
use crate::ui::theme::{Ink, Look};

/// Distance of the base line from the middle of a line of small type, in pixels: nearly half the
/// height of a capital, and the same for all small sizes.
const BASE_LINE: f32 = 4.4;
/// The size up to which type is small, in pixels.
const SMALL: f32 = 13.0;
/// Half the height of a capital as a share of the size.
const HALF_CAPITAL: f32 = 0.37;

/// Paints one line, cut with an ellipsis if it is wider than `width`; returns its rectangle. Of a
/// very long text only the start is laid out.
///
/// Lines of small type that are centred at one height stand on one base line, whatever their sizes.
pub(crate) fn paint_text(
    painter: &Painter,
    at: Pos2,
    anchor: Align2,
    text: &str,
    ink: Ink,
    width: f32,
) -> Rect {
    paint_line(painter, (at, anchor), text, ink, width, |job| job)
}

/// The same with words marked that a search finds, given by their bytes.
pub(crate) fn paint_found_text(
    painter: &Painter,
    (at, anchor): (Pos2, Align2),
    (text, marks, look): (&str, &[Range<usize>], Look),
    ink: Ink,
    width: f32,
) -> Rect {
    paint_line(painter, (at, anchor), text, ink, width, |job| mark_found(job, marks, look))
}

fn paint_line(
    painter: &Painter,
    (at, anchor): (Pos2, Align2),
    text: &str,
    ink: Ink,
    width: f32,
    marked: impl FnOnce(LayoutJob) -> LayoutJob,
) -> Rect {
    let (size, colour) = (ink.font.size, ink.colour);
    let wrap = TextWrapping::truncate_at_width(width.max(0.0));
    let (galley, base) = laid_out(painter, text, ink, (wrap, Align::Min), marked);
    let mut rect = anchor.anchor_size(at, galley.size());
    if let Some(base) = base.filter(|_| anchor.y() == Align::Center) {
        let drop = if size <= SMALL { BASE_LINE } else { size * HALF_CAPITAL };
        rect = rect.translate(vec2(0.0, at.y + drop - base - rect.top()));
    }
    painter.galley(rect.min, galley, colour);
    rect
}

/// Lays a text out, of a very long one the start; returns it with the height of its first base line.
fn laid_out(
    painter: &Painter,
    text: &str,
    ink: Ink,
    (wrap, halign): (TextWrapping, Align),
    marked: impl FnOnce(LayoutJob) -> LayoutJob,
) -> (Arc<Galley>, Option<f32>) {
    let text = shortened(text, NAME_LETTERS).into_owned();
    let job = LayoutJob::single_section(text, TextFormat::simple(ink.font, ink.colour));
    let galley = painter.layout_job(LayoutJob { wrap, halign, ..marked(job) });
    let first = galley.rows.first();
    let base = first.and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y));
    (galley, base)
}

/// Paints a text that may take two lines, with an ellipsis where even these are too short; returns its
/// rectangle. With an anchor at the top the first line is centred at the height of `at`.
pub(crate) fn paint_two_lines(
    painter: &Painter,
    at: Pos2,
    anchor: Align2,
    text: &str,
    ink: Ink,
    width: f32,
) -> Rect {
    paint_lines(painter, (at, anchor), text, ink, width, |job| job)
}

/// The same with words marked that a search finds, given by their bytes.
pub(crate) fn paint_two_found_lines(
    painter: &Painter,
    (at, anchor): (Pos2, Align2),
    (text, marks, look): (&str, &[Range<usize>], Look),
    ink: Ink,
    width: f32,
) -> Rect {
    paint_lines(painter, (at, anchor), text, ink, width, |job| mark_found(job, marks, look))
}

fn paint_lines(
    painter: &Painter,
    (at, anchor): (Pos2, Align2),
    text: &str,
    ink: Ink,
    width: f32,
    marked: impl FnOnce(LayoutJob) -> LayoutJob,
) -> Rect {
    let colour = ink.colour;
    let wrap = TextWrapping { max_rows: 2, ..TextWrapping::wrap_at_width(width.max(0.0)) };
    let (galley, base) = laid_out(painter, text, ink, (wrap, anchor.x()), marked);
    let mut rect = anchor.anchor_size(at, galley.size());
    if let Some(base) = base.filter(|_| anchor.y() == Align::Min) {
        rect = rect.translate(vec2(0.0, BASE_LINE - base));
    }
    // The rows of a galley lie at the side of its origin to which they are aligned.
    painter.galley(pos2(at.x, rect.top()), galley, colour);
    rect
}

/// Width of one line in pixels; of a very long one that of its start.
pub(crate) fn text_width(painter: &Painter, text: &str, font: FontId) -> f32 {
    let text = shortened(text, NAME_LETTERS);
    painter.layout_no_wrap(text.into_owned(), font, Color32::PLACEHOLDER).size().x
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
