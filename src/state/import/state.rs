//! Choices for the open file: how one of somebody else's is read, and its later states.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::model::Recipe;

/// The choices for the open file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportChoices {
    /// The recipe by which the file is read; `None` for what is found in the file alone. The shell
    /// reads the file again when it changes.
    pub recipe: Option<Recipe>,
    /// Later states of the open file, each a file of its own, in the order in which they were taken
    /// in. The shell reads them when the list changes.
    pub later: Vec<PathBuf>,
    /// Whether the columns are hidden, and only the line about the file is shown. Undo leaves it
    /// alone.
    pub folded: bool,
}
