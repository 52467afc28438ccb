//! Control characters, and the symbols that stand for them on screen.
//!
//! A control character has no shape. Fonts draw nothing for it, window systems end a text at a zero
//! character, and terminals take some for orders. So no text that came from outside reaches any of
//! them as it is.

use std::borrow::Cow;

/// The text with a visible symbol in place of every control character: "␀" for zero, "␛" for
/// escape, "␦" for those that have no symbol of their own.
///
/// Line breaks and tabs stay; the break of two characters that Windows writes becomes one. The
/// characters that force a direction of writing (U+202D, U+202E) count as control characters:
/// they can show a text in another order than it is stored in.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !may_hold_control(text.as_bytes()) || !text.chars().any(is_control) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            _ if is_control(letter) => shown.push(symbol(letter)),
            _ => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}

/// The [`visible`] text on one line: breaks and tabs become spaces.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    let shown = visible(text);
    if shown.contains(['\n', '\t']) {
        return Cow::Owned(shown.replace(['\n', '\t'], " "));
    }
    shown
}

/// Whether the character changes the direction of the text behind it (Unicode Standard Annex 9).
pub const fn turns_direction(letter: char) -> bool {
    matches!(
        letter,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}

/// Whether [`visible`] puts a symbol in a text for this character.
pub fn is_control(letter: char) -> bool {
    match letter {
        '\n' | '\t' => false,
        '\u{202D}' | '\u{202E}' => true,
        _ => letter.is_control(),
    }
}

/// The symbol that Unicode has for a control character.
const fn symbol(letter: char) -> char {
    match letter {
        '\0'..='\u{1F}' => match char::from_u32(0x2400 + letter as u32) {
            Some(symbol) => symbol,
            None => NO_SYMBOL,
        },
        '\u{7F}' => '␡',
        _ => NO_SYMBOL,
    }
}

/// "Symbol for substitute form two", for control characters without a symbol of their own.
const NO_SYMBOL: char = '␦';

/// Whether the bytes could hold a control character: a quick look at what nearly every text passes.
fn may_hold_control(bytes: &[u8]) -> bool {
    // All control characters beyond ASCII begin with 0xC2 (U+0080 to U+009F) or 0xE2 (U+202D).
    let may = |byte: &u8| (*byte < 0x20 && *byte != b'\n') | matches!(*byte, 0x7F | 0xC2 | 0xE2);
    // Whole pieces at once, which is several times as fast as stopping at each byte.
    bytes.chunks(32).any(|piece| piece.iter().fold(false, |found, byte| found | may(byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_get_their_symbols_and_all_else_stays() {
        assert_eq!(visible("a\0b"), "a␀b");
        assert_eq!(visible("\u{1b}[31mred"), "␛[31mred");
        assert_eq!(visible("\u{7f}\u{85}\u{9f}\u{202e}"), "␡␦␦␦");
        assert_eq!(visible("one\r\ntwo\rthree\tfour"), "one\ntwo␍three\tfour");
        for text in ["", "Banjska", "Бањска – “š” … → ≈", "שלום", "a\u{a0}b"]
        {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn a_line_has_neither_breaks_nor_tabs() {
        assert_eq!(visible_line("one\r\ntwo\tthree\0"), "one two three␀");
    }

    #[test]
    fn no_character_of_unicode_is_a_control_character_after_it() {
        for letter in '\0'..=char::MAX {
            let text = letter.to_string();
            let shown = visible(&text);
            assert!(!shown.chars().any(is_control), "{letter:?}");
            assert_eq!(shown.chars().count(), 1, "{letter:?}");
        }
    }
}
