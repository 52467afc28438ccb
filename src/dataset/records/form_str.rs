//! Strings of a form, borrowed from the file.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A string that borrows from the text of the file, unless it has an escape.
///
/// serde lets a plain `Cow` borrow in fields of its own only; within options and lists, where most
/// strings of a file are, it would copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FormStr<'t>(Cow<'t, str>);

impl<'t> From<&'t str> for FormStr<'t> {
    fn from(text: &'t str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl<'t> From<Cow<'t, str>> for FormStr<'t> {
    fn from(text: Cow<'t, str>) -> Self {
        Self(text)
    }
}

impl Deref for FormStr<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de: 't, 't> Deserialize<'de> for FormStr<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(FormStrVisitor).map(FormStr)
    }
}

struct FormStrVisitor;

impl<'de> Visitor<'de> for FormStrVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}
