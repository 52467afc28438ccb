//! Two maps, or one that is swiped, of two windows that are compared.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use ibar::model::TimeSpan;
use ibar::state::{Command, CompareCommand, MapLayout};

use crate::support::{MARK, ROW, Window, at, shipped};

/// The days that a reporter compares, typed into the field for times.
fn days(size: (f32, f32)) -> Window {
    let mut window = Window::sized(vec2(size.0, size.1), shipped(), |_| {});
    window.press(Key::G).type_text("23 Sep vs 1 Oct").press(Key::Enter).settle();
    window
}

fn maps(window: &Window) -> Vec<String> {
    window.names(Role::Canvas).into_iter().filter(|name| name.starts_with("Map")).collect()
}

#[test]
fn two_typed_days_are_those_days_on_two_maps_with_captions() {
    for size in [(1024.0, 700.0), (1280.0, 720.0), (1440.0, 900.0)] {
        let window = days(size);
        let comparison = window.state().comparison;
        assert_eq!(comparison.a, TimeSpan::between(at("2023-09-23"), at("2023-09-24")));
        assert_eq!(comparison.b, TimeSpan::between(at("2023-10-01"), at("2023-10-02")));
        assert_eq!(maps(&window), ["Map of A, 23 Sep 2023", "Map of B, 1 Oct 2023"], "{size:?}");
        assert!(window.has(Role::Label, "A, 23 Sep 2023: 0 events, 0 only here"), "{size:?}");
        assert!(window.has(Role::Label, "B, 1 Oct 2023: 5 events, 5 only here"), "{size:?}");
        let map = window.state().map.size;
        assert!(map.width >= 280.0 && map.height >= 180.0, "{size:?}: {map:?}");
    }
}

#[test]
fn forces_are_those_of_each_day() {
    let window = days((1440.0, 900.0));
    let painted = window.painted();
    let has = |text: &str| painted.iter().any(|line| line.contains(text));
    // KFOR on 23 September, and what Vučić said on 30 September of the troops at the line.
    assert!(has("≥4,200") && has("7,500"), "{painted:?}");
}

#[test]
fn one_camera_moves_both_maps_and_one_selection_is_on_both() {
    let mut window = days((1440.0, 900.0));
    let before = window.state().map.camera;
    let from = window.middle(Role::Canvas, "Map of A") + vec2(-140.0, 60.0);
    window.drag(from, from + vec2(60.0, 30.0)).settle();
    let moved = window.state().map.camera;
    assert_ne!(moved, before);
    let from = window.middle(Role::Canvas, "Map of B") + vec2(-140.0, 60.0);
    window.drag(from, from - vec2(60.0, 30.0)).settle();
    assert_ne!(window.state().map.camera, moved);
    window.press_with(Modifiers::COMMAND, Key::Z).settle();
    assert_eq!(window.state().map.camera, moved, "a drag is one entry of the undo history");
    let mark = window.names(MARK).into_iter().find(|name| name.contains("made up")).unwrap();
    window.click(MARK, &mark).settle();
    assert_ne!(window.selected(), "", "{mark}");
    assert!(window.state().comparison.on);
}

#[test]
fn a_swiped_map_has_a_handle_for_the_pointer_and_for_keys() {
    let mut window = days((1440.0, 900.0));
    window.click(Role::RadioButton, "Swipe").settle();
    assert_eq!(maps(&window).len(), 2);
    let share = |window: &Window| window.state().compared_maps.divide();
    assert!((share(&window) - 0.5).abs() < 1e-9);
    let handle = window.middle(Role::Slider, "Handle between A and B");
    window.drag(handle, handle + vec2(100.0, 0.0));
    let right = share(&window);
    assert!(right > 0.55, "{right}");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!((share(&window) - 0.5).abs() < 1e-9, "a drag is one entry of the undo history");
    window.focus(Role::Slider, "Handle between A and B").press(Key::ArrowLeft);
    assert!((share(&window) - 0.48).abs() < 1e-9, "{}", share(&window));
    let (low, high) = (CompareCommand::Divide(-3.0), CompareCommand::Divide(f64::NAN));
    window.apply(Command::Compare(low));
    assert!(share(&window) > 0.0, "the handle can always be reached");
    window.apply(Command::Compare(high));
    assert!((share(&window) - 0.5).abs() < 1e-9);
}

#[test]
fn the_list_has_its_place_again_beside_one_map() {
    let mut window = days((1440.0, 900.0));
    assert!(window.names(ROW).is_empty(), "two maps take its room");
    window.click(Role::RadioButton, "One map").settle();
    assert_eq!(maps(&window), ["Map"]);
    assert_eq!(window.state().map_layout(), Some(MapLayout::One));
    assert!(!window.names(ROW).is_empty());
}

#[test]
fn nothing_moves_by_itself_beside_two_maps() {
    let mut window = days((1440.0, 900.0));
    window.frames(8);
    let derived = window.scenes_derived();
    window.frames(5);
    assert_eq!(window.scenes_derived(), derived, "the scenes of both maps are kept");
}
