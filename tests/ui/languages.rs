//! The choice of languages: of the interface, of names, and of the dataset's texts.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use ibar::app::{Document, SessionFolder, Start};
use ibar::model::Language;
use ibar::text::locales;

use crate::support::{ROW, Window, bridge, document, shipped};

fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

/// A record in English and Ukrainian, which the interface does not speak.
fn in_ukrainian() -> Document {
    in_ukrainian_with("")
}

/// The same with more in its header.
fn in_ukrainian_with(more: &str) -> Document {
    let text = include_str!("../fixtures/good/bridge.ron");
    let text = text.replace(
        r#"languages: ["en", "sr-Latn", "sr-Cyrl", "sq"]"#,
        &format!(r#"{more}languages: ["en", "uk"]"#),
    );
    let text = text.replace(
        r#"title: "A quarrel at a bridge""#,
        r#"title: {"en": "A quarrel at a bridge", "uk": "Сварка біля мосту"}"#,
    );
    let text = text
        .replace(r#"title: "A vote is taken", short: "Vote""#, r#"title: {"en": "A vote is taken", "uk": "Голосують"}, short: {"en": "Vote", "uk": "Голосування"}"#);
    document("bridge.ron", &text)
}

#[test]
fn the_language_is_changed_at_once_and_names_and_texts_follow_it() {
    let mut window = Window::open(shipped(), |_| {});
    assert!(window.has(ROW, "Mitrovica"));
    window.click(Role::ComboBox, "Language, English").click(Role::Button, "Shqip");
    assert_eq!(window.state().display.language, Some(language("sq")));
    assert!(window.has(ROW, "Mitrovicë"));
    let albanian = window.names(ROW);
    window.click(Role::ComboBox, ", Shqip").click(Role::Button, "Српски");
    assert!(window.has(ROW, "Митровица"));
    assert_ne!(window.names(ROW), albanian);
}

#[test]
fn what_egui_names_by_itself_is_in_the_language_of_the_window() {
    for locale in locales() {
        let window = Window::open(bridge(), |state| {
            state.display.language = Some(language(locale.tag()));
        });
        let edges = window.names(Role::Splitter);
        let edge = locale.label("controls-resize-panel");
        assert!(!edges.is_empty() && edges.iter().all(|name| name == edge), "{edges:?}");
        assert_eq!(edge == "Resize panel", locale.tag() == "en", "{edge}");
    }
}

#[test]
fn a_language_chosen_for_names_stays_when_the_interface_changes() {
    let mut window = Window::open(shipped(), |state| state.display.names = language("sq"));
    window.click(Role::ComboBox, "Language, English").click(Role::Button, "Srpski");
    assert!(window.has(ROW, "Mitrovicë"));
}

#[test]
fn a_window_at_rest_draws_nothing_more_in_a_new_language() {
    let mut window = Window::open(shipped(), |_| {});
    window.click(Role::ComboBox, "Language, English").click(Role::Button, "Shqip");
    window.settle();
    let derived = ibar::ui::scenes_derived(&window.harness.ctx);
    window.frames(3);
    assert_eq!(ibar::ui::scenes_derived(&window.harness.ctx), derived);
}

#[test]
fn texts_in_a_language_that_the_interface_does_not_speak_can_be_read() {
    let mut window = Window::open(in_ukrainian(), |_| {});
    assert!(window.has(ROW, "Vote"));
    window.click(Role::ComboBox, "Language of texts").click(Role::Button, "uk");
    assert!(window.has(ROW, "Голосування"));
    assert!(window.has(ROW, "Convoy"), "what is in English only stays");
    window.click(Role::ComboBox, "Language of texts").click(Role::Button, "As the language");
    assert!(window.has(ROW, "Vote"));
}

#[test]
fn a_dataset_in_languages_that_the_interface_speaks_leaves_no_more_to_choose() {
    assert!(!Window::open(shipped(), |_| {}).has(Role::ComboBox, "Language of texts"));
    assert!(!Window::open(bridge(), |_| {}).has(Role::ComboBox, "Language of texts"));
}

#[test]
fn a_language_of_the_command_line_goes_before_the_one_of_the_session() {
    let document = shipped();
    let options = ibar::app::ResolvedOptions {
        language: Some(language("sr-Latn")),
        ..ibar::app::ResolvedOptions::default()
    };
    let start = Start::on(document, options, SessionFolder::nowhere());
    assert_eq!(start.state().display.locale().tag(), "sr-Latn");
    let window = Window::started(start);
    assert!(window.has(Role::ComboBox, ", Srpski"));
}

#[test]
fn the_page_about_the_program_tells_who_has_read_which_language() {
    let mut window = Window::open(shipped(), |_| {});
    window.choose("Help", "About Ibar");
    let said = |window: &Window, words: &str| window.has(Role::Label, words);
    assert!(said(&window, concat!("Ibar ", env!("CARGO_PKG_VERSION"))));
    for name in ["English", "Shqip", "Српски", "Srpski"] {
        assert!(said(&window, &format!("{name}: not yet read by a native editor")), "{name}");
    }
    assert!(said(&window, "The file names no language that a native editor has read."));
    assert!(said(&window, "else in the first language of the file"));

    let read = in_ukrainian_with(r#"reviewed: ["uk"],"#);
    let mut window = Window::open(read, |_| {});
    window.choose("Help", "About Ibar");
    assert!(said(&window, "uk: read by a native editor"));
    assert!(said(&window, "English: all 3 texts"));
    let mut window = Window::open(bridge(), |_| {});
    window.choose("Help", "About Ibar");
    assert!(said(&window, "Its texts are in one language"));
}

#[test]
fn text_grows_with_the_size_chosen_and_the_session_keeps_it() {
    let mut window = Window::on_the_bridge();
    let sizes = |window: &Window| {
        let zoom = window.harness.ctx.zoom_factor();
        (window.state().display.text_size.percent(), (zoom * 100.0).round())
    };
    assert_eq!(sizes(&window), (100, 100.0));
    window.press_with(Modifiers::COMMAND, Key::Plus).settle();
    assert_eq!(sizes(&window), (110, 110.0));
    window.press_with(Modifiers::COMMAND, Key::Minus).press_with(Modifiers::COMMAND, Key::Minus);
    assert_eq!(sizes(window.settle()), (90, 90.0));
    window.choose("View", "Smaller text");
    assert_eq!(sizes(window.settle()), (80, 80.0));
}

#[test]
fn a_text_that_the_language_lacks_says_in_which_it_stands() {
    let text = include_str!("../fixtures/good/bridge.ron");
    let text = text.replace(
        r#"title: "A vote is taken", short: "Vote""#,
        r#"title: {"uk": "Голосують"}, short: {"uk": "Голосування"}, summary: {"en": "They vote"}"#,
    );
    let loaded = ibar::dataset::load(text.as_bytes());
    let document = Document::without_file("bridge.ron", loaded).unwrap();
    let mut window = Window::open(document, |state| state.selection = Some("vote".into()));
    assert!(window.has(Role::Label, "Голосують (in Ukrainian)"));
    assert!(window.has(ROW, "Голосування (in Ukrainian), "));
    assert!(window.has(Role::Label, "They vote") && !window.has(Role::Label, "They vote ("));
    assert_eq!(window.language(Role::Label, "Голосують"), "uk");
    assert_eq!(window.language(Role::Label, "They vote"), "en");
    window.hover(Role::Label, "Голосують (in Ukrainian)");
    assert!(
        window.shows(
            "The file lacks this text in the language of the window. It stands in Ukrainian."
        )
    );
}
