//! The ruler on the map.

mod command;
mod state;

pub use self::command::RulerCommand;
pub use self::state::{Leg, Ruler};
