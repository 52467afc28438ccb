//! Import: other files to records, through the checks that RON goes through.
//!
//! Read are the formats in which Ibar writes whole events: GeoJSON and Linked Places with the records
//! in them, tables of events, and pages with their dataset inside. Every problem is reported at the
//! line and column of the file where it is, and whatever can be kept is kept.
//!
//! A reader turns a file into `Node`s, values that know their place. `de` reads the forms of
//! records from them, `locator` answers where a part is written, and `assemble` does for them what
//! the reader of RON does for its own.

mod assemble;
mod csv;
mod de;
mod features;
mod format;
mod guard;
mod header;
mod json;
mod locator;
mod node;
mod page;
mod reading;
#[expect(dead_code, reason = "the readers of formats make tables")]
mod table;

use std::path::Path;

pub use self::format::{FileFormat, TableLayout};
pub use self::guard::{guarded, unguarded};
pub use self::page::{DATASET_END, DATASET_START, dataset_in_page};
pub use self::reading::{
    ColumnReading, ColumnRole, DateOrder, DetailKind, ImportReading, Imported, ReadingDetail,
    Recipe, RecipeError, Tally, recipe_path,
};
use crate::dataset::{self, Issue, Loaded, Progress};
use crate::phrase;

/// Reads the bytes of a file in the format that its contents and its name tell, by the recipe if
/// there is one. `None` if `progress` is cancelled.
pub fn import(
    path: &Path,
    bytes: &[u8],
    recipe: Option<&Recipe>,
    progress: &Progress,
) -> Option<Imported> {
    let _ = recipe;
    Some(Imported { loaded: load_with(path, bytes, progress)?, text: None, reading: None })
}

/// Reads the bytes of a file in the format that its name ends with.
///
/// `.geojson`, `.json`, `.jsonld` and `.lpf` are collections of features, `.csv` is a table of
/// events, and everything else is RON. `None` if `progress` is cancelled.
pub fn load_with(path: &Path, bytes: &[u8], progress: &Progress) -> Option<Loaded> {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let read = match &*extension.to_ascii_lowercase() {
        "geojson" | "json" | "jsonld" | "lpf" => features::read,
        "csv" => csv::read,
        _ => return dataset::load_with(bytes, progress),
    };
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
    (!progress.is_cancelled()).then_some(Loaded {
        dataset,
        issues,
        complete: true,
        ..Loaded::default()
    })
}

/// Whether the file of that name is read as RON, or as a page with RON in it.
pub fn is_records(path: &Path) -> bool {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let others = ["geojson", "json", "jsonld", "lpf", "csv"];
    !others.iter().any(|other| extension.eq_ignore_ascii_case(other))
}

/// The title of a dataset whose file gives none: the name of the file.
fn title_of(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests;
