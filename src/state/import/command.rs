//! Commands to the import of the open file.

use std::path::PathBuf;

use crate::model::Recipe;
use crate::state::{AppState, Effect, UndoGroup};

/// A command to the import of the open file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportCommand {
    /// Read the file by that recipe.
    Read(Recipe),
    /// Show the columns, or hide them.
    ToggleColumns,
    /// Let the person choose a file that is a later state of the open one.
    ChooseLater,
    /// Take in that file as a later state of the open one.
    TakeLater(PathBuf),
}

impl ImportCommand {
    pub(in crate::state) const fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Read(_) | Self::TakeLater(_) => UndoGroup::Own,
            Self::ToggleColumns | Self::ChooseLater => UndoGroup::Unrecorded,
        }
    }

    pub(in crate::state) fn apply(self, state: &mut AppState) -> Vec<Effect> {
        match self {
            Self::Read(recipe) => state.import.recipe = Some(recipe),
            Self::ToggleColumns => state.import.folded = !state.import.folded,
            Self::ChooseLater => return vec![Effect::ChooseLater],
            Self::TakeLater(path) => state.import.later.push(path),
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ColumnRole;
    use crate::state::fixture::march_at;
    use crate::state::{AppCommand, Command, History, VisibleCache};

    #[test]
    fn a_choice_is_undone_and_done_again_and_hiding_the_columns_is_not() {
        let (dataset, mut state) = march_at("2020-03-04");
        let passing = VisibleCache::default().passing(&state.filter, &dataset);
        let mut history = History::default();
        let recipe = Recipe::default().with_role("Datum", ColumnRole::When);
        let mut after = |command| {
            history.apply(&mut state, &dataset, &passing, command);
            state.import.clone()
        };
        let read = after(Command::Import(ImportCommand::Read(recipe.clone())));
        assert_eq!(read.recipe, Some(recipe.clone()));
        assert!(after(Command::Import(ImportCommand::ToggleColumns)).folded);
        let undone = after(Command::App(AppCommand::Undo));
        assert_eq!((undone.recipe, undone.folded), (None, true));
        assert_eq!(after(Command::App(AppCommand::Redo)).recipe, Some(recipe));
        // A later file is taken in, and given back by undo.
        let later = PathBuf::from("later.csv");
        let take = Command::Import(ImportCommand::TakeLater(later.clone()));
        assert_eq!(after(take).later, [later]);
        assert_eq!(after(Command::App(AppCommand::Undo)).later, [] as [PathBuf; 0]);
    }
}
