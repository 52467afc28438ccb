//! Stretches of typed text, and the cursor that reads them.

use std::ops::Range;

use super::NotUnderstood;
use super::lexicon::{Lexicon, Meaning};
use super::token::{TokenKind, TypedToken};

/// A stretch of tokens, and the language in which they are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct TypedText<'a> {
    pub(super) tokens: &'a [TypedToken],
    /// Where the text ends, in bytes.
    pub(super) end: usize,
    pub(super) lexicon: &'static Lexicon,
}

impl<'a> TypedText<'a> {
    pub(super) const fn reader(self) -> TokenReader<'a> {
        TokenReader { text: self, next: 0 }
    }

    /// The tokens before that one.
    pub(super) fn before(self, nth: usize) -> Self {
        let end = self.tokens.get(nth).map_or(self.end, |token| token.at.start);
        Self { tokens: self.tokens.get(..nth).unwrap_or(self.tokens), end, ..self }
    }

    /// The tokens from that one on.
    pub(super) fn from(self, nth: usize) -> Self {
        Self { tokens: self.tokens.get(nth..).unwrap_or_default(), ..self }
    }

    /// Where the first token starts, in bytes.
    pub(super) fn start(self) -> usize {
        self.tokens.first().map_or(self.end, |token| token.at.start)
    }

    /// The tokens behind a phrase of that meaning; `None` where they do not begin with one.
    pub(super) fn after(self, meaning: Meaning) -> Option<Self> {
        self.lexicon.begins(self.tokens, meaning).map(|count| self.from(count))
    }

    /// The tokens without a phrase of that meaning at their end; `None` where there is none.
    pub(super) fn without_last(self, meaning: Meaning) -> Option<Self> {
        let count = self.tokens.len();
        let ends =
            |nth: &usize| self.lexicon.begins(self.from(*nth).tokens, meaning) == Some(count - nth);
        (1..count).find(ends).map(|nth| self.before(nth))
    }
}

/// A cursor over tokens.
#[derive(Clone, Debug)]
pub(super) struct TokenReader<'a> {
    text: TypedText<'a>,
    next: usize,
}

impl<'a> TokenReader<'a> {
    pub(super) fn peek(&self) -> Option<&'a TypedToken> {
        self.text.tokens.get(self.next)
    }

    pub(super) fn is_done(&self) -> bool {
        self.peek().is_none()
    }

    /// The tokens that are not read yet.
    fn rest(&self) -> TypedText<'a> {
        self.text.from(self.next)
    }

    /// The bytes of the next token; empty at the end of the text.
    pub(super) fn here(&self) -> Range<usize> {
        self.peek().map_or(self.text.end..self.text.end, |token| token.at.clone())
    }

    /// Where the last token that was read ends, in bytes.
    fn before(&self) -> usize {
        let last = self.next.checked_sub(1).and_then(|nth| self.text.tokens.get(nth));
        last.map_or(0, |token| token.at.end)
    }

    /// Reads digits.
    pub(super) fn number(&mut self) -> Option<(&'a str, Range<usize>)> {
        let token = self.peek()?;
        let digits = token.digits()?;
        self.next += 1;
        Some((digits, token.at.clone()))
    }

    /// Reads a number with marks between groups of three digits, by the rule of the
    /// [module](super): its digits without the marks. Nothing is read where there is none.
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

    /// Reads the mark between groups with three digits close behind it.
    fn group(&mut self) -> Option<&'a str> {
        let mark = self.text.lexicon.group;
        if mark != ' ' {
            return self.fraction(&[mark]).filter(|digits| digits.len() == 3);
        }
        let digits = self.peek().filter(|token| token.spaced)?.digits()?;
        if digits.len() != 3 {
            return None;
        }
        self.next += 1;
        Some(digits)
    }

    /// Reads a decimal mark with digits close behind it. After groups it is the language's own; else
    /// a point or a comma will do.
    pub(super) fn decimals(&mut self, after_groups: bool) -> Option<&'a str> {
        if after_groups {
            self.fraction(&[self.text.lexicon.decimal])
        } else {
            self.fraction(&['.', ','])
        }
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

    /// Reads a phrase of one of the meanings that `select` takes.
    pub(super) fn read<T>(&mut self, select: impl Fn(Meaning) -> Option<T>) -> Option<T> {
        let (found, count) = self.text.lexicon.find(self.rest().tokens, select)?;
        self.next += count;
        Some(found)
    }

    /// Whether a phrase of one of the meanings comes next, without reading it.
    pub(super) fn begins<T>(&self, select: impl Fn(Meaning) -> Option<T>) -> bool {
        self.clone().read(select).is_some()
    }

    /// Reads a phrase of that meaning; whether there was one.
    pub(super) fn skip(&mut self, meaning: Meaning) -> bool {
        self.read(|found| (found == meaning).then_some(())).is_some()
    }

    /// Reads a phrase of that meaning with the point of an ordinal number before it, as in
    /// "44. p. n. e."; whether there was one.
    pub(super) fn skip_after_point(&mut self, meaning: Meaning) -> bool {
        let mut ahead = self.clone();
        let _ = ahead.sign(&['.']);
        let found = ahead.skip(meaning);
        if found {
            *self = ahead;
        }
        found
    }

    /// Reads the point of an ordinal number, which no digits follow.
    pub(super) fn skip_point(&mut self) {
        let mut ahead = self.clone();
        if ahead.sign(&['.']).is_some() && ahead.peek().is_none_or(|next| next.digits().is_none()) {
            *self = ahead;
        }
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

/// A number of one or two digits; `expected` is the sentence for what is not one.
pub(super) fn small(digits: &str, at: &Range<usize>, expected: &str) -> Result<u8, NotUnderstood> {
    let short = (1..=2).contains(&digits.len()).then(|| digits.parse::<u8>().ok()).flatten();
    short.ok_or_else(|| NotUnderstood::new(at.clone(), expected))
}
