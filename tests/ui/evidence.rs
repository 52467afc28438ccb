//! Trays, disputing claims next to each other, and rival figures.

use egui::accesskit::Role;
use ibar::app::Document;
use ibar::dataset::load;
use ibar::model::EventId;
use ibar::state::WindowMode;

use crate::support::{ITEM, Window, shipped};

/// A dataset with every form of date, place and figure.
fn forms() -> Document {
    let loaded = load(include_bytes!("../fixtures/good/forms.ron"));
    assert_eq!(loaded.issues, []);
    Document::without_file("forms.ron", loaded).unwrap()
}

fn on_the_forms() -> Window {
    Window::open(forms(), |_| {})
}

/// The shipped dataset, with that event in the panel.
fn shipped_on(id: &str) -> Window {
    Window::open(shipped(), |state| state.selection = Some(EventId::from(id)))
}

#[test]
fn the_tray_of_the_timeline_opens_on_events_without_a_date() {
    let mut window = on_the_forms();
    window.click(Role::Button, "2 events without a date");
    window.click(ITEM, "Talks of an unknown day");
    assert_eq!(window.selected(), "talks");
}

#[test]
fn the_tray_of_the_timeline_does_not_depend_on_the_dates_shown() {
    let window = Window::open(forms(), |state| state.window.mode = WindowMode::Instant);
    assert!(window.has(Role::Button, "2 events without a date"));
}

#[test]
fn the_tray_of_the_map_opens_on_events_without_a_place() {
    let mut window = on_the_forms();
    let rows = |window: &Window| {
        let names = window.names(ITEM);
        names.iter().filter(|name| name.starts_with("A rumour nobody places")).count()
    };
    assert_eq!(rows(&window), 1, "the item on the timeline");
    window.click(Role::Button, "1 event without a place");
    assert_eq!(rows(&window), 2, "and the row of the tray");
}

#[test]
fn pointing_at_a_row_of_a_tray_hovers_the_event_everywhere() {
    let mut window = on_the_forms();
    window.click(Role::Button, "2 events without a date");
    window.hover(ITEM, "Talks of an unknown day");
    assert_eq!(window.hovered(), "talks");
}

#[test]
fn there_is_no_tray_if_every_event_has_a_date_and_a_place() {
    let buttons = shipped_on("may29").names(Role::Button);
    assert!(!buttons.iter().any(|name| name.contains(" without a ")), "{buttons:#?}");
}

#[test]
fn a_claim_comes_before_the_one_that_disputes_it() {
    let labels = on_the_forms().names(Role::Label);
    let position = |words: &str| {
        labels.iter().position(|label| label == words).unwrap_or_else(|| panic!("{labels:#?}"))
    };
    let order = [
        "Between 500 and 650 came.",
        "How many came",
        "No more than 300 came.",
        "How many came in the end",
        "About 420 came.",
    ];
    assert!(order.map(position).is_sorted(), "{labels:#?}");
}

#[test]
fn rival_figures_are_described_in_whole_sentences() {
    let window = on_the_forms();
    for name in [
        "The general: 500–650 soldiers, said 29 Sep 2023",
        "The minister: ≤300 soldiers, said 30 Sep 2023",
        "The general: 200 soldiers, for 28 September 2023; ≈420 soldiers, for 25 September 2023, \
         said 1 Oct 2023",
    ] {
        assert!(window.has(Role::Button, name), "{name}: {:#?}", window.names(Role::Button));
    }
}

#[test]
fn a_figure_of_another_event_leads_to_that_event() {
    let mut window = shipped_on("may29");
    window.click(Role::Link, "Caroline Ziadeh: 93 KFOR soldiers hurt");
    assert_ne!(window.selected(), "may29");
}

#[test]
fn the_three_accounts_of_the_start_are_in_order_of_time() {
    let window = shipped_on("s24_0240");
    let rows: Vec<String> = window
        .names(Role::Button)
        .into_iter()
        .filter(|name| name.contains(": ") && name.contains("24 September 2023, 0"))
        .filter(|name| !name.contains("events here") && !name.contains(" away to "))
        .collect();
    assert_eq!(
        rows,
        [
            "Kosovo Police: 24 September 2023, 02:34",
            "Ministry of Internal Affairs of Kosovo: about 24 September 2023, 02:40",
            "Aleksandar Vučić: about 24 September 2023, 02:46",
        ]
    );
}

#[test]
fn a_claim_of_another_event_names_that_event_as_a_link() {
    let mut window = shipped_on("s24_0300");
    window.click(Role::Link, "On Bridge at Banjska blocked");
    assert_eq!(window.selected(), "s24_0240");
}
