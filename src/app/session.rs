//! The session: what is restored at the next start.

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::{AppStrategy as _, AppStrategyArgs};
use serde::{Deserialize, Serialize};

use crate::model::Dataset;
use crate::state::AppState;

/// The form of the session file; another number is not restored.
const FORM: u32 = 1;

/// What is restored at the next start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    form: u32,
    /// The document that the state belongs to.
    document: String,
    state: AppState,
}

/// Where the session is kept; nowhere, where `None`.
#[derive(Clone, Debug, Default)]
pub struct SessionFile(Option<PathBuf>);

impl Session {
    /// The session of that document.
    pub fn new(document: &str, state: &AppState) -> Self {
        Self { form: FORM, document: document.to_owned(), state: state.clone() }
    }

    /// The state, where it belongs to that document and fits its data: what the data no longer
    /// have is not selected, and a playhead outside them is brought back.
    pub fn state_for(self, document: &str, dataset: &Dataset) -> Option<AppState> {
        if self.form != FORM || self.document != document {
            return None;
        }
        let mut state = self.state;
        state.fit(dataset);
        Some(state)
    }

    /// The session as text.
    pub fn to_text(&self) -> Option<String> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).ok()
    }

    /// The session that the text holds; `None` where it is damaged.
    pub fn from_text(text: &str) -> Option<Self> {
        ron::from_str(text).ok()
    }
}

impl SessionFile {
    /// The place that the platform keeps for such things.
    pub fn of_platform() -> Self {
        let args = AppStrategyArgs {
            top_level_domain: "org".to_owned(),
            author: "Ibar".to_owned(),
            app_name: "ibar".to_owned(),
        };
        let strategy = etcetera::choose_app_strategy(args).ok();
        let dir = strategy
            .and_then(|strategy| strategy.state_dir().or_else(|| Some(strategy.data_dir())));
        Self(dir.map(|dir| dir.join("session.ron")))
    }

    /// That file.
    pub fn at(path: &Path) -> Self {
        Self(Some(path.to_owned()))
    }

    /// Nowhere: nothing is restored or kept.
    pub const fn nowhere() -> Self {
        Self(None)
    }

    /// What was kept; `None` where there is nothing, or it is damaged.
    pub fn load(&self) -> Option<Session> {
        Session::from_text(&fs::read_to_string(self.0.as_ref()?).ok()?)
    }

    /// Keeps a session. It is written beside the old one and then takes its place, so that a
    /// crash cannot leave half of it. A failure loses the session and nothing else.
    pub fn save(&self, session: &Session) {
        let (Some(path), Some(text)) = (&self.0, session.to_text()) else {
            return;
        };
        if let Some(dir) = path.parent() {
            let _ = fs::create_dir_all(dir);
        }
        let beside = path.with_extension("ron.new");
        if fs::write(&beside, text).is_ok() {
            let _ = fs::rename(&beside, path);
        }
    }
}
