//! Embedded fonts: Noto Sans in three cuts, with what it lacks of signs.

use std::collections::HashMap;
use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// Cut of the type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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

/// Letters below this one (Latin, Greek and Cyrillic) are in a table; all others are looked up.
const TABLE_END: u32 = 0x530;

static REGULAR: LazyLock<Advances> = LazyLock::new(|| Advances::of(Weight::Regular));
static BOLD: LazyLock<Advances> = LazyLock::new(|| Advances::of(Weight::Bold));
static ITALIC: LazyLock<Advances> = LazyLock::new(|| Advances::of(Weight::Italic));

/// Advance widths of one cut, in ems.
struct Advances {
    table: Vec<Option<f64>>,
    others: HashMap<u32, f64>,
}

impl Advances {
    fn of(weight: Weight) -> Self {
        let mut others = HashMap::new();
        // The cut comes last: what several fonts have is painted in the cut.
        for file in [SYMBOL_FONT, MATH_FONT, weight.font()] {
            others.extend(FontRef::new(file).iter().flat_map(font_advances));
        }
        let table = (0..TABLE_END).map(|letter| others.remove(&letter));
        Self { table: table.collect(), others }
    }

    fn get(&self, letter: char) -> Option<f64> {
        let letter = u32::from(letter);
        match usize::try_from(letter).ok().and_then(|nth| self.table.get(nth)) {
            Some(found) => *found,
            None => self.others.get(&letter).copied(),
        }
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

/// Advance width of a letter in an embedded font, in ems; `None` where none has it.
pub(super) fn embedded_advance(letter: char, weight: Weight) -> Option<f64> {
    let advances = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
        Weight::Italic => &ITALIC,
    };
    advances.get(letter)
}

/// Whether an embedded font has the letter.
pub fn is_embedded(letter: char) -> bool {
    embedded_advance(letter, Weight::Regular).is_some()
}
