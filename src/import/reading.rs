//! Result of an import: the dataset, with how the file was read.

use crate::dataset::Loaded;
pub use crate::model::{
    ColumnReading, ColumnRole, DateOrder, DetailKind, ImportReading, LaterReading, ReadingDetail,
    Recipe, RecipeError, Revision, Tally, recipe_path,
};

/// A file that was read, in whatever format it is.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The dataset and its issues; rows that were refused are issues with the code `refused-row`.
    pub loaded: Loaded,
    /// The text that the bytes of the issues refer to; `None` where that is the file itself. A
    /// workbook's sheet is rows with tabs between the cells, so that line n is row n.
    pub text: Option<Vec<u8>>,
    /// How it was read; `None` for RON, and for files that Ibar itself wrote.
    pub reading: Option<ImportReading>,
}
