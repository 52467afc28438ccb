//! The loader's thread: reads dataset files one after the other, and watches the open one.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::{Config, RecommendedWatcher, RecursiveMode, Watcher as _};
use tracing::{debug, warn};

use super::document::{DocumentFile, FileStamp, OnRead, keep_recipe};
use super::job::{Job, Jobs};
use super::watch::{Debounce, WatchSignal, WatchTarget};
use super::{Document, LoadFailure};
use crate::dataset::Progress;
use crate::import::Recipe;
use crate::text::{Locale, set_current};

/// The interval at which a file is looked at where the system does not watch it.
const POLL_EVERY: Duration = Duration::from_millis(400);
/// The interval at which the metadata of a watched file and its folders are looked at all the same:
/// of a disk that is mounted again, or of a folder further up that is exchanged, no watch tells.
const CHECK_EVERY: Duration = Duration::from_millis(1_500);
/// From which rest on the window says that a file is read later.
const TOLD_FROM: Duration = Duration::from_millis(1_500);
/// How often a broken file that changed while it was read is read again before it is called broken.
const MOST_RETRIES: u8 = 5;

/// A request to the thread.
pub(super) enum Request {
    /// Read a dataset.
    Open(Job, Option<OnRead>),
    /// The opened document is on the screen: watch its file, or none.
    Watch(Option<DocumentFile>),
    /// The opened document is no longer wanted: watch the file from before.
    KeepWatching,
    /// Read the watched file again by that recipe, or by none, and keep the choice beside it.
    ReadBy(Option<Recipe>),
    /// Read the watched file again with the later states in those files.
    TakeLater(Vec<PathBuf>),
    /// The system reported something about the watched file.
    Noticed(WatchSignal),
    /// Tell problems in that language from now on.
    Speak(&'static Locale),
    /// Free a document.
    Discard(Box<Document>),
    /// End.
    Stop,
}

/// An event from the thread.
pub(super) enum WorkerEvent {
    /// The dataset of the job with that progress.
    Opened { progress: Arc<Progress>, result: Result<Box<Document>, LoadFailure> },
    /// The watched file after a save.
    Saved { path: PathBuf, result: Result<Box<Document>, LoadFailure> },
    /// The watched file could not be read with other later states: those before still hold. `None`
    /// where it was cancelled.
    NotUpdated { path: PathBuf, later: Vec<PathBuf>, failure: Option<LoadFailure> },
    /// The recipe is kept beside that file, or why it is not.
    RecipeKept { path: PathBuf, kept: Result<PathBuf, String> },
    /// The watched file changes all the time, and is read again after that time.
    Resting { path: PathBuf, rest: Duration },
}

/// A callback that wakes the window.
#[derive(Clone)]
pub(super) struct Wake(Arc<dyn Fn() + Send + Sync>);

impl Wake {
    pub(super) fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(wake))
    }

    pub(super) fn call(&self) {
        (self.0)();
    }
}

impl fmt::Debug for Wake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wake")
    }
}

/// The state of the thread.
pub(super) struct Worker {
    requests: Receiver<Request>,
    /// The sender that the watcher of files reports to.
    own: Sender<Request>,
    events: Sender<WorkerEvent>,
    wake: Wake,
    jobs: Jobs,
    watch: Option<FileWatch>,
    /// Whether a document is on its way to the window, which then says what to watch.
    delivered: bool,
}

/// The watched file.
struct FileWatch {
    target: WatchTarget,
    /// The watch by the system; `None` where there is none, and the file is polled.
    watcher: Option<RecommendedWatcher>,
    debounce: Debounce,
    /// Its stamp when it was last read.
    stamp: Option<FileStamp>,
    /// The files of its layers with their stamps when they were last read.
    layers: Vec<(PathBuf, Option<FileStamp>)>,
    /// The recipe by which it is read; `None` for the one beside it.
    recipe: Option<Recipe>,
    /// The files of its later states that are taken in.
    later: Vec<PathBuf>,
    /// The hash of the contents on the screen; `None` where the file no longer has them.
    shown: Option<u64>,
    /// Whether it is polled for want of a watch, which is reported once.
    polled: bool,
    /// How often in a row it was broken and had changed while it was read.
    retries: u8,
    /// When metadata are looked at again.
    check_at: Instant,
    /// Whether the window knows that the file changes all the time and is read later.
    told_of_rest: bool,
}

impl Worker {
    /// A thread that watches nothing yet.
    pub(super) fn new(
        requests: Receiver<Request>,
        own: Sender<Request>,
        events: Sender<WorkerEvent>,
        wake: Wake,
        jobs: Jobs,
    ) -> Self {
        Self { requests, own, events, wake, jobs, watch: None, delivered: false }
    }

    /// Serves requests until [`Request::Stop`].
    pub(super) fn run(mut self) {
        loop {
            let watch = self.watch.as_ref().filter(|_| !self.delivered);
            let wait = watch.map(|watch| watch.wait(Instant::now()));
            let request = match wait {
                Some(wait) => self.requests.recv_timeout(wait),
                None => self.requests.recv().map_err(RecvTimeoutError::from),
            };
            match request {
                Ok(Request::Open(job, on_read)) => self.open(&job, on_read),
                Ok(Request::Watch(file)) => self.follow(file),
                Ok(Request::KeepWatching) => self.delivered = false,
                Ok(Request::ReadBy(recipe)) => self.read_by(recipe.as_ref()),
                Ok(Request::TakeLater(later)) => self.take_later(later),
                Ok(Request::Noticed(signal)) => self.notice(signal),
                Ok(Request::Speak(language)) => set_current(language),
                Ok(Request::Discard(document)) => drop(document),
                Ok(Request::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {}
            }
            if !self.delivered {
                self.look();
            }
        }
    }

    fn open(&mut self, job: &Job, on_read: Option<OnRead>) {
        set_current(job.language);
        let Some(result) = job.read(on_read) else { return };
        self.delivered = result.is_ok();
        self.send(WorkerEvent::Opened { progress: Arc::clone(&job.progress), result });
    }

    fn follow(&mut self, file: Option<DocumentFile>) {
        self.delivered = false;
        self.watch = file.map(|file| {
            let mut watch = FileWatch {
                watcher: None,
                target: WatchTarget::new(&file.path),
                debounce: Debounce::default(),
                stamp: file.stamp,
                layers: file.layers,
                shown: Some(file.contents),
                recipe: file.recipe,
                later: Vec::new(),
                polled: false,
                retries: 0,
                check_at: Instant::now() + CHECK_EVERY,
                told_of_rest: false,
            };
            watch.watch(&self.own);
            watch
        });
    }

    /// Reads the watched file by another recipe, and keeps that beside the file.
    fn read_by(&mut self, recipe: Option<&Recipe>) {
        let Some(watch) = &mut self.watch else { return };
        watch.recipe = Some(recipe.cloned().unwrap_or_default());
        watch.shown = None;
        let Some(result) = watch.read(&self.jobs, &self.wake) else { return };
        let path = watch.target.path().to_owned();
        let is_read = result.is_ok();
        self.send(WorkerEvent::Saved { path: path.clone(), result });
        if is_read {
            let kept = keep_recipe(&path, recipe);
            self.send(WorkerEvent::RecipeKept { path, kept });
        }
    }

    /// Reads the watched file with other later states.
    fn take_later(&mut self, later: Vec<PathBuf>) {
        let Some(watch) = &mut self.watch else { return };
        let before = std::mem::replace(&mut watch.later, later);
        let shown = watch.shown.take();
        let path = watch.target.path().to_owned();
        let failure = match watch.read(&self.jobs, &self.wake) {
            Some(Ok(document)) => {
                self.send(WorkerEvent::Saved { path, result: Ok(document) });
                return;
            }
            Some(Err(failure)) => Some(failure),
            None => None,
        };
        watch.later.clone_from(&before);
        watch.shown = shown;
        self.send(WorkerEvent::NotUpdated { path, later: before, failure });
    }

    fn notice(&mut self, signal: WatchSignal) {
        if let Some(watch) = &mut self.watch {
            if signal == WatchSignal::WatchLost {
                debug!("the folder of the open file is gone or renamed");
                watch.watcher = None;
            }
            watch.touch(Instant::now());
        }
    }

    /// Reads the watched file if it is due.
    fn look(&mut self) {
        let Some(watch) = &mut self.watch else { return };
        if watch.watcher.is_none() {
            watch.watch(&self.own);
        }
        watch.check(&self.own);
        if let Some(rest) = watch.debounce.resting(Instant::now())
            && !watch.told_of_rest
            && rest > TOLD_FROM
        {
            watch.told_of_rest = true;
            let path = watch.target.path().to_owned();
            self.send(WorkerEvent::Resting { path, rest });
            return;
        }
        if watch.debounce.take_due(Instant::now())
            && let Some(result) = watch.read(&self.jobs, &self.wake)
        {
            let path = watch.target.path().to_owned();
            if WatchTarget::new(&path) != watch.target {
                // A link has another target now.
                watch.watcher = None;
            }
            self.send(WorkerEvent::Saved { path, result });
        }
    }

    fn send(&self, event: WorkerEvent) {
        if self.events.send(event).is_ok() {
            self.wake.call();
        }
    }
}

impl FileWatch {
    /// The time until there is something to do.
    fn wait(&self, now: Instant) -> Duration {
        let poll = if self.watcher.is_none() { POLL_EVERY } else { CHECK_EVERY };
        let check = self.check_at.saturating_duration_since(now).min(poll);
        self.debounce.wait(now).map_or(check, |due| due.min(check))
    }

    /// Looks at the metadata of the file and its folders, where that is due: whether the file
    /// changed, and whether the watch is still on the folders that have its names.
    fn check(&mut self, own: &Sender<Request>) {
        let now = Instant::now();
        if now < self.check_at {
            return;
        }
        self.check_at = now + CHECK_EVERY;
        if WatchTarget::new(self.target.path()) != self.target {
            debug!("another folder has the name of the open file's");
            self.watch(own);
            self.touch(now);
        } else if (FileStamp::of(self.target.path()) != self.stamp || self.layers_changed())
            && self.debounce.wait(now).is_none()
        {
            self.touch(now);
        }
    }

    /// Notes a change of the file. One that is much shorter now is not made to wait for as long as
    /// reading the long one took.
    fn touch(&mut self, now: Instant) {
        let stamps = self.stamp.zip(FileStamp::of(self.target.path()));
        if stamps.is_some_and(|(read, found)| found.is_much_shorter_than(&read)) {
            self.debounce.excuse();
        }
        self.debounce.touch(now);
    }

    /// Whether a file of a layer is another than when it was last read. No watch is on these: a layer
    /// changes seldom.
    fn layers_changed(&self) -> bool {
        self.layers.iter().any(|(path, stamp)| FileStamp::of(path) != *stamp)
    }

    /// Asks the system to watch, then looks whether the file changed before it did.
    fn watch(&mut self, own: &Sender<Request>) {
        self.target = WatchTarget::new(self.target.path());
        self.watcher = watcher(&self.target, own.clone());
        let polled = self.watcher.is_none();
        if polled && !self.polled {
            warn!(path = %self.target.path().display(), "no watch on the open file: it is polled");
        }
        self.polled = polled;
        if FileStamp::of(self.target.path()) != self.stamp {
            self.debounce.touch(Instant::now());
        }
    }

    /// Reads the file; `None` where it says nothing new, or should be read again later.
    fn read(&mut self, jobs: &Jobs, wake: &Wake) -> Option<Result<Box<Document>, LoadFailure>> {
        let path = self.target.path().to_owned();
        let (before, started) = (FileStamp::of(&path), Instant::now());
        self.stamp = before;
        self.told_of_rest = false;
        let woken = wake.clone();
        let overtaking = before.filter(|_| self.debounce.can_excuse());
        let job = Job::of_file_with(&path, overtaking, move || woken.call());
        let job = job.by(self.recipe.clone()).with_later(self.later.clone());
        jobs.follow(job.clone());
        let result = job.read(None);
        jobs.end_following();
        self.debounce.end_reading(Instant::now(), started.elapsed());
        let Some(result) = result else {
            // If the other dataset cannot be opened, this one is still wanted.
            if job.has_yielded() || job.is_overtaken() {
                self.touch(Instant::now());
            }
            return None;
        };
        if result.is_err() && FileStamp::of(&path) != before && self.retries < MOST_RETRIES {
            // Probably a partial write: read it again.
            self.retries += 1;
            self.touch(Instant::now());
            return None;
        }
        self.retries = 0;
        let file = result.as_ref().ok().and_then(|it| it.file.as_ref());
        if let Some(file) = file {
            self.layers.clone_from(&file.layers);
        }
        let contents = file.map(|it| it.contents);
        let known = contents.is_some() && contents == self.shown;
        self.shown = contents;
        (!known).then_some(result)
    }
}

/// A watch on the folders of a file; `None` where the system has none to give.
fn watcher(target: &WatchTarget, requests: Sender<Request>) -> Option<RecommendedWatcher> {
    let watched = target.clone();
    let handler = move |event: notify::Result<notify::Event>| {
        let signal = event.map_or_else(
            |error| {
                warn!(%error, "the watch on the open file is lost");
                WatchSignal::WatchLost
            },
            |event| watched.signal(&event),
        );
        if signal != WatchSignal::Unrelated {
            // The thread may have ended since.
            let _ = requests.send(Request::Noticed(signal));
        }
    };
    let watcher = RecommendedWatcher::new(handler, Config::default()).and_then(|mut watcher| {
        for folder in target.folders() {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        Ok(watcher)
    });
    let path = target.path().display();
    watcher.inspect_err(|error| debug!(%path, %error, "the system gives no watch")).ok()
}
