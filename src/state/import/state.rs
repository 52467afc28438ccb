//! Choices for a file of somebody else's.

use serde::{Deserialize, Serialize};

use crate::model::Recipe;

/// The choices for the open file; none for a file of Ibar's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportChoices {
    /// The recipe by which the file is read; `None` for what is found in the file alone. The shell
    /// reads the file again when it changes.
    pub recipe: Option<Recipe>,
    /// Whether the columns are hidden, and only the line about the file is shown. Undo leaves it
    /// alone.
    pub folded: bool,
}
