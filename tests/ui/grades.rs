//! Grade filter: what it hides and counts, and how it is removed.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use ibar::app::Document;
use ibar::dataset::load;
use ibar::model::{Credibility, Reliability};

use crate::support::{ROW, Window};

/// Four events on one day: the first has a credible and a doubtful claim; the others are fairly
/// graded, of a source that cannot be judged, and ungraded.
const GRADED: &str = r#"#![enable(implicit_some)]
Dataset(
    ibar: 1, title: "Graded", summary: "Four events", time_zone: "UTC",
    grading: ["The author graded by hand."],
    actors: [Actor(id: "x", names: {"en": "X"}), Actor(id: "y", names: {"en": "Y"})],
    sources: [
        Source(id: "good", publisher: "Good", title: "G", reliability: B),
        Source(id: "fair", publisher: "Fair", title: "F", reliability: C),
        Source(id: "none", publisher: "None", title: "N", reliability: F),
        Source(id: "new", publisher: "New", title: "W"),
    ],
    events: [
        Event(id: "a", when: "2023-09-24", title: "With claims", claims: [
            Claim(id: "a1", claimant: "x", stance: Asserts, statement: "Well carried", sources: ["good"], credibility: 2),
            Claim(id: "a2", claimant: "y", stance: Denies, statement: "Hardly carried", sources: ["fair"], credibility: 4),
        ]),
        Event(id: "b", when: "2023-09-24", title: "Fairly reported", sources: ["fair"], credibility: 3),
        Event(id: "c", when: "2023-09-24", title: "Not to be judged", sources: ["none"], credibility: 1),
        Event(id: "d", when: "2023-09-24", title: "Never graded", sources: ["new"]),
    ],
)"#;

fn graded() -> Window {
    let loaded = load(GRADED.as_bytes());
    assert_eq!(loaded.issues, []);
    let document = Document::without_file("graded.ron", loaded).unwrap();
    Window::open(document, |state| state.selection = Some("a".into()))
}

fn pick(window: &mut Window, from: &str, to: &str) {
    window.click(Role::ComboBox, &format!("Grade, {from}")).click(Role::Button, to);
}

#[test]
fn the_grade_filter_hides_what_is_below_it_and_counts_what_it_hides() {
    let mut window = graded();
    assert!(window.shows("All 4 events"));
    assert!(window.has(ROW, "Never graded"));
    pick(&mut window, "Any", "C3 or better");
    let floor = Some((Reliability::C, Credibility::POSSIBLE));
    assert_eq!(window.state().filter.at_least, floor);
    assert!(window.has(Role::Label, "2 of 4 events: 2 below the grade"));
    assert!(window.has(ROW, "With claims"));
    assert!(window.has(ROW, "Fairly reported"));
    assert!(!window.has(ROW, "Not to be judged"));
    assert!(!window.has(ROW, "Never graded"));
    pick(&mut window, "C3 or better", "B2 or better");
    assert!(window.has(Role::Label, "1 of 4 events: 3 below the grade"));
}

#[test]
fn claims_below_the_grade_are_counted_in_the_panel_of_their_event() {
    let mut window = graded();
    assert!(window.has(Role::Button, "Grade B2, usually reliable, probably true"));
    assert!(window.has(Role::Button, "Grade C4, fairly reliable, doubtful"));
    assert!(window.shows("Hardly carried"));
    pick(&mut window, "Any", "C3 or better");
    assert!(window.shows("Well carried"));
    assert!(!window.shows("Hardly carried"));
    assert!(window.shows("1 claim below the grade"));
}

#[test]
fn the_grade_filter_is_removed_by_undo_and_by_show_all() {
    let mut window = graded();
    pick(&mut window, "Any", "A1 or better");
    assert!(window.has(Role::Label, "0 of 4 events: 4 below the grade"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("All 4 events"));
    pick(&mut window, "Any", "A1 or better");
    window.choose("View", "Show all events");
    assert!(window.shows("All 4 events"));
}

#[test]
fn a_click_on_a_grade_opens_the_page_with_the_rule_and_the_counts() {
    let mut window = graded();
    let rule = "The author graded by hand.";
    assert!(!window.shows(rule));
    window.click(Role::Button, "Grade B2");
    assert!(window.shows(rule));
    assert!(window.shows("usually reliable"));
    assert!(window.shows("ungraded"));
    window.click(Role::Button, "Help");
    assert!(!window.shows(rule), "a click beside it closes it");
    window.press(Key::Escape).click(Role::Button, "About the grades");
    assert!(window.shows(rule));
}
