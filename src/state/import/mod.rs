//! Import: by which choices a file of somebody else's is read.

mod command;
mod rows;
mod state;

pub use self::command::ImportCommand;
pub use self::rows::has_rows;
pub use self::state::ImportChoices;
