//! GeoParquet: a table of columns with a geometry in one of them. Its rows become features of
//! GeoJSON, one a line, so that line n is row n; these are read like any other.
//!
//! The reader is behind the cargo feature `geoparquet`. Without it such a file is refused, with words
//! about how to get one.

#[cfg(feature = "geoparquet")]
mod geometry;
#[cfg(feature = "geoparquet")]
mod page_header;
#[cfg(feature = "geoparquet")]
mod pages;
#[cfg(feature = "geoparquet")]
mod rows;
#[cfg(feature = "geoparquet")]
#[cfg(test)]
mod tests;
#[cfg(feature = "geoparquet")]
mod values;

use std::cell::Cell;

use super::reading::{Imported, Recipe};
use crate::dataset::{Issue, Loaded, Progress};
use crate::phrase;

/// Whether bytes begin as a Parquet file does.
pub(super) fn is_parquet(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PAR1")
}

thread_local! {
    /// Whether this thread reads such a file.
    static IS_READING: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic of this thread is one of a damaged file, which ends in an issue: nobody needs a
/// report of it.
pub fn expects_panic() -> bool {
    IS_READING.get()
}

/// Reads the rows. `None` if `progress` is cancelled.
#[cfg(feature = "geoparquet")]
pub(super) fn read(
    bytes: &[u8],
    title: &str,
    recipe: &Recipe,
    progress: &Progress,
) -> Option<Imported> {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    // The crate has types that it cannot read, and stops the thread at them.
    IS_READING.set(true);
    let read = catch_unwind(AssertUnwindSafe(|| rows::features(bytes, progress)));
    IS_READING.set(false);
    let unknown = || Err(phrase!("import-bad-parquet.type").into());
    match read.unwrap_or_else(|_panic| Some(unknown()))? {
        Ok(rows::Features { text, system }) => {
            let mut issues = Vec::new();
            if let Some(name) = system {
                let what = phrase!("formats-system", name = name);
                let command = "ogr2ogr -t_srs EPSG:4326 out.geojson in.parquet";
                let help = phrase!("formats-projected.help", command = command);
                issues.push(Issue::warning("projected", what, 0..0).with_help(help));
            }
            super::formats::import_features(text, issues, title, recipe, progress)
        }
        Err(rows::FileRefusal { what, help }) => {
            Some(refused(Issue::error("bad-parquet", what, 0..0).with_help(help)))
        }
    }
}

/// Refuses the file.
#[cfg(not(feature = "geoparquet"))]
pub(super) fn read(
    _bytes: &[u8],
    _title: &str,
    _recipe: &Recipe,
    progress: &Progress,
) -> Option<Imported> {
    let what = phrase!("import-no-parquet");
    let command = "cargo build --release --features geoparquet";
    let help = phrase!("import-no-parquet.help", command = command);
    let issue = Issue::error("no-reader", what, 0..0).with_help(help);
    (!progress.is_cancelled()).then(|| refused(issue))
}

/// A file of which nothing is read. Its bytes are no text that an issue could show.
fn refused(issue: Issue) -> Imported {
    let loaded = Loaded { issues: vec![issue], ..Loaded::default() };
    Imported { loaded, text: Some(Vec::new()), reading: None }
}

#[cfg(not(feature = "geoparquet"))]
#[cfg(test)]
mod without {
    use crate::dataset::Progress;
    use crate::import::import;

    #[test]
    fn without_its_reader_the_file_is_refused_with_words_about_how_to_get_one() {
        let bytes = b"PAR1 and columns";
        let imported = import("a.parquet".as_ref(), bytes, None, &Progress::default()).unwrap();
        assert!(imported.loaded.dataset.is_none());
        let issue = &imported.loaded.issues[0];
        assert_eq!(issue.code, "no-reader");
        let help = issue.help.as_ref().unwrap().to_string();
        assert!(help.contains("--features geoparquet") && help.contains("ogr2ogr"), "{help}");
    }
}
