//! Windows of various sizes.

use egui::accesskit::Role;
use egui::{Key, Rect, vec2};
use ibar::state::{Command, TimeCommand, WindowMode};

use crate::support::{MARK, ROW, Window, shipped};

/// Sizes of small screens, and of halves of large screens.
const SIZES: [(f32, f32); 5] =
    [(960.0, 600.0), (1024.0, 700.0), (1100.0, 800.0), (1280.0, 720.0), (1440.0, 900.0)];

#[test]
fn controls_in_the_timelines_header_never_overlap() {
    for (width, height) in SIZES {
        let mut window = Window::sized(vec2(width, height), shipped(), |_| {});
        for mode in WindowMode::ALL {
            window.apply(Command::Time(TimeCommand::SetMode(mode)));
            let modes = WindowMode::ALL.map(|mode| mode.label(7 * 86_400_000));
            let mut all: Vec<(&str, Rect)> = Vec::new();
            let buttons =
                ["Play", "Compare", "Whole record", "Zoom in on time", "Zoom out of time"];
            for name in buttons {
                all.push((name, window.get(Role::Button, name).rect()));
            }
            // A row that is too short for all modes has them in a menu.
            for other in modes.iter().filter(|mode| window.has(Role::RadioButton, mode)) {
                all.push((other, window.get(Role::RadioButton, other).rect()));
            }
            if window.has(Role::ComboBox, "Dates shown") {
                all.push(("Dates shown", window.get(Role::ComboBox, "Dates shown").rect()));
            }
            for name in ["Go to time", "Window length", "Start of the range", "End of the range"] {
                if window.has(Role::TextInput, name) {
                    all.push((name, window.get(Role::TextInput, name).rect()));
                }
            }
            for (nth, (name, rect)) in all.iter().enumerate() {
                let panel = if width < 1200.0 { 36.0 } else { 280.0 };
                assert!(rect.right() < width - panel, "{name} of {mode:?} at {width}: {rect:?}");
                for (other, next) in all.iter().skip(nth + 1) {
                    let both = rect.shrink(1.0).intersect(*next);
                    assert!(!both.is_positive(), "{name} and {other} of {mode:?} at {width}");
                }
            }
        }
    }
}

/// Sizes of screens on which a person looks at it first.
const SCREENS: [(f32, f32); 5] =
    [(1024.0, 700.0), (1280.0, 720.0), (1440.0, 900.0), (1920.0, 1080.0), (2560.0, 1440.0)];

#[test]
fn the_opening_view_holds_the_disputed_line_and_the_country_south_of_it_at_every_size() {
    for (width, height) in SCREENS {
        let mut window = Window::sized(vec2(width, height), shipped(), |_| {});
        window.settle();
        let map = window.get(Role::Canvas, "Map").rect();
        let size = window.state().map.size;
        assert!((size.width - f64::from(map.width())).abs() < 1.0, "{width}");
        let seen = window.state().map.viewport().visible_bounds();
        for (lat, lon) in [(43.27, 20.8), (41.86, 20.6), (42.6, 20.0), (42.7, 21.8)] {
            let point = ibar::geo::region::project(ibar::model::LatLon { lat, lon });
            assert!(seen.contains(point), "{lat}, {lon} at {width}");
        }
    }
}

#[test]
fn the_map_keeps_its_share_of_the_height_at_every_size() {
    for (width, height) in SCREENS {
        let window = Window::sized(vec2(width, height), shipped(), |_| {});
        let map = window.get(Role::Canvas, "Map").rect();
        assert!(map.height() >= 0.45 * height, "{width}: {map:?}");
    }
}

#[test]
fn a_window_that_was_small_looks_like_one_that_opened_large() {
    let parts = |window: &Window| {
        let map = window.get(Role::Canvas, "Map").rect();
        let search = window.get(Role::SearchInput, "Find an event").rect();
        (map, search.width(), window.state().map.camera)
    };
    let mut window = Window::sized(vec2(1440.0, 900.0), shipped(), |_| {});
    let opened = parts(window.settle());
    for (width, height) in [(1024.0, 700.0), (960.0, 600.0), (1440.0, 900.0)] {
        window.harness.set_size(vec2(width, height));
        window.settle();
    }
    assert_eq!(parts(&window), opened);
    // A height that a hand chose stays.
    let handle = opened.0.center_bottom() + vec2(0.0, 1.0);
    window.drag(handle, handle + vec2(0.0, 60.0));
    let chosen = parts(window.settle()).0;
    assert!(chosen.height() > opened.0.height() + 40.0, "{chosen:?}");
    for (width, height) in [(1024.0, 700.0), (1440.0, 900.0)] {
        window.harness.set_size(vec2(width, height));
        window.settle();
    }
    assert_eq!(parts(&window).0, chosen);
}

#[test]
fn in_a_narrow_window_the_panel_slides_over_the_map_when_an_event_is_selected() {
    let mut window = Window::sized(vec2(1024.0, 700.0), shipped(), |_| {});
    let map = window.get(Role::Canvas, "Map").rect();
    assert!(map.width() > 680.0, "{map:?}");
    let row = window.names(ROW).into_iter().nth(2).unwrap();
    window.click(ROW, &row);
    assert!(window.shows("When"));
    assert_eq!(window.get(Role::Canvas, "Map").rect(), map);
    window.click(Role::Button, "Close the panel of the selected event");
    assert!(!window.shows("When"));
    assert_ne!(window.selected(), "");
    window.click(Role::Button, "Open the panel of the selected event");
    assert!(window.shows("When"));
    window.press(Key::Escape);
    assert!(!window.shows("When") && window.selected().is_empty());
}

#[test]
fn on_a_narrow_map_all_places_beyond_its_edge_share_one_sign() {
    let beyond = |width: f32| {
        let window = Window::sized(vec2(width, 700.0), shipped(), |_| {});
        let names = window.names(MARK);
        names.iter().filter(|name| name.contains("places beyond")).count()
    };
    assert_eq!((beyond(800.0), beyond(1024.0)), (1, 0));
}
