//! The way to the thread that reads dataset files, and reads the open one again when it was saved.
//!
//! Orders go to it over one channel and news come back over another; the window is woken for
//! each piece of news and never waits for one. How far the thread is can be seen at any time in
//! counters that both share. LoaderEvent of what was called off meanwhile, or gave way to another file,
//! is no news, however far it had come.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::sync::{Arc, OnceLock};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use egui::Context;

use super::document::{DocumentFile, OnRead, Origin, Purpose};
use super::job::{Job, Jobs};
use super::worker::{Request, Wake, Worker, WorkerEvent};
use super::{Document, LoadFailure};

/// What the thread has to tell.
#[derive(Debug)]
pub enum LoaderEvent {
    /// A file that was asked for, or why it cannot be opened.
    Opened(Result<Box<Document>, LoadFailure>),
    /// The open file as it was saved, or why it cannot be shown.
    Saved {
        /// The file.
        path: PathBuf,
        /// What became of it.
        result: Result<Box<Document>, LoadFailure>,
    },
}

/// The way to the thread. It ends when this is dropped.
#[derive(Debug)]
pub struct Loader {
    orders: Sender<Request>,
    told: Receiver<WorkerEvent>,
    jobs: Jobs,
    wake: Wake,
    /// The window that is woken, once there is one.
    window: Arc<OnceLock<Context>>,
    thread: Option<JoinHandle<()>>,
}

impl Loader {
    /// Starts the thread; it calls `wake` after each piece of news, and when a file takes long.
    /// Where the system has no thread to give, nothing is followed and what is asked for fails.
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
        let (orders, their_orders) = channel();
        let (their_news, told) = channel();
        let jobs = Jobs::default();
        let worker =
            Worker::new(their_orders, orders.clone(), their_news, wake.clone(), jobs.clone());
        let thread =
            thread::Builder::new().name("loader".to_owned()).spawn(move || worker.run()).ok();
        Self { orders, told, jobs, wake, window, thread }
    }

    /// Wakes that window from now on, where the loader was started before it.
    pub fn wake(&self, ctx: &Context) {
        let _ = self.window.set(ctx.clone());
    }

    /// Asks for a dataset, and no longer for one that was asked for before. A file that can be
    /// opened is watched from then on, and no other.
    pub fn open(&self, origin: Origin) {
        order(&self.jobs, &self.orders, &self.wake, origin, None);
    }

    /// The same; `on_read` sees what was read, on the thread.
    pub fn open_with(&self, origin: Origin, on_read: OnRead) {
        order(&self.jobs, &self.orders, &self.wake, origin, Some(on_read));
    }

    /// Follows a file that was read already.
    pub fn watch(&self, file: DocumentFile) {
        let _ = self.orders.send(Request::Watch(Some(file)));
    }

    /// Asks a person for a file and opens it; nothing happens where none is chosen.
    pub fn choose(&self) {
        let (jobs, orders, wake) = (self.jobs.clone(), self.orders.clone(), self.wake.clone());
        // The dialog is made here, for some systems want that on the window's own thread.
        let dialog = rfd::AsyncFileDialog::new().set_title("Open a dataset");
        let dialog = dialog.add_filter("Datasets", &["ron"]).add_filter("All files", &["*"]);
        let chosen = dialog.pick_file();
        let _ = thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
            if let Some(file) = pollster::block_on(chosen) {
                order(&jobs, &orders, &wake, Origin::File(file.path().to_owned()), None);
            }
        });
    }

    /// The file that is being read, or is to be; `None` while there is none.
    pub fn job(&self) -> Option<Job> {
        self.jobs.waited_for()
    }

    /// Calls off what a person waits for. Everything stays as it is.
    pub fn cancel(&self) {
        self.jobs.cancel();
    }

    /// Gives back what a document holds, where that takes no time from the window.
    pub fn discard(&self, document: Document) {
        let _ = self.orders.send(Request::Discard(Box::new(document)));
    }

    /// The next piece of news, if there is one.
    pub fn news(&self) -> Option<LoaderEvent> {
        loop {
            // Looked at first: what a thread tells before it ends is told.
            let gone = self.is_gone();
            match self.told.try_recv() {
                Ok(told) => {
                    if let Some(news) = self.accepted(told) {
                        return Some(news);
                    }
                }
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => {
                    return gone.then(|| self.lost()).flatten();
                }
            }
        }
    }

    /// The next piece of news, waiting for it for that long at most.
    pub fn wait(&self, most: Duration) -> Option<LoaderEvent> {
        let end = Instant::now() + most;
        loop {
            match self.told.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(told) => {
                    if let Some(news) = self.accepted(told) {
                        return Some(news);
                    }
                }
                Err(RecvTimeoutError::Timeout) => return None,
                Err(RecvTimeoutError::Disconnected) => return self.lost(),
            }
        }
    }

    /// What the thread has told, unless it was called off since.
    fn accepted(&self, told: WorkerEvent) -> Option<LoaderEvent> {
        match told {
            WorkerEvent::Opened { progress, result } => {
                let wanted = self.jobs.end_opening(&progress);
                match (wanted, result) {
                    (true, Ok(document)) => {
                        let _ = self.orders.send(Request::Watch(document.file.clone()));
                        Some(LoaderEvent::Opened(Ok(document)))
                    }
                    (true, Err(failure)) => Some(LoaderEvent::Opened(Err(failure))),
                    (false, Ok(document)) => {
                        let _ = self.orders.send(Request::Discard(document));
                        let _ = self.orders.send(Request::KeepWatching);
                        None
                    }
                    (false, Err(_)) => None,
                }
            }
            WorkerEvent::Saved { path, result } => Some(LoaderEvent::Saved { path, result }),
        }
    }

    fn is_gone(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// What was asked for, as a failure, for the thread is gone that should read it.
    fn lost(&self) -> Option<LoaderEvent> {
        let job = self.jobs.give_up()?;
        Some(LoaderEvent::Opened(Err(LoadFailure::broken_off(&job.path()))))
    }
}

/// Asks the thread for a dataset.
fn order(
    jobs: &Jobs,
    orders: &Sender<Request>,
    wake: &Wake,
    origin: Origin,
    on_read: Option<OnRead>,
) {
    let woken = wake.clone();
    let job = Job::new(origin, Purpose::Opening, move || woken.call());
    jobs.open(job.clone());
    if orders.send(Request::Open(job, on_read)).is_err() {
        // Nobody is there to read it, which the window will tell.
        wake.call();
    }
}

impl Drop for Loader {
    fn drop(&mut self) {
        // What is being read is not waited for.
        self.jobs.cancel();
        self.jobs.cancel();
        let _ = self.orders.send(Request::Stop);
    }
}
