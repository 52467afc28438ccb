//! Identifiers from names.

use std::collections::HashSet;

use crate::text::folded;

/// The letters of an id that is made from a name.
const ID_LETTERS: usize = 40;

/// An id from a name: its letters and digits, plain and small, with `_` between words.
pub(super) fn slug(name: &str, fallback: &str) -> String {
    let mut id = String::new();
    for letter in folded(name).chars() {
        if letter.is_alphanumeric() {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('_') {
            id.push('_');
        }
        if id.chars().count() >= ID_LETTERS {
            // Not in the middle of a word, where words are short enough.
            if letter.is_alphanumeric()
                && let Some(end) = id.rfind('_').filter(|end| *end >= ID_LETTERS / 2)
            {
                id.truncate(end);
            }
            break;
        }
    }
    let id = id.trim_end_matches('_');
    if id.is_empty() { fallback.to_owned() } else { id.to_owned() }
}

/// The id, with a number behind it where it is taken.
pub(super) fn unique_id(id: &str, taken: &mut HashSet<String>) -> String {
    if taken.insert(id.to_owned()) {
        return id.to_owned();
    }
    let mut number = 2_usize;
    loop {
        let numbered = format!("{id}_{number}");
        if taken.insert(numbered.clone()) {
            return numbered;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_from_names() {
        assert_eq!(slug("Zvečan / Zveçan", "x"), "zvecan_zvecan");
        assert_eq!(slug("", "place"), "place");
        assert_eq!(slug("!!!", "place"), "place");
        let long = slug("A patrol of the police is attacked at the bridge near the village", "x");
        assert_eq!(long, "a_patrol_of_the_police_is_attacked_at");
        let mut taken = HashSet::new();
        assert_eq!(unique_id("a", &mut taken), "a");
        assert_eq!(unique_id("a", &mut taken), "a_2");
    }
}
