//! Names of one thing in several languages.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::Language;
use crate::text::{NAME_LETTERS, start_of};

/// The names of one thing by BCP 47 tag, in the order in which the file gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    by_tag: Vec<(Box<str>, Box<str>)>,
    /// Both local forms in one text; `None` for what has only names of a language, as people do.
    both: Option<Box<str>>,
}

impl Names {
    /// One name, in English.
    pub fn english(name: &str) -> Self {
        [(Language::ENGLISH.tag(), name)].into_iter().collect()
    }

    /// The same names with those of two languages joined for [`Language::BOTH`], as in
    /// "Mitrovicë / Kosovska Mitrovica": for what is on the ground. Two equal forms give one, and
    /// where there is only one of the two it stands alone.
    #[must_use]
    pub fn with_both_of(mut self, (one, other): (Language, Language)) -> Self {
        self.both = match [one, other].map(|language| self.by_tag(language.tag())) {
            [Some(one), Some(other)] if one != other => Some(format!("{one} / {other}").into()),
            [one, other] => one.or(other).map(Into::into),
        };
        self
    }

    /// The name in that language; if there is none the one in another script of it, else the
    /// English name, else the first. Of a very long one its start, which is as much as is shown of
    /// a name: see [`NAME_LETTERS`].
    pub fn get(&self, language: Language) -> &str {
        start_of(self.whole(language), NAME_LETTERS)
    }

    fn whole(&self, language: Language) -> &str {
        let language = language.resolved();
        let both = self.both.as_deref().filter(|_| language == Language::BOTH);
        both.or_else(|| self.by_tag(language.tag()))
            .or_else(|| self.in_other_script(language.tag()))
            .or_else(|| self.by_tag(Language::ENGLISH.tag()))
            .or_else(|| self.by_tag.first().map(|(_, name)| &**name))
            .unwrap_or_default()
    }

    fn in_other_script(&self, tag: &str) -> Option<&str> {
        let primary = tag.split('-').next();
        self.iter().find(|(own, _)| own.split('-').next() == primary).map(|(_, name)| name)
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

/// A map by tag, in order.
impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.by_tag.len()))?;
        for (tag, name) in self.iter() {
            map.serialize_entry(tag, name)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByTag)
    }
}

struct ByTag;

impl<'de> Visitor<'de> for ByTag {
    type Value = Names;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names by language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
        let mut names = Names::default();
        while let Some(entry) = map.next_entry()? {
            names.by_tag.push(entry);
        }
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::new(tag).unwrap()
    }

    fn names(of: &[(&str, &str)]) -> Names {
        let local = (language("sq"), language("sr-Latn"));
        of.iter().copied().collect::<Names>().with_both_of(local)
    }

    #[test]
    fn both_local_forms_are_given_where_they_differ() {
        let town = [("en", "Mitrovica"), ("sr-Latn", "Kosovska Mitrovica"), ("sq", "Mitrovicë")];
        assert_eq!(names(&town).get(Language::BOTH), "Mitrovicë / Kosovska Mitrovica");
        assert_eq!(names(&town).get(language("sq")), "Mitrovicë");
        let same = [("sr-Latn", "Prizren"), ("sq", "Prizren")];
        assert_eq!(names(&same).get(Language::BOTH), "Prizren");
    }

    #[test]
    fn a_place_with_one_local_form_is_called_by_it() {
        assert_eq!(names(&[("en", "Nish"), ("sr-Latn", "Niš")]).get(Language::BOTH), "Niš");
        assert_eq!(names(&[("en", "London")]).get(Language::BOTH), "London");
    }

    #[test]
    fn what_is_not_on_the_ground_keeps_its_english_name() {
        let person: Names = [("en", "Ivica Dačić"), ("sq", "Ivica Daçiq")].into_iter().collect();
        assert_eq!(person.get(Language::BOTH), "Ivica Dačić");
    }

    #[test]
    fn a_name_in_another_script_of_the_language_comes_before_the_english_one() {
        let town = names(&[("en", "Nish"), ("sr-Latn", "Niš")]);
        assert_eq!(town.get(language("sr-Cyrl")), "Niš");
        assert_eq!(town.get(language("sq")), "Nish");
    }

    #[test]
    fn names_follow_the_language_of_the_interface_where_none_is_chosen() {
        use crate::text::{Locale, in_locale};
        let town = names(&[("en", "Mitrovica"), ("sq", "Mitrovicë")]);
        let shown = |tag| {
            let get = || town.get(Language::AS_INTERFACE).to_owned();
            in_locale(Locale::by_tag(tag).unwrap(), get)
        };
        assert_eq!([shown("en"), shown("sq")], ["Mitrovica", "Mitrovicë"]);
    }

    #[test]
    fn names_are_written_in_the_order_in_which_they_were_read() {
        let text = r#"{"sq":"Banjskë","en":"Banjska"}"#;
        let names: Names = ron::from_str(text).unwrap();
        assert_eq!(names.get(language("sq")), "Banjskë");
        assert_eq!(ron::to_string(&names).unwrap(), text);
    }
}
