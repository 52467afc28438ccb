//! Time: the playhead, the dates shown, and the view of the timeline.

mod auto_scroll;
mod axis_view;
mod command;
mod event_step;
mod tick_step;
mod window;

pub use self::command::TimeCommand;
pub(super) use self::command::clamped;
pub use self::event_step::Direction;
pub use self::window::{Window, WindowMode};
