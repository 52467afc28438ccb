//! Names of one thing in several languages.

use serde::{Deserialize, Serialize};

/// A language and script in which names are given.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Language {
    /// English, `en`.
    #[default]
    English,
    /// Serbian in Latin letters, `sr-Latn`.
    SerbianLatin,
    /// Serbian in Cyrillic letters, `sr-Cyrl`.
    SerbianCyrillic,
    /// Albanian, `sq`.
    Albanian,
}

impl Language {
    /// Every language, in the order of menus.
    pub const ALL: [Self; 4] =
        [Self::English, Self::SerbianLatin, Self::SerbianCyrillic, Self::Albanian];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SerbianLatin => "sr-Latn",
            Self::SerbianCyrillic => "sr-Cyrl",
            Self::Albanian => "sq",
        }
    }

    /// The language with that BCP 47 tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language's name in itself.
    pub const fn label(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::SerbianLatin => "Srpski (latinica)",
            Self::SerbianCyrillic => "Српски (ћирилица)",
            Self::Albanian => "Shqip",
        }
    }
}

/// The names of one thing by BCP 47 tag, in the order in which the dataset gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<(Box<str>, Box<str>)>);

impl Names {
    /// One name, in English.
    pub fn english(name: &str) -> Self {
        [("en", name)].into_iter().collect()
    }

    /// The name in that language; without one the English name, else the first that there is.
    pub fn get(&self, language: Language) -> &str {
        self.by_tag(language.tag())
            .or_else(|| self.by_tag("en"))
            .or_else(|| self.0.first().map(|(_, name)| &**name))
            .unwrap_or_default()
    }

    /// The name under exactly that tag.
    pub fn by_tag(&self, tag: &str) -> Option<&str> {
        self.0.iter().find(|(t, _)| &**t == tag).map(|(_, name)| &**name)
    }

    /// All names with their tags.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, name)| (&**tag, &**name))
    }

    /// Whether there is no name at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Names {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(names: I) -> Self {
        Self(names.into_iter().map(|(tag, name)| (tag.into(), name.into())).collect())
    }
}
