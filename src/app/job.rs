//! Jobs of the loader, as the window and the loader's thread both see them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use tracing::error;

use super::document::{FileStamp, OnRead, Origin, Purpose};
use super::{Document, LoadFailure};
use crate::dataset::{Progress, Stage};
use crate::import::Recipe;
use crate::text::{Locale, current};

/// How long a file that was asked for may take before the window shows that it is being read.
const SLOW_TO_OPEN: Duration = Duration::from_millis(150);
/// The same for a file that is on the screen already and was saved: the old one is
/// there to look at.
const SLOW_TO_FOLLOW: Duration = Duration::from_secs(1);

/// A dataset that is being read, or is to be.
#[derive(Clone, Debug)]
pub struct Job {
    /// The name of the file, for the screen.
    pub name: String,
    /// The reason for reading it.
    pub purpose: Purpose,
    pub(super) origin: Origin,
    /// The recipe by which it is read; `None` for the one beside it.
    pub(super) recipe: Option<Recipe>,
    /// The files of later states that are taken in.
    pub(super) later: Vec<PathBuf>,
    pub(super) progress: Arc<Progress>,
    /// Whether it was cancelled in favour of another job; it is repeated if that one fails.
    yielded: Arc<AtomicBool>,
    /// Whether it was cancelled since the file became another, much shorter one.
    overtaken: Arc<AtomicBool>,
    begun: Instant,
    /// The language of whoever asked for it.
    pub(super) language: &'static Locale,
}

impl Job {
    /// A job that begins now. It wakes the window once, when it turns out to be slow.
    pub(super) fn new(
        origin: Origin,
        purpose: Purpose,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        Self::heard(origin, purpose, None, wake)
    }

    /// A job that reads the open file again, which has that stamp. It is broken off where the file
    /// becomes much shorter meanwhile: what it reads is gone, and the rest of it is not waited for.
    pub(super) fn of_file_with(
        path: &Path,
        stamp: Option<FileStamp>,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let overtaking = stamp.map(|stamp| Overtaking::new(path, stamp));
        Self::heard(Origin::File(path.to_owned()), Purpose::Following, overtaking, wake)
    }

    fn heard(
        origin: Origin,
        purpose: Purpose,
        overtaking: Option<Overtaking>,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let name = origin.name();
        let (begun, woken) = (Instant::now(), AtomicBool::new(false));
        let overtaken: Arc<AtomicBool> = Arc::default();
        let theirs = Arc::clone(&overtaken);
        let progress = Arc::new_cyclic(|own: &Weak<Progress>| {
            let own = Weak::clone(own);
            Progress::heard_by(move || {
                let passed = begun.elapsed();
                if passed >= patience(purpose) && !woken.swap(true, Ordering::Relaxed) {
                    wake();
                }
                if overtaking.as_ref().is_some_and(|it| it.is_found(passed))
                    && let Some(progress) = own.upgrade()
                {
                    theirs.store(true, Ordering::Relaxed);
                    progress.cancel();
                }
            })
        });
        Self {
            name,
            purpose,
            origin,
            recipe: None,
            later: Vec::new(),
            progress,
            yielded: Arc::default(),
            overtaken,
            begun,
            language: current(),
        }
    }

    /// The same by a recipe; without one by that beside the file.
    pub(super) fn by(self, recipe: Option<Recipe>) -> Self {
        Self { recipe, ..self }
    }

    /// The same with the later states in those files.
    pub(super) fn with_later(self, later: Vec<PathBuf>) -> Self {
        Self { later, ..self }
    }

    /// Reads its dataset; `None` where it was cancelled.
    pub(super) fn read(
        &self,
        on_read: Option<OnRead>,
    ) -> Option<Result<Box<Document>, LoadFailure>> {
        if self.progress.is_cancelled() {
            return None;
        }
        let recipe = self.recipe.as_ref();
        let read = || {
            let read =
                Document::read_by(recipe, &self.origin, self.purpose, &self.progress, on_read)?;
            self.later.iter().try_fold(read, |read, later| match read {
                Ok(document) => document.with_later(later, &self.progress),
                Err(failure) => Some(Err(failure)),
            })
        };
        // A panic must not end the thread: the window would wait for ever.
        let result = catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_panic| {
            error!(path = %self.path().display(), "reading a file panicked");
            Some(Err(LoadFailure::broken_off(&self.path())))
        });
        Some(result?.map(Box::new))
    }

    /// Whether it takes so long that its progress should be shown.
    pub fn is_slow(&self) -> bool {
        self.begun.elapsed() >= patience(self.purpose)
    }

    /// Its progress.
    pub fn stage(&self) -> Stage {
        self.progress.stage()
    }

    /// The path of the file, or the name of the shipped dataset.
    pub(super) fn path(&self) -> PathBuf {
        self.origin.path()
    }

    /// Whether it was cancelled in favour of another job.
    pub(super) fn has_yielded(&self) -> bool {
        self.yielded.load(Ordering::Relaxed)
    }

    /// Whether it was cancelled since the file became another, much shorter one.
    pub(super) fn is_overtaken(&self) -> bool {
        self.overtaken.load(Ordering::Relaxed)
    }

    fn is(&self, progress: &Arc<Progress>) -> bool {
        Arc::ptr_eq(&self.progress, progress)
    }
}

/// A look at a file, now and then while it is read: whether it has become another.
#[derive(Debug)]
struct Overtaking {
    path: PathBuf,
    /// What it was when the reading began.
    stamp: FileStamp,
    /// How many looks there were.
    looks: AtomicU32,
}

impl Overtaking {
    /// The time between two looks.
    const EVERY: Duration = Duration::from_millis(250);

    fn new(path: &Path, stamp: FileStamp) -> Self {
        Self { path: path.to_owned(), stamp, looks: AtomicU32::new(0) }
    }

    /// Whether the file is much shorter than it was, where that long after the beginning it is time
    /// for a look.
    fn is_found(&self, passed: Duration) -> bool {
        let looks = self.looks.load(Ordering::Relaxed);
        if passed < Self::EVERY * (looks + 1) {
            return false;
        }
        self.looks.store(looks + 1, Ordering::Relaxed);
        FileStamp::of(&self.path).is_some_and(|now| now.is_much_shorter_than(&self.stamp))
    }
}

const fn patience(purpose: Purpose) -> Duration {
    match purpose {
        Purpose::Opening => SLOW_TO_OPEN,
        Purpose::Following => SLOW_TO_FOLLOW,
    }
}

/// The jobs under way, shared by the window and the loader's thread.
#[derive(Clone, Debug, Default)]
pub(super) struct Jobs(Arc<Mutex<Running>>);

#[derive(Debug, Default)]
struct Running {
    /// The dataset that was asked for last, until it is there.
    opening: Option<Job>,
    /// The open file, while it is read again.
    following: Option<Job>,
}

impl Jobs {
    /// Begins to open a dataset: an earlier one is cancelled, and the open file yields.
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

    /// Begins to read the open file again; it yields at once to a dataset that is being opened.
    pub(super) fn follow(&self, job: Job) {
        let mut running = self.running();
        if running.opening.is_some() {
            job.yielded.store(true, Ordering::Relaxed);
            job.progress.cancel();
        }
        running.following = Some(job);
    }

    /// Ends the reading of the open file, whatever came of it.
    pub(super) fn end_following(&self) {
        self.running().following = None;
    }

    /// Ends the job of that progress; `false` where another was asked for since.
    pub(super) fn end_opening(&self, progress: &Arc<Progress>) -> bool {
        self.running().opening.take_if(|job| job.is(progress)).is_some()
    }

    /// The job that a person waits for: a dataset that is being opened before the open file.
    pub(super) fn waited_for(&self) -> Option<Job> {
        let running = self.running();
        running.opening.as_ref().or(running.following.as_ref()).cloned()
    }

    /// Cancels the job that a person waits for.
    pub(super) fn cancel(&self) {
        let mut running = self.running();
        let job = running.opening.take().or_else(|| running.following.take());
        if let Some(job) = job {
            job.progress.cancel();
        }
    }

    /// Takes the dataset that was asked for last, when the thread that should read it is gone.
    pub(super) fn take_opening(&self) -> Option<Job> {
        let mut running = self.running();
        running.following = None;
        running.opening.take()
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        // No invariant can be broken by a panic while the lock is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_becomes_much_shorter_while_it_is_read_is_found_at_the_next_look() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        std::fs::write(&path, [0; 1_000]).unwrap();
        let overtaking = Overtaking::new(&path, FileStamp::of(&path).unwrap());
        let found = |passed| overtaking.is_found(Duration::from_millis(passed));
        assert!(!found(250));
        // It grows: what was read of it is still there.
        std::fs::write(&path, [0; 2_000]).unwrap();
        assert!(!found(500));
        std::fs::write(&path, [0; 100]).unwrap();
        assert!(!found(510), "it is looked at now and then, not at every update");
        assert!(found(750));
    }

    #[test]
    fn a_job_of_a_file_that_stays_is_read_to_its_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        std::fs::write(&path, "Dataset(ibar: 1, title: \"T\")").unwrap();
        let job = Job::of_file_with(&path, FileStamp::of(&path), || {});
        assert!(job.read(None).is_some_and(|read| read.is_ok()) && !job.is_overtaken());
    }
}
