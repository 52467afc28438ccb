//! Messages of the interface in the language in use: fixed labels, and sentences with arguments.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::bidi::isolated;
use super::inflected::{BETWEEN_FORMS, Inflected};
use super::locale::{Locale, in_locale};
use super::number::{number, without_double_points};

/// What a message is given: a number, which decides on plural forms and is written as the language
/// writes numbers, or a text that stands as it is, in its own direction of writing.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A number, with as many digits after the decimal mark as it needs.
    Number(f64),
    /// A text.
    Text(String),
    /// A text in the forms that sentences need.
    Inflected(Inflected),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(isolated(text.to_owned()))
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(isolated(text))
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(isolated(text.clone()))
    }
}

impl From<std::borrow::Cow<'_, str>> for Argument {
    fn from(text: std::borrow::Cow<'_, str>) -> Self {
        Self::Text(isolated(text.into_owned()))
    }
}

impl From<Inflected> for Argument {
    fn from(forms: Inflected) -> Self {
        Self::Inflected(forms)
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
        let (id, attribute) = match id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (id, None),
        };
        let bundle = self.bundle_with(id)?;
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        if let Some(text) = substituted(pattern, arguments) {
            return Some(without_double_points(text));
        }
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, value(argument));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(without_double_points(text))
    }
}

/// The text of a pattern of words and arguments alone, as most are, in a tenth of the time that the
/// resolver takes: dates are written by the hundred in each frame of a drag. `None` for all others.
fn substituted(pattern: &Pattern<&str>, arguments: &[(&'static str, Argument)]) -> Option<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                push_inline(&mut text, inline, arguments)?;
            }
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(text)
}

fn push_inline(
    text: &mut String,
    inline: &InlineExpression<&str>,
    arguments: &[(&'static str, Argument)],
) -> Option<()> {
    let argument = |name: &str| Some(&arguments.iter().find(|(own, _)| *own == name)?.1);
    match inline {
        InlineExpression::VariableReference { id } => match argument(id.name)? {
            Argument::Number(value) => text.push_str(&number(*value)),
            Argument::Text(words) => text.push_str(words),
            Argument::Inflected(forms) => text.push_str(&forms.plain),
        },
        InlineExpression::FunctionReference { id, arguments: of } if id.name == "OF" => {
            match of.positional.as_slice() {
                [InlineExpression::VariableReference { id }] => match argument(id.name)? {
                    Argument::Inflected(forms) => text.push_str(&forms.of),
                    Argument::Text(words) => text.push_str(words),
                    Argument::Number(_) => return None,
                },
                _ => return None,
            }
        }
        InlineExpression::StringLiteral { value } if !value.contains('\\') => text.push_str(value),
        _ => return None,
    }
    Some(())
}

fn value(argument: &Argument) -> FluentValue<'static> {
    match argument {
        Argument::Number(number) => {
            FluentValue::Number(FluentNumber::new(*number, FluentNumberOptions::default()))
        }
        Argument::Text(text) => FluentValue::from(text.clone()),
        Argument::Inflected(Inflected { plain, of }) => {
            FluentValue::from(format!("{plain}{BETWEEN_FORMS}{of}"))
        }
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
    use crate::text::{Inflected, Locale, in_locale, number};

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
            let words = |value| spoken(tag, || number(value));
            assert_eq!([7.0, 1204.0, 1_000_000.0, 3.5, -12.0].map(words), expected, "{tag}");
        }
    }

    #[test]
    fn plural_forms_are_those_of_the_language() {
        let days = |tag, count: usize| spoken(tag, || message!("time-length-day", count = count));
        assert_eq!([1, 2, 5].map(|count| days("en", count)), ["1 day", "2 days", "5 days"]);
        let serbian = [1, 2, 5, 11, 21, 22].map(|count| days("sr-Latn", count));
        assert_eq!(serbian, ["1 dan", "2 dana", "5 dana", "11 dana", "21 dan", "22 dana"]);
        assert_eq!([1, 2].map(|count| days("sr-Cyrl", count)), ["1 дан", "2 дана"]);
        assert_eq!([1, 2].map(|count| days("sq", count)), ["1 ditë", "2 ditë"]);
    }

    #[test]
    fn a_sentence_takes_the_form_of_a_date_that_it_needs() {
        let date = || Inflected { plain: "29. septembar".into(), of: "29. septembra".into() };
        assert_eq!(
            spoken("sr-Latn", || message!("time-about", date = date())),
            "oko 29. septembra"
        );
        assert_eq!(spoken("sr-Latn", || message!("time-about", date = "juče")), "oko juče");
    }

    #[test]
    fn what_no_language_has_shows_its_identifier() {
        assert_eq!(Locale::fallback().message("no-such-message", &[]), "<no-such-message>");
    }
}
