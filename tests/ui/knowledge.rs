//! Clock of knowledge: figures and disputes appear on the day on which they were said.

use egui::Key;
use egui::accesskit::Role;
use ibar::model::Moment;

use crate::support::{Window, at, shipped};

const CLOCK: &str = "Clock of knowledge";

/// The window with the clock at the end of a day.
fn known_by(end: &str) -> Window {
    let by: Moment = at(end);
    // On a map of this size the figure has room for its words.
    Window::sized(egui::vec2(1920.0, 1080.0), shipped(), |state| {
        state.known_by.on = true;
        state.known_by.by = Some(by);
        state.selection = None;
    })
}

/// The words under the figure 8,350 on the map, in the order in which they are painted; `None` where
/// it is not there.
fn figure(window: &Window) -> Option<String> {
    let painted = window.painted();
    let is_under = |text: &&String| text.contains(", for ") || text.starts_with("said on ");
    let words: Vec<&str> = painted.iter().filter(is_under).map(String::as_str).collect();
    painted.iter().any(|text| text == "8,350").then(|| words.join(" "))
}

#[test]
fn the_figure_8350_appears_on_2_october_and_its_second_speaker_on_4_october() {
    let mut window = known_by("2023-10-02");
    assert_eq!(figure(&window), None, "not said yet on 1 October");
    assert!(window.value(Role::Slider, CLOCK).starts_with("1 Oct 2023"));
    window.focus(Role::Slider, CLOCK).press(Key::ArrowRight);
    assert!(window.value(Role::Slider, CLOCK).starts_with("2 Oct 2023"));
    assert!(
        figure(&window).is_some_and(|words| words.contains("Mojsilović")),
        "{:?}",
        figure(&window)
    );
    window.press(Key::ArrowRight).press(Key::ArrowRight);
    assert!(window.value(Role::Slider, CLOCK).starts_with("4 Oct 2023"));
    let words = figure(&window).unwrap();
    assert!(words.contains("Vučević, for 26 Sep"), "{words}");
    window.press(Key::ArrowLeft).press(Key::ArrowLeft).press(Key::ArrowLeft);
    assert_eq!(figure(&window), None, "and it goes again");
}

#[test]
fn the_slider_goes_to_the_first_and_the_last_claim() {
    let mut window = known_by("2023-10-02");
    window.focus(Role::Slider, CLOCK).press(Key::End);
    let end = window.dataset().extent().unwrap().end();
    assert_eq!(window.state().known_by.active(), Some(end));
    window.press(Key::Home);
    let value = window.value(Role::Slider, CLOCK);
    assert!(value.contains(": 1 claim") || value.contains(": 2 claims"), "{value}");
}

#[test]
fn one_click_shows_what_is_known_today_and_the_track_goes() {
    let mut window = known_by("2023-10-02");
    window.click(Role::Button, "As known today");
    assert_eq!(window.state().known_by.active(), None);
    assert!(!window.has(Role::Slider, CLOCK));
    assert!(figure(&window).is_some());
}

#[test]
fn the_handle_is_dragged_from_day_to_day_as_one_step() {
    let mut window = known_by("2023-09-29");
    let from = window.middle(Role::Slider, CLOCK);
    let before = window.state().known_by.active().unwrap();
    window.drag(from, from + egui::vec2(90.0, 0.0));
    let after = window.state().known_by.active().unwrap();
    assert!(after > before);
    let days = after.millis_since(before) % 86_400_000;
    assert_eq!(days, 0, "the end of a day");
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().known_by.active(), Some(before));
}

#[test]
fn after_a_click_on_the_track_arrows_move_the_clock_on() {
    let mut window = known_by("2023-10-05");
    let handle = window.get(Role::Slider, CLOCK).rect();
    window.click_at(handle.center() - egui::vec2(120.0, 0.0));
    let there = window.state().known_by.active().unwrap();
    assert!(there < at("2023-10-05"));
    let playhead = window.state().playhead;
    window.press(Key::ArrowRight);
    assert!(window.state().known_by.active().unwrap() > there);
    assert_eq!(window.state().playhead, playhead);
}
