//! Messages of the interface in the language in use: fixed labels, and sentences with arguments.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};

use super::locale::{Locale, in_locale};

/// What a message is given: a number, which decides on plural forms and is written as the language
/// writes numbers, or a text that stands as it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A number, with as many digits after the decimal mark as it needs.
    Number(f64),
    /// A text.
    Text(String),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<std::borrow::Cow<'_, str>> for Argument {
    fn from(text: std::borrow::Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<char> for Argument {
    fn from(letter: char) -> Self {
        Self::Text(letter.to_string())
    }
}

impl From<f64> for Argument {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<i32> for Argument {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

macro_rules! whole_numbers {
    ($($type:ty),+) => {
        $(impl From<$type> for Argument {
            /// Exact up to 2⁵³: no count of a dataset comes near.
            #[expect(clippy::cast_precision_loss, reason = "counts stay below 2⁵³")]
            fn from(number: $type) -> Self {
                Self::Number(number as f64)
            }
        })+
    };
}

whole_numbers!(usize, u64, i64);

impl Locale {
    /// The message of that identifier; `id.attribute` names a part of a message. Falls back on
    /// English, and on the identifier in angle brackets.
    pub fn message(&'static self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        in_locale(self, || {
            self.own_message(id, arguments)
                .or_else(|| Self::fallback().own_message(id, arguments))
                .unwrap_or_else(|| format!("<{id}>"))
        })
    }

    fn own_message(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        let bundle = self.bundle();
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, value(argument));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(text)
    }
}

fn value(argument: &Argument) -> FluentValue<'static> {
    match argument {
        Argument::Number(number) => {
            FluentValue::Number(FluentNumber::new(*number, FluentNumberOptions::default()))
        }
        Argument::Text(text) => FluentValue::from(text.clone()),
    }
}

/// A message without arguments in the language in use, as a `&'static str`.
///
/// `label!("list-empty")`, or `label!("play.tooltip")` for an attribute of a message.
#[macro_export]
macro_rules! label {
    ($id:literal) => {
        $crate::text::current().label($id)
    };
}

/// A message with arguments in the language in use, as a `String`.
///
/// `message!("events-shown", count = 14, total = 100)`.
#[macro_export]
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text::current().message(
            $id,
            &[$((stringify!($name), $crate::text::Argument::from($value))),*],
        )
    };
}

#[cfg(test)]
mod tests {
    use crate::text::number::number_words;
    use crate::text::{Locale, in_locale};

    fn spoken(tag: &str, run: impl FnOnce() -> String) -> String {
        in_locale(Locale::by_tag(tag).unwrap(), run)
    }

    #[test]
    fn a_number_is_written_as_the_language_writes_it() {
        for (tag, expected) in [
            ("en", ["7", "1,204", "1,000,000", "3.5", "−12"]),
            ("sr-Latn", ["7", "1.204", "1.000.000", "3,5", "−12"]),
            ("sr-Cyrl", ["7", "1.204", "1.000.000", "3,5", "−12"]),
            ("sq", ["7", "1\u{a0}204", "1\u{a0}000\u{a0}000", "3,5", "−12"]),
        ] {
            let words = |number| spoken(tag, || number_words(number));
            assert_eq!([7.0, 1204.0, 1_000_000.0, 3.5, -12.0].map(words), expected, "{tag}");
        }
    }

    #[test]
    fn plural_forms_are_those_of_the_language() {
        let days = |tag, count: usize| spoken(tag, || message!("length-days", count = count));
        assert_eq!([1, 2, 5].map(|count| days("en", count)), ["1 day", "2 days", "5 days"]);
        let serbian = [1, 2, 5, 11, 21, 22].map(|count| days("sr-Latn", count));
        assert_eq!(serbian, ["1 dan", "2 dana", "5 dana", "11 dana", "21 dan", "22 dana"]);
        assert_eq!([1, 2].map(|count| days("sr-Cyrl", count)), ["1 дан", "2 дана"]);
        assert_eq!([1, 2].map(|count| days("sq", count)), ["1 ditë", "2 ditë"]);
    }

    #[test]
    fn what_no_language_has_shows_its_identifier() {
        assert_eq!(Locale::fallback().message("no-such-message", &[]), "<no-such-message>");
    }
}
