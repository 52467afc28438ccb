//! Views: paint scenes and turn input into commands.
//!
//! A view reads the state and pushes [`Command`](crate::state::Command)s; it changes nothing. No
//! view uses another: marks, controls and the theme are shared.

pub mod theme;

mod control;
mod convert;
mod egui_names;
mod mark;
mod memo;
mod menu;
mod pixel_snap;
mod view_context;
mod view_menu;

mod bars;
mod comparison;
mod detail;
mod dialogs;
mod list;
mod map;
mod story;
mod timeline;
mod workspace;

pub use self::bars::said_ui;
pub use self::dialogs::load_progress_ui;
pub use self::egui_names::install_names;
pub use self::map::map_ui;
pub(crate) use self::memo::forget_unused;
pub use self::memo::scenes_derived;
pub use self::view_context::{CommandQueue, SharedFrame, ViewContext};
pub use self::workspace::{map_only_ui, waiting_ui, workspace_ui};
