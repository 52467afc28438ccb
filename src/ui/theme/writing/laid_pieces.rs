//! Pieces of a paragraph laid out one by one.

use std::sync::Arc;

use egui::Galley;
use egui::text::{LayoutJob, LayoutSection, TextFormat};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::text::{BidiPiece, PieceKind, mirrored, paragraph_pieces};

/// Lays out a text as egui does.
pub(super) type Lay<'a> = &'a mut dyn FnMut(LayoutJob) -> Arc<Galley>;

/// A piece of a paragraph as egui draws it.
#[derive(Clone, Debug)]
pub(super) struct LaidPiece {
    /// What it is a part of, and its direction.
    pub(super) part: BidiPiece,
    text: String,
    pub(super) format: TextFormat,
    pub(super) galley: Arc<Galley>,
    /// Its width with the space between letters after it, in points.
    pub(super) width: f32,
    /// The space before it, in points.
    pub(super) lead: f32,
}

impl LaidPiece {
    pub(super) fn new(text: String, part: BidiPiece, format: &TextFormat, lay: Lay<'_>) -> Self {
        let mut own = format.clone();
        if part.is_right_to_left() && part.kind == PieceKind::Word {
            // Letters that are joined are not spread.
            own.extra_letter_spacing = 0.0;
        }
        let galley = lay(job(text.clone(), own));
        let width = galley.intrinsic_size().x + format.extra_letter_spacing;
        Self { part, text, format: format.clone(), galley, width, lead: 0.0 }
    }

    /// A sign at the level of the paragraph, in the format of this piece.
    pub(super) fn sign_after(&self, sign: char, base: u8, lay: Lay<'_>) -> Self {
        let end = self.part.range.end;
        let part = BidiPiece { range: end..end, level: base, parted: None, kind: PieceKind::Sign };
        Self::new(sign.to_string(), part, &self.format, lay)
    }

    /// As many of its letters as fit `room`, and the rest; at least one letter if it `must` be cut.
    /// `None` where it cannot be cut.
    pub(super) fn cut(&self, room: f32, must: bool, lay: Lay<'_>) -> Option<(Self, Self)> {
        if self.part.kind != PieceKind::Word {
            return None;
        }
        let ends: Vec<usize> =
            self.text.grapheme_indices(true).map(|(at, _)| at).filter(|at| *at > 0).collect();
        let part = |text: &str, lay: Lay<'_>| {
            Self::new(text.to_owned(), self.part.clone(), &self.format, lay)
        };
        let mut fitting = ends.iter().rev().filter_map(|end| {
            let (head, tail) = self.text.split_at_checked(*end)?;
            Some((part(head, lay), tail))
        });
        let (head, tail) = fitting.find(|(head, _)| head.width <= room).or_else(|| {
            let (head, tail) = self.text.split_at_checked(*ends.first().filter(|_| must)?)?;
            Some((part(head, lay), tail))
        })?;
        let head = Self { lead: self.lead, ..head };
        Some((head, part(tail, lay)))
    }
}

/// The pieces of one paragraph of a job, and its base level. `start` is the paragraph's first byte.
pub(super) fn pieces(
    job: &LayoutJob,
    (start, paragraph): (usize, &str),
    lay: Lay<'_>,
) -> (Vec<LaidPiece>, u8) {
    let starts = job.sections.iter().map(|section| section.byte_range.start.0);
    let cuts: Vec<usize> = starts.filter_map(|at| at.checked_sub(start)).collect();
    let (parts, base) = paragraph_pieces(paragraph, &cuts);
    let mut pieces = Vec::with_capacity(parts.len());
    let mut last_section = None;
    for part in parts {
        let at = start + part.range.start;
        let found = job.sections.iter().enumerate().find(|(_, it)| holds(it, at));
        let (Some((nth, section)), Some(text)) = (found, paragraph.get(part.range.clone())) else {
            continue;
        };
        let before = pieces.len();
        push(&mut pieces, text, part, &section.format, lay);
        if let Some(first) = pieces.get_mut(before).filter(|_| last_section != Some(nth)) {
            first.lead = section.leading_space;
        }
        last_section = Some(nth);
    }
    (pieces, base)
}

fn holds(section: &LayoutSection, at: usize) -> bool {
    (section.byte_range.start.0..section.byte_range.end.0).contains(&at)
}

fn push(
    pieces: &mut Vec<LaidPiece>,
    text: &str,
    part: BidiPiece,
    format: &TextFormat,
    lay: Lay<'_>,
) {
    let turns = part.is_right_to_left();
    if turns && part.kind == PieceKind::Sign {
        let shown = text.chars().map(|sign| mirrored(sign).unwrap_or(sign)).collect();
        pieces.push(LaidPiece::new(shown, part, format, lay));
        return;
    }
    let whole = LaidPiece::new(text.to_owned(), part.clone(), format, lay);
    if !turns || part.kind != PieceKind::Word || is_in_one_font(&whole.galley) {
        pieces.push(whole);
        return;
    }
    // Letters of two fonts: egui would lay the two stretches from left to right.
    let mut stretches: Vec<(String, Option<(f32, f32)>)> = Vec::new();
    for letter in text.graphemes(true) {
        let alone = LaidPiece::new(letter.to_owned(), part.clone(), format, lay);
        let font = fonts(&alone.galley).next();
        match stretches.last_mut().filter(|(_, last)| *last == font) {
            Some((stretch, _)) => stretch.push_str(letter),
            None => stretches.push((letter.to_owned(), font)),
        }
    }
    let mut part = part;
    for (stretch, _) in stretches {
        pieces.push(LaidPiece::new(stretch, part.clone(), format, lay));
        part.parted = None;
    }
}

/// The fonts of the glyphs that take room, by their heights.
fn fonts(galley: &Galley) -> impl Iterator<Item = (f32, f32)> {
    let glyphs = galley.rows.iter().flat_map(|row| &row.glyphs);
    glyphs
        .filter(|glyph| glyph.advance_width > 0.0)
        .map(|glyph| (glyph.font_face_ascent, glyph.font_face_height))
}

fn is_in_one_font(galley: &Galley) -> bool {
    let mut fonts = fonts(galley);
    let first = fonts.next();
    fonts.all(|font| Some(font) == first)
}

fn job(text: String, format: TextFormat) -> LayoutJob {
    LayoutJob {
        break_on_newline: false,
        round_output_to_gui: false,
        ..LayoutJob::single_section(text, format)
    }
}
