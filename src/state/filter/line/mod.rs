//! Line of text that is the whole filter, as in
//! `speaker:serbia about:troops said:<2023-10 grade:>=B2 near:banjska<10km -kind:statement "armed group"`.
//!
//! A line is a row of terms and words with spaces between them, all of which an event has to fulfil:
//!
//! | form | meaning |
//! |---|---|
//! | `word`, `"two words"` | the word, or the words one after the other, are in some text of the event |
//! | `field:a,b` | one of the values |
//! | `field:a+b` | each of the values |
//! | `-field:a` | none of the values |
//! | `field:none` | no value at all |
//! | `said:<2023-10`, `<=`, `>`, `>=`, `2023-09`, `2023-09..2023-10` | before, by the end of, after, from the start of, within a date; `when:` likewise |
//! | `near:banjska<10km`, `near:42.97,20.78<500m` | no further from a place or a point |
//! | `in:42.8,20.7..43.1,21.0`, `in:42.8,20.7;43.1,20.7;43,21` | within a box or an outline, latitude before longitude |
//! | `grade:>=B2` | graded B2 or better |
//! | `disputed`, `on-map`, `in-dates` | a claim on it is contradicted; it is in the map's frame; nothing is told of what is outside the dates shown |
//!
//! A value with a space or a sign of the form stands in quotes. A value names a record by its
//! identifier or by its name in any language, whatever the marks and the script. Terms about claims
//! (`speaker`, `stance`, `about`, `said`) have to hold of one and the same claim; with a minus, or
//! with `+`, each of them is about the event as a whole. A line needs no dataset to be read: whether
//! its values exist is looked up in one by [`unknown_value`].

mod fault;
mod field;
mod kinds;
mod names;
mod print;
mod read;
mod term;
#[cfg(test)]
mod tests;
mod token;

pub use self::fault::{LineFault, LineProblem};
pub use self::field::Field;
pub use self::kinds::kind_key;
pub(super) use self::kinds::{built_in_kinds, named_keys};
pub use self::names::unknown_value;
pub(super) use self::names::{named_actors, named_places};
pub use self::print::words_in_quotes;
pub use self::read::{LineParts, read_line};
pub(super) use self::term::NONE;
pub use self::term::{GroundPoint, Order, Term, Test, Values};
