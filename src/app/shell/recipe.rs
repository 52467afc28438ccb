//! Recipe and later states of the open file: whenever a choice is made, undone or made again, the
//! file is read again.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::Shell;
use crate::app::load_failure::file_name;
use crate::app::{LoadFailure, Origin};
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
        // The document was read without any; those of the session are taken in next.
        self.asked_later.clear();
    }

    /// Has the file read again where other later states of it are to be taken in than it was last
    /// read with. A document without a file has none.
    pub(in crate::app) fn follow_later(&mut self) {
        if self.document.file.is_none() {
            self.state.import.later.clear();
        } else if self.state.import.later != self.asked_later {
            self.asked_later.clone_from(&self.state.import.later);
            self.loader.take_later(self.asked_later.clone());
        }
    }

    /// Goes on with the later states that still hold, and says why another could not be taken in.
    pub(in crate::app) fn keep_later(
        &mut self,
        ctx: &Context,
        later: Vec<PathBuf>,
        failure: Option<LoadFailure>,
    ) {
        self.asked_later.clone_from(&later);
        self.state.import.later = later;
        if let Some(failure) = failure {
            self.refuse_document(ctx, failure);
        }
    }

    /// Says what came with the latest state of the file, if one was taken in.
    pub(in crate::app) fn tell_later(&mut self, ctx: &Context, before: usize) {
        if self.document.later.len() > before
            && let Some(later) = self.document.later.last()
        {
            let words = later.summary();
            self.say(ctx, words);
        }
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
