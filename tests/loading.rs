//! Slow files: progress is shown, reading can be cancelled, and meanwhile the window stays usable.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use ibar::app::{LaunchOptions, Loader, LoaderEvent, OnRead, Origin, SessionFolder, Shell};
use ibar::dataset::{Loaded, Progress, Stage, Work, load_with};
use ibar::model::Moment;
use ibar::state::{AppCommand, AppState, Command};

use crate::support::{Folder, basemap, draw_until, shipped, wait_until};

const TINY: &str = include_str!("fixtures/good/tiny.ron");
/// The longest that a very slow machine may take.
const PATIENCE: Duration = Duration::from_mins(1);

type Window = Harness<'static, Shell>;

/// A dataset with enough events for several threads.
fn many(events: usize) -> String {
    let mut text = "Dataset(ibar: 1, title: \"Many\", summary: \"S\", events: [\n".to_owned();
    for nth in 0..events {
        let day = nth % 28 + 1;
        let _ = writeln!(text, "Event(id: \"e{nth}\", when: \"2023-09-{day:02}\", title: \"T\"),");
    }
    text + "])"
}

/// The stages that are reported while a text is read, and the outcome.
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
fn reading_can_be_cancelled_at_any_report_of_progress() {
    let text = many(6_000);
    for report in 0..8 {
        let slot: Arc<OnceLock<Arc<Progress>>> = Arc::default();
        let (theirs, heard) = (Arc::clone(&slot), Mutex::new(0));
        let progress = Arc::new(Progress::heard_by(move || {
            let mut heard = heard.lock().expect("a count");
            if let Some(progress) = theirs.get().filter(|_| *heard == report) {
                progress.cancel();
            }
            *heard += 1;
        }));
        slot.set(Arc::clone(&progress)).expect("the only progress");
        assert!(load_with(text.as_bytes(), &progress).is_none(), "cancelled at report {report}");
    }
}

/// A callback that blocks the reading thread until the sender sends or is dropped.
fn gate() -> (Sender<()>, OnRead) {
    let (open, wait): (Sender<()>, Receiver<()>) = channel();
    let on_read: OnRead = Box::new(move |_| {
        let _ = wait.recv();
    });
    (open, on_read)
}

fn opened(event: Option<LoaderEvent>) -> String {
    match event {
        Some(LoaderEvent::Opened(Ok(document))) => document.name,
        other => panic!("{other:?}"),
    }
}

/// The next event, for as long as a very slow machine may take.
fn next(loader: &Loader) -> Option<LoaderEvent> {
    loader.wait(PATIENCE)
}

/// Opens one more file. It comes as the next event: files are read one after another, so that an
/// event of an earlier one would come before it.
fn nothing_else_comes(loader: &Loader, folder: &Folder) {
    loader.open(Origin::File(folder.write("next.ron", TINY)));
    assert_eq!(opened(next(loader)), "next.ron");
}

#[test]
fn of_two_files_that_are_asked_for_the_second_is_opened() {
    let folder = Folder::new("second");
    let loader = Loader::start(|| {});
    let (open, on_read) = gate();
    loader.open_with(Origin::File(folder.write("first.ron", TINY)), on_read);
    loader.open(Origin::File(folder.write("second.ron", TINY)));
    drop(open);
    assert_eq!(opened(next(&loader)), "second.ron");
    assert!(loader.job().is_none());
    nothing_else_comes(&loader, &folder);
}

#[test]
fn a_file_that_is_cancelled_once_it_is_ready_is_not_opened() {
    let folder = Folder::new("ready");
    let (wake, woken) = channel();
    let loader = Loader::start(move || {
        let _ = wake.send(());
    });
    loader.open(Origin::File(folder.write("ready.ron", TINY)));
    woken.recv_timeout(PATIENCE).expect("it is ready");
    loader.cancel();
    nothing_else_comes(&loader, &folder);
}

#[test]
fn a_request_after_the_loader_thread_has_ended_fails() {
    let folder = Folder::new("ended");
    // The callback panics, which ends the thread.
    let loader = Loader::start(|| panic!("the callback fails"));
    loader.open(Origin::File(folder.write("first.ron", TINY)));
    assert_eq!(opened(next(&loader)), "first.ron");
    wait_until("the thread to be gone", || {
        let asked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            loader.open(Origin::File(PathBuf::from("second.ron")));
        }));
        match loader.next_event() {
            Some(LoaderEvent::Opened(Err(failure))) if asked.is_err() => {
                assert_eq!(failure.reason.to_string(), "cannot be read: reading it broke off");
                true
            }
            _ => false,
        }
    });
    assert!(loader.job().is_none());
}

#[test]
fn a_panic_while_reading_is_a_failure_and_the_next_file_opens() {
    let folder = Folder::new("panic");
    let loader = Loader::start(|| {});
    let on_read: OnRead = Box::new(|_| panic!("a reader falls"));
    loader.open_with(Origin::File(folder.write("panic.ron", TINY)), on_read);
    match next(&loader) {
        Some(LoaderEvent::Opened(Err(failure))) => {
            assert_eq!(failure.reason.to_string(), "cannot be read: reading it broke off");
        }
        other => panic!("{other:?}"),
    }
    nothing_else_comes(&loader, &folder);
}

#[test]
fn the_window_is_woken_once_when_a_file_turns_out_to_be_slow() {
    let folder = Folder::new("slow");
    let (wake, wakes) = channel();
    let loader = Loader::start(move || {
        let _ = wake.send(Instant::now());
    });
    let (open, on_read) = gate();
    let begun = Instant::now();
    loader.open_with(Origin::File(folder.write("slow.ron", TINY)), on_read);
    wait_until("a slow file", || {
        loader.job().is_some_and(|job| job.is_slow() && job.name == "slow.ron")
    });
    drop(open);
    assert_eq!(opened(next(&loader)), "slow.ron");
    // Once when the file is there, and before that once because it is slow, if that is noticed.
    let woken: Vec<Duration> = wakes.try_iter().map(|at| at - begun).collect();
    assert!((1..=2).contains(&woken.len()), "{woken:?}");
    assert!(woken.iter().all(|after| *after >= Duration::from_millis(150)), "{woken:?}");
}

fn window(make: impl FnOnce(&egui::Context) -> Shell + 'static) -> Window {
    let builder = Harness::builder().with_size(egui::vec2(1440.0, 900.0)).with_max_steps(64);
    builder.build_eframe(|creation| make(&creation.egui_ctx))
}

/// The window on the shipped dataset.
fn on_the_shipped() -> Window {
    window(|ctx| {
        let document = shipped();
        let state = AppState::opening(&document.dataset);
        Shell::new(ctx, document, state, basemap(), SessionFolder::nowhere())
    })
}

/// A window that opens on a file which is still being read, until the sender is dropped.
fn awaiting(folder: &Folder, text: &str, options: LaunchOptions) -> (Window, Sender<()>) {
    let (open, on_read) = gate();
    let origin = Origin::File(folder.write("awaited.ron", text));
    let path = folder.file("awaited.ron");
    let loader = Loader::before_the_window();
    loader.open_with(origin, on_read);
    let window = window(move |ctx| {
        Shell::pending(ctx, loader, (&path, options), basemap(), SessionFolder::nowhere())
    });
    (window, open)
}

/// Draws until the window shows progress, as it does for a slow file.
fn draw_until_slow(window: &mut Window) {
    wait_until("a slow file", || {
        window.step();
        bar(window).is_some()
    });
    // Its first frame measures the plate.
    window.run_steps(4);
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
fn a_plate_shows_the_progress_of_a_slow_file_until_it_is_open() {
    let folder = Folder::new("plate");
    let mut window = on_the_shipped();
    window.run();
    let (open, on_read) = gate();
    window.state().open_with(Origin::File(folder.write("slow.ron", TINY)), on_read);
    window.step();
    assert_eq!(bar(&window), None, "a fast file shows no progress");
    draw_until_slow(&mut window);
    let (name, value) = bar(&window).expect("a bar");
    assert_eq!(name, "Opening slow.ron · 6 events · putting them in order");
    assert!((80.0..=100.0).contains(&value), "{value}");
    window.get_by_label("Cancel");
    let again = next_frame_in(&window);
    assert!((Duration::from_millis(20)..Duration::from_millis(101)).contains(&again), "{again:?}");

    // The window stays usable.
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
    let mut window = on_the_shipped();
    window.run();
    for by_key in [false, true] {
        let before = (window.state().document().name.clone(), window.state().state().clone());
        let (open, on_read) = gate();
        window.state().open_with(Origin::File(folder.write("slow.ron", TINY)), on_read);
        draw_until_slow(&mut window);
        if by_key {
            window.key_press(egui::Key::Escape);
        } else {
            window.get_by_label("Cancel").click();
        }
        window.run();
        assert_eq!(bar(&window), None);
        drop(open);
        let as_before = |shell: &Shell| {
            let now = (shell.document().name.clone(), shell.state().clone());
            now == before && shell.notice().is_none()
        };
        assert!(as_before(window.state()));
        // Files are read one after another, so that the cancelled one is finished before the next.
        let (next, on_read) = if by_key { ("two.ron", TINY) } else { ("one.ron", TINY) };
        window.state().open(Origin::File(folder.write(next, on_read)));
        draw_until(&mut window, "the next file", |shell| {
            assert!(as_before(shell) || shell.document().name == next, "{:?}", shell.notice());
            shell.document().name == next
        });
        window.run();
    }
}

#[test]
fn a_window_whose_file_is_pending_claims_nothing_and_applies_its_options_later() {
    let folder = Folder::new("awaited");
    let options = LaunchOptions {
        at: Some("2023-09-24".to_owned()),
        select: Some("attack".into()),
        ..LaunchOptions::default()
    };
    let (mut window, open) = awaiting(&folder, TINY, options);
    draw_until_slow(&mut window);
    let (name, _) = bar(&window).expect("a bar");
    assert!(name.starts_with("Opening awaited.ron"), "{name}");
    assert!(window.query_all_by_role(Role::ListItem).next().is_none());
    assert!(window.query_by_label("no problems").is_none(), "problems are unknown as yet");
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
fn an_option_that_does_not_fit_the_file_is_reported_in_the_window() {
    let folder = Folder::new("option");
    let options = LaunchOptions { select: Some("nobody".into()), ..LaunchOptions::default() };
    let (mut window, open) = awaiting(&folder, TINY, options);
    drop(open);
    draw_until(&mut window, "the file", is_file());
    window.run();
    window.get_by_label("--select: awaited.ron has no event with the id 'nobody'");
}

#[test]
fn a_window_whose_file_cannot_be_read_opens_it_once_it_is_mended() {
    let folder = Folder::new("mended");
    let (mut window, open) = awaiting(&folder, "[1, 2]", LaunchOptions::default());
    drop(open);
    draw_until(&mut window, "the reason", |shell| shell.notice().is_some());
    // Once it is broken in another way, the reason is another.
    folder.write("awaited.ron", "Dataset(");
    let reason = |shell: &Shell| shell.notice().map(|notice| notice.text.clone());
    let first = reason(window.state());
    draw_until(&mut window, "another reason", move |shell| reason(shell) != first);
    folder.write("awaited.ron", TINY);
    draw_until(&mut window, "the mended file", is_file());
    window.run();
    assert_eq!(window.state().document().name, "awaited.ron");
    assert!(window.state().notice().is_none());
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
    window.get_by_label("Open “Serbia–Kosovo 2023”").click();
    draw_until(&mut window, "the shipped dataset", |shell| {
        shell.document().name == "banjska-2023.ron"
    });
    window.run();
    assert!(window.query_by_label("Open “Serbia–Kosovo 2023”").is_none());
    window.get_by_label("no problems");
}

#[test]
fn a_window_whose_file_is_cancelled_offers_others() {
    let folder = Folder::new("cancelled");
    let (mut window, _open) = awaiting(&folder, TINY, LaunchOptions::default());
    window.step();
    window.get_by_label("Cancel").click();
    window.run();
    window.get_by_label("awaited.ron was not opened");
    window.get_by_label("Open…");
    window.get_by_label("Open “Serbia–Kosovo 2023”");
}
