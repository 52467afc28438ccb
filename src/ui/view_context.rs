//! What every view is given.

use super::theme::Look;
use crate::geo::basemap::Basemap;
use crate::model::{Dataset, Moment};
use crate::scene::crowd::Crowd;
use crate::scene::notice::Notice;
use crate::scene::problems::Problems;
use crate::state::{AppState, Command, Visible};
use crate::time::Zone;

/// The crowd of a dataset that is drawn mark by mark.
static NO_CROWD: Crowd = Crowd::none();

/// What a view reads in one frame, and the queue for what it asks.
#[derive(Debug)]
pub struct ViewContext<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// Where its events lie, for drawing very many of them.
    pub crowd: &'a Crowd,
    /// Positions of the events that pass the filter, whatever the window; `None` where all do, or
    /// where there are so few that nobody has asked.
    pub passing: Option<&'a [usize]>,
    /// Where the data come from, as the status line names it.
    pub file_name: &'a str,
    /// What is wrong with the file.
    pub problems: &'a Problems,
    /// What the bar under the top bar says; `None` where all is well.
    pub notice: Option<&'a Notice>,
    /// Whether there is a file that an editor could open.
    pub can_edit: bool,
    /// What the person has done.
    pub state: &'a AppState,
    /// The ground that the map is drawn on.
    pub basemap: &'a Basemap,
    /// The events shown, and why the others are not.
    pub visible: &'a Visible,
    /// The zone of labels and day lines.
    pub zone: &'a Zone,
    /// What the machine's clock shows.
    pub now: Moment,
    /// Colours and type.
    pub look: Look,
    /// Whether there is a change to take back, and one to make again.
    pub can_undo_redo: (bool, bool),
    commands: Vec<Command>,
}

/// What a frame is drawn from, beside data and state.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// Where the data come from, as the status line names it.
    pub file_name: &'a str,
    /// What is wrong with the file.
    pub problems: &'a Problems,
    /// What the bar under the top bar says; `None` where all is well.
    pub notice: Option<&'a Notice>,
    /// Whether there is a file that an editor could open.
    pub can_edit: bool,
    /// The ground that the map is drawn on.
    pub basemap: &'a Basemap,
    /// The zone of labels and day lines.
    pub zone: &'a Zone,
    /// What the machine's clock shows.
    pub now: Moment,
    /// Whether there is a change to take back, and one to make again.
    pub can_undo_redo: (bool, bool),
}

impl<'a> ViewContext<'a> {
    /// The context of one frame.
    pub fn new(
        dataset: &'a Dataset,
        state: &'a AppState,
        visible: &'a Visible,
        look: Look,
        around: Surroundings<'a>,
    ) -> Self {
        let Surroundings {
            file_name,
            problems,
            notice,
            can_edit,
            basemap,
            zone,
            now,
            can_undo_redo,
        } = around;
        Self {
            dataset,
            crowd: &NO_CROWD,
            passing: None,
            file_name,
            problems,
            notice,
            can_edit,
            state,
            basemap,
            visible,
            zone,
            now,
            look,
            can_undo_redo,
            commands: Vec::new(),
        }
    }

    /// The same for a dataset of very many events: where they lie, and which of them pass the
    /// filter, where somebody has asked.
    #[must_use]
    pub fn with_crowd(self, crowd: &'a Crowd, passing: Option<&'a [usize]>) -> Self {
        Self { crowd, passing, ..self }
    }

    /// Asks for something; it is done after the frame, first in first out.
    pub fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// What was asked for, in order.
    pub fn into_commands(self) -> Vec<Command> {
        self.commands
    }
}
