//! Text in many languages: folding for search, and transliteration.
//!
//! Knows no dataset, no language that is chosen and no screen.

mod fold;
mod letters;

pub use self::fold::{fold_into, folded};
