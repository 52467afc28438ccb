//! XML text: letters as such, and nothing that ends an element.

use std::fmt::Write as _;

use crate::export::inert::{escaped, identifier};

/// Appends an element with a text, on a line of its own.
pub(super) fn element(out: &mut String, indent: usize, name: &str, text: &str) {
    let _ = writeln!(out, "{:indent$}<{name}>{}</{name}>", "", escaped(text));
}

/// An id for an element about an event.
pub(super) fn id(text: &str) -> String {
    identifier(&format!("e-{text}"))
}
