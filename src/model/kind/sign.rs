//! Signs of kinds: the shapes and the hues that a theme can draw.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::model::variants::all_variants;

/// How the mark of a kind looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KindSign {
    /// The outline.
    pub shape: KindShape,
    /// The colour, which each theme has a shade of.
    pub hue: KindHue,
}

/// The shapes of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray, Serialize, Deserialize)]
pub enum KindShape {
    /// A star of four points.
    Burst,
    /// A square on its corner.
    Diamond,
    /// A star of eight points.
    Blast,
    /// A pennant on a pole.
    Flag,
    /// A square.
    Square,
    /// A square with a gap across.
    BarredSquare,
    /// Two posts and a bar between them.
    Gate,
    /// A bubble of speech.
    Bubble,
    /// A disc.
    Disc,
    /// A triangle that points up.
    Triangle,
    /// A triangle that points down.
    DownTriangle,
    /// A ring.
    Ring,
    /// A hexagon.
    Hexagon,
    /// A cross of upright bars.
    Plus,
    /// A cross of slanting bars.
    Saltire,
    /// A star of five points.
    Star,
    /// Two triangles, one above the other.
    Hourglass,
    /// Two triangles side by side.
    Bowtie,
    /// An angle that points up.
    Chevron,
    /// Three upright bars.
    Columns,
    /// A house with a gable.
    House,
    /// A bar on a post.
    Tee,
    /// An arrow that points up.
    Arrow,
}

impl KindShape {
    all_variants! {
        /// Every shape, in the order of the schema.
        pub
    }

    /// The shapes that no built-in kind has.
    pub const FREE: [Self; 10] = [
        Self::Plus,
        Self::Star,
        Self::Hourglass,
        Self::Arrow,
        Self::Saltire,
        Self::House,
        Self::Chevron,
        Self::Columns,
        Self::Tee,
        Self::Bowtie,
    ];
}

/// The hues of marks. Each theme has a shade of each that is legible on its grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray, Serialize, Deserialize)]
pub enum KindHue {
    /// Red.
    Red,
    /// Orange.
    Orange,
    /// Magenta.
    Magenta,
    /// Indigo.
    Indigo,
    /// Violet.
    Violet,
    /// Blue.
    Blue,
    /// Green.
    Green,
    /// Cyan.
    Cyan,
    /// The grey of slate.
    Slate,
    /// Brown.
    Brown,
    /// Olive.
    Olive,
    /// The colour of text.
    Ink,
    /// Grey.
    Grey,
}

impl KindHue {
    all_variants! {
        /// Every hue, in the order of the schema.
        pub
    }

    /// The position in [`KindHue::ALL`], for tables by hue.
    #[inline]
    pub const fn index(self) -> usize {
        // The one cast: discriminants count up from 0 in the order of declaration.
        self as usize
    }
}

impl KindSign {
    /// How many kinds without a sign of their own get signs that everybody can tell apart, by shape
    /// or by lightness: see [`KindSign::nth_free`].
    pub const FREE: usize = 2 * KindShape::FREE.len();

    /// The sign of the `nth` kind that has none of its own.
    ///
    /// The first ten have a shape each that no other kind has. The next ten have these shapes again,
    /// in hues that differ in lightness from the first ones in every theme, also to readers who see
    /// fewer colours and on a printer without colour. Signs of more than these are drawn and no
    /// longer promise that.
    pub fn nth_free(nth: usize) -> Self {
        /// The two hues of each shape.
        const HUES: [[KindHue; 2]; 10] = [
            [KindHue::Violet, KindHue::Ink],
            [KindHue::Green, KindHue::Indigo],
            [KindHue::Orange, KindHue::Blue],
            [KindHue::Cyan, KindHue::Indigo],
            [KindHue::Brown, KindHue::Violet],
            [KindHue::Red, KindHue::Ink],
            [KindHue::Magenta, KindHue::Ink],
            [KindHue::Blue, KindHue::Orange],
            [KindHue::Olive, KindHue::Blue],
            [KindHue::Grey, KindHue::Orange],
        ];
        let count = KindShape::FREE.len();
        let (shape, round) = (nth % count, nth / count);
        let hues = HUES.get(shape).copied().unwrap_or([KindHue::Grey; 2]);
        let hue = match round {
            0 | 1 => hues.get(round).copied(),
            _ => KindHue::ALL.get((shape + 3 * round) % KindHue::ALL.len()).copied(),
        };
        Self {
            shape: KindShape::FREE.get(shape).copied().unwrap_or(KindShape::Hexagon),
            hue: hue.unwrap_or(KindHue::Grey),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hue_is_at_its_index() {
        for (nth, hue) in KindHue::ALL.into_iter().enumerate() {
            assert_eq!(hue.index(), nth);
        }
    }

    #[test]
    fn free_signs_are_all_different() {
        let signs: Vec<KindSign> = (0..KindSign::FREE).map(KindSign::nth_free).collect();
        for (nth, sign) in signs.iter().enumerate() {
            assert!(!signs[nth + 1..].contains(sign), "{sign:?}");
        }
    }
}
