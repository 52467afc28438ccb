//! File of a document, and what tells one state of it from another.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::fingerprint::Sha256Sum;
use crate::model::Recipe;

/// The file of a document, as it was when it was read.
///
/// It decides whether a change of the file is news: see [`Loader`](crate::app::Loader).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFile {
    /// Its path.
    pub path: PathBuf,
    /// Its metadata before it was read; `None` where the system gave none.
    pub stamp: Option<FileStamp>,
    /// A hash of its bytes, and of what the files of its layers were when they were read.
    pub contents: u64,
    /// SHA-256 of its bytes.
    pub sha256: Sha256Sum,
    /// The files of its layers, as they were when they were read.
    pub layers: Vec<(PathBuf, Option<FileStamp>)>,
    /// The recipe by which it was read: the one that was asked for, or the one beside it.
    pub recipe: Option<Recipe>,
}

/// The metadata of a file, of which some change with every change of its contents: comparing two
/// stamps costs no reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileStamp {
    bytes: u64,
    /// `None` where the system does not know.
    written: Option<SystemTime>,
    /// Which file has the name, and when its metadata last changed, where the system tells: a
    /// program that sets back the time of writing cannot set back this one.
    identity: Option<FileIdentity>,
}

/// Device, number on the device, and the time of the last change of metadata in seconds and
/// nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct FileIdentity {
    device: u64,
    number: u64,
    changed: (i64, i64),
}

impl DocumentFile {
    /// A file that could not be read, as it is now: whatever it becomes is news.
    pub(in crate::app) fn unread(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            stamp: FileStamp::of(path),
            contents: 0,
            sha256: Sha256Sum::default(),
            layers: Vec::new(),
            recipe: None,
        }
    }
}

impl FileStamp {
    /// Whether the file has less than half the bytes of another: it was written anew.
    pub(in crate::app) const fn is_much_shorter_than(&self, other: &Self) -> bool {
        self.bytes < other.bytes / 2
    }

    /// The stamp of a file; `None` where there is no such file.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self {
            bytes: metadata.len(),
            written: metadata.modified().ok(),
            identity: FileIdentity::of(&metadata),
        })
    }
}

impl FileIdentity {
    #[cfg(unix)]
    #[expect(clippy::unnecessary_wraps, reason = "other systems give none")]
    fn of(metadata: &fs::Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        Some(Self {
            device: metadata.dev(),
            number: metadata.ino(),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        })
    }

    #[cfg(not(unix))]
    fn of(_metadata: &fs::Metadata) -> Option<Self> {
        None
    }
}
