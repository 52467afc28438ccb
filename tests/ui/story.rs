//! Story: offered, read to its end and back, explored in between, and told by one side.

use egui::accesskit::Role;
use egui::{Key, vec2};
use ibar::app::Document;
use ibar::dataset::load;
use ibar::state::{Command, MapCommand, StoryCommand, TimeCommand};

use crate::support::sessions::start_in;
use crate::support::{Folder, Window, at, shipped};

fn reading() -> Window {
    let mut window = Window::open(shipped(), |_| {});
    window.press(Key::PageDown);
    window
}

/// The heading that is read, as the panel marks it.
fn heading(window: &Window) -> String {
    let step = window.state().story_step(window.dataset()).unwrap();
    let name = format!("of 12: {}", &*step.heading);
    assert!(window.is_on(Role::Button, &name), "{name}");
    step.heading.to_string()
}

/// Whether a text that was painted has those words in it.
fn says(window: &Window, words: &str) -> bool {
    window.painted().iter().any(|text| text.contains(words))
}

#[test]
fn twelve_key_presses_tell_the_story_and_eleven_lead_back() {
    let mut window = Window::open(shipped(), |_| {});
    let mut told = Vec::new();
    for nth in 1..=12 {
        window.press(Key::PageDown);
        assert!(window.has(Role::Label, &format!("{nth} of 12")));
        told.push((heading(&window), window.selected().to_owned(), window.state().playhead));
    }
    assert!(told.iter().all(|(_, event, _)| !event.is_empty()));
    assert!(told.is_sorted_by_key(|(.., at)| *at), "the story goes on in time");
    let mut back = vec![told[11].clone()];
    for _ in 1..12 {
        window.press(Key::PageUp);
        back.push((heading(&window), window.selected().to_owned(), window.state().playhead));
    }
    back.reverse();
    assert_eq!(back, told);
}

#[test]
fn scrolling_the_panel_moves_the_playhead_between_the_steps_and_back() {
    let mut window = reading();
    let start = window.state().playhead;
    let over = window.middle(Role::Button, "Step 1 of 12") + vec2(0.0, 60.0);
    window.wheel(over, -3.0).settle();
    let there = window.state().clone();
    assert!(there.playhead > start, "{:?}", there.story);
    assert!(!there.is_away_from_story());
    for _ in 0..8 {
        window.wheel(over, 3.0).settle();
    }
    assert_eq!(window.state().playhead, start);
    assert_eq!(window.state().story.step, 0);
}

#[test]
fn a_click_on_the_number_of_a_claim_leads_to_it_and_back() {
    let mut window = reading();
    window.apply(Command::Story(StoryCommand::Go(10)));
    window.click(Role::Link, "Milan Mojsilović, 2 Oct 2023: Where 8,350");
    assert_eq!(window.state().claim.as_ref().map(ibar::model::ClaimId::as_str), Some("c08"));
    assert!(window.has(Role::Label, "Where 8,350 soldiers were"), "the panel of the event");
    assert!(!window.has(Role::Button, "Step 11 of 12"));
    window.click(Role::Button, "Back to the story");
    assert_eq!(heading(&window), "How many were there?");
}

#[test]
fn whoever_moves_map_or_time_is_led_back_to_the_step() {
    let mut window = reading();
    assert!(!window.has(Role::Button, "Back to the story"));
    let before = window.state().clone();
    window.apply(Command::Map(MapCommand::Drag(120.0, 0.0)));
    window.apply(Command::Time(TimeCommand::SetPlayhead(at("2023-10-01"))));
    window.press(Key::S).settle();
    assert_eq!(window.state().playhead, before.playhead);
    assert_eq!(window.state().map.camera, before.map.camera);
    assert!(!window.has(Role::Button, "Back to the story"));
}

#[test]
fn one_side_tells_its_own_sentences_first_and_the_others_are_folded() {
    let mut window = reading();
    window.apply(Command::Story(StoryCommand::Go(5)));
    window.click(Role::ComboBox, "As told by").click(Role::Button, "Pristina");
    assert!(says(&window, "Belgrade backed the attackers"));
    assert!(!says(&window, "Belgrade had no part in it"));
    window.click(Role::Button, "Step 6: 2 sentences by others");
    assert!(says(&window, "Belgrade had no part in it"));
    window.click(Role::ComboBox, "As told by").click(Role::Button, "As known on 24 Sep");
    assert_eq!(window.state().known_by.active(), Some(at("2023-09-25")));
    window.click(Role::ComboBox, "As told by").click(Role::Button, "Everybody");
    assert_eq!(window.state().known_by.active(), None);
}

#[test]
fn the_steps_are_ticks_on_the_timeline_that_lead_to_them() {
    let mut window = reading();
    window.apply(Command::Story(StoryCommand::Go(8)));
    window.click(Role::Button, "Step 7: Arms and a film");
    assert_eq!(heading(&window), "Arms and a film");
}

#[test]
fn full_screen_has_map_timeline_and_sentences_alone_until_escape() {
    let mut window = reading();
    window.press(Key::F11);
    assert!(window.state().story.full_screen);
    assert!(window.has(Role::Canvas, "Map") && window.has(Role::Slider, "Playhead"));
    assert!(window.shows("A line with two names") && window.has(Role::Label, "1 of 12"));
    assert!(!window.has(Role::Label, "problems"), "no status line");
    window.press(Key::PageDown);
    assert!(window.shows("Two lorries on a bridge"));
    window.press(Key::Escape);
    assert!(!window.state().story.full_screen);
    assert_eq!(heading(&window), "Two lorries on a bridge");
}

#[test]
fn the_story_is_offered_at_the_first_start_and_never_again_after_an_answer() {
    let folder = Folder::new("offer");
    let start = || ibar::app::Start { document: shipped(), ..start_in(&folder) };
    let mut window = Window::started(start());
    assert!(window.has(Role::Label, "What happened, in 12 steps"));
    window.click(Role::Button, "Not now");
    assert!(!window.has(Role::Label, "What happened, in 12 steps"));
    window.close();
    let window = Window::started(start());
    assert!(!window.has(Role::Label, "What happened, in 12 steps"));
}

#[test]
fn a_click_on_the_offer_begins_the_story() {
    let mut window = Window::open(shipped(), |state| state.story.offered = true);
    window.click(Role::Button, "Read the story");
    assert_eq!(heading(&window), "A line with two names");
    window.click(Role::Button, "Close");
    assert_eq!(window.state().story, ibar::state::StoryReading::default());
}

#[test]
fn the_sources_of_a_step_stand_below_it() {
    let text = include_str!("../fixtures/good/every_field.ron");
    let document = Document::without_file("every_field.ron", load(text.as_bytes())).unwrap();
    let mut window = Window::open(document, |_| {});
    let before = window.painted().iter().filter(|text| text.contains("The Daily")).count();
    window.apply(Command::Story(StoryCommand::Start));
    let after = window.painted().iter().filter(|text| text.contains("The Daily")).count();
    assert!(after > before, "{:#?}", window.painted());
}
