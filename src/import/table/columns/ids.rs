//! Identifiers from names.

use std::collections::{HashMap, HashSet};

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
        if id.len() >= ID_LETTERS && id.chars().count() >= ID_LETTERS {
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

/// Ids that are taken, to be told apart by numbers.
#[derive(Debug, Default)]
pub(super) struct NumberedIds {
    ids: HashSet<String>,
    /// The number from which on an id may be free again: many things may have one name.
    next: HashMap<String, usize>,
}

impl NumberedIds {
    /// The id, with a number behind it where it is taken; it is taken from now on.
    pub(super) fn unique(&mut self, id: &str) -> String {
        if self.ids.insert(id.to_owned()) {
            return id.to_owned();
        }
        let number = self.next.entry(id.to_owned()).or_insert(2);
        loop {
            let numbered = format!("{id}_{number}");
            *number += 1;
            if self.ids.insert(numbered.clone()) {
                return numbered;
            }
        }
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
        let mut taken = NumberedIds::default();
        let ids = ["a", "a", "a_2", "a", "a_2_2"].map(|id| taken.unique(id));
        assert_eq!(ids, ["a", "a_2", "a_2_2", "a_3", "a_2_2_2"]);
    }
}
