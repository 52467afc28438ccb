//! Tally of an import: where the records and the cells of a file went.

use crate::message;

/// The numbers of records and cells.
///
/// Records in are events and refused ones. Cells in, counted where something is in them, are carried,
/// kept as notes, left alone with their column, or in a record that was refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Records in the file.
    pub records: usize,
    /// Records that became events.
    pub events: usize,
    /// Records that were refused, each with an issue.
    pub refused: usize,
    /// Cells with something in them.
    pub cells: usize,
    /// Those that are fields of events, or of what events refer to.
    pub carried: usize,
    /// Those that are kept as notes of events.
    pub noted: usize,
    /// Those in columns that are left alone.
    pub left_alone: usize,
    /// Those in records that were refused.
    pub refused_cells: usize,
    /// Columns with something in them that are left alone.
    pub columns_left_alone: usize,
}

impl Tally {
    /// The numbers in a line: "1,204 rows: 1,198 events, 6 refused; 3 columns left alone".
    pub fn summary(&self) -> String {
        message!(
            "import-tally",
            rows = self.records,
            events = self.events,
            refused = self.refused,
            columns = self.columns_left_alone
        )
    }

    /// Whether nothing is lost: every record and every cell is accounted for.
    pub fn is_whole(&self) -> bool {
        self.records == self.events + self.refused
            && self.cells == self.carried + self.noted + self.left_alone + self.refused_cells
    }

    /// Adds what another part of the file has.
    pub(crate) fn add(&mut self, other: &Self) {
        self.records += other.records;
        self.events += other.events;
        self.refused += other.refused;
        self.cells += other.cells;
        self.carried += other.carried;
        self.noted += other.noted;
        self.left_alone += other.left_alone;
        self.refused_cells += other.refused_cells;
        self.columns_left_alone += other.columns_left_alone;
    }
}
