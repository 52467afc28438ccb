//! Folding: the form of a text that a search compares.

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

use super::font::is_invisible;
use super::letters::plain;

/// The text in lower case, without diacritics and in Latin letters, so that whatever a keyboard
/// has finds it: "Mitrovice" finds "Mitrovicë", "zvecan" finds "Звечан", "lodz" finds "Łódź".
///
/// The Serbian letter đ is also written "dj", or "d" by who has neither: all three fold to "d".
/// Folding keeps every separation into words.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Appends the [folded](folded()) text to another: what an index of a million events is built with.
pub fn fold_into(folded: &mut String, text: &str) {
    let start = folded.len();
    if text.is_ascii() {
        folded.push_str(text);
        if let Some(own) = folded.get_mut(start..) {
            own.make_ascii_lowercase();
        }
    } else {
        for letter in text.chars() {
            if letter.is_ascii() {
                folded.push(letter.to_ascii_lowercase());
            } else {
                // Decomposed before the case is changed: a ligature or a double-struck letter may
                // stand for a capital. Marks are dropped, so their order does not matter.
                decompose_compatible(letter, |part| push_plain(folded, part));
            }
        }
    }
    if let Some(own) = folded.get(start..)
        && has_dj(own)
    {
        let mut before = '\0';
        let single: String = own
            .chars()
            .filter(|letter| {
                let is_second = before == 'd' && *letter == 'j';
                before = if is_second { before } else { *letter };
                !is_second
            })
            .collect();
        folded.truncate(start);
        folded.push_str(&single);
    }
}

/// Appends a decomposed letter in lower case and plain, unless it is a mark or has no shape.
fn push_plain(folded: &mut String, part: char) {
    if part.is_ascii() {
        folded.push(part.to_ascii_lowercase());
    } else if !is_mark(part) && !is_invisible(part) {
        for letter in part.to_lowercase() {
            match plain(letter) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(letter),
            }
        }
    }
}

/// Whether there is a "dj". Looks for the "j", which is rare in most languages.
fn has_dj(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'j', bytes)
        .any(|at| at.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'd'))
}

/// Whether it is a mark on another letter that people leave out: an accent, a vowel point.
///
/// Marks that make another letter of it stay: the signs of Indic scripts for a dot below (7) and
/// for a missing vowel (9), and the voicing of Kana (8).
fn is_mark(letter: char) -> bool {
    !matches!(canonical_combining_class(letter), 0 | 7 | 8 | 9)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_found_by_the_letters_that_every_keyboard_has() {
        for (name, typed) in [
            ("Mitrovicë", "mitrovice"),
            ("Gračanica", "gracanica"),
            ("Łódź", "lodz"),
            ("Tromsø", "tromso"),
            ("Iğdır", "igdir"),
            ("İstanbul", "istanbul"),
            ("Şırnak", "sirnak"),
            ("Ísafjörður", "isafjordur"),
            ("Þorlákshöfn", "thorlakshofn"),
            ("Næstved", "naestved"),
            ("Großenhain", "grossenhain"),
            ("Gəncə", "gence"),
            ("Cœur d’Alene", "coeur d'alene"),
            ("São Tomé", "sao tome"),
            ("Đà Nẵng", "da nang"),
            ("Ħamrun", "hamrun"),
            ("Αθήνας", "αθηνασ"),
            ("Ἀθῆναι", "αθηναι"),
            ("ΑΘΗΝΑΣ", "Αθήνας"),
            ("Kyïv", "kyiv"),
            ("L\u{2019}Hospitalet, Sant Julià de Lòria", "l'hospitalet, sant julia de loria"),
            ("Al\u{200E} Bab", "al bab"),
        ] {
            assert_eq!(folded(name), folded(typed), "{name}");
        }
        assert_eq!(folded("Leposaviq"), "leposaviq");
    }

    #[test]
    fn marks_that_are_characters_of_their_own_are_dropped() {
        assert_eq!(folded("Zvec\u{30C}an"), "zvecan");
        assert_eq!(folded("שָׁלוֹם"), folded("שלום"));
    }

    #[test]
    fn cyrillic_is_found_in_latin_letters() {
        assert_eq!(folded("Звечан"), folded("Zvečan"));
        assert_eq!(folded("Љиг, Њивице, Џеп"), folded("Ljig, Njivice, Džep"));
        assert_eq!(folded("Ћуприја"), "cuprija");
        assert_eq!(folded("Москва"), "moskva");
    }

    #[test]
    fn all_spellings_of_one_serbian_letter_are_the_same() {
        for name in ["Đakovica", "Djakovica", "DJAKOVICA", "Dakovica", "Ђаковица"] {
            assert_eq!(folded(name), "dakovica", "{name}");
        }
    }

    #[test]
    fn towns_all_over_the_world_are_found_by_their_plain_names() {
        let names = include_str!("../../tests/fixtures/place_names.txt").lines();
        let pairs = names.filter_map(|line| line.split_once('\t'));
        assert_eq!(pairs.clone().count(), 300);
        for (name, plain) in pairs {
            assert_eq!(folded(name), folded(plain), "{name}");
        }
    }

    #[test]
    fn all_slavic_alphabets_are_found_in_latin_letters() {
        for (name, typed) in [
            ("Львів, Ужгород", "lviv, uzgorod"),
            ("Ґданськ", "gdansk"),
            ("Єнакієве", "jenakijeve"),
            ("Магілёў", "magileu"),
            ("Търговище", "trgovisce"),
            ("Ѓорче Петров, Куќиште", "gorce petrov, kukiste"),
            ("Ёлкин, Эмба, Ытык", "elkin, emba, ytyk"),
            ("Ѕвезда", "dzvezda"),
        ] {
            assert_eq!(folded(name), folded(typed), "{name}");
        }
    }

    #[test]
    fn marks_that_make_another_letter_stay() {
        assert_ne!(folded("ガ"), folded("カ"));
        assert_ne!(folded("क्ष"), folded("कष"));
    }

    proptest! {
        #[test]
        fn what_is_folded_folds_to_itself(text in "\\PC{0,20}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn the_short_way_for_ascii_gives_the_same(text in "[ -~]{0,30}") {
            prop_assert_eq!(folded(&format!("{text}é")), folded(&text) + "e");
        }
    }
}
