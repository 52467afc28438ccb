//! Panel of the selected event.

use egui::accesskit::Role;
use egui::{Key, vec2};
use ibar::model::{Event, TimeSpan};
use ibar::state::{Command, TimeCommand, WindowMode};

use crate::support::{ITEM, MARK, ROW, Window, at, shipped};

fn on_the_ambush() -> Window {
    let mut window = Window::on_the_bridge();
    window.click(ROW, "Ambush");
    window
}

/// Position of the first label with exactly these words.
#[track_caller]
fn position_of(labels: &[String], words: &str) -> usize {
    labels.iter().position(|label| label == words).unwrap_or_else(|| {
        panic!("“{words}” is not among {labels:#?}");
    })
}

#[test]
fn the_panel_shows_title_date_place_and_summary() {
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
fn claims_are_listed_by_stance_each_with_speaker_date_figures_and_sources() {
    let window = on_the_ambush();
    let labels = window.names(Role::Label);
    let order = [
        "2 claims, 2 speakers",
        "Police Says",
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
    let positions: Vec<usize> =
        order.into_iter().map(|words| position_of(&labels, words)).collect();
    assert!(positions.is_sorted(), "{labels:#?}");
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
fn a_source_without_an_address_is_not_a_link() {
    let window = on_the_ambush();
    assert!(window.has(Role::Label, "A pamphlet"));
    assert!(!window.has(Role::Link, "A pamphlet"));
}

#[test]
fn state_media_are_labelled() {
    let window = on_the_ambush();
    let labels = window.names(Role::Label);
    assert_eq!(labels.iter().filter(|label| *label == "state media").count(), 1);
}

#[test]
fn a_click_leads_to_another_event_at_the_same_place() {
    let mut window = on_the_ambush();
    assert!(window.has(Role::Label, "Also at this place"));
    assert!(!window.has(Role::Link, "Go to Convoy"));
    window.click(Role::Link, "Go to Search");
    assert_eq!(window.selected(), "search");
    window.hover(Role::Link, "Go to Ambush");
    assert_eq!(window.hovered(), "ambush");
}

#[test]
fn a_click_leads_to_the_event_before_or_after_the_one_that_is_read() {
    let mut window = on_the_ambush();
    assert!(!window.has(Role::Button, "Back to Ambush"));
    window.click(Role::Button, "On to Siege");
    assert_eq!(window.selected(), "siege");
    let start = window.dataset().event(&"siege".into()).and_then(Event::anchor);
    assert_eq!(Some(window.state().playhead), start);
    window.click(ROW, "Ambush").click(Role::Button, "On to Siege");
    assert_eq!(window.selected(), "siege", "not what follows the playhead");
    window.click(ITEM, "Closure");
    assert!(!window.has(Role::Button, "On to"));
}

#[test]
fn a_link_leads_to_an_event_that_is_not_in_the_dates_shown() {
    for mode in [WindowMode::Instant, WindowMode::Leading, WindowMode::Range] {
        let mut window = on_the_ambush();
        window.apply(Command::Time(TimeCommand::SetRange(TimeSpan::between(
            at("2023-09-28"),
            at("2023-09-29"),
        ))));
        window.apply(Command::Time(TimeCommand::SetMode(mode)));
        assert!(window.has(Role::Label, "Not in the dates shown."), "{mode:?}");
        window.click(Role::Button, "Go there");
        assert!(!window.has(Role::Label, "Not in the dates shown."), "{mode:?}");
        assert!(window.has(ROW, "Ambush"), "{mode:?}");
        assert_eq!(window.selected(), "ambush");
    }
}

#[test]
fn a_disputing_claim_on_another_event_is_shown_and_leads_to_that_event() {
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
fn the_panel_says_when_the_event_is_outside_of_the_dates_shown() {
    let mut window = on_the_ambush();
    assert!(!window.has(Role::Label, "Not in the dates shown."));
    window.click(Role::RadioButton, "This moment");
    assert!(window.has(Role::Label, "Not in the dates shown."));
}

#[test]
fn with_nothing_selected_the_panel_shows_the_datasets_summary() {
    let mut window = on_the_ambush();
    window.press(Key::Escape);
    assert_eq!(window.selected(), "");
    assert!(window.has(Role::Label, "A quarrel at a bridge"));
    assert!(window.has(Role::Label, "Nobody agrees on what happened."));
}

#[test]
fn the_panel_says_when_the_date_is_not_known() {
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
fn with_nothing_selected_the_panel_lists_the_disputed_questions() {
    let mut window = Window::open(shipped(), |state| state.selection = None);
    window.settle();
    assert!(window.shows("Accounts differ on"));
    window.click(Role::Link, "Go to Whether KFOR did its part on 24 September");
    assert_eq!(window.selected(), "s24_kfor");
    assert!(!window.shows("Accounts differ on"));
    window.press(Key::Escape);
    assert!(window.shows("Accounts differ on"));
}
