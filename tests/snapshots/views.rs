//! The whole window in sixteen views, at half the usual resolution: each at the size of a low screen and
//! of a usual one, in light and in dark.

use egui::Vec2;
use egui_kittest::{SnapshotOptions, SnapshotResults};
use ibar::geo::region::project;
use ibar::model::{Language, LatLon, TimeSpan};
use ibar::state::{AppState, Chart, LanesBy, Sheet, WindowMode};
use ibar::time::View;

use super::support::{Window, at, shipped};

/// The sizes, each with the name of its folders.
const SIZES: [(&str, Vec2); 2] =
    [("low", Vec2::new(1280.0, 720.0)), ("usual", Vec2::new(1440.0, 900.0))];
/// Pixels per point: an image costs room for ever.
const PIXELS: f32 = 0.5;

/// Compares the window with the images of that name, one for each size in light and in dark.
fn compare(name: &str, change: impl Fn(&mut AppState)) {
    // All four are compared before the first that differs is told.
    let mut results = SnapshotResults::new();
    for (size, points) in SIZES {
        for (theme, dark) in [("light", false), ("dark", true)] {
            let mut window = Window::scaled(points, PIXELS, shipped(), |state| {
                state.display.dark = dark;
                change(state);
            });
            let options = SnapshotOptions::new().max_failed_pixels(40);
            let path = format!("views/{size}_{theme}/{name}");
            window.settle().harness.snapshot_options(path, &options);
            results.extend_harness(&mut window.harness);
        }
    }
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
fn the_opening() {
    compare("opening", |_| {});
}

#[test]
fn the_attack_from_near() {
    compare("attack", |state| {
        look_at(state, (42.968, 20.788), 40.0);
        state.playhead = at("2023-09-24T12:00+02:00");
        state.selection = Some("s24_0240".into());
    });
}

#[test]
fn the_north_with_the_fighting_selected() {
    compare("north", |state| {
        look_at(state, (43.03, 20.86), 7.2);
        state.playhead = at("2023-09-25");
        state.selection = Some("s24_fight".into());
    });
}

#[test]
fn a_year_of_crossings() {
    compare("year", |state| range(state, "2022-01-01", "2023-01-01"));
}

#[test]
fn the_war() {
    compare("war", |state| range(state, "1998-01-01", "2000-01-01"));
}

#[test]
fn the_whole_record() {
    compare("record", |state| range(state, "1989-01-01", "2025-01-01"));
}

#[test]
fn two_weeks_compared() {
    compare("compared", |state| {
        let days = ["2023-09-24", "2023-10-01", "2023-10-08"].map(at);
        state.comparison.a = TimeSpan::between(days[0], days[1]);
        state.comparison.b = TimeSpan::between(days[1], days[2]);
        state.comparison.on = true;
        state.selection = None;
    });
}

#[test]
fn lanes_by_actor() {
    compare("actors", |state| state.lanes.by = LanesBy::Actor);
}

#[test]
fn lanes_by_force() {
    compare("forces", |state| state.lanes.by = LanesBy::Force);
}

#[test]
fn people_killed_and_hurt() {
    compare("harm", |state| state.chart = Chart::Harm);
}

#[test]
fn a_search_that_finds() {
    compare("search", |state| state.filter.text = "logistical".into());
}

#[test]
fn a_search_that_finds_nothing() {
    compare("nothing_found", |state| state.filter.text = "qqqqqq".into());
}

#[test]
fn the_grades() {
    compare("grades", |state| state.display.sheet = Some(Sheet::Grades));
}

#[test]
fn the_shortcuts() {
    compare("shortcuts", |state| state.display.sheet = Some(Sheet::Shortcuts));
}

#[test]
fn the_selected_event_of_another_year() {
    compare("not_in_the_dates", |state| {
        state.playhead = at("2023-03-01");
        look_at(state, (42.9, 20.9), 4.0);
        state.selection = Some("s24_fight".into());
    });
}

#[test]
fn the_window_in_high_contrast_and_serbian() {
    compare("contrast_serbian", |state| {
        state.display.high_contrast = true;
        state.display.language = Language::new("sr-Latn");
    });
}
