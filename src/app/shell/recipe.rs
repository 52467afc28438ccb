//! Recipe of the open file: whenever a choice is made, undone or made again, the file is read again.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::Shell;
use crate::app::Origin;
use crate::app::load_failure::file_name;
use crate::message;

impl Shell {
    /// Begins with the recipe by which the document was read. One beside the file goes before one of
    /// the session, which is what is left where nothing can be written beside the file.
    pub(in crate::app) fn begin_recipe(&mut self) {
        let read_by = self.document.file.as_ref().and_then(|file| file.recipe.clone());
        if read_by.is_some() {
            self.state.import.recipe.clone_from(&read_by);
        }
        self.asked_recipe = read_by;
    }

    /// Has the file read again where another recipe is chosen than it was last read by.
    pub(in crate::app) fn follow_recipe(&mut self) {
        let chosen = &self.state.import.recipe;
        if self.document.reading.is_some() && *chosen != self.asked_recipe {
            self.asked_recipe.clone_from(chosen);
            match &self.document.rows {
                Some(rows) => self.loader.open(Origin::Rows(Arc::clone(rows), chosen.clone())),
                None => self.loader.read_by(chosen.clone()),
            }
        }
    }

    /// Says where the choices are kept.
    pub(in crate::app) fn tell_recipe(&mut self, ctx: &Context, kept: Result<PathBuf, String>) {
        let words = match kept {
            Ok(path) => message!("import-recipe-kept", file = file_name(&path)),
            Err(why) => message!("import-recipe-not-kept", why = why),
        };
        self.say(ctx, words);
    }
}
