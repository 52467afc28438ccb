//! What the system says of a file, by which a change is seen without reading it.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// The length of a file and when it was last written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileStamp {
    bytes: u64,
    /// `None` where the system does not know.
    written: Option<SystemTime>,
}

impl FileStamp {
    /// The stamp of a file; `None` where there is none.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self { bytes: metadata.len(), written: metadata.modified().ok() })
    }
}
