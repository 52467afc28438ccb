//! Texts of a dataset in one or more languages.

mod sparse;

use std::cell::Cell;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

pub use self::sparse::{SparseStr, SparseText};
use super::Language;
use crate::text::{current, cyrillic, without_latin_marks};

/// Serbian in Latin letters, from which the Cyrillic form is made where a file gives none.
const LATIN: &str = "sr-Latn";
/// Serbian in Cyrillic letters.
const CYRILLIC: &str = "sr-Cyrl";

/// The languages that texts of a dataset are read in on a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLanguages {
    /// The language that a person chose for them; [`Language::AS_INTERFACE`] follows the interface.
    pub chosen: Language,
    /// The first language of the dataset, in which a text stands that lacks the chosen one.
    pub first: Language,
}

impl Default for TextLanguages {
    fn default() -> Self {
        Self { chosen: Language::AS_INTERFACE, first: Language::ENGLISH }
    }
}

thread_local! {
    static LANGUAGES: Cell<TextLanguages> = Cell::new(TextLanguages::default());
}

/// The languages that texts of a dataset are read in on this thread: those of the interface, and
/// English where they lack it, until others are set.
pub fn text_languages() -> TextLanguages {
    LANGUAGES.get()
}

/// Sets the languages that texts of a dataset are read in on this thread.
pub fn set_text_languages(languages: TextLanguages) {
    LANGUAGES.set(languages);
}

/// Words that a reader sees: one string for every language, or one for each of several.
///
/// It dereferences to the string of the language in use, so it is used as a string is.
///
/// A text without languages takes as much room as a string does: most texts of a large file are
/// such.
#[derive(Clone)]
pub struct Text(Content);

#[derive(Clone)]
enum Content {
    /// One text for every language.
    Plain(Box<str>),
    /// One that several records may have.
    Shared(Arc<SharedContent>),
}

/// What takes more room than a string, or is kept once for many records.
enum SharedContent {
    /// One text for every language.
    Plain(Box<str>),
    /// A text by language.
    ByLanguage(Languages),
}

/// A text by language.
#[derive(Clone, Debug)]
struct Languages {
    /// The texts by BCP 47 tag, as the file has them and in its order; never empty.
    texts: Vec<(Box<str>, Box<str>)>,
    /// The Latin form without braces; `None` where it has none.
    latin: Option<Box<str>>,
    /// The Cyrillic form made from the Latin one, once it is asked for: few read a dataset in it.
    /// `None` where the file gives one or has no Latin form.
    cyrillic: OnceLock<Option<Box<str>>>,
}

/// The other forms are made from the texts.
impl PartialEq for Languages {
    fn eq(&self, other: &Self) -> bool {
        self.texts == other.texts
    }
}

impl Eq for Languages {}

impl Languages {
    fn by_tag(&self, tag: &str) -> Option<&str> {
        self.latin.as_deref().filter(|_| tag == LATIN).or_else(|| self.given(tag))
    }

    /// The text in that language as the file has it.
    fn given(&self, tag: &str) -> Option<&str> {
        self.texts.iter().find(|(own, _)| **own == *tag).map(|(_, text)| &**text)
    }

    /// The Cyrillic form made from the Latin one.
    fn made_cyrillic(&self) -> Option<&str> {
        let make = || {
            let latin = self.given(LATIN).filter(|_| self.given(CYRILLIC).is_none())?;
            Some(cyrillic(latin).into())
        };
        self.cyrillic.get_or_init(make).as_deref()
    }

    /// The text in that language with its tag, or what stands in for it.
    fn standing_in(&self, tag: &str, first: Language) -> (Option<&str>, &str) {
        let exactly = |tag: &str| self.texts.iter().find(|(own, _)| **own == *tag);
        let primary = tag.split('-').next();
        let in_script = || self.texts.iter().find(|(own, _)| own.split('-').next() == primary);
        let found = exactly(tag)
            .or_else(in_script)
            .or_else(|| exactly(first.tag()))
            .or_else(|| self.texts.first());
        found
            .map(|(tag, text)| (Some(&**tag), self.by_tag(tag).unwrap_or(text)))
            .unwrap_or_default()
    }
}

impl Text {
    /// A text of several languages by BCP 47 tag, in the order of the file; `None` where there is
    /// none.
    ///
    /// Serbian in Cyrillic is made from Serbian in Latin letters where it is missing; words in
    /// braces, as `{RFE/RL}`, keep their letters.
    pub fn by_language<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        let texts = texts.into_iter().map(|(tag, text)| (tag.into(), text.into())).collect();
        let mut languages = Languages { texts, latin: None, cyrillic: OnceLock::new() };
        if languages.texts.is_empty() {
            return None;
        }
        let marked = languages.given(LATIN).filter(|latin| latin.contains('{'));
        languages.latin = marked.map(|latin| without_latin_marks(latin).into());
        Some(Self(Content::Shared(Arc::new(SharedContent::ByLanguage(languages)))))
    }

    /// The same text in a form whose clones take no memory of their own.
    #[must_use]
    pub fn shared(self) -> Self {
        match self.0 {
            Content::Plain(text) => Self(Content::Shared(Arc::new(SharedContent::Plain(text)))),
            Content::Shared(_) => self,
        }
    }

    /// The text that serves all languages, or those by language.
    fn content(&self) -> Result<&str, &Languages> {
        match &self.0 {
            Content::Plain(text) => Ok(text),
            Content::Shared(shared) => match &**shared {
                SharedContent::Plain(text) => Ok(text),
                SharedContent::ByLanguage(languages) => Err(languages),
            },
        }
    }

    /// Whether one text serves all languages.
    pub fn is_plain(&self) -> bool {
        self.content().is_ok()
    }

    /// The text in the language in use, or in what stands in for it: another script of the
    /// language, the dataset's first language, the first that the text has.
    pub fn get(&self) -> &str {
        self.shown().1
    }

    /// The tag of a language that the text is shown in although another one is in use; `None`
    /// where it is the language in use, or where the file does not say which language it is.
    pub fn stand_in(&self) -> Option<&str> {
        let (tag, _) = self.shown();
        let wanted = text_languages().chosen.resolved();
        tag.filter(|tag| *tag != wanted.tag())
    }

    fn shown(&self) -> (Option<&str>, &str) {
        let languages = match self.content() {
            Ok(text) => return (None, text),
            Err(languages) => languages,
        };
        let TextLanguages { chosen, first } = text_languages();
        if chosen == Language::AS_INTERFACE {
            // Where nothing stands in, no tag is copied: this is asked for very often.
            let tag = current().tag();
            let own = self.by_tag(tag).map(|text| (Some(tag), text));
            return own.unwrap_or_else(|| languages.standing_in(tag, first));
        }
        languages.standing_in(chosen.tag(), first)
    }

    /// The text under exactly that tag; a text of all languages has none.
    pub fn by_tag(&self, tag: &str) -> Option<&str> {
        let languages = self.content().err()?;
        let made = || if tag == CYRILLIC { languages.made_cyrillic() } else { None };
        languages.by_tag(tag).or_else(made)
    }

    /// All texts with their tags, as the file has them; `None` for the text of all languages.
    pub fn iter(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        let (plain, texts) = match self.content() {
            Ok(text) => (Some(text), &[][..]),
            Err(languages) => (None, &*languages.texts),
        };
        let texts = texts.iter().map(|(tag, text)| (Some(&**tag), &**text));
        plain.into_iter().map(|text| (None, text)).chain(texts)
    }

    /// The first text of the file, whichever language is in use: what tells two names apart.
    pub fn as_written(&self) -> &str {
        self.iter().next().map_or("", |(_, text)| text)
    }

    /// Whether it has a text for that language: of its own, of all languages, or made by rule.
    pub fn has(&self, tag: &str) -> bool {
        self.is_plain() || self.by_tag(tag).is_some()
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.content() == other.content()
    }
}

impl Eq for Text {}

impl Default for Text {
    /// The empty text.
    fn default() -> Self {
        Self::from("")
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(Content::Plain(text.into()))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Content::Plain(text.into()))
    }
}

impl From<Box<str>> for Text {
    fn from(text: Box<str>) -> Self {
        Self(Content::Plain(text))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.get())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.get() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.get() == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Locale, in_locale};

    fn shown(text: &Text, tag: &str) -> String {
        in_locale(Locale::by_tag(tag).unwrap(), || text.get().to_owned())
    }

    #[test]
    fn a_text_is_shown_in_the_language_in_use() {
        let text =
            Text::by_language([("en", "Bridge"), ("sr-Latn", "Most"), ("sq", "Ura")]).unwrap();
        assert_eq!(shown(&text, "en"), "Bridge");
        assert_eq!(shown(&text, "sr-Latn"), "Most");
        assert_eq!(shown(&text, "sr-Cyrl"), "Мост");
        assert_eq!(shown(&text, "sq"), "Ura");
        assert_eq!(text.stand_in(), None);
    }

    #[test]
    fn what_a_text_lacks_stands_in_another_language_that_is_named() {
        let text = Text::by_language([("uk", "Міст"), ("en", "Bridge")]).unwrap();
        let albanian = Locale::by_tag("sq").unwrap();
        assert_eq!(shown(&text, "sq"), "Bridge");
        assert_eq!(
            in_locale(albanian, || text.stand_in().map(str::to_owned)),
            Some("en".to_owned())
        );
        let text = Text::by_language([("uk", "Міст")]).unwrap();
        assert_eq!(shown(&text, "sq"), "Міст");
        assert_eq!(text.stand_in(), Some("uk"));
        assert!(text.has("uk") && !text.has("sq"));
    }

    #[test]
    fn a_language_that_the_interface_does_not_speak_can_be_chosen_for_texts() {
        let text = Text::by_language([("en", "Bridge"), ("uk", "Міст")]).unwrap();
        let of = |tag| Language::new(tag).unwrap();
        set_text_languages(TextLanguages { chosen: of("uk"), first: of("en") });
        assert_eq!((text.get(), text.stand_in()), ("Міст", None));
        let other = Text::by_language([("en", "River"), ("sq", "Lum")]).unwrap();
        assert_eq!((other.get(), other.stand_in()), ("River", Some("en")));
        set_text_languages(TextLanguages::default());
    }

    #[test]
    fn the_first_language_of_the_dataset_stands_in_before_any_other() {
        let text = Text::by_language([("en", "Bridge"), ("uk", "Міст")]).unwrap();
        let first = Language::new("uk").unwrap();
        set_text_languages(TextLanguages { first, ..TextLanguages::default() });
        assert_eq!(shown(&text, "sq"), "Міст");
        assert_eq!(shown(&text, "en"), "Bridge");
        set_text_languages(TextLanguages::default());
    }

    #[test]
    fn one_text_serves_all_languages() {
        let text = Text::from("Bridge");
        assert_eq!(shown(&text, "sq"), "Bridge");
        assert_eq!((text.stand_in(), text.has("sq")), (None, true));
    }

    #[test]
    fn words_in_braces_keep_their_letters_and_lose_the_braces() {
        let text = Text::by_language([("sr-Latn", "Tako kaže {RFE/RL}.")]).unwrap();
        assert_eq!(shown(&text, "sr-Cyrl"), "Тако каже RFE/RL.");
        assert_eq!(shown(&text, "sr-Latn"), "Tako kaže RFE/RL.");
    }

    #[test]
    fn a_text_that_is_shared_is_the_same_text() {
        let text = Text::from("Bridge");
        let shared = text.clone().shared();
        assert_eq!((shared.get(), shared.is_plain(), shared.iter().count()), ("Bridge", true, 1));
        assert_eq!(shared, text);
        assert_ne!(shared, Text::from("Ridge"));
    }

    #[test]
    fn a_text_takes_no_more_than_a_string() {
        assert_eq!(size_of::<Text>(), size_of::<Box<str>>());
    }
}
