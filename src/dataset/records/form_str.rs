//! Strings of a form, borrowed from the file.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::text::visible;

/// A string that borrows from the text of the file, unless it has an escape or a control character.
///
/// It holds no control characters but line breaks and tabs: their visible symbols stand in it, as
/// [`visible`] has them, so that nothing behind the reader has to think of them. The reader looks
/// for them again in a record where [`take_control_characters`] says that there are some.
///
/// serde lets a plain `Cow` borrow in fields of its own only; within options and lists, where most
/// strings of a file are, it would copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FormStr<'t>(Cow<'t, str>);

thread_local! {
    static CONTROL_CHARACTERS: Cell<bool> = const { Cell::new(false) };
}

/// Whether a string that was read on this thread since the last call held a control character.
pub(crate) fn take_control_characters() -> bool {
    CONTROL_CHARACTERS.take()
}

impl<'t> From<&'t str> for FormStr<'t> {
    fn from(text: &'t str) -> Self {
        Self::from(Cow::Borrowed(text))
    }
}

impl<'t> From<Cow<'t, str>> for FormStr<'t> {
    fn from(text: Cow<'t, str>) -> Self {
        let shown = match visible(&text) {
            Cow::Borrowed(_) => None,
            Cow::Owned(shown) => Some(shown),
        };
        match shown {
            Some(shown) => {
                CONTROL_CHARACTERS.set(true);
                Self(Cow::Owned(shown))
            }
            None => Self(text),
        }
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
        deserializer.deserialize_str(FormStrVisitor).map(Self::from)
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
