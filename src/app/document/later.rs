//! Later states of a document's file: what other files of the same records say since.

use std::path::Path;
use std::sync::Arc;

use super::{Document, Purpose, accepted, index_of};
use crate::app::load_failure::{LoadFailure, file_name};
use crate::dataset::{Progress, read_file_with};
use crate::import::{
    ColumnRole, ImportReading, Imported, LaterReading, Recipe, dataset_in_page, day_of_state,
    import, recipe_beside, revised,
};
use crate::scene::density::SpatialIndex;
use crate::text::Phrase;

impl Document {
    /// The document with the later state of its file that is in another file. It is read by the
    /// recipe beside it, or else by that of the document. `None` where `progress` is cancelled.
    pub(in crate::app) fn with_later(
        self,
        path: &Path,
        progress: &Progress,
    ) -> Option<Result<Self, LoadFailure>> {
        let bytes = match read_file_with(path, progress) {
            Ok(bytes) => bytes,
            Err(error) => return Some(Err(LoadFailure::from_error(path, &error))),
        };
        let bytes = dataset_in_page(&bytes).unwrap_or(bytes);
        let own: Option<Recipe> = self.file.as_ref().and_then(|file| file.recipe.clone());
        let recipe = recipe_beside(path).and_then(Result::ok).or(own);
        let Imported { loaded, text, reading } = import(path, &bytes, recipe.as_ref(), progress)?;
        let shown = text.as_deref().unwrap_or(&bytes);
        let (later, issues) = match accepted(path, shown, loaded, Purpose::Opening) {
            Ok(read) => read,
            Err(failure) => return Some(Err(failure)),
        };
        let on = match day_of_state(path) {
            Ok(on) => on,
            Err(why) => {
                return Some(Err(LoadFailure::because(path, Phrase::new(move || why.clone()))));
            }
        };
        let (dataset, revision) = revised(&self.dataset, &later, &on);
        let has_ids = reading.is_none_or(|reading| has_ids(&reading));
        let mut readings = self.later;
        readings.push(LaterReading { file: file_name(path), revision, has_ids });
        let issues = self.issues.with(&issues);
        let filter_index = index_of(&dataset);
        Some(Ok(Self {
            spatial_index: Arc::new(SpatialIndex::of(&dataset)),
            dataset: Arc::new(dataset),
            filter_index,
            problems: issues.problems(),
            issues,
            later: readings,
            ..self
        }))
    }
}

/// Whether the records of a file have identifiers of their own.
fn has_ids(reading: &ImportReading) -> bool {
    reading.columns.iter().any(|column| column.role == ColumnRole::Id && column.filled > 0)
}
