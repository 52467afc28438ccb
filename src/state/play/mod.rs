//! Play: the playhead moves by itself.

mod advance;
mod command;
mod pacing;
mod pulse;
mod speed;
mod state;

pub use self::command::PlayCommand;
pub use self::pulse::Pulse;
pub use self::speed::Speed;
pub use self::state::{Pace, Playback};
