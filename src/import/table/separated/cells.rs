//! Cells of a row: where each ends, and what is in it.

use std::borrow::Cow;
use std::ops::Range;

use super::signs::Dialect;
use crate::import::table::{CellForm, SeenCell};

/// Puts the cells of a row into a list.
pub(super) fn read_cells<'t>(
    text: &'t str,
    row: Range<usize>,
    dialect: Dialect,
    cells: &mut Vec<SeenCell<'t>>,
) {
    let bytes = text.as_bytes();
    let mut at = row.start;
    loop {
        let part = bytes.get(at..row.end).unwrap_or_default();
        let indent = part.iter().take_while(|byte| **byte == b' ').count();
        let is_quoted = dialect.quote.is_some() && part.get(indent).copied() == dialect.quote;
        let close = dialect
            .quote
            .filter(|_| is_quoted)
            .and_then(|quote| closing(bytes, at + indent + 1..row.end, quote, dialect));
        let (content, from) = match close {
            Some(close) => (at + indent + 1..close, close + 1),
            None => (at..at, at),
        };
        let rest = bytes.get(from..row.end).unwrap_or_default();
        let end = memchr::memchr(dialect.separator, rest).map_or(row.end, |nth| from + nth);
        let content = if close.is_some() { content } else { at..end };
        cells.push(SeenCell {
            text: content_of(text.get(content).unwrap_or_default(), close.is_some(), dialect),
            span: at..end,
            form: CellForm::Plain,
        });
        if end >= row.end {
            break;
        }
        at = end + 1;
    }
}

/// A text without space around it. Nearly all have none: a look at both ends is enough.
fn trimmed(text: &str) -> &str {
    let is_ink = |byte: Option<&u8>| byte.is_none_or(|byte| (0x21..0x7F).contains(byte));
    let bytes = text.as_bytes();
    if is_ink(bytes.first()) && is_ink(bytes.last()) { text } else { text.trim() }
}

/// The text of a cell without space around it and with its quotes undoubled.
fn content_of(content: &str, was_quoted: bool, dialect: Dialect) -> Cow<'_, str> {
    let content = trimmed(content);
    let Some(quote) = dialect.quote.filter(|_| was_quoted).map(char::from) else {
        return Cow::Borrowed(content);
    };
    let has_quote = u8::try_from(quote).map(|it| memchr::memchr(it, content.as_bytes()).is_some());
    if !has_quote.unwrap_or(true) {
        return Cow::Borrowed(content);
    }
    let doubled: String = [quote, quote].iter().collect();
    Cow::Owned(content.replace(&doubled, quote.encode_utf8(&mut [0; 4])))
}

/// The quote that closes a cell: not doubled, and before a separator, a line break or the end. One
/// within a word closes nothing. `None` where there is none within those bytes.
pub(super) fn closing(
    bytes: &[u8],
    within: Range<usize>,
    quote: u8,
    dialect: Dialect,
) -> Option<usize> {
    let from = within.start;
    let part = bytes.get(within)?;
    let mut skip = None;
    for nth in memchr::memchr_iter(quote, part) {
        let at = from + nth;
        if skip == Some(at) {
            skip = None;
            continue;
        }
        match bytes.get(at + 1) {
            Some(next) if *next == quote => skip = Some(at + 1),
            Some(b'\r' | b'\n') | None => return Some(at),
            Some(next) if *next == dialect.separator => return Some(at),
            Some(b' ') => {
                let rest = bytes.get(at + 1..).unwrap_or_default();
                let next = rest.iter().find(|byte| **byte != b' ');
                let ends = |next: &u8| *next == dialect.separator || matches!(next, b'\r' | b'\n');
                if next.is_none_or(ends) {
                    return Some(at);
                }
            }
            Some(_) => {}
        }
    }
    None
}
