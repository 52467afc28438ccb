//! Lettering: lines of text as glyphs and as outlines.
//!
//! Each part of a line is set in the first font that has its letters. Letters are shaped (ligatures,
//! joined letters, kerning) and brought into the order in which they are read from left to right.

use std::ops::Range;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Direction, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::char::is_combining_mark;

use super::PathStep;
use super::fonts::{font_for, has, typeface};
use crate::geo::ScreenPoint;
use crate::scene::text::Weight;
use crate::text::is_invisible;

/// A line of text as glyphs.
#[derive(Clone, Debug, PartialEq)]
pub struct SetLine {
    /// Its width in pixels.
    pub width: f64,
    /// Its runs from left to right.
    pub runs: Vec<GlyphRun>,
    size: f64,
}

/// Glyphs of one font in one direction of writing.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The font, for [`typeface`].
    pub font: usize,
    /// The bytes of the line that it sets.
    pub range: Range<usize>,
    /// Its left edge, in pixels from that of the line.
    pub left: f64,
    /// Its glyphs from left to right.
    pub glyphs: Vec<SetGlyph>,
}

/// A glyph at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct SetGlyph {
    /// Its number in the font.
    pub glyph: u16,
    /// The bytes of the run's text that it stands for.
    pub range: Range<usize>,
    /// How far the next glyph is to its right, in pixels.
    pub advance: f64,
    /// How far it is moved from its place, to the right and up, in pixels.
    pub offset: (f64, f64),
}

/// Sets a line of text. A line break is set as a space.
pub fn set_line(text: &str, size: f64, weight: Weight, spacing: f64) -> SetLine {
    let mut line = SetLine { width: 0.0, runs: Vec::new(), size };
    let text = &*text.replace(['\n', '\r', '\t'], " ");
    let bidi = BidiInfo::new(text, None);
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let right_to_left = levels.get(run.start).is_some_and(Level::is_rtl);
            let mut parts = parts_by_font(text, run, weight);
            if right_to_left {
                parts.reverse();
            }
            for (font, range) in parts {
                line.push(text, (font, range), right_to_left, spacing);
            }
        }
    }
    if spacing != 0.0 && line.width > 0.0 {
        line.width -= spacing;
    }
    line
}

/// Whether a line reads from right to left: its first letter with a direction decides.
pub fn is_right_to_left(text: &str) -> bool {
    let paragraphs = BidiInfo::new(text, None).paragraphs;
    paragraphs.first().is_some_and(|paragraph| paragraph.level.is_rtl())
}

/// The parts of a text that are in one font each. Marks and what has no shape stay with what they
/// follow.
fn parts_by_font(text: &str, range: Range<usize>, weight: Weight) -> Vec<(usize, Range<usize>)> {
    let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, letter) in text.get(range.clone()).unwrap_or_default().char_indices() {
        let (start, end) = (range.start + at, range.start + at + letter.len_utf8());
        if let Some((last, part)) = parts.last_mut()
            && (is_invisible(letter) || (is_combining_mark(letter) && has(*last, letter)))
        {
            part.end = end;
            continue;
        }
        let font = font_for(letter, weight);
        match parts.last_mut() {
            Some((last, part)) if *last == font => part.end = end,
            _ => parts.push((font, start..end)),
        }
    }
    parts
}

impl SetLine {
    fn push(
        &mut self,
        text: &str,
        (font, range): (usize, Range<usize>),
        right_to_left: bool,
        spacing: f64,
    ) {
        let (Some(typeface), Some(part)) = (typeface(font), text.get(range.clone())) else {
            return;
        };
        let face = &typeface.face;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(part);
        buffer.guess_segment_properties();
        let direction = if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        let shaped = rustybuzz::shape(face, &[], buffer);
        let scale = self.size / f64::from(face.units_per_em());
        let starts: Vec<usize> = {
            let mut starts: Vec<usize> =
                shaped.glyph_infos().iter().filter_map(|it| it.cluster.try_into().ok()).collect();
            starts.push(part.len());
            starts.sort_unstable();
            starts.dedup();
            starts
        };
        let left = self.width;
        let mut glyphs = Vec::with_capacity(shaped.len());
        for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let start = usize::try_from(info.cluster).unwrap_or(0);
            let end = starts.iter().find(|next| **next > start).copied().unwrap_or(part.len());
            let advance = f64::from(position.x_advance) * scale + spacing;
            glyphs.push(SetGlyph {
                glyph: u16::try_from(info.glyph_id).unwrap_or(0),
                range: start..end,
                advance,
                offset: (
                    f64::from(position.x_offset) * scale,
                    f64::from(position.y_offset) * scale,
                ),
            });
            self.width += advance;
        }
        self.runs.push(GlyphRun { font, range, left, glyphs });
    }

    /// The outlines of all glyphs with the line's left end on the base line at `at`, turned about it
    /// by `turn` in radians, clockwise.
    pub fn outline(&self, at: ScreenPoint, turn: f64) -> Vec<PathStep> {
        let mut steps = Vec::new();
        for run in &self.runs {
            let Some(typeface) = typeface(run.font) else { continue };
            let face = &typeface.face;
            let scale = self.size / f64::from(face.units_per_em());
            let mut left = run.left;
            for glyph in &run.glyphs {
                let shift = (left + glyph.offset.0, -glyph.offset.1);
                let (sin, cos) = turn.sin_cos();
                let mut pen = OutlinePen { steps: &mut steps, at, shift, scale, turn: (sin, cos) };
                face.outline_glyph(GlyphId(glyph.glyph), &mut pen);
                left += glyph.advance;
            }
        }
        steps
    }
}

/// Collects the outline of a glyph in pixels.
struct OutlinePen<'a> {
    steps: &'a mut Vec<PathStep>,
    at: ScreenPoint,
    shift: (f64, f64),
    scale: f64,
    turn: (f64, f64),
}

impl OutlinePen<'_> {
    fn point(&self, x: f32, y: f32) -> ScreenPoint {
        let x = f64::from(x) * self.scale + self.shift.0;
        let y = -f64::from(y) * self.scale + self.shift.1;
        let (sin, cos) = self.turn;
        ScreenPoint::new(self.at.x + x * cos - y * sin, self.at.y + x * sin + y * cos)
    }
}

impl OutlineBuilder for OutlinePen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.point(x, y);
        self.steps.push(PathStep::Move(to));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.point(x, y);
        self.steps.push(PathStep::Line(to));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.point(x1, y1), self.point(x, y));
        self.steps.push(PathStep::Quad(control, to));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.point(x1, y1), self.point(x2, y2), self.point(x, y));
        self.steps.push(PathStep::Cubic(first, second, to));
    }

    fn close(&mut self) {
        self.steps.push(PathStep::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::system_font;

    #[test]
    fn a_line_is_as_wide_as_its_letters_and_the_space_between_them() {
        let plain = set_line("Niš", 12.0, Weight::Regular, 0.0);
        let spaced = set_line("Niš", 12.0, Weight::Regular, 2.0);
        assert!((spaced.width - plain.width - 4.0).abs() < 1e-9);
        assert!(
            (set_line("Niš", 24.0, Weight::Regular, 0.0).width - 2.0 * plain.width).abs() < 1e-9
        );
    }

    #[test]
    fn letters_that_the_cut_lacks_are_set_in_another_font() {
        let line = set_line("≈4,500 → 1", 12.0, Weight::Bold, 0.0);
        let fonts: Vec<usize> = line.runs.iter().map(|run| run.font).collect();
        assert_eq!(fonts, [3, 1, 3, 1]);
    }

    #[test]
    fn words_of_another_script_are_shaped_and_stand_in_their_order() {
        // Says nothing on a machine without a font for Arabic.
        if system_font('س', Weight::Regular).is_none() {
            return;
        }
        let set = |text| set_line(text, 12.0, Weight::Regular, 0.0);
        let (joined, apart) = (set("سلام"), set("س ل ا م"));
        let glyphs = |line: &SetLine| -> Vec<u16> {
            line.runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.glyph).collect()
        };
        assert!(glyphs(&joined).len() < 4 || glyphs(&joined) != glyphs(&apart), "joined");
        assert!(glyphs(&joined).iter().all(|glyph| *glyph != 0));
        // The first word is the rightmost.
        let line = set("سلام דוד");
        let left = |word: &str| {
            let range = "سلام דוד".match_indices(word).map(|(at, _)| at).next().unwrap();
            line.runs.iter().find(|run| run.range.start == range).unwrap().left
        };
        assert!(left("سلام") > left("דוד"));
        assert!(is_right_to_left("سلام Kosovo") && !is_right_to_left("Kosovo سلام"));
    }

    #[test]
    fn what_no_font_has_is_a_box() {
        let line = set_line("\u{F0001}", 12.0, Weight::Regular, 0.0);
        assert!(!line.outline(ScreenPoint::new(0.0, 0.0), 0.0).is_empty());
    }

    #[test]
    fn outlines_stand_on_the_base_line() {
        let at = ScreenPoint::new(100.0, 50.0);
        let steps = set_line("H", 10.0, Weight::Regular, 0.0).outline(at, 0.0);
        let ys = steps.iter().filter_map(|step| match step {
            PathStep::Move(to) | PathStep::Line(to) => Some(to.y),
            _ => None,
        });
        let (top, bottom) = ys.fold((f64::MAX, f64::MIN), |(a, b), y| (a.min(y), b.max(y)));
        assert!((bottom - 50.0).abs() < 1e-6 && top < 43.5, "{top} {bottom}");
    }
}
