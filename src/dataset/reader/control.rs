//! Control characters in the texts of a record.

use std::ops::Range;

use super::scan::{RonTokenKind, Scanner};
use crate::dataset::diagnostics::Issue;
use crate::phrase;
use crate::text::{is_control, visible};

/// A warning for each string of a value that holds control characters, at the first of them. The
/// value starts at byte `offset` of the file.
///
/// The strings were read with visible symbols in their place (see
/// [`FormStr`](crate::dataset::records::FormStr)), so this looks at the file's own text.
pub(super) fn control_characters(text: &str, offset: usize) -> Vec<Issue> {
    let strings = Scanner::new(text, 0).filter(|token| token.kind == RonTokenKind::Text);
    let found = strings.filter_map(|token| {
        let literal = text.get(token.span.clone())?;
        let (letter, at) = first_control(literal)?;
        let code = format!("U+{:04X}", u32::from(letter));
        let symbol = visible(letter.encode_utf8(&mut [0; 4])).into_owned();
        let message = phrase!("safety-control-character", code = code, symbol = symbol);
        let start = offset + token.span.start;
        let issue = Issue::warning("control-character", message, start + at.start..start + at.end);
        Some(issue.with_help(phrase!("safety-control-character.help")))
    });
    found.collect()
}

/// The first control character of a string as it is written, and its bytes.
fn first_control(literal: &str) -> Option<(char, Range<usize>)> {
    let raw = literal.starts_with(['r', 'b']);
    let mut letters = literal.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && !raw {
            let rest = literal.get(at + 1..).unwrap_or_default();
            if let Some((meant, length)) = escaped(rest)
                && is_control(meant)
                && !(meant == '\r' && rest.starts_with("r\\n"))
            {
                return Some((meant, at..at + 1 + length));
            }
            // What is escaped does not begin another escape.
            letters.next();
        } else if is_control(letter) {
            let next = letters.peek().map(|(_, next)| *next);
            if letter != '\r' || next != Some('\n') {
                return Some((letter, at..at + letter.len_utf8()));
            }
        }
    }
    None
}

/// The character that an escape stands for where it may be a control character, and the length of
/// the escape without its backslash.
fn escaped(rest: &str) -> Option<(char, usize)> {
    let hex = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
    match rest.chars().next()? {
        '0' => Some(('\0', 1)),
        'r' => Some(('\r', 1)),
        'x' => Some((hex(rest.get(1..3)?)?, 3)),
        'u' => {
            let digits = rest.strip_prefix("u{")?.split('}').next()?;
            Some((hex(digits)?, digits.len() + 3))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, &str)> {
        let issues = control_characters(text, 0);
        let code = |what: String| what.split(' ').next().unwrap_or_default().to_owned();
        issues
            .iter()
            .map(|issue| (code(issue.what.to_string()), &text[issue.span.clone()]))
            .collect()
    }

    #[test]
    fn control_characters_are_found_however_they_are_written() {
        let text = r#"Event(title: "a\u{0}b", note: "\x1b[31m", id: "plain \\0 \u{160}")"#;
        let expected = [("U+0000".to_owned(), "\\u{0}"), ("U+001B".to_owned(), "\\x1b")];
        assert_eq!(found(text), expected);
        assert_eq!(found("(a: \"x\u{7}y\u{8}\")"), [("U+0007".to_owned(), "\u{7}")]);
        assert_eq!(found("(a: r\"x\\0\u{85}\")"), [("U+0085".to_owned(), "\u{85}")]);
    }

    #[test]
    fn line_breaks_and_tabs_are_no_control_characters() {
        assert_eq!(found("(a: \"one\r\ntwo\tthree\\r\\nfour\\n\")"), []);
        assert_eq!(found("(a: \"one\\rtwo\")"), [("U+000D".to_owned(), "\\r")]);
    }
}
