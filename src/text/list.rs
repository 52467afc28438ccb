//! Lists of words as a language writes them: "a, b and c".

use crate::message;

/// Words joined as the language in use lists them: "Serbia, Kosovo and the EU", "Srbija, Kosovo i
/// EU" (the list patterns of CLDR). Empty for no words.
pub fn list<S: AsRef<str>>(words: &[S]) -> String {
    joined(
        words,
        |first, second| message!("text-list-two", first = first, second = second),
        |first, last| message!("text-list-end", first = first, second = last),
    )
}

/// The same of alternatives: "1667, 1669 or 1672".
pub fn list_or<S: AsRef<str>>(words: &[S]) -> String {
    joined(
        words,
        |first, second| message!("text-list-or-two", first = first, second = second),
        |first, last| message!("text-list-or-end", first = first, second = last),
    )
}

fn joined<S: AsRef<str>>(
    words: &[S],
    two: fn(&str, &str) -> String,
    end: fn(&str, &str) -> String,
) -> String {
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first, second] => two(first.as_ref(), second.as_ref()),
        [first, second, middle @ .., last] => {
            let start =
                message!("text-list-start", first = first.as_ref(), second = second.as_ref());
            let start = middle.iter().fold(start, |list, word| {
                message!("text-list-middle", first = list, second = word.as_ref())
            });
            end(&start, last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Locale, in_locale, list};

    #[test]
    fn a_list_is_joined_as_the_language_joins_it() {
        let said = |tag, words: &[&str]| in_locale(Locale::by_tag(tag).unwrap(), || list(words));
        assert_eq!(said("en", &[]), "");
        assert_eq!(said("en", &["a"]), "a");
        assert_eq!(said("en", &["a", "b"]), "a and b");
        assert_eq!(said("en", &["a", "b", "c", "d"]), "a, b, c and d");
        assert_eq!(said("sr-Latn", &["maj", "jun", "jul"]), "maj, jun i jul");
        assert_eq!(said("sr-Cyrl", &["мај", "јун"]), "мај и јун");
        assert_eq!(said("sq", &["maj", "qershor", "korrik"]), "maj, qershor dhe korrik");
    }
}
