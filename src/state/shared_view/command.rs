//! Commands that pass a view on, or show one that was passed on.

use super::{SearchStart, SharedView};
use crate::model::Dataset;
use crate::state::{AppState, Effect, UndoGroup};

/// The form in which a view is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewForm {
    /// An address, which the window and the command line take.
    Address,
    /// A command with its arguments, for a terminal.
    Command,
}

/// A command about views that are passed on.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewCommand {
    /// Put the view on the clipboard.
    Copy(ViewForm),
    /// Show a view.
    Show(Box<SharedView>),
    /// Show the view of an address, or say what is wrong with it.
    Read(String),
    /// Give back what was shown before a search.
    GiveBack(Box<SearchStart>),
}

impl ViewCommand {
    pub(in crate::state) const fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Copy(_) => UndoGroup::Unrecorded,
            Self::Show(_) | Self::Read(_) | Self::GiveBack(_) => UndoGroup::Own,
        }
    }

    /// Shows a view, or leaves the work to the shell.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let view = match self {
            Self::Copy(form) => return vec![Effect::CopyView(form)],
            Self::GiveBack(before) => {
                before.give_back(state);
                return Vec::new();
            }
            Self::Show(view) => Ok(view),
            Self::Read(text) => SharedView::read(&text).map(Box::new),
        };
        match view {
            Ok(view) => {
                view.show(state, dataset);
                vec![Effect::ViewShown(view)]
            }
            Err(fault) => vec![Effect::ViewRefused(fault)],
        }
    }
}
