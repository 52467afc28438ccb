//! Words about losses that the parts of the reader share.

use crate::dataset::diagnostics::Loss;
use crate::text::Phrase;
use crate::{label, phrase};

/// The cost of a mistake that costs nothing.
pub(super) const NOTHING_LEFT_OUT: Loss = || label!("reading-nothing-left-out");

/// The cost of a field that is not known.
pub(super) const PASSED_OVER: Loss = || label!("reading-passed-over");

/// What is wrong with a field that stands there a second time.
pub(super) fn given_twice(field: &str) -> Phrase {
    phrase!("reading-given-twice", field = field)
}

/// The cost of a field, by its name.
pub(super) fn field_left_out(field: &str) -> Phrase {
    phrase!("reading-field-left-out", field = field)
}
