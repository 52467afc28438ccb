//! Diagnosis of a deserialiser error, in words for the person who wrote the file.

use std::borrow::Cow;
use std::ops::Range;

use ron::Error;
use ron::error::{Position, SpannedError};

use super::scan::{RonTokenKind, Scanner};
use crate::dataset::diagnostics::did_you_mean;

/// An error at one position of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Diagnosis {
    /// What makes the rest readable.
    pub(super) remedy: Remedy,
    /// The byte of the text at which the error was noticed.
    pub(super) at: usize,
    /// The code of the issue.
    pub(super) code: &'static str,
    /// What is wrong, without what it costs.
    pub(super) message: String,
    /// Advice; `None` where the message says enough.
    pub(super) help: Option<String>,
    /// What the error costs; `None` where that depends on the part that is removed.
    pub(super) loss: Option<&'static str>,
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
        let value = |at, code, message| Self {
            remedy: Remedy::Value,
            at,
            code,
            message,
            help: None,
            loss: None,
        };
        if let Some(expected) = expected(&error.code) {
            let message = format!("expected {expected}, found {}", found(text, after));
            let help = other_quotes(text, after).map(str::to_owned);
            return Self { help, ..value(after, "wrong-type", message) };
        }
        match &error.code {
            Error::ExpectedComma => Self::missing_comma(text, after),
            Error::ExpectedMapColon => {
                let found = found(text, after);
                let message = format!("expected a colon after the name, found {found}");
                Self { help: colon(text, after), ..value(after, "syntax", message) }
            }
            Error::InvalidIntegerDigit { .. } => {
                let message = format!("expected a whole number, found {}", found(text, after));
                value(after, "wrong-type", message)
            }
            Error::IntegerOutOfBounds => {
                value(before, "out-of-range", "the number has too many digits".to_owned())
            }
            Error::InvalidEscape(why) => Self {
                help: Some("write “\\\\” for a backslash and “\\\"” for a quote".to_owned()),
                ..value(after, "bad-escape", lower_first(why))
            },
            Error::ExpectedDifferentLength { expected, found } => {
                let number = expected.split(' ').find(|word| word.parse::<usize>().is_ok());
                let number = number.unwrap_or("another number of");
                value(after, "wrong-type", format!("expected {number} values, found {found}"))
            }
            Error::ExceededRecursionLimit => {
                value(after, "too-deep", "too many brackets within each other".to_owned())
            }
            other => value(after, "syntax", lower_first(&other.to_string().replace('`', "\""))),
        }
    }

    /// An error about the name of a field, word or record.
    fn of_name(error: &Error, before: usize, after: usize) -> Option<Self> {
        let named =
            |remedy, at, code, message| Self { remedy, at, code, message, help: None, loss: None };
        Some(match error {
            Error::NoSuchStructField { expected, found, outer } => Self {
                help: did_you_mean(found, expected.iter().copied())
                    .or_else(|| Some(format!("its fields are {}", expected.join(", ")))),
                loss: Some("it is passed over"),
                ..named(
                    Remedy::Field,
                    before,
                    "unknown-field",
                    format!("“{}” has no field “{found}”", name_of(outer.as_deref())),
                )
            },
            Error::DuplicateStructField { field, .. } => Self {
                loss: Some("the first holds"),
                ..named(
                    Remedy::Field,
                    before,
                    "duplicate-field",
                    format!("“{field}” is given twice"),
                )
            },
            Error::MissingStructField { field, outer } => named(
                Remedy::Missing(field),
                after,
                "missing-field",
                format!("“{}” needs a field “{field}”", name_of(outer.as_deref())),
            ),
            Error::NoSuchEnumVariant { expected, found, .. } => Self {
                help: did_you_mean(found, expected.iter().copied())
                    .or_else(|| Some(format!("the words are {}", expected.join(", ")))),
                ..named(
                    Remedy::Value,
                    before,
                    "unknown-word",
                    format!("“{found}” is none of the words that fit here"),
                )
            },
            Error::ExpectedDifferentStructName { expected, found } => Self {
                help: did_you_mean(found, [*expected]),
                ..named(
                    Remedy::Value,
                    before,
                    "wrong-type",
                    format!("expected “{expected}(…)”, found “{found}”"),
                )
            },
            _ => return None,
        })
    }

    /// A value after a value, or a fraction where a whole number is expected.
    fn missing_comma(text: &str, at: usize) -> Self {
        let fraction = text.get(at..).is_some_and(|rest| rest.starts_with('.'));
        let (remedy, code, message, loss) = if fraction {
            let message = "expected a whole number, found a fraction";
            (Remedy::Value, "wrong-type", message, None)
        } else {
            let message = "expected a comma before this";
            (Remedy::Comma, "missing-comma", message, Some("nothing is left out"))
        };
        Self { remedy, at, code, message: message.to_owned(), help: None, loss }
    }
}

/// The expected type in words; `None` for errors that do not name one.
fn expected(error: &Error) -> Option<Cow<'static, str>> {
    Some(Cow::Borrowed(match error {
        Error::ExpectedNamedStructLike("LatLon") => "“(lat: …, lon: …)”",
        Error::ExpectedNamedStructLike(name) => return Some(format!("“{name}(…)”").into()),
        Error::ExpectedString | Error::ExpectedStringEnd => "a string in double quotes",
        Error::ExpectedFloat => "a number",
        Error::ExpectedInteger => "a whole number",
        Error::ExpectedBoolean => "“true” or “false”",
        Error::ExpectedArray => "a list in square brackets",
        Error::ExpectedMap => "names by language in braces",
        Error::ExpectedStructLike => "round brackets with fields",
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => "“)”",
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => "a word without quotes",
        _ => return None,
    }))
}

/// The token at byte `at`, in words.
fn found(text: &str, at: usize) -> String {
    match Scanner::new(text, at).next() {
        None => "the end".to_owned(),
        Some(token) => match token.kind {
            RonTokenKind::Text => "a string".to_owned(),
            RonTokenKind::OpenText => "a string that is never closed".to_owned(),
            RonTokenKind::OpenComment => "a comment that is never closed".to_owned(),
            _ => format!("“{}”", short(text, token.span)),
        },
    }
}

/// Advice on a text in quotes that RON does not know.
fn other_quotes(text: &str, at: usize) -> Option<&'static str> {
    const OTHERS: [char; 8] = ['\'', '‘', '’', '“', '”', '„', '«', '`'];
    let first = text.get(at..)?.chars().next()?;
    OTHERS.contains(&first).then_some("write the text in straight double quotes: \"…\"")
}

/// Advice on an equals sign in place of a colon.
fn colon(text: &str, at: usize) -> Option<String> {
    let equals = text.get(at..)?.starts_with('=');
    equals.then(|| "write “name: value”, with a colon".to_owned())
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

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + chars.as_str()
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
