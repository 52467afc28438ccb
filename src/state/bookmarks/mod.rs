//! Bookmarks: instants and stretches of time with names.

mod command;
mod state;

pub use self::command::BookmarkCommand;
pub use self::state::Bookmark;
