//! XML text: letters as such, and nothing that ends an element.

use std::fmt::Write as _;

use crate::export::inert::escaped;

/// Appends an element with a text, on a line of its own.
pub(super) fn element(out: &mut String, indent: usize, name: &str, text: &str) {
    let _ = writeln!(out, "{:indent$}<{name}>{}</{name}>", "", escaped(text));
}

/// An id for the `id` of an element: a name as XML has them (`NCName`), the same for the same text.
pub(super) fn id(text: &str) -> String {
    let letters = text.chars().map(|letter| {
        let fits = letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
        if fits { letter } else { '_' }
    });
    std::iter::once('e').chain(std::iter::once('-')).chain(letters).collect()
}
