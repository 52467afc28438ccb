//! Width and height of lines of text, measured in the fonts that the window draws with.
//!
//! Labels are placed on this floor, which does not know egui.

pub use crate::text::{MATH_FONT, SYMBOL_FONT, Weight};
use crate::text::{NAME_LETTERS, advance, letter_advance, start_of};

/// Width of one line in pixels; of a very long one that of its start.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    advance(start_of(text, NAME_LETTERS), weight) * size
}

/// Width of one letter in pixels, with the space on either side of it.
pub fn letter_width(letter: char, size: f64, weight: Weight) -> f64 {
    letter_advance(letter, weight) * size
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
        assert_eq!(thousandths('\u{F0001}', Weight::Italic), "600", "no font has it");
    }
}
