//! Score of a name for a few typed letters: the whole before its start, words before letters.

use crate::text::folded;

/// The score of what is meant beyond doubt.
pub(super) const BEST: u32 = 1_000;
const START: u32 = 800;
const WORD: u32 = 600;
const WITHIN: u32 = 400;
const LETTERS: u32 = 100;
/// The score of an event of which the words are said.
pub(super) const SAID: u32 = 90;

/// A typed text, folded and in words.
#[derive(Clone, Debug)]
pub(super) struct Query {
    whole: String,
    words: Vec<String>,
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let whole = folded(text.trim());
        let words = whole.split_whitespace().map(str::to_owned).collect();
        Self { whole, words }
    }

    pub(super) fn text(&self) -> &str {
        &self.whole
    }

    pub(super) fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }
}

/// How well a name fits; `None` where it does not. A shorter name fits better.
pub(super) fn score(query: &Query, name: &str) -> Option<u32> {
    if query.is_empty() {
        return Some(0);
    }
    let name = folded(name);
    let length = u32::try_from(name.chars().count()).unwrap_or(u32::MAX).min(90);
    if name == query.whole {
        return Some(BEST);
    }
    if name.starts_with(&query.whole) {
        return Some(START - length);
    }
    let begins = |word: &String| words(&name).any(|own| own.starts_with(word.as_str()));
    if query.words.iter().all(begins) {
        return Some(WORD - length);
    }
    if query.words.iter().all(|word| name.contains(word.as_str())) {
        return Some(WITHIN - length);
    }
    has_letters(&query.whole, &name).then(|| LETTERS - length)
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether the letters stand in the name in this order, the first of them at the start of a word and
/// each other there or behind the one before: "wld" is "window of the last days".
fn has_letters(query: &str, name: &str) -> bool {
    let mut letters = query.chars().filter(|letter| letter.is_alphanumeric());
    let mut wanted = letters.next();
    let (mut starts_word, mut follows) = (true, false);
    for letter in name.chars() {
        let is_wanted = wanted == Some(letter) && (starts_word || follows);
        if is_wanted {
            wanted = letters.next();
        }
        follows = is_wanted;
        starts_word = !letter.is_alphanumeric();
    }
    wanted.is_none() && query.chars().count() > 1
}
