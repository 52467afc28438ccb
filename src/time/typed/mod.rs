//! The one reader of typed times: dates, times of day, steps and lengths as people write them.
//!
//! The fields for the playhead, for the ends of a range, for the length of the dates shown and for
//! a speed read with it, and so does the command line. Whatever [`words()`](crate::time::words()) and
//! its siblings print is read back as what it was printed from.
//!
//! - **Dates** are EDTF or loose: `24 sep 2023`, `24.9.2023`, `sep 24, 2023`, `44 BCE`, `the 1990s`,
//!   `spring 2018`, `about 1855`, `17–24 sep 2023`, `after 12 June 1999`. A year has four digits
//!   (`0025`), or an era after it (`25 BCE`), or commas between its digits (`12,345`): a number
//!   without any of them is a day.
//! - **What is left out** is taken from the reference instant: `29 sep` is in its year, `02:46` on
//!   its day.
//! - **Steps** start there: `+3 days`, `2 h earlier`, `half an hour later`; `ago` counts from now.
//! - **Marks in numbers**: where a language puts commas between thousands, groups of exactly three
//!   digits after one to three digits that do not begin with zero are thousands (`1,000 days`); a
//!   single comma before any other number of digits is a decimal comma (`3,5 days`). Where it puts
//!   points, so are they (`1.000 dana`, `3.5 dana`).
//! - **Words** are those of the message file, `time-typed-…`: a text is tried in the language in use,
//!   in English and in all others, and belongs to the first that understands all of it.

mod clock;
mod date;
mod length;
mod lexicon;
mod list;
mod phrase;
mod stretch;
mod token;
mod when;
mod year;

#[cfg(test)]
mod tests;

use std::ops::Range;

use thiserror::Error;

pub use self::length::{read_length, read_length_millis, read_speed};
pub use self::when::{TypedContext, read_when};

/// A text that is not understood, and what was expected where it fails.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{words}")]
pub struct NotUnderstood {
    /// The bytes of the text that are not understood; empty at the end where something is missing.
    pub at: Range<usize>,
    /// What is wrong, as a short phrase.
    pub words: String,
}

impl NotUnderstood {
    /// The fault with a small letter, to follow a colon.
    pub fn phrase(&self) -> String {
        let mut letters = self.words.chars();
        let first = letters.next().map(|first| first.to_lowercase().collect::<String>());
        first.unwrap_or_default() + letters.as_str()
    }

    /// A fault, as a sentence.
    fn new(at: Range<usize>, words: impl Into<String>) -> Self {
        Self { at, words: words.into() }
    }
}
