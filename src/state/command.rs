//! Commands: everything that a person, or time passing, can ask of the application.

use super::{
    AppCommand, FanCommand, FilterCommand, GoToCommand, LaneCommand, MapCommand, PlayCommand,
    SelectCommand,
};
use super::{BookmarkCommand, CompareCommand, TimeCommand};
use crate::state::undo::UndoGroup;

/// One intent, in units of the domain. [`update`](super::update) applies it.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Playhead, dates shown, and the view of the timeline.
    Time(TimeCommand),
    /// Play: whether, how and how fast the playhead moves by itself.
    Play(PlayCommand),
    /// Going to a time that is typed.
    GoTo(GoToCommand),
    /// Bookmarks.
    Bookmark(BookmarkCommand),
    /// Comparison of two windows.
    Compare(CompareCommand),
    /// The map's camera, and what is shown on it.
    Map(MapCommand),
    /// The timeline's lanes and charts.
    Lane(LaneCommand),
    /// Fans on the map.
    Fan(FanCommand),
    /// Filters.
    Filter(FilterCommand),
    /// The selected event and the one under the pointer.
    Select(SelectCommand),
    /// The application as a whole.
    App(AppCommand),
    /// Seconds passed since the last tick.
    Tick(f64),
}

impl Command {
    /// How undo groups the command.
    pub(super) fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Time(command) => command.undo_group(),
            Self::Play(_) => PlayCommand::UNDO_GROUP,
            Self::GoTo(command) => command.undo_group(),
            Self::Bookmark(command) => command.undo_group(),
            Self::Compare(command) => command.undo_group(),
            Self::Map(command) => command.undo_group(),
            Self::Lane(command) => command.undo_group(),
            Self::Fan(_) => FanCommand::undo_group(),
            Self::Filter(FilterCommand::SetText(_)) => UndoGroup::Gesture("search"),
            // Display options are not work that could be lost.
            Self::Select(SelectCommand::Hover(_)) | Self::App(_) | Self::Tick(_) => {
                UndoGroup::Unrecorded
            }
            Self::Filter(_) | Self::Select(_) => UndoGroup::Own,
        }
    }
}
