//! Scanner of RON tokens: strings, comments, brackets, names.
//!
//! It is linear in the bytes it passes, allocates nothing and never recurses. It accepts more than
//! RON does; the deserialiser refuses the rest.

use std::ops::Range;

use memchr::{memchr, memchr2};

/// The longest string in bytes. Longer ones are not meant to be read, and laying one out would
/// block the window.
pub(super) const MAX_TEXT_BYTES: usize = 100_000;

/// A cursor in RON text that stops at tokens.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
}

/// A token and the bytes it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RonToken {
    /// Its kind.
    pub(super) kind: RonTokenKind,
    /// Its bytes.
    pub(super) span: Range<usize>,
}

/// Kinds of tokens, as far as the structure depends on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RonTokenKind {
    /// An opening bracket, as written.
    Open(u8),
    /// A closing bracket, as written.
    Close(u8),
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A string of any form, quotes included.
    Text,
    /// A string without a closing quote before the end of the file.
    OpenText,
    /// A comment without an end before the end of the file.
    OpenComment,
    /// A name: of a field, a variant, a record.
    Name,
    /// A number, or anything else.
    Other,
}

/// The closing bracket that belongs to an opening one.
pub(super) const fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

/// Whether the byte can be part of a name; every byte of a character beyond ASCII can.
pub(super) const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

impl<'t> Scanner<'t> {
    /// A cursor at byte `at`.
    pub(super) const fn new(text: &'t str, at: usize) -> Self {
        Self { bytes: text.as_bytes(), at }
    }

    /// The byte at the cursor.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Moves the cursor to byte `at`.
    pub(super) const fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// The next token, without passing it.
    pub(super) fn peek(&self) -> Option<RonToken> {
        self.clone().next()
    }

    /// The next token that can change the structure: a bracket, a string of several lines or more
    /// than [`MAX_TEXT_BYTES`], or a string or comment that is never closed.
    ///
    /// Names, numbers, short strings, commas and colons are skipped without being distinguished,
    /// which makes splitting large files cheap.
    pub(super) fn next_landmark(&mut self) -> Option<RonToken> {
        loop {
            let rest = self.bytes.get(self.at..)?;
            self.at += rest.iter().position(|byte| is_structural(*byte))?;
            if self.byte(self.at) == Some(b'"') {
                self.at = self.text_start(self.at);
            }
            let token = self.next()?;
            let plain = match token.kind {
                RonTokenKind::Text => {
                    let text = self.bytes.get(token.span.clone()).unwrap_or_default();
                    text.len() <= MAX_TEXT_BYTES && memchr(b'\n', text).is_none()
                }
                RonTokenKind::Open(_)
                | RonTokenKind::Close(_)
                | RonTokenKind::OpenText
                | RonTokenKind::OpenComment => false,
                _ => true,
            };
            if !plain {
                return Some(token);
            }
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    fn rest(&self, at: usize) -> &'t [u8] {
        self.bytes.get(at..).unwrap_or_default()
    }

    /// Passes white space and comments. Returns the start of a comment that is never closed.
    fn skip_space(&mut self) -> Option<usize> {
        loop {
            match self.byte(self.at)? {
                b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C => self.at += 1,
                b'/' => match self.byte(self.at + 1) {
                    Some(b'/') => {
                        let rest = self.rest(self.at);
                        self.at += memchr(b'\n', rest).unwrap_or(rest.len());
                    }
                    Some(b'*') => {
                        let start = self.at;
                        if !self.skip_block_comment() {
                            return Some(start);
                        }
                    }
                    _ => return None,
                },
                0x80.. => self.at += wide_space(self.rest(self.at))?,
                _ => return None,
            }
        }
    }

    /// Passes a block comment with those inside it. Returns whether it was closed.
    fn skip_block_comment(&mut self) -> bool {
        let mut depth = 0_usize;
        while let Some(found) = memchr2(b'/', b'*', self.rest(self.at)) {
            self.at += found;
            match (self.byte(self.at), self.byte(self.at + 1)) {
                (Some(b'/'), Some(b'*')) => {
                    depth += 1;
                    self.at += 2;
                }
                (Some(b'*'), Some(b'/')) => {
                    depth = depth.saturating_sub(1);
                    self.at += 2;
                    if depth == 0 {
                        return true;
                    }
                }
                _ => self.at += 1,
            }
        }
        self.at = self.bytes.len();
        false
    }

    /// Passes a string whose opening quote is under the cursor. Returns whether it was closed.
    fn skip_text(&mut self) -> bool {
        self.at += 1;
        while let Some(found) = memchr2(b'"', b'\\', self.rest(self.at)) {
            self.at += found;
            if self.byte(self.at) == Some(b'"') {
                self.at += 1;
                return true;
            }
            self.at = (self.at + 2).min(self.bytes.len());
        }
        self.at = self.bytes.len();
        false
    }

    /// Passes a raw string, the cursor being at the first of `hashes` signs or at the quote.
    fn skip_raw_text(&mut self, hashes: usize) -> bool {
        self.at += hashes + 1;
        loop {
            let Some(found) = memchr(b'"', self.rest(self.at)) else {
                self.at = self.bytes.len();
                return false;
            };
            self.at += found + 1;
            let after = self.rest(self.at).iter().take(hashes);
            if after.take_while(|byte| **byte == b'#').count() == hashes {
                self.at += hashes;
                return true;
            }
        }
    }

    /// Passes a character in single quotes, or only the quote where there is no such character.
    fn skip_char(&mut self) {
        let rest = self.rest(self.at + 1);
        if rest.first() == Some(&b'\\') {
            let line = memchr(b'\n', rest).unwrap_or(rest.len());
            let close = rest.get(2..line).and_then(|rest| memchr(b'\'', rest));
            self.at += 1 + close.map_or(0, |close| close + 3);
            return;
        }
        // A character takes up to four bytes; any quote further off belongs to something else.
        let close = rest.iter().take(5).skip(1).position(|byte| *byte == b'\'');
        self.at += close.map_or(1, |close| close + 3);
    }

    /// The start of the string whose quote is at `quote`: before it, if the string is raw.
    fn text_start(&self, quote: usize) -> usize {
        let before = self.bytes.get(..quote).unwrap_or_default();
        let signs = before.iter().rev().take_while(|byte| **byte == b'#').count();
        let mut prefix = before.iter().rev().skip(signs).copied();
        if prefix.next() != Some(b'r') {
            return quote;
        }
        let start = quote - signs - 1;
        match (prefix.next(), prefix.next()) {
            (Some(b'b'), Some(other)) if is_name_byte(other) => quote,
            (Some(b'b'), _) => start - 1,
            (Some(other), _) if is_name_byte(other) => quote,
            _ => start,
        }
    }

    /// The number of `#` signs from byte `at` to the quote after them; `None` where no raw string
    /// starts there.
    fn raw_text_hashes(&self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let hashes = rest.iter().take_while(|byte| **byte == b'#').count();
        (rest.get(hashes) == Some(&b'"')).then_some(hashes)
    }

    fn text_token(start: usize, end: usize, closed: bool) -> RonToken {
        let kind = if closed { RonTokenKind::Text } else { RonTokenKind::OpenText };
        RonToken { kind, span: start..end }
    }
}

impl Iterator for Scanner<'_> {
    type Item = RonToken;

    fn next(&mut self) -> Option<RonToken> {
        if let Some(start) = self.skip_space() {
            return Some(RonToken { kind: RonTokenKind::OpenComment, span: start..self.at });
        }
        let start = self.at;
        let byte = self.byte(start)?;
        let kind = match byte {
            b'(' | b'[' | b'{' => RonTokenKind::Open(byte),
            b')' | b']' | b'}' => RonTokenKind::Close(byte),
            b',' => RonTokenKind::Comma,
            b':' => RonTokenKind::Colon,
            b'"' => {
                let closed = self.skip_text();
                return Some(Self::text_token(start, self.at, closed));
            }
            b'\'' => {
                self.skip_char();
                return Some(RonToken { kind: RonTokenKind::Other, span: start..self.at });
            }
            b'b' | b'r' => {
                let after_b = start + usize::from(byte == b'b');
                let raw = self.byte(after_b) == Some(b'r');
                if raw && let Some(hashes) = self.raw_text_hashes(after_b + 1) {
                    self.at = after_b + 1;
                    let closed = self.skip_raw_text(hashes);
                    return Some(Self::text_token(start, self.at, closed));
                }
                if byte == b'b' && self.byte(after_b) == Some(b'"') {
                    self.at = after_b;
                    let closed = self.skip_text();
                    return Some(Self::text_token(start, self.at, closed));
                }
                RonTokenKind::Name
            }
            _ if byte.is_ascii_digit() => RonTokenKind::Other,
            _ if is_name_byte(byte) => RonTokenKind::Name,
            _ => RonTokenKind::Other,
        };
        let rest = self.rest(start);
        self.at += match kind {
            RonTokenKind::Name => rest.iter().take_while(|byte| is_name_byte(**byte)).count(),
            RonTokenKind::Other => {
                rest.iter().take_while(|byte| is_number_byte(**byte)).count().max(1)
            }
            _ => 1,
        };
        Some(RonToken { kind, span: start..self.at })
    }
}

const fn is_number_byte(byte: u8) -> bool {
    is_name_byte(byte) || matches!(byte, b'+' | b'-' | b'.')
}

/// The length in bytes of the character beyond ASCII at the start that counts as white space.
fn wide_space(rest: &[u8]) -> Option<usize> {
    match rest {
        [0xC2, 0x85, ..] => Some(2),
        [0xE2, 0x80, 0x8E | 0x8F | 0xA8 | 0xA9, ..] => Some(3),
        _ => None,
    }
}

/// Whether a byte outside of strings and comments can change the structure: a bracket, a quote
/// or the start of a comment.
const fn is_structural(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'"' | b'\'' | b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        Scanner::new(text, 0).map(|token| &text[token.span]).collect()
    }

    fn brackets(text: &str) -> String {
        let mut scanner = Scanner::new(text, 0);
        std::iter::from_fn(|| scanner.next_landmark()).map(|token| &text[token.span]).collect()
    }

    #[test]
    fn names_strings_numbers_and_signs_are_distinguished() {
        assert_eq!(
            tokens("Actor(id: \"a(b\", lat: -4.5e3)"),
            ["Actor", "(", "id", ":", "\"a(b\"", ",", "lat", ":", "-4.5e3", ")"]
        );
    }

    #[test]
    fn brackets_in_strings_characters_and_comments_do_not_count() {
        let text = r##"( "[\"{" r#"["]"# br"(" '(' '\'' // )
            /* ( /* [ */ ) */ b"}" [x, r#type: 1] )"##;
        assert_eq!(brackets(text), "([])");
    }

    #[test]
    fn a_string_and_a_comment_that_are_never_closed_are_tokens_to_the_end() {
        let kinds = |text| Scanner::new(text, 0).map(|token| token.kind).last();
        assert_eq!(kinds("a: \"b"), Some(RonTokenKind::OpenText));
        assert_eq!(kinds("a: r#\"b\""), Some(RonTokenKind::OpenText));
        assert_eq!(kinds("a: /* /* */"), Some(RonTokenKind::OpenComment));
        assert_eq!(kinds("a: \"b\\"), Some(RonTokenKind::OpenText));
    }

    proptest::proptest! {
        #[test]
        fn the_tokens_of_any_text_are_in_order_and_split_no_character(text in "[\\PC\n\"'#r/*()\\[\\]\\\\]{0,60}") {
            let mut end = 0;
            for token in Scanner::new(&text, 0) {
                assert!(token.span.start >= end && token.span.end > token.span.start);
                end = token.span.end;
                assert!(text.is_char_boundary(end), "{text:?} at {end}");
            }
        }
    }
}
