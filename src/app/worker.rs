//! The thread that reads dataset files, one after the other.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::{Config, EventKindMask, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::document::{DocumentFile, OnRead, Origin, Purpose};
use super::file_stamp::FileStamp;
use super::job::{Job, Jobs};
use super::watch::{Debounce, WatchSignal, WatchTarget};
use super::{Document, LoadFailure};
use crate::dataset::Progress;

/// How often a file is looked at that the system does not watch for us.
const LOOK_EVERY: Duration = Duration::from_millis(400);
/// How often a file that changed while it was read is read again before it is called broken.
const MOST_PATIENCE: u8 = 5;

/// What the thread is told.
pub(super) enum Request {
    /// Read that, which `on_read` sees.
    Open(Job, Option<OnRead>),
    /// What was opened is on the screen: follow that file, or none.
    Watch(Option<DocumentFile>),
    /// What was opened was not wanted any more: follow what was followed.
    KeepWatching,
    /// Something was said about the file that is followed.
    Noticed(WatchSignal),
    /// Give back what that holds.
    Discard(Box<Document>),
    /// Come to an end.
    Stop,
}

/// What the thread tells.
pub(super) enum WorkerEvent {
    /// What was asked for, under that progress.
    Opened { progress: Arc<Progress>, result: Result<Box<Document>, LoadFailure> },
    /// The followed file as it was saved.
    Saved { path: PathBuf, result: Result<Box<Document>, LoadFailure> },
}

/// Wakes the window.
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

/// The thread's own state.
pub(super) struct Worker {
    orders: Receiver<Request>,
    /// For what the system notices.
    own: Sender<Request>,
    news: Sender<WorkerEvent>,
    wake: Wake,
    jobs: Jobs,
    watch: Option<Watch>,
    /// Whether a document is on its way to the window, which will say what to follow then.
    delivered: bool,
}

/// The file that is followed.
struct Watch {
    watched: WatchTarget,
    /// What the system does for us; `None` where it does not, and we have to look.
    watcher: Option<RecommendedWatcher>,
    debounce: Debounce,
    /// As it was when it was last read.
    stamp: Option<FileStamp>,
    /// The contents that are on the screen; `None` where the file no longer has them.
    shown: Option<u64>,
    /// How often in a row the file has changed while it was read.
    retries: u8,
}

impl Worker {
    /// The state in which the thread begins.
    pub(super) fn new(
        orders: Receiver<Request>,
        own: Sender<Request>,
        news: Sender<WorkerEvent>,
        wake: Wake,
        jobs: Jobs,
    ) -> Self {
        Self { orders, own, news, wake, jobs, watch: None, delivered: false }
    }

    /// Does what it is told until it is told to stop.
    pub(super) fn run(mut self) {
        loop {
            let watch = self.watch.as_ref().filter(|_| !self.delivered);
            let wait = watch.and_then(|watch| watch.wait(Instant::now()));
            let order = match wait {
                Some(wait) => self.orders.recv_timeout(wait),
                None => self.orders.recv().map_err(RecvTimeoutError::from),
            };
            match order {
                Ok(Request::Open(job, on_read)) => self.open(&job, on_read),
                Ok(Request::Watch(file)) => self.follow(file),
                Ok(Request::KeepWatching) => self.delivered = false,
                Ok(Request::Noticed(meaning)) => self.notice(meaning),
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
        let Some(result) = read(job, on_read) else { return };
        self.delivered = result.is_ok();
        self.tell(WorkerEvent::Opened { progress: Arc::clone(&job.progress), result });
    }

    fn follow(&mut self, file: Option<DocumentFile>) {
        self.delivered = false;
        self.watch = file.map(|file| {
            let mut watch = Watch {
                watcher: None,
                watched: WatchTarget::new(&file.path),
                debounce: Debounce::default(),
                stamp: file.stamp,
                shown: Some(file.contents),
                retries: 0,
            };
            watch.watch(&self.own);
            watch
        });
    }

    fn notice(&mut self, meaning: WatchSignal) {
        if let Some(watch) = &mut self.watch {
            if meaning == WatchSignal::WatchLost {
                watch.watcher = None;
            }
            watch.debounce.touch(Instant::now());
        }
    }

    /// Reads the file where that is due.
    fn look(&mut self) {
        let Some(watch) = &mut self.watch else { return };
        if watch.watcher.is_none() {
            watch.watch(&self.own);
        }
        if watch.debounce.take_due(Instant::now())
            && let Some(result) = watch.read(&self.jobs, &self.wake)
        {
            let path = watch.watched.path().to_owned();
            if WatchTarget::new(&path) != watch.watched {
                // A link leads elsewhere now.
                watch.watcher = None;
            }
            self.tell(WorkerEvent::Saved { path, result });
        }
    }

    fn tell(&self, told: WorkerEvent) {
        if self.news.send(told).is_ok() {
            self.wake.call();
        }
    }
}

/// Reads what a job asks for; `None` where it was called off.
fn read(job: &Job, on_read: Option<OnRead>) -> Option<Result<Box<Document>, LoadFailure>> {
    if job.progress.is_cancelled() {
        return None;
    }
    let read = || Document::read_with(&job.origin, job.purpose, &job.progress, on_read);
    // A file must not end the thread, whatever is in it: the window would wait for ever.
    let result = catch_unwind(AssertUnwindSafe(read));
    let result = result.unwrap_or_else(|_| Some(Err(LoadFailure::broken_off(&job.path()))));
    Some(result?.map(Box::new))
}

impl Watch {
    /// How long there is nothing to do; `None` where that is until the system notices something.
    fn wait(&self, now: Instant) -> Option<Duration> {
        let look = self.watcher.is_none().then_some(LOOK_EVERY);
        self.debounce.wait(now).into_iter().chain(look).min()
    }

    /// Asks the system to watch, and sees whether something has happened before it did.
    fn watch(&mut self, own: &Sender<Request>) {
        self.watched = WatchTarget::new(self.watched.path());
        self.watcher = watcher(&self.watched, own.clone());
        if FileStamp::of(self.watched.path()) != self.stamp {
            self.debounce.touch(Instant::now());
        }
    }

    /// Reads the file; `None` where there is no news, or none yet.
    fn read(&mut self, jobs: &Jobs, wake: &Wake) -> Option<Result<Box<Document>, LoadFailure>> {
        let path = self.watched.path().to_owned();
        let before = FileStamp::of(&path);
        self.stamp = before;
        let woken = wake.clone();
        let job = Job::new(Origin::File(path.clone()), Purpose::Following, move || woken.call());
        jobs.follow(job.clone());
        let result = read(&job, None);
        jobs.end_following();
        let Some(result) = result else {
            if job.has_yielded() {
                // It is read after all where the other cannot be opened.
                self.debounce.touch(Instant::now());
            }
            return None;
        };
        if result.is_err() && FileStamp::of(&path) != before && self.retries < MOST_PATIENCE {
            // It is still being written: what is wrong with it may mend itself.
            self.retries += 1;
            self.debounce.touch(Instant::now());
            return None;
        }
        self.retries = 0;
        let contents = result.as_ref().ok().and_then(|it| it.file.as_ref()).map(|it| it.contents);
        let known = contents.is_some() && contents == self.shown;
        self.shown = contents;
        (!known).then_some(result)
    }
}

/// A watch on the folders of a file; `None` where the system has none to give.
fn watcher(watched: &WatchTarget, orders: Sender<Request>) -> Option<RecommendedWatcher> {
    let theirs = watched.clone();
    let handler = move |event: notify::Result<notify::Event>| {
        // What went wrong in watching is mended by looking.
        let meaning = event.map_or(WatchSignal::WatchLost, |event| theirs.meaning(&event));
        if meaning != WatchSignal::Unrelated {
            let _ = orders.send(Request::Noticed(meaning));
        }
    };
    let config = Config::default().with_event_kinds(EventKindMask::CORE);
    let mut watcher = RecommendedWatcher::new(handler, config).ok()?;
    for folder in watched.folders() {
        watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
    }
    Some(watcher)
}
