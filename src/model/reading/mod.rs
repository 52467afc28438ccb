//! Reading of somebody else's file: what was found in it, what each column was taken for, and how
//! many records and cells went where.
//!
//! These are the words that the window, the command line and every reader of a format share. Nothing
//! in here reads a file.

mod detail;
mod format;
mod recipe;
mod revision;
mod role;
mod tally;

pub use self::detail::{DateOrder, DetailKind, ReadingDetail};
pub use self::format::{FileFormat, TableLayout};
pub use self::recipe::{MAX_RECIPE_BYTES, Recipe, RecipeError, recipe_path};
pub use self::revision::{LaterReading, Revision};
pub use self::role::ColumnRole;
pub use self::tally::Tally;

/// The way in which somebody else's file was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReading {
    /// The format.
    pub format: FileFormat,
    /// The known layout of its columns; `None` for any other table.
    pub layout: Option<TableLayout>,
    /// What was found about the file as a whole, and what else could be chosen.
    pub details: Vec<ReadingDetail>,
    /// Its columns, in the order of the file.
    pub columns: Vec<ColumnReading>,
    /// Where its records and cells went.
    pub tally: Tally,
    /// What gives exactly this reading again.
    pub recipe: Recipe,
}

/// A column, and what it was taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnReading {
    /// The name at its head, made unique in the file; a number where it has none.
    pub name: String,
    /// What it was taken for.
    pub role: ColumnRole,
    /// What it would be taken for without a recipe.
    pub guessed: ColumnRole,
    /// The first different cells with something in them, three at most.
    pub examples: Vec<String>,
    /// The number of cells with something in them.
    pub filled: usize,
    /// The number of cells that the role could not read; they are kept as notes.
    pub unread: usize,
}
