//! The map: its camera, the views one can go back to, and what is open on it.

mod command;
mod fan;
mod glide;
mod key;
mod place;
mod reveal;
mod state;
mod views;

pub use self::command::MapCommand;
pub use self::fan::FanCommand;
pub use self::glide::Glide;
pub use self::place::{MapPlace, PlaceForm};
pub use self::state::{Flight, MapView};
pub use self::views::Views;
