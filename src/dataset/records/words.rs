//! Texts of a form: a string, or strings by language.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};

use super::FormStr;
use super::names::{FIRST_HOLDS, NamesForm};
use crate::dataset::check::{CheckContext, FieldPath, LEFT_OUT};
use crate::dataset::diagnostics::Loss;
use crate::dataset::ron_value::RonValue;
use crate::model::Text;
use crate::phrase;

/// `"The bridge"`, or `{"en": "The bridge", "sq": "Ura"}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WordsForm<'t> {
    /// One string for every language.
    Plain(FormStr<'t>),
    /// Strings by BCP 47 tag.
    ByLanguage(NamesForm<'t>),
}

impl Default for WordsForm<'_> {
    fn default() -> Self {
        Self::Plain(FormStr::default())
    }
}

impl<'t> From<&'t str> for WordsForm<'t> {
    fn from(text: &'t str) -> Self {
        Self::Plain(text.into())
    }
}

thread_local! {
    static STRINGS_ONLY: Cell<bool> = const { Cell::new(false) };
}

/// Runs a reader that takes strings only where a text may be a string or strings by language.
///
/// A reader that would take either says of a mistake only that it fits neither, and says it behind
/// the value; one that wants a string says what is wrong, at the value.
pub(crate) fn with_strings_only<T>(read: impl FnOnce() -> T) -> T {
    STRINGS_ONLY.set(true);
    let result = read();
    STRINGS_ONLY.set(false);
    result
}

/// Whether a value that may be a string or something else has to be a string now.
pub(super) fn strings_only() -> bool {
    STRINGS_ONLY.get()
}

impl<'de: 't, 't> Deserialize<'de> for WordsForm<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if strings_only() {
            deserializer.deserialize_str(WordsVisitor)
        } else {
            deserializer.deserialize_any(WordsVisitor)
        }
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = WordsForm<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    /// A letter in single quotes is no text, although serde would take it for one.
    fn visit_char<E: Error>(self, letter: char) -> Result<Self::Value, E> {
        Err(E::invalid_type(Unexpected::Char(letter), &self))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(WordsForm::Plain(Cow::Borrowed(text).into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(WordsForm::Plain(Cow::<str>::Owned(text).into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut texts = Vec::new();
        while let Some(entry) = map.next_entry()? {
            texts.push(entry);
        }
        Ok(WordsForm::ByLanguage(NamesForm(texts)))
    }
}

impl CheckContext<'_> {
    /// A text that has to be there.
    pub(crate) fn words(
        &mut self,
        form: &WordsForm<'_>,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<Text> {
        match form {
            WordsForm::Plain(text) => self.text(text, at, loss).map(Text::from),
            WordsForm::ByLanguage(texts) => {
                let text = self.by_language(texts, at);
                if text.is_none() {
                    self.error("empty-text", at, phrase!("check-empty-text"), loss);
                }
                text
            }
        }
    }

    /// A text that may be missing or empty.
    pub(crate) fn optional_words(
        &mut self,
        form: Option<&WordsForm<'_>>,
        at: &FieldPath<'_>,
    ) -> Option<Text> {
        match form? {
            WordsForm::Plain(text) => {
                Some(&**text).filter(|text| !text.trim().is_empty()).map(Text::from)
            }
            WordsForm::ByLanguage(texts) => self.by_language(texts, at),
        }
    }

    /// Texts by language, without empty ones and second ones in a language.
    fn by_language(&mut self, texts: &NamesForm<'_>, at: &FieldPath<'_>) -> Option<Text> {
        let mut kept: Vec<(&str, &str)> = Vec::with_capacity(texts.0.len());
        for (tag, text) in &texts.0 {
            let here = at.field(tag);
            self.language_tag(tag, &here);
            if text.trim().is_empty() {
                let what = phrase!("check-text-empty", tag = &**tag);
                self.error("empty-text", &here, what, LEFT_OUT);
            } else if kept.iter().any(|(known, _)| *known == &**tag) {
                let what = phrase!("check-second-text", tag = &**tag);
                self.error("duplicate-name", &here, what, FIRST_HOLDS);
            } else {
                kept.push((tag, text));
            }
        }
        Text::by_language(kept)
    }
}

impl From<&Text> for RonValue {
    fn from(text: &Text) -> Self {
        let mut texts = text.iter();
        match texts.next() {
            Some((None, plain)) => Self::text(plain),
            first => Self::Map(
                first
                    .into_iter()
                    .chain(texts)
                    .map(|(tag, text)| (tag.unwrap_or_default().to_owned(), text.to_owned()))
                    .collect(),
            ),
        }
    }
}
