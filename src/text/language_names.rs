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
