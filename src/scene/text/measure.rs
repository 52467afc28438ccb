//! How wide a text is, without a toolkit.
//!
//! Labels are laid out on this floor, so it has to know widths: those of the embedded Noto Sans.
//! Kerning is left out: the result is a little too wide, never too narrow to matter.

/// The weight of a text.
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

/// The width of one line in pixels, set in that size and weight.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    text.chars().map(|letter| letter_width(letter, size, weight)).sum()
}

/// The width of a letter in pixels, set in that size and weight.
pub fn letter_width(letter: char, size: f64, weight: Weight) -> f64 {
    f64::from(super::widths::advance(weight, letter)) / 1000.0 * size
}

/// The height of one line in pixels.
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
}
