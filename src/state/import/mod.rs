//! Import: by which choices a file of somebody else's is read.

mod command;
mod state;

pub use self::command::ImportCommand;
pub use self::state::ImportChoices;
