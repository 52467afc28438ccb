//! What a window was opened for before it was there.

use std::path::PathBuf;

use super::load_failure::file_name;
use super::{LaunchOptions, LoadFailure};

/// The start of a window before its dataset is there.
#[derive(Debug)]
pub(super) struct PendingOpen {
    /// The file that the window was started for.
    pub(super) path: PathBuf,
    /// What is wanted of it.
    pub(super) options: LaunchOptions,
    /// Why it does not come, once that is known.
    pub(super) ended: Option<String>,
}

impl PendingOpen {
    /// That file is pending.
    pub(super) fn new(path: PathBuf, options: LaunchOptions) -> Self {
        Self { path, options, ended: None }
    }

    /// The file does not come.
    pub(super) fn end(&mut self, failure: &LoadFailure) {
        self.ended = Some(format!("{} {}", file_name(&failure.path), failure.reason));
    }
}
