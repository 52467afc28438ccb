//! What the person has done, and what follows from it.
//!
//! [`AppState`] is everything that a session remembers. Views read it and push [`Command`]s;
//! [`update()`] applies them one by one and returns the [`Effect`]s that only the shell can
//! perform. There is no clock, no chance, no file and no toolkit on this floor: time enters as
//! [`Command::Tick`], and every behaviour can be tested without a window.

mod app;
mod app_state;
mod bookmark;
mod bookmark_command;
mod chart;
mod command;
mod compare;
mod comparison;
mod crowd;
mod display;
mod effect;
mod filter;
mod filter_command;
#[cfg(test)]
pub(crate) mod fixture;
mod glide;
mod go_to;
mod haystack;
mod history;
mod known;
mod lane_command;
mod lane_plan;
mod lanes;
mod line_style;
mod map;
mod map_key;
mod map_place;
mod map_show;
mod map_view;
mod memory;
mod pacing;
mod play;
mod play_on;
mod playback;
mod pulse;
mod pulsing;
mod query;
mod ruler;
mod ruler_command;
mod select;
mod shortcut;
mod sieve;
mod speed;
mod step;
mod time;
mod typed;
mod update;
mod views;
mod window;

pub use self::app::AppCommand;
pub use self::app_state::AppState;
pub use self::bookmark::Bookmark;
pub use self::bookmark_command::BookmarkCommand;
pub use self::chart::Chart;
pub use self::command::Command;
pub use self::compare::CompareCommand;
pub use self::comparison::{Among, Comparison, Side};
pub use self::crowd::CrowdCommand;
pub use self::display::{Display, ZoneChoice};
pub use self::effect::Effect;
pub use self::filter::Filter;
pub use self::filter_command::FilterCommand;
pub use self::glide::Glide;
pub use self::go_to::{
    Destination, GoToCommand, GoToContext, NotUnderstood, RangeEnd, range_with_end, understood,
};
pub use self::history::History;
pub use self::known::KnownBy;
pub use self::lane_command::LaneCommand;
pub use self::lane_plan::{LanePlan, takes_part};
pub use self::lanes::{LaneKey, Lanes, LanesBy};
pub use self::line_style::LineStyle;
pub use self::map::MapCommand;
pub use self::map_place::{MapPlace, PlaceForm};
pub use self::map_view::{Flight, MapView};
pub use self::play::PlayCommand;
pub use self::playback::{Pace, Playback};
pub use self::pulse::Pulse;
pub use self::query::{Hidden, Visible, visible};
pub use self::ruler::{Leg, Ruler};
pub use self::ruler_command::RulerCommand;
pub use self::select::SelectCommand;
pub use self::shortcut::{Key, Menu, Shortcut, ShortcutEntry, shortcuts};
pub use self::sieve::Sieve;
pub use self::speed::Speed;
pub use self::step::Direction;
pub use self::time::TimeCommand;
pub use self::update::update;
pub use self::views::Views;
pub use self::window::{Window, WindowMode};
