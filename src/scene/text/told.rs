//! Texts of a dataset, told with the language that they stand in where it is not the one in use.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use crate::message;
use crate::model::Text;
use crate::text::{REMARK_LETTERS, in_language, shortened};

/// A text that stands by itself, with the language that stands in for the one in use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The text.
    pub text: String,
    /// The BCP 47 tag of the language that it stands in; `None` where that is the one in use, and
    /// where the file does not say.
    pub stand_in: Option<Box<str>>,
}

impl From<&Text> for Words {
    fn from(text: &Text) -> Self {
        Self { text: text.to_string(), stand_in: text.stand_in().map(Into::into) }
    }
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Words {
    /// As in a line with other texts: see [`told`].
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&tell(&self.text, self.stand_in.as_deref()))
    }
}

/// A text within a line: with its language in brackets behind it, where that is not the one in use.
/// Of a very long one the start.
pub fn told(text: &Text) -> Cow<'_, str> {
    tell(text, text.stand_in())
}

fn tell<'a>(text: &'a str, stand_in: Option<&str>) -> Cow<'a, str> {
    let text = shortened(text, REMARK_LETTERS);
    match stand_in {
        None => text,
        Some(tag) => {
            Cow::Owned(message!("languages-told", text = &*text, in_language = in_language(tag)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Locale, in_locale};

    #[test]
    fn a_text_in_another_language_says_in_which() {
        let text = Text::by_language([("uk", "Міст")]).unwrap();
        assert_eq!(told(&text), "Міст (in Ukrainian)");
        assert_eq!(Words::from(&text).to_string(), "Міст (in Ukrainian)");
        let text = Text::by_language([("en", "Bridge"), ("sr-Latn", "Most")]).unwrap();
        assert_eq!(told(&text), "Bridge");
        let serbian = Locale::by_tag("sr-Cyrl").unwrap();
        assert_eq!(in_locale(serbian, || told(&text).into_owned()), "Мост");
        assert_eq!(told(&"A plain string".into()), "A plain string");
    }
}
