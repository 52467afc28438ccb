//! Sheet of a picture to be saved: its preview, what can be chosen, and what is never overwritten.

use std::fs;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use ibar::export::data::Extract;
use ibar::model::{Figure, Language, Quantity};
use ibar::state::{
    AppCommand, Command, FigureSubject, PictureChoices, PictureCommand, PictureFormat, Sheet,
    TextToCopy,
};

use crate::support::{Folder, Window, shipped, wait_until};

const TITLE: &str = "Save picture";

fn opened() -> Window {
    let mut window = Window::open(shipped(), |_| {});
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    assert!(window.has(Role::Window, TITLE));
    window
}

/// Draws frames until that holds.
fn until(window: &mut Window, what: &str, holds: impl Fn(&Window) -> bool) {
    wait_until(what, || {
        window.frames(1);
        holds(window)
    });
}

/// The words that stand for the preview, once one that begins so is drawn.
fn preview(window: &mut Window, begins: &str) -> String {
    let find = |window: &Window| {
        window.names(Role::Image).into_iter().find(|name| name.starts_with(begins))
    };
    until(window, begins, |window| find(window).is_some());
    find(window).unwrap()
}

fn chosen(window: &mut Window, choose: impl FnOnce(&mut PictureChoices)) {
    let mut choices = window.state().picture.clone();
    choose(&mut choices);
    window.apply(Command::Picture(PictureCommand::Choose(Box::new(choices))));
}

#[test]
fn the_preview_follows_what_is_chosen() {
    let mut window = opened();
    let words = preview(&mut window, "Map. ");
    assert!(words.contains("of 115 events"), "{words}");
    chosen(&mut window, |choices| choices.subject = FigureSubject::Chart);
    preview(&mut window, "Troops. ");
    chosen(&mut window, |choices| choices.subject = FigureSubject::Timeline);
    preview(&mut window, "Timeline. ");
    window.press(Key::Escape);
    assert_eq!(window.state().display.sheet, None);
}

#[test]
fn what_is_said_about_a_picture_is_in_the_language_of_the_window_and_not_in_that_of_the_picture() {
    let mut window = Window::open(shipped(), |state| {
        state.display.language = Language::new("sq");
    });
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    chosen(&mut window, |choices| {
        choices.language = Language::new("en");
        choices.size = "12cm".to_owned();
    });
    until(&mut window, "why it is no size, in Albanian", |window| {
        window.names(Role::Label).iter().any(|words| words.starts_with("madhësia është"))
    });
}

#[test]
fn what_is_no_size_is_told_and_cannot_be_saved() {
    let mut window = opened();
    preview(&mut window, "Map. ");
    chosen(&mut window, |choices| choices.size = "12cm".to_owned());
    let told = |window: &Window| {
        let words = window.names(Role::Label);
        words.iter().any(|words| words.starts_with("a size is a width"))
    };
    until(&mut window, "why it is no size", told);
    assert!(window.get(Role::Button, "Save…").accesskit_node().is_disabled());
}

#[test]
fn a_file_that_is_there_is_asked_about_and_kept_or_replaced() {
    let mut window = opened();
    preview(&mut window, "Map. ");
    chosen(&mut window, |choices| choices.size = "85mm".to_owned());
    let folder = Folder::new("picture");
    let file = folder.write("map.svg", "mine");
    let ctx = window.harness.ctx.clone();
    let save = |window: &mut Window| {
        window.harness.state_mut().save_picture_to(&ctx, file.clone());
        until(window, "a question", |window| window.has(Role::Button, "Replace"));
    };
    save(&mut window);
    window.click(Role::Button, "Keep it");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    save(&mut window);
    window.click(Role::Button, "Replace");
    until(&mut window, "a saved file", |window| window.state().display.sheet.is_none());
    assert!(fs::read_to_string(&file).unwrap().contains(" width=\"85mm\" "));
    until(&mut window, "what was saved", |window| window.shows("Saved: map.svg"));
}

#[test]
fn a_film_that_is_stopped_leaves_no_file() {
    let mut window = opened();
    chosen(&mut window, |choices| {
        choices.format = PictureFormat::Gif;
        choices.size = "400".to_owned();
        choices.seconds = 300;
    });
    let folder = Folder::new("film");
    let file = folder.file("film.gif");
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().save_picture_to(&ctx, file.clone());
    window.frames(1);
    assert!(window.has(Role::ProgressIndicator, "Saving…"));
    window.click(Role::Button, "Cancel");
    until(&mut window, "the end of it", |window| !window.has(Role::ProgressIndicator, "Saving…"));
    let stopped = |window: &Window| window.shows("stopped; nothing was written");
    until(&mut window, "what was stopped", stopped);
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 0);
    assert_eq!(window.state().display.sheet, Some(Sheet::Picture));
}

/// The text that is on the clipboard once a person has copied that.
fn on_clipboard(what: TextToCopy) -> String {
    let mut window = Window::open(shipped(), |_| {});
    window.copied_on_command(Command::App(AppCommand::Copy(what))).unwrap_or_default()
}

#[test]
fn what_is_copied_in_words_is_on_the_clipboard_with_who_said_it_and_where() {
    let dataset = shipped().dataset;
    let exact = |figure: &Figure| figure.quantity == Quantity::Exact(8_350.0);
    let mut claims = dataset.events().iter().flat_map(|event| &event.claims);
    let claim = claims
        .find(|it| it.claimant.as_str() == "vucevic" && it.figures.iter().any(exact))
        .unwrap();
    let nth = claim.figures.iter().position(exact).unwrap();
    let publisher: &str = &dataset.source(&claim.sources[0]).unwrap().publisher;
    let sentence = on_clipboard(TextToCopy::Claim(claim.id.clone()));
    let figure = on_clipboard(TextToCopy::Figure(claim.id.clone(), nth));
    let list = on_clipboard(TextToCopy::ClaimList(claim.id.clone()));
    for text in [&sentence, &figure, &list] {
        for part in ["Vučević", "4 October 2023", publisher] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
    assert!(figure.starts_with("8,350 Serbian soldiers"), "{figure}");
    assert!(list.starts_with("- "), "{list}");
    let citation = on_clipboard(TextToCopy::ClaimCitations(claim.id.clone()));
    assert!(citation.contains(publisher) && citation.contains("http"), "{citation}");
    let event = dataset.events().iter().find(|event| !event.sources.is_empty()).unwrap();
    let told = on_clipboard(TextToCopy::Event(event.id.clone()));
    assert!(told.contains(&*event.title), "{told}");
    let article = on_clipboard(TextToCopy::EventArticle(event.id.clone()));
    assert!(article.starts_with("# ") && article.contains(&*event.title), "{article}");
}

#[test]
fn rows_are_on_the_clipboard_as_lines_and_as_a_table_with_what_was_held_back() {
    let window = Window::open(shipped(), |_| {});
    let shown = Extract::of_dates_shown(&shipped().dataset, window.state()).dataset.events().len();
    let rows = on_clipboard(TextToCopy::Rows);
    let lines: Vec<&str> = rows.lines().collect();
    // A sentence for each event, and one for the others.
    assert_eq!(lines.len(), shown + 1, "{rows}");
    assert!(lines.last().is_some_and(|line| line.contains("of 115 events")), "{rows}");
    let table = on_clipboard(TextToCopy::Table);
    assert!(table.starts_with("id,when,"), "{table}");
    assert_eq!(csv::Reader::from_reader(table.as_bytes()).into_records().count(), shown);
}
