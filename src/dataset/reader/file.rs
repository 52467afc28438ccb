//! Bytes of a file, of bounded size.

use std::fmt;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::progress::{Progress, Work};
use crate::text::Phrase;
use crate::{message, phrase};

/// The largest file that is read, in bytes: 2 GiB, nearly twenty times a file of a million events.
pub const MAX_FILE_BYTES: u64 = MOST_GIB << 30;

/// The same in GiB.
const MOST_GIB: u64 = 2;

/// Why a file could not be read.
#[derive(Debug, Error)]
pub enum FileError {
    /// No file has that name.
    NotFound {
        /// The name.
        path: PathBuf,
    },
    /// The system denies access.
    Denied {
        /// The file.
        path: PathBuf,
    },
    /// It is a directory.
    Directory {
        /// The directory.
        path: PathBuf,
    },
    /// It is a device, a pipe or a socket, which may have no end.
    Device {
        /// The device.
        path: PathBuf,
    },
    /// It is larger than [`MAX_FILE_BYTES`].
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// The system reports another error.
    Broken {
        /// The system's error.
        source: io::Error,
        /// The file.
        path: PathBuf,
    },
}

/// How many bytes are fetched between two updates of the progress.
const PIECE: u64 = 4 << 20;

/// The bytes of a file that is no larger than [`MAX_FILE_BYTES`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, FileError> {
    read_file_with(path, &Progress::default())
}

/// The bytes of a plain file of at most `most` bytes.
pub fn read_file_within(path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    read_bounded(path, most, &Progress::default())
}

/// Like [`read_file`], with progress. Only some of the bytes after `progress` is cancelled.
pub fn read_file_with(path: &Path, progress: &Progress) -> Result<Vec<u8>, FileError> {
    read_bounded(path, MAX_FILE_BYTES, progress)
}

fn read_bounded(path: &Path, most: u64, progress: &Progress) -> Result<Vec<u8>, FileError> {
    let fail = |source: io::Error| FileError::new(path, source);
    // A pipe is refused before it is opened: opening one waits for a writer.
    expect_file(path, &fs::metadata(path).map_err(fail)?)?;
    let file = File::open(path).map_err(fail)?;
    // By now the name may belong to another file.
    let metadata = file.metadata().map_err(fail)?;
    expect_file(path, &metadata)?;
    let too_large = || FileError::TooLarge { path: path.to_owned() };
    if metadata.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    let room = usize::try_from(metadata.len()).unwrap_or_default();
    bytes.try_reserve_exact(room).map_err(|error| fail(io::Error::other(error)))?;
    progress.begin(Work::Reading, room);
    // It may grow while it is read; one byte more than allowed shows that it is too large.
    let mut file = file.take(most + 1);
    while !progress.is_cancelled() {
        let read = file.by_ref().take(PIECE).read_to_end(&mut bytes).map_err(fail)?;
        if read == 0 {
            break;
        }
        progress.advance(read);
    }
    match u64::try_from(bytes.len()) {
        Ok(length) if length <= most => Ok(bytes),
        _ => Err(too_large()),
    }
}

fn expect_file(path: &Path, metadata: &Metadata) -> Result<(), FileError> {
    if metadata.is_dir() {
        Err(FileError::Directory { path: path.to_owned() })
    } else if metadata.is_file() {
        Ok(())
    } else {
        Err(FileError::Device { path: path.to_owned() })
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.path().display().to_string();
        f.write_str(&message!("reading-file-fault", fault = self.phrase().to_string(), file = file))
    }
}

impl FileError {
    fn new(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            io::ErrorKind::PermissionDenied => Self::Denied { path },
            io::ErrorKind::IsADirectory => Self::Directory { path },
            _ => Self::Broken { source, path },
        }
    }

    /// The message without the file's name.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::NotFound { .. } => phrase!("reading-file-missing"),
            Self::Denied { .. } => phrase!("reading-file-denied"),
            Self::Directory { .. } => phrase!("reading-file-directory"),
            Self::Device { .. } => phrase!("reading-file-device"),
            Self::TooLarge { .. } => phrase!("reading-file-too-large", most = MOST_GIB),
            Self::Broken { source, .. } => {
                phrase!("reading-file-broken", why = source.to_string())
            }
        }
    }

    /// The name of the file.
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::Denied { path }
            | Self::Directory { path }
            | Self::Device { path }
            | Self::TooLarge { path }
            | Self::Broken { path, .. } => path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")
    }

    #[test]
    fn all_bytes_of_a_file_are_read() {
        let bytes = read_file(&manifest()).expect("a file");
        assert!(bytes.starts_with(b"[package]"));
    }

    #[test]
    fn a_file_of_just_the_bound_is_read_and_one_byte_more_is_refused() {
        let size = fs::metadata(manifest()).expect("a file").len();
        assert!(read_bounded(&manifest(), size, &Progress::default()).is_ok());
        let error =
            read_bounded(&manifest(), size - 1, &Progress::default()).expect_err("too large");
        assert!(matches!(error, FileError::TooLarge { .. }), "{error}");
    }

    #[test]
    fn a_directory_and_a_missing_file_are_refused_by_name() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let error = read_file(folder).expect_err("a directory");
        assert!(error.to_string().starts_with("this is a directory"), "{error}");
        assert_eq!(error.phrase().to_string(), "this is a directory, not a file");
        let error = read_file(&folder.join("no such file")).expect_err("nothing");
        assert!(error.to_string().ends_with("no such file"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_device_that_never_ends_is_refused() {
        let error = read_file(Path::new("/dev/zero")).expect_err("a device");
        assert!(matches!(error, FileError::Device { .. }), "{error}");
    }
}
