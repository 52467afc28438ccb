//! Marks of several events: fans, keys, docks.

use egui::Key;
use egui::accesskit::Role;
use ibar::geo::Bounds;
use ibar::geo::region::project;
use ibar::model::LatLon;
use ibar::state::{Command, FanCommand, TimeCommand};

use crate::support::{MARK, Window, at};

const CLUSTER: &str = "3 events here";

fn scrub(date: &str) -> Command {
    Command::Time(TimeCommand::SetPlayhead(at(date)))
}

/// Whether there is a mark of that event alone.
fn holds(window: &Window, title: &str) -> bool {
    window.names(MARK).iter().any(|name| name.starts_with(title))
}

#[test]
fn a_click_opens_the_fan_of_a_mark_and_each_event_can_be_selected() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, CLUSTER);
    assert_eq!(window.selected(), "");
    for (title, id) in [("Ambush", "ambush"), ("Siege", "siege"), ("Search", "search")] {
        window.click(MARK, title);
        assert_eq!(window.selected(), id);
        assert!(window.is_on(MARK, title));
    }
}

#[test]
fn its_mark_escape_and_a_click_on_empty_map_close_a_fan() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, CLUSTER).click(MARK, CLUSTER);
    assert!(!holds(&window, "Siege"));
    window.click(MARK, CLUSTER).press(Key::Escape);
    assert!(!holds(&window, "Siege"));
    window.click(MARK, CLUSTER);
    let empty = window.open_ground();
    window.click_at(empty);
    assert!(!holds(&window, "Siege"));
}

#[test]
fn a_fan_stays_open_through_a_scrub_while_its_events_are_shown() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, CLUSTER);
    window.apply(scrub("2023-10-01T12:00+02:00"));
    assert!(holds(&window, "Siege") || holds(&window, "Search"));
    window.apply(scrub("2023-09-25T12:00+02:00"));
    assert!(window.has(MARK, "2 events here") && holds(&window, "Siege"));
    assert!(!holds(&window, "Search"));
}

#[test]
fn a_double_click_zooms_to_the_events_of_a_mark() {
    let mut window = Window::on_the_bridge();
    let scale = window.state().map.camera.px_per_km();
    let crowd = window.middle(MARK, CLUSTER);
    window.double_click_at(crowd);
    assert!(window.state().map.camera.px_per_km() > 4.0 * scale);
    assert!(window.has(MARK, CLUSTER));
}

#[test]
fn all_marks_are_one_stop_of_the_tab_key() {
    let mut window = Window::on_the_bridge();
    let marks = window.names(MARK).into_iter().filter(|name| name.contains(" of 4)")).count();
    assert_eq!(marks, 4);
    window.focus(MARK, "Vote");
    let mut stops = 0;
    window.press(Key::Tab);
    while !window.has_focus(Role::Canvas, "Map") && stops < 200 {
        assert!(!window.focused().ends_with(" of 4)"), "{}", window.focused());
        window.press(Key::Tab);
        stops += 1;
    }
    assert!(stops > 10 && stops < 200);
    window.press(Key::Enter);
    assert!(window.focused().starts_with("Vote"), "{}", window.focused());
    window.press(Key::Escape);
    assert!(window.has_focus(Role::Canvas, "Map"));
}

#[test]
fn arrows_lead_from_mark_to_mark_and_do_not_step_through_time() {
    let mut window = Window::on_the_bridge();
    let playhead = window.state().playhead;
    window.focus(MARK, "Vote").press(Key::ArrowLeft);
    assert!(window.focused().starts_with(CLUSTER), "{}", window.focused());
    window.press(Key::ArrowUp);
    assert!(window.focused().starts_with("Convoy"), "{}", window.focused());
    window.press(Key::ArrowDown).press(Key::ArrowRight);
    assert!(window.focused().starts_with("Vote"), "{}", window.focused());
    assert_eq!((window.state().playhead, window.selected()), (playhead, ""));
    let mut visited = Vec::new();
    for _ in 0..4 {
        window.press(Key::PageDown);
        visited.push(window.focused());
    }
    visited.sort();
    visited.dedup();
    assert_eq!(visited.len(), 4, "{visited:?}");
}

#[test]
fn a_fan_opens_by_key_and_escape_leads_out_again() {
    let mut window = Window::on_the_bridge();
    window.focus(MARK, CLUSTER).press(Key::Enter);
    assert!(window.focused().starts_with("Ambush"), "{}", window.focused());
    window.press(Key::ArrowDown).press(Key::Enter);
    assert_eq!(window.selected(), "siege");
    assert!(window.focused().starts_with("Siege"));
    window.press(Key::Escape);
    assert!(window.focused().starts_with(CLUSTER), "{}", window.focused());
    assert!(!holds(&window, "Ambush"), "the fan is folded");
    assert_eq!(window.selected(), "siege");
    window.press(Key::Escape);
    assert!(window.has_focus(Role::Canvas, "Map"));
}

#[test]
fn a_mark_names_title_date_place_and_its_position_among_the_others() {
    let window = Window::on_the_bridge();
    assert!(window.has(MARK, "Convoy, 27 September 2023, Raška (2 of 4)"));
    assert!(window.has(MARK, "Vote, 29 September 2023, 10:00, Niš (3 of 4)"));
}

#[test]
fn a_dock_names_its_direction_and_offers_a_wider_view_once_it_is_selected() {
    let mut window = Window::on_the_bridge();
    let close = Bounds::at(project(LatLon { lat: 42.97, lon: 20.78 }));
    window.apply(Command::Fan(FanCommand::Fit(close)));
    assert!(window.has(MARK, "Raška, 70 km away to the north"));
    assert!(!window.has(Role::Button, "Widen the view"));
    let camera = window.state().map.camera;
    window.click(MARK, "Raška, 70 km away");
    assert_eq!((window.selected(), window.state().map.camera), ("convoy", camera));
    window.click(Role::Button, "Widen the view");
    assert!(window.has(MARK, "Convoy, 27 September 2023, Raška"));
}

#[test]
fn a_place_beyond_the_reach_of_the_map_offers_no_wider_view() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, "London, 1,830 km away to the north-west");
    assert_eq!(window.selected(), "appeal");
    assert!(!window.has(Role::Button, "Widen the view"));
}

#[test]
fn events_passed_in_a_scrub_pulse_and_then_no_frame_is_drawn() {
    let mut window = Window::on_the_bridge();
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().apply(&ctx, [scrub("2023-10-03T12:00+02:00")]);
    window.frames(1);
    assert!(window.state().is_moving());
    window.settle();
    assert!(!window.state().is_moving());
    assert!(window.next_frame_in() > std::time::Duration::from_secs(1));
}
