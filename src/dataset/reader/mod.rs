//! Reader of RON files, which keeps every record that can be kept.
//!
//! [`split`] cuts a file into records, which [`parallel`] reads on all cores: [`parse`] gives the
//! form of a record, after [`recover`] has removed what cannot be read. Positions come from
//! [`locate`]. So one broken record costs one record, and all mistakes are found in one pass.

mod control;
mod coordinates;
mod diagnosis;
mod expected;
mod file;
mod fonts;
mod header;
mod languages;
mod load;
mod locate;
mod losses;
mod outline;
mod parallel;
mod parse;
mod progress;
mod recover;
mod scan;
mod split;
pub(crate) mod vocabulary;

pub use self::file::{FileError, MAX_FILE_BYTES, read_file, read_file_with, read_file_within};
pub use self::fonts::letters_without_font;
pub use self::load::{Loaded, load, load_with};
#[cfg(test)]
pub(super) use self::outline::{RonNode, outline};
#[cfg(test)]
pub(super) use self::parse::parse;
pub use self::progress::{Progress, Stage, Work};
