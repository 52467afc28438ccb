//! JSON (RFC 8259) as values with their places.

use std::ops::Range;

use super::node::{Node, NodeField, Value};
use crate::dataset::Issue;
use crate::text::Phrase;
use crate::{label, message};

/// How deep brackets may stand in brackets: far deeper than any record.
const DEEPEST: usize = 128;

/// The most values in a text: each takes a hundred bytes of memory, and two of the file.
const MOST_VALUES: usize = 12_000_000;

/// Why a text is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct JsonError {
    /// What was expected.
    pub(super) expected: Wanted,
    /// The bytes where something else stands.
    pub(super) at: Range<usize>,
}

/// What a text should have in a place, to be JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A sign, or one of two.
    Sign(&'static str),
    /// A value.
    Value,
    /// A number.
    Number,
    /// The rest of an escape.
    Escape,
    /// Nothing more.
    End,
    /// Fewer brackets in brackets.
    Shallower,
    /// Fewer values.
    Fewer,
}

impl JsonError {
    /// The error as an issue.
    pub(super) fn issue(&self, at: Range<usize>) -> Issue {
        let expected = self.expected;
        let what = Phrase::new(move || match expected {
            Wanted::Sign(sign) => message!("import-bad-json", expected = sign),
            Wanted::Value => label!("import-bad-json.value").to_owned(),
            Wanted::Number => label!("import-bad-json.number").to_owned(),
            Wanted::Escape => label!("import-bad-json.escape").to_owned(),
            Wanted::End => label!("import-bad-json.end").to_owned(),
            Wanted::Shallower => label!("import-bad-json.depth").to_owned(),
            Wanted::Fewer => message!("import-bad-json.many", most = MOST_VALUES),
        });
        Issue::error("bad-json", what, at)
    }
}

/// Reads a text that holds one value.
pub(super) fn parse(text: &str) -> Result<Node, JsonError> {
    let mut parser = Parser { text, at: 0, left: MOST_VALUES };
    if text.starts_with('\u{FEFF}') {
        parser.at = '\u{FEFF}'.len_utf8();
    }
    parser.skip_space();
    let node = parser.value(0)?;
    parser.skip_space();
    if parser.at < text.len() { Err(parser.expected(Wanted::End)) } else { Ok(node) }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    /// How many more values are read.
    left: usize,
}

impl<'t> Parser<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn expected(&self, expected: Wanted) -> JsonError {
        let length = self.rest().chars().next().map_or(0, char::len_utf8);
        JsonError { expected, at: self.at..self.at + length }
    }

    fn eat(&mut self, byte: u8, expected: Wanted) -> Result<(), JsonError> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.expected(expected))
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node, JsonError> {
        if depth > DEEPEST {
            return Err(self.expected(Wanted::Shallower));
        }
        let Some(left) = self.left.checked_sub(1) else {
            return Err(self.expected(Wanted::Fewer));
        };
        self.left = left;
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { value, span: start..self.at })
    }

    fn word(&mut self) -> Result<Value, JsonError> {
        let words =
            [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))];
        let found = words.into_iter().find(|(word, _)| self.rest().starts_with(word));
        let (word, value) = found.ok_or_else(|| self.expected(Wanted::Value))?;
        self.at += word.len();
        Ok(value)
    }

    fn number(&mut self) -> Result<Value, JsonError> {
        let start = self.at;
        let is_part = |byte: u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        while self.peek().is_some_and(is_part) {
            self.at += 1;
        }
        let digits = self.text.get(start..self.at).unwrap_or_default();
        if digits.parse::<f64>().is_ok_and(f64::is_finite) {
            return Ok(Value::Number(digits.to_owned()));
        }
        Err(JsonError { expected: Wanted::Number, at: start..self.at })
    }

    fn object(&mut self, depth: usize) -> Result<Value, JsonError> {
        let mut fields = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Object(fields));
        }
        loop {
            self.skip_space();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.expected(Wanted::Sign("\"")));
            }
            let name = self.string()?;
            let span = start..self.at;
            self.skip_space();
            self.eat(b':', Wanted::Sign(":"))?;
            self.skip_space();
            let value = self.value(depth + 1)?;
            fields.push(NodeField { name, span, value });
            self.skip_space();
            if self.peek() == Some(b',') {
                self.at += 1;
                continue;
            }
            self.eat(b'}', Wanted::Sign(", }"))?;
            return Ok(Value::Object(fields));
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, JsonError> {
        let mut items = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::List(items));
        }
        loop {
            self.skip_space();
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if self.peek() == Some(b',') {
                self.at += 1;
                continue;
            }
            self.eat(b']', Wanted::Sign(", ]"))?;
            return Ok(Value::List(items));
        }
    }

    fn string(&mut self) -> Result<String, JsonError> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let end = rest.find(['"', '\\']).ok_or(JsonError {
                expected: Wanted::Sign("\""),
                at: self.text.len()..self.text.len(),
            })?;
            text.push_str(rest.get(..end).unwrap_or_default());
            self.at += end + 1;
            if rest.as_bytes().get(end) == Some(&b'"') {
                return Ok(text);
            }
            text.push(self.escaped()?);
        }
    }

    /// The character of an escape, whose backslash is read.
    fn escaped(&mut self) -> Result<char, JsonError> {
        let letter = self.peek().ok_or_else(|| self.expected(Wanted::Escape))?;
        let plain = match letter {
            b'"' | b'\\' | b'/' => Some(char::from(letter)),
            b'b' => Some('\u{8}'),
            b'f' => Some('\u{C}'),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            _ => None,
        };
        if let Some(plain) = plain {
            self.at += 1;
            return Ok(plain);
        }
        let high = self.unit().ok_or_else(|| self.expected(Wanted::Escape))?;
        if !(0xD800..0xDC00).contains(&high) {
            return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        // A pair of surrogates is one character; a lone one is none.
        let before = self.at;
        let low = if self.peek() == Some(b'\\') {
            self.at += 1;
            self.unit().filter(|low| (0xDC00..0xE000).contains(low))
        } else {
            None
        };
        let Some(low) = low else {
            self.at = before;
            return Ok(char::REPLACEMENT_CHARACTER);
        };
        let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
        Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// The number behind `u` in an escape.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.rest().strip_prefix('u')?.get(..4)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let unit = u32::from_str_radix(digits, 16).ok()?;
        self.at += 5;
        Some(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> String {
        parse(json).unwrap().as_text().unwrap().to_owned()
    }

    #[test]
    fn values_know_the_bytes_in_which_they_are_written() {
        let source = "{ \"a\": [1, \"b\"] }";
        let node = parse(source).unwrap();
        let list = node.field("a").unwrap();
        assert_eq!(&source[list.span.clone()], "[1, \"b\"]");
        assert_eq!(&source[list.items()[1].span.clone()], "\"b\"");
        assert_eq!(&source[node.fields()[0].span.clone()], "\"a\"");
    }

    #[test]
    fn escapes_are_characters() {
        assert_eq!(text(r#""\"\\\/\n\u00e9\ud83d\udc4d""#), "\"\\/\né👍");
        assert_eq!(text(r#""\ud83d\u0041\udc4d""#), "\u{FFFD}A\u{FFFD}");
    }

    #[test]
    fn a_mistake_is_found_where_it_is() {
        for (source, expected, at) in [
            ("{\"a\" 1}", Wanted::Sign(":"), 5),
            ("[1 2]", Wanted::Sign(", ]"), 3),
            ("{\"a\": 1", Wanted::Sign(", }"), 7),
            ("\"a", Wanted::Sign("\""), 2),
            ("[1,]", Wanted::Value, 3),
            ("1 2", Wanted::End, 2),
            ("\"\\q\"", Wanted::Escape, 2),
            ("[1.2.3]", Wanted::Number, 1),
        ] {
            let error = parse(source).unwrap_err();
            assert_eq!((error.expected, error.at.start), (expected, at), "{source}");
        }
        assert!(parse(&"[".repeat(100_000)).is_err());
    }
}
