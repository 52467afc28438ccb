//! What is known, by whom, how surely: trays, claims side by side, figures compared.

use egui::accesskit::Role;
use ibar::app::Document;
use ibar::dataset::load;
use ibar::model::EventId;
use ibar::state::WindowMode;

use crate::support::{ITEM, Window};

/// Every form that a date, a place and a figure can take.
fn forms() -> Document {
    let loaded = load(include_bytes!("../fixtures/good/forms.ron"));
    assert_eq!(loaded.issues, []);
    Document::loose("forms.ron", loaded).unwrap()
}

fn on_the_forms() -> Window {
    Window::open(forms(), |_| {})
}

/// The shipped dataset, with that event in the panel.
fn shipped_on(id: &str) -> Window {
    Window::open(Document::shipped(), |state| state.selection = Some(EventId::from(id)))
}

#[test]
fn the_tray_of_the_timeline_opens_on_events_without_a_date() {
    let mut window = on_the_forms();
    window.click(Role::Button, "2 events without a date");
    window.click(ITEM, "Talks of an unknown day");
    assert_eq!(window.selected(), "talks");
}

#[test]
fn the_tray_of_the_timeline_stays_whatever_the_window() {
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
fn what_the_pointer_is_on_in_a_tray_lights_up_everywhere() {
    let mut window = on_the_forms();
    window.click(Role::Button, "2 events without a date");
    window.hover(ITEM, "Talks of an unknown day");
    assert_eq!(window.hovered(), "talks");
}

#[test]
fn there_is_no_tray_where_nothing_lacks_a_date_or_a_place() {
    let buttons = shipped_on("may29").names(Role::Button);
    assert!(!buttons.iter().any(|name| name.contains(" without a ")), "{buttons:#?}");
}

#[test]
fn a_claim_is_read_before_the_one_that_contradicts_it() {
    let labels = on_the_forms().names(Role::Label);
    let place = |words: &str| {
        labels.iter().position(|label| label == words).unwrap_or_else(|| panic!("{labels:#?}"))
    };
    let order = [
        "Between 500 and 650 came.",
        "How many came",
        "No more than 300 came.",
        "How many came in the end",
        "About 420 came.",
    ];
    assert!(order.map(place).is_sorted(), "{labels:#?}");
}

#[test]
fn figures_of_one_measure_are_compared_in_whole_sentences() {
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
fn a_figure_of_another_event_leads_there() {
    let mut window = shipped_on("may29");
    window.click(Role::Link, "Caroline Ziadeh: 93 KFOR soldiers hurt");
    assert_ne!(window.selected(), "may29");
}

#[test]
fn the_four_accounts_of_the_start_stand_in_order() {
    let window = shipped_on("s24_0240");
    let rows: Vec<String> = window
        .names(Role::Button)
        .into_iter()
        .filter(|name| name.contains(": ") && name.contains("24 September 2023, 0"))
        .filter(|name| !name.contains("events here"))
        .collect();
    assert_eq!(
        rows,
        [
            "Kosovo Police: 24 September 2023, 02:34",
            "Ministry of Internal Affairs of Kosovo: about 24 September 2023, 02:40",
            "Aleksandar Vučić: about 24 September 2023, 02:46",
            "Albin Kurti: about 24 September 2023, 03:00",
        ]
    );
}

#[test]
fn a_claim_of_another_event_names_that_event_as_a_link() {
    let mut window = shipped_on("s24_0300");
    window.click(Role::Link, "On Bridge blocked, patrol attacked");
    assert_eq!(window.selected(), "s24_0240");
}
