//! Map input beyond dragging and the wheel: keys, rectangles, ruler, locator, touch, context menu.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, pos2, vec2};
use ibar::state::{Command, MapCommand, SelectCommand};

use crate::support::{MARK, Window};

/// A point of the map without a mark.
fn empty(window: &Window) -> Pos2 {
    window.open_ground()
}

fn scale(window: &Window) -> f64 {
    window.state().map.camera.px_per_km()
}

#[test]
fn buttons_and_keys_lead_back_and_forward_through_views() {
    let mut window = Window::on_the_bridge();
    let home = window.state().map.camera;
    assert!(!window.has(Role::Button, "Previous view of the map"), "there is none yet");
    let from = empty(&window);
    window.drag(from, from + vec2(80.0, 20.0));
    let moved = window.state().map.camera;
    window.click(Role::Button, "Previous view of the map");
    assert_eq!(window.state().map.camera, home);
    window.press_with(Modifiers::COMMAND, Key::CloseBracket);
    assert_eq!(window.state().map.camera, moved);
    window.press_with(Modifiers::COMMAND, Key::OpenBracket);
    assert_eq!(window.state().map.camera, home);
}

#[test]
fn a_rectangle_dragged_with_shift_is_zoomed_to() {
    let mut window = Window::on_the_bridge();
    let before = window.state().map.viewport();
    let from = empty(&window);
    window.hold_keys(Modifiers::SHIFT);
    window.hold(from, from + vec2(100.0, 60.0));
    assert_eq!(window.state().map.camera, before.camera);
    window.button(from + vec2(100.0, 60.0), false).settle();
    window.hold_keys(Modifiers::NONE);
    let after = window.state().map.viewport();
    let wanted = (before.size.width / 100.0).min(before.size.height / 60.0);
    assert!((scale(&window) / before.camera.px_per_km() - wanted).abs() < 0.1 * wanted);
    assert_ne!(after.camera.center(), before.camera.center());
}

#[test]
fn escape_cancels_the_rectangle() {
    let mut window = Window::on_the_bridge();
    let before = window.state().map.camera;
    let from = empty(&window);
    window.hold_keys(Modifiers::SHIFT);
    window.hold(from, from + vec2(100.0, 60.0));
    window.strike(Key::Escape);
    window.button(from + vec2(100.0, 60.0), false).settle();
    assert_eq!(window.state().map.camera, before);
}

#[test]
fn arrows_move_the_map_while_it_has_the_focus_and_else_the_playhead() {
    let mut window = Window::on_the_bridge();
    let (camera, playhead) = (window.state().map.camera, window.state().playhead);
    window.focus(Role::Canvas, "Map").press(Key::ArrowRight);
    let east = window.state().map.camera;
    assert!(east.center().x > camera.center().x);
    assert_eq!(window.state().playhead, playhead);
    window.press_with(Modifiers::SHIFT, Key::ArrowUp).press(Key::ArrowLeft);
    let north = window.state().map.camera.center();
    assert!(north.y - camera.center().y > 2.0 * (east.center().x - camera.center().x));
    assert!((north.x - camera.center().x).abs() < 1e-9);
    window.harness.ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
    window.press(Key::ArrowLeft);
    assert_ne!(window.state().playhead, playhead);
}

#[test]
fn while_the_ruler_is_on_clicks_measure_and_select_nothing() {
    let mut window = Window::on_the_bridge();
    window.click(Role::Button, "Ruler");
    assert!(window.is_on(Role::Button, "Ruler"));
    let from = empty(&window);
    window.click_at(from);
    assert!(window.has(Role::Label, "Ruler: Click where the way goes on"));
    let mark = window.middle(MARK, "Convoy");
    window.click_at(mark + vec2(4.0, 3.0));
    assert_eq!(window.selected(), "");
    // The second click was near enough to mean the convoy.
    let viewport = window.state().map.viewport();
    let points = window.state().ruler.points();
    let seen: Vec<_> = points
        .iter()
        .map(|at| viewport.screen_from_plane(ibar::geo::region::project(*at)))
        .collect();
    let moved = mark - from;
    assert!((seen[1].x - seen[0].x - f64::from(moved.x)).abs() < 1.0, "{seen:?}");
    assert!((seen[1].y - seen[0].y - f64::from(moved.y)).abs() < 1.0, "{seen:?}");
    let distance = ibar::scene::text::distance_words(window.state().ruler.km());
    assert!(window.has(Role::Label, &format!("Ruler: {distance}")));
    window.click(Role::Button, "Take back");
    assert_eq!(window.state().ruler.points().len(), 1);
    window.press(Key::Escape);
    assert!(!window.state().ruler.is_on());
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.state().ruler.is_on());
}

#[test]
fn the_ruler_measures_between_events_without_a_pointer() {
    let mut window = Window::on_the_bridge();
    window.press(Key::R);
    for event in ["convoy", "vote"] {
        window.apply(Command::Select(SelectCommand::Event(event.into())));
        window.click(Role::Button, "To the selected");
    }
    assert_eq!(window.state().ruler.points().len(), 2);
    assert!(window.state().ruler.km() > 50.0);
}

#[test]
fn the_locator_appears_when_the_map_is_close_and_a_click_moves_the_map() {
    let mut window = Window::on_the_bridge();
    assert!(!window.has(Role::Button, "Locator"));
    window.apply(Command::Map(MapCommand::Zoom(8.0)));
    let there = window.middle(Role::Button, "Locator");
    let before = window.state().map.camera;
    window.click_at(there + vec2(0.0, -40.0));
    let after = window.state().map.camera;
    assert!((after.px_per_km() - before.px_per_km()).abs() < 1e-9);
    assert!(after.center().y > 100.0, "{after:?}");
    window.press(Key::M);
    assert!(!window.has(Role::Button, "Locator"));
}

#[test]
fn a_drag_on_the_locator_is_one_step_in_the_history_of_views() {
    let mut window = Window::on_the_bridge();
    window.apply(Command::Map(MapCommand::Zoom(8.0)));
    window.apply(Command::Map(MapCommand::Rest));
    let before = window.state().map.camera;
    let there = window.middle(Role::Button, "Locator");
    window.drag(there, there + vec2(10.0, -30.0));
    assert!(window.state().map.camera.center().distance(before.center()) > 20.0);
    window.click(Role::Button, "Previous view of the map");
    assert_eq!(window.state().map.camera, before);
}

#[test]
fn pinching_zooms_around_the_pointer() {
    let mut window = Window::on_the_bridge();
    let before = scale(&window);
    let mark = window.middle(MARK, "Convoy");
    window.move_to(mark);
    window.harness.event(egui::Event::Zoom(1.5));
    window.settle();
    assert!((scale(&window) / before - 1.5).abs() < 0.01);
    assert!((window.middle(MARK, "Convoy") - mark).length() < 1.5);
}

#[test]
fn in_a_narrow_map_buttons_and_docks_do_not_overlap() {
    let narrow = vec2(852.0, 700.0);
    let window = Window::sized(narrow, crate::support::bridge(), |_| {});
    assert!(!window.has(Role::Button, "Ruler"));
    let dock = window.get(MARK, "London").rect();
    for name in ["Zoom in on the map", "Zoom out of the map"] {
        assert!(!window.get(Role::Button, name).rect().intersects(dock), "{name}");
    }
}

#[test]
fn coordinates_of_the_pointer_are_shown_in_degrees_and_mgrs() {
    let mut window = Window::on_the_bridge();
    let degrees = |window: &Window| window.painted().into_iter().find(|text| text.contains("° N "));
    window.move_to(pos2(5.0, 895.0)).settle();
    assert_eq!(degrees(&window), None);
    let at = empty(&window);
    window.move_to(at).settle();
    assert!(degrees(&window).unwrap().ends_with("° E"));
    assert!(window.painted().iter().any(|text| text.starts_with("34T ")));
}

#[test]
fn the_context_menu_copies_coordinates_and_starts_the_ruler() {
    let mut window = Window::on_the_bridge();
    let at = empty(&window);
    window.right_click_at(at);
    let copied = window.names(Role::Button).into_iter().find(|name| name.starts_with("Copy 4"));
    assert_eq!(window.copied_by(Role::Button, "Copy 4"), copied.map(|text| text[5..].to_owned()));
    window.right_click_at(at).click(Role::Button, "Measure from here");
    assert_eq!(window.state().ruler.points().len(), 1);
}

#[test]
fn a_key_copies_the_coordinates_of_the_selected_event() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, "Convoy");
    let text = window.copied_on(Key::C).unwrap();
    assert!(text.contains("34T "), "{text}");
}

#[test]
fn a_double_click_with_shift_zooms_out() {
    let mut window = Window::on_the_bridge();
    let before = scale(&window);
    window.apply(Command::Map(MapCommand::Zoom(4.0)));
    let at = empty(&window);
    window.hold_keys(Modifiers::SHIFT);
    window.double_click_at(at);
    assert!((scale(&window) / before - 2.0).abs() < 1e-6);
}

#[test]
fn the_tools_of_the_map_do_not_move_an_idle_map() {
    let mut window = Window::on_the_bridge();
    window.press(Key::R);
    window.apply(Command::Map(MapCommand::Zoom(8.0)));
    let camera = window.state().map.camera;
    window.settle();
    assert_eq!(window.state().map.camera, camera);
    assert!(window.next_frame_in() > std::time::Duration::from_secs(1));
}
