//! The dataset that is open, and where it came from.

use crate::dataset::{Loaded, SHIPPED_NAME, shipped};
use crate::model::Dataset;

/// The dataset that is open.
#[derive(Clone, Debug)]
pub struct Document {
    /// The data.
    pub dataset: Dataset,
    /// The file's name, as the status line shows it.
    pub name: String,
    /// What the session knows the document by: the file's path, or a word for the shipped one.
    pub key: String,
    /// How many problems the file has.
    pub issues: usize,
}

impl Document {
    /// The dataset that Ibar ships with.
    pub fn shipped() -> Self {
        let key = "shipped".to_owned();
        Self { dataset: shipped(), name: SHIPPED_NAME.to_owned(), key, issues: 0 }
    }

    /// A dataset as it was loaded; `None` where the file could not be read as one.
    pub fn from_loaded(loaded: Loaded, name: String, key: String) -> Option<Self> {
        let issues = loaded.issues.len();
        loaded.dataset.map(|dataset| Self { dataset, name, key, issues })
    }
}
