//! Session files: one for each dataset, in a folder of the platform.

use std::cmp::Reverse;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use etcetera::{AppStrategy as _, AppStrategyArgs};
use tracing::warn;

use super::Session;
use crate::dataset::{FileError, read_file_within};

/// The largest session in bytes. One has some thousand; a larger file is something else.
const MAX_BYTES: u64 = 1 << 20;

/// The number of datasets whose sessions are kept; the ones used longest ago go first.
const MOST_KEPT: usize = 500;

/// The ending of a session file's name.
const ENDING: &str = "ron";

/// What the name of a session begins with that is not written whole yet.
const UNFINISHED: &str = ".session-";

/// How long an unfinished session stays: by then, whoever wrote it is gone.
const UNFINISHED_STAYS: Duration = Duration::from_hours(1);

/// The folder of the session files; `None` restores and keeps nothing.
///
/// A file belongs to one dataset, is written whole under a name of its own, and then takes the
/// place of the one before. So two windows never write into the same file: the later change of a
/// dataset's session is the one that is kept.
#[derive(Clone, Debug, Default)]
pub struct SessionFolder(Option<PathBuf>);

/// A session that could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotKept {
    /// The file that cannot be written.
    pub path: PathBuf,
    /// What the system says.
    pub error: String,
}

impl SessionFolder {
    /// The folder that the platform has for an application's state.
    pub fn of_platform() -> Self {
        let args = AppStrategyArgs {
            top_level_domain: "org".to_owned(),
            author: "Ibar".to_owned(),
            app_name: "ibar".to_owned(),
        };
        let strategy = etcetera::choose_app_strategy(args);
        let strategy = strategy
            .inspect_err(|error| warn!(%error, "no home folder: the session is not kept"))
            .ok();
        let dir = strategy
            .and_then(|strategy| strategy.state_dir().or_else(|| Some(strategy.data_dir())));
        // A home that is relative to the working folder is another one at each start.
        let dir = dir.filter(|dir| {
            let absolute = dir.is_absolute();
            if !absolute {
                warn!(folder = %dir.display(), "not an absolute path: the session is not kept");
            }
            absolute
        });
        Self(dir.map(|dir| dir.join("sessions")))
    }

    /// The folder at that path.
    pub fn at(path: &Path) -> Self {
        Self(Some(path.to_owned()))
    }

    /// No folder: nothing is restored or kept.
    pub const fn nowhere() -> Self {
        Self(None)
    }

    /// Whether sessions are kept.
    pub(in crate::app) const fn is_somewhere(&self) -> bool {
        self.0.is_some()
    }

    /// The folder for reports of a crash; `None` where nothing is kept.
    pub(in crate::app) fn folder_of_reports(&self) -> Option<PathBuf> {
        self.0.as_ref()?.parent().map(Path::to_owned)
    }

    /// The file that keeps the session of a document; `None` where none is kept.
    ///
    /// `document` is the document's [key](crate::app::Document::key).
    pub fn file_of(&self, document: &str) -> Option<PathBuf> {
        let name = format!("{}-{:016x}.{ENDING}", readable_name(document), hash(document));
        Some(self.0.as_ref()?.join(name))
    }

    /// The kept session of a document; `None` where there is none, or it is damaged.
    pub fn load(&self, document: &str) -> Option<Session> {
        let own =
            self.file_of(document).and_then(|path| read(&path).or_else(|| read(&aside(&path))));
        let found = own.or_else(|| read(&self.older_file()?));
        found.filter(|session| session.document() == document)
    }

    /// The session that was kept last, of whichever document.
    pub fn load_latest(&self) -> Option<Session> {
        let newest = self.files().into_iter().max_by_key(|(_, written)| *written);
        match newest {
            Some((path, _)) => read(&path),
            None => read(&self.older_file()?),
        }
    }

    /// The files that were opened last, the latest first, `most` of them at most.
    pub fn recent(&self, most: usize) -> Vec<PathBuf> {
        let mut files = self.files();
        files.sort_by_key(|(_, written)| Reverse(*written));
        let files = files.into_iter().filter_map(|(path, _)| {
            let document = PathBuf::from(read(&path)?.document());
            // What is no file has a key that is no path.
            document.is_absolute().then_some(document)
        });
        files.take(most).collect()
    }

    /// Keeps a session. A failure loses the session and nothing else. One that a later version of
    /// the program has kept stays as it is, and this one is kept beside it.
    ///
    /// # Errors
    ///
    /// Says which file cannot be written, and why.
    pub fn save(&self, session: &Session) -> Result<(), NotKept> {
        let (Some(path), Some(text)) = (self.file_of(session.document()), session.to_text()) else {
            return Ok(());
        };
        let path = if is_of_later_version(&path) { aside(&path) } else { path };
        replace(&path, &text).map_err(|error| {
            warn!(path = %path.display(), %error, "the session cannot be saved");
            NotKept { path, error: error.to_string() }
        })
    }

    /// Removes the sessions that were used longest ago, if there are very many, and those that were
    /// never written to the end, because the program was killed meanwhile.
    pub(super) fn prune(&self) {
        self.remove_unfinished();
        let mut files = self.files();
        files.sort_by_key(|(_, written)| Reverse(*written));
        for (path, _) in files.into_iter().skip(MOST_KEPT) {
            if let Err(error) = fs::remove_file(&path) {
                warn!(path = %path.display(), %error, "an old session stays");
            }
        }
    }

    fn remove_unfinished(&self) {
        let entries = self.0.as_ref().and_then(|folder| fs::read_dir(folder).ok());
        for entry in entries.into_iter().flatten().filter_map(Result::ok) {
            let is_unfinished = entry.file_name().to_string_lossy().starts_with(UNFINISHED);
            let metadata = entry.metadata().ok().filter(fs::Metadata::is_file);
            let age = metadata.and_then(|it| it.modified().ok()?.elapsed().ok());
            if is_unfinished
                && age.is_some_and(|age| age > UNFINISHED_STAYS)
                && let Err(error) = fs::remove_file(entry.path())
            {
                warn!(path = %entry.path().display(), %error, "an unfinished session stays");
            }
        }
    }

    /// The file in which the version before kept one session for all documents.
    fn older_file(&self) -> Option<PathBuf> {
        Some(self.0.as_ref()?.parent()?.join("session.ron"))
    }

    /// The session files, with the times when they were written.
    fn files(&self) -> Vec<(PathBuf, SystemTime)> {
        let entries = self.0.as_ref().and_then(|folder| fs::read_dir(folder).ok());
        let entries = entries.into_iter().flatten().filter_map(Result::ok);
        let file = |entry: fs::DirEntry| {
            let path = entry.path();
            let metadata = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            let is_session = path.extension().is_some_and(|ending| ending == ENDING);
            is_session.then_some((path, metadata.modified().ok()?))
        };
        entries.filter_map(file).collect()
    }
}

/// The session in a file; `None` where there is none. Only a plain file of a session's size is
/// read: a pipe would block the start, and a device has no end.
fn read(path: &Path) -> Option<Session> {
    Session::from_text(&read_text(path)?)
}

/// The file that keeps a session where a later version of the program has its own in the usual one.
fn aside(path: &Path) -> PathBuf {
    path.with_extension(format!("form-{}.{ENDING}", Session::FORM))
}

/// Whether a later version of the program has written the file.
fn is_of_later_version(path: &Path) -> bool {
    // At the first start there is none.
    path.exists() && read_text(path).is_some_and(|text| Session::is_of_later_version(&text))
}

/// The text of a session's file.
fn read_text(path: &Path) -> Option<String> {
    match read_file_within(path, MAX_BYTES) {
        Ok(bytes) => {
            let text = String::from_utf8(bytes);
            text.inspect_err(|error| warn!(%error, "the session is no text")).ok()
        }
        // At the first start there is none.
        Err(FileError::NotFound { .. }) => None,
        Err(FileError::TooLarge { path }) => {
            warn!(path = %path.display(), "too large for a session: it is not read");
            None
        }
        Err(error) => {
            warn!(%error, "the session cannot be read");
            None
        }
    }
}

/// Puts a text in the place of a file: never half of it, whenever the machine stops.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    new.write_all(text.as_bytes())?;
    new.as_file().sync_all()?;
    new.persist(path)?;
    // The name is in the folder, which has to reach the disk as well. Not every system can do it.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// The last part of a key in letters and digits, so that a person finds the file.
fn readable_name(document: &str) -> String {
    const MOST_LETTERS: usize = 40;
    let name = Path::new(document).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let letters = name.unwrap_or_default();
    let letters = letters.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '_' });
    letters.take(MOST_LETTERS).collect()
}

/// The FNV-1a hash of a text (Fowler, Noll, Vo), which is the same in every build.
fn hash(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    text.bytes().fold(0xCBF2_9CE4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::AppState;

    fn folder() -> (tempfile::TempDir, SessionFolder) {
        let dir = tempfile::tempdir().unwrap();
        let sessions = SessionFolder::at(&dir.path().join("sessions"));
        (dir, sessions)
    }

    #[test]
    fn every_document_has_a_session_of_its_own() {
        let (_dir, sessions) = folder();
        let session = |document: &str, playhead: i64| {
            let playhead = crate::model::Moment::from_millis(playhead);
            Session::new(document, &AppState { playhead, ..AppState::default() })
        };
        let (one, two) = (session("/data/a.ron", 1), session("/other/a.ron", 2));
        sessions.save(&one).unwrap();
        sessions.save(&two).unwrap();
        assert_eq!(sessions.load("/data/a.ron"), Some(one));
        assert_eq!(sessions.load("/other/a.ron"), Some(two.clone()));
        assert_eq!(sessions.load("/data/b.ron"), None);
        let later = session("/other/a.ron", 3);
        sessions.save(&later).unwrap();
        assert_eq!(sessions.load("/other/a.ron"), Some(later));
        assert_eq!(sessions.files().len(), 2, "and no temporary file is left");
    }

    #[test]
    fn the_files_opened_last_are_known_from_their_sessions() {
        let (_dir, sessions) = folder();
        for (nth, document) in
            ["/data/a.ron", "shipped", "/data/b.ron", "/c.ron"].iter().enumerate()
        {
            sessions.save(&Session::new(document, &AppState::default())).unwrap();
            let written = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(nth as u64);
            let file = File::options().append(true).open(sessions.file_of(document).unwrap());
            file.unwrap().set_modified(written).unwrap();
        }
        let recent = |most| -> Vec<String> {
            sessions.recent(most).iter().map(|path| path.display().to_string()).collect()
        };
        assert_eq!(recent(9), ["/c.ron", "/data/b.ron", "/data/a.ron"]);
        assert_eq!(recent(2), ["/c.ron", "/data/b.ron"]);
        assert!(SessionFolder::nowhere().recent(9).is_empty());
    }

    #[test]
    fn the_session_of_the_version_before_is_found() {
        let (dir, sessions) = folder();
        let session = Session::new("/data/a.ron", &AppState::default());
        fs::write(dir.path().join("session.ron"), session.to_text().unwrap()).unwrap();
        assert_eq!(sessions.load("/data/a.ron"), Some(session));
        assert_eq!(sessions.load("/data/b.ron"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_session_is_read_from_a_plain_file_of_bounded_size_only() {
        let (dir, sessions) = folder();
        let path = sessions.file_of("a").unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        for special in ["/dev/zero", "/dev/null", "/"] {
            std::os::unix::fs::symlink(special, &path).unwrap();
            assert_eq!(sessions.load("a"), None, "{special}");
            fs::remove_file(&path).unwrap();
        }
        let pipe = std::process::Command::new("mkfifo").arg(&path).status();
        if pipe.is_ok_and(|status| status.success()) {
            assert_eq!(sessions.load("a"), None, "a pipe");
            // Saving does not write into the pipe, which would wait for a reader.
            sessions.save(&Session::new("a", &AppState::default())).unwrap();
            assert!(sessions.load("a").is_some());
            fs::remove_file(&path).unwrap();
        }
        File::create(&path).unwrap().set_len(3 << 30).unwrap();
        assert_eq!(sessions.load("a"), None, "3 GiB");
        drop(dir);
    }

    #[test]
    fn of_very_many_sessions_the_oldest_are_removed() {
        let (_dir, sessions) = folder();
        for nth in 0..MOST_KEPT + 3 {
            let path = sessions.file_of(&format!("{nth}")).unwrap();
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let written = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(nth as u64);
            File::create(&path).unwrap().set_modified(written).unwrap();
        }
        sessions.prune();
        assert_eq!(sessions.files().len(), MOST_KEPT);
        assert!(!sessions.file_of("2").unwrap().exists());
        assert!(sessions.file_of("3").unwrap().exists());
    }

    #[test]
    fn a_session_of_a_later_version_is_neither_read_nor_written_over() {
        let (_dir, sessions) = folder();
        let session = |millis| {
            let playhead = crate::model::Moment::from_millis(millis);
            Session::new("a", &AppState { playhead, ..AppState::default() })
        };
        let path = sessions.file_of("a").unwrap();
        let later = session(1).to_text().unwrap().replace("form: 1", "form: 2, grown: \"so\"");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &later).unwrap();
        assert_eq!(sessions.load("a"), None);
        sessions.save(&session(2)).unwrap();
        sessions.save(&session(3)).unwrap();
        assert_eq!(sessions.load("a"), Some(session(3)));
        assert_eq!(fs::read_to_string(&path).unwrap(), later, "it is there for the later version");
    }

    #[test]
    fn sessions_that_were_never_written_to_the_end_are_removed() {
        let (dir, sessions) = folder();
        sessions.save(&Session::new("a", &AppState::default())).unwrap();
        let unfinished = |name: &str| dir.path().join("sessions").join(name);
        let old = File::create(unfinished(".session-old")).unwrap();
        old.set_modified(SystemTime::now() - 2 * UNFINISHED_STAYS).unwrap();
        File::create(unfinished(".session-new")).unwrap();
        sessions.prune();
        assert!(!unfinished(".session-old").exists());
        assert!(unfinished(".session-new").exists(), "another window may be at it");
        assert!(sessions.load("a").is_some());
    }

    #[test]
    fn a_file_name_shows_which_document_it_is_of() {
        let sessions = SessionFolder::at(Path::new("/s"));
        let name = |key| sessions.file_of(key).unwrap().file_name().unwrap().to_owned();
        assert_eq!(name("/data/Banjska 2023.ron"), "Banjska_2023-130ba15284d3c6f5.ron");
    }
}
