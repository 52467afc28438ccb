//! What a window was opened for before it was there.

use std::path::PathBuf;

use super::trouble::file_name;
use super::{Trouble, Wishes};

/// The start of a window before its dataset is there.
#[derive(Debug)]
pub(super) struct Awaited {
    /// The file that the window was started for.
    pub(super) path: PathBuf,
    /// What is wanted of it.
    pub(super) wishes: Wishes,
    /// Why it does not come, once that is known.
    pub(super) ended: Option<String>,
}

impl Awaited {
    /// That file is awaited.
    pub(super) fn new(path: PathBuf, wishes: Wishes) -> Self {
        Self { path, wishes, ended: None }
    }

    /// The file does not come.
    pub(super) fn end(&mut self, trouble: &Trouble) {
        self.ended = Some(format!("{} {}", file_name(&trouble.path), trouble.reason));
    }
}
