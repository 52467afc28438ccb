//! Cutter of a separated text: where rows and quoted cells end.

use std::ops::Range;

use super::cells::{closing, read_cells};
use super::signs::Dialect;
use crate::dataset::Issue;
use crate::import::table::SeenCell;
use crate::phrase;

/// The most bytes of a row: far more than any record has, and far fewer than an open quote swallows.
pub(super) const MOST_ROW_BYTES: usize = 4 << 20;
/// The bytes within which a quote has to be closed in a file of many that are not.
const LEAST_REACH: usize = 4 << 10;

/// The open quotes that are told one by one: more of them are counted.
const MOST_TOLD: usize = if cfg!(test) { 1_000 } else { 100_000 };

/// The cutting of a text into rows, at once or piece by piece.
pub(super) struct RowCutter {
    dialect: Dialect,
    /// The bytes within which a quote has to be closed. Quotes that are never closed cost less and
    /// less: a file may have a million.
    reach: usize,
    least_reach: usize,
    /// How many quotes are open, and the first of those that are only counted.
    open: (usize, Option<Range<usize>>),
    /// The bytes of each row that has something in it.
    pub(super) rows: Vec<(u32, u32)>,
    /// The first byte that is not cut yet.
    pub(super) at: usize,
}

impl RowCutter {
    pub(super) fn new(dialect: Dialect, reach: usize) -> Self {
        Self {
            dialect,
            reach,
            least_reach: LEAST_REACH.min(reach),
            open: (0, None),
            rows: Vec::new(),
            at: 0,
        }
    }

    /// Cuts what can be cut of a piece of the text that starts at byte `start` of it: everything in
    /// the last piece, and before that the rows of which nothing behind the piece can change the end.
    pub(super) fn cut(
        &mut self,
        bytes: &[u8],
        start: usize,
        is_last: bool,
        issues: &mut Vec<Issue>,
    ) {
        if self.at == 0 && bytes.starts_with("\u{FEFF}".as_bytes()) {
            self.at = "\u{FEFF}".len();
        }
        while self.at >= start && self.at - start < bytes.len() {
            let from = self.at - start;
            let (end, open) = row_end(bytes, from, self.dialect, self.reach);
            // The end was looked for no further than a quote reaches, and a pair of line breaks.
            if !is_last && end.saturating_add(self.reach).saturating_add(2) > bytes.len() {
                return;
            }
            if let Some(quote) = open {
                self.reach = (self.reach / 2).max(self.least_reach);
                let at = start + quote..start + quote + 1;
                self.open.0 += 1;
                if self.open.0 <= MOST_TOLD {
                    let what = phrase!("import-open-quote");
                    let help = phrase!("import-open-quote.help");
                    issues.push(Issue::warning("open-quote", what, at).with_help(help));
                } else {
                    self.open.1.get_or_insert(at);
                }
            }
            let row = bytes.get(from..end).unwrap_or_default();
            if !is_blank(row, self.dialect)
                && let (Ok(from), Ok(to)) = (u32::try_from(self.at), u32::try_from(start + end))
            {
                self.rows.push((from, to));
            }
            self.at = start + end;
        }
        if let Some(at) = self.open.1.take_if(|_| is_last) {
            let what = phrase!("import-open-quotes", count = self.open.0 - MOST_TOLD);
            let help = phrase!("import-open-quote.help");
            issues.push(Issue::warning("open-quote", what, at).with_help(help));
        }
    }
}

/// Whether a row has nothing in any of its cells.
fn is_blank(row: &[u8], dialect: Dialect) -> bool {
    let nothing = |byte: &u8| byte.is_ascii_whitespace() || *byte == dialect.separator;
    if row.iter().all(nothing) {
        return true;
    }
    if !row.iter().all(|byte| nothing(byte) || Some(*byte) == dialect.quote) {
        return false;
    }
    // Quotes around nothing are nothing; a cell may also hold a quote or a separator.
    let text = std::str::from_utf8(row).unwrap_or_default().trim_end_matches(['\r', '\n']);
    let mut cells = Vec::new();
    read_cells(text, 0..text.len(), dialect, &mut cells);
    cells.iter().all(SeenCell::is_empty)
}

/// Where the row that starts at `at` ends, with its line break, and the quote that is never closed.
///
/// A quote is taken for open where nothing closes it within `reach` bytes.
pub(super) fn row_end(
    bytes: &[u8],
    at: usize,
    dialect: Dialect,
    reach: usize,
) -> (usize, Option<usize>) {
    let line_end = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        match memchr::memchr2(b'\n', b'\r', rest) {
            Some(nth) => {
                let is_pair = rest.get(nth..nth + 2) == Some(b"\r\n");
                from + nth + if is_pair { 2 } else { 1 }
            }
            None => bytes.len(),
        }
    };
    let Some(quote) = dialect.quote else { return (line_end(at), None) };
    let mut from = at;
    loop {
        let end = line_end(from);
        // Quotes matter where a cell begins with one.
        let Some(open) = opening(bytes, from..end, at, dialect, quote) else { return (end, None) };
        let most = bytes.len().min((open + 1).saturating_add(reach));
        match closing(bytes, open + 1..most, quote, dialect) {
            Some(close) => from = close + 1,
            None => return (line_end(open), Some(open)),
        }
        if from >= bytes.len() {
            return (bytes.len(), None);
        }
    }
}

/// The first quote in the bytes that opens a cell: one at the start of the row or behind a separator,
/// with spaces between them at most.
fn opening(
    bytes: &[u8],
    within: Range<usize>,
    row: usize,
    dialect: Dialect,
    quote: u8,
) -> Option<usize> {
    let part = bytes.get(within.clone())?;
    memchr::memchr_iter(quote, part).map(|nth| within.start + nth).find(|at| {
        let before = bytes.get(row..*at).unwrap_or_default();
        let before = before.trim_ascii_end_of_spaces();
        before.last().is_none_or(|last| *last == dialect.separator)
    })
}

/// Bytes without the spaces at their end; tabs stay, for they may be separators.
trait WithoutSpaces {
    fn trim_ascii_end_of_spaces(&self) -> &Self;
}

impl WithoutSpaces for [u8] {
    fn trim_ascii_end_of_spaces(&self) -> &Self {
        let kept = self.iter().rposition(|byte| *byte != b' ').map_or(0, |at| at + 1);
        self.get(..kept).unwrap_or_default()
    }
}
