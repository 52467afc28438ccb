//! Timeline: items, playhead, dates shown, panning, the overview.

use egui::accesskit::Role;
use egui::{Key, Pos2, vec2};
use ibar::model::LatLon;
use ibar::state::{Speed, WindowMode, ZoneChoice};

use crate::support::{ITEM, MARK, ROW, Window, at, bridge, shipped};

const PLAYHEAD: &str = "Playhead";

/// Where the pointer takes hold of the playhead's flag.
fn flag(window: &Window) -> Pos2 {
    window.middle(Role::Slider, PLAYHEAD)
}

#[test]
fn a_click_on_an_item_selects_the_event_everywhere() {
    let mut window = Window::on_the_bridge();
    window.click(ITEM, "Vote");
    assert_eq!(window.selected(), "vote");
    assert!(window.is_on(MARK, "Vote"));
    assert!(window.is_on(ROW, "Vote"));
    assert!(window.has(Role::Label, "A vote is taken"));
}

#[test]
fn a_click_on_an_item_moves_the_map_to_it() {
    let far = ibar::geo::region::project(LatLon { lat: 45.5, lon: 19.5 });
    let mut window = Window::open(bridge(), |state| {
        state.map.camera = ibar::geo::region::camera(far, 6.0);
        state.map.fitted = false;
    });
    assert!(window.has(MARK, "Raška"), "beyond the edge: {:?}", window.names(MARK));
    window.click(ITEM, "Convoy");
    assert!(window.is_on(MARK, "Convoy, 27 September 2023, Raška") && !window.has(MARK, "Raška, "));
}

#[test]
fn the_pointer_over_an_item_is_over_the_event_in_every_view() {
    let mut window = Window::on_the_bridge();
    window.hover(ITEM, "Convoy");
    assert_eq!(window.hovered(), "convoy");
    window.hover(Role::Button, "Whole record");
    assert_eq!(window.hovered(), "");
}

#[test]
fn items_outside_the_dates_shown_stay_and_can_be_selected() {
    let mut window = Window::on_the_bridge();
    assert!(!window.has(ROW, "Closure"));
    window.click(ITEM, "Closure");
    assert_eq!(window.selected(), "closure");
    assert!(window.has(Role::Label, "Not in the dates shown."));
}

#[test]
fn the_playhead_is_a_slider_with_its_time_as_value() {
    let mut window = Window::on_the_bridge();
    assert_eq!(window.value(Role::Slider, PLAYHEAD), "29 September 2023, 12:00");
    window.press(Key::Home);
    assert_eq!(window.value(Role::Slider, PLAYHEAD), "24 September 2023, 03:00");
}

/// Leaflet.TimeDimension #63: the map waited for the end of the drag.
#[test]
fn the_map_follows_the_playhead_during_the_drag() {
    let mut window = Window::on_the_bridge();
    assert!(window.has(Role::Image, "Troops at the line") && window.has(MARK, "Vote"));
    let (from, to) = (flag(&window), window.middle(ITEM, "Siege"));
    window.hold(from, Pos2::new(to.x, from.y + 300.0));
    assert!(!window.has(Role::Image, "Troops at the line"));
    assert!(!window.has(MARK, "Vote") && window.has(MARK, "Ambush"));
    assert!(window.state().playhead < at("2023-09-25"));
    let held = window.state().playhead;
    window.button(from, false).settle();
    assert_eq!(window.state().playhead, held);
}

#[test]
fn a_drag_of_the_playhead_is_one_undo_entry() {
    let mut window = Window::on_the_bridge();
    let from = flag(&window);
    window.drag(from, from - vec2(200.0, 0.0));
    assert!(window.state().playhead < at("2023-09-28"));
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().playhead, at("2023-09-29T12:00+02:00"));
}

#[test]
fn a_click_on_the_scale_puts_the_playhead_there() {
    let mut window = Window::on_the_bridge();
    let scale = flag(&window) + vec2(0.0, 18.0);
    let vote = window.middle(ITEM, "Ambush");
    window.click_at(Pos2::new(vote.x, scale.y));
    assert!(window.state().playhead < at("2023-09-25"));
}

#[test]
fn home_and_end_go_to_both_ends_of_the_data() {
    let mut window = Window::on_the_bridge();
    window.press(Key::Home);
    assert_eq!(window.state().playhead, at("2023-09-24T03:00+02:00"));
    window.press(Key::End);
    assert_eq!(window.state().playhead, at("2023-10-03"));
}

#[test]
fn the_arrows_go_from_event_to_event() {
    let mut window = Window::on_the_bridge();
    window.press(Key::ArrowLeft);
    assert_eq!(window.selected(), "vote");
    window.press(Key::ArrowLeft);
    assert_eq!(window.selected(), "appeal");
    window.press(Key::ArrowRight).press(Key::ArrowRight);
    assert_eq!(window.selected(), "closure");
    assert_eq!(window.state().playhead, at("2023-10-02"));
}

#[test]
fn the_buttons_go_from_event_to_event() {
    let mut window = Window::on_the_bridge();
    window.click(Role::Button, "Previous event");
    assert_eq!(window.selected(), "vote");
    window.click(Role::Button, "Next event");
    assert_eq!(window.selected(), "closure");
}

#[test]
fn play_moves_the_playhead_until_it_is_paused() {
    let mut window = Window::open(bridge(), |state| state.playback.speed = Speed::TEN_MINUTES);
    window.get(Role::Button, "Play").click();
    window.frames(1);
    let start = window.state().playhead;
    window.frames(4);
    let played = window.state().playhead.millis_since(start);
    assert_eq!(played, 600_000, "ten minutes in a second");
    window.get(Role::Button, "Pause").click();
    window.frames(1);
    let paused = window.state().playhead;
    window.frames(4);
    assert_eq!(window.state().playhead, paused);
}

#[test]
fn the_space_bar_plays_and_pauses_also_after_a_click_elsewhere() {
    let mut window = Window::sized(egui::vec2(1440.0, 1000.0), crate::support::bridge(), |_| {});
    window.click(ROW, "Vote");
    window.strike(Key::Space);
    assert!(window.state().playback.playing);
    window.strike(Key::Space);
    assert!(!window.state().playback.playing);
    assert_eq!(window.selected(), "vote");
}

#[test]
fn each_window_mode_shows_the_events_of_its_dates() {
    let mut window = Window::on_the_bridge();
    let mut shown = |mode: &str| -> (usize, String) {
        window.click(Role::RadioButton, mode);
        assert!(window.is_on(Role::RadioButton, mode));
        (
            window.names(ROW).len(),
            window.names(Role::Label).into_iter().find(|l| l.contains("events")).unwrap(),
        )
    };
    let (count, sentence) = shown("This moment");
    assert_eq!((count, sentence.as_str()), (0, "0 of 8 events: 7 outside these dates, 1 undated"));
    assert_eq!(shown("Last 7 days").0, 6);
    assert_eq!(shown("Until now").0, 6);
    assert_eq!(shown("This moment").0, 0);
    assert_eq!(shown("From–to").0, 0);
}

#[test]
fn a_range_is_widened_by_its_handles() {
    let mut window = Window::on_the_bridge();
    window.click(Role::RadioButton, "From–to");
    assert_eq!(window.value(Role::Slider, "End of the range"), "29 September 2023, 12:00");
    let from = window.middle(Role::Slider, "End of the range");
    window.drag(from, from + vec2(400.0, 0.0));
    assert!(window.has(MARK, "Closure"));
    assert_eq!(window.state().window.mode, WindowMode::Range);
    assert_eq!(window.state().playhead, at("2023-09-29T12:00+02:00"));
}

#[test]
fn a_trailing_window_can_be_given_another_length() {
    let mut window = Window::on_the_bridge();
    assert!(window.has(Role::ComboBox, "Usual lengths, 7 days"));
    window.click(Role::ComboBox, "Usual lengths").click(Role::Button, "1 day");
    assert!(window.has(Role::ComboBox, "Usual lengths, 1 day"));
    assert!(window.has(Role::RadioButton, "Last 24 hours"));
    assert_eq!(window.names(ROW).len(), 2);
    assert_eq!(window.value(Role::TextInput, "Window length"), "1 day");
}

#[test]
fn the_zone_of_labels_can_be_changed() {
    let mut window = Window::on_the_bridge();
    window.click(Role::ComboBox, "Time zone").click(Role::Button, "UTC");
    assert_eq!(window.state().display.zone, ZoneChoice::Utc);
    assert_eq!(window.value(Role::Slider, PLAYHEAD), "29 September 2023, 10:00");
    assert!(window.has(ROW, "Ambush, 24 September 2023, 01:00, Bridge"));
}

#[test]
fn the_speed_of_play_can_be_changed() {
    let mut window = Window::on_the_bridge();
    window.click(Role::ComboBox, "Speed").click(Role::Button, "1 week/s");
    assert_eq!(window.state().playback.speed, Speed::WEEK);
}

#[test]
fn the_wheel_zooms_with_the_moment_under_the_pointer_where_it_is() {
    let mut window = Window::on_the_bridge();
    let length = window.state().view.length_ms();
    let item = window.middle(ITEM, "Convoy");
    let pointer = item - vec2(0.0, 25.0);
    window.wheel(pointer, 4.0);
    assert!(window.state().view.length_ms() < 0.8 * length);
    // The item is as wide as its title, so its middle says nothing: its mark keeps to the left.
    let mark = window.get(ITEM, "Convoy").rect().left();
    assert!((mark - (item.x - 40.0)).abs() < 60.0, "{mark} {item:?}");
}

#[test]
fn a_drag_pans_the_timeline_and_a_click_on_empty_ground_keeps_the_selection() {
    let mut window = Window::on_the_bridge();
    window.click(ITEM, "Vote");
    let empty = flag(&window) + vec2(60.0, 44.0);
    let start = window.state().view.span().start();
    window.drag(empty, empty - vec2(100.0, 0.0));
    assert!(window.state().view.span().start() > start);
    assert_eq!(window.selected(), "vote");
    window.click_at(empty);
    assert_eq!(window.selected(), "vote");
    window.press(Key::Escape);
    assert_eq!(window.selected(), "");
}

#[test]
fn the_overview_moves_what_is_shown_and_a_drag_in_it_is_one_undo_entry() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-28", "2023-09-29");
    let before = window.state().view;
    let strip = window.get(Role::ScrollBar, "Overview of all of time").rect();
    let from = strip.left_center() + vec2(300.0, 0.0);
    window.drag(from, strip.left_center() + vec2(60.0, 0.0));
    assert!(window.state().view.span().start() < at("2023-09-27"));
    assert!((window.state().view.length_ms() - before.length_ms()).abs() < 2.0);
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().view, before);
}

#[test]
fn the_handles_of_the_overview_widen_what_is_shown() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-27", "2023-09-29");
    let before = window.state().view;
    let end = window.middle(Role::Slider, "End of what is shown");
    window.drag(end, end + vec2(60.0, 0.0));
    let span = window.state().view.span();
    assert_eq!(span.start(), at("2023-09-27"));
    assert!(span.end() > at("2023-09-29T02:00+02:00"));
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().view, before);
}

#[test]
fn the_playhead_moves_by_key_while_it_has_the_focus() {
    let mut window = Window::on_the_bridge();
    let before = window.state().playhead;
    window.focus(Role::Slider, PLAYHEAD).press(Key::ArrowUp);
    assert!(window.state().playhead > before);
    window.press(Key::ArrowDown).press(Key::ArrowDown);
    assert!(window.state().playhead < before);
}

#[test]
fn clicks_on_a_stack_select_its_events_in_turn() {
    let mut window = Window::open(shipped(), |state| {
        state.selection = None;
        state.view =
            ibar::time::View::showing(ibar::model::TimeSpan::between(at("1980"), at("2030")));
    });
    let stack =
        window.names(ITEM).into_iter().find(|name| name.contains(" events, first ")).unwrap();
    let size: usize = stack.split(' ').next().unwrap().parse().unwrap();
    let place = window.middle(ITEM, &stack);
    let mut visited = std::collections::BTreeSet::new();
    for _ in 0..2 * size {
        window.click_at(place);
        visited.insert(window.selected().to_owned());
    }
    assert!(visited.len() >= size, "{stack}: {visited:?}");
}

#[test]
fn fit_shows_all_of_time() {
    let mut window = Window::on_the_bridge();
    window.zoom_time_to("2023-09-28", "2023-09-29");
    window.click(Role::Button, "Whole record");
    let shown = window.state().view.span();
    assert!(shown.contains(at("2023-09-24T03:00+02:00")) && shown.contains(at("2023-10-03")));
}
