//! Map: its camera, the history of its views, and the fan that is open on it.

mod command;
mod coordinates;
mod fan;
mod glide;
mod home;
mod key;
mod reveal;
mod sides;
mod state;
mod view_history;

pub use self::command::MapCommand;
pub use self::coordinates::{CoordinateFormat, MapPlace};
pub use self::fan::FanCommand;
pub use self::glide::Glide;
pub use self::state::{Flight, MapView};
pub use self::view_history::ViewHistory;
