//! Search, list and clock of knowledge with more events than a keypress has time for: another thread
//! works, and what was there before stands until it is done.

use std::fmt::Write as _;

use egui::Key;
use egui::accesskit::Role;
use ibar::app::Document;
use ibar::state::{Command, ListGrouping, ListOrder, ListingCommand, TimeCommand, WindowMode};

use crate::support::{ROW, Window, at, document, draw_until};

const FIELD: &str = "Find an event";
/// More than are derived while a person waits.
const EVENTS: u32 = 6_000;

/// Events an hour apart, each with a claim made on its day. One has the word "bridge" in its title and
/// the others "bridges".
fn many() -> Document {
    let mut text = String::from(
        "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"Many\", summary: \"S\", actors: [\n\
         Actor(id: \"a\", names: {\"en\": \"Speaker\"})],\n\
         sources: [Source(id: \"s\", publisher: \"P\", title: \"T\", kind: NewsAgency)], events: [\n",
    );
    for nth in 0..EVENTS {
        let (month, day, hour) = (1 + nth / 672, 1 + nth / 24 % 28, nth % 24);
        let date = format!("2023-{month:02}-{day:02}");
        let word = if nth == 4_321 { "bridge" } else { "bridges" };
        let _ = writeln!(
            text,
            "Event(id: \"e{nth}\", when: \"{date}T{hour:02}:00Z\", title: \"The {word} no. {nth}\", \
             kind: Clash, claims: [Claim(id: \"c{nth}\", claimant: \"a\", stance: Asserts, said: \"{date}\", \
             statement: \"Said\", sources: [\"s\"])]),"
        );
    }
    text.push_str("])\n");
    document("many.ron", &text)
}

/// The window with all of them shown.
fn on_many() -> Window {
    let mut window = Window::open(many(), |state| state.selection = None);
    window.apply(Command::Time(TimeCommand::ToEnd));
    window.apply(Command::Time(TimeCommand::SetMode(WindowMode::Cumulative)));
    window
}

/// Draws frames until a row of that title is the first in the list.
fn first_row(window: &mut Window, title: &str) {
    for _ in 0..2_000 {
        if window.names(ROW).first().is_some_and(|name| name.contains(title)) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        window.harness.step();
    }
    panic!("the first rows are {:?}", window.names(ROW).first());
}

#[test]
fn enter_waits_for_the_order_of_very_many_hits() {
    let mut window = on_many();
    window.click(Role::SearchInput, FIELD).type_text("bridge").press(Key::Enter);
    draw_until(&mut window.harness, "the best hit", |shell| {
        shell.state().selection == Some("e4321".into())
    });
    first_row(&mut window, "The bridge no. 4321");
}

#[test]
fn very_many_rows_are_ordered_and_grouped() {
    let mut window = on_many();
    window.apply(Command::Listing(ListingCommand::OrderBy(ListOrder::Title)));
    first_row(&mut window, "The bridge no. 4321");
    window.apply(Command::Listing(ListingCommand::OrderBy(ListOrder::Date)));
    first_row(&mut window, "The bridges no. 0");
    // The same head again turns the order round, and keeps nothing twice.
    window.apply(Command::Listing(ListingCommand::OrderBy(ListOrder::Date)));
    first_row(&mut window, "The bridges no. 5999");
    window.apply(Command::Listing(ListingCommand::GroupBy(ListGrouping::Speaker)));
    for _ in 0..2_000 {
        if window.names(Role::Label).iter().any(|name| name == "Speaker · 6,000") {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        window.harness.step();
    }
    panic!("{:?}", window.names(Role::Label));
}

#[test]
fn what_was_known_of_very_many_events_is_derived_on_another_thread() {
    let mut window = on_many();
    let all = window.dataset().events().len();
    window.apply(Command::Time(TimeCommand::SetKnownBy(at("2023-03-01"))));
    let known = window.harness.state().dataset().events().len();
    assert!(known == all || known < all / 2, "all of it stands until the rest is known: {known}");
    draw_until(&mut window.harness, "what was known", |shell| {
        shell.dataset().events().len() < all / 2
    });
    // Searches of it look things up in an index of its own.
    window.click(Role::SearchInput, FIELD).type_text("4321");
    assert!(window.state().filter.text == "4321" && window.names(ROW).is_empty());
    window.press(Key::Escape);
    window.apply(Command::Time(TimeCommand::ToggleKnownBy));
    assert_eq!(window.harness.state().dataset().events().len(), all);
}
