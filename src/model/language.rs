//! Languages of names, by BCP 47 tag.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::text::current;

/// The longest tag that is taken, in bytes. Language, script, region and a variant fit; tags with
/// extensions and private parts, which no dataset needs for names, do not.
const MAX_BYTES: usize = 16;

/// A language and script in which names are given, as a BCP 47 tag: `en`, `sr-Latn`.
///
/// It is held in place so that it can be copied. Which languages can be chosen, and what they are
/// called, is data of the base map and the dataset.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language {
    /// The tag, followed by zeros.
    bytes: [u8; MAX_BYTES],
}

impl Language {
    /// English, the language of names that have no other.
    pub const ENGLISH: Self = Self::from_ascii("en");
    /// Both local forms of a name next to each other: no language, but chosen like one. No language
    /// will ever have this tag: primary subtags of four letters are reserved.
    pub const BOTH: Self = Self::from_ascii("both");

    /// The language of the interface, whichever it is: no language, but chosen like one. Like
    /// [`Language::BOTH`], no language will ever have this tag.
    pub const AS_INTERFACE: Self = Self::from_ascii("auto");

    /// The language with that tag; `None` if the tag has other signs than letters, digits and
    /// hyphens, or is longer than 16 bytes.
    pub fn new(tag: &str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let fits = !tag.is_empty() && tag.len() <= MAX_BYTES && tag.bytes().all(is_plain);
        fits.then(|| Self::from_ascii(tag))
    }

    /// The language with that tag, cut off where it is too long.
    const fn from_ascii(tag: &str) -> Self {
        let mut bytes = [0; MAX_BYTES];
        let mut rest = tag.as_bytes();
        let mut room: &mut [u8] = &mut bytes;
        while let (Some((byte, after)), Some((place, more))) =
            (rest.split_first(), room.split_first_mut())
        {
            *place = *byte;
            (rest, room) = (after, more);
        }
        Self { bytes }
    }

    /// The language that it stands for at present: that of the interface for
    /// [`Language::AS_INTERFACE`], itself otherwise.
    #[must_use]
    pub fn resolved(self) -> Self {
        if self == Self::AS_INTERFACE { Self::from_ascii(current().tag()) } else { self }
    }

    /// The BCP 47 tag; `both` for [`Language::BOTH`], `auto` for [`Language::AS_INTERFACE`].
    pub fn tag(&self) -> &str {
        let length = self.bytes.iter().position(|byte| *byte == 0).unwrap_or(MAX_BYTES);
        let tag = self.bytes.get(..length).and_then(|tag| std::str::from_utf8(tag).ok());
        tag.unwrap_or_default()
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.tag())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::new(&tag).ok_or_else(|| de::Error::custom(format!("{tag} is no language tag")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_the_tag_that_it_was_made_from() {
        for tag in ["en", "sr-Latn", "zh-Hant-TW", "1234567890123456"] {
            assert_eq!(Language::new(tag).unwrap().tag(), tag);
        }
        assert_eq!((Language::ENGLISH.tag(), Language::BOTH.tag()), ("en", "both"));
    }

    #[test]
    fn the_language_of_the_interface_is_the_one_in_use() {
        use crate::text::{Locale, in_locale};
        let in_albanian = |language: Language| {
            in_locale(Locale::by_tag("sq").unwrap(), || language.resolved().tag().to_owned())
        };
        assert_eq!(in_albanian(Language::AS_INTERFACE), "sq");
        assert_eq!(in_albanian(Language::ENGLISH), "en");
        assert_eq!(Language::AS_INTERFACE.resolved(), Language::ENGLISH);
    }

    #[test]
    fn what_is_no_tag_is_no_language() {
        for text in ["", "sr_Latn", "srpski jezik", "српски", "12345678901234567"] {
            assert_eq!(Language::new(text), None, "{text}");
        }
    }

    #[test]
    fn a_language_is_saved_as_its_tag() {
        let saved = ron::to_string(&Language::new("sr-Latn").unwrap()).unwrap();
        assert_eq!(saved, "\"sr-Latn\"");
        assert_eq!(ron::from_str(&saved), Ok(Language::new("sr-Latn").unwrap()));
        assert!(ron::from_str::<Language>("\"\"").is_err());
    }
}
