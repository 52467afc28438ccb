//! Where a typed text stops to mean anything.

use std::ops::Range;

use thiserror::Error;

/// Where a text is not understood, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{words}")]
pub struct NotUnderstood {
    /// The bytes of the text that are not understood; empty at the end where something is missing.
    pub at: Range<usize>,
    /// What is wrong, as a short phrase.
    pub words: String,
}

impl NotUnderstood {
    pub(super) fn new(at: Range<usize>, expected: &str) -> Self {
        Self { at, words: format!("Expected {expected}") }
    }
}
