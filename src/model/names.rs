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
    /// Places in Albanian and Serbian side by side, what else there is in English.
    BothLocal,
}

impl Language {
    /// Every language in which there are names.
    pub const ALL: [Self; 4] =
        [Self::English, Self::SerbianLatin, Self::SerbianCyrillic, Self::Albanian];

    /// Everything that can be chosen, in the order of menus.
    pub const CHOICES: [Self; 5] =
        [Self::English, Self::SerbianLatin, Self::SerbianCyrillic, Self::Albanian, Self::BothLocal];

    /// The BCP 47 tag; `both` for both local forms.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SerbianLatin => "sr-Latn",
            Self::SerbianCyrillic => "sr-Cyrl",
            Self::Albanian => "sq",
            Self::BothLocal => "both",
        }
    }

    /// The choice with that tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::CHOICES.into_iter().find(|language| language.tag() == tag)
    }

    /// The language's name in itself.
    pub const fn label(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::SerbianLatin => "Srpski (latinica)",
            Self::SerbianCyrillic => "Српски (ћирилица)",
            Self::Albanian => "Shqip",
            Self::BothLocal => "Shqip / srpski",
        }
    }
}

/// The names of one thing by BCP 47 tag, in the order in which the dataset gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    by_tag: Vec<(Box<str>, Box<str>)>,
    /// Both local forms in one text, where they are asked for and differ.
    both: Option<Box<str>>,
}

impl Names {
    /// One name, in English.
    pub fn english(name: &str) -> Self {
        [("en", name)].into_iter().collect()
    }

    /// The same with both local forms, "Mitrovicë / Kosovska Mitrovica", for what is on the ground.
    /// Where they are one word it stands once.
    #[must_use]
    pub fn in_both_forms(mut self) -> Self {
        let forms = [Language::Albanian, Language::SerbianLatin].map(|one| self.by_tag(one.tag()));
        self.both = match forms {
            [Some(one), Some(other)] if one != other => Some(format!("{one} / {other}").into()),
            [one, other] => one.or(other).map(Into::into),
        };
        self
    }

    /// The name in that language; without one the English name, else the first that there is.
    pub fn get(&self, language: Language) -> &str {
        let both = self.both.as_deref().filter(|_| language == Language::BothLocal);
        both.or_else(|| self.by_tag(language.tag()))
            .or_else(|| self.by_tag("en"))
            .or_else(|| self.by_tag.first().map(|(_, name)| &**name))
            .unwrap_or_default()
    }

    /// The name under exactly that tag.
    pub fn by_tag(&self, tag: &str) -> Option<&str> {
        self.by_tag.iter().find(|(t, _)| &**t == tag).map(|(_, name)| &**name)
    }

    /// All names with their tags.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_tag.iter().map(|(tag, name)| (&**tag, &**name))
    }

    /// Whether there is no name at all.
    pub fn is_empty(&self) -> bool {
        self.by_tag.is_empty()
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Names {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(names: I) -> Self {
        let by_tag = names.into_iter().map(|(tag, name)| (tag.into(), name.into())).collect();
        Self { by_tag, both: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(of: &[(&str, &str)]) -> Names {
        of.iter().copied().collect::<Names>().in_both_forms()
    }

    #[test]
    fn both_local_forms_stand_side_by_side_where_they_differ() {
        let town = [("en", "Mitrovica"), ("sr-Latn", "Kosovska Mitrovica"), ("sq", "Mitrovicë")];
        assert_eq!(names(&town).get(Language::BothLocal), "Mitrovicë / Kosovska Mitrovica");
        assert_eq!(names(&town).get(Language::Albanian), "Mitrovicë");
        let same = [("sr-Latn", "Prizren"), ("sq", "Prizren")];
        assert_eq!(names(&same).get(Language::BothLocal), "Prizren");
    }

    #[test]
    fn a_place_with_one_local_form_is_called_by_it() {
        assert_eq!(names(&[("en", "Nish"), ("sr-Latn", "Niš")]).get(Language::BothLocal), "Niš");
        assert_eq!(names(&[("en", "London")]).get(Language::BothLocal), "London");
    }

    #[test]
    fn what_is_not_on_the_ground_keeps_its_english_name_beside_both_forms() {
        let person: Names = [("en", "Ivica Dačić"), ("sq", "Ivica Daçiq")].into_iter().collect();
        assert_eq!(person.get(Language::BothLocal), "Ivica Dačić");
    }

    #[test]
    fn every_choice_is_found_by_its_tag() {
        for language in Language::CHOICES {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
        assert_eq!(Language::from_tag("de"), None);
    }
}
