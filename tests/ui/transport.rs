//! Transport: typed times and play.

use egui::accesskit::Role;
use egui::{Key, vec2};
use ibar::model::{Dataset, TimeSpan, When};
use ibar::state::{
    AppCommand, Command, Pace, PlayCommand, Playback, Speed, TimeCommand, WindowMode,
};

use crate::support::{Window, at, shipped};

const FIELD: &str = "Go to time";

/// The shipped data with all of time in sight and nothing selected.
fn from_afar() -> Window {
    let mut window = Window::open(shipped(), |state| state.selection = None);
    window.apply(Command::Time(TimeCommand::ShowAll));
    window
}

fn anchors(dataset: &Dataset, from: &str, to: &str) -> Vec<String> {
    let span = TimeSpan::between(at(from), at(to));
    let inside = |when: &When| span.contains(when.anchor());
    let events = dataset.events().iter();
    let events = events.filter(|event| event.when.as_ref().is_some_and(inside));
    events.map(|event| event.id.to_string()).collect()
}

#[test]
fn the_minute_of_the_attack_is_found_by_typing_it() {
    let mut window = from_afar();
    window.press(Key::G).type_text("24 sep 2023 02:46");
    assert!(window.has(Role::Label, "Sunday 24 September 2023, 02:46"));
    window.press(Key::Enter);
    assert_eq!(window.state().playhead, at("2023-09-24T02:46+02:00"));
    let hours = window.state().view.length_ms() / 3_600_000.0;
    assert!(hours < 24.0, "the view is {hours} hours long");
    assert!(window.state().view.span().contains(window.state().playhead));
    assert_eq!(window.value(Role::Slider, "Playhead"), "24 September 2023, 02:46");
}

#[test]
fn a_day_that_is_typed_after_a_minute_has_its_neighbours_on_screen() {
    let mut window = from_afar();
    window.press(Key::G).type_text("24 sep 2023 04:00").press(Key::Enter);
    window.press(Key::G).type_text("2 oct 2023").press(Key::Enter);
    let shown = window.state().shown(window.dataset());
    assert!(shown.contains(at("2023-10-01T12:00")) && shown.contains(at("2023-10-03T12:00")));
}

#[test]
fn the_attack_is_found_by_its_name() {
    let mut window = from_afar();
    window.press(Key::G).type_text("bridge blocked");
    assert!(window.has(Role::Label, "Enter goes there"));
    window.press(Key::Enter);
    assert_eq!(window.selected(), "s24_0240");
    let event = window.dataset().event(&"s24_0240".into()).cloned().unwrap();
    assert_eq!(Some(window.state().playhead), event.when.map(|when| when.anchor()));
}

#[test]
fn the_field_says_what_it_did_not_understand_and_keeps_it() {
    let mut window = from_afar();
    let before = window.state().playhead;
    window.press(Key::G).type_text("24 sxp 2023");
    assert!(window.has(Role::Label, "Expected a month"));
    window.press(Key::Enter);
    assert_eq!(window.state().playhead, before);
    assert_eq!(window.value(Role::TextInput, FIELD), "24 sxp 2023");
    window.press(Key::Escape).press(Key::Escape);
    assert_eq!(window.value(Role::TextInput, FIELD), window.value(Role::Slider, "Playhead"));
}

#[test]
fn the_key_that_focuses_the_field_is_not_typed_into_it() {
    let mut window = from_afar();
    window.strike_and_type(Key::G, "g").type_text("-2h");
    assert_eq!(window.value(Role::TextInput, FIELD), "-2h");
}

#[test]
fn keys_typed_into_the_field_are_not_shortcuts() {
    let mut window = from_afar();
    window.press(Key::G);
    let mode = window.state().window.mode;
    window.strike_and_type(Key::Num4, "4").strike_and_type(Key::Num9, "9");
    assert_eq!(window.state().window.mode, mode);
    assert_eq!(window.value(Role::TextInput, FIELD), "49");
}

#[test]
fn a_typed_time_is_one_undo_entry() {
    let mut window = from_afar();
    let before = (window.state().playhead, window.state().view);
    window.press(Key::G).type_text("start").press(Key::Enter);
    assert_ne!(window.state().playhead, before.0);
    window.apply(Command::App(AppCommand::Undo));
    assert_eq!((window.state().playhead, window.state().view), before);
}

#[test]
fn play_by_event_goes_from_23_september_to_3_october_without_leaving_one_out() {
    let mut window = Window::open(shipped(), |state| {
        state.selection = None;
        state.playhead = at("2023-09-23");
        state.window.range = TimeSpan::between(at("2023-09-23"), at("2023-10-04"));
    });
    window.click(Role::ComboBox, "Speed").click(Role::RadioButton, "By event");
    window.click(Role::CheckBox, "Only the range").press(Key::Escape);
    assert_eq!(window.state().playback.pace, Pace::Event);
    let wanted = anchors(window.dataset(), "2023-09-23", "2023-10-04");
    assert!(wanted.len() > 30, "{}", wanted.len());
    window.get(Role::Button, "Play").click();
    window.frames(2);
    let mut visited: Vec<String> = Vec::new();
    for _ in 0..wanted.len() * 12 {
        let here = window.selected().to_owned();
        if visited.last() != Some(&here) {
            visited.push(here);
        }
        if !window.state().playback.playing {
            break;
        }
        window.frames(1);
    }
    assert_eq!(visited, wanted);
    assert!(!window.state().playback.playing, "it ends with the last");
}

#[test]
fn settings_of_play_are_chosen_in_the_popup_of_the_pace() {
    let mut window = Window::on_the_bridge();
    window.click(Role::ComboBox, "Speed");
    for (name, is_on) in [
        ("Backwards", (|how| how.reverse) as fn(Playback) -> bool),
        ("Repeat", |how| how.repeat),
        ("Only the range", |how| how.in_range),
        ("Slower where much happens", |how| how.dwell),
        ("The timeline follows", |how| how.follow),
    ] {
        let before = is_on(window.state().playback);
        window.click(Role::CheckBox, name);
        assert_eq!(is_on(window.state().playback), !before, "{name}");
    }
    window.click(Role::CheckBox, "Reduced motion");
    assert!(window.state().display.reduced_motion);
    window.click(Role::RadioButton, "By reading");
    assert!(window.has(Role::SpinButton, "Words a minute"));
}

/// kepler.gl #481 and #743: the slowest speed was too fast, and none could be typed.
#[test]
fn a_speed_can_be_typed() {
    let mut window = Window::on_the_bridge();
    window.click(Role::ComboBox, "Speed").focus(Role::TextInput, "Typed speed");
    window.type_text("45 min a second");
    assert_eq!(window.state().playback.speed, Speed::of_millis(2_700_000.0));
    assert!(window.has(Role::ComboBox, "Speed, 45 min/s"));
}

#[test]
fn play_asks_for_no_frame_until_the_next_event_is_due() {
    let mut window = Window::on_the_bridge();
    window.press(Key::Home);
    let how = Playback { pace: Pace::Event, ..Playback::default() };
    window.apply(Command::Play(PlayCommand::SetPlayback(how)));
    window.get(Role::Button, "Play").click();
    window.frames(4);
    assert!(window.state().playback.playing);
    assert!(window.next_frame_in().as_secs_f64() >= 0.1, "{:?}", window.next_frame_in());
    window.get(Role::Button, "Pause").click();
    window.frames(8);
    assert_eq!(window.next_frame_in(), std::time::Duration::MAX);
}

#[test]
fn the_header_has_room_for_everything_in_a_small_window() {
    let mut window = Window::sized(vec2(960.0, 600.0), shipped(), |_| {});
    window.press(Key::G).type_text("-1 day").press(Key::Enter);
    window.click(Role::RadioButton, &WindowMode::Range.label(0));
    assert_eq!(window.state().window.mode, WindowMode::Range);
}
