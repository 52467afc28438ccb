//! Every character of Unicode in the texts of a file and in what is typed: the window stays, and
//! nothing that leaves it holds a control character.

use std::fmt::Write as _;

use egui::accesskit::Role;
use egui::{Event, Key, MissingGlyphPolicy, Modifiers, OutputCommand, ViewportCommand};
use egui_kittest::kittest::NodeT as _;
use ibar::app::Document;
use ibar::dataset::load;
use ibar::state::{AppCommand, Command, FilterCommand, SelectCommand, TimeCommand, WindowMode};
use ibar::text::is_control;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::support::Window;

const FIXTURE: &str = include_str!("../fixtures/good/every_field.ron");
/// As many characters at once as are shown of any name.
const AT_ONCE: usize = 280;

/// The fixture with that text in place of every text for people: those are the strings with a space
/// in them.
fn with_every_text(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        let _ = write!(escaped, "\\u{{{:x}}}", u32::from(letter));
    }
    let mut all = String::new();
    for line in FIXTURE.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for (nth, part) in line.split('"').enumerate() {
            let is_text = nth % 2 == 1 && part.contains(' ');
            let quote = if nth > 0 { "\"" } else { "" };
            let _ = write!(all, "{quote}{}", if is_text { &escaped } else { part });
        }
        all.push('\n');
    }
    all
}

/// A control character in what the window says of itself, and where it is.
fn control_character(window: &Window) -> Option<String> {
    let nodes = window.harness.root().children_recursive();
    let told = nodes.into_iter().flat_map(|node| {
        let node = node.accesskit_node();
        let role = format!("{:?}", node.role());
        let texts =
            [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)];
        texts.into_iter().flatten().map(move |text| (role.clone(), text))
    });
    let output = window.harness.output();
    let commands = output.platform_output.commands.iter().filter_map(|command| match command {
        OutputCommand::CopyText(text) => Some(("clipboard".to_owned(), text.clone())),
        _ => None,
    });
    let viewports = output.viewport_output.values().flat_map(|viewport| &viewport.commands);
    let titles = viewports.filter_map(|command| match command {
        ViewportCommand::Title(title) => Some(("title".to_owned(), title.clone())),
        _ => None,
    });
    let title = ("title".to_owned(), window.harness.state().document().window_title());
    let painted = window.painted().into_iter().map(|text| ("painted".to_owned(), text));
    let mut all = told.chain(commands).chain(titles).chain([title]).chain(painted);
    all.find(|(_, text)| text.chars().any(is_control)).map(|(at, text)| format!("{at}: {text:?}"))
}

/// A window in which a letter that no font has is a box, as in the program.
fn window() -> Window {
    let window = Window::on_the_bridge();
    window.harness.ctx.set_missing_glyph_policy(MissingGlyphPolicy::Tofu);
    window
}

/// Opens a file in which every text is that one, selects each of its events, and searches.
fn read_everywhere(text: &str) {
    let loaded = load(with_every_text(text).as_bytes());
    let document = Document::without_file(text, loaded).expect("a dataset");
    let mut window = window();
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().open_document(&ctx, document);
    window.settle();
    let ids: Vec<_> = window.dataset().events().iter().map(|event| event.id.clone()).collect();
    for id in ids {
        window.apply(Command::Select(SelectCommand::Event(id)));
        assert_eq!(control_character(&window), None, "in the window with {text:?}");
    }
    window.apply(Command::App(AppCommand::ToggleSheet(ibar::state::Sheet::About)));
    assert_eq!(control_character(&window), None, "about a file with {text:?}");
}

/// Types and pastes the text into every field of the window, and copies it from there.
fn typed_everywhere(text: &str) {
    let mut window = window();
    window.apply(Command::Time(TimeCommand::SetMode(WindowMode::Range)));
    let fields = window.names(Role::TextInput);
    assert!(fields.len() >= 3, "{fields:?}");
    for (nth, field) in fields.iter().enumerate() {
        let nodes = window.harness.root().children_recursive();
        let inputs =
            nodes.into_iter().filter(|node| node.accesskit_node().role() == Role::TextInput);
        let Some(at) = inputs.map(|node| node.rect()).nth(nth) else { continue };
        window.click_at(at.center());
        window.press_with(Modifiers::COMMAND, Key::A);
        for event in [Event::Text(text.to_owned()), Event::Paste(text.to_owned())] {
            window.harness.event(event);
            window.frames(1);
            assert_eq!(control_character(&window), None, "{field} with {text:?}");
        }
        window.press_with(Modifiers::COMMAND, Key::A);
        window.harness.event(Event::Copy);
        window.frames(1);
        assert_eq!(control_character(&window), None, "copied from {field} with {text:?}");
        window.press(Key::Enter).press(Key::Escape);
        assert_eq!(control_character(&window), None, "{field} after {text:?}");
        window.apply(Command::Filter(FilterCommand::ShowAll));
    }
}

/// The characters that are no letters to look at: controls, formats, directions, separators,
/// variation selectors, tags, those for private use and those that are none, by their first ones.
fn peculiar() -> Vec<char> {
    let ranges: [(u32, u32); 20] = [
        (0x00, 0x2F),
        (0x7F, 0xAD),
        (0x34F, 0x34F),
        (0x600, 0x605),
        (0x61C, 0x61C),
        (0x6DD, 0x6DD),
        (0x70F, 0x70F),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x1FFE, 0x206F),
        (0x2400, 0x2426),
        (0x3000, 0x3000),
        (0xD7FF, 0xE010),
        (0xFDD0, 0xFDEF),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFF0, 0x10000),
        (0xE0000, 0xE007F),
        (0x10_FFF0, 0x10_FFFF),
    ];
    ranges.iter().flat_map(|(from, to)| (*from..=*to).filter_map(char::from_u32)).collect()
}

#[test]
fn peculiar_characters_harm_no_text_of_a_file_and_no_field() {
    for part in peculiar().chunks(AT_ONCE) {
        let text: String = part.iter().collect();
        read_everywhere(&text);
        typed_everywhere(&text);
    }
}

/// Every character gets its symbol or stays: the test of `text::visible` looks at all of them. This
/// one brings stretches of them to the screen.
fn stretch() -> impl Strategy<Value = String> {
    (0..=0x10_FFFF_u32).prop_map(|from| {
        (from..)
            .take_while(|code| *code <= 0x10_FFFF)
            .filter_map(char::from_u32)
            .take(AT_ONCE)
            .collect()
    })
}

/// A sixteenth of the cases that are asked for: each is typed and drawn in a second or two.
#[test]
fn no_character_of_unicode_harms_a_text_of_a_file_or_a_field() {
    let usual = ProptestConfig::default();
    let mut runner = TestRunner::new(ProptestConfig {
        cases: (usual.cases / 16).max(2),
        max_shrink_iters: 20,
        failure_persistence: None,
        ..usual
    });
    let result = runner.run(&stretch(), |text| {
        read_everywhere(&text);
        typed_everywhere(&text);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
