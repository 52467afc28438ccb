//! Search, filters and the list's arrangement: what a person finds and how.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use ibar::state::{Command, Field, Filter, FilterCommand, ListGrouping, ListOrder, ListingCommand};

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
    let before = window.names(ROW);
    window.apply(Command::Listing(ListingCommand::ToggleClaims));
    let is_claim = |name: &String| name.contains(": ") && !before.contains(name);
    assert!(window.names(ROW).iter().any(is_claim));
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

/// What a search and its hits can change.
fn before_a_search(window: &Window) -> impl PartialEq + std::fmt::Debug + use<> {
    let state = window.state();
    (
        (state.filter.clone(), state.playhead, state.window, state.view),
        (state.selection.clone(), state.map.camera, state.map.fitted),
    )
}

#[test]
fn escape_gives_back_exactly_what_was_shown_before_the_search() {
    let mut window = Window::open(shipped(), |state| {
        state.filter = Filter::from_line("side:serbia,kosovo,nato grade:>=D4").unwrap();
    });
    let before = before_a_search(&window);
    window.click(Role::SearchInput, FIELD).type_text("speaker:kosovo rambouillet");
    window.press(Key::Enter);
    assert_eq!(window.state().filter.terms.len(), 2, "the line is settled");
    window.press(Key::Enter).press(Key::Escape);
    assert_eq!(before_a_search(&window), before);
    window.click(Role::SearchInput, FIELD).type_text("kumanovo").press(Key::Enter);
    assert_ne!(before_a_search(&window), before, "the hit is outside the dates shown");
    window.press(Key::Escape);
    assert_eq!(before_a_search(&window), before);
}

#[test]
fn escape_gives_back_what_was_shown_before_a_search_that_a_key_began() {
    let mut window = Window::open(shipped(), |_| {});
    let before = before_a_search(&window);
    window.press(Key::Slash).type_text("said:<2000 lorries ").settle();
    assert_eq!(window.state().filter.terms.len(), 1, "the term is a chip");
    window.press(Key::Escape);
    assert_eq!(before_a_search(&window), before);
}

#[test]
fn the_cross_in_the_field_takes_the_words_away_and_leaves_the_field_open() {
    let mut window = searching("logistical");
    window.click_at(window.middle(Role::Button, "Clear the search"));
    assert_eq!(window.state().filter.text, "");
    window.type_text("police");
    assert_eq!(window.state().filter.text, "police");
}

#[test]
fn an_arrow_leads_from_the_field_to_the_first_row_and_on() {
    let mut window = searching("police");
    window.press(Key::ArrowDown);
    let rows = window.names(ROW);
    assert!(window.get(ROW, &rows[0]).is_focused(), "{rows:?}");
    window.press(Key::ArrowDown);
    assert!(window.get(ROW, &rows[1]).is_focused(), "{rows:?}");
    let mut window = Window::open(shipped(), |_| {});
    window.click(Role::SearchInput, FIELD).press(Key::ArrowDown);
    let rows = window.names(ROW);
    assert!(window.get(ROW, &rows[0]).is_focused(), "{rows:?}");
}

#[test]
fn chips_of_kinds_count_what_the_search_leaves_of_each() {
    let window = searching("logistical");
    let chips = window.names(Role::CheckBox);
    assert!(chips.iter().any(|chip| chip == "Decision, 1"), "{chips:?}");
    assert!(chips.iter().any(|chip| chip == "Attack, 0"), "{chips:?}");
}

#[test]
fn only_in_these_dates_tells_nothing_of_the_rest_and_says_so_of_a_title_that_is_typed() {
    let mut window = searching("rambouillet");
    let outside = |window: &Window| {
        window.names(Role::Label).iter().any(|name| name.contains("more outside"))
    };
    assert!(outside(&window));
    window.click(Role::CheckBox, "Only in these dates");
    assert!(!outside(&window));
    assert_eq!(window.state().filter.line(), "in-dates rambouillet");
    let row = window.names(ROW).into_iter().find(|name| name.contains("hidden by in-dates"));
    window.click(ROW, &row.expect("why it is not there"));
    assert!(outside(&window));
}

#[test]
fn a_head_of_a_column_orders_by_it_and_turns_the_order_round() {
    let mut window = Window::open(shipped(), |_| {});
    let first_words = |window: &Window| -> Vec<String> {
        window.names(ROW).iter().map(|name| name.chars().take(12).collect()).collect()
    };
    window.click(Role::ColumnHeader, "Order by Title");
    assert_eq!(window.state().listing.order, ListOrder::Title);
    let ascending = first_words(&window);
    window.click(Role::ColumnHeader, "Ordered by Title");
    assert!(window.state().listing.reversed);
    assert_ne!(first_words(&window), ascending);
    window.click(Role::ColumnHeader, "Order by Time");
    assert_eq!(window.state().listing.order, ListOrder::Time);
    window.click(Role::ComboBox, "Arrange").click(Role::Button, "Most claims");
    assert_eq!(window.state().listing.order, ListOrder::Claims);
    // While words are searched for the best stand first, and time is a choice of its own.
    window.click(Role::SearchInput, FIELD).type_text("police");
    window.click(Role::ColumnHeader, "Order by Time");
    assert_eq!(window.state().listing.order, ListOrder::Date);
    window.click(Role::ColumnHeader, "Ordered by Time");
    assert!(window.state().listing.reversed && window.state().listing.order == ListOrder::Date);
}

#[test]
fn a_box_that_is_dragged_on_the_map_is_a_chip_a_line_and_an_outline() {
    let mut window = Window::open(shipped(), |_| {});
    window.press(Key::A);
    assert!(window.is_on(Role::Button, "Area"));
    let all = window.names(ROW).len();
    let middle = window.get(Role::Canvas, "Area on the map").rect().center();
    let camera = window.state().map.camera;
    window.drag(middle - vec2(60.0, 40.0), middle + vec2(50.0, 70.0));
    assert_eq!(window.state().map.camera, camera, "the map stays where it is");
    let line = window.state().filter.line();
    assert!(line.starts_with("in:"), "{line}");
    assert!(window.has(Role::Button, &line) && !window.is_on(Role::Button, "Area"));
    assert!(window.names(ROW).len() < all || all == 0);
    assert_eq!(Filter::from_line(&line).unwrap(), window.state().filter);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.state().filter.is_empty());
}

#[test]
fn an_outline_is_closed_by_enter_or_a_double_click_and_left_by_escape() {
    for closes in [true, false] {
        let mut window = Window::open(shipped(), |_| {});
        window.click(Role::Button, "Area");
        let middle = window.get(Role::Canvas, "Area on the map").rect().center();
        for to in [vec2(-70.0, -50.0), vec2(70.0, -50.0), vec2(60.0, 60.0)] {
            window.click_at(middle + to).frames(30);
        }
        assert!(window.has(Role::Label, "3 corners"));
        if closes {
            window.press(Key::Enter);
        } else {
            let last = middle + vec2(-60.0, 60.0);
            window.double_click_at(last);
        }
        let line = window.state().filter.line();
        let corners = if closes { 3 } else { 4 };
        assert_eq!(line.matches(';').count(), corners - 1, "{line}");
        assert_eq!(window.selected(), Window::open(shipped(), |_| {}).selected());
    }
    let mut window = Window::open(shipped(), |_| {});
    window.press(Key::A);
    let middle = window.get(Role::Canvas, "Area on the map").rect().center();
    window.click_at(middle).press(Key::Escape);
    assert!(!window.state().area.is_on() && window.state().filter.is_empty());
}
