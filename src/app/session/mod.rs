//! The session: the state of the window, kept between two starts.

mod folder;
mod keeper;

use serde::{Deserialize, Serialize};
use tracing::warn;

use crate::model::Dataset;
use crate::state::{AppState, Display};

pub use self::folder::{NotKept, SessionFolder};
pub(super) use self::keeper::{SessionFlush, SessionKeeper};

/// The state of a window and the document that it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    form: u32,
    /// The [key](super::Document::key) of the document.
    document: String,
    state: AppState,
}

impl Session {
    /// The version of the session file; a file of another one is not restored.
    const FORM: u32 = 1;

    /// The session of that document.
    pub fn new(document: &str, state: &AppState) -> Self {
        Self { form: Self::FORM, document: document.to_owned(), state: state.clone() }
    }

    /// The [key](super::Document::key) of its document.
    pub fn document(&self) -> &str {
        &self.document
    }

    /// The settings of the window, which are the person's and not the document's; `None` in a
    /// session of another version.
    pub fn display(&self) -> Option<Display> {
        (self.form == Self::FORM).then_some(self.state.display)
    }

    /// The state, where it belongs to that document, made to fit the data: an event that is no
    /// longer there is not selected, and a playhead outside the data is brought back.
    pub fn state_for(self, document: &str, dataset: &Dataset) -> Option<AppState> {
        if self.form != Self::FORM || self.document != document {
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

    /// The session in a RON text; `None` where the text is damaged, or of another version.
    pub fn from_text(text: &str) -> Option<Self> {
        if Self::is_of_later_version(text) {
            warn!("the session is of a later version of the program and not restored");
            return None;
        }
        let session = ron::from_str(text);
        session.inspect_err(|error| warn!(%error, "the session is damaged and not restored")).ok()
    }

    /// Whether a session's text is of a later version of the program, whatever else is in it.
    fn is_of_later_version(text: &str) -> bool {
        /// What every version begins with.
        #[derive(Deserialize)]
        struct FormOnly {
            form: u32,
        }
        ron::from_str::<FormOnly>(text).is_ok_and(|it| it.form > Self::FORM)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::path::Path;
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
        let file = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml/sessions"));
        let session = Session::new("a", &AppState::default());
        let lines = diagnostics(|| assert!(SessionFolder::at(file).save(&session).is_err()));
        assert!(lines.contains("WARN") && lines.contains("cannot be saved"), "{lines}");
        let lines = diagnostics(|| assert_eq!(SessionFolder::at(file).load("a"), None));
        assert!(lines.contains("cannot be read"), "{lines}");
        let lines = diagnostics(|| assert_eq!(Session::from_text("(form: 1"), None));
        assert!(lines.contains("damaged"), "{lines}");
    }

    #[test]
    fn a_first_start_has_nothing_to_report() {
        let file = Path::new("there is no such folder/sessions");
        assert_eq!(diagnostics(|| assert_eq!(SessionFolder::at(file).load("a"), None)), "");
    }
}
