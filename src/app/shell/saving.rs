//! Saving of what the person did: the session, and the report of a crash.

use std::time::Duration;

use super::Shell;
use crate::app::Session;
use crate::app::crash::{report_panics, take_new_report};
use crate::app::notice_subject::NoticeSubject;
use crate::app::session::SessionFlush;

/// The number of files that the menu offers to open again.
const MOST_RECENT: usize = 8;

impl Shell {
    /// Gives a changed state to the keeper.
    pub(super) fn keep_session(&mut self) {
        // The state on the screen belongs to no document while none is read.
        if self.pending.is_some() {
            return;
        }
        if let Some(saved) = &mut self.saved {
            // What no session restores is no change of it.
            saved.hover.clone_from(&self.state.hover);
            saved.pulses.clone_from(&self.state.pulses);
            saved.playback.waited_s = self.state.playback.waited_s;
        }
        if self.saved.as_ref() != Some(&self.state) {
            self.saved = Some(self.state.clone());
            self.keeper.changed(Session::new(&self.document.key, &self.state));
        }
    }

    /// Says that what is done is not kept, where nothing else is said under the toolbar.
    pub(super) fn tell_what_is_not_kept(&mut self) {
        if self.notice.is_none()
            && let Some(failure) = self.keeper.next_failure()
        {
            self.set_notice(NoticeSubject::NotKept(failure));
        }
    }

    /// Notes that another document is open, of which nothing was saved yet.
    pub(in crate::app) fn begin_session(&mut self) {
        self.saved = None;
        self.note_recent();
    }

    /// Looks up which other files were opened last.
    pub(super) fn note_recent(&mut self) {
        self.recent = self.session_folder.recent(MOST_RECENT + 1);
        self.recent.retain(|path| self.document.path() != Some(&**path));
        self.recent.truncate(MOST_RECENT);
    }

    /// Has the session saved before another document is shown, or the window closes.
    pub(in crate::app) fn save_session(&mut self, patience: Duration) {
        self.keep_session();
        self.keeper.flusher().flush(patience);
    }

    /// Has a crash write a report beside the sessions, and offers one that is there.
    #[must_use]
    pub(in crate::app) fn with_crash_reports(mut self) -> Self {
        if let Some(folder) = self.session_folder.folder_of_reports() {
            if let Some(report) = take_new_report(&folder) {
                self.set_notice(NoticeSubject::Crash(report));
            }
            report_panics(folder, self.session_flush());
        }
        self
    }

    /// A handle that has the session saved from another thread.
    pub(in crate::app) fn session_flush(&self) -> SessionFlush {
        self.keeper.flusher()
    }
}
