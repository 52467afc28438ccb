//! How wide a text is, without a toolkit.
//!
//! Labels are laid out on this floor, so it has to know widths. The tables hold the advance
//! widths of the embedded Noto Sans in thousandths of the type size, for the printable ASCII
//! characters; others take the width of the letter they resemble, or a usual width. Kerning is
//! left out: the result is a little too wide, never too narrow to matter.

/// The weight of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Regular.
    #[default]
    Regular,
    /// Bold.
    Bold,
    /// Italic; as wide as regular.
    Italic,
}

/// The width of one line in pixels, set in that size and weight.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let table = match weight {
        Weight::Regular | Weight::Italic => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let thousandths: u32 = text.chars().map(|letter| u32::from(advance(table, letter))).sum();
    f64::from(thousandths) / 1000.0 * size
}

/// The height of one line in pixels.
pub fn line_height(size: f64) -> f64 {
    size * 1.362
}

fn advance(table: &[u16; 95], letter: char) -> u16 {
    let plain = match letter {
        'č' | 'ć' | 'ç' => 'c',
        'š' => 's',
        'ž' => 'z',
        'ë' | 'é' => 'e',
        'đ' => 'd',
        'Č' | 'Ć' | 'Ç' => 'C',
        'Š' => 'S',
        'Ž' => 'Z',
        'Đ' => 'D',
        other => other,
    };
    let position = u32::from(plain).checked_sub(32).and_then(|p| usize::try_from(p).ok());
    position.and_then(|p| table.get(p)).copied().unwrap_or(620)
}

#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372,
    572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434,
    899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781,
    605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444,
    281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,
    615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
];
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413,
    572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477,
    897, 690, 672, 637, 740, 560, 549, 724, 765, 389, 331, 664, 565, 943, 813, 796,
    628, 796, 660, 551, 579, 756, 650, 967, 667, 624, 579, 331, 413, 331, 572, 411,
    362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619,
    633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572,
];
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
    fn bold_is_wider_than_regular() {
        let regular = text_width("Mitrovica", 13.0, Weight::Regular);
        assert!(text_width("Mitrovica", 13.0, Weight::Bold) > regular);
    }
}
