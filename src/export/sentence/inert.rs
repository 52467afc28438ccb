//! Text without characters that act instead of being read: control characters and marks of direction.
//!
//! Words of a dataset are a stranger's. Whatever leaves Ibar is read by other programs, so that a
//! text goes out as letters alone; what a format takes for an order is escaped where it is written.

use std::borrow::Cow;

use crate::text::{visible, visible_line};

/// The text with symbols in place of control characters and without marks that change the direction
/// of writing around them. Line breaks and tabs stay.
pub fn inert(text: &str) -> Cow<'_, str> {
    without_direction(visible(text))
}

/// The same on one line.
pub fn inert_line(text: &str) -> Cow<'_, str> {
    let line = without_direction(visible_line(text));
    let parts_lines = ['\u{2028}', '\u{2029}'];
    if line.contains(parts_lines) { line.replace(parts_lines, " ").into() } else { line }
}

fn without_direction(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains(turns_direction) { text.replace(turns_direction, "").into() } else { text }
}

/// Whether the character changes the direction of the text behind it (Unicode Standard Annex 9).
pub fn turns_direction(letter: char) -> bool {
    matches!(
        letter,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_other_text_is_gone_and_letters_stay() {
        assert_eq!(inert("a\u{202E}b\u{2066}c\u{200F}d"), "a␦bcd");
        assert_eq!(inert("\u{1b}[31m\u{0}\na"), "␛[31m␀\na");
        assert_eq!(inert_line("a\r\nb\tc\u{2028}d"), "a b c d");
        for text in ["Бањска", "متظاهر", "👩‍👧", "Vučić’s “line”"] {
            assert!(matches!(inert_line(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }
}
