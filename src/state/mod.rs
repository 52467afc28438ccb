//! What the person has done, and what follows from it.
//!
//! [`AppState`] is everything that a session remembers. Views read it and push [`Command`]s;
//! [`update()`] applies them one by one and returns the [`Effect`]s that only the shell can
//! perform. There is no clock, no chance, no file and no toolkit on this floor: time enters as
//! [`Command::Tick`], and every behaviour can be tested without a window.

mod app_command;
mod app_state;
mod bookmarks;
mod command;
mod compare;
mod display;
mod effect;
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
pub use self::compare::{Among, CompareCommand, Comparison, Side};
pub use self::display::{Display, ZoneChoice};
pub use self::effect::Effect;
pub use self::filter::{
    Filter, FilterCommand, Hidden, KnownBy, Passing, Visible, VisibleCache, visible,
};
pub use self::go_to::{
    Destination, GoToCommand, GoToContext, RangeEnd, range_with_end, read_destination,
};
pub use self::lanes::{Chart, LaneCommand, LaneKey, LanePlan, Lanes, LanesBy, takes_part};
pub use self::line_style::LineStyle;
pub use self::map::{FanCommand, Flight, Glide, MapCommand, MapPlace, MapView, PlaceForm, Views};
pub use self::play::{Pace, PlayCommand, Playback, Pulse, Speed};
pub use self::ruler::{Leg, Ruler, RulerCommand};
pub use self::select::SelectCommand;
pub use self::shortcut::{Key, Menu, Shortcut, ShortcutEntry, shortcuts};
pub use self::time::{Direction, TimeCommand, Window, WindowMode};
pub use self::undo::History;
pub use self::update::update;
