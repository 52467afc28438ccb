//! Files that are written whole or not at all.

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::text::visible_line;
use crate::{label, message};

/// The reason why a file was not written. Nothing of it is left, and a file of that name is as it was.
#[derive(Debug)]
pub enum SaveError {
    /// There is a file of that name, and it is not to be replaced.
    Exists(PathBuf),
    /// There is no folder to hold it.
    NoFolder(PathBuf),
    /// The name is that of a folder or of a device.
    NoFile(PathBuf),
    /// The system denies it.
    Denied(PathBuf),
    /// There is no room left: on the disk, or for a person or a program that may take only so much.
    Full(PathBuf),
    /// The system reports another error.
    Broken(PathBuf, io::Error),
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fault = match self {
            Self::Exists(_) => label!("figure-file-exists").to_owned(),
            Self::NoFolder(_) => label!("figure-file-no-folder").to_owned(),
            Self::NoFile(_) => label!("figure-file-no-file").to_owned(),
            Self::Denied(_) => label!("figure-file-denied").to_owned(),
            Self::Full(_) => label!("figure-file-full").to_owned(),
            Self::Broken(_, why) => message!("figure-file-broken", why = why.to_string()),
        };
        let file = visible_line(&self.path().display().to_string()).into_owned();
        f.write_str(&message!("figure-file-fault", fault = fault, file = file))
    }
}

impl std::error::Error for SaveError {}

impl SaveError {
    /// The file that was to be written.
    pub fn path(&self) -> &Path {
        match self {
            Self::Exists(path)
            | Self::NoFolder(path)
            | Self::NoFile(path)
            | Self::Denied(path)
            | Self::Full(path)
            | Self::Broken(path, _) => path,
        }
    }

    fn of(path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::Exists(path),
            io::ErrorKind::NotFound => Self::NoFolder(path),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::Denied(path)
            }
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::Full(path),
            _ => Self::Broken(path, error),
        }
    }
}

/// Writes the bytes to that file: beside it first, and under its name once all of them are on the
/// disk. A file of that name is replaced only with `replace`.
pub fn save_file(path: &Path, bytes: &[u8], replace: bool) -> Result<(), SaveError> {
    save_with(path, replace, |file| file.write_all(bytes))
}

/// The same with bytes as they come: `write` gets the file. Nothing is left where it fails.
pub fn save_with(
    path: &Path,
    replace: bool,
    write: impl FnOnce(&mut fs::File) -> io::Result<()>,
) -> Result<(), SaveError> {
    let fault = |error| SaveError::of(path, error);
    may_save(path, replace)?;
    // A link is followed: it stays one.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = place.parent().filter(|it| !it.as_os_str().is_empty());
    let mut prefix = OsString::from(".");
    prefix.push(place.file_name().unwrap_or_default());
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(".part");
    #[cfg(unix)]
    let permissions = {
        use std::os::unix::fs::PermissionsExt as _;
        let kept = fs::metadata(&place).map(|it| it.permissions());
        kept.unwrap_or_else(|_| fs::Permissions::from_mode(0o666))
    };
    #[cfg(unix)]
    builder.permissions(permissions);
    let mut part = builder.tempfile_in(folder.unwrap_or(Path::new("."))).map_err(fault)?;
    write(part.as_file_mut()).map_err(fault)?;
    part.as_file().sync_all().map_err(fault)?;
    if replace {
        part.persist(&place).map_err(|error| fault(error.error))?;
    } else {
        part.persist_noclobber(&place).map_err(|error| fault(error.error))?;
    }
    Ok(())
}

/// Whether a file of that name may be written, as far as can be told before: for work that takes time.
pub fn may_save(path: &Path, replace: bool) -> Result<(), SaveError> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) || path.file_name().is_none() {
        return Err(SaveError::NoFolder(path.to_owned()));
    }
    match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => Err(SaveError::NoFile(path.to_owned())),
        Ok(_) if !replace => Err(SaveError::Exists(path.to_owned())),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_is_replaced_only_when_that_is_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.svg");
        save_file(&path, b"one", false).unwrap();
        let refused = save_file(&path, b"two", false).unwrap_err();
        assert!(matches!(refused, SaveError::Exists(_)), "{refused}");
        assert_eq!(fs::read(&path).unwrap(), b"one");
        save_file(&path, b"two", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["map.svg"]);
    }

    #[test]
    fn nothing_is_left_of_a_file_that_could_not_be_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.svg");
        save_file(&path, b"one", false).unwrap();
        let full = |file: &mut fs::File| {
            file.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        };
        let error = save_with(&path, true, full).unwrap_err();
        assert!(matches!(error, SaveError::Full(_)), "{error}");
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(names(folder.path()), ["map.svg"]);
    }

    #[test]
    fn a_folder_and_a_device_are_no_files() {
        let folder = tempfile::tempdir().unwrap();
        let refused = save_file(folder.path(), b"", true).unwrap_err();
        assert!(matches!(refused, SaveError::NoFile(_)), "{refused}");
        let missing = save_file(&folder.path().join("none/map.svg"), b"", true).unwrap_err();
        assert!(matches!(missing, SaveError::NoFolder(_)), "{missing}");
    }
}
