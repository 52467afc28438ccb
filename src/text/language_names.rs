//! Names of languages, as the language in use has them.

use super::current;
use crate::message;

/// That something is in the language of a BCP 47 tag, whatever its script and region: "in Serbian".
/// The tag stands for a language whose name is not known.
pub fn in_language(tag: &str) -> String {
    message!("scene-in-language", tag = primary(tag), name = tag)
}

/// Whether the interface speaks the language of a BCP 47 tag, in whatever script.
pub fn is_interface_language(tag: &str) -> bool {
    primary(tag) == primary(current().tag())
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Locale, in_locale};

    #[test]
    fn a_tag_has_the_name_of_its_language_whatever_its_script() {
        let names = ["sr", "sr-Cyrl", "SQ", "en-GB", "tlh"].map(in_language);
        assert_eq!(names, ["in Serbian", "in Serbian", "in Albanian", "in English", "in tlh"]);
    }

    #[test]
    fn both_scripts_are_one_language() {
        let serbian = Locale::by_tag("sr-Cyrl").unwrap();
        let own = |tag: &str| in_locale(serbian, || is_interface_language(tag));
        assert!(own("sr-Latn") && own("sr") && !own("en"));
    }
}
