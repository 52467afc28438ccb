//! Time: the playhead, the dates shown, and the stretch that the timeline shows.

mod auto_scroll;
mod axis_view;
mod command;
mod scrub;
mod step;
mod window;

pub use self::command::TimeCommand;
pub use self::step::Direction;
pub use self::window::{Window, WindowMode};
