//! Typed text in parts: numbers, words and signs.

use std::ops::Range;

use crate::text::folded;

/// What a part is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::state) enum Part {
    /// Digits.
    Number(String),
    /// Letters, small and without diacritics.
    Word(String),
    /// Anything else.
    Sign(char),
}

/// A part of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::state) struct Token {
    pub(in crate::state) part: Part,
    /// The bytes of the text that it takes.
    pub(in crate::state) at: Range<usize>,
    /// Whether a space stands before it.
    pub(in crate::state) spaced: bool,
}

/// The parts of a text, in order; spaces part them and are left out.
pub(in crate::state) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
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
        let part = if letter.is_ascii_digit() {
            Part::Number(piece.to_owned())
        } else if is_letter(&letter) {
            Part::Word(folded(piece))
        } else {
            Part::Sign(if letter == '−' { '-' } else { letter })
        };
        tokens.push(Token { part, at: start..end, spaced });
        spaced = false;
    }
    tokens
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a pattern for characters takes it so")]
fn is_letter(letter: &char) -> bool {
    letter.is_alphabetic() || ('\u{300}'..='\u{36F}').contains(letter)
}

/// Reads tokens one after the other.
#[derive(Clone, Debug)]
pub(in crate::state) struct Reader<'a> {
    tokens: &'a [Token],
    next: usize,
    /// Where the text ends.
    end: usize,
}

impl<'a> Reader<'a> {
    pub(in crate::state) const fn new(tokens: &'a [Token], end: usize) -> Self {
        Self { tokens, next: 0, end }
    }

    pub(in crate::state) fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.next)
    }

    pub(in crate::state) fn is_done(&self) -> bool {
        self.peek().is_none()
    }

    /// Where the next token stands, or the end of the text.
    pub(in crate::state) fn here(&self) -> Range<usize> {
        self.peek().map_or(self.end..self.end, |token| token.at.clone())
    }

    pub(in crate::state) fn number(&mut self) -> Option<(&'a str, Range<usize>)> {
        let token = self.peek()?;
        let Part::Number(digits) = &token.part else {
            return None;
        };
        self.next += 1;
        Some((digits, token.at.clone()))
    }

    pub(in crate::state) fn word(&mut self) -> Option<&'a str> {
        let word = self.peek_word()?;
        self.next += 1;
        Some(word)
    }

    pub(in crate::state) fn peek_word(&self) -> Option<&'a str> {
        match &self.peek()?.part {
            Part::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(in crate::state) fn skip_word(&mut self, any: &[&str]) -> bool {
        let found = self.peek_word().is_some_and(|word| any.contains(&word));
        if found {
            self.next += 1;
        }
        found
    }

    pub(in crate::state) fn sign(&mut self, any: &[char]) -> Option<char> {
        match self.peek()?.part {
            Part::Sign(sign) if any.contains(&sign) => {
                self.next += 1;
                Some(sign)
            }
            _ => None,
        }
    }
}
