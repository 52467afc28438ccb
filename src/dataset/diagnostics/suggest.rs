//! Suggestions for misspelt words.

use crate::phrase;
use crate::text::Phrase;

/// A sentence with the nearest of the known words; `None` where none is near.
pub(in crate::dataset) fn did_you_mean<'k>(
    found: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<Phrase> {
    nearest(found, known).map(|word| phrase!("check-did-you-mean", word = word))
}

/// The known word in the fewest edits, of which about a third of its letters are allowed; of several
/// such words one that begins with what was found. Short identifiers with digits, as in `c14`, have no
/// nearest: all are alike.
///
/// Upper and lower case count as the same letter, so that a word in the wrong case is found.
fn nearest<'k>(found: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let length = found.chars().count();
    if length < 4 && found.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let lower = found.to_lowercase();
    known
        .into_iter()
        .filter(|word| word.chars().count().abs_diff(length) <= max_edits(length))
        .map(|word| (strsim::osa_distance(&lower, &word.to_lowercase()), word))
        .filter(|(distance, _)| *distance <= max_edits(length))
        .min_by_key(|(distance, word)| (*distance, !word.to_lowercase().starts_with(&lower)))
        .map(|(_, word)| word)
}

/// The most edits between a word of that length and its suggestion.
const fn max_edits(length: usize) -> usize {
    if length < 3 { 0 } else { length.div_ceil(3) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_keys_finds_its_word() {
        assert_eq!(nearest("titel", ["id", "title", "time"]), Some("title"));
        assert_eq!(nearest("wher", ["when", "where"]), Some("where"), "a letter is missing");
        assert_eq!(nearest("asserts", ["Asserts", "Denies"]), Some("Asserts"));
    }

    #[test]
    fn a_word_like_none_of_them_finds_nothing() {
        assert_eq!(nearest("colour", ["id", "title", "when"]), None);
        assert_eq!(nearest("c14", ["c15", "c41"]), None);
    }
}
