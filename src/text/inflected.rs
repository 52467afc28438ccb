//! Texts in the grammatical forms that sentences need.

use fluent_bundle::FluentValue;

/// A text in the forms that sentences need: a date after a preposition has another form than alone
/// in languages with cases.
///
/// In a message `{ $date }` is the plain form and `{ OF($date) }` the other one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inflected {
    /// The form that stands alone: "29. septembar 2023."
    pub plain: String,
    /// The genitive, or whatever case follows "of", "about", "before" and "after" in the language:
    /// "29. septembra 2023."
    pub of: String,
}

impl Inflected {
    /// A text with one form for every place.
    pub fn invariant(text: String) -> Self {
        Self { of: text.clone(), plain: text }
    }
}

/// Parts the two forms where the resolver gets them as one text. No keyboard and no file has it.
pub(super) const BETWEEN_FORMS: char = '\u{1F}';

/// What `OF(…)` stands for in a message.
pub(super) fn of_form<'a>(values: &[FluentValue<'a>]) -> FluentValue<'a> {
    match values.first() {
        Some(FluentValue::String(text)) => match text.split_once(BETWEEN_FORMS) {
            Some((_, of)) => FluentValue::from(of.to_owned()),
            None => FluentValue::String(text.clone()),
        },
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}

/// The plain form of a text of two forms; `None` for all other texts.
pub(super) fn plain_form(text: &str) -> Option<String> {
    text.split_once(BETWEEN_FORMS).map(|(plain, _)| plain.to_owned())
}
