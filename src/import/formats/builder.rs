//! Table of the records of a file, built record by record.

use std::collections::HashMap;
use std::ops::Range;

use crate::import::reading::ColumnRole;
use crate::import::table::{CellValue, Column, ForeignRow, RowCell, Table};

/// The most columns that properties can become; what is more is kept in one column together.
const MOST_COLUMNS: usize = 1_000;
/// The most cells, empty ones between others included: far more than a file of 100 MB has.
const MOST_CELLS: usize = 20_000_000;

/// A table in the making.
#[derive(Debug, Default)]
pub(super) struct TableBuilder {
    table: Table,
    by_name: HashMap<String, usize>,
    row: ForeignRow,
    cells: usize,
}

impl TableBuilder {
    /// A column whose role the format fixes; the same one for the same name.
    pub(super) fn fixed(&mut self, name: &str, role: ColumnRole) -> usize {
        self.column(name, 0..0, Some(role))
    }

    /// The column of a property; its role is guessed.
    pub(super) fn property(&mut self, name: &str, span: Range<usize>) -> usize {
        let name = name.trim();
        if !self.by_name.contains_key(name) && self.table.columns.len() >= MOST_COLUMNS {
            return self.fixed("…", ColumnRole::Note);
        }
        self.column(if name.is_empty() { "?" } else { name }, span, None)
    }

    fn column(&mut self, name: &str, span: Range<usize>, role: Option<ColumnRole>) -> usize {
        if let Some(known) = self.by_name.get(name) {
            return *known;
        }
        let nth = self.table.columns.len();
        self.by_name.insert(name.to_owned(), nth);
        self.table.columns.push(Column { name: name.to_owned(), span, role });
        nth
    }

    /// The title of the file; the first one stays.
    pub(super) fn title(&mut self, title: &str) {
        let title = title.trim();
        if self.table.title.is_none() && !title.is_empty() {
            self.table.title = Some(title.to_owned());
        }
    }

    /// Puts a text into the record; texts of one column stand in lines.
    pub(super) fn text(&mut self, column: usize, text: &str, span: &Range<usize>) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        match self.cell(column) {
            Some(RowCell { value: CellValue::Text(known), .. }) => {
                known.push('\n');
                known.push_str(text);
            }
            Some(cell) if matches!(cell.value, CellValue::Empty) => {
                *cell = RowCell { value: CellValue::Text(text.to_owned()), span: span.clone() };
            }
            _ => {}
        }
    }

    /// Puts a value into an empty cell of the record.
    pub(super) fn value(&mut self, column: usize, value: CellValue, span: &Range<usize>) {
        if let Some(cell) = self.cell(column)
            && matches!(cell.value, CellValue::Empty)
        {
            *cell = RowCell { value, span: span.clone() };
        }
    }

    fn cell(&mut self, column: usize) -> Option<&mut RowCell> {
        if self.row.cells.len() <= column {
            self.row.cells.resize_with(column + 1, RowCell::default);
        }
        self.row.cells.get_mut(column)
    }

    /// Ends the record, which stands at those bytes; whether there is room for another.
    pub(super) fn end_row(&mut self, span: Range<usize>) -> bool {
        let row = ForeignRow { span, ..std::mem::take(&mut self.row) };
        self.cells += row.cells.len().max(1);
        self.table.rows.push(row);
        self.cells < MOST_CELLS
    }

    /// The table.
    pub(super) fn into_table(self) -> Table {
        self.table
    }
}
