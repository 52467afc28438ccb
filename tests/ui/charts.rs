//! Charts below the lanes.

use egui::accesskit::Role;
use ibar::model::TimeSpan;
use ibar::state::{Command, TimeCommand};
use ibar::time::View;

use crate::support::{Window, at, document, shipped};

fn at_date(date: &str) -> Window {
    let mut window = Window::on_the_bridge();
    window.apply(Command::Time(TimeCommand::SetPlayhead(at(date))));
    window
}

#[test]
fn the_figures_at_the_left_are_those_of_the_playhead() {
    let now = |date| at_date(date).figures_at_the_playhead();
    let lines = |keepers: &str, line: &str| {
        vec![
            ("Peacekeepers".to_owned(), keepers.to_owned()),
            ("Troops at the line".to_owned(), line.to_owned()),
        ]
    };
    assert_eq!(now("2023-09-25"), lines("≈3,800", "–"));
    assert_eq!(now("2023-09-28"), lines("≈3,800", "8,350"));
    assert_eq!(now("2023-10-02T12:00+02:00"), lines("≥4,500", "4,500"));
}

#[test]
fn the_figures_follow_the_playhead_during_the_drag() {
    let mut window = at_date("2023-10-02T12:00+02:00");
    let flag = window.middle(Role::Slider, "Playhead");
    window.hold(flag, flag - egui::vec2(350.0, 0.0));
    let figures = window.figures_at_the_playhead();
    assert_eq!(figures[1].1, "8,350");
}

#[test]
fn the_charts_can_be_drawn_at_every_zoom() {
    let mut window = Window::on_the_bridge();
    for (from, to) in [("0001", "9999"), ("1900", "2100"), ("2023-09-29", "2023-09-30")] {
        let span = TimeSpan::between(at(from), at(to));
        window.apply(Command::Time(TimeCommand::Show(span)));
    }
    let instant = TimeSpan::instant(at("2023-09-29T12:00+02:00"));
    window.apply(Command::Time(TimeCommand::Show(instant)));
    assert!((window.state().view.length_ms() - View::MIN_MS).abs() < 1e-9);
    assert_eq!(window.figures_at_the_playhead().len(), 2);
}

#[test]
fn the_shipped_figures_can_be_drawn_at_every_zoom() {
    let mut window = Window::open(shipped(), |_| {});
    let mut zoom = |factor: f64| {
        (0..14).for_each(|_| {
            window.apply(Command::Time(TimeCommand::Zoom(factor)));
        });
        window.state().view.length_ms()
    };
    assert!((zoom(10.0) - View::MIN_MS).abs() < 1e-9);
    // The record twice over, and no more.
    let widest = zoom(0.1);
    assert!(widest < View::MAX_MS && (zoom(0.1) - widest).abs() < 1e-3);
}

#[test]
fn the_chart_of_troops_says_where_it_has_nothing_to_measure() {
    let empty = "No figure of any force for the time in sight";
    let mut window = Window::open(shipped(), |_| {});
    assert!(!window.has(Role::Label, empty));
    let span = TimeSpan::between(at("1990-01-01"), at("1990-06-01"));
    window.apply(Command::Time(TimeCommand::Show(span)));
    assert!(window.has(Role::Label, empty));
}

#[test]
fn a_record_without_troops_has_the_chart_of_its_events() {
    let text = r#"#![enable(implicit_some)] Dataset(ibar: 1, title: "T", summary: "S", events: [
        Event(id: "e", title: "Raid", when: "2020-03-04", where: Point(lat: 15.5, lon: 32.5, radius_m: 9))])"#;
    let window = Window::open(document("raid.ron", text), |_| {});
    assert!(window.has(Role::Tab, "Events") && !window.has(Role::Tab, "Troops"));
    assert!(Window::open(shipped(), |_| {}).has(Role::Tab, "Troops"));
}
