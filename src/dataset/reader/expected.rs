//! Expectations of the reader: the value or sign that should stand where something else does.

use crate::text::Phrase;
use crate::{label, message};

/// What was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    /// Latitude and longitude.
    Point,
    /// A record or variant of that name, with its brackets.
    Record(&'static str),
    /// A string.
    Text,
    /// A number.
    Number,
    /// A number without a fraction.
    WholeNumber,
    /// `true` or `false`.
    Boolean,
    /// A list.
    List,
    /// Strings by language.
    Names,
    /// Round brackets with fields in them.
    Fields,
    /// The round bracket at the end of fields.
    ClosingBracket,
    /// The name of a variant or field.
    Word,
    /// The colon after a field's name.
    Colon,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing more.
    End,
    /// A string.
    Text,
    /// A string without an end.
    OpenText,
    /// A comment without an end.
    OpenComment,
    /// A number with a fraction.
    Fraction,
    /// A word or sign.
    Word(String),
}

impl Expected {
    /// "Expected this, found that".
    pub(super) fn but_found(self, found: Found) -> Phrase {
        Phrase::new(move || {
            message!("reading-expected-found", expected = self.words(), found = found.words())
        })
    }

    fn words(self) -> String {
        let label = match self {
            Self::Record(name) => return message!("reading-expected-record", name = name),
            Self::Point => label!("reading-expected-point"),
            Self::Text => label!("reading-expected-text"),
            Self::Number => label!("reading-expected-number"),
            Self::WholeNumber => label!("reading-expected-whole-number"),
            Self::Boolean => label!("reading-expected-boolean"),
            Self::List => label!("reading-expected-list"),
            Self::Names => label!("reading-expected-names"),
            Self::Fields => label!("reading-expected-fields"),
            Self::ClosingBracket => label!("reading-expected-closing-bracket"),
            Self::Word => label!("reading-expected-word"),
            Self::Colon => label!("reading-expected-colon"),
        };
        label.to_owned()
    }
}

impl Found {
    fn words(&self) -> String {
        let label = match self {
            Self::Word(text) => return message!("reading-found-word", text = text),
            Self::End => label!("reading-found-end"),
            Self::Text => label!("reading-found-text"),
            Self::OpenText => label!("reading-found-open-text"),
            Self::OpenComment => label!("reading-found-open-comment"),
            Self::Fraction => label!("reading-found-fraction"),
        };
        label.to_owned()
    }
}
