//! XML text: letters as such, and nothing that ends an element.

use std::fmt::Write as _;

use crate::export::sentence::inert;

/// The text with entities in place of markup (XML 1.0, section 2.4). Line breaks stay.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in inert(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            // XML has no form for these, escaped or not.
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ => out.push(letter),
        }
    }
    out
}

/// Appends an element with a text, on a line of its own.
pub(super) fn element(out: &mut String, indent: usize, name: &str, text: &str) {
    let _ = writeln!(out, "{:indent$}<{name}>{}</{name}>", "", xml(text));
}

/// An id for the `id` of an element: a name as XML has them (`NCName`), the same for the same text.
pub(super) fn id(text: &str) -> String {
    let letters = text.chars().map(|letter| {
        let fits = letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
        if fits { letter } else { '_' }
    });
    std::iter::once('e').chain(std::iter::once('-')).chain(letters).collect()
}
