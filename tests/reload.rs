//! Reloading of the open file: the effect of a save on the window.

use std::fs;
use std::path::{Path, PathBuf};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use ibar::app::{Document, LoadFailure, Origin, Purpose, SessionFolder, Shell};
use ibar::dataset::load;
use ibar::model::{EventKind, Language};
use ibar::scene::file::Notice;
use ibar::state::{
    AppCommand, AppState, Command, Display, FilterCommand, MapCommand, SelectCommand, TimeCommand,
};
use ibar::text::{in_locale, locales};

use crate::support::dropped::Dropped;
use crate::support::{Folder, basemap, draw_until, shipped};

const TINY: &str = include_str!("fixtures/good/tiny.ron");
const ATTACK: &str = "title: \"A patrol is attacked at the bridge\"";

/// The name of the file that is followed.
const FILE: &str = "tiny.ron";

type Window = Harness<'static, Shell>;

/// The document that comes of a text as the contents of the file.
fn read(text: &str, purpose: Purpose) -> Result<Document, LoadFailure> {
    Document::of_file(Path::new("tiny.ron"), None, text.as_bytes(), load(text.as_bytes()), purpose)
}

fn opened(text: &str) -> Document {
    let document = read(text, Purpose::Opening).expect("a dataset");
    // There is no file to watch.
    Document { file: None, ..document }
}

fn window(document: Document) -> Window {
    let builder = Harness::builder().with_size(egui::vec2(1440.0, 900.0)).with_max_steps(64);
    let mut window = builder.build_eframe(|creation| {
        let state = AppState::opening(&document.dataset);
        Shell::new(&creation.egui_ctx, document, state, basemap(), SessionFolder::nowhere())
    });
    window.run();
    window
}

/// Does what the window does once the file was saved with that text.
fn save(window: &mut Window, text: &str) {
    let ctx = window.ctx.clone();
    match read(text, Purpose::Following) {
        Ok(document) => window.state_mut().replace_document(&ctx, document),
        Err(trouble) => window.state_mut().keep_document(&ctx, trouble),
    }
    window.run();
}

fn apply(window: &mut Window, command: Command) {
    let ctx = window.ctx.clone();
    window.state_mut().apply(&ctx, [command]);
    window.run();
}

fn events(window: &Window) -> usize {
    window.state().document().dataset.events().len()
}

fn notice(window: &Window) -> Option<&str> {
    window.state().notice().map(|notice| &*notice.text)
}

#[test]
fn a_broken_save_keeps_the_last_good_dataset_and_says_why() {
    let mut window = window(opened(TINY));
    let half = &TINY[..TINY.len() / 2];
    for broken in ["", "Dataset(", "[1, 2]", half] {
        save(&mut window, broken);
        assert_eq!(events(&window), 6, "after {broken:?}");
        let text = notice(&window).expect("a notice").to_owned();
        assert!(text.starts_with("tiny.ron cannot be read: line "), "{text}");
        assert!(text.ends_with("; showing the last good state"), "{text}");
        window.get_by_label(&text);
        window.get_by_label("Show problems");
        assert!(window.query_by_label("Close notice").is_none(), "the notice can be closed");
    }
}

/// Has the window speak another language.
fn speak(window: &mut Window, language: &str) {
    let display = Display { language: Language::new(language), ..window.state().state().display };
    apply(window, Command::App(AppCommand::SetDisplay(display)));
}

#[test]
fn problems_and_the_notice_follow_the_language_of_the_window() {
    let broken = TINY.replace("\"D1\"]", "\"D9\"]");
    let mut window = window(opened(&broken));
    for language in locales() {
        speak(&mut window, language.tag());
        let (problems, text) = in_locale(language, || {
            let problems = opened(&broken).problems;
            let text = Notice::of_shown(&problems).expect("a notice").text;
            (problems, text)
        });
        assert_eq!(*window.state().problems(), problems, "{}", language.tag());
        assert_eq!(notice(&window), Some(&*text));
    }
}

#[test]
fn why_a_save_is_not_shown_follows_the_language_of_the_window() {
    let mut window = window(opened(TINY));
    save(&mut window, "Dataset(");
    for language in locales() {
        speak(&mut window, language.tag());
        let (problems, text) = in_locale(language, || {
            let failure = read("Dataset(", Purpose::Following).expect_err("a failure");
            let text = Notice::of_kept(&failure.problems, &failure.reason.to_string()).text;
            (*failure.problems, text)
        });
        assert_eq!(*window.state().problems(), problems, "{}", language.tag());
        assert_eq!(notice(&window), Some(&*text));
    }
}

#[test]
fn a_good_save_takes_the_notice_away_and_shows_what_is_new() {
    let mut window = window(opened(TINY));
    save(&mut window, "Dataset(");
    save(&mut window, &TINY.replace("A tiny crisis", "A small crisis"));
    assert_eq!(notice(&window), None);
    assert!(window.query_by_label("Show problems").is_none());
    assert_eq!(&*window.state().document().dataset.meta.title, "A small crisis");
    window.get_by_label("no problems");
}

#[test]
fn a_save_keeps_playhead_camera_window_filter_selection_and_what_can_be_undone() {
    let mut window = window(opened(TINY));
    apply(&mut window, Command::Select(SelectCommand::Clear));
    apply(&mut window, Command::Select(SelectCommand::Event("attack".into())));
    apply(&mut window, Command::Map(MapCommand::Drag(60.0, -40.0)));
    apply(&mut window, Command::Time(TimeCommand::ToStart));
    apply(&mut window, Command::Filter(FilterCommand::ToggleKind(EventKind::Statement)));
    let before = window.state().state().clone();

    save(&mut window, &TINY.replace(ATTACK, "title: \"Another title\""));
    assert_eq!(*window.state().state(), before);
    let selected = before.selected(&window.state().document().dataset).expect("a selection");
    assert_eq!(&*selected.title, "Another title");

    apply(&mut window, Command::App(AppCommand::Undo));
    assert!(window.state().state().filter.is_empty());
    assert_eq!(window.state().state().map.camera, before.map.camera);
}

#[test]
fn a_selected_event_that_is_gone_from_the_file_is_no_longer_selected() {
    let mut window = window(opened(TINY));
    apply(&mut window, Command::Select(SelectCommand::Event("attack".into())));
    save(&mut window, &TINY.replace(ATTACK, "title: \"\""));
    assert_eq!(events(&window), 5);
    assert_eq!(window.state().state().selection, None);
}

#[test]
fn the_zone_follows_the_file() {
    let mut window = window(opened(TINY));
    window.get_by_label("Time zone, Belgrade time");
    save(&mut window, &TINY.replace("Europe/Belgrade", "Asia/Tokyo"));
    assert!(window.query_by_label("Time zone, Belgrade time").is_none());
}

#[test]
fn the_list_of_problems_opens_from_the_notice_and_leads_to_the_event() {
    let mut window = window(opened(TINY));
    apply(&mut window, Command::Select(SelectCommand::Clear));
    save(&mut window, &TINY.replacen("sources: [\"D1\"]", "sources: [\"D9\"]", 1));
    assert_eq!(notice(&window), Some("1 problem in tiny.ron; what could be read is shown"));
    window.get_by_label("1 problem");
    window.get_by_label("Show problems").click();
    window.run();
    window.get_by_label("1 error in tiny.ron");
    window.get_by_label_contains("there is no source “D9”").click();
    window.run();
    assert_eq!(window.state().state().selection, Some("attack".into()));

    window.get_by_label("Copy problem 1").click();
    window.step();
    let copied = window.output().platform_output.commands.iter().find_map(|command| {
        if let egui::OutputCommand::CopyText(text) = command { Some(text.clone()) } else { None }
    });
    let copied = copied.expect("a text on the clipboard");
    assert!(copied.starts_with("error[unknown-id]: there is no source “D9”"), "{copied}");

    window.get_by_label("Close notice").click();
    window.run();
    assert_eq!(notice(&window), None);
    window.get_by_label("1 problem");
}

#[test]
fn the_list_of_a_good_file_says_so_and_opens_from_the_status_line() {
    let mut window = window(opened(include_str!("fixtures/good/bridge.ron")));
    window.get_by_label("no problems").click();
    window.run();
    window.get_by_label("Nothing is wrong with tiny.ron: all of it was read");
    assert!(window.query_by_label("Copy all").is_none());
}

#[test]
fn another_dataset_opens_afresh_and_one_that_cannot_be_opened_changes_nothing() {
    let mut window = window(opened(TINY));
    let ctx = window.ctx.clone();
    let missing = Origin::File(PathBuf::from("no such file.ron"));
    let trouble = Document::read(&missing, Purpose::Opening).expect_err("no file");
    window.state_mut().refuse_document(&ctx, trouble);
    window.run();
    assert_eq!(notice(&window), Some("no such file.ron is gone; tiny.ron stays open"));
    window.get_by_label("Close notice").click();
    window.run();
    window.get_by_label("no problems");

    apply(&mut window, Command::Filter(FilterCommand::ToggleKind(EventKind::Attack)));
    window.state_mut().open_document(&ctx, shipped());
    window.run();
    assert_eq!(window.state().document().name, "banjska-2023.ron");
    assert!(window.state().state().filter.is_empty());
    assert!(window.state().problems().rows().is_empty());
}

fn title_is(title: &'static str) -> impl Fn(&Shell) -> bool {
    move |shell| &*shell.document().dataset.meta.title == title && shell.notice().is_none()
}

fn titled(title: &str) -> String {
    TINY.replace("A tiny crisis", title)
}

#[test]
fn a_file_on_disk_is_followed_through_every_way_of_saving() {
    let folder = Folder::new("followed");
    folder.write(FILE, TINY);
    let origin = Origin::File(folder.file(FILE));
    let mut window = window(Document::read(&origin, Purpose::Opening).expect("a dataset"));

    folder.save_by_rename(FILE, &titled("By name"));
    draw_until(&mut window, "a save by rename", title_is("By name"));
    folder.save_by_rename(FILE, &titled("By name again"));
    draw_until(&mut window, "a second one", title_is("By name again"));
    folder.write(FILE, &titled("In place"));
    draw_until(&mut window, "a save in place", title_is("In place"));

    let last_good = |shell: &Shell| {
        shell.notice().is_some_and(|notice| notice.text.ends_with("showing the last good state"))
    };
    folder.write(FILE, &TINY[..TINY.len() / 2]);
    draw_until(&mut window, "the notice", last_good);
    assert_eq!(&*window.state().document().dataset.meta.title, "In place");
    // The text that is on the screen already makes the notice go as well.
    folder.write(FILE, &titled("In place"));
    draw_until(&mut window, "the good file", title_is("In place"));

    fs::remove_file(folder.file(FILE)).expect("no file");
    draw_until(&mut window, "the file to be missed", last_good);
    fs::create_dir(folder.file(FILE)).expect("a folder in its place");
    draw_until(&mut window, "the directory to be reported", |shell| {
        shell.notice().is_some_and(|notice| notice.text.contains("this is a directory"))
    });
    fs::remove_dir(folder.file(FILE)).expect("no folder");
    folder.save_by_rename(FILE, &titled("Back"));
    draw_until(&mut window, "the file to come back", title_is("Back"));

    for nth in 0..40 {
        folder.save_by_rename(FILE, &titled(&format!("Burst {nth}")));
    }
    draw_until(&mut window, "the last of a burst", title_is("Burst 39"));
}

#[test]
fn a_file_is_followed_when_its_folder_goes_and_comes_back() {
    let folder = Folder::new("moved");
    folder.write(FILE, TINY);
    let origin = Origin::File(folder.file(FILE));
    let mut window = window(Document::read(&origin, Purpose::Opening).expect("a dataset"));
    fs::remove_dir_all(folder.path()).expect("no folder");
    draw_until(&mut window, "the file to be missed", |shell| shell.notice().is_some());
    fs::create_dir_all(folder.path()).expect("a folder");
    folder.write(FILE, &titled("Back"));
    draw_until(&mut window, "the file to come back", title_is("Back"));
    folder.save_by_rename(FILE, &titled("And saved"));
    draw_until(&mut window, "the next save", title_is("And saved"));
}

#[cfg(unix)]
#[test]
fn a_file_that_is_opened_through_a_link_is_followed_where_it_is() {
    let (folder, other) = (Folder::new("linked"), Folder::new("linked-to"));
    other.write(FILE, TINY);
    std::os::unix::fs::symlink(other.file(FILE), folder.file(FILE)).expect("a link");
    let origin = Origin::File(folder.file(FILE));
    let mut window = window(Document::read(&origin, Purpose::Opening).expect("a dataset"));
    other.save_by_rename(FILE, &titled("Through the link"));
    draw_until(&mut window, "a save behind the link", title_is("Through the link"));
}

#[test]
fn a_file_that_is_dropped_on_the_window_is_opened_and_followed() {
    let folder = Folder::new("dropped");
    folder.write(FILE, TINY);
    let mut window = window(shipped());
    let dropped = std::sync::Arc::new(Dropped(folder.file(FILE)));
    window.input_mut().dropped_files.push(dropped);
    draw_until(&mut window, "the file to open", title_is("A tiny crisis"));
    folder.save_by_rename(FILE, &titled("Followed"));
    draw_until(&mut window, "a save", title_is("Followed"));
    apply(&mut window, Command::App(AppCommand::OpenShipped));
    draw_until(&mut window, "the shipped dataset", |shell| shell.document().file.is_none());
}
