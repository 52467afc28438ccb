//! Stems of words in English, Serbian and Albanian, and errors of typing.
//!
//! English and Serbian by Snowball. Snowball has no Albanian: its nouns take the endings below, which
//! are those of the definite and the indefinite forms in five cases (Akademia e Shkencave, *Gramatika
//! e gjuhës shqipe* I, 2002, on the declension of nouns).

use std::sync::LazyLock;

use snowball_stemmers_rs::{Algorithm, Stemmer};

static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
static SERBIAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Serbian));

/// The endings of Albanian nouns, folded, the longest first.
const ALBANIAN: [&str; 34] = [
    "iteve", "jave", "ione", "eve", "ave", "ive", "ove", "ise", "ine", "ase", "ese", "ene", "es",
    "se", "ne", "ve", "en", "in", "un", "an", "it", "ut", "et", "at", "ja", "ia", "sh", "je", "i",
    "u", "a", "e", "t", "n",
];

/// Endings of Serbian cases, folded, for names that Snowball takes for another kind of word; the
/// longest first.
const SERBIAN_CASES: [&str; 22] = [
    "ovima", "evima", "ijama", "oga", "ome", "ama", "ima", "oj", "om", "em", "og", "ih", "im",
    "ju", "je", "ja", "ji", "a", "e", "i", "o", "u",
];

/// The fewest letters of a stem.
const LEAST: usize = 3;
/// The fewest bytes that two forms have in common before their endings.
const COMMON: usize = 4;

/// The stems of a word, one a language. Equal ones are alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stems([Box<str>; 2]);

impl Stems {
    /// Whether two words have a stem of one language in common.
    pub(super) fn meet(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(own, other)| !own.is_empty() && own == other)
    }
}

/// The stems of a folded word; none where it has a digit.
pub(super) fn stems(word: &str) -> Stems {
    if word.len() <= LEAST || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return Stems::default();
    }
    let long = |stem: &str| -> Box<str> {
        if stem.chars().count() >= LEAST { stem.into() } else { Box::default() }
    };
    Stems([long(&ENGLISH.stem(word)), long(&SERBIAN.stem(word))])
}

/// Whether two words are the same but for endings of one language.
pub(super) fn differ_by_endings(one: &str, other: &str) -> bool {
    let pairs = one.bytes().zip(other.bytes());
    let common = pairs.take_while(|(own, other)| own == other).count();
    (COMMON..=common).rev().any(|at| {
        let (Some(own), Some(other)) = (one.get(at..), other.get(at..)) else { return false };
        let is_ending = |endings: &[&str], rest: &str| rest.is_empty() || endings.contains(&rest);
        let both = |endings: &[&str]| is_ending(endings, own) && is_ending(endings, other);
        both(&ALBANIAN) || both(&SERBIAN_CASES)
    })
}

/// Whether two words differ by one letter that was left out, added, exchanged, or swapped with the
/// next.
pub(super) fn one_error_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (long, short) = if one.len() >= other.len() { (one, other) } else { (other, one) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let start = long.iter().zip(&short).take_while(|(a, b)| a == b).count();
    let (long, short) =
        (long.get(start..).unwrap_or_default(), short.get(start..).unwrap_or_default());
    match (long, short) {
        ([_, rest @ ..], all) if long.len() > all.len() => rest == all,
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && a != b => rest == others,
        ([_, rest @ ..], [_, others @ ..]) => rest == others,
        _ => false,
    }
}
