//! The whole window in sixteen views, at half the usual resolution: at the size of a low screen and of
//! a usual one, in light and dark.

use egui::Vec2;
use egui_kittest::SnapshotOptions;
use ibar::geo::region::project;
use ibar::model::{Language, LatLon, TimeSpan};
use ibar::state::{AppState, Chart, LanesBy, Sheet, WindowMode};
use ibar::time::View;

use super::support::{Window, at, shipped};

const LOW: Vec2 = Vec2::new(1280.0, 720.0);
const USUAL: Vec2 = Vec2::new(1440.0, 900.0);
/// Pixels per point: an image costs room for ever.
const PIXELS: f32 = 0.5;

/// Compares the window with the image of that name.
fn compare(size: Vec2, name: &str, change: impl FnOnce(&mut AppState)) {
    let mut window = Window::scaled(size, PIXELS, shipped(), change);
    let options = SnapshotOptions::new().max_failed_pixels(40);
    window.settle().harness.snapshot_options(format!("views/{name}"), &options);
}

fn look_at(state: &mut AppState, (lat, lon): (f64, f64), px_per_km: f64) {
    state.map.camera = ibar::geo::region::camera(project(LatLon { lat, lon }), px_per_km);
    state.map.fitted = false;
}

fn range(state: &mut AppState, from: &str, to: &str) {
    state.window.mode = WindowMode::Range;
    state.window.range = TimeSpan::between(at(from), at(to));
    state.playhead = at(from);
    state.view = View::showing(state.window.range);
}

#[test]
fn the_opening_on_a_low_screen() {
    compare(LOW, "opening_low", |_| {});
}

#[test]
fn the_opening_on_a_low_screen_in_dark() {
    compare(LOW, "opening_low_dark", |state| state.display.dark = true);
}

#[test]
fn the_opening() {
    compare(USUAL, "opening", |_| {});
}

#[test]
fn the_opening_in_dark() {
    compare(USUAL, "opening_dark", |state| state.display.dark = true);
}

#[test]
fn the_north_with_the_attack_selected() {
    compare(USUAL, "north", |state| {
        look_at(state, (43.03, 20.86), 7.2);
        state.playhead = at("2023-09-25");
        state.selection = Some("s24_fight".into());
    });
}

#[test]
fn a_year_of_crossings_in_dark() {
    compare(USUAL, "year_dark", |state| {
        state.display.dark = true;
        range(state, "2022-01-01", "2023-01-01");
    });
}

#[test]
fn the_war() {
    compare(LOW, "war", |state| range(state, "1998-01-01", "2000-01-01"));
}

#[test]
fn two_weeks_compared() {
    compare(USUAL, "compared", |state| {
        let days = ["2023-09-24", "2023-10-01", "2023-10-08"].map(at);
        state.comparison.a = TimeSpan::between(days[0], days[1]);
        state.comparison.b = TimeSpan::between(days[1], days[2]);
        state.comparison.on = true;
        state.selection = None;
    });
}

#[test]
fn lanes_by_actor_in_dark() {
    compare(LOW, "actors_dark", |state| {
        state.display.dark = true;
        state.lanes.by = LanesBy::Actor;
    });
}

#[test]
fn people_killed_and_hurt() {
    compare(USUAL, "harm", |state| state.chart = Chart::Harm);
}

#[test]
fn a_search_that_finds() {
    compare(LOW, "search", |state| state.filter.text = "logistical".into());
}

#[test]
fn a_search_that_finds_nothing_in_dark() {
    compare(LOW, "nothing_found_dark", |state| {
        state.display.dark = true;
        state.filter.text = "qqqqqq".into();
    });
}

#[test]
fn the_grades() {
    compare(LOW, "grades", |state| state.display.sheet = Some(Sheet::Grades));
}

#[test]
fn the_shortcuts_in_dark() {
    compare(USUAL, "shortcuts_dark", |state| {
        state.display.dark = true;
        state.display.sheet = Some(Sheet::Shortcuts);
    });
}

#[test]
fn the_selected_event_of_another_year() {
    compare(USUAL, "not_in_the_dates", |state| {
        state.playhead = at("2023-03-01");
        look_at(state, (42.9, 20.9), 4.0);
        state.selection = Some("s24_fight".into());
    });
}

#[test]
fn the_window_in_high_contrast_and_serbian() {
    compare(USUAL, "contrast_serbian", |state| {
        state.display.dark = true;
        state.display.high_contrast = true;
        state.display.language = Language::new("sr-Latn");
    });
}
