//! The grade filter in the window: what it hides, what it counts, and that it can be undone.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use ibar::app::{Document, SessionFile, Shell};
use ibar::dataset::load;
use ibar::geo::basemap::Basemap;
use ibar::model::{Credibility, Reliability};
use ibar::state::AppState;

/// Four events on one day: two claims on the first, of which one is doubtful; the others are
/// well graded, of a source that cannot be judged, and ungraded.
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

fn window() -> Harness<'static, Shell> {
    let loaded = load(GRADED.as_bytes());
    assert_eq!(loaded.issues, []);
    let document = Document::loose("graded.ron", loaded).expect("a dataset");
    let mut state = AppState::opening(&document.dataset);
    state.selection = Some("a".into());
    let mut harness = Harness::builder().with_size([1440.0, 900.0]).build_eframe(|cc| {
        let nowhere = SessionFile::nowhere();
        let basemap = Basemap::shipped().expect("the shipped ground");
        Shell::new(&cc.egui_ctx, document, state, basemap, nowhere)
    });
    harness.run_steps(4);
    harness
}

fn click(harness: &mut Harness<'_, Shell>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(4);
}

fn pick(harness: &mut Harness<'_, Shell>, from: &str, to: &str) {
    click(harness, &format!("Grade, {from}"));
    click(harness, to);
}

fn says(harness: &Harness<'_, Shell>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn the_grade_filter_hides_what_is_below_it_and_counts_what_it_hides() {
    let mut window = window();
    assert!(says(&window, "All 4 events"));
    pick(&mut window, "Any", "C3 or better");
    let floor = Some((Reliability::C, Credibility::POSSIBLE));
    assert_eq!(window.state().state().filter.at_least, floor);
    assert!(says(&window, "2 of 4 events: 2 below the grade"));
    assert!(says(&window, "Fairly reported"));
    assert!(!says(&window, "Not to be judged"));
    assert!(!says(&window, "Never graded"));
    pick(&mut window, "C3 or better", "B2 or better");
    assert!(says(&window, "1 of 4 events: 3 below the grade"));
}

#[test]
fn claims_below_the_grade_are_counted_in_the_panel_of_their_event() {
    let mut window = window();
    assert!(says(&window, "Grade B2, usually reliable, probably true"));
    assert!(says(&window, "Grade C4, fairly reliable, doubtful"));
    pick(&mut window, "Any", "C3 or better");
    assert!(says(&window, "Well carried"));
    assert!(!says(&window, "Hardly carried"));
    assert!(says(&window, "1 claim below the grade"));
}

#[test]
fn the_grade_filter_is_taken_back_by_undo_and_by_show_all() {
    let mut window = window();
    pick(&mut window, "Any", "A1 or better");
    assert!(says(&window, "0 of 4 events: 4 below the grade"));
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    window.run_steps(4);
    assert!(says(&window, "All 4 events"));
    pick(&mut window, "Any", "A1 or better");
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num0);
    window.run_steps(4);
    assert!(says(&window, "All 4 events"));
}

#[test]
fn the_page_about_the_grades_tells_the_rule_of_the_dataset_and_counts_the_ungraded() {
    let mut window = window();
    assert!(!says(&window, "The author graded by hand."));
    click(&mut window, "About the grades");
    assert!(says(&window, "The author graded by hand."));
    assert!(says(&window, "usually reliable"));
    assert!(says(&window, "ungraded"));
    assert!(window.state().state().display.grades_open);
}
