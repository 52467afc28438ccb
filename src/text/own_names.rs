//! Names of languages in themselves, for menus of languages: "українська", "Deutsch".
//!
//! Source: the names that languages have in their own locale in CLDR, with a capital where the
//! language begins the names of languages with one.

/// What a language calls itself; `None` for one whose own name is not known here.
///
/// A BCP 47 tag with a script or region that has no name of its own is named by its language, with
/// the rest of the tag in brackets: "Deutsch (AT)".
pub fn own_name(tag: &str) -> Option<String> {
    if let Some(name) = known(tag) {
        return Some(name.to_owned());
    }
    let (primary, rest) = tag.split_once('-')?;
    Some(format!("{} ({rest})", known(primary)?))
}

/// A line a language: its tag, and after a space its name.
const NAMES: &str = include_str!("../../assets/language_names.txt");

fn known(tag: &str) -> Option<&'static str> {
    let mut names = NAMES.lines().filter_map(|line| line.split_once(' '));
    names.find(|(own, _)| own.eq_ignore_ascii_case(tag)).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_called_as_it_calls_itself() {
        let names = ["uk", "TR", "zh-Hant", "de-AT", "sr-Latn"].map(own_name);
        let expected = ["українська", "Türkçe", "繁體中文", "Deutsch (AT)", "srpski"];
        assert_eq!(names.map(Option::unwrap_or_default), expected);
        assert_eq!(own_name("tlh"), None);
    }

    #[test]
    fn no_language_is_there_twice() {
        let tags: Vec<_> = NAMES.lines().map(|line| line.split_once(' ').unwrap().0).collect();
        assert!(tags.is_sorted_by(|one, other| one < other), "{tags:?}");
    }
}
