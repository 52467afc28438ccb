//! Files that are written whole or not at all.

use std::io::Write as _;
use std::path::Path;

use crate::message;
use crate::text::visible_line;

/// Whether a file may be written under that name, or why not.
pub fn may_write(path: &Path, replace: bool) -> Result<(), String> {
    if path.exists() && !replace {
        let file = visible_line(&path.display().to_string()).into_owned();
        return Err(message!("convert-exists", file = file, option = "--force"));
    }
    Ok(())
}

/// Writes the bytes beside the file first, and gives them its name once all are on the disk.
pub fn write_whole(path: &Path, bytes: &[u8], replace: bool) -> Result<(), String> {
    may_write(path, replace)?;
    let failed = |error: std::io::Error| {
        let file = visible_line(&path.display().to_string()).into_owned();
        message!("convert-not-written", file = file, why = error.to_string())
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut part =
        tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(failed)?;
    part.write_all(bytes).map_err(failed)?;
    part.as_file().sync_all().map_err(failed)?;
    let kept = if replace { part.persist(path) } else { part.persist_noclobber(path) };
    kept.map(|_| ()).map_err(|error| failed(error.error))
}
