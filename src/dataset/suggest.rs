//! Guessing what somebody meant to write.

/// A sentence with the likeliest of the known words, where one is near enough to what was found.
pub(super) fn did_you_mean<'k>(
    found: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<String> {
    nearest(found, known).map(|word| format!("did you mean “{word}”?"))
}

/// The known word that takes the fewest changes, where about a third of its letters or fewer
/// change. Short identifiers with digits, as in `c14`, are never guessed: all are alike.
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
        .filter(|word| word.chars().count().abs_diff(length) <= allowed(length))
        .map(|word| (strsim::osa_distance(&lower, &word.to_lowercase()), word))
        .filter(|(distance, _)| *distance <= allowed(length))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

const fn allowed(length: usize) -> usize {
    if length < 3 { 0 } else { length.div_ceil(3) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_keys_finds_its_word() {
        assert_eq!(nearest("titel", ["id", "title", "time"]), Some("title"));
        assert_eq!(nearest("asserts", ["Asserts", "Denies"]), Some("Asserts"));
    }

    #[test]
    fn a_word_like_none_of_them_finds_nothing() {
        assert_eq!(nearest("colour", ["id", "title", "when"]), None);
        assert_eq!(nearest("c14", ["c15", "c41"]), None);
    }
}
