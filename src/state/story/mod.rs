//! Story: which one is read, how far, and whose.

mod command;
mod sides;
mod state;
mod step_view;

#[cfg(test)]
mod tests;

pub(in crate::state) use self::step_view::camera_over;

pub use self::command::StoryCommand;
pub use self::sides::{Teller, is_told_by, side_of, tellers};
pub use self::state::{ShownView, StoryReading};
