//! Subject of the notice under the top bar.

use std::path::PathBuf;
use std::time::Duration;

use super::opener::NotStarted;
use super::other_view::OtherView;
use super::session::NotKept;

/// The subject of the notice under the top bar, from which it is made again in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoticeSubject {
    /// The problems of the file on the screen.
    Shown,
    /// The open file as it was saved, which cannot be shown.
    Kept,
    /// Another file, which could not be opened.
    Refused,
    /// An option of the command line that could not be followed, in words.
    Wish(String),
    /// A view that is of another dataset, or says what this one does not have.
    View(OtherView),
    /// A page or a file that no program could be started for.
    NotStarted(NotStarted),
    /// A session that cannot be kept.
    NotKept(NotKept),
    /// The report of the last crash.
    Crash(PathBuf),
    /// The open file, which changes all the time and is read again after that time.
    Resting(Duration),
}
