//! State of the application: what the person has done, and what follows from it.
//!
//! [`AppState`] is everything that a session remembers. Views read it and push [`Command`]s;
//! [`update()`] applies them one by one and returns the [`Effect`]s that only the shell can
//! perform. [`Visible`] says which events there are to show: no view judges a filter. This floor
//! knows no clock, no chance, no file and no egui: time enters as [`Command::Tick`], and every
//! behaviour is tested without a window.
//!
//! There is a folder for each subject. In each of them `command.rs` has what can be asked,
//! `state.rs` what is remembered, and every other file one behaviour.

mod app_command;
mod app_state;
mod bookmarks;
mod command;
mod compare;
mod display;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
mod go_to;
mod lanes;
mod line_style;
mod map;
mod play;
mod ruler;
mod select;
mod shortcut;
mod time;
mod undo;
mod update;

pub use self::app_command::AppCommand;
pub use self::app_state::AppState;
pub use self::bookmarks::{Bookmark, BookmarkCommand};
pub use self::command::Command;
pub use self::compare::{CompareCommand, Comparison, HeldBy, Side};
pub use self::display::{Display, ZoneChoice};
pub use self::filter::{
    Filter, FilterCommand, Hidden, KnownBy, Passing, Visible, VisibleCache, visible,
};
pub use self::go_to::{
    Destination, GoToCommand, GoToContext, RangeEnd, range_with_end, read_destination,
};
pub use self::lanes::{Chart, LaneCommand, LaneKey, LanePlan, Lanes, LanesBy, takes_part};
pub use self::line_style::LineStyle;
pub use self::map::{
    CoordinateFormat, FanCommand, Flight, Glide, MapCommand, MapPlace, MapView, ViewHistory,
};
pub use self::play::{Pace, PlayCommand, Playback, Pulse, Speed};
pub use self::ruler::{Leg, Ruler, RulerCommand};
pub use self::select::SelectCommand;
pub use self::shortcut::{Key, Menu, Shortcut, ShortcutEntry, shortcuts};
pub use self::time::{Direction, TimeCommand, Window, WindowMode};
pub use self::undo::History;
pub use self::update::{Effect, update};
