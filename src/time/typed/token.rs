//! Tokens of typed text: numbers, words and signs.

use std::ops::Range;

use super::NotUnderstood;
use crate::text::folded;

/// The kind of a token, with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// A cursor over tokens.
#[derive(Clone, Debug)]
pub(super) struct TokenReader<'a> {
    tokens: &'a [TypedToken],
    next: usize,
    /// Where the text ends, in bytes.
    end: usize,
}

impl<'a> TokenReader<'a> {
    pub(super) const fn new(tokens: &'a [TypedToken], end: usize) -> Self {
        Self { tokens, next: 0, end }
    }

    pub(super) fn peek(&self) -> Option<&'a TypedToken> {
        self.tokens.get(self.next)
    }

    pub(super) fn is_done(&self) -> bool {
        self.peek().is_none()
    }

    /// The bytes of the next token; empty at the end of the text.
    pub(super) fn here(&self) -> Range<usize> {
        self.peek().map_or(self.end..self.end, |token| token.at.clone())
    }

    /// Where the last token that was read ends, in bytes.
    fn before(&self) -> usize {
        let last = self.next.checked_sub(1).and_then(|nth| self.tokens.get(nth));
        last.map_or(0, |token| token.at.end)
    }

    /// Reads digits.
    pub(super) fn number(&mut self) -> Option<(&'a str, Range<usize>)> {
        let token = self.peek()?;
        let digits = token.digits()?;
        self.next += 1;
        Some((digits, token.at.clone()))
    }

    /// Reads a number with commas between groups of three digits, by the rule of the
    /// [module](super): its digits without the commas. Nothing is read where there is none.
    pub(super) fn grouped_number(&mut self) -> Option<(String, Range<usize>)> {
        let mut ahead = self.clone();
        let (first, at) = ahead.number()?;
        if first.len() > 3 || first.starts_with('0') {
            return None;
        }
        let mut digits = first.to_owned();
        let mut whole = None;
        while let Some(group) = ahead.group() {
            digits.push_str(group);
            whole = Some(ahead.clone());
        }
        *self = whole?;
        Some((digits, at.start..self.before()))
    }

    /// Reads a comma with three digits close behind it.
    fn group(&mut self) -> Option<&'a str> {
        self.fraction(&[',']).filter(|digits| digits.len() == 3)
    }

    /// Reads one of the signs with digits close behind it.
    pub(super) fn fraction(&mut self, points: &[char]) -> Option<&'a str> {
        let mut ahead = self.clone();
        ahead.peek().filter(|token| !token.spaced)?;
        ahead.sign(points)?;
        ahead.peek().filter(|token| !token.spaced)?;
        let (digits, _) = ahead.number()?;
        *self = ahead;
        Some(digits)
    }

    /// Reads a word.
    pub(super) fn word(&mut self) -> Option<&'a str> {
        let word = self.peek_word()?;
        self.next += 1;
        Some(word)
    }

    pub(super) fn peek_word(&self) -> Option<&'a str> {
        self.peek()?.word()
    }

    /// Reads a word where it is one of these; whether it was.
    pub(super) fn skip_word(&mut self, any: &[&str]) -> bool {
        let found = self.peek_word().is_some_and(|word| any.contains(&word));
        if found {
            self.next += 1;
        }
        found
    }

    /// Reads a sign where it is one of these.
    pub(super) fn sign(&mut self, any: &[char]) -> Option<char> {
        match self.peek()?.kind {
            TokenKind::Sign(sign) if any.contains(&sign) => {
                self.next += 1;
                Some(sign)
            }
            _ => None,
        }
    }
}

/// A number of one or two digits.
pub(super) fn small(digits: &str, at: &Range<usize>, expected: &str) -> Result<u8, NotUnderstood> {
    let short = (1..=2).contains(&digits.len()).then(|| digits.parse::<u8>().ok()).flatten();
    short.ok_or_else(|| NotUnderstood::expected(at.clone(), expected))
}
