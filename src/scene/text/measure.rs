//! Embedded fonts, and the width and height of lines of text measured in them.
//!
//! Labels are placed on this floor, which does not know egui. Kerning is left out: it changes the
//! width of a name by less than a pixel.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::{NAME_LETTERS, start_of};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// Cut of the type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Regular.
    #[default]
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

impl Weight {
    /// The font file of the cut.
    pub const fn font(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
            Self::Italic => include_bytes!("../../../assets/fonts/NotoSans-Italic.ttf"),
        }
    }
}

/// The font file for what Noto Sans lacks: ≈ ≤ ≥ → and the minus sign.
pub const MATH_FONT: &[u8] = include_bytes!("../../../assets/fonts/NotoSansMath-Regular.ttf");

/// The font file for the symbols of control characters, and for the box of a missing letter.
pub const SYMBOL_FONT: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSymbols2-Regular.ttf");

/// Advance width of a letter that no font has, in ems: egui paints a box for it.
const MISSING: f64 = 0.7;
/// Letters below this one (Latin and Cyrillic) are in a table; all others are looked up.
const TABLE_END: u32 = 0x530;

static REGULAR: LazyLock<Advances> = LazyLock::new(|| Advances::of(Weight::Regular));
static BOLD: LazyLock<Advances> = LazyLock::new(|| Advances::of(Weight::Bold));
static ITALIC: LazyLock<Advances> = LazyLock::new(|| Advances::of(Weight::Italic));

/// Advance widths of one cut, in ems.
struct Advances {
    table: Vec<f64>,
    others: HashMap<u32, f64>,
}

impl Advances {
    fn of(weight: Weight) -> Self {
        let mut others = HashMap::new();
        // The cut comes last: what several fonts have is painted in the cut.
        for file in [SYMBOL_FONT, MATH_FONT, weight.font()] {
            others.extend(FontRef::new(file).iter().flat_map(font_advances));
        }
        let table = (0..TABLE_END).map(|letter| others.remove(&letter).unwrap_or(MISSING));
        Self { table: table.collect(), others }
    }

    fn get(&self, letter: char) -> f64 {
        let letter = u32::from(letter);
        let in_table = usize::try_from(letter).ok().and_then(|nth| self.table.get(nth));
        *in_table.or_else(|| self.others.get(&letter)).unwrap_or(&MISSING)
    }
}

/// The letters of a font with their advance widths in ems.
fn font_advances(font: &FontRef<'static>) -> Vec<(u32, f64)> {
    let (size, location) = (Size::unscaled(), LocationRef::default());
    let em = f64::from(font.metrics(size, location).units_per_em);
    let glyphs = font.glyph_metrics(size, location);
    let advance = |glyph| Some(f64::from(glyphs.advance_width(glyph)?) / em);
    let letters = font.charmap();
    letters.mappings().filter_map(|(letter, glyph)| Some((letter, advance(glyph)?))).collect()
}

/// Width of one line in pixels; of a very long one that of its start.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    start_of(text, NAME_LETTERS).chars().map(|letter| letter_width(letter, size, weight)).sum()
}

/// Width of one letter in pixels, with the space on either side of it.
pub fn letter_width(letter: char, size: f64, weight: Weight) -> f64 {
    let advances = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
        Weight::Italic => &ITALIC,
    };
    advances.get(letter) * size
}

/// Height of one line in pixels, as the fonts ask for it.
pub fn line_height(size: f64) -> f64 {
    size * 1.362
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_grows_with_the_text_and_with_its_size() {
        let short = text_width("Niš", 12.0, Weight::Regular);
        let long = text_width("Niš and Leskovac", 12.0, Weight::Regular);
        assert!(short < long);
        assert!((text_width("Niš", 24.0, Weight::Regular) - 2.0 * short).abs() < 1e-9);
    }

    #[test]
    fn cyrillic_letters_have_widths_of_their_own() {
        let width = |text| text_width(text, 10.0, Weight::Bold);
        assert!(width("шљ") > 1.5 * width("гс"));
    }

    #[test]
    fn bold_is_wider_than_regular() {
        let regular = text_width("Mitrovica", 13.0, Weight::Regular);
        assert!(text_width("Mitrovica", 13.0, Weight::Bold) > regular);
    }

    #[test]
    fn widths_are_those_of_the_fonts() {
        let thousandths = |letter, weight| format!("{:.0}", letter_width(letter, 1000.0, weight));
        let widths = ['A', 'š', 'љ', '…'].map(|letter| thousandths(letter, Weight::Regular));
        assert_eq!(widths, ["639", "479", "842", "791"]);
        assert_eq!(thousandths('≈', Weight::Bold), "572", "from the mathematical face");
        assert_eq!(thousandths('漢', Weight::Italic), "700", "no font has it");
    }
}
