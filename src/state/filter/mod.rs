//! Filters, and the answer to which events they leave.

mod cache;
mod command;
mod known_by;
mod passing;
mod search_index;
mod state;
mod visible;

pub use self::cache::{VisibleCache, visible};
pub use self::command::FilterCommand;
pub use self::known_by::KnownBy;
pub use self::passing::Passing;
pub use self::state::Filter;
pub(in crate::state) use self::visible::is_in_frame;
pub use self::visible::{Hidden, Visible};
