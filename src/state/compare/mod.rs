//! Comparison of two windows.

mod command;
mod state;

pub use self::command::CompareCommand;
pub use self::state::{Comparison, HeldBy, Side};
