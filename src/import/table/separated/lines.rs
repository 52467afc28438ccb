//! Rows of a separated text: cut once, read when they are needed.

use std::ops::Range;

use super::cells::read_cells;
use super::cutter::{MOST_ROW_BYTES, RowCutter};
use super::large::LargeText;
use super::signs::Dialect;
use crate::dataset::{Issue, Progress};
use crate::import::table::{ForeignRows, RowsAtHand, SeenCell};

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
        let range = at(first.0)..at(last.1);
        file.with_text(range, |text| see(&self.in_text(text, at(first.0))));
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
