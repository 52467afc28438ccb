//! Inert text: words from outside that can do nothing but be read.

use std::borrow::Cow;

use crate::text::visible_line;

/// The text on one line, with visible symbols for control characters.
///
/// Characters that embed, override or isolate a direction of writing are left out: words that hold them
/// unpaired would turn the words after them.
pub fn inert_line(text: &str) -> Cow<'_, str> {
    let shown = visible_line(text);
    if shown.contains(is_left_out) { Cow::Owned(shown.replace(is_left_out, "")) } else { shown }
}

/// Whether a character has no place in a figure: a direction that is set for what follows, or a code
/// that is no character (XML 1.0, section 2.2).
fn is_left_out(letter: char) -> bool {
    matches!(
        letter,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}'
    )
}

/// The text for the inside of an element or of a quoted attribute of XML or HTML.
pub fn escaped(text: &str) -> Cow<'_, str> {
    const SIGNS: [char; 5] = ['&', '<', '>', '"', '\''];
    let line = inert_line(text);
    if !line.contains(SIGNS) {
        return line;
    }
    let mut safe = String::with_capacity(line.len() + 16);
    for letter in line.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    Cow::Owned(safe)
}

/// The text as an identifier of XML: letters, digits, dots, hyphens and low lines, the first a letter
/// or a low line.
pub fn identifier(text: &str) -> String {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let mut id: String =
        text.chars().take(80).map(|letter| if fits(letter) { letter } else { '_' }).collect();
    if !id.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
        id.insert(0, '_');
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
    }

    #[test]
    fn identifiers_are_names_of_xml() {
        assert_eq!(identifier("event-s24_fight"), "event-s24_fight");
        assert_eq!(identifier("7 \" onload=x"), "_7___onload_x");
        assert_eq!(identifier(""), "_");
    }
}
