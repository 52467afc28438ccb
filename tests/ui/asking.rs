//! Search, filters and the list's arrangement: what a person finds and how.

use egui::Key;
use egui::accesskit::Role;
use ibar::state::{Command, Field, Filter, FilterCommand, ListGrouping, ListingCommand};

use crate::support::{ROW, Window, shipped};

const FIELD: &str = "Find an event";

fn searching(words: &str) -> Window {
    let mut window = Window::open(shipped(), |_| {});
    window.click(Role::SearchInput, FIELD).type_text(words);
    window
}

#[test]
fn hits_outside_the_dates_stand_below_a_rule_and_a_click_goes_there() {
    let mut window = searching("rambouillet");
    let head = window.names(Role::Label).into_iter().find(|name| name.contains("more outside"));
    assert!(head.is_some_and(|head| head.starts_with("1 more outside")));
    let row = window.names(ROW).into_iter().find(|name| name.contains("Rambouillet"));
    let row = row.expect("the talks");
    window.click(ROW, &row);
    assert_eq!(window.state().selection, Some("ramb99".into()));
    assert_eq!(window.state().filter.text, "rambouillet", "the search stays");
    assert!(window.state().playhead < ibar::model::Moment::from_millis(1_000_000_000_000));
}

#[test]
fn enter_takes_the_first_hit_and_escape_gives_everything_back() {
    let mut window = searching("sergeant killed");
    window.press(Key::Enter);
    assert_eq!(window.state().selection, Some("s24_0300".into()));
    window.click(Role::SearchInput, FIELD).press(Key::Escape);
    assert_eq!(window.state().filter, Filter::default());
}

#[test]
fn a_term_that_is_typed_becomes_a_chip_and_its_cross_takes_it_away() {
    let mut window = searching("speaker:serbia about:troops ");
    assert_eq!(window.state().filter.terms.len(), 2);
    assert_eq!(window.state().filter.text.trim(), "");
    assert!(window.has(Role::Button, "about:troops"));
    window.click(Role::Button, "Remove about:troops");
    assert_eq!(window.state().filter.line(), "speaker:serbia");
    window.click(Role::Button, "speaker:serbia");
    assert_eq!(window.state().filter.text, "speaker:serbia", "it can be edited");
}

#[test]
fn a_line_with_a_fault_says_where_and_what_may_have_been_meant() {
    let window = searching("speakr:serbia");
    let said = "column 1: no field is called “speakr”; did you mean “speaker”?";
    assert!(window.has(Role::Label, said), "{:?}", window.names(Role::Label));
}

#[test]
fn an_error_of_typing_is_told() {
    let window = searching("stoltenbreg");
    assert!(window.has(Role::Label, "Nothing has “stoltenbreg”; shown is “stoltenberg”"));
}

#[test]
fn values_have_counts_and_are_chosen_with_one_click() {
    let mut window = Window::open(shipped(), |_| {});
    window.click(Role::Button, "Filter by…");
    window.apply(Command::Listing(ListingCommand::ToggleField(Field::Stance)));
    let denies = window.names(Role::CheckBox).into_iter().find(|name| name.starts_with("denies, "));
    let denies = denies.expect("a value with its count");
    let count: usize = denies.trim_start_matches("denies, ").parse().expect("a number");
    window.click(Role::CheckBox, &denies);
    assert_eq!(window.state().filter.line(), "stance:denies");
    assert!(window.has(Role::Label, &format!("{count} of 1")), "{:?}", window.names(Role::Label));
    window.click(Role::CheckBox, "denies");
    assert!(window.state().filter.is_empty());
}

#[test]
fn a_typed_title_that_a_term_hides_is_told_with_the_term() {
    let mut window = Window::open(shipped(), |state| {
        state.filter = Filter::from_line("kind:court").unwrap();
    });
    window.click(Role::SearchInput, FIELD).type_text("lorries bridge");
    let row = window.names(ROW).into_iter().find(|name| name.contains("hidden by kind:court"));
    window.click(ROW, &row.expect("the hidden event"));
    assert!(window.state().filter.terms.is_empty());
    assert_eq!(window.state().filter.text, "lorries bridge");
}

#[test]
fn the_list_is_grouped_and_has_claims_as_rows() {
    let mut window = Window::open(shipped(), |_| {});
    let by = Command::Listing(ListingCommand::GroupBy(ListGrouping::Kind));
    window.apply(by);
    assert!(window.names(Role::Label).iter().any(|name| name.starts_with("Statement · ")));
    let before = window.names(ROW).len();
    window.apply(Command::Listing(ListingCommand::ToggleClaims));
    assert!(window.names(ROW).len() >= before);
    assert!(window.names(ROW).iter().any(|name| name.contains(": ")));
}

#[test]
fn a_filter_is_undone() {
    let mut window = Window::open(shipped(), |_| {});
    let filter = Filter::from_line("speaker:serbia").unwrap();
    window.apply(Command::Filter(FilterCommand::SetFilter(filter)));
    assert!(!window.state().filter.is_empty());
    window.apply(Command::App(ibar::state::AppCommand::Undo));
    assert!(window.state().filter.is_empty());
}
