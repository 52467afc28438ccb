//! Names by language, and the tags of languages.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::FormStr;
use crate::dataset::check::{CheckContext, FieldPath, LEFT_OUT};
use crate::dataset::diagnostics::Loss;
use crate::dataset::ron_value::RonValue;
use crate::model::Names;
use crate::text::{NAME_LETTERS, start_of};
use crate::{label, phrase};

/// The cost of a second text where there can be one only.
pub(crate) const FIRST_HOLDS: Loss = || label!("check-first-holds");

/// `{"en": "Banjska", "sq": "Banjskë"}`: tags and names in the order of the file, also where a tag
/// occurs twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NamesForm<'t>(pub(crate) Vec<(FormStr<'t>, FormStr<'t>)>);

impl<'de: 't, 't> Deserialize<'de> for NamesForm<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(NamesVisitor).map(NamesForm)
    }
}

struct NamesVisitor;

impl<'de> Visitor<'de> for NamesVisitor {
    type Value = Vec<(FormStr<'de>, FormStr<'de>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names by language")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut names = Vec::new();
        while let Some(entry) = map.next_entry()? {
            names.push(entry);
        }
        Ok(names)
    }
}

impl CheckContext<'_> {
    /// Names by language, without empty ones and second ones in a language. `None` where none is
    /// left.
    pub(super) fn names(&mut self, names: &NamesForm<'_>, at: &FieldPath<'_>) -> Option<Names> {
        let mut kept: Vec<(&str, &str)> = Vec::with_capacity(names.0.len());
        for (tag, name) in &names.0 {
            let here = at.field(tag);
            self.language_tag(tag, &here);
            if name.trim().is_empty() {
                let what = phrase!("check-name-empty", tag = &**tag);
                self.error("empty-text", &here, what, LEFT_OUT);
            } else if kept.iter().any(|(known, _)| *known == &**tag) {
                let what = phrase!("check-second-name", tag = &**tag);
                self.error("duplicate-name", &here, what, FIRST_HOLDS);
            } else {
                if start_of(name, NAME_LETTERS).len() < name.len() {
                    let what = phrase!("check-name-long", most = NAME_LETTERS);
                    self.warning("long-name", &here, what, phrase!("check-name-long-help"));
                }
                kept.push((tag, name));
            }
        }
        if kept.is_empty() {
            let what = (phrase!("check-no-name"), self.loss());
            let help = phrase!("check-no-name-help", example = "{\"en\": \"Banjska\"}");
            self.error_with_help("empty-text", at, what, Some(help));
            return None;
        }
        Some(kept.into_iter().collect())
    }

    /// Warns of a tag that does not look like BCP 47.
    pub(crate) fn language_tag(&mut self, tag: &str, at: &FieldPath<'_>) {
        if !is_language_tag(tag) {
            self.warning(
                "language-tag",
                at,
                phrase!("check-language-tag", tag = tag),
                phrase!("check-language-tag-help"),
            );
        }
    }
}

/// Whether a text has the shape of a BCP 47 tag: a language of two or three letters, then parts
/// of one to eight letters and digits.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    matches!(language.len(), 2 | 3)
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

impl From<&Names> for RonValue {
    fn from(names: &Names) -> Self {
        Self::Map(names.iter().map(|(tag, name)| (tag.to_owned(), name.to_owned())).collect())
    }
}
