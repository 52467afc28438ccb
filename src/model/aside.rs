//! Texts that are nearly always missing.

/// A text that may be missing, and then takes eight bytes: most of a million events have no short
/// title, no words for the time of day and no note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aside(Option<Box<Box<str>>>);

impl Aside {
    /// No text.
    pub const fn none() -> Self {
        Self(None)
    }

    /// The text; an empty one where it is missing.
    pub fn as_str(&self) -> &str {
        self.as_deref().unwrap_or_default()
    }

    /// The text, if there is one.
    pub fn as_deref(&self) -> Option<&str> {
        self.0.as_deref().map(|text| &**text)
    }
}

impl From<Option<Box<str>>> for Aside {
    fn from(text: Option<Box<str>>) -> Self {
        Self(text.map(Box::new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_there_is_told_and_one_that_is_missing_takes_little() {
        assert_eq!(Aside::from(Some("a".into())).as_deref(), Some("a"));
        assert_eq!(Aside::from(None), Aside::none());
        assert_eq!((Aside::from(Some("a".into())).as_str(), Aside::none().as_str()), ("a", ""));
        assert_eq!(size_of::<Aside>(), size_of::<usize>());
    }
}
