//! The dispatcher.

use super::{AppState, Command, Effect};
use crate::model::Dataset;

/// Applies one command, and returns what the shell has to do.
pub fn update(state: &mut AppState, dataset: &Dataset, command: Command) -> Vec<Effect> {
    match command {
        Command::Time(command) => command.apply(state, dataset),
        Command::Map(command) => command.apply(state, dataset),
        Command::Filter(command) => command.apply(state, dataset),
        Command::Select(command) => command.apply(state, dataset),
        Command::App(command) => command.apply(state),
        Command::Tick(seconds) => {
            state.play_on(seconds, dataset.extent());
            state.map.fly_on(seconds);
            Vec::new()
        }
    }
}
