//! Undo and redo, as a stack of states.

use super::memory::Memory;
use super::{AppCommand, AppState, Command, Effect, update};
use crate::model::Dataset;

/// How many changes can be taken back.
const DEPTH: usize = 200;

/// The states before each change.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<AppState>,
    future: Vec<AppState>,
    /// The gesture that the last entry belongs to, while it goes on.
    gesture: Option<&'static str>,
}

impl History {
    /// Applies one command to the state, and remembers the state before it where the command is
    /// worth it. Commands of one gesture share an entry.
    pub fn apply(
        &mut self,
        state: &mut AppState,
        dataset: &Dataset,
        command: Command,
    ) -> Vec<Effect> {
        match command {
            Command::App(AppCommand::Undo) => self.undo(state),
            Command::App(AppCommand::Redo) => self.redo(state),
            Command::App(AppCommand::EndGesture) => self.gesture = None,
            command => return self.apply_new(state, dataset, command),
        }
        Vec::new()
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a change to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn apply_new(
        &mut self,
        state: &mut AppState,
        dataset: &Dataset,
        command: Command,
    ) -> Vec<Effect> {
        let gesture = match command.memory() {
            Memory::Nothing => return update(state, dataset, command),
            Memory::Step => None,
            Memory::Gesture(name) => Some(name),
        };
        let joins = gesture.is_some() && gesture == self.gesture;
        let before = (!joins).then(|| state.clone());
        let effects = update(state, dataset, command);
        self.gesture = gesture;
        if let Some(before) = before.filter(|before| before != state) {
            self.remember(before);
        }
        effects
    }

    fn remember(&mut self, before: AppState) {
        if self.past.len() >= DEPTH {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
    }

    fn undo(&mut self, state: &mut AppState) {
        self.gesture = None;
        if let Some(before) = self.past.pop() {
            self.future.push(restore(state, before));
        }
    }

    fn redo(&mut self, state: &mut AppState) {
        self.gesture = None;
        if let Some(after) = self.future.pop() {
            self.past.push(restore(state, after));
        }
    }
}

/// Puts a remembered state in place and returns the one that it replaces. What undo is not about
/// stays: how things are shown, the size of the pane, what is under the pointer.
fn restore(state: &mut AppState, mut remembered: AppState) -> AppState {
    remembered.display = state.display;
    remembered.map.size = state.map.size;
    remembered.hover.clone_from(&state.hover);
    remembered.playback.playing = false;
    remembered.map.land();
    std::mem::replace(state, remembered)
}
