//! The application as a whole.

use super::command::Memory;
use super::{AppState, Display, Effect};

/// What can be asked of the application.
#[derive(Clone, Debug, PartialEq)]
pub enum AppCommand {
    /// Take the last change back.
    Undo,
    /// Make a change again that was taken back.
    Redo,
    /// The hand has let go: the next change is an undo entry of its own.
    EndGesture,
    /// Show things in that way.
    SetDisplay(Display),
    /// Switch between light and dark.
    ToggleTheme,
    /// Show or hide the page of shortcuts.
    ToggleHelp,
    /// Show or hide the page about the grades.
    ToggleGrades,
    /// Open an address in the browser.
    OpenAddress(String),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Close the window.
    Quit,
}

impl AppCommand {
    pub(super) fn memory(&self) -> Memory {
        Memory::Nothing
    }

    /// Changes how things are shown, or asks the shell. Undo and redo are [`History`]'s.
    ///
    /// [`History`]: super::History
    pub(super) fn apply(self, state: &mut AppState) -> Vec<Effect> {
        match self {
            Self::Undo | Self::Redo | Self::EndGesture => {}
            Self::SetDisplay(display) => state.display = display,
            Self::ToggleTheme => state.display.dark = !state.display.dark,
            Self::ToggleHelp => state.display.help_open = !state.display.help_open,
            Self::ToggleGrades => state.display.grades_open = !state.display.grades_open,
            Self::OpenAddress(address) => return vec![Effect::OpenAddress(address)],
            Self::CopyText(text) => return vec![Effect::CopyText(text)],
            Self::Quit => return vec![Effect::Quit],
        }
        Vec::new()
    }
}
