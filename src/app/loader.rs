//! The loader: reads dataset files on a thread of its own, and the open one again after a save.
//!
//! Requests go to the thread over one channel and events come back over another; the window is
//! woken for each event and never waits for one. Progress is in counters that both share, and can be
//! read at any time. The result of a job that was cancelled meanwhile is dropped, however far it had
//! come.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::sync::{Arc, OnceLock};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use egui::Context;
use tracing::error;

use super::document::{DocumentFile, OnRead, Origin, Purpose};
use super::job::{Job, Jobs};
use super::worker::{Request, Wake, Worker, WorkerEvent};
use super::{Document, LoadFailure};
use crate::import::{FileFormat, Recipe};
use crate::label;
use crate::text::{Locale, current, set_current};

/// An event for the window.
#[derive(Debug)]
pub enum LoaderEvent {
    /// The dataset that was asked for, or why it cannot be opened.
    Opened(Result<Box<Document>, LoadFailure>),
    /// The open file as it was saved, or why it cannot be shown.
    Saved {
        /// The file.
        path: PathBuf,
        /// The new document, or the failure.
        result: Result<Box<Document>, LoadFailure>,
    },
    /// The open file changes all the time, and is read again later.
    Resting {
        /// The file.
        path: PathBuf,
        /// How much later.
        rest: Duration,
    },
    /// A file was chosen as a later state of the open one.
    LaterChosen(PathBuf),
    /// The open file could not be read with other later states: it is shown with those.
    NotUpdated {
        /// The open file.
        path: PathBuf,
        /// The files of the later states that still hold.
        later: Vec<PathBuf>,
        /// The failure; `None` where a person cancelled it.
        failure: Option<LoadFailure>,
    },
    /// The choices for a file of somebody else's are kept beside it, or why they are not.
    RecipeKept {
        /// The file.
        path: PathBuf,
        /// The recipe's own file, or what is wrong.
        kept: Result<PathBuf, String>,
    },
    /// The system has no window for choosing a file.
    NoChooser,
}

/// No person sees a window for choosing a file and closes it again in less than this.
pub(super) const NO_CHOOSER: Duration = Duration::from_millis(500);

/// What came of a window for choosing a file.
#[derive(Debug)]
enum Choice {
    /// A later state of the open file.
    Later(PathBuf),
    /// There is no such window.
    NoChooser,
}

/// A handle to the thread, which ends when the handle is dropped.
#[derive(Debug)]
pub struct Loader {
    requests: Sender<Request>,
    events: Receiver<WorkerEvent>,
    jobs: Jobs,
    wake: Wake,
    /// What the threads of file choosers say.
    choosers: (Sender<Choice>, Receiver<Choice>),
    /// The window to wake, once there is one.
    window: Arc<OnceLock<Context>>,
    thread: Option<JoinHandle<()>>,
}

impl Loader {
    /// Starts the thread; it calls `wake` after each event, and when a file takes long. Where the
    /// system has no thread to give, no file is watched and every request fails.
    pub fn start(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self::new(Wake::new(wake), Arc::default())
    }

    /// Starts the thread before there is a window: see [`Loader::wake`].
    pub fn before_the_window() -> Self {
        let window: Arc<OnceLock<Context>> = Arc::default();
        let theirs = Arc::clone(&window);
        let wake = Wake::new(move || {
            if let Some(ctx) = theirs.get() {
                ctx.request_repaint();
            }
        });
        Self::new(wake, window)
    }

    fn new(wake: Wake, window: Arc<OnceLock<Context>>) -> Self {
        let (requests, their_requests) = channel();
        let (their_events, events) = channel();
        let jobs = Jobs::default();
        let worker =
            Worker::new(their_requests, requests.clone(), their_events, wake.clone(), jobs.clone());
        let thread = thread::Builder::new().name("loader".to_owned()).spawn(move || worker.run());
        let thread = thread.inspect_err(|error| error!(%error, "no thread to read files")).ok();
        Self { requests, events, jobs, wake, choosers: channel(), window, thread }
    }

    /// Sets the window to wake, where the loader was started before it. The first one stays.
    pub fn wake(&self, ctx: &Context) {
        let _ = self.window.set(ctx.clone());
    }

    /// Opens a dataset instead of any that was asked for before. Once it is open, its file is
    /// watched, and no other.
    pub fn open(&self, origin: Origin) {
        request(&self.jobs, &self.requests, &self.wake, origin, None);
    }

    /// The same with a callback on the thread, as soon as the file is read.
    pub fn open_with(&self, origin: Origin, on_read: OnRead) {
        request(&self.jobs, &self.requests, &self.wake, origin, Some(on_read));
    }

    /// Watches a file that was read already.
    pub fn watch(&self, file: DocumentFile) {
        self.send(Request::Watch(Some(file)));
    }

    /// Asks a person for a file and opens it; nothing happens where none is chosen. Where the system
    /// has no window for that, [`LoaderEvent::NoChooser`] follows.
    pub fn choose(&self) {
        let (jobs, requests, wake) = (self.jobs.clone(), self.requests.clone(), self.wake.clone());
        self.choose_with(label!("app-open-dialog"), move |path| {
            request(&jobs, &requests, &wake, Origin::File(path), None);
        });
    }

    /// Asks a person for a later state of the open file; [`LoaderEvent::LaterChosen`] follows where
    /// one is chosen.
    pub fn choose_later(&self) {
        let (choices, wake) = (self.choosers.0.clone(), self.wake.clone());
        self.choose_with(label!("import-update-dialog"), move |path| {
            // Nobody listens once the window is closed.
            let _ = choices.send(Choice::Later(path));
            wake.call();
        });
    }

    /// Asks a person for a file, on a thread of its own.
    fn choose_with(&self, title: &str, take: impl FnOnce(PathBuf) + Send + 'static) {
        // The dialog is made here, because some systems want that on the window's own thread.
        let dialog = rfd::AsyncFileDialog::new().set_title(title);
        let known: Vec<&str> =
            ["ron", "html"].into_iter().chain(FileFormat::extensions()).collect();
        let dialog = dialog.add_filter(label!("app-open-dialog-known"), &known);
        let dialog = dialog.add_filter(label!("app-open-dialog-datasets"), &["ron"]);
        let dialog = dialog.add_filter(label!("app-open-dialog-all"), &["*"]);
        let chosen = dialog.pick_file();
        let (language, asked) = (current(), Instant::now());
        let (none, wake) = (self.choosers.0.clone(), self.wake.clone());
        let thread = thread::Builder::new().name("file-dialog".to_owned()).spawn(move || {
            set_current(language);
            if let Some(file) = pollster::block_on(chosen) {
                take(file.path().to_owned());
            } else if asked.elapsed() < NO_CHOOSER {
                // Nobody listens once the window is closed.
                let _ = none.send(Choice::NoChooser);
                wake.call();
            }
        });
        if let Err(error) = thread {
            error!(%error, "no thread to wait for the file dialog");
        }
    }

    /// Reads the open file again by another recipe, or by what is found in it alone.
    pub(super) fn read_by(&self, recipe: Option<Recipe>) {
        self.send(Request::ReadBy(recipe));
    }

    /// Reads the open file again with the later states in those files.
    pub(super) fn take_later(&self, later: Vec<PathBuf>) {
        self.send(Request::TakeLater(later));
    }

    /// The job that a person waits for; `None` while there is none.
    pub fn job(&self) -> Option<Job> {
        self.jobs.waited_for()
    }

    /// Cancels that job. The open document stays.
    pub fn cancel(&self) {
        self.jobs.cancel();
    }

    /// Tells problems in that language from now on.
    pub(super) fn speak(&self, language: &'static Locale) {
        self.send(Request::Speak(language));
    }

    /// Frees a document on the thread: of a large one that takes longer than a frame.
    pub fn discard(&self, document: Document) {
        self.send(Request::Discard(Box::new(document)));
    }

    /// The next event; `None` while there is none.
    pub fn next_event(&self) -> Option<LoaderEvent> {
        match self.choosers.1.try_recv() {
            Ok(Choice::Later(path)) => return Some(LoaderEvent::LaterChosen(path)),
            Ok(Choice::NoChooser) => return Some(LoaderEvent::NoChooser),
            Err(_) => {}
        }
        loop {
            // Asked before the channel is read: what a thread sends before it ends still counts.
            let gone = self.is_gone();
            match self.events.try_recv() {
                Ok(event) => {
                    if let Some(event) = self.accepted(event) {
                        return Some(event);
                    }
                }
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => {
                    return gone.then(|| self.lost()).flatten();
                }
            }
        }
    }

    /// The next event, waiting for it for that long at most.
    pub fn wait(&self, most: Duration) -> Option<LoaderEvent> {
        let end = Instant::now() + most;
        loop {
            match self.events.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(event) => {
                    if let Some(event) = self.accepted(event) {
                        return Some(event);
                    }
                }
                Err(RecvTimeoutError::Timeout) => return None,
                Err(RecvTimeoutError::Disconnected) => return self.lost(),
            }
        }
    }

    /// The event for the window; `None` where its job was cancelled since.
    fn accepted(&self, event: WorkerEvent) -> Option<LoaderEvent> {
        match event {
            WorkerEvent::Opened { progress, result } => {
                let wanted = self.jobs.end_opening(&progress);
                match (wanted, result) {
                    (true, Ok(document)) => {
                        self.send(Request::Watch(document.file.clone()));
                        Some(LoaderEvent::Opened(Ok(document)))
                    }
                    (true, Err(failure)) => Some(LoaderEvent::Opened(Err(failure))),
                    (false, Ok(document)) => {
                        self.send(Request::Discard(document));
                        self.send(Request::KeepWatching);
                        None
                    }
                    (false, Err(_)) => None,
                }
            }
            WorkerEvent::Saved { path, result } => Some(LoaderEvent::Saved { path, result }),
            WorkerEvent::RecipeKept { path, kept } => Some(LoaderEvent::RecipeKept { path, kept }),
            WorkerEvent::NotUpdated { path, later, failure } => {
                Some(LoaderEvent::NotUpdated { path, later, failure })
            }
            WorkerEvent::Resting { path, rest } => Some(LoaderEvent::Resting { path, rest }),
        }
    }

    /// Sends a request that has no answer: where the thread is gone, there is nothing to do.
    fn send(&self, request: Request) {
        let _ = self.requests.send(request);
    }

    fn is_gone(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// The failure of the dataset that was asked for, when the thread that should read it is gone.
    fn lost(&self) -> Option<LoaderEvent> {
        let job = self.jobs.take_opening()?;
        error!(name = job.name, "the thread that reads files has ended");
        Some(LoaderEvent::Opened(Err(LoadFailure::broken_off(&job.path()))))
    }
}

/// Asks the thread for a dataset.
fn request(
    jobs: &Jobs,
    requests: &Sender<Request>,
    wake: &Wake,
    origin: Origin,
    on_read: Option<OnRead>,
) {
    let woken = wake.clone();
    let job = Job::new(origin, Purpose::Opening, move || woken.call());
    jobs.open(job.clone());
    if requests.send(Request::Open(job, on_read)).is_err() {
        // The thread is gone: the window finds out when it looks for the next event.
        wake.call();
    }
}

impl Drop for Loader {
    fn drop(&mut self) {
        // Once for a dataset that is being opened and once for the open file: the thread ends soon,
        // and is not waited for.
        self.jobs.cancel();
        self.jobs.cancel();
        self.send(Request::Stop);
    }
}
