//! Time axis: scales, folds, zones, and finding a minute in decades.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, vec2};
use ibar::model::Moment;
use ibar::state::{AppCommand, Command, TimeCommand};

use crate::support::{ITEM, Window, at, bridge, shipped};

const PLAYHEAD: &str = "Playhead";
/// The earliest start of the attack in any account.
const ATTACK: &str = "2023-09-24T02:34+02:00";

/// All of the shipped record, with the playhead at its end.
fn whole_span() -> Window {
    let mut window = Window::open(shipped(), |_| {});
    window.apply(Command::Time(TimeCommand::ShowAll));
    window.apply(Command::Time(TimeCommand::ToEnd));
    window.apply(Command::App(AppCommand::EndGesture)).settle();
    window
}

/// The scale right of the names.
fn scale(window: &Window) -> Rect {
    let strip = window.get(Role::ScrollBar, "Overview of all of time").rect();
    let y = window.middle(Role::Slider, PLAYHEAD).y + 18.0;
    Rect::from_x_y_ranges(strip.left() + 2.0..=strip.right() - 2.0, y..=y)
}

fn minutes_from(window: &Window, moment: Moment) -> i64 {
    window.state().playhead.millis_since(moment) / 60_000
}

/// QGIS #39107: a pixel of the slider was ten months, and no date could be set.
#[test]
fn the_minute_of_the_attack_is_found_by_mouse_alone() {
    let mut window = whole_span();
    let attack = at(ATTACK);
    let scale = scale(&window);
    for _ in 0..30 {
        // Clicks on the scale, each too early or too late by the flag.
        let (mut left, mut right) = (scale.left(), scale.right());
        for _ in 0..9 {
            let x = f32::midpoint(left, right);
            window.click_at(Pos2::new(x, scale.center().y));
            match window.state().playhead.cmp(&attack) {
                std::cmp::Ordering::Less => left = x,
                std::cmp::Ordering::Equal => return assert_found(&window),
                std::cmp::Ordering::Greater => right = x,
            }
        }
        window.wheel(Pos2::new(f32::midpoint(left, right), scale.center().y + 40.0), 12.0);
    }
    panic!("{}", window.value(Role::Slider, PLAYHEAD));
}

/// vis #1956: without a wheel there was no way to zoom.
#[test]
fn the_minute_of_the_attack_is_found_by_keyboard_alone() {
    let mut window = whole_span();
    let attack = at(ATTACK);
    window.press(Key::Home);
    for _ in 0..400 {
        match window.state().playhead.cmp(&attack) {
            std::cmp::Ordering::Equal => return assert_found(&window),
            std::cmp::Ordering::Less => {
                window.press_with(Modifiers::SHIFT, Key::ArrowRight);
            }
            std::cmp::Ordering::Greater => {
                window.press_with(Modifiers::SHIFT, Key::ArrowLeft);
                window.press(Key::CloseBracket).press(Key::CloseBracket);
            }
        }
    }
    panic!("{}", window.value(Role::Slider, PLAYHEAD));
}

#[track_caller]
fn assert_found(window: &Window) {
    assert_eq!(window.value(Role::Slider, PLAYHEAD), "24 September 2023, 02:34");
    assert_eq!(minutes_from(window, at(ATTACK)), 0);
}

#[test]
fn gaps_are_folded_and_unfolded_by_a_checkbox() {
    let mut window = whole_span();
    let playhead = window.state().playhead;
    assert!(window.is_on(Role::CheckBox, "Fold gaps"));
    let folds = |window: &Window| {
        let names = window.names(Role::Image).into_iter();
        names.filter(|name| name.contains("without a date, folded")).collect::<Vec<_>>()
    };
    let folded = folds(&window);
    assert!(folded.len() >= 4, "{folded:?}");
    assert!(folded.iter().any(|name| name.starts_with("5 years, 9 months")), "{folded:?}");
    window.click(Role::CheckBox, "Fold gaps");
    assert!(!window.is_on(Role::CheckBox, "Fold gaps"));
    assert_eq!(folds(&window), [""; 0]);
    assert_eq!(window.state().playhead, playhead);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(folds(&window), folded);
}

#[test]
fn a_record_without_gaps_has_no_checkbox_for_them() {
    assert!(!Window::on_the_bridge().has(Role::CheckBox, "Fold gaps"));
}

/// `TimelineJS` #712: zoomed out on dense data, the year could not be seen.
#[test]
fn the_year_is_on_the_scale_at_every_zoom() {
    let mut window = Window::open(shipped(), |_| {});
    for (from, to) in [
        ("2023", "2024"),
        ("2023-09-20", "2023-10-05"),
        ("2023-09-24", "2023-09-25"),
        ("2023-09-24T02:00+02:00", "2023-09-24T03:00+02:00"),
    ] {
        window.zoom_time_to(from, to);
        assert!(
            window.painted().iter().any(|text| text.contains("2023") && !text.contains("Ibar"))
        );
    }
    window.apply(Command::Time(TimeCommand::ShowAll));
    assert!(window.shows("2023") || window.painted().iter().any(|text| text.ends_with("2020s")));
}

/// vis #1096: with another zone labels moved and day lines did not.
#[test]
fn labels_and_day_lines_move_with_the_zone() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-24T00:00+02:00", "2023-09-25T00:00+02:00");
    assert!(window.shows("Sunday 24 September 2023"));
    assert!(!window.painted().iter().any(|text| text.starts_with("Saturday 23")));
    window.click(Role::ComboBox, "Time zone").click(Role::Button, "UTC");
    assert!(window.painted().iter().any(|text| text.contains("23")), "two hours are the 23rd now");
    assert!(window.shows("Sunday 24 September 2023"));
}

/// QGIS #39994: another step reset the position.
#[test]
fn neither_zoom_nor_window_nor_zone_nor_folds_move_the_playhead() {
    let mut window = whole_span();
    window.apply(Command::Time(TimeCommand::SetPlayhead(at(ATTACK))));
    window.press(Key::CloseBracket).press(Key::OpenBracket).press(Key::U).press(Key::U);
    for mode in ["This moment", "Last 7 days", "Next 7 days", "Until now", "From–to"] {
        window.click(Role::RadioButton, mode);
    }
    window.click(Role::ComboBox, "Time zone").click(Role::Button, "UTC");
    window.click(Role::Button, "Whole record").click(Role::Button, "Zoom in on time");
    assert_eq!(window.state().playhead, at(ATTACK));
}

#[test]
fn a_drag_across_a_fold_goes_through_it_and_back() {
    let mut window = whole_span();
    let fold = window.names(Role::Image);
    let fold = fold.into_iter().find(|name| name.contains("without a date, folded")).unwrap();
    let break_at = window.get(Role::Image, &fold).rect();
    let y = scale(&window).center().y;
    let (left, right) = (break_at.left() - 14.0, break_at.right() + 14.0);
    let put = |window: &mut Window, x: f32| {
        window.click_at(Pos2::new(x, y));
        window.state().playhead
    };
    let (before, after) = (put(&mut window, left), put(&mut window, right));
    assert!(after.millis_since(before) > 365 * 86_400_000);
    window.hold(Pos2::new(left, y), Pos2::new(right, y));
    assert_eq!(window.state().playhead, after);
    window.move_to(Pos2::new(left, y)).frames(1);
    assert_eq!(window.state().playhead, before);
    window.button(Pos2::new(left, y), false).settle();
}

#[test]
fn a_drag_near_the_edge_of_an_event_snaps_to_it_and_shows_its_name() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-28T12:00+02:00", "2023-09-29T18:00+02:00");
    let flag = window.middle(Role::Slider, PLAYHEAD);
    // The vote was two hours before the playhead, which is at noon.
    let hours = 2.0 / 30.0;
    let vote = flag.x - scale(&window).width() * hours;
    let written =
        |window: &Window| window.painted().into_iter().filter(|text| text == "Vote").count();
    let before = written(&window);
    window.hold(flag, Pos2::new(vote + 7.0, flag.y));
    assert_eq!(window.state().playhead, at("2023-09-29T10:00+02:00"));
    assert_eq!(written(&window), before + 1);
    window.move_to(Pos2::new(vote + 30.0, flag.y)).frames(1);
    assert_ne!(window.state().playhead, at("2023-09-29T10:00+02:00"));
    assert_eq!(written(&window), before);
    window.button(flag, false).settle();
}

#[test]
fn with_alt_a_drag_is_free_and_with_shift_it_snaps_to_ticks() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-28T12:00+02:00", "2023-09-29T18:00+02:00");
    let flag = window.middle(Role::Slider, PLAYHEAD);
    let vote = flag.x - scale(&window).width() * 2.0 / 30.0;
    window.hold_keys(Modifiers::ALT);
    window.hold(flag, Pos2::new(vote + 7.0, flag.y));
    assert_ne!(window.state().playhead, at("2023-09-29T10:00+02:00"));
    window.hold_keys(Modifiers::SHIFT);
    window.frames(1);
    let minutes = minutes_from(&window, at("2023-09-29"));
    assert_eq!(minutes % 60, 0, "{minutes}");
    window.hold_keys(Modifiers::NONE);
    window.button(flag, false).settle();
}

/// `MapStore2` #3487: a drag ended where the widget did.
#[test]
fn a_drag_of_the_playhead_goes_on_beyond_the_pane() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-29T06:00+02:00", "2023-09-29T18:00+02:00");
    let flag = window.middle(Role::Slider, PLAYHEAD);
    window.hold(flag, Pos2::new(scale(&window).right() + 200.0, flag.y - 300.0));
    assert!(window.state().playhead > at("2023-09-29T18:30+02:00"));
    window.button(flag, false).settle();
}

#[test]
fn the_playhead_does_not_jump_when_its_flag_is_taken_off_the_middle() {
    let mut window = Window::on_the_bridge();
    let before = window.state().playhead;
    let from = window.middle(Role::Slider, PLAYHEAD) + vec2(25.0, 0.0);
    window.hold_keys(Modifiers::ALT);
    window.hold(from, from + vec2(8.0, 0.0));
    let there = window.state().playhead;
    window.move_to(from).frames(1);
    assert!(there > before);
    assert!(window.state().playhead.millis_since(before).abs() < 60_000);
    window.hold_keys(Modifiers::NONE);
    window.button(from, false).settle();
}

#[test]
fn keys_step_by_pixels_by_tick_by_day_and_by_a_quarter_of_what_is_shown() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-28", "2023-10-01");
    let start = window.state().playhead;
    let back = |window: &mut Window| {
        window.apply(Command::Time(TimeCommand::SetPlayhead(start)));
        window.focus(Role::Slider, PLAYHEAD);
    };
    let mut moved = |modifiers, key| {
        back(&mut window);
        window.press_with(modifiers, key);
        minutes_from(&window, start)
    };
    let pixel = moved(Modifiers::ALT, Key::ArrowUp);
    let step = moved(Modifiers::NONE, Key::ArrowUp);
    let page = moved(Modifiers::NONE, Key::PageUp);
    assert!(0 < pixel && pixel < step && step < page, "{pixel} {step} {page}");
    assert_eq!(moved(Modifiers::NONE, Key::PageDown), -page);
    assert_eq!(moved(Modifiers::SHIFT, Key::ArrowRight), 6 * 60);
    assert_eq!(moved(Modifiers::SHIFT, Key::ArrowLeft), -6 * 60);
    assert_eq!(moved(Modifiers::COMMAND, Key::ArrowRight), 24 * 60);
    assert_eq!(moved(Modifiers::COMMAND, Key::ArrowLeft), -24 * 60);
}

fn after_length(window: &Window) -> f64 {
    window.state().view.length_ms()
}

/// Helioviewer #24: a zoom took the time under the pointer away.
#[test]
fn the_wheel_leaves_the_moment_under_the_pointer_within_a_pixel_there_and_back() {
    let mut window = Window::on_the_bridge();
    let pointer = scale(&window).center() + vec2(77.0, 40.0);
    let axis = |window: &Window| {
        let scale = scale(window);
        let (left, right) = (f64::from(scale.left() - 2.0), f64::from(scale.right() + 2.0));
        window.state().axis(window.dataset(), left, right)
    };
    let before = axis(&window);
    let moment = before.time_from_x(f64::from(pointer.x));
    window.move_to(pointer);
    for nth in 0..16 {
        window.wheel(pointer, if nth < 8 { 7.0 } else { -7.0 });
    }
    assert!((after_length(&window) / before.view().length_ms() - 1.0).abs() < 1e-3);
    let after = axis(&window);
    let drift = after.x_from_time(moment) - before.x_from_time(moment);
    assert!(drift.abs() < 1.0, "{drift}");
}

/// `OpenHistoricalMap` #911: the slider should scroll past its ends.
#[test]
fn the_first_and_the_last_event_can_be_brought_to_the_middle() {
    let mut window = Window::open(bridge(), |_| {});
    for (date, name) in [("2023-09-24T03:00+02:00", "Ambush"), ("2023-10-02", "Closure")] {
        window.apply(Command::Time(TimeCommand::CentreAt(at(date))));
        let mark = window.get(ITEM, name).rect().left();
        let middle = scale(&window).center().x;
        assert!((mark - middle).abs() < 80.0, "{name}: {mark} {middle}");
    }
}
