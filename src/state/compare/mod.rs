//! Comparison of two windows.

mod command;
mod maps;
mod state;

pub use self::command::CompareCommand;
pub use self::maps::{ComparedMaps, MapLayout};
pub use self::state::{Comparison, HeldBy, Side};
