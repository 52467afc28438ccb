//! Windows of various sizes.

use egui::accesskit::Role;
use egui::{Rect, vec2};
use ibar::state::{Command, TimeCommand, WindowMode};

use crate::support::{Window, shipped};

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
                assert!(rect.right() < width - 280.0, "{name} of {mode:?} at {width}: {rect:?}");
                for (other, next) in all.iter().skip(nth + 1) {
                    let both = rect.shrink(1.0).intersect(*next);
                    assert!(!both.is_positive(), "{name} and {other} of {mode:?} at {width}");
                }
            }
        }
    }
}
