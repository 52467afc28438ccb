//! Places of files where the system has no window for naming one.

use std::env::home_dir;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::app::loader::NO_CHOOSER;

/// The folders of a person's own in which a file is looked for first, in their order.
const FOLDERS: [&str; 3] = ["Pictures", "Documents", "Downloads"];
/// The most files of one name that are counted through.
const MOST: usize = 10_000;

/// Where a file goes whose dialog, asked for then, came back without a name: `None` where a person
/// closed it, and nothing is to be saved; a free place where there was no dialog at all.
pub(super) fn unasked_place(asked: Instant, name: &str) -> Option<PathBuf> {
    if asked.elapsed() >= NO_CHOOSER {
        return None;
    }
    let home = home_dir().unwrap_or_else(|| PathBuf::from("."));
    let own = FOLDERS.map(|folder| home.join(folder));
    let folder = own.into_iter().find(|folder| folder.is_dir()).unwrap_or(home);
    Some(free_place(&folder, name))
}

/// The file of that name in a folder; with a number where there is one already.
fn free_place(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..MOST).map(|nth| folder.join(format!("{stem}-{nth}.{ending}")));
    let mut places = std::iter::once(path.clone()).chain(numbered);
    places.find(|place| place.symlink_metadata().is_err()).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_nobody_was_asked_about_takes_the_place_of_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(name(free_place(folder.path(), "map.svg")), "map.svg");
        std::fs::write(folder.path().join("map.svg"), "one").unwrap();
        std::fs::write(folder.path().join("map-2.svg"), "two").unwrap();
        assert_eq!(name(free_place(folder.path(), "map.svg")), "map-3.svg");
    }

    #[test]
    fn a_dialog_that_a_person_closed_saves_nothing() {
        let before = Instant::now().checked_sub(NO_CHOOSER).unwrap();
        assert_eq!(unasked_place(before, "map.svg"), None);
        assert!(unasked_place(Instant::now(), "map.svg").is_some());
    }
}
