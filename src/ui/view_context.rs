//! Context of a frame: all that views read, and the queue of the commands that they push.

use std::path::PathBuf;
use std::sync::Arc;

use super::theme::Look;
use crate::geo::basemap::Basemap;
use crate::model::{Dataset, Moment};
use crate::model::{ImportReading, LaterReading};
use crate::scene::density::SpatialIndex;
use crate::scene::file::{Notice, PictureSheet, Problems};
use crate::state::{AppCommand, AppState, Command, Side, Visible};
use crate::time::Zone;

/// Everything that a view reads in one frame, and the queue for its commands.
#[derive(Debug)]
pub struct ViewContext<'a> {
    /// Events, places, actors and sources.
    pub dataset: &'a Dataset,
    /// The same, and the events shown, for what another thread derives from them.
    pub shared: SharedFrame<'a>,
    /// The same, with what was not known yet at the instant of the second clock.
    pub whole: &'a Dataset,
    /// Spatial index for drawing very many events; empty for a dataset that is drawn mark by mark.
    pub spatial_index: &'a SpatialIndex,
    /// Name of the file in the status line.
    pub file_name: &'a str,
    /// Issues of the file.
    pub problems: &'a Problems,
    /// Text of the bar under the top bar; `None` hides the bar.
    pub notice: Option<&'a Notice>,
    /// The picture to be saved.
    pub picture: &'a PictureSheet,
    /// How the file was read; `None` for a file of Ibar's own.
    pub reading: Option<&'a ImportReading>,
    /// The later states of the file that were taken in, the earliest first.
    pub later: &'a [LaterReading],
    /// Other files that were opened last, the latest first.
    pub recent: &'a [PathBuf],
    /// Whether the dataset comes from a file that an editor could open.
    pub can_edit: bool,
    /// Whether a later state of the file can be taken in.
    pub can_update: bool,
    /// Selection, filters, view and all else that commands change.
    pub state: &'a AppState,
    /// Coasts, borders, rivers and names below the marks.
    pub basemap: &'a Basemap,
    /// Positions of the events shown, and counts of the others by reason.
    pub visible: &'a Visible,
    /// Time zone of labels and of the lines between days.
    pub zone: &'a Zone,
    /// Whether the dataset is as it was known at the instant that is asked for, if one is. That of
    /// before stands until the new one is derived.
    pub is_known_current: bool,
    /// The system's time, for texts that a person types relative to it.
    pub now: Moment,
    /// Colours and type.
    pub look: Look,
    /// Which of two compared windows the map is of; `None` for the map of all that is shown.
    pub side: Option<Side>,
    /// Whether there is a change to undo, and one to redo.
    pub can_undo_redo: (bool, bool),
    /// Commands of this frame so far.
    pub queue: CommandQueue,
}

/// Dataset and visible events, to be shared with another thread.
#[derive(Clone, Copy, Debug)]
pub struct SharedFrame<'a> {
    /// The dataset that is shown.
    pub dataset: &'a Arc<Dataset>,
    /// Positions of the events shown, those of both windows where two are compared.
    pub visible: &'a Arc<Visible>,
}

/// Commands of one frame, which the shell applies after it, first in first out.
#[derive(Debug, Default)]
pub struct CommandQueue {
    commands: Vec<Command>,
    ends_gesture: bool,
}

impl ViewContext<'_> {
    /// Asks for a change of the state.
    pub fn push(&mut self, command: Command) {
        self.queue.commands.push(command);
    }

    /// Draws something for one of two compared windows, with the state and the events of its map.
    pub(crate) fn on_side<T>(
        &mut self,
        (side, state, visible): (Side, &AppState, &Visible),
        draw: impl FnOnce(&mut ViewContext<'_>) -> T,
    ) -> T {
        let mut cx = ViewContext {
            dataset: self.dataset,
            shared: self.shared,
            whole: self.whole,
            spatial_index: self.spatial_index,
            file_name: self.file_name,
            problems: self.problems,
            notice: self.notice,
            picture: self.picture,
            reading: self.reading,
            later: self.later,
            can_update: self.can_update,
            recent: self.recent,
            can_edit: self.can_edit,
            state,
            basemap: self.basemap,
            visible,
            zone: self.zone,
            is_known_current: self.is_known_current,
            now: self.now,
            look: self.look,
            side: Some(side),
            can_undo_redo: self.can_undo_redo,
            queue: std::mem::take(&mut self.queue),
        };
        let drawn = draw(&mut cx);
        self.queue = cx.queue;
        drawn
    }

    /// Closes the current entry of the undo history when this frame's commands have been applied:
    /// commands of later frames start a new one.
    pub fn end_gesture(&mut self) {
        self.queue.ends_gesture = true;
    }

    /// Asks for a change that is an undo entry of its own, as a step by key or a typed value is.
    pub fn push_entry(&mut self, command: Command) {
        self.push(command);
        self.push(Command::App(AppCommand::EndGesture));
    }

    /// The commands in order, and the end of a gesture last.
    pub fn into_commands(self) -> Vec<Command> {
        let CommandQueue { mut commands, ends_gesture } = self.queue;
        if ends_gesture {
            commands.push(Command::App(AppCommand::EndGesture));
        }
        commands
    }
}
