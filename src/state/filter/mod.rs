//! Filters, and the answer to which events they leave.

mod cache;
mod command;
mod known_by;
mod search_index;
mod state;
mod visible;

pub use self::cache::VisibleCache;
pub use self::command::FilterCommand;
pub use self::known_by::KnownBy;
pub use self::state::Filter;
pub use self::visible::{Hidden, Visible, visible};
