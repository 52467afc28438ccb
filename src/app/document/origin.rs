//! Origins of documents: what is part of the program, a file, rows that were pasted.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::load_failure::file_name;
use crate::dataset::SHIPPED_NAME;
use crate::label;
use crate::model::Recipe;

/// The source of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The dataset that is part of the program.
    Shipped,
    /// A file.
    File(PathBuf),
    /// Rows of a table that were pasted, and the recipe by which they are read.
    Rows(Arc<str>, Option<Recipe>),
}

impl Origin {
    /// Rows that were pasted, read as what they are taken for.
    pub fn rows(text: &str) -> Self {
        Self::Rows(text.into(), None)
    }

    /// The name of what is read, for the screen.
    pub(in crate::app) fn name(&self) -> String {
        match self {
            Self::Shipped => SHIPPED_NAME.to_owned(),
            Self::File(path) => file_name(path),
            Self::Rows(..) => label!("import-pasted").to_owned(),
        }
    }

    /// The path of the file; for other origins a name in its place.
    pub(in crate::app) fn path(&self) -> PathBuf {
        match self {
            Self::File(path) => path.clone(),
            other => PathBuf::from(other.name()),
        }
    }
}
