//! Table: what every foreign file becomes before its columns are given roles.
//!
//! A reader of a format makes a row of each record and a column of each property; the cells know
//! where in the text they stand. What a format's standard fixes stands in [`Column::role`]; the roles
//! of other columns are guessed like those of any table.

use std::ops::Range;

use super::node::Node;
use super::reading::ColumnRole;

/// The records of a foreign file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The title that the file gives itself.
    pub(crate) title: Option<String>,
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The records; one may have fewer cells than there are columns.
    pub(crate) rows: Vec<TableRow>,
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
pub(crate) struct TableRow {
    /// The cells, one for each column from the first.
    pub(crate) cells: Vec<TableCell>,
    /// The bytes of the text that hold the record.
    pub(crate) span: Range<usize>,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct TableCell {
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
    /// A number, as it is written.
    Number(String),
    /// A date that is EDTF already.
    When(String),
    /// A location, as the form of `where` in an event reads it: `Point`, `Area`, `Line`, `Track`.
    Spot(Node),
}
