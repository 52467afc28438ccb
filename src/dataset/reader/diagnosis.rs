//! Diagnosis of a deserialiser error, in words for the person who wrote the file.

use std::ops::Range;

use ron::Error;
use ron::error::{Position, SpannedError};

use super::expected::{Expected, Found};
use super::losses::{NOTHING_LEFT_OUT, PASSED_OVER, given_twice};
use super::scan::{RonTokenKind, Scanner};
use crate::dataset::diagnostics::{Loss, did_you_mean};
use crate::dataset::records::FIRST_HOLDS;
use crate::phrase;
use crate::text::Phrase;

/// An error at one position of a text.
#[derive(Clone, Debug)]
pub(super) struct Diagnosis {
    /// What makes the rest readable.
    pub(super) remedy: Remedy,
    /// The byte of the text at which the error was noticed.
    pub(super) at: usize,
    /// The code of the issue.
    pub(super) code: &'static str,
    /// What is wrong, without what it costs.
    pub(super) what: Phrase,
    /// Advice; `None` where the message says enough.
    pub(super) help: Option<Phrase>,
    /// What the error costs; `None` where that depends on the part that is removed.
    pub(super) loss: Option<Loss>,
}

/// The change that makes the rest of a record readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Remedy {
    /// Removing the field with the name at the position.
    Field,
    /// Removing the value at the position.
    Value,
    /// Removing the struct around the position, which lacks the field of that name.
    Missing(&'static str),
    /// Adding a comma before the position.
    Comma,
}

impl Diagnosis {
    /// The diagnosis of an `error` in `text`.
    pub(super) fn new(text: &str, error: &SpannedError) -> Self {
        // The deserialiser stops after a name that it refuses, but before a value.
        let before = offset(text, &error.span.start);
        let after = offset(text, &error.span.end);
        if let Some(diagnosis) = Self::of_name(&error.code, before, after) {
            return diagnosis;
        }
        let value =
            |at, code, what| Self { remedy: Remedy::Value, at, code, what, help: None, loss: None };
        if let Some(expected) = expected(&error.code) {
            let what = expected.but_found(found(text, after));
            return Self { help: other_quotes(text, after), ..value(after, "wrong-type", what) };
        }
        match &error.code {
            Error::ExpectedComma => Self::missing_comma(text, after),
            Error::ExpectedMapColon => {
                let what = Expected::Colon.but_found(found(text, after));
                Self { help: colon(text, after), ..value(after, "syntax", what) }
            }
            Error::InvalidIntegerDigit { .. } => {
                let what = Expected::WholeNumber.but_found(found(text, after));
                value(after, "wrong-type", what)
            }
            Error::IntegerOutOfBounds => {
                value(before, "out-of-range", phrase!("reading-too-many-digits"))
            }
            Error::InvalidEscape(why) => Self {
                help: Some(phrase!("reading-escape-help")),
                ..value(after, "bad-escape", as_ron_says(why))
            },
            Error::ExpectedDifferentLength { expected, found } => {
                let number = expected.split(' ').find_map(|word| word.parse::<usize>().ok());
                let found = found.to_string();
                let what = if let Some(expected) = number {
                    phrase!("reading-number-of-values", expected = expected, found = found)
                } else {
                    phrase!("reading-other-number-of-values", found = found)
                };
                value(after, "wrong-type", what)
            }
            Error::ExceededRecursionLimit => value(after, "too-deep", phrase!("reading-too-deep")),
            other => value(after, "syntax", as_ron_says(&other.to_string().replace('`', "\""))),
        }
    }

    /// An error about the name of a field, word or record.
    fn of_name(error: &Error, before: usize, after: usize) -> Option<Self> {
        let named =
            |remedy, at, code, what| Self { remedy, at, code, what, help: None, loss: None };
        Some(match error {
            Error::NoSuchStructField { expected, found, outer } => Self {
                help: did_you_mean(found, expected.iter().copied())
                    .or_else(|| Some(phrase!("reading-its-fields", fields = expected.join(", ")))),
                loss: Some(PASSED_OVER),
                ..named(Remedy::Field, before, "unknown-field", {
                    let record = name_of(outer.as_deref());
                    phrase!("reading-unknown-field", record = record, field = found)
                })
            },
            Error::DuplicateStructField { field, .. } => Self {
                loss: Some(FIRST_HOLDS),
                ..named(Remedy::Field, before, "duplicate-field", given_twice(field))
            },
            Error::MissingStructField { field, outer } => {
                let record = name_of(outer.as_deref());
                let what = phrase!("reading-missing-field", record = record, field = *field);
                named(Remedy::Missing(field), after, "missing-field", what)
            }
            Error::NoSuchEnumVariant { expected, found, .. } => Self {
                help: did_you_mean(found, expected.iter().copied())
                    .or_else(|| Some(phrase!("reading-the-words", words = expected.join(", ")))),
                ..named(
                    Remedy::Value,
                    before,
                    "unknown-word",
                    phrase!("reading-unknown-word", word = found),
                )
            },
            Error::ExpectedDifferentStructName { expected, found } => Self {
                help: did_you_mean(found, [*expected]),
                ..named(
                    Remedy::Value,
                    before,
                    "wrong-type",
                    Expected::Record(expected).but_found(Found::Word(found.clone())),
                )
            },
            _ => return None,
        })
    }

    /// A value after a value, or a fraction where a whole number is expected.
    fn missing_comma(text: &str, at: usize) -> Self {
        let fraction = text.get(at..).is_some_and(|rest| rest.starts_with('.'));
        let (remedy, code, what, loss) = if fraction {
            let what = Expected::WholeNumber.but_found(Found::Fraction);
            (Remedy::Value, "wrong-type", what, None)
        } else {
            let what = phrase!("reading-missing-comma");
            (Remedy::Comma, "missing-comma", what, Some(NOTHING_LEFT_OUT))
        };
        Self { remedy, at, code, what, help: None, loss }
    }
}

/// The expected type; `None` for errors that do not name one.
fn expected(error: &Error) -> Option<Expected> {
    Some(match error {
        Error::ExpectedNamedStructLike("LatLon") => Expected::Point,
        Error::ExpectedNamedStructLike(name) => Expected::Record(name),
        Error::ExpectedString | Error::ExpectedStringEnd => Expected::Text,
        Error::ExpectedFloat => Expected::Number,
        Error::ExpectedInteger => Expected::WholeNumber,
        Error::ExpectedBoolean => Expected::Boolean,
        Error::ExpectedArray => Expected::List,
        Error::ExpectedMap => Expected::Names,
        Error::ExpectedStructLike => Expected::Fields,
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Expected::ClosingBracket,
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => Expected::Word,
        _ => return None,
    })
}

/// The token at byte `at`.
fn found(text: &str, at: usize) -> Found {
    match Scanner::new(text, at).next() {
        None => Found::End,
        Some(token) => match token.kind {
            RonTokenKind::Text => Found::Text,
            RonTokenKind::OpenText => Found::OpenText,
            RonTokenKind::OpenComment => Found::OpenComment,
            _ => Found::Word(short(text, token.span)),
        },
    }
}

/// Advice on a text in quotes that RON does not know.
fn other_quotes(text: &str, at: usize) -> Option<Phrase> {
    const OTHERS: [char; 8] = ['\'', '‘', '’', '“', '”', '„', '«', '`'];
    let first = text.get(at..)?.chars().next()?;
    OTHERS.contains(&first).then(|| phrase!("reading-quotes-help"))
}

/// Advice on an equals sign in place of a colon.
fn colon(text: &str, at: usize) -> Option<Phrase> {
    let equals = text.get(at..)?.starts_with('=');
    equals.then(|| phrase!("reading-colon-help"))
}

fn short(text: &str, span: Range<usize>) -> String {
    const MOST: usize = 24;
    let word = text.get(span).unwrap_or_default();
    match word.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", word.get(..end).unwrap_or_default()),
        None => word.to_owned(),
    }
}

fn name_of(outer: Option<&str>) -> &str {
    outer.unwrap_or("(…)")
}

/// What RON's own reader says, which it says in English.
fn as_ron_says(text: &str) -> Phrase {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_lowercase().to_string());
    let text = first.unwrap_or_default() + chars.as_str();
    phrase!("reading-as-ron-says", text = text)
}

/// The byte at a position of the deserialiser, which counts lines and characters from one.
fn offset(text: &str, position: &Position) -> usize {
    let line = position.line.saturating_sub(1);
    let start = match line.checked_sub(1) {
        None => 0,
        Some(nth) => {
            memchr::memchr_iter(b'\n', text.as_bytes()).nth(nth).map_or(text.len(), |at| at + 1)
        }
    };
    let rest = text.get(start..).unwrap_or_default();
    let column = position.col.saturating_sub(1);
    start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
}
