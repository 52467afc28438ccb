//! Import: other files to records, through the checks that RON goes through.
//!
//! Files that Ibar wrote whole, GeoJSON and Linked Places with the records in them, tables of events,
//! and pages with their dataset inside, are read as they were written. Every other file becomes a
//! `table`: rows with named columns whose cells know where they stand. One path makes a dataset of a
//! table: columns get roles, by their names, by their contents or by a [`Recipe`], and each row
//! becomes an event, with the places, actors and sources that it names. Every problem is reported at
//! the line and column of the file where it is, and whatever can be kept is kept: the [`Tally`] says
//! where each row and each cell went.
//!
//! A reader turns a file of Ibar's own into `Node`s, values that know their place. `de` reads the
//! forms of records from them, `locator` answers where a part is written, and `assemble` does for
//! them what the reader of RON does for its own.

mod assemble;
mod csv;
mod de;
mod features;
mod formats;
mod geo_parquet;
mod guard;
mod header;
mod json;
mod later;
mod locator;
mod node;
mod page;
mod reading;
mod sheet;
mod table;
mod workbook;

use std::path::Path;

pub use self::geo_parquet::expects_panic;
pub use self::guard::{guarded, unguarded};
pub use self::later::{day_of_state, revised};
pub use self::page::{DATASET_END, DATASET_START, dataset_in_page};
pub use self::reading::{
    ColumnReading, ColumnRole, DateOrder, DetailKind, ImportReading, Imported, LaterReading,
    ReadingDetail, Recipe, RecipeError, Revision, Tally, recipe_path,
};
use crate::dataset::{self, FileError, Issue, Loaded, Progress, read_file_within};
use crate::model::Dataset;
pub use crate::model::{FileFormat, MAX_RECIPE_BYTES, TableLayout};
use crate::{label, phrase};

/// Reads the bytes of a file in the format that its contents and its name tell, by the recipe if
/// there is one. `None` if `progress` is cancelled.
pub fn import(
    path: &Path,
    bytes: &[u8],
    recipe: Option<&Recipe>,
    progress: &Progress,
) -> Option<Imported> {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let nothing = Recipe::default();
    let recipe = recipe.unwrap_or(&nothing);
    if geo_parquet::is_parquet(bytes) {
        return geo_parquet::read(bytes, &title_of(path), recipe, progress);
    }
    if let Ok(imported) = formats::import(path, bytes, &title_of(path), recipe, progress) {
        return imported;
    }
    match &*extension.to_ascii_lowercase() {
        "geojson" | "json" | "jsonld" | "lpf" | "geojsonl" | "geojsons" | "ndjson" | "jsonl" => {
            own(path, bytes, features::read, progress)
        }
        "csv" | "tsv" | "tab" | "txt" | "psv" => {
            if std::str::from_utf8(bytes).is_ok_and(csv::is_own) {
                return own(path, bytes, csv::read, progress);
            }
            sheet::separated(bytes, &title_of(path), recipe, progress)
        }
        "xlsx" | "xlsm" | "xls" | "ods" => {
            workbook::workbook(bytes, &title_of(path), recipe, progress)
        }
        _ => {
            let loaded = dataset::load_with(bytes, progress)?;
            Some(Imported { loaded, ..Imported::default() })
        }
    }
}

/// The bytes from which on a table is read without ever being held whole.
const LEAST_LARGE: u64 = 32 << 20;

/// The error that a file is no large table of the kind that is read from the disk: it is to be read
/// whole, by [`import`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLarge;

/// Reads a large table of separated text, in UTF-8, from its file, of which only some rows are ever
/// in memory. The issues refer to the bytes of the file. `None` if `progress` is cancelled.
///
/// What it gives is what [`import`] gives of the bytes of the file.
pub fn import_large(
    path: &Path,
    recipe: Option<&Recipe>,
    progress: &Progress,
) -> Result<Option<Imported>, NotLarge> {
    import_from(path, recipe, LEAST_LARGE, progress)
}

fn import_from(
    path: &Path,
    recipe: Option<&Recipe>,
    least: u64,
    progress: &Progress,
) -> Result<Option<Imported>, NotLarge> {
    let nothing = Recipe::default();
    let recipe = recipe.unwrap_or(&nothing);
    if !is_separated(path) || recipe.encoding.as_deref().is_some_and(|name| name != "UTF-8") {
        return Err(NotLarge);
    }
    let file = table::separated::LargeText::open(path, least).ok_or(NotLarge)?;
    let head = file.head();
    let is_other = head.starts_with("PAR1") || formats::is_one(head.as_bytes());
    if is_other || csv::is_own(head) {
        return Err(NotLarge);
    }
    sheet::large(&file, &title_of(path), recipe, progress)
}

/// Whether the name of a file is one of separated text.
fn is_separated(path: &Path) -> bool {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    ["csv", "tsv", "tab", "txt", "psv"].iter().any(|it| extension.eq_ignore_ascii_case(it))
}

/// Reads the bytes of a file by the recipe beside it, if there is one: see [`import`].
pub fn load_with(path: &Path, bytes: &[u8], progress: &Progress) -> Option<Loaded> {
    let recipe = FileFormat::is_foreign_name(path).then(|| recipe_beside(path)).flatten();
    let imported = import(path, bytes, recipe.and_then(Result::ok).as_ref(), progress)?;
    Some(imported.loaded)
}

/// The recipe beside a file; `None` where there is none. It is read from a plain file of a recipe's size
/// only.
pub fn recipe_beside(path: &Path) -> Option<Result<Recipe, RecipeError>> {
    let fault = |what: String| Some(Err(RecipeError { line: 1, column: 1, what }));
    match read_file_within(&recipe_path(path), MAX_RECIPE_BYTES) {
        Ok(bytes) => Some(Recipe::parse(&String::from_utf8_lossy(&bytes))),
        Err(FileError::NotFound { .. }) => None,
        Err(FileError::TooLarge { .. }) => fault(label!("import-recipe-too-large").to_owned()),
        Err(error) => fault(error.phrase().to_string()),
    }
}

/// A file that Ibar wrote.
fn own(
    path: &Path,
    bytes: &[u8],
    read: fn(&str, &str, &mut Vec<Issue>) -> Option<Dataset>,
    progress: &Progress,
) -> Option<Imported> {
    let mut issues = Vec::new();
    let dataset = match std::str::from_utf8(bytes) {
        Ok(text) => read(text, &title_of(path), &mut issues),
        Err(error) => {
            let at = error.valid_up_to();
            issues.push(Issue::error("not-text", phrase!("reading-not-utf8"), at..at + 1));
            None
        }
    };
    issues.sort_by_key(|issue| issue.span.start);
    let loaded = Loaded { dataset, issues, complete: true, ..Loaded::default() };
    (!progress.is_cancelled()).then_some(Imported { loaded, ..Imported::default() })
}

/// Whether the file of that name is read as RON, or as a page with RON in it.
pub fn is_records(path: &Path) -> bool {
    !FileFormat::is_foreign_name(path)
}

/// The title of a dataset whose file gives none: the name of the file.
fn title_of(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests;
