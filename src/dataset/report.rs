//! Issues as text, laid out as compilers do.

use memchr::{memchr_iter, memrchr};

/// Line and column of a byte, both counted from one; the column counts characters.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let before = bytes.get(..offset).unwrap_or(bytes);
    let start = memrchr(b'\n', before).map_or(0, |at| at + 1);
    let column = text.get(start..before.len()).map_or(0, |line| line.chars().count());
    (line_of(text, offset), column + 1)
}

/// Line of a byte, counted from one.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    let bytes = text.as_bytes();
    memchr_iter(b'\n', bytes.get(..offset).unwrap_or(bytes)).count() + 1
}
