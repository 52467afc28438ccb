//! Everything that a person, or time passing, can ask of the application.

use super::memory::Memory;
use super::{
    AppCommand, CrowdCommand, FilterCommand, GoToCommand, LaneCommand, MapCommand, PlayCommand,
    SelectCommand,
};
use super::{BookmarkCommand, CompareCommand, TimeCommand};

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
    Crowd(CrowdCommand),
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
    pub(super) fn memory(&self) -> Memory {
        match self {
            Self::Time(command) => command.memory(),
            Self::Play(_) => PlayCommand::MEMORY,
            Self::GoTo(command) => command.memory(),
            Self::Bookmark(command) => command.memory(),
            Self::Compare(command) => command.memory(),
            Self::Map(command) => command.memory(),
            Self::Lane(command) => command.memory(),
            Self::Crowd(_) => CrowdCommand::memory(),
            Self::Filter(FilterCommand::SetText(_)) => Memory::Gesture("search"),
            // How things are shown is no work that could be lost.
            Self::Select(SelectCommand::Hover(_)) | Self::App(_) | Self::Tick(_) => Memory::Nothing,
            Self::Filter(_) | Self::Select(_) => Memory::Step,
        }
    }
}
