//! Density of very many events.

use std::fmt::Write as _;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Pos2, vec2};
use ibar::app::Document;
use ibar::geo::region::project;
use ibar::model::{EventId, Spot};
use ibar::state::{Command, FilterCommand, TimeCommand, WindowMode};

use crate::support::{Window, document};

/// Three thousand events, an hour apart, fifty rows of sixty across the middle of the map.
fn many() -> Document {
    let mut text = String::from(
        "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"Many\", summary: \"S\", events: [\n",
    );
    for nth in 0..3_000 {
        let (row, column) = (nth / 60, nth % 60);
        let (lat, lon) = (43.0 + 0.03 * f64::from(row), 20.0 + 0.03 * f64::from(column));
        let (month, day, hour) = (1 + nth / 672, 1 + nth / 24 % 28, nth % 24);
        let kind = if nth % 3 == 0 { "Clash" } else { "Crossing" };
        let _ = writeln!(
            text,
            "Event(id: \"e{nth}\", when: \"2023-{month:02}-{day:02}T{hour:02}:00Z\", \
             where: Point(lat: {lat:.4}, lon: {lon:.4}, radius_m: 100), kind: {kind}, \
             title: \"Event no. {nth}\"),"
        );
    }
    text.push_str("])\n");
    document("many.ron", &text)
}

/// The window with all of them shown.
fn on_many() -> Window {
    let mut window = Window::open(many(), |_| {});
    window.apply(Command::Time(TimeCommand::ToEnd));
    window.apply(Command::Time(TimeCommand::SetMode(WindowMode::Cumulative)));
    window.settle();
    window
}

/// Position of an event's point on the screen.
fn place(window: &Window, id: &str) -> Pos2 {
    let event = window.dataset().event(&EventId::from(id)).unwrap();
    let Spot::Point { at, .. } = event.r#where.spot else { panic!("events here are points") };
    let viewport = window.state().map.viewport();
    let (at, middle) = (viewport.screen_from_plane(project(at)), viewport.size.middle());
    let offset = |length: f64| length.to_string().parse::<f32>().unwrap();
    window.middle(Role::Canvas, "Map") + vec2(offset(at.x - middle.x), offset(at.y - middle.y))
}

#[test]
fn very_many_events_are_drawn_as_density_and_all_counted() {
    let mut window = on_many();
    assert!(window.has(Role::Label, "3,000 events here"));
    assert!(window.has(Role::Image, "Clash, 1,000 events in sight"));
    assert!(window.has(Role::Image, "Crossing, 2,000 events in sight"));
    window.apply(Command::Filter(FilterCommand::SetText("no. 29".to_owned())));
    window.settle();
    assert!(!window.has(Role::Label, "events here"), "111 of them are marks again");
}

#[test]
fn each_of_very_many_events_can_be_selected() {
    let mut window = on_many();
    for id in ["e1830", "e47", "e2999"] {
        let at = place(&window, id);
        window.move_to(at).frames(3);
        assert_eq!(window.hovered(), id);
        window.click_at(at).settle();
        assert_eq!(window.selected(), id);
    }
}

#[test]
fn very_many_events_at_rest_request_no_frame() {
    let window = on_many();
    assert!(window.next_frame_in() > Duration::from_secs(1));
}
