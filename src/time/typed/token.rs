//! Tokens of typed text: numbers, words and signs.

use std::ops::Range;

use crate::text::folded;

/// The kind of a token, with its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum TokenKind {
    /// Digits.
    Number(String),
    /// Letters, in lower case, without diacritics, in Latin script.
    Word(String),
    /// Any other character; a minus sign is a hyphen.
    Sign(char),
}

/// A token of typed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TypedToken {
    pub(super) kind: TokenKind,
    /// The bytes of the text that it takes.
    pub(super) at: Range<usize>,
    /// Whether white space precedes it.
    pub(super) spaced: bool,
}

/// The tokens of a text, in order; white space separates them and is left out.
pub(super) fn tokens(text: &str) -> Vec<TypedToken> {
    let mut tokens: Vec<TypedToken> = Vec::new();
    let mut spaced = true;
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() {
            spaced = true;
            continue;
        }
        let same: Option<fn(&char) -> bool> = if letter.is_ascii_digit() {
            Some(char::is_ascii_digit)
        } else if is_letter(&letter) {
            Some(is_letter)
        } else {
            None
        };
        let mut end = start + letter.len_utf8();
        while let Some((at, next)) = same.and_then(|same| letters.next_if(|(_, next)| same(next))) {
            end = at + next.len_utf8();
        }
        let piece = text.get(start..end).unwrap_or_default();
        let kind = if letter.is_ascii_digit() {
            TokenKind::Number(piece.to_owned())
        } else if is_letter(&letter) {
            TokenKind::Word(folded(piece))
        } else {
            TokenKind::Sign(if letter == '−' { '-' } else { letter })
        };
        tokens.push(TypedToken { kind, at: start..end, spaced });
        spaced = false;
    }
    tokens
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a pattern for characters takes it so")]
fn is_letter(letter: &char) -> bool {
    letter.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(letter)
}

impl TypedToken {
    /// The word; `None` for numbers and signs.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            TokenKind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The digits; `None` for words and signs.
    pub(super) fn digits(&self) -> Option<&str> {
        match &self.kind {
            TokenKind::Number(digits) => Some(digits),
            _ => None,
        }
    }

    /// Whether it is that sign.
    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }
}
