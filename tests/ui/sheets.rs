//! Sheets over the views, and menus.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Pos2, Rect, vec2};
use egui_kittest::kittest::NodeT as _;
use ibar::state::{AppCommand, Command, Sheet};

use crate::support::{ROW, Window, shipped};

/// Every sheet with its title.
const SHEETS: [(Sheet, &str); 4] = [
    (Sheet::Shortcuts, "Shortcuts"),
    (Sheet::Problems, "Problems"),
    (Sheet::Grades, "About the grades"),
    (Sheet::About, "About"),
];

/// Sizes of windows in pixels.
const SIZES: [(f32, f32); 5] =
    [(1024.0, 700.0), (1280.0, 720.0), (1440.0, 900.0), (1920.0, 1080.0), (2560.0, 1440.0)];

fn open(window: &mut Window, sheet: Sheet) {
    window.apply(Command::App(AppCommand::ToggleSheet(sheet)));
}

fn sheet_rect(window: &Window, title: &str) -> Rect {
    window.get(Role::Window, title).rect()
}

#[test]
fn a_sheet_takes_four_fifths_of_the_height_at_most() {
    for (width, height) in SIZES {
        let mut window = Window::sized(vec2(width, height), shipped(), |_| {});
        for (sheet, title) in SHEETS {
            open(&mut window, sheet);
            let rect = sheet_rect(&window, title);
            assert!(rect.height() <= 0.8 * height, "{title} at {width}: {rect:?}");
            assert!(rect.top() >= 0.0 && rect.bottom() <= height, "{title} at {width}: {rect:?}");
            assert!(rect.left() >= 0.0 && rect.right() <= width, "{title} at {width}: {rect:?}");
        }
    }
}

#[test]
fn escape_and_a_click_beside_it_close_a_sheet_and_a_click_on_it_does_not() {
    let mut window = Window::on_the_bridge();
    window.click(ROW, "Ambush");
    for (sheet, title) in SHEETS {
        open(&mut window, sheet);
        let inside = sheet_rect(&window, title).center_top() + vec2(0.0, 14.0);
        window.click_at(inside);
        assert_eq!(window.state().display.sheet, Some(sheet));
        window.press(Key::Escape);
        assert_eq!((window.state().display.sheet, window.selected()), (None, "ambush"));
        open(&mut window, sheet);
        window.click_at(Pos2::new(700.0, 20.0));
        assert_eq!(window.state().display.sheet, None);
    }
}

#[test]
fn a_sheet_takes_the_place_of_the_one_before_and_its_word_closes_it_too() {
    let mut window = Window::on_the_bridge();
    window.choose("Help", "Shortcuts").choose("Help", "About the grades");
    assert_eq!(window.state().display.sheet, Some(Sheet::Grades));
    assert!(!window.has(Role::Window, "Shortcuts"));
    window.click(Role::Button, "no problems");
    assert_eq!(window.state().display.sheet, Some(Sheet::Problems));
    window.click(Role::Button, "no problems");
    assert_eq!(window.state().display.sheet, None);
}

#[test]
fn the_page_about_grades_begins_with_the_scales_and_an_example() {
    let mut window = Window::open(shipped(), |_| {});
    open(&mut window, Sheet::Grades);
    let top = |words: &str| window.get(Role::Label, words).rect().top();
    let scales = top("Reliability");
    assert!((scales - top("Credibility")).abs() < 0.5, "side by side");
    assert!(scales < top("An example"));
    assert!(top("An example") < top("A grade of the Admiralty code has two halves"));
}

#[test]
fn a_menu_ticks_what_is_on() {
    let mut window = Window::on_the_bridge();
    let is_ticked = |window: &mut Window, menu: &str, entry: &str| {
        window.click(Role::Button, menu);
        let node = window.get(Role::Button, entry);
        let on = node.accesskit_node().toggled() == Some(Toggled::True);
        window.press(Key::Escape);
        on
    };
    assert!(is_ticked(&mut window, "Map", "Line drawn neutrally"));
    window.choose("Map", "Line drawn as a boundary");
    assert!(!is_ticked(&mut window, "Map", "Line drawn neutrally"));
    assert!(is_ticked(&mut window, "Map", "Line drawn as a boundary"));
    assert!(!is_ticked(&mut window, "View", "Reduced motion"));
    window.choose("View", "Reduced motion");
    assert!(is_ticked(&mut window, "View", "Reduced motion"));
}
