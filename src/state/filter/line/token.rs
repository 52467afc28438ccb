//! Tokens of a line: runs of characters between spaces outside quotes.

use std::ops::Range;

/// A character of a token, and whether it stands in quotes, where signs of the form are letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineSign {
    pub(super) letter: char,
    pub(super) quoted: bool,
    /// The byte of the line at which it begins.
    pub(super) at: usize,
}

/// A token of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its bytes in the line, with quotes.
    pub(super) at: Range<usize>,
    /// Its characters without quotes.
    pub(super) signs: Vec<LineSign>,
    /// Whether its last quote is not closed.
    pub(super) open: bool,
}

const fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The tokens of a line. Within quotes `\"` is a quote and `\\` a backslash.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut letters = line.char_indices().peekable();
    let mut token: Option<Token> = None;
    let mut quoted = false;
    while let Some((at, letter)) = letters.next() {
        if !quoted && letter.is_whitespace() {
            tokens.extend(token.take());
            continue;
        }
        let own = token.get_or_insert_with(|| Token { at: at..at, signs: Vec::new(), open: false });
        own.at.end = at + letter.len_utf8();
        if is_quote(letter) {
            quoted = !quoted;
            own.open = quoted;
            continue;
        }
        let escaped = letters.peek().copied().filter(|(_, next)| matches!(next, '"' | '\\'));
        match escaped {
            Some((_, next)) if quoted && letter == '\\' => {
                letters.next();
                own.at.end += next.len_utf8();
                own.signs.push(LineSign { letter: next, quoted, at });
            }
            _ => own.signs.push(LineSign { letter, quoted, at }),
        }
    }
    tokens.extend(token);
    tokens
}

/// The text of characters.
pub(super) fn text_of(signs: &[LineSign]) -> String {
    signs.iter().map(|sign| sign.letter).collect()
}

/// The parts between separators outside quotes.
pub(super) fn split(signs: &[LineSign], separator: char) -> Vec<&[LineSign]> {
    signs.split(|sign| !sign.quoted && sign.letter == separator).collect()
}
