//! Words of a text as a search compares them: folded, numbers without their separators, and with the
//! endings of their language forgiven.

mod stem;

use std::ops::Range;

use self::stem::{Stems, differ_by_endings, one_error_apart, stems};
use super::fold_into;

/// The fewest letters of a word in which an error of typing is forgiven.
const FORGIVEN_FROM: usize = 5;
/// The fewest letters that are looked for within words and not only at their start.
const WITHIN_FROM: usize = 3;

/// Calls a function with the bytes of each word of a text and its folded form. The buffer is
/// overwritten.
///
/// A word is a run of letters and digits. A number whose digits are grouped, as "8,350", "8.350" and
/// "8 350" with a narrow space, is one word without its separators.
pub fn each_word(text: &str, buffer: &mut String, mut word: impl FnMut(Range<usize>, &str)) {
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if !is_of_word(letter) {
            continue;
        }
        let mut end = start + letter.len_utf8();
        let mut digits = letter.is_ascii_digit();
        buffer.clear();
        let mut own = start;
        while let Some((at, letter)) = letters.peek().copied() {
            if is_of_word(letter) {
                digits &= letter.is_ascii_digit();
                end = at + letter.len_utf8();
                letters.next();
            } else if digits && is_group_mark(letter) && begins_group(text, at, letter) {
                fold_into(buffer, text.get(own..end).unwrap_or_default());
                letters.next();
                own = at + letter.len_utf8();
                end = own;
            } else {
                break;
            }
        }
        fold_into(buffer, text.get(own..end).unwrap_or_default());
        if !buffer.is_empty() {
            word(start..end, buffer);
        }
    }
}

/// The folded words of a text.
pub fn words_of(text: &str) -> Vec<String> {
    let (mut words, mut buffer) = (Vec::new(), String::new());
    each_word(text, &mut buffer, |_, word| words.push(word.to_owned()));
    words
}

/// Whether it belongs to a word: a letter, a digit, or a mark on one.
fn is_of_word(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric();
    }
    letter.is_alphanumeric() || unicode_normalization::char::canonical_combining_class(letter) != 0
}

const fn is_group_mark(letter: char) -> bool {
    matches!(letter, ',' | '.' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// Whether exactly three digits follow the mark.
fn begins_group(text: &str, at: usize, mark: char) -> bool {
    let rest = text.get(at + mark.len_utf8()..).unwrap_or_default().as_bytes();
    let digits = rest.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    digits == 3 && rest.get(3).is_none_or(|byte| !byte.is_ascii_alphabetic())
}

/// How a word is like the one that is looked for; the first is the closest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// It is the word.
    Same,
    /// It is another form of the word, by the endings of a language.
    Form,
    /// It begins with it.
    Start,
    /// It has it within.
    Within,
    /// It differs by one letter that was left out, added, exchanged or swapped with the next.
    Misspelt,
}

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedWord {
    word: String,
    stems: Stems,
}

impl WantedWord {
    /// The word, folded.
    pub fn new(word: &str) -> Self {
        Self { word: word.to_owned(), stems: stems(word) }
    }

    /// The word, folded.
    pub fn as_str(&self) -> &str {
        &self.word
    }

    /// How a folded word is like it, errors of typing left aside; `None` where it is another word.
    pub fn likeness(&self, word: &str) -> Option<Likeness> {
        let own = self.word.as_str();
        if word == own {
            return Some(Likeness::Same);
        }
        // Forms of one word share their start, so that most words are never taken apart.
        let shared = own.bytes().zip(word.bytes()).take(3).all(|(own, other)| own == other);
        let is_form = || differ_by_endings(own, word) || self.stems.meet(&stems(word));
        if shared && own.len() > 2 && is_form() {
            return Some(Likeness::Form);
        }
        if word.starts_with(own) {
            return Some(Likeness::Start);
        }
        let within = own.len() >= WITHIN_FROM && word.len() > own.len() && word.contains(own);
        within.then_some(Likeness::Within)
    }

    /// Whether a folded word differs from it by one error of typing, in words of five letters and
    /// more.
    pub fn is_misspelt_as(&self, word: &str) -> bool {
        self.word.chars().count() >= FORGIVEN_FROM
            && !self.word.bytes().any(|byte| byte.is_ascii_digit())
            && one_error_apart(&self.word, word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_word_however_its_digits_are_grouped() {
        for text in ["8350", "8,350", "8.350", "8\u{A0}350", "8’350"] {
            assert_eq!(words_of(text), ["8350"], "{text}");
        }
        assert_eq!(words_of("1,250,000 people"), ["1250000", "people"]);
        assert_eq!(
            words_of("3.5, 2.10.2023 and 24,1234"),
            ["3", "5", "2", "10", "2023", "and", "24", "1234"]
        );
    }

    #[test]
    fn words_are_folded_and_know_their_bytes() {
        let (mut found, mut buffer) = (Vec::new(), String::new());
        let text = "Vučić’s Бањска";
        each_word(text, &mut buffer, |at, word| found.push((text[at].to_owned(), word.to_owned())));
        let expected = [("Vučić", "vucic"), ("s", "s"), ("Бањска", "banjska")];
        assert_eq!(found, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    fn likeness(wanted: &str, word: &str) -> Option<Likeness> {
        let (wanted, word) = (words_of(wanted).concat(), words_of(word).concat());
        WantedWord::new(&wanted).likeness(&word)
    }

    #[test]
    fn forms_of_a_word_are_alike_in_three_languages() {
        let mut unlike = Vec::new();
        for (one, other) in [
            ("closing", "closed"),
            ("troops", "troop"),
            ("attackers", "attacker"),
            // Serbian cases.
            ("Banjskoj", "Banjska"),
            ("Banjsku", "Banjske"),
            ("Mitrovici", "Mitrovica"),
            ("Kosovu", "Kosovo"),
            ("policije", "policija"),
            ("policiju", "policija"),
            ("vojnika", "vojnik"),
            ("vojske", "vojska"),
            ("Србије", "Srbija"),
            ("Радоичића", "Radoičić"),
            ("Vučiću", "Vučić"),
            ("manastiru", "manastir"),
            // Albanian cases, definite and indefinite.
            ("Kosovës", "Kosova"),
            ("Kosovën", "Kosovë"),
            ("Banjskës", "Banjskë"),
            ("Mitrovicën", "Mitrovicë"),
            ("Serbisë", "Serbia"),
            ("Serbinë", "Serbi"),
            ("policisë", "policia"),
            ("policët", "polici"),
            ("manastirit", "manastiri"),
            ("ushtarëve", "ushtarë"),
            ("ushtarët", "ushtar"),
            ("sulmit", "sulmi"),
            ("sulmin", "sulm"),
        ] {
            if likeness(one, other).is_none() || likeness(other, one).is_none() {
                unlike.push((one, other));
            }
        }
        assert_eq!(unlike, []);
    }

    #[test]
    fn other_words_are_not_alike() {
        for (one, other) in [
            ("police", "polish"),
            ("bridge", "brigade"),
            ("Kosovo", "Kosice"),
            ("ban", "Banjska"),
            ("Serbia", "Sirmium"),
            ("court", "count"),
        ] {
            let like = likeness(one, other);
            assert!(!matches!(like, Some(Likeness::Same | Likeness::Form)), "{one} {other}");
        }
    }

    #[test]
    fn one_error_is_forgiven_in_longer_words() {
        let misspelt = |wanted: &str, word: &str| WantedWord::new(wanted).is_misspelt_as(word);
        assert!(misspelt("banjsak", "banjska"), "swapped");
        assert!(misspelt("banska", "banjska"), "left out");
        assert!(misspelt("bannjska", "banjska"), "added");
        assert!(misspelt("bamjska", "banjska"), "exchanged");
        assert!(!misspelt("bamjsak", "banjska"), "two errors");
        assert!(!misspelt("kfro", "kfor"), "too short");
        assert!(!misspelt("83500", "83501"), "a number is another number");
    }
}
