//! Views: paint scenes and turn input into commands.
//!
//! A view reads the state and pushes [`Command`](crate::state::Command)s; it changes nothing. No
//! view uses another: marks, controls and the theme are shared.

mod comparison;
mod control;
mod convert;
mod detail;
mod focus;
mod grades;
mod help;
mod list;
mod load_progress;
mod map;
mod mark;
mod memo;
mod menu;
mod notice;
mod pixel_snap;
mod problems;
mod side_mark;
mod status_bar;
pub mod theme;
mod timeline;
mod top_bar;
mod tray;
mod view_context;
mod workspace;

pub use self::load_progress::load_progress_ui;
pub use self::map::map_ui;
pub use self::memo::scenes_derived;
pub use self::view_context::{CommandQueue, ViewContext};
pub use self::workspace::{map_only_ui, waiting_ui, workspace_ui};
