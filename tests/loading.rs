//! Files that take long to read: how far it is can be seen, it can be called off, and until then
//! everything stays as it is.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use ibar::app::{Document, LaunchOptions, Loader, LoaderEvent, OnRead, Origin, SessionFile, Shell};
use ibar::dataset::{Loaded, Progress, Stage, Work, load_with};
use ibar::geo::basemap::Basemap;
use ibar::model::Moment;
use ibar::state::{AppCommand, AppState, Command};

const TINY: &str = include_str!("fixtures/good/tiny.ron");
/// Longer than nothing is said about a file that is being read.
const A_WHILE: Duration = Duration::from_millis(200);

type Window = Harness<'static, Shell>;

/// Events enough for several threads.
fn many(events: usize) -> String {
    let mut text = "Dataset(ibar: 1, title: \"Many\", summary: \"S\", events: [\n".to_owned();
    for nth in 0..events {
        let day = nth % 28 + 1;
        let _ = writeln!(text, "Event(id: \"e{nth}\", when: \"2023-09-{day:02}\", title: \"T\"),");
    }
    text + "])"
}

/// Every stage that is told while a text is read, each once.
fn stages(text: &str) -> (Vec<Stage>, Option<Loaded>) {
    let slot: Arc<OnceLock<Arc<Progress>>> = Arc::default();
    let seen: Arc<Mutex<Vec<Stage>>> = Arc::default();
    let (their_slot, their_seen) = (Arc::clone(&slot), Arc::clone(&seen));
    let progress = Arc::new(Progress::heard_by(move || {
        let mut seen = their_seen.lock().expect("the stages");
        seen.extend(their_slot.get().map(|progress| progress.stage()));
    }));
    slot.set(Arc::clone(&progress)).expect("the only progress");
    let loaded = load_with(text.as_bytes(), &progress);
    let seen = seen.lock().expect("the stages").clone();
    (seen, loaded)
}

#[test]
fn progress_goes_up_from_work_to_work_and_counts_every_event() {
    let (stages, loaded) = stages(&many(6_000));
    assert_eq!(loaded.and_then(|it| it.dataset).map(|it| it.events().len()), Some(6_000));
    let shares: Vec<f64> = stages.iter().map(|stage| stage.share()).collect();
    assert!(shares.len() > 6 && shares.is_sorted(), "{shares:?}");
    assert!(stages.is_sorted_by_key(|stage| (stage.work, stage.events)), "{stages:?}");
    let last = stages.last().expect("a stage");
    assert_eq!((last.work, last.events), (Work::Indexing, 6_000));
    assert!(last.share() > 0.9, "{last:?}");
}

#[test]
fn what_is_called_off_at_any_time_comes_to_nothing() {
    let text = many(6_000);
    for word in 0..8 {
        let slot: Arc<OnceLock<Arc<Progress>>> = Arc::default();
        let (theirs, heard) = (Arc::clone(&slot), Mutex::new(0));
        let progress = Arc::new(Progress::heard_by(move || {
            let mut heard = heard.lock().expect("a count");
            if let Some(progress) = theirs.get().filter(|_| *heard == word) {
                progress.cancel();
            }
            *heard += 1;
        }));
        slot.set(Arc::clone(&progress)).expect("the only progress");
        assert!(load_with(text.as_bytes(), &progress).is_none(), "called off at word {word}");
    }
}

/// A folder of its own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("loading").join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> Origin {
        let path = self.0.join(name);
        fs::write(&path, text).expect("a file");
        Origin::File(path)
    }
}

/// Holds up who reads a file, until the gate is opened or thrown away.
fn gate() -> (Sender<()>, OnRead) {
    let (open, wait): (Sender<()>, Receiver<()>) = channel();
    let on_read: OnRead = Box::new(move |_| {
        let _ = wait.recv();
    });
    (open, on_read)
}

fn opened(news: Option<LoaderEvent>) -> String {
    match news {
        Some(LoaderEvent::Opened(Ok(document))) => document.name,
        other => panic!("{other:?}"),
    }
}

/// The next news, for as long as a very slow machine may take.
fn next(loader: &Loader) -> Option<LoaderEvent> {
    loader.wait(Duration::from_secs(20))
}

#[test]
fn of_two_files_that_are_asked_for_the_second_is_opened() {
    let folder = Folder::new("second");
    let loader = Loader::start(|| {});
    let (open, on_read) = gate();
    loader.open_with(folder.file("first.ron", TINY), on_read);
    loader.open(folder.file("second.ron", TINY));
    drop(open);
    assert_eq!(opened(next(&loader)), "second.ron");
    assert!(loader.job().is_none());
    assert!(loader.wait(A_WHILE).is_none());
}

#[test]
fn news_of_a_file_that_was_called_off_when_it_was_ready_are_none() {
    let folder = Folder::new("ready");
    let (told, tell) = channel();
    let loader = Loader::start(move || {
        let _ = told.send(());
    });
    loader.open(folder.file("ready.ron", TINY));
    tell.recv_timeout(Duration::from_secs(20)).expect("it is ready");
    loader.cancel();
    assert!(loader.wait(A_WHILE).is_none());
    loader.open(folder.file("next.ron", TINY));
    assert_eq!(opened(next(&loader)), "next.ron");
}

#[test]
fn a_file_that_is_asked_for_when_nobody_is_there_to_read_it_is_a_trouble() {
    let folder = Folder::new("nobody");
    // Who is told falls, and takes the thread along.
    let loader = Loader::start(|| panic!("nobody is told"));
    loader.open(folder.file("first.ron", TINY));
    assert_eq!(opened(next(&loader)), "first.ron");
    let start = Instant::now();
    loop {
        assert!(start.elapsed() < Duration::from_secs(20), "the thread is still there");
        let asked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            loader.open(Origin::File(PathBuf::from("second.ron")));
        }));
        match loader.next_event() {
            Some(LoaderEvent::Opened(Err(trouble))) if asked.is_err() => {
                assert_eq!(trouble.reason, "cannot be read: reading it broke off");
                break;
            }
            _ => std::thread::sleep(Duration::from_millis(10)),
        }
    }
    assert!(loader.job().is_none());
}

#[test]
fn a_reading_that_falls_is_told_and_the_next_one_works() {
    let folder = Folder::new("fallen");
    let loader = Loader::start(|| {});
    let on_read: OnRead = Box::new(|_| panic!("a on_read falls"));
    loader.open_with(folder.file("fallen.ron", TINY), on_read);
    match next(&loader) {
        Some(LoaderEvent::Opened(Err(trouble))) => {
            assert_eq!(trouble.reason, "cannot be read: reading it broke off");
        }
        other => panic!("{other:?}"),
    }
    loader.open(folder.file("next.ron", TINY));
    assert_eq!(opened(next(&loader)), "next.ron");
}

#[test]
fn the_window_is_woken_once_when_a_file_turns_out_to_be_slow() {
    let folder = Folder::new("slow");
    let (told, tell) = channel();
    let loader = Loader::start(move || {
        let _ = told.send(Instant::now());
    });
    let (open, on_read) = gate();
    let begun = Instant::now();
    loader.open_with(folder.file("slow.ron", TINY), on_read);
    std::thread::sleep(A_WHILE);
    assert!(loader.job().is_some_and(|job| job.is_slow() && job.name == "slow.ron"));
    drop(open);
    assert_eq!(opened(next(&loader)), "slow.ron");
    let told: Vec<Duration> = tell.try_iter().map(|at| at - begun).collect();
    assert!(told.len() <= 2 && told.iter().all(|after| *after >= A_WHILE), "{told:?}");
}

fn window(make: impl FnOnce(&egui::Context) -> Shell + 'static) -> Window {
    let builder = Harness::builder().with_size(egui::vec2(1440.0, 900.0)).with_max_steps(64);
    builder.build_eframe(|creation| make(&creation.egui_ctx))
}

fn basemap() -> Basemap {
    Basemap::shipped().expect("the base map")
}

/// The window on the shipped dataset.
fn shipped() -> Window {
    window(|ctx| {
        let document = Document::shipped();
        let state = AppState::opening(&document.dataset);
        Shell::new(ctx, document, state, basemap(), SessionFile::nowhere())
    })
}

/// The window that is opened for a file which is held up.
fn awaiting(folder: &Folder, text: &str, options: LaunchOptions) -> (Window, Sender<()>) {
    let (open, on_read) = gate();
    let origin = folder.file("awaited.ron", text);
    let path = folder.0.join("awaited.ron");
    let loader = Loader::before_the_window();
    loader.open_with(origin, on_read);
    let window = window(move |ctx| {
        Shell::pending(ctx, loader, (&path, options), basemap(), SessionFile::nowhere())
    });
    (window, open)
}

/// Draws until `holds` does, for as long as a very slow machine may take.
fn draw_until(window: &mut Window, what: &str, holds: impl Fn(&Shell) -> bool) {
    let start = Instant::now();
    while !holds(window.state()) {
        assert!(start.elapsed() < Duration::from_secs(20), "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(10));
        window.step();
    }
}

fn is_file() -> impl Fn(&Shell) -> bool {
    |shell: &Shell| shell.document().file.is_some()
}

fn bar(window: &Window) -> Option<(String, f64)> {
    let node = window.query_all(by().role(Role::ProgressIndicator)).next()?;
    let node = node.accesskit_node();
    Some((node.label().unwrap_or_default(), node.numeric_value().unwrap_or(-1.0)))
}

fn next_frame_in(window: &Window) -> Duration {
    window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
}

#[test]
fn a_plate_tells_of_a_slow_file_and_goes_when_it_is_there() {
    let folder = Folder::new("plate");
    let mut window = shipped();
    window.run();
    let (open, on_read) = gate();
    window.state().open_with(folder.file("slow.ron", TINY), on_read);
    window.step();
    assert_eq!(bar(&window), None, "a file that takes no time is not told of");
    std::thread::sleep(A_WHILE);
    // Its size is found out in a first frame.
    window.run_steps(4);
    let (name, value) = bar(&window).expect("a bar");
    assert_eq!(name, "Opening slow.ron · 6 events · putting them in order");
    assert!((80.0..=100.0).contains(&value), "{value}");
    window.get_by_label("Cancel");
    let again = next_frame_in(&window);
    assert!((Duration::from_millis(20)..Duration::from_millis(101)).contains(&again), "{again:?}");

    // The window can be used meanwhile.
    let ctx = window.ctx.clone();
    window.state_mut().apply(&ctx, [Command::App(AppCommand::ToggleTheme)]);
    window.step();
    assert!(window.state().state().display.dark && bar(&window).is_some());

    drop(open);
    draw_until(&mut window, "the file", is_file());
    window.run();
    assert_eq!(bar(&window), None);
    assert!(window.query_by_label("Cancel").is_none());
    assert!(next_frame_in(&window) > Duration::from_hours(1), "{:?}", next_frame_in(&window));
}

#[test]
fn cancelling_leaves_everything_as_it_was() {
    let folder = Folder::new("cancel");
    let mut window = shipped();
    window.run();
    let before = window.state().state().clone();
    for by_key in [false, true] {
        let (open, on_read) = gate();
        window.state().open_with(folder.file("slow.ron", TINY), on_read);
        std::thread::sleep(A_WHILE);
        window.run_steps(4);
        if by_key {
            window.key_press(egui::Key::Escape);
        } else {
            window.get_by_label("Cancel").click();
        }
        window.run();
        assert_eq!(bar(&window), None);
        drop(open);
        std::thread::sleep(A_WHILE);
        window.run();
        assert_eq!(window.state().document().name, "banjska-2023.ron");
        assert_eq!(window.state().notice(), None);
        assert_eq!(*window.state().state(), before);
    }
}

#[test]
fn a_window_that_waits_for_its_file_claims_nothing_and_takes_its_wishes_up_later() {
    let folder = Folder::new("awaited");
    let options = LaunchOptions {
        at: Some("2023-09-24".to_owned()),
        select: Some("attack".into()),
        ..LaunchOptions::default()
    };
    let (mut window, open) = awaiting(&folder, TINY, options);
    std::thread::sleep(A_WHILE);
    // Its size is found out in a first frame.
    window.run_steps(4);
    let (name, _) = bar(&window).expect("a bar");
    assert!(name.starts_with("Opening awaited.ron"), "{name}");
    assert!(window.query_all_by_role(Role::ListItem).next().is_none());
    assert!(window.query_by_label("no problems").is_none(), "nothing is known of problems");
    drop(open);
    draw_until(&mut window, "the file", is_file());
    window.run();
    assert_eq!(bar(&window), None);
    window.get_by_label("no problems");
    let state = window.state().state();
    assert_eq!(state.selection, Some("attack".into()));
    let zone = ibar::time::Zone::named("Europe/Belgrade").unwrap();
    let day: Moment = ibar::time::parse("2023-09-24", &zone).expect("a date").anchor();
    assert_eq!(state.playhead, day);
}

#[test]
fn a_wish_that_cannot_be_granted_is_told_in_the_window() {
    let folder = Folder::new("wish");
    let options = LaunchOptions { select: Some("nobody".into()), ..LaunchOptions::default() };
    let (mut window, open) = awaiting(&folder, TINY, options);
    drop(open);
    draw_until(&mut window, "the file", is_file());
    window.run();
    window.get_by_label("--select: awaited.ron has no event with the id 'nobody'");
}

#[test]
fn a_window_whose_file_cannot_be_read_says_so_and_offers_others() {
    let folder = Folder::new("unreadable");
    let (mut window, open) = awaiting(&folder, "[1, 2]", LaunchOptions::default());
    drop(open);
    draw_until(&mut window, "the reason", |shell| shell.notice().is_some());
    window.run();
    window.get_by_label_contains("awaited.ron cannot be read: line 1: this file is no dataset");
    window.get_by_label("Open…");
    window.get_by_label("Show problems").click();
    window.run();
    window.get_by_label("1 error in awaited.ron");
    assert!(next_frame_in(&window) > Duration::from_hours(1));
    window.get_by_label("Open the shipped dataset").click();
    draw_until(&mut window, "the shipped dataset", |shell| {
        shell.document().name == "banjska-2023.ron"
    });
    window.run();
    assert!(window.query_by_label("Open the shipped dataset").is_none());
    window.get_by_label("no problems");
}

#[test]
fn a_window_whose_file_is_called_off_offers_others() {
    let folder = Folder::new("called-off");
    let (mut window, _open) = awaiting(&folder, TINY, LaunchOptions::default());
    window.step();
    window.get_by_label("Cancel").click();
    window.run();
    window.get_by_label("awaited.ron was not opened");
    window.get_by_label("Open…");
    window.get_by_label("Open the shipped dataset");
}
