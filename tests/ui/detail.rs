//! The panel of the selected event.

use egui::accesskit::Role;
use egui::{Key, vec2};
use ibar::app::Document;

use crate::support::{MARK, ROW, Window};

fn on_the_ambush() -> Window {
    let mut window = Window::on_the_bridge();
    window.click(ROW, "Ambush");
    window
}

/// Where in the panel's text the words stand by themselves first.
#[track_caller]
fn place_of(labels: &[String], words: &str) -> usize {
    labels.iter().position(|label| label == words).unwrap_or_else(|| {
        panic!("“{words}” is not among {labels:#?}");
    })
}

#[test]
fn the_panel_tells_title_date_place_and_summary() {
    let window = on_the_ambush();
    for words in [
        "A patrol is ambushed at the bridge before dawn",
        "When 24 September 2023, 03:00",
        "Where Bridge ±600 m",
        "Who Police",
        "A patrol was shot at. Who sent the men is disputed.",
    ] {
        assert!(window.has(Role::Label, words), "{words}");
    }
    assert!(window.shows("ATTACK") && window.shows("Disputed"));
}

#[test]
fn claims_stand_by_stance_each_with_speaker_date_figures_and_sources() {
    let window = on_the_ambush();
    let labels = window.names(Role::Label);
    let order = [
        "2 claims, 2 speakers",
        "Police Asserts",
        "About thirty men lay in wait.",
        "≈30",
        "armed men",
        "Said 24 Sep 2023",
        "A pamphlet",
        "Who sent the men",
        "The speaker Denies",
        "Nobody was sent.",
        "Said 25 Sep 2023",
        "Event reported by",
    ];
    let places: Vec<usize> = order.into_iter().map(|words| place_of(&labels, words)).collect();
    assert!(places.is_sorted(), "{labels:#?}");
    assert!(window.has(Role::Label, "The speaker, Speaker of the house"));
}

#[test]
fn the_address_of_a_source_opens_in_the_browser() {
    let mut window = on_the_ambush();
    let opened = window.opened_by(Role::Link, "Open State Television, 25 Sep 2023");
    assert_eq!(opened, ["https://example.org/address"]);
    assert_eq!(window.selected(), "ambush");
}

#[test]
fn a_source_without_an_address_is_no_link() {
    let window = on_the_ambush();
    assert!(window.has(Role::Label, "A pamphlet"));
    assert!(!window.has(Role::Link, "A pamphlet"));
}

#[test]
fn state_media_are_called_so() {
    let window = on_the_ambush();
    let labels = window.names(Role::Label);
    assert_eq!(labels.iter().filter(|label| *label == "state media").count(), 1);
}

#[test]
fn other_events_at_the_place_are_a_click_away() {
    let mut window = on_the_ambush();
    assert!(window.has(Role::Label, "Also at this place"));
    assert!(!window.has(Role::Link, "Go to Convoy"));
    window.click(Role::Link, "Go to Search");
    assert_eq!(window.selected(), "search");
    window.hover(Role::Link, "Go to Ambush");
    assert_eq!(window.hovered(), "ambush");
}

#[test]
fn the_events_before_and_after_the_playhead_are_a_click_away() {
    let mut window = on_the_ambush();
    window.click(Role::Button, "Back to Vote");
    assert_eq!(window.selected(), "vote");
    window.click(Role::Button, "On to Closure");
    assert_eq!(window.selected(), "closure");
    assert!(!window.has(Role::Button, "On to"));
}

#[test]
fn a_claim_on_another_event_that_contradicts_one_stands_beside_it_and_leads_there() {
    let mut window = Window::on_the_bridge();
    window.click(ROW, "Convoy");
    assert!(window.has(Role::Label, "Nobody was sent."));
    window.click(Role::Link, "On Ambush");
    assert_eq!(window.selected(), "ambush");
    assert!(window.has(Role::Label, "It was the speaker who sent them."));
    window.click(Role::Link, "On Convoy");
    assert_eq!(window.selected(), "convoy");
}

#[test]
fn the_panel_says_when_the_window_does_not_hold_the_event() {
    let mut window = on_the_ambush();
    assert!(!window.has(Role::Label, "Outside the window in force"));
    window.click(Role::RadioButton, "Instant");
    assert!(window.has(Role::Label, "Outside the window in force"));
}

#[test]
fn with_nothing_selected_the_panel_tells_what_the_data_are_about() {
    let mut window = on_the_ambush();
    window.press(Key::Escape);
    assert_eq!(window.selected(), "");
    assert!(window.has(Role::Label, "A quarrel at a bridge"));
    assert!(window.has(Role::Label, "Nobody agrees on what happened."));
}

#[test]
fn an_event_without_a_date_says_so() {
    let mut window = Window::on_the_bridge();
    window.apply(ibar::state::Command::Select(ibar::state::SelectCommand::Event("rumour".into())));
    assert!(window.has(Role::Label, "When Not known"));
}

#[test]
fn the_panel_can_be_made_wider() {
    let mut window = on_the_ambush();
    let edge =
        window.get(Role::Label, "A patrol is ambushed").rect().left_top() - vec2(16.0, -40.0);
    let mark = window.middle(MARK, "Convoy");
    window.drag(edge, edge - vec2(80.0, 0.0));
    let title = window.get(Role::Label, "A patrol is ambushed").rect();
    assert!(title.left() < edge.x - 40.0, "{title:?} {edge:?}");
    assert!(window.middle(MARK, "Convoy").x < mark.x);
}

#[test]
fn while_nothing_is_selected_the_panel_tells_what_accounts_differ_on() {
    let mut window = Window::open(Document::shipped(), |state| state.selection = None);
    window.settle();
    assert!(window.shows("Accounts differ on"));
    window.click(Role::Link, "Go to Whether KFOR did its part on 24 September");
    assert_eq!(window.selected(), "s24_kfor");
    assert!(!window.shows("Accounts differ on"));
    window.press(Key::Escape);
    assert!(window.shows("Accounts differ on"));
}
