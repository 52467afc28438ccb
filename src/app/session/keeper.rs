//! Saving of the session while the window is open.
//!
//! A thread of its own saves, because a window in which nothing moves draws no frame: what was
//! changed last has to reach the disk all the same.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use egui::Context;
use tracing::warn;

use super::{NotKept, Session, SessionFolder};

/// How long a change waits for the next before it is saved. With what saving takes, a change is on
/// the disk within two seconds.
const SAVE_AFTER: Duration = Duration::from_secs(1);

/// Saves the sessions that it is given, each within two seconds.
#[derive(Debug)]
pub(in crate::app) struct SessionKeeper {
    /// `None` where nothing is kept.
    thread: Option<(Sender<SaveRequest>, JoinHandle<()>)>,
    failures: Receiver<NotKept>,
}

/// Has a session saved at once from another thread, as when the system asks the program to end.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct SessionFlush(Option<Sender<SaveRequest>>);

#[derive(Debug)]
enum SaveRequest {
    /// Save this one, soon.
    Changed(Box<Session>),
    /// Save at once what is not saved yet, and answer.
    Flush(Sender<()>),
    /// Save at once what is not saved yet, and end.
    Stop,
}

impl SessionKeeper {
    /// A keeper that saves to that folder; the window draws a frame where that fails.
    pub(in crate::app) fn new(folder: SessionFolder, ctx: &Context) -> Self {
        let (failed, failures) = channel();
        if !folder.is_somewhere() {
            return Self { thread: None, failures };
        }
        let told = FailureReport { failed, ctx: ctx.clone(), has_told: false };
        let (sender, requests) = channel();
        let thread = thread::Builder::new().name("session".to_owned());
        let thread = thread.spawn(move || keep(&folder, &requests, told));
        let thread = thread.inspect_err(|error| warn!(%error, "the session is not kept")).ok();
        Self { thread: thread.map(|thread| (sender, thread)), failures }
    }

    /// Notes a changed session.
    pub(in crate::app) fn changed(&self, session: Session) {
        if let Some((sender, _)) = &self.thread {
            // The thread ends with the keeper only.
            let _ = sender.send(SaveRequest::Changed(Box::new(session)));
        }
    }

    /// A session that could not be saved, once until one can be again; `None` where there is none.
    pub(in crate::app) fn next_failure(&self) -> Option<NotKept> {
        self.failures.try_recv().ok()
    }

    /// A handle that has the session saved from another thread.
    pub(in crate::app) fn flusher(&self) -> SessionFlush {
        SessionFlush(self.thread.as_ref().map(|(sender, _)| sender.clone()))
    }
}

impl Drop for SessionKeeper {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.thread.take() {
            let _ = sender.send(SaveRequest::Stop);
            if thread.join().is_err() {
                warn!("saving the session broke off");
            }
        }
    }
}

impl SessionFlush {
    /// Saves what is not saved yet, and returns when that is done, or after `patience`: a disk that
    /// does not answer must not keep the program from ending.
    pub(in crate::app) fn flush(&self, patience: Duration) {
        let Some(sender) = &self.0 else { return };
        let (done, answer) = channel();
        if sender.send(SaveRequest::Flush(done)).is_ok() && answer.recv_timeout(patience).is_err() {
            warn!("the session is not saved yet");
        }
    }
}

/// Tells the window what cannot be saved: once, and not again before something could be.
struct FailureReport {
    failed: Sender<NotKept>,
    ctx: Context,
    has_told: bool,
}

impl FailureReport {
    fn tell(&mut self, saved: Result<(), NotKept>) {
        let told_before = std::mem::replace(&mut self.has_told, saved.is_err());
        if let Err(failure) = saved
            && !told_before
        {
            // Nobody listens once the window is closed.
            let _ = self.failed.send(failure);
            self.ctx.request_repaint();
        }
    }
}

/// Saves sessions until it is told to stop.
fn keep(folder: &SessionFolder, requests: &Receiver<SaveRequest>, mut told: FailureReport) {
    folder.prune();
    // The session to save, and when it has to be.
    let mut pending: Option<(Box<Session>, Instant)> = None;
    let mut save = |pending: &mut Option<(Box<Session>, Instant)>| {
        if let Some((session, _)) = pending.take() {
            told.tell(folder.save(&session));
        }
    };
    loop {
        let request = match &pending {
            Some((_, due)) => requests.recv_timeout(due.saturating_duration_since(Instant::now())),
            None => requests.recv().map_err(RecvTimeoutError::from),
        };
        match request {
            Ok(SaveRequest::Changed(session)) => {
                if pending.as_ref().is_some_and(|(old, _)| old.document() != session.document()) {
                    save(&mut pending);
                }
                let due = pending.as_ref().map_or_else(|| Instant::now() + SAVE_AFTER, |it| it.1);
                pending = Some((session, due));
            }
            Ok(SaveRequest::Flush(done)) => {
                save(&mut pending);
                // Whoever asked may have lost patience.
                let _ = done.send(());
            }
            Err(RecvTimeoutError::Timeout) => save(&mut pending),
            Ok(SaveRequest::Stop) | Err(RecvTimeoutError::Disconnected) => {
                save(&mut pending);
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Moment;
    use crate::state::AppState;

    fn session(document: &str, playhead: i64) -> Session {
        let playhead = Moment::from_millis(playhead);
        Session::new(document, &AppState { playhead, ..AppState::default() })
    }

    #[test]
    fn a_change_is_saved_without_another_one() {
        let dir = tempfile::tempdir().unwrap();
        let folder = SessionFolder::at(dir.path());
        let keeper = SessionKeeper::new(folder.clone(), &Context::default());
        keeper.changed(session("a", 1));
        keeper.changed(session("a", 2));
        let until = Instant::now() + Duration::from_secs(30);
        while folder.load("a").is_none() && Instant::now() < until {
            thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(folder.load("a"), Some(session("a", 2)));
    }

    #[test]
    fn a_flush_and_the_end_save_at_once_and_every_document_is_saved() {
        let dir = tempfile::tempdir().unwrap();
        let folder = SessionFolder::at(dir.path());
        let keeper = SessionKeeper::new(folder.clone(), &Context::default());
        keeper.changed(session("a", 1));
        keeper.flusher().flush(Duration::from_secs(10));
        assert_eq!(folder.load("a"), Some(session("a", 1)));
        keeper.changed(session("a", 2));
        keeper.changed(session("b", 3));
        drop(keeper);
        assert_eq!(folder.load("a"), Some(session("a", 2)));
        assert_eq!(folder.load("b"), Some(session("b", 3)));
    }

    #[test]
    fn where_nothing_is_kept_nothing_is_waited_for() {
        let keeper = SessionKeeper::new(SessionFolder::nowhere(), &Context::default());
        keeper.changed(session("a", 1));
        keeper.flusher().flush(Duration::from_secs(10));
    }

    #[test]
    fn what_cannot_be_saved_is_told_once_until_it_can_be() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("sessions");
        // A file is where the folder should be.
        std::fs::write(&place, "").unwrap();
        let keeper = SessionKeeper::new(SessionFolder::at(&place), &Context::default());
        let save = |playhead: i64| {
            keeper.changed(session("a", playhead));
            keeper.flusher().flush(Duration::from_secs(10));
        };
        save(1);
        let failure = keeper.next_failure().expect("a failure");
        assert!(failure.path.starts_with(&place), "{failure:?}");
        save(2);
        assert_eq!(keeper.next_failure(), None, "it is known");
        std::fs::remove_file(&place).unwrap();
        save(3);
        assert_eq!(keeper.next_failure(), None);
        std::fs::remove_dir_all(&place).unwrap();
        std::fs::write(&place, "").unwrap();
        save(4);
        assert!(keeper.next_failure().is_some(), "it fails again");
    }
}
