//! Rows of a separated text: cut once, read when they are needed.

use std::borrow::Cow;
use std::ops::Range;

use super::large::LargeText;
use super::signs::Dialect;
use crate::dataset::{Issue, Progress};
use crate::import::table::{CellForm, ForeignRows, RowsAtHand, SeenCell};
use crate::phrase;

/// The most bytes of a row: far more than any record has, and far fewer than an open quote swallows.
pub(crate) const MOST_ROW_BYTES: usize = 4 << 20;
/// The bytes within which a quote has to be closed in a file of many that are not.
const LEAST_REACH: usize = 4 << 10;

/// The rows of a text that was cut.
#[derive(Debug)]
pub(crate) struct CutRows<'t> {
    /// The text, or the start of it where it is in a large file.
    text: &'t str,
    file: Option<&'t LargeText>,
    dialect: Dialect,
    /// The bytes of each row that has something in it.
    rows: Vec<(u32, u32)>,
    /// The rows before these are not read.
    first: usize,
}

impl<'t> CutRows<'t> {
    /// Cuts a text. A quote that is never closed is an issue, and its row ends with its line.
    pub(crate) fn cut(text: &'t str, dialect: Dialect, issues: &mut Vec<Issue>) -> Self {
        let mut cutter = RowCutter::new(dialect, MOST_ROW_BYTES);
        cutter.cut(text.as_bytes(), 0, true, issues);
        Self { text, file: None, dialect, rows: cutter.rows, first: 0 }
    }

    /// Cuts the text of a large file. `None` where it cannot be read, or is no text after all.
    pub(crate) fn cut_file(
        (file, progress): (&'t LargeText, &Progress),
        dialect: Dialect,
        issues: &mut Vec<Issue>,
    ) -> Option<Self> {
        let mut cutter = RowCutter::new(dialect, MOST_ROW_BYTES);
        file.cut(&mut cutter, progress, issues)?;
        Some(Self { text: file.head(), file: Some(file), dialect, rows: cutter.rows, first: 0 })
    }

    /// Passes over that many rows from the first.
    pub(crate) fn drop_first(&mut self, rows: usize) {
        self.first = self.rows.len().min(self.first + rows);
    }

    /// The line of a row in the text at hand, from one.
    pub(crate) fn line(&self, nth: usize) -> usize {
        crate::dataset::line_of(self.text.as_bytes(), self.at_hand().span(nth).start)
    }

    /// The number of rows in the text at hand.
    pub(crate) fn at_hand_count(&self) -> usize {
        let ends = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let rows = self.rows.get(self.first..).unwrap_or_default();
        rows.partition_point(|row| row.1 <= ends)
    }

    fn at_hand(&self) -> RowsOfText<'_> {
        self.in_text(self.text, 0)
    }

    /// The rows with a part of the text that starts at that byte.
    fn in_text<'p>(&'p self, text: &'p str, start: usize) -> RowsOfText<'p> {
        let rows = self.rows.get(self.first..).unwrap_or_default();
        RowsOfText { text, start, dialect: self.dialect, rows }
    }
}

impl ForeignRows for CutRows<'_> {
    fn count(&self) -> usize {
        self.rows.len() - self.first
    }

    fn bring(&self, rows: Range<usize>, see: &mut dyn FnMut(&dyn RowsAtHand)) {
        let Some(file) = self.file else { return see(&self.at_hand()) };
        let own = self.rows.get(self.first..).and_then(|all| all.get(rows));
        let Some((first, last)) = own.and_then(|own| own.first().zip(own.last())) else { return };
        let at = |byte: u32| usize::try_from(byte).unwrap_or_default();
        let text = file.text_at(at(first.0)..at(last.1));
        see(&self.in_text(&text, at(first.0)));
    }
}

impl RowsAtHand for CutRows<'_> {
    fn read<'r>(&'r self, nth: usize, cells: &mut Vec<SeenCell<'r>>) -> Range<usize> {
        self.at_hand().read_into(nth, cells)
    }
}

/// Rows, and the part of the text that holds some of them.
struct RowsOfText<'p> {
    text: &'p str,
    /// The byte at which that part starts.
    start: usize,
    dialect: Dialect,
    rows: &'p [(u32, u32)],
}

impl<'p> RowsOfText<'p> {
    /// The bytes of a row, without the line break at its end, in the part of the text.
    fn span(&self, nth: usize) -> Range<usize> {
        let row = self.rows.get(nth).copied().unwrap_or_default();
        let at = |byte: u32| usize::try_from(byte).unwrap_or_default().saturating_sub(self.start);
        let (start, end) = (at(row.0), at(row.1));
        let row = self.text.get(start..end).unwrap_or_default();
        start..start + row.trim_end_matches(['\r', '\n']).len()
    }

    fn read_into(&self, nth: usize, cells: &mut Vec<SeenCell<'p>>) -> Range<usize> {
        cells.clear();
        let span = self.span(nth);
        read_cells(self.text, span.clone(), self.dialect, cells);
        if self.start > 0 {
            for cell in cells {
                cell.span = self.start + cell.span.start..self.start + cell.span.end;
            }
        }
        self.start + span.start..self.start + span.end
    }
}

impl RowsAtHand for RowsOfText<'_> {
    fn read<'r>(&'r self, nth: usize, cells: &mut Vec<SeenCell<'r>>) -> Range<usize> {
        self.read_into(nth, cells)
    }
}

/// The cutting of a text into rows, at once or piece by piece.
pub(super) struct RowCutter {
    dialect: Dialect,
    /// The bytes within which a quote has to be closed. Quotes that are never closed cost less and
    /// less: a file may have a million.
    reach: usize,
    least_reach: usize,
    /// The bytes of each row that has something in it.
    pub(super) rows: Vec<(u32, u32)>,
    /// The first byte that is not cut yet.
    pub(super) at: usize,
}

impl RowCutter {
    pub(super) fn new(dialect: Dialect, reach: usize) -> Self {
        Self { dialect, reach, least_reach: LEAST_REACH.min(reach), rows: Vec::new(), at: 0 }
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
                let what = phrase!("import-open-quote");
                let help = phrase!("import-open-quote.help");
                let at = start + quote..start + quote + 1;
                issues.push(Issue::warning("open-quote", what, at).with_help(help));
            }
            let row = bytes.get(from..end).unwrap_or_default();
            if !is_blank(row, self.dialect)
                && let (Ok(from), Ok(to)) = (u32::try_from(self.at), u32::try_from(start + end))
            {
                self.rows.push((from, to));
            }
            self.at = start + end;
        }
    }
}

/// Whether a row has no letter in it.
fn is_blank(row: &[u8], dialect: Dialect) -> bool {
    let nothing = |byte: &u8| byte.is_ascii_whitespace() || *byte == dialect.separator;
    row.iter().all(|byte| nothing(byte) || Some(*byte) == dialect.quote)
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

/// The quote that closes a cell: not doubled, and before a separator, a line break or the end. One
/// within a word closes nothing. `None` where there is none within those bytes.
fn closing(bytes: &[u8], within: Range<usize>, quote: u8, dialect: Dialect) -> Option<usize> {
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

/// The text of a cell without space around it and with its quotes undoubled.
fn content_of(content: &str, was_quoted: bool, dialect: Dialect) -> Cow<'_, str> {
    let content = content.trim();
    let Some(quote) = dialect.quote.filter(|_| was_quoted).map(char::from) else {
        return Cow::Borrowed(content);
    };
    if !content.contains(quote) {
        return Cow::Borrowed(content);
    }
    let doubled: String = [quote, quote].iter().collect();
    Cow::Owned(content.replace(&doubled, quote.encode_utf8(&mut [0; 4])))
}
