//! The list's arrangement: groups, order, claims as rows, and which fields are unfolded.

mod command;
mod list_options;

pub use self::command::ListingCommand;
pub use self::list_options::{ListGrouping, ListOptions, ListOrder};
