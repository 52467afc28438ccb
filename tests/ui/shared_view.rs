//! Views that are passed on to somebody else.

use egui::Key;
use ibar::state::{
    Command, Filter, FilterCommand, SharedView, StoryCommand, ViewCommand, ViewForm,
};

use crate::support::{Window, bridge, shipped};

/// What a person copies who has looked for troops in the story's fifth step.
fn copied(form: ViewForm) -> (Window, String) {
    let mut window = Window::open(shipped(), |_| {});
    window.apply(Command::Story(StoryCommand::Go(4))).settle();
    let filter = Filter::from_line("about:troops").unwrap();
    window.apply(Command::Filter(FilterCommand::SetFilter(filter)));
    let text = window.copied_on_command(Command::View(ViewCommand::Copy(form))).unwrap();
    (window, text)
}

fn paints(window: &Window, start: &str) -> bool {
    window.painted().iter().any(|text| text.starts_with(start))
}

#[test]
fn an_address_is_pasted_into_another_window_and_shows_the_same() {
    let (own, address) = copied(ViewForm::Address);
    assert!(address.starts_with("ibar:view?dataset="), "{address}");
    let mut window = Window::open(shipped(), |_| {});
    window.paste(&address).settle();
    let (state, own) = (window.state(), own.state());
    assert_eq!((state.playhead, &state.filter), (own.playhead, &own.filter));
    assert_eq!((state.story.step, &state.selection), (own.story.step, &own.selection));
    assert!(!paints(&window, "This view is of"), "it is the same file");
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert!(window.state().filter.is_empty(), "undo takes it back");
}

#[test]
fn an_address_is_typed_into_the_field_for_times() {
    let (own, address) = copied(ViewForm::Address);
    let mut window = Window::open(shipped(), |_| {});
    window.press(Key::G).type_text(&address).press(Key::Enter).settle();
    assert_eq!(window.state().filter, own.state().filter);
}

#[test]
fn a_view_of_another_dataset_is_shown_as_far_as_it_goes_and_told() {
    let (_, address) = copied(ViewForm::Address);
    let mut window = Window::open(bridge(), |_| {});
    window.paste(&address).settle();
    let notice = "This view is of “Serbia–Kosovo crisis, September 2023”";
    assert!(paints(&window, notice), "{:?}", window.painted());
    assert_eq!(window.selected(), "", "this file has no such event");
}

#[test]
fn a_text_that_is_no_view_is_refused_in_words() {
    let mut window = Window::open(shipped(), |_| {});
    let before = window.state().clone();
    window.paste("ibar:view?at=never").settle();
    assert!(paints(&window, "“at” cannot be “never”"), "{:?}", window.painted());
    assert_eq!(window.state().playhead, before.playhead);
}

#[test]
fn a_command_for_a_terminal_names_no_file_for_the_dataset_of_the_program() {
    let (own, line) = copied(ViewForm::Command);
    assert!(line.starts_with("ibar --at "), "{line}");
    assert!(line.contains("--filter about:troops"), "{line}");
    let words = shlex::split(&line).unwrap();
    let view = words.iter().position(|word| word == "--view").unwrap();
    assert!(SharedView::read(&words[view + 1]).is_ok_and(|view| view.dataset.is_some()));
    assert_eq!(own.state().story.step, 4);
}
