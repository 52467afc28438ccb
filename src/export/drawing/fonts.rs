//! Fonts of drawings: the embedded ones, and those of the system for letters that they lack.
//!
//! A font has a number, which holds as long as the program runs. What the embedded fonts have is drawn
//! the same on every machine; the rest as well as this machine can.

use std::fmt;
use std::sync::{LazyLock, PoisonError, RwLock};

use rustybuzz::Face;
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use crate::scene::text::{MATH_FONT, SYMBOL_FONT, Weight};
use crate::text::{SystemFont, system_font};

/// A font that words are set in.
pub struct Typeface {
    /// Its file.
    pub file: &'static [u8],
    /// Its number in a file of several.
    pub index: u32,
    /// Its tables.
    pub(super) face: Face<'static>,
    /// What the system calls it; empty for an embedded font.
    name: String,
}

impl fmt::Debug for Typeface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Typeface").field(&self.name).finish()
    }
}

/// The embedded fonts: one for each cut, then those that every cut falls back to.
const FILES: [&[u8]; 5] =
    [Weight::Regular.font(), Weight::Bold.font(), Weight::Italic.font(), MATH_FONT, SYMBOL_FONT];

static FONTS: LazyLock<RwLock<Vec<&'static Typeface>>> = LazyLock::new(|| {
    let made = FILES.iter().filter_map(|file| kept(file, 0, String::new()));
    RwLock::new(made.collect())
});

/// A font that is kept as long as the program runs, as those of the system are in any case.
fn kept(file: &'static [u8], index: u32, name: String) -> Option<&'static Typeface> {
    let face = Face::from_slice(file, index)?;
    Some(Box::leak(Box::new(Typeface { file, index, face, name })))
}

/// The font of a number.
pub fn typeface(font: usize) -> Option<&'static Typeface> {
    FONTS.read().unwrap_or_else(PoisonError::into_inner).get(font).copied()
}

/// The embedded fonts of a cut, in the order in which they are asked for a letter.
const fn fonts_of(weight: Weight) -> [usize; 3] {
    let first = match weight {
        Weight::Regular => 0,
        Weight::Bold => 1,
        Weight::Italic => 2,
    };
    [first, 3, 4]
}

/// Whether a font has a letter.
pub(super) fn has(font: usize, letter: char) -> bool {
    typeface(font).is_some_and(|it| it.face.glyph_index(letter).is_some())
}

/// The first font of a cut that has the letter, then that of the system; where there is none, or one
/// that has pictures in the place of outlines, the cut's own, which has a box for it.
pub(super) fn font_for(letter: char, weight: Weight) -> usize {
    let fonts = fonts_of(weight);
    if let Some(font) = fonts.into_iter().find(|font| has(*font, letter)) {
        return font;
    }
    system_font(letter, weight)
        .and_then(|font| number_of(&font))
        .filter(|font| draws(*font, letter))
        .unwrap_or(fonts[0])
}

/// The number of a font of the system, which it gets when it is first asked for.
fn number_of(font: &SystemFont) -> Option<usize> {
    let mut fonts = FONTS.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = fonts.iter().position(|known| known.name == font.name) {
        return Some(known);
    }
    let SystemFont { name, index, .. } = font.clone();
    let bytes: &'static _ = Box::leak(Box::new(std::sync::Arc::clone(&font.bytes)));
    fonts.push(kept((**bytes).as_ref(), index, name)?);
    Some(fonts.len() - 1)
}

/// Whether a font has an outline for a letter, or it is a space.
fn draws(font: usize, letter: char) -> bool {
    struct Nothing;

    impl OutlineBuilder for Nothing {
        fn move_to(&mut self, _x: f32, _y: f32) {}
        fn line_to(&mut self, _x: f32, _y: f32) {}
        fn quad_to(&mut self, _x1: f32, _y1: f32, _x: f32, _y: f32) {}
        fn curve_to(&mut self, _x1: f32, _y1: f32, _x2: f32, _y2: f32, _x: f32, _y: f32) {}
        fn close(&mut self) {}
    }

    let Some(font) = typeface(font) else { return false };
    let glyph = font.face.glyph_index(letter).unwrap_or(GlyphId(0));
    letter.is_whitespace() || font.face.outline_glyph(glyph, &mut Nothing).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_font_can_be_read() {
        assert!((0..FILES.len()).all(|font| typeface(font).is_some_and(|it| it.name.is_empty())));
    }

    #[test]
    fn a_letter_that_no_font_has_is_left_to_the_box_of_the_cut() {
        assert_eq!(font_for('\u{F0001}', Weight::Bold), 1);
    }

    #[test]
    fn a_font_of_the_system_keeps_its_number() {
        // Says nothing on a machine without a font for Arabic.
        if system_font('ع', Weight::Regular).is_some() {
            let number = font_for('ع', Weight::Regular);
            assert!(number >= FILES.len());
            assert_eq!(font_for('ع', Weight::Regular), number);
        }
    }
}
