//! View in one line of text, to pass on to somebody who has the same dataset.
//!
//! The line is an address, `ibar:view?at=2023-09-24T00:46Z&filter=speaker:serbia&…`, or the arguments
//! of a command. It holds what the window shows and where it differs from the way in which the
//! dataset opens: whoever has the same dataset sees the same. It opens no file and no page.
//!
//! | part | value |
//! |---|---|
//! | `dataset`, `title` | SHA-256 of the dataset's file in hexadecimal digits, and its title |
//! | `at` | the playhead; an instant is in RFC 3339, or `@` and milliseconds from 1970 beyond the years 0000 to 9999 |
//! | `dates` | the dates shown: `moment`, `until`, `last:7d`, `next:36h`, or two instants with `..` between them, of which the second is excluded |
//! | `timeline`, `folds` | the stretch of time on the timeline, and whether long gaps are folded |
//! | `map` | latitude and longitude of the middle, and the kilometres that the shorter side shows; empty for the opening view |
//! | `hide` | `borders`, `names`, and layers of the dataset's own by number |
//! | `select`, `claim` | the selected event, and the claim on it that is highlighted |
//! | `fan`, `ruler` | the place whose events are fanned out; the points of the ruler, with `;` between them |
//! | `filter`, `known-by` | the line of the filter with the grade, the second clock |
//! | `compare`, `maps` | two windows as `from..to;from..to`; how the maps show them: `one`, `two`, or `swipe:` and a share |
//! | `lanes`, `lane-order`, `lanes-folded`, `lanes-empty`, `chart` | the arrangement of the timeline |
//! | `list` | the arrangement of the list |
//! | `story`, `teller`, `story-known` | the story with its step counted from 1 and the share of the way to the next; whose account, and as known by when |
//! | `lang`, `names`, `texts`, `zone` | the languages, and `dataset` or `utc` |
//!
//! What somebody else sends is read with suspicion: it is bounded in length, every part is checked
//! before anything is shown, and what the dataset does not have is left out and told.

#[cfg(test)]
mod any_view;
mod apply;
mod command;
mod fault;
mod ground;
mod lane_name;
mod part;
mod read;
mod search_start;
#[cfg(test)]
mod tests;
mod value;
mod write;

pub use self::apply::LeftOut;
pub use self::command::{ViewCommand, ViewForm};
pub use self::fault::ViewFault;
pub use self::search_start::SearchStart;

use self::part::ViewPart;

/// The beginning of an address.
pub(super) const ADDRESS_START: &str = "ibar:view?";

/// The longest address or line that is read, in bytes: far more than any view takes.
pub const MOST_BYTES: usize = 32 * 1024;

/// The dataset that a view is of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatasetMark {
    /// SHA-256 of its file in hexadecimal digits; empty where it is not known.
    pub sha256: Box<str>,
    /// Its title in its first language.
    pub title: Box<str>,
}

/// A view as it is passed on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SharedView {
    /// The dataset that it was taken from; `None` where it does not say.
    pub dataset: Option<DatasetMark>,
    /// What it says, each part once, in the order of the table.
    parts: Vec<ViewPart>,
}

/// Whether a text is meant as the address of a view.
pub fn is_view_address(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches('<').as_bytes();
    text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case(b"ibar:"))
}
