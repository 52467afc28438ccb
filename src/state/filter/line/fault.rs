//! Faults of a line: what is wrong, in which column, and what may have been meant.

use std::ops::Range;

use super::Field;
use crate::message;
use crate::text::list_or;

/// The first thing in a line that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineFault {
    /// The bytes of the line that it is about.
    pub at: Range<usize>,
    /// The column in which it begins, in characters and counted from 1.
    pub column: usize,
    /// What is wrong.
    pub problem: LineProblem,
    /// What may have been meant, to stand in the place of what is wrong.
    pub suggestion: Option<String>,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// There is no field of that name.
    UnknownField(String),
    /// The field of that name stands without a value.
    NoValue(&'static str),
    /// The field cannot have that value.
    UnknownValue(Field, String),
    /// The text is no date.
    BadDate(String),
    /// The text is not a place or point with a distance.
    BadDistance(String),
    /// The text is no box and no outline.
    BadArea(String),
    /// The text is no grade.
    BadGrade(String),
    /// Both `,` and `+` stand between the values.
    AnyAndAll,
    /// A quote is not closed.
    OpenQuote,
    /// A comparison stands before a value that has no order.
    NoOrder(&'static str),
}

impl LineFault {
    /// A fault of those bytes of the line.
    pub(super) fn new(line: &str, at: Range<usize>, problem: LineProblem) -> Self {
        let before = line.get(..at.start).unwrap_or_default();
        Self { column: before.chars().count() + 1, at, problem, suggestion: None }
    }

    /// The same with what may have been meant.
    pub(super) fn suggesting(mut self, suggestion: Option<impl Into<String>>) -> Self {
        self.suggestion = suggestion.map(Into::into);
        self
    }

    /// What is wrong, where, and what may have been meant: "column 9: no field is called “speakr”;
    /// did you mean “speaker”?"
    pub fn words(&self) -> String {
        let what = self.problem.words();
        match &self.suggestion {
            Some(meant) => {
                message!("ask-fault-meant", column = self.column, what = what, meant = meant)
            }
            None => message!("ask-fault", column = self.column, what = self.with_values(what)),
        }
    }
}

impl LineFault {
    /// What is wrong, with all values that the field can have where these are few and fixed.
    fn with_values(&self, what: String) -> String {
        match &self.problem {
            LineProblem::UnknownValue(field, value) => match field.fixed_values() {
                Some(values) => {
                    let (name, values) = (field.name(), list_or(values));
                    message!("ask-unknown-fixed", name = name, value = value, values = values)
                }
                None => what,
            },
            _ => what,
        }
    }
}

impl LineProblem {
    /// What is wrong, in words without a full stop.
    pub fn words(&self) -> String {
        match self {
            Self::UnknownField(name) => message!("ask-unknown-field", name = name),
            Self::NoValue(name) => message!("ask-no-value", name = *name),
            Self::UnknownValue(field, value) => {
                message!("ask-unknown-value", name = field.name(), value = value)
            }
            Self::BadDate(text) => message!("ask-bad-date", text = text),
            Self::BadDistance(text) => message!("ask-bad-distance", text = text),
            Self::BadArea(text) => message!("ask-bad-area", text = text),
            Self::BadGrade(text) => message!("ask-bad-grade", text = text),
            Self::AnyAndAll => message!("ask-any-and-all", any = ",", all = "+"),
            Self::OpenQuote => message!("ask-open-quote", mark = "\""),
            Self::NoOrder(name) => message!("ask-no-order", name = *name),
        }
    }
}

/// The known word in the fewest edits, of which about a third of its letters are allowed.
pub(super) fn nearest<'k>(
    found: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    let found = found.to_lowercase();
    let most = found.chars().count().div_ceil(3);
    let known = known.into_iter();
    let known = known.map(|word| (strsim::osa_distance(&found, &word.to_lowercase()), word));
    let near = known.filter(|(distance, _)| *distance <= most);
    near.min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
}
