//! Texts and strings that most records do not have.

use std::sync::Arc;

use super::Text;

/// An optional text that takes one word while it is absent: most of a million events have no
/// summary and no note, and would pay for both. Its clones take no memory of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SparseText(Option<Arc<Text>>);

impl SparseText {
    /// No text.
    pub const fn none() -> Self {
        Self(None)
    }

    /// The text in the language in use, empty if absent.
    pub fn as_str(&self) -> &str {
        self.as_deref().unwrap_or_default()
    }

    /// The text in the language in use, if there is one.
    pub fn as_deref(&self) -> Option<&str> {
        self.text().map(Text::get)
    }

    /// The text in all its languages, if there is one.
    pub fn text(&self) -> Option<&Text> {
        self.0.as_deref()
    }
}

impl From<Option<Text>> for SparseText {
    fn from(text: Option<Text>) -> Self {
        Self(text.map(Arc::new))
    }
}

/// An optional string that takes one word while it is absent.
///
/// `Option<Box<str>>` takes two. Most of a million events have no short title, no part of the day
/// and no note, and would pay for four of them. A string that is there costs an allocation more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SparseStr(Option<Box<Box<str>>>);

impl SparseStr {
    /// No string.
    pub const fn none() -> Self {
        Self(None)
    }

    /// The string, empty if absent.
    pub fn as_str(&self) -> &str {
        self.as_deref().unwrap_or_default()
    }

    /// The string, if there is one.
    pub fn as_deref(&self) -> Option<&str> {
        self.0.as_deref().map(|text| &**text)
    }
}

impl From<Option<Box<str>>> for SparseStr {
    fn from(text: Option<Box<str>>) -> Self {
        Self(text.map(Box::new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absent_text_takes_one_word() {
        assert_eq!(size_of::<SparseText>(), size_of::<usize>());
        assert_eq!(SparseText::none().as_str(), "");
    }

    #[test]
    fn a_string_is_returned_and_an_absent_one_takes_one_word() {
        assert_eq!(SparseStr::from(Some("a".into())).as_deref(), Some("a"));
        assert_eq!(SparseStr::from(None), SparseStr::none());
        let texts = (SparseStr::from(Some("a".into())), SparseStr::none());
        assert_eq!((texts.0.as_str(), texts.1.as_str()), ("a", ""));
        assert_eq!(size_of::<SparseStr>(), size_of::<usize>());
    }
}
