//! Fonts of the system that are found ahead of the window which draws with them.

use std::collections::HashSet;

use unicode_script::UnicodeScript as _;

use super::embedded::{Weight, is_embedded};
use super::missing::is_invisible;
use super::system::system_font;

/// The most characters of a text whose fonts are found before it is shown.
const LOOKED_AT: usize = 1_000_000;

/// Finds the fonts of the system for the letters of a text that the embedded fonts lack.
///
/// They are looked for in every weight, for one letter of each script, so that a window that shows the
/// text need not. Only the beginning of a very long text is looked at.
pub fn find_fonts(text: &str) {
    if text.is_ascii() {
        return;
    }
    let mut scripts = HashSet::new();
    for letter in text.chars().take(LOOKED_AT).filter(|letter| !letter.is_ascii()) {
        if !scripts.contains(&letter.script()) && !is_embedded(letter) && !is_invisible(letter) {
            scripts.insert(letter.script());
            for weight in [Weight::Regular, Weight::Bold, Weight::Italic] {
                system_font(letter, weight);
            }
        }
    }
}
