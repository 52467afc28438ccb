//! Lines and columns of a text.

use std::sync::OnceLock;

use memchr::{memchr_iter, memrchr};

/// The byte order mark in UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Line numbers of a text, indexed at the first question.
#[derive(Debug)]
pub(in crate::dataset) struct LineIndex<'t> {
    text: &'t str,
    /// The bytes of the line breaks.
    breaks: OnceLock<Vec<usize>>,
}

impl<'t> LineIndex<'t> {
    /// The index of a text.
    pub(in crate::dataset) const fn new(text: &'t str) -> Self {
        Self { text, breaks: OnceLock::new() }
    }

    /// Line of a byte, counted from one.
    pub(in crate::dataset) fn line_of(&self, offset: usize) -> usize {
        let breaks = self.breaks.get_or_init(|| memchr_iter(b'\n', self.text.as_bytes()).collect());
        breaks.partition_point(|at| *at < offset) + 1
    }
}

/// Line of a byte, counted from one, in bytes that need not be text.
pub fn line_of(bytes: &[u8], offset: usize) -> usize {
    memchr_iter(b'\n', bytes.get(..offset).unwrap_or(bytes)).count() + 1
}

/// Line and column of each of the offsets, both counted from one and the column in characters, in
/// bytes that need not be text.
///
/// Offsets that come in order cost one pass over the bytes together, however long the lines are.
pub fn positions(
    bytes: &[u8],
    offsets: impl IntoIterator<Item = usize>,
) -> impl Iterator<Item = (usize, usize)> {
    let start = (if bytes.starts_with(MARK) { MARK.len() } else { 0 }, 1, 1);
    let mut reached = start;
    offsets.into_iter().map(move |offset| {
        let offset = offset.min(bytes.len());
        if offset < reached.0 {
            reached = start;
        }
        let (at, line, column) = reached;
        let passed = bytes.get(at..offset).unwrap_or_default();
        let fresh = memrchr(b'\n', passed).map(|newline| newline + 1);
        let rest = passed.get(fresh.unwrap_or(0)..).unwrap_or_default();
        let ahead = rest.iter().filter(|byte| !is_continuation(**byte)).count();
        let line = line + memchr_iter(b'\n', passed).count();
        let column = ahead + if fresh.is_some() { 1 } else { column };
        reached = (offset.max(at), line, column);
        (line, column)
    })
}

/// Column of a byte, counted from one in characters.
#[cfg(test)]
pub(super) fn column_of(bytes: &[u8], at: usize) -> usize {
    let line = bytes.get(line_start(bytes, at)..at).unwrap_or_default();
    line.iter().filter(|byte| !is_continuation(**byte)).count() + 1
}

/// The start of the line of a byte; a byte order mark is not part of it.
pub(super) fn line_start(bytes: &[u8], at: usize) -> usize {
    let mark = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    let before = bytes.get(..at).unwrap_or(bytes);
    memrchr(b'\n', before).map_or(mark.min(at), |newline| newline + 1)
}

/// Whether a byte continues a character in UTF-8.
pub(super) const fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_column(text: &str, offset: usize) -> (usize, usize) {
        let offset = offset.min(text.len());
        (line_of(text.as_bytes(), offset), column_of(text.as_bytes(), offset))
    }

    #[test]
    fn lines_and_columns_are_counted_from_one_and_columns_in_characters() {
        let text = "\u{FEFF}one\nдва x\n";
        assert_eq!(line_column(text, text.find('e').expect("an e")), (1, 3));
        assert_eq!(line_column(text, text.find('x').expect("an x")), (2, 5));
        assert_eq!(line_column(text, 1_000), (3, 1));
        assert_eq!(LineIndex::new(text).line_of(text.find('x').expect("an x")), 2);
    }

    #[test]
    fn positions_of_many_offsets_are_those_of_each() {
        for text in ["\u{FEFF}one\nдва x\r\n\n\u{FEFF}é", "", "\u{FEFF}", "\n\n", "a"] {
            let forth: Vec<usize> = (0..=text.len() + 1).collect();
            let back: Vec<usize> = forth.iter().rev().copied().collect();
            for offsets in [forth, back] {
                let each: Vec<_> = offsets.iter().map(|at| line_column(text, *at)).collect();
                let together: Vec<_> = positions(text.as_bytes(), offsets).collect();
                assert_eq!(together, each, "{text:?}");
            }
        }
    }
}
