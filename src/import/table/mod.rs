//! Table: what every foreign file becomes before its columns are given roles.
//!
//! A reader of a format makes a row of each record and a column of each property; the cells know
//! where in the text they stand. What a format's standard fixes stands in [`Column::role`]; the roles
//! of other columns are guessed like those of any table.

pub(super) mod columns;
pub(super) mod separated;

use std::borrow::Cow;
use std::ops::Range;

use super::node::Node;
use super::reading::ColumnRole;

/// The most records of a file that are read: an event takes about a thousand bytes of memory.
pub(crate) const MOST_ROWS: usize = if cfg!(test) { 2_000 } else { 2_000_000 };

/// The records of a foreign file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The title that the file gives itself.
    pub(crate) title: Option<String>,
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The records; one may have fewer cells than there are columns.
    pub(crate) rows: Vec<ForeignRow>,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Column {
    /// The name, unique in the table.
    pub(crate) name: String,
    /// The bytes of the text in which the name is written.
    pub(crate) span: Range<usize>,
    /// The role that the format fixes; `None` where it is to be guessed.
    pub(crate) role: Option<ColumnRole>,
}

/// A record.
#[derive(Clone, Debug, Default)]
pub(crate) struct ForeignRow {
    /// The cells, one for each column from the first.
    pub(crate) cells: Vec<RowCell>,
    /// The bytes of the text that hold the record.
    pub(crate) span: Range<usize>,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct RowCell {
    /// What is in it.
    pub(crate) value: CellValue,
    /// The bytes of the text in which it is written.
    pub(crate) span: Range<usize>,
}

/// What is in a cell.
#[derive(Clone, Debug, Default)]
pub(crate) enum CellValue {
    /// Nothing.
    #[default]
    Empty,
    /// A text, to be read as the column's role says.
    Text(String),
    /// A date that is EDTF already.
    When(String),
    /// A location, as the form of `where` in an event reads it: `Point`, `Area`, `Line`, `Track`.
    Spot(Node),
}

/// Rows of a table, wherever they are kept: some at a time, by several threads.
pub(crate) trait ForeignRows: Sync {
    /// The number of rows.
    fn count(&self) -> usize;

    /// Has those rows at hand while `see` looks at them. What a large file takes in memory is free
    /// again when it returns.
    fn bring(&self, rows: Range<usize>, see: &mut dyn FnMut(&dyn RowsAtHand));
}

/// Rows in memory, to be read one at a time.
pub(crate) trait RowsAtHand {
    /// Puts the cells of a row into `cells` instead of what is there, and gives the bytes of the row.
    /// Rows have the same numbers here as in the whole table.
    fn read<'r>(&'r self, nth: usize, cells: &mut Vec<SeenCell<'r>>) -> Range<usize>;
}

/// The first rows of a table.
pub(crate) struct FirstRows<'r> {
    pub(crate) rows: &'r dyn ForeignRows,
    pub(crate) count: usize,
}

impl ForeignRows for FirstRows<'_> {
    fn count(&self) -> usize {
        self.count.min(self.rows.count())
    }

    fn bring(&self, rows: Range<usize>, see: &mut dyn FnMut(&dyn RowsAtHand)) {
        self.rows.bring(rows, see);
    }
}

/// A cell as it is read.
#[derive(Clone, Debug, Default)]
pub(crate) struct SeenCell<'r> {
    /// The text, without quotes and space around it.
    pub(crate) text: Cow<'r, str>,
    /// The bytes in which it is written.
    pub(crate) span: Range<usize>,
    /// What the text is.
    pub(crate) form: CellForm<'r>,
}

/// What the text of a cell is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum CellForm<'r> {
    /// A text, to be read as the column's role says.
    #[default]
    Plain,
    /// EDTF.
    When,
    /// Nothing: the cell is a location.
    Spot(&'r Node),
}

impl SeenCell<'_> {
    /// Whether nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty() && !matches!(self.form, CellForm::Spot(_))
    }
}

impl ForeignRows for Table {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn bring(&self, _rows: Range<usize>, see: &mut dyn FnMut(&dyn RowsAtHand)) {
        see(self);
    }
}

impl RowsAtHand for Table {
    fn read<'r>(&'r self, nth: usize, cells: &mut Vec<SeenCell<'r>>) -> Range<usize> {
        cells.clear();
        let Some(row) = self.rows.get(nth) else { return 0..0 };
        cells.extend(row.cells.iter().map(|cell| {
            let (text, form) = match &cell.value {
                CellValue::Empty => ("", CellForm::Plain),
                CellValue::Text(text) => (text.trim(), CellForm::Plain),
                CellValue::When(text) => (text.as_str(), CellForm::When),
                CellValue::Spot(node) => ("", CellForm::Spot(node)),
            };
            SeenCell { text: Cow::Borrowed(text), span: cell.span.clone(), form }
        }));
        row.span.clone()
    }
}

#[cfg(test)]
mod tests;
