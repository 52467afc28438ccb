//! Inert text: words from outside that can do nothing but be read.
//!
//! Words of a dataset are a stranger's. Whatever leaves Ibar is read by other programs, so that a
//! text goes out as letters alone; what a format takes for an order is escaped where it is written.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::text::{turns_direction, visible, visible_line};

/// The text with symbols in place of control characters and without marks that change the direction
/// of writing around them: unpaired, they would turn the words that follow. Line breaks and tabs stay.
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

/// The [`inert`] text for the inside of an element or of a quoted attribute of XML or HTML (XML 1.0,
/// section 2.4). Line breaks stay.
pub fn escaped(text: &str) -> Cow<'_, str> {
    let text = inert(text);
    if !text.contains(|letter| escape(letter).is_some()) {
        return text;
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match escape(letter) {
            Some(escape) => safe.push_str(escape),
            None => safe.push(letter),
        }
    }
    Cow::Owned(safe)
}

/// What stands for a character in markup; `None` for one that stands for itself.
const fn escape(letter: char) -> Option<&'static str> {
    Some(match letter {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '`' => "&#96;",
        // Code points that are no characters: neither XML nor HTML may hold them, escaped or not.
        '\u{FFFE}' | '\u{FFFF}' => "\u{FFFD}",
        _ => return None,
    })
}

/// The text as an identifier of XML and HTML.
///
/// It has letters, digits, dots, hyphens and low lines of ASCII, the first a letter or a low line, so that
/// a link to it needs no escape. Whatever else the text has stands as its number, and different texts have
/// different identifiers.
pub fn identifier(text: &str) -> String {
    let mut id = String::with_capacity(text.len() + 1);
    if !text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
        id.push('_');
    }
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let fits = letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
        // A low line before an x would look like the beginning of a number.
        let is_plain = fits && !(letter == '_' && letters.peek() == Some(&'x'));
        if is_plain {
            id.push(letter);
        } else {
            let _ = write!(id, "_x{:x}_", u32::from(letter));
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text() {
        let hostile = "</text><script>alert('1')</script> & \"x\"";
        let safe =
            "&lt;/text&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;";
        assert_eq!(escaped(hostile), safe);
    }

    #[test]
    fn controls_are_seen_and_directions_are_not_set() {
        assert_eq!(inert_line("a\0b\u{1b}[31m\u{2066}c\u{202A}d\nx"), "a␀b␛[31mcd x");
        assert!(!inert_line("\u{202E}gnp.exe").contains('\u{202E}'));
        assert_eq!(inert("a\u{202E}b\u{2066}c\u{200F}d"), "a␦bcd");
        assert_eq!(inert("\u{1b}[31m\u{0}\na"), "␛[31m␀\na");
        assert_eq!(inert_line("a\r\nb\tc\u{2028}d"), "a b c d");
        for text in ["Бањска", "متظاهر", "👩‍👧", "Vučić’s “line”"] {
            assert!(matches!(inert_line(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn identifiers_are_names_of_xml() {
        assert_eq!(identifier("event-s24_fight"), "event-s24_fight");
        assert_eq!(identifier("7 \" onload=x"), "_7_x20__x22__x20_onload_x3d_x");
        assert_eq!(identifier("мост"), "__x43c__x43e__x441__x442_");
        assert_ne!(identifier("a_x20_b"), identifier("a b"));
        assert_eq!(identifier(""), "_");
    }
}
