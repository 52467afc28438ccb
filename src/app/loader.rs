//! The thread that reads dataset files, and reads the open one again when it was saved.
//!
//! Orders go to it over one channel and news come back over another; the window is woken for
//! each piece of news and never waits for one.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use notify::{Config, EventKindMask, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::document::{DocumentFile, Origin, Purpose};
use super::stamp::Stamp;
use super::watch::{Meaning, Settling, Watched};
use super::{Document, Trouble};

/// How often a file is looked at that the system does not watch for us.
const LOOK_EVERY: Duration = Duration::from_millis(400);
/// How often a file that changed while it was read is read again before it is called broken.
const MOST_PATIENCE: u8 = 5;

/// What the thread has to tell.
#[derive(Debug)]
pub enum News {
    /// A file that was asked for, or why it cannot be opened.
    Opened(Result<Box<Document>, Trouble>),
    /// The open file as it was saved, or why it cannot be shown.
    Saved {
        /// The file.
        path: PathBuf,
        /// What became of it.
        result: Result<Box<Document>, Trouble>,
    },
}

/// The way to the thread. It ends when this is dropped.
#[derive(Debug)]
pub struct Loader {
    orders: Sender<Order>,
    news: Receiver<News>,
}

/// What the thread is told.
#[derive(Debug)]
enum Order {
    Open(Origin),
    Watch(DocumentFile),
    Noticed(Meaning),
    Stop,
}

impl Loader {
    /// Starts the thread; it calls `wake` after each piece of news. Where the system has no
    /// thread to give, orders go nowhere and nothing is followed.
    pub fn start(wake: impl Fn() + Send + 'static) -> Self {
        let (orders, their_orders) = channel();
        let (their_news, news) = channel();
        let own = orders.clone();
        let _ = thread::Builder::new().name("loader".to_owned()).spawn(move || {
            let teller = Teller { news: their_news, wake: Box::new(wake) };
            let worker = Worker { orders: their_orders, own, teller, watch: None };
            worker.run();
        });
        Self { orders, news }
    }

    /// Asks for a dataset. A file that can be opened is watched from then on, and no other.
    pub fn open(&self, origin: Origin) {
        let _ = self.orders.send(Order::Open(origin));
    }

    /// Follows a file that was read already.
    pub fn watch(&self, file: DocumentFile) {
        let _ = self.orders.send(Order::Watch(file));
    }

    /// Asks a person for a file and opens it; nothing happens where none is chosen.
    pub fn choose(&self) {
        let orders = self.orders.clone();
        // The dialog is made here, for some systems want that on the window's own thread.
        let dialog = rfd::AsyncFileDialog::new().set_title("Open a dataset");
        let dialog = dialog.add_filter("Datasets", &["ron"]).add_filter("All files", &["*"]);
        let chosen = dialog.pick_file();
        let _ = thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
            if let Some(file) = pollster::block_on(chosen) {
                let _ = orders.send(Order::Open(Origin::File(file.path().to_owned())));
            }
        });
    }

    /// The next piece of news, if there is one.
    pub fn news(&self) -> Option<News> {
        self.news.try_recv().ok()
    }
}

impl Drop for Loader {
    fn drop(&mut self) {
        let _ = self.orders.send(Order::Stop);
    }
}

/// Sends news and wakes the window.
struct Teller {
    news: Sender<News>,
    wake: Box<dyn Fn() + Send>,
}

impl Teller {
    fn tell(&self, news: News) {
        if self.news.send(news).is_ok() {
            (self.wake)();
        }
    }
}

/// The thread's own state.
struct Worker {
    orders: Receiver<Order>,
    /// For what the system notices.
    own: Sender<Order>,
    teller: Teller,
    watch: Option<Watch>,
}

/// The file that is followed.
struct Watch {
    watched: Watched,
    /// What the system does for us; `None` where it does not, and we have to look.
    watcher: Option<RecommendedWatcher>,
    settling: Settling,
    /// As it was when it was last read.
    stamp: Option<Stamp>,
    /// The contents that are on the screen; `None` where the file no longer has them.
    shown: Option<u64>,
    /// How often in a row the file has changed while it was read.
    restless: u8,
}

impl Worker {
    fn run(mut self) {
        loop {
            let wait = self.watch.as_ref().and_then(|watch| watch.wait(Instant::now()));
            let order = match wait {
                Some(wait) => self.orders.recv_timeout(wait),
                None => self.orders.recv().map_err(RecvTimeoutError::from),
            };
            match order {
                Ok(Order::Open(origin)) => self.open(&origin),
                Ok(Order::Watch(file)) => self.follow(&file),
                Ok(Order::Noticed(meaning)) => self.notice(meaning),
                Ok(Order::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.look();
        }
    }

    fn open(&mut self, origin: &Origin) {
        let result = Document::read(origin, Purpose::Opening).map(Box::new);
        if let Ok(document) = &result {
            self.watch = None;
            if let Some(file) = &document.file {
                self.follow(file);
            }
        }
        self.teller.tell(News::Opened(result));
    }

    fn follow(&mut self, file: &DocumentFile) {
        let watched = Watched::new(&file.path);
        let mut watch = Watch {
            watcher: None,
            watched,
            settling: Settling::default(),
            stamp: file.stamp,
            shown: Some(file.contents),
            restless: 0,
        };
        watch.moor(&self.own);
        self.watch = Some(watch);
    }

    fn notice(&mut self, meaning: Meaning) {
        if let Some(watch) = &mut self.watch {
            if meaning == Meaning::Unmoored {
                watch.watcher = None;
            }
            watch.settling.stir(Instant::now());
        }
    }

    /// Reads the file where that is due.
    fn look(&mut self) {
        let Some(watch) = &mut self.watch else { return };
        if watch.watcher.is_none() {
            watch.moor(&self.own);
        }
        if watch.settling.take_due(Instant::now())
            && let Some(result) = watch.read()
        {
            let path = watch.watched.path().to_owned();
            if Watched::new(&path) != watch.watched {
                // A link leads elsewhere now.
                watch.watcher = None;
            }
            self.teller.tell(News::Saved { path, result });
        }
    }
}

impl Watch {
    /// How long there is nothing to do; `None` where that is until the system notices something.
    fn wait(&self, now: Instant) -> Option<Duration> {
        let look = self.watcher.is_none().then_some(LOOK_EVERY);
        self.settling.wait(now).into_iter().chain(look).min()
    }

    /// Asks the system to watch, and sees whether something has happened before it did.
    fn moor(&mut self, own: &Sender<Order>) {
        self.watched = Watched::new(self.watched.path());
        self.watcher = watcher(&self.watched, own.clone());
        if Stamp::of(self.watched.path()) != self.stamp {
            self.settling.stir(Instant::now());
        }
    }

    /// Reads the file; `None` where there is no news, or none yet.
    fn read(&mut self) -> Option<Result<Box<Document>, Trouble>> {
        let path = self.watched.path().to_owned();
        let before = Stamp::of(&path);
        self.stamp = before;
        let result = Document::read(&Origin::File(path.clone()), Purpose::Following);
        if result.is_err() && Stamp::of(&path) != before && self.restless < MOST_PATIENCE {
            // It is still being written: what is wrong with it may mend itself.
            self.restless += 1;
            self.settling.stir(Instant::now());
            return None;
        }
        self.restless = 0;
        let contents = result.as_ref().ok().and_then(|it| it.file.as_ref()).map(|it| it.contents);
        let known = contents.is_some() && contents == self.shown;
        self.shown = contents;
        (!known).then(|| result.map(Box::new))
    }
}

/// A watch on the folders of a file; `None` where the system has none to give.
fn watcher(watched: &Watched, orders: Sender<Order>) -> Option<RecommendedWatcher> {
    let theirs = watched.clone();
    let handler = move |event: notify::Result<notify::Event>| {
        // What went wrong in watching is mended by looking.
        let meaning = event.map_or(Meaning::Unmoored, |event| theirs.meaning(&event));
        if meaning != Meaning::Nothing {
            let _ = orders.send(Order::Noticed(meaning));
        }
    };
    let config = Config::default().with_event_kinds(EventKindMask::CORE);
    let mut watcher = RecommendedWatcher::new(handler, config).ok()?;
    for folder in watched.folders() {
        watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
    }
    Some(watcher)
}
