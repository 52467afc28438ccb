//! The session: the state of the window, kept between two starts.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use etcetera::{AppStrategy as _, AppStrategyArgs};
use serde::{Deserialize, Serialize};
use tracing::warn;

use crate::model::Dataset;
use crate::state::AppState;

/// The version of the session file; a file of another one is not restored.
const FORM: u32 = 1;

/// The state of a window and the document that it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    form: u32,
    /// The [key](super::Document::key) of the document.
    document: String,
    state: AppState,
}

/// The place of the session file; `None` restores and keeps nothing.
#[derive(Clone, Debug, Default)]
pub struct SessionFile(Option<PathBuf>);

impl Session {
    /// The session of that document.
    pub fn new(document: &str, state: &AppState) -> Self {
        Self { form: FORM, document: document.to_owned(), state: state.clone() }
    }

    /// The state, where it belongs to that document, made to fit the data: an event that is no
    /// longer there is not selected, and a playhead outside the data is brought back.
    pub fn state_for(self, document: &str, dataset: &Dataset) -> Option<AppState> {
        if self.form != FORM || self.document != document {
            return None;
        }
        let mut state = self.state;
        state.fit(dataset);
        Some(state)
    }

    /// The session as RON; `None` where RON has no form for a value in it.
    pub fn to_text(&self) -> Option<String> {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default());
        text.inspect_err(|error| warn!(%error, "the session cannot be written as text")).ok()
    }

    /// The session in a RON text; `None` where the text is damaged.
    pub fn from_text(text: &str) -> Option<Self> {
        let session = ron::from_str(text);
        session.inspect_err(|error| warn!(%error, "the session is damaged and not restored")).ok()
    }
}

impl SessionFile {
    /// The file in the folder that the platform has for an application's state.
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
        Self(dir.map(|dir| dir.join("session.ron")))
    }

    /// A session file at that path.
    pub fn at(path: &Path) -> Self {
        Self(Some(path.to_owned()))
    }

    /// No file: nothing is restored or kept.
    pub const fn nowhere() -> Self {
        Self(None)
    }

    /// The kept session; `None` where there is none, or it is damaged.
    pub fn load(&self) -> Option<Session> {
        let path = self.0.as_ref()?;
        match fs::read_to_string(path) {
            Ok(text) => Session::from_text(&text),
            Err(error) => {
                // At the first start there is none.
                if error.kind() != ErrorKind::NotFound {
                    warn!(path = %path.display(), %error, "the session cannot be read");
                }
                None
            }
        }
    }

    /// Keeps a session. The text is written to a second file, which then replaces the first, so
    /// that a crash cannot leave half of it. A failure loses the session and nothing else.
    pub fn save(&self, session: &Session) {
        let (Some(path), Some(text)) = (&self.0, session.to_text()) else {
            return;
        };
        if let Err(error) = replace(path, &text) {
            warn!(path = %path.display(), %error, "the session cannot be saved");
        }
    }
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    let second = path.with_extension("ron.new");
    fs::write(&second, text)?;
    fs::rename(&second, path)
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use super::*;

    /// A writer that keeps what is written.
    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// The diagnostics of what is done.
    fn diagnostics(work: impl FnOnce()) -> String {
        let lines = Kept::default();
        let writer = lines.clone();
        let subscriber =
            tracing_subscriber::fmt().with_writer(move || writer.clone()).with_ansi(false).finish();
        tracing::subscriber::with_default(subscriber, work);
        let lines = lines.0.lock().unwrap();
        String::from_utf8_lossy(&lines).into_owned()
    }

    #[test]
    fn a_session_that_cannot_be_saved_or_read_is_reported() {
        // A file is where the folder should be.
        let file = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml/session.ron"));
        let session = Session::new("a", &AppState::default());
        let lines = diagnostics(|| SessionFile::at(file).save(&session));
        assert!(lines.contains("WARN") && lines.contains("cannot be saved"), "{lines}");
        let lines = diagnostics(|| assert_eq!(SessionFile::at(file).load(), None));
        assert!(lines.contains("cannot be read"), "{lines}");
        let lines = diagnostics(|| assert_eq!(Session::from_text("(form: 1"), None));
        assert!(lines.contains("damaged"), "{lines}");
    }

    #[test]
    fn a_first_start_has_nothing_to_report() {
        let file = Path::new("there is no such folder/session.ron");
        assert_eq!(diagnostics(|| assert_eq!(SessionFile::at(file).load(), None)), "");
    }
}
