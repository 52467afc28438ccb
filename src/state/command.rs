//! Everything that a person, or time passing, can ask of the application.

use super::{
    AppCommand, FanCommand, FilterCommand, GoToCommand, LaneCommand, MapCommand, PlayCommand,
    SelectCommand,
};
use super::{BookmarkCommand, CompareCommand, TimeCommand};
use crate::state::undo::UndoGroup;

/// One intent, in units of the domain.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// About the playhead, the window in force and what the timeline shows.
    Time(TimeCommand),
    /// About play: whether, how and how fast the playhead moves by itself.
    Play(PlayCommand),
    /// About going to a time that is typed.
    GoTo(GoToCommand),
    /// About instants and stretches of time with names.
    Bookmark(BookmarkCommand),
    /// About comparing two windows.
    Compare(CompareCommand),
    /// About what the map shows.
    Map(MapCommand),
    /// About the timeline's lanes and charts.
    Lane(LaneCommand),
    /// About the crowds on the map.
    Fan(FanCommand),
    /// About which events are shown.
    Filter(FilterCommand),
    /// About the selected event.
    Select(SelectCommand),
    /// About the application as a whole.
    App(AppCommand),
    /// Seconds that have passed since the last tick.
    Tick(f64),
}

impl Command {
    /// How undo remembers the command.
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
            // How things are shown is no work that could be lost.
            Self::Select(SelectCommand::Hover(_)) | Self::App(_) | Self::Tick(_) => {
                UndoGroup::Unrecorded
            }
            Self::Filter(_) | Self::Select(_) => UndoGroup::Own,
        }
    }
}
