//! What the loader reads, or is to read, as the window knows of it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::document::{Origin, Purpose};
use super::load_failure::file_name;
use crate::dataset::{Progress, SHIPPED_NAME, Stage};

/// How long a file is read that was asked for before anything is said of it.
const SLOW_TO_OPEN: Duration = Duration::from_millis(150);
/// The same for a file that is on the screen already and was saved.
const SLOW_TO_FOLLOW: Duration = Duration::from_secs(1);

/// A file that is being read, or is to be.
#[derive(Clone, Debug)]
pub struct Job {
    /// What the file is called.
    pub name: String,
    /// What it is read for.
    pub purpose: Purpose,
    pub(super) origin: Origin,
    pub(super) progress: Arc<Progress>,
    /// Whether it gave way to another, to be taken up again where that one fails.
    yielded: Arc<AtomicBool>,
    begun: Instant,
}

impl Job {
    /// A job that begins now. The window is woken by it once, when it turns out to be slow.
    pub(super) fn new(
        origin: Origin,
        purpose: Purpose,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let name = match &origin {
            Origin::Shipped => SHIPPED_NAME.to_owned(),
            Origin::File(path) => file_name(path),
        };
        let (begun, told) = (Instant::now(), AtomicBool::new(false));
        let progress = Progress::heard_by(move || {
            if begun.elapsed() >= patience(purpose) && !told.swap(true, Ordering::Relaxed) {
                wake();
            }
        });
        Self { name, purpose, origin, progress: Arc::new(progress), yielded: Arc::default(), begun }
    }

    /// Whether it takes so long that a person should be told.
    pub fn is_slow(&self) -> bool {
        self.begun.elapsed() >= patience(self.purpose)
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        self.progress.stage()
    }

    /// The file; for the shipped dataset, which is none, its name.
    pub(super) fn path(&self) -> PathBuf {
        match &self.origin {
            Origin::Shipped => PathBuf::from(SHIPPED_NAME),
            Origin::File(path) => path.clone(),
        }
    }

    /// Whether it was called off in favour of another, and not for its own sake.
    pub(super) fn has_yielded(&self) -> bool {
        self.yielded.load(Ordering::Relaxed)
    }

    fn is(&self, progress: &Arc<Progress>) -> bool {
        Arc::ptr_eq(&self.progress, progress)
    }
}

const fn patience(purpose: Purpose) -> Duration {
    match purpose {
        Purpose::Opening => SLOW_TO_OPEN,
        Purpose::Following => SLOW_TO_FOLLOW,
    }
}

/// The jobs that the window and the loader's thread both know of.
#[derive(Clone, Debug, Default)]
pub(super) struct Jobs(Arc<Mutex<Running>>);

#[derive(Debug, Default)]
struct Running {
    /// What was asked for last and has not come yet.
    opening: Option<Job>,
    /// The open file, while it is read again.
    following: Option<Job>,
}

impl Jobs {
    /// A file was asked for: what was asked for before is called off, and a file that is read
    /// again waits.
    pub(super) fn open(&self, job: Job) {
        let mut running = self.running();
        if let Some(following) = running.following.take() {
            following.yielded.store(true, Ordering::Relaxed);
            following.progress.cancel();
        }
        if let Some(earlier) = running.opening.replace(job) {
            earlier.progress.cancel();
        }
    }

    /// The open file is read again, unless another was asked for.
    pub(super) fn follow(&self, job: Job) {
        let mut running = self.running();
        if running.opening.is_some() {
            job.yielded.store(true, Ordering::Relaxed);
            job.progress.cancel();
        }
        running.following = Some(job);
    }

    /// The open file was read again, or that was given up.
    pub(super) fn end_following(&self) {
        self.running().following = None;
    }

    /// Ends the job of that progress, if it is what was asked for last. Whether it is.
    pub(super) fn end_opening(&self, progress: &Arc<Progress>) -> bool {
        self.running().opening.take_if(|job| job.is(progress)).is_some()
    }

    /// What a person waits for: a file that was asked for before one that is read again.
    pub(super) fn waited_for(&self) -> Option<Job> {
        let running = self.running();
        running.opening.as_ref().or(running.following.as_ref()).cloned()
    }

    /// Calls off what a person waits for.
    pub(super) fn cancel(&self) {
        let mut running = self.running();
        let job = running.opening.take().or_else(|| running.following.take());
        if let Some(job) = job {
            job.progress.cancel();
        }
    }

    /// Takes what was asked for last, for nobody is there to read it.
    pub(super) fn give_up(&self) -> Option<Job> {
        let mut running = self.running();
        running.following = None;
        running.opening.take()
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        // Nothing is half done while the lock is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
